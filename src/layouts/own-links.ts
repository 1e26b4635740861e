/** Links within the paper, in an editor's words as the sanitiser left them: attributes stand in double quotes. */
const ownPlace = /(<a(?=\s)(?:"[^"]*"|[^">])*?\shref=")(#[^"]*)(?=")/g;

/** Links to a place on the same page, where the text is read on another. @param address of the page, as HTML has it */
export const withOwnPlaces = (html: string, address: string): string =>
  html.replace(ownPlace, (_, start: string, fragment: string) => start + address + fragment);

const ownLink = /(<a(?=\s)(?:"[^"]*"|[^">])*?\shref=")(\/(?!\/)[^"]*)(?=")/g;

/** @param lead where a link is to lead, by where it led: a path with what stands behind it, as HTML has it */
export const withOwnLinks = (html: string, lead: (href: string) => string): string =>
  html.replace(ownLink, (_, start: string, href: string) => start + lead(href));
