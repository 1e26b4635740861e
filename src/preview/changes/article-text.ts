/** The words of an article part by part, as an editor would go through them. */
import type { BlockView } from "../../views/blocks/block.ts";
import { blocksOn } from "../../views/blocks/blocks-on.ts";
import { entriesOn } from "../../views/parts/live/live-of.ts";
import type { ArticleView } from "../../views/kinds/article.ts";
import type { FigureView } from "../../views/parts/pictures/picture.ts";

interface Illustration {
  /** The same for the same picture on both sides. */
  name: string;
  caption: string;
  credit: string;
  alt: string;
}

/** The parts of an article on both sides of a change, matched. Parts that one side lacks are empty there. */
export function textParts(
  before: ArticleView | undefined,
  now: ArticleView | undefined,
): { part: string; before: string; now: string }[] {
  const whole = (read: (view: ArticleView) => string, part: string) => ({
    part,
    before: before ? read(before) : "",
    now: now ? read(now) : "",
  });
  const pictures = matched(before ? illustrations(before) : [], now ? illustrations(now) : []);
  return [
    whole((view) => view.headline, "headline"),
    whole((view) => view.standfirst, "standfirst"),
    whole((view) => view.byline.map(({ name }) => name).join(", "), "byline"),
    whole(({ form: { points } }) => points?.lines.join("\n\n") ?? "", "points"),
    whole(
      ({ form: { review } }) => [review?.work, review?.by, review?.rating?.words].filter(Boolean).join(", "),
      "review",
    ),
    whole(({ form: { life } }) => (life ? `${life.born.words} – ${life.died.words}` : ""), "dates of the life"),
    whole(({ form: { paidFor } }) => paidFor ?? "", "sponsor"),
    whole(
      (view) =>
        [
          ...paragraphsOf(view.blocks),
          ...entriesOn(view.live).flatMap(({ headline, blocks }) => [headline, ...paragraphsOf(blocks)]),
        ].join("\n\n"),
      "text",
    ),
    whole(({ published }) => published.words, "time of publication"),
    whole(({ updated }) => updated?.words ?? "", "time of the update"),
    ...pictures.flatMap(({ number, before: old, now: new_ }) =>
      (["caption", "credit", "alt"] as const).map((field) => ({
        part: field === "alt" ? `description of picture ${number}` : `${field} of picture ${number}`,
        before: old?.[field] ?? "",
        now: new_?.[field] ?? "",
      })),
    ),
    whole((view) => view.corrections.map(({ words }) => words.join(" ")).join("\n\n"), "corrections"),
  ];
}

/** Pictures of both sides in the order of the page: the same picture with itself, the others by their places. */
function matched(
  before: readonly Illustration[],
  now: readonly Illustration[],
): { number: number; before?: Illustration; now?: Illustration }[] {
  const left = [...before];
  const take = (fits: (one: Illustration) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = now.map((picture) => take(({ name }) => name === picture.name));
  const pairs = now.map((picture, at) => {
    const old = same[at] ?? take(() => true);
    return { number: at + 1, ...(old && { before: old }), now: picture };
  });
  return [...pairs, ...left.map((old, at) => ({ number: now.length + at + 1, before: old }))];
}

function illustrations(view: ArticleView): Illustration[] {
  const figures = [...(view.lead ? [view.lead] : []), ...blocksOn(view).flatMap(figuresIn)];
  return figures.map(({ picture, caption, credit }) => ({
    name: picture.sources.at(-1)?.candidates.at(-1)?.path ?? "",
    caption: caption ?? "",
    credit: credit ?? "",
    alt: picture.alt,
  }));
}

function figuresIn(block: BlockView): FigureView[] {
  switch (block.type) {
    case "figure":
      return [block.figure];
    case "gallery":
      return block.figures;
    case "fact-box":
      return block.blocks.flatMap(figuresIn);
    case "prose":
    case "pull-quote":
    case "note":
    case "footnotes":
    case "video":
    case "post":
    case "document":
    case "recording":
    case "contents":
    case "related":
      return [];
  }
}

/** The paragraphs of a body as plain text; pictures are told by their captions. */
function paragraphsOf(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "figure":
      case "gallery":
      case "contents":
      case "related":
        return [];
      case "fact-box":
        return [block.title, ...paragraphsOf(block.blocks)];
      case "video":
        return [block.title];
      case "document":
        return [block.title];
      case "recording":
        return [block.title, ...block.transcript];
      case "pull-quote":
      case "post":
        return [...block.words, ...(block.by ? [`— ${block.by}`] : [])];
      case "prose":
      case "note":
      case "footnotes":
        return block.words;
    }
  });
}
