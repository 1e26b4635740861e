/** Fills the blocks of a body with what the archive knows of their pictures and documents. */
import type { Block, PictureBlock } from "../../desk/blocks.ts";
import type { BlockView } from "./block.ts";
import { cardOf } from "../parts/card-of.ts";
import { hrefTo, type ViewContext } from "../context.ts";
import { openLinks } from "./open-links.ts";
import type { FigureView } from "../parts/pictures/picture.ts";
import { figureOf, pictureOf } from "../parts/pictures/picture-of.ts";
import { documentPath, recordingOf } from "./recording-of.ts";
import { playerOf } from "./video-player.ts";
import { withWaysBack } from "./ways-back.ts";
import { wordsFor } from "../words/words.ts";

export function blocksOf(blocks: readonly Block[], context: ViewContext): BlockView[] {
  return blocks.flatMap((block): BlockView[] => {
    switch (block.type) {
      case "figure": {
        const figure = bodyFigure(block.picture, context);
        return figure ? [{ type: "figure", figure }] : [];
      }
      case "gallery":
        return [{ type: "gallery", figures: block.pictures.flatMap((picture) => bodyFigure(picture, context) ?? []) }];
      case "fact-box":
        return [{ ...block, blocks: blocksOf(block.blocks, context) }];
      case "video": {
        const poster = block.poster ? pictureOf({ file: block.poster, alt: "" }, context) : undefined;
        const player = playerOf(block.src);
        return [
          {
            type: "video",
            src: block.src,
            title: block.title,
            ...(block.by && { by: block.by }),
            ...(poster && { poster }),
            ...(player && { player }),
          },
        ];
      }
      case "document":
        return [
          {
            type: "document",
            path: hrefTo(context, documentPath(block.file)),
            title: block.title,
            format: (block.file.split(".").at(-1) ?? "").toUpperCase(),
            bytes: context.archive.files.document(block.file)?.bytes ?? 0,
          },
        ];
      case "contents":
        return [block];
      case "related": {
        const record = context.archive.stories.here(block.article);
        return record ? [{ type: "related", card: cardOf(record, context) }] : [];
      }
      case "footnotes":
        return [withWaysBack(openLinks(block, context), wordsFor(context.archive.paper.locale))];
      case "recording":
        return recordingOf(block, context);
      case "prose":
      case "pull-quote":
      case "note":
      case "post":
        return [openLinks(block, context)];
    }
  });
}

/** An alt text left empty in the body is taken from the picture, never from the caption. */
function bodyFigure(picture: PictureBlock, context: ViewContext): FigureView | undefined {
  const { alt, ...words } = picture;
  return figureOf({ ...words, ...(alt && { alt }) }, context);
}
