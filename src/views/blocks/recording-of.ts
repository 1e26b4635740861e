/** A recording of the paper's own as a page shows it; nothing where its file is not there yet. */
import type { RecordingBlock } from "../../desk/blocks.ts";
import { recordingKind } from "../../recordings/recording-kind.ts";
import type { BlockView } from "./block.ts";
import { hrefTo, type ViewContext } from "../context.ts";
import { pictureOf } from "../parts/pictures/picture-of.ts";

export const documentPath = (name: string): string => `/documents/${encodeURIComponent(name)}`;

export function recordingOf(
  { kind, file, title, by, poster, captions, whole }: RecordingBlock,
  context: ViewContext,
): BlockView[] {
  const [document, facts, words] = [
    context.archive.files.document(file),
    context.archive.files.recording(file),
    context.archive.files.recording(captions),
  ];
  const type = recordingKind(file)?.type;
  if (!document || !type || !facts || facts.kind === "captions") return [];
  const still = poster ? pictureOf({ file: poster, alt: "" }, context) : undefined;
  // Asked for here, so that the page is printed again when they come or go.
  const spoken = words?.kind === "captions" && context.archive.files.document(captions) ? words.paragraphs : undefined;
  return [
    {
      type: "recording",
      kind,
      path: hrefTo(context, documentPath(file)),
      mediaType: type,
      format: (file.split(".").at(-1) ?? "").toUpperCase(),
      bytes: document.bytes,
      title,
      ...(by && { by }),
      seconds: facts.seconds,
      ...(facts.kind === "film" && { width: facts.width, height: facts.height }),
      ...(still && { poster: still }),
      ...(spoken && { captions: hrefTo(context, documentPath(captions)) }),
      transcript: spoken ?? [],
      ...(whole && { whole }),
    },
  ];
}
