/**
 * What pages use though the oldest browsers (`src/press/program/oldest-browsers.ts`) lack it, each with what such a browser shows
 * instead. Nothing else of that kind may be used, and what is used no more leaves the list: tests/site/oldest-browsers.test.ts.
 */
export const doneWithout: Readonly<Record<string, string>> = {
  // Measures of the faces that stand in until the paper's own arrive.
  "css.at-rules.font-face.size-adjust": "lines move once, when the paper's faces arrive",
  "css.at-rules.font-face.ascent-override": "lines move once, when the paper's faces arrive",
  "css.at-rules.font-face.descent-override": "lines move once, when the paper's faces arrive",
  "css.at-rules.font-face.line-gap-override": "lines move once, when the paper's faces arrive",

  // How lines are broken and set.
  "css.types.round": "`--unrounded` has another line height for it: src/styles/unrounded.css",
  "css.properties.text-wrap": "lines are broken as they come",
  "css.properties.text-wrap.balance": "lines are broken as they come",
  "css.properties.text-wrap.pretty": "lines are broken as they come",
  "css.properties.text-wrap.wrap": "it undoes `balance`, which is lacking with it",
  "css.properties.hyphenate-limit-chars": "words are parted nearer to their ends",
  "css.properties.hanging-punctuation": "quotation marks stand in the column",
  "css.properties.hanging-punctuation.first": "quotation marks stand in the column",
  "css.properties.hanging-punctuation.none": "quotation marks stand in the column",
  "css.properties.text-size-adjust": "for telephones whose browsers make text larger; -webkit- stands beside it",
  "css.properties.text-size-adjust.none": "for telephones whose browsers make text larger; -webkit- stands beside it",
  "css.properties.text-box": "the front page's name takes the room below it back by a margin: front-masthead.css",
  "css.properties.text-box.normal":
    "the front page's name takes the room below it back by a margin: front-masthead.css",
  "css.properties.text-box.trim-both":
    "the front page's name takes the room below it back by a margin: front-masthead.css",
  "css.properties.text-box.cap": "the front page's name takes the room below it back by a margin: front-masthead.css",
  "css.properties.text-box.alphabetic":
    "the front page's name takes the room below it back by a margin: front-masthead.css",

  "css.properties.overflow-clip-margin": "an outline at the edge of a column is cut",

  // How columns and edges are set.
  "css.selectors.has":
    "columns are set as if the part that they ask for were not there: tests/engines/old-browsers.spec.ts",
  "css.properties.forced-color-adjust": "a sign on a picture is set in the reader's colours",
  "css.properties.forced-color-adjust.none": "the same",
  "css.properties.grid-template-columns.subgrid":
    "the caption in the margin, and the times of key events, have columns of their own width",
  "css.properties.float.inline-start": "the portrait of who has an opinion stands above the name",
  "css.properties.float.inline-end": "what is pressed beside a story has a row of its own (@supports)",
  "css.properties.accent-color": "boxes to tick have the browser's own colour",
  "css.selectors.-webkit-search-cancel-button": "Firefox has no such button to hide",

  // What lies over the page.
  "css.selectors.popover-open": "sections stand in lines, as where the window is wide",
  "css.properties.overscroll-behavior": "at its end the page behind is moved",
  "api.HTMLElement.showPopover": "the panel of settings lies in the page, at the same place",
  "api.HTMLElement.hidePopover": "the panel of settings lies in the page, at the same place",

  // On paper.
  "css.at-rules.page": "the browser's own margins and page numbers",
  "css.properties.orphans": "a page may end with the first line of a paragraph",
  "css.properties.widows": "a page may begin with the last line of a paragraph",
  "css.properties.break-after.avoid": "a page may end with a heading",

  // Asked for before it is used.
  "css.at-rules.media.prefers-reduced-data": "the lite edition is offered at the foot of the page",
  "api.Navigator.connection": "the lite edition is offered at the foot of the page",
  "api.Navigator.share": "the link is offered to be copied",
  "javascript.builtins.Intl.Segmenter": "a paragraph is read aloud in one breath",
};
