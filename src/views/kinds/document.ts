import type { Kind } from "../kind.ts";

/** A file that an editor offers for reading: it is copied as it is. */
export interface DocumentView {
  template: "document";
  name: string;
  hash: string;
}

export const document: Kind<"document", DocumentView> = {
  called: ["document", "documents"],
  *all(archive) {
    for (const name of archive.files.documents()) yield { page: "document", name };
  },
  brought: { document: ({ name }) => [{ page: "document", name }] },
  // A link to one is what offers it.
  stands: ({ name }, archive) => archive.files.documents().includes(name),
  view: ({ name }, { archive }) => {
    const found = archive.files.document(name);
    return found && { template: "document", name, hash: found.hash };
  },
};
