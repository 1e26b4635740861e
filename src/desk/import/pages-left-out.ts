/** Pages that are named one by one. */
const mostNamed = 12;

/** What is said of pages that are no articles: undefined where there are none. @param of whose they are: ` of the site` */
export const pagesLeftOut = (names: readonly string[], of = ""): string | undefined =>
  names.length === 0
    ? undefined
    : `${names.length === 1 ? `A page${of} is no article, and was` : `${names.length} pages${of} are no articles, and were`} left out: ${names.slice(0, mostNamed).join(", ")}${names.length > mostNamed ? " …" : ""}. Write those that the paper needs into pages/.`;
