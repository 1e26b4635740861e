/** Style sheets that come with a script: what is only seen once a control is used does not stand in the head of every page. */

/** Puts a style sheet on this page, once for each script that brings one. */
export function addStyleSheet(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // A browser of before 2023: the control works, and looks plain.
  }
}
