import type { PreviewedCommit } from "../context.ts";
import type { Kind } from "../kind.ts";

/** Of which commit a preview is. */
export interface PreviewNoteView extends PreviewedCommit {
  template: "preview-note";
}

export const previewNote: Kind<"preview-note", PreviewNoteView> = {
  called: ["preview note", "preview note pages"],
  all: () => [{ page: "preview-note" }],
  // A commit is no fact of the archive, and what is of it is not there in other builds.
  always: true,
  // Links to it are dead once the preview is published.
  stands: () => false,
  view: (_key, { previewed }) => previewed && { template: "preview-note", ...previewed },
};
