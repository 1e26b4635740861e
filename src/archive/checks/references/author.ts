/** Authors that an article names. */
import { editionName, editionOfName, nameIn } from "../../../paper/edition.ts";
import { certainName, nearestName } from "../../../desk/nearest-name.ts";
import { hasFile, namesOf, wrong, type Check } from "./checking.ts";

/** An author may have a file in one edition only, which gives the name to all. */
export const checkAuthor: Check = (reference, checking) => {
  const { target } = reference;
  const { editions } = checking.paper;
  if (
    hasFile("author", target, checking) ||
    editions.some(({ language }) => hasFile("author", nameIn(editionName(language), target), checking))
  )
    return undefined;
  const names = [...new Set(namesOf("author", checking).map((name) => editionOfName(name).name))];
  const near = nearestName(target, names);
  return wrong(reference, {
    rule: "author",
    message: near
      ? `There is no author “${target}”. Did you mean \`${near}\`?`
      : `There is no author “${target}”. Add content/authors/${target}.md, or write \`byline:\` for an agency.`,
    suggestion: near,
    certain: certainName(target, names),
  });
};
