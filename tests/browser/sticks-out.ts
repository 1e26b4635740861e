/** What a window cuts off, or a place on the page cannot hold. Runs in the page: it may use nothing from without. */
export function sticksOut(): string[] {
  const found: string[] = [];
  const wide = document.scrollingElement?.scrollWidth ?? 0;
  if (wide > innerWidth) found.push(`the page is ${wide} px wide`);
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((part) => `.${part}`).join("")}`;
  const told = (element: Element, by: number) => {
    const line = `${Math.round(by)} px out of ${name(element.parentElement ?? element)} > ${name(element)}`;
    if (!found.includes(line)) found.push(line);
  };
  /** Moved sideways by the reader, or for those who listen only. */
  const apart = (element: Element) =>
    element.closest(".unseen, .skip, .table-scroll, pre, div[tabindex], noscript, dialog:not([open])") !== null;

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const inside = node.parentElement;
    if (!inside || !node.textContent?.trim() || apart(inside)) continue;
    let place: Element = inside;
    while (place.parentElement && /^(inline|contents)$/.test(getComputedStyle(place).display))
      place = place.parentElement;
    const box = place.getBoundingClientRect();
    const style = getComputedStyle(place);
    const hangs = style.getPropertyValue("hanging-punctuation");
    // A letter's tail may reach over the end of its line, and a quotation mark hang before it where it is told to.
    const room = hangs && hangs !== "none" ? Number.parseFloat(style.fontSize) / 2 : 3;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const by = Math.max(rect.right - Math.min(box.right, innerWidth), Math.max(box.left, 0) - rect.left);
      if (rect.width > 0 && by > room) told(inside, by);
    }
  }
  for (const element of document.querySelectorAll("img, iframe, input, select, button, table, svg")) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && !apart(element) && Math.max(right - innerWidth, -left) > 1)
      told(element, Math.max(right - innerWidth, -left));
  }
  for (const element of document.querySelectorAll(
    "h1, h2, h3, h4, p, a, li, td, th, figcaption, button, label, span, b",
  )) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string, full: number, shown: number) => /hidden|clip/.test(overflow) && full > shown + 2;
    // The opening of the next story fades out by design; a commit's line is shortened with three dots.
    if (apart(element) || element.matches(".next-opening, .commit")) continue;
    if (
      hides(overflowX, element.scrollWidth, element.clientWidth) ||
      hides(overflowY, element.scrollHeight, element.clientHeight)
    )
      found.push(`words are cut off in ${name(element)}`);
  }
  return found;
}
