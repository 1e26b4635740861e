import { signedNames } from "../../../paper/wording/signed-names.ts";
import type { ViewContext } from "../../context.ts";
import type { Json } from "../frame.ts";

/** Who signs a story or a picture without having a page here, in schema.org’s words. */
export const signers = (line: string, { archive }: ViewContext): Json[] => {
  const papers: readonly string[] = archive.editions.map((edition) => edition.paper.name);
  const isOurs = papers.some((name) => line.includes(name));
  return (isOurs ? [{ name: line, is: "organisation" } as const] : signedNames(line)).map(({ name, is }) => ({
    "@type": is === "person" ? "Person" : "Organization",
    name,
  }));
};
