/** Every rule by name, with why it matters. The handbook explains each; a test keeps the two together. */
import type { WarningName } from "../paper/warning-names.ts";

export const rules = {
  address: "Two pages cannot stand at one address: readers would find only one of them.",
  "address-changed": "Links that others keep, and what search engines found, lead to nothing where an address is gone.",
  "alt-begins": "A screen reader says by itself that this is a picture; these words only cost time.",
  "alt-repeats-caption": "A screen reader reads the alt text and then the caption: the same thing twice.",
  article: "A reference to an article that is not there would lead readers to nothing.",
  author: "A byline leads to the author’s page, so the author must have one.",
  "broken-paragraph": "Readers lose the thread where a sentence stops and begins again below.",
  "caption-incomplete": "Readers want to know where and when a picture was made, and by whom.",
  "cut-short": "What stands behind a # is a remark for editors and reaches no reader.",
  date: "Times order the paper; one that does not exist has no place in it.",
  "dateline-missing": "Readers judge news by where it was reported from.",
  "dateline-style": "Datelines are written alike throughout the paper, and so that readers everywhere understand them.",
  directive: "A block that cannot be read would be missing from the page.",
  "directive-place": "A block stands between paragraphs; within a list or a quotation it would break them apart.",
  document: "A file that can run a program must not come from the paper’s own address.",
  "doubled-word": "A word that stands twice makes readers stumble.",
  "embargo-quoted": "A note among newsrooms says nothing to readers.",
  "field-type": "A field that holds something else than it should cannot be shown.",
  "field-value": "A value that the field cannot have would be lost.",
  "file-name": "The file’s place and name make the page’s address.",
  "front-matter": "Without its fields an article has no headline, no section and no time.",
  "front-twice": "The same picture twice on one page looks like a mistake.",
  gallery: "A gallery shows pictures side by side; text has no place among them.",
  "heading-skip": "Many who use a screen reader go from heading to heading; a level left out seems to be a part left out.",
  "headline-long": "Cards and search results cut long headlines off.",
  "html-removed": "Tags are taken out before the page is printed, and sometimes words with them.",
  link: "A link that leads nowhere, or runs a program, does readers harm.",
  "link-held": "Readers who follow the link find nothing until the other story’s hour has come.",
  "link-outside": "What lies outside the content folder is no part of the paper.",
  "missing-document": "Readers are offered a file that is not there.",
  "missing-field": "The page needs this field to be whole.",
  "missing-photo": "The page would show a gap where the picture should be.",
  "no-alt": "Readers who cannot see the picture are told nothing of it.",
  paper: "The whole paper rests on paper.yaml.",
  photo: "A picture that cannot be read cannot be printed.",
  "photo-small": "A small picture is blurred, or leaves a gap, on a large screen.",
  "photo-unused": "A picture that nobody shows makes everyone’s copy of the paper larger.",
  "picture-elsewhere": "A picture on another site can change or vanish, and tells that site who reads the paper.",
  "picture-place": "A picture is set with its caption, which needs a paragraph of its own.",
  "quote-space": "A space on the wrong side turns a quotation mark round, and breaks the line in the wrong place.",
  "quotes-unpaired": "Readers cannot tell who says what where a quotation does not end.",
  section: "An article stands in one of the paper’s sections.",
  "too-much": "What nobody could read would stop the press.",
  topic: "Two spellings of one topic part the stories that belong together.",
  translation: "Readers are led from an article to its translations, and from each of them to the others.",
  "unknown-field": "A field that nobody reads says nothing to readers.",
  updated: "Readers trust the times; these contradict one another.",
  yaml: "The fields cannot be read before this is mended.",
} as const satisfies Record<string, string> & Record<WarningName, string>;

export type RuleName = keyof typeof rules;

export function isRuleName(name: string | undefined): name is RuleName {
  return name !== undefined && name in rules;
}
