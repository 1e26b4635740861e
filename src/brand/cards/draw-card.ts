/** Draws a card: a photograph with the headline on the paper's ground below it, or the headline alone between two neatlines. */
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import type { Hex } from "../../paper/brand/colour.ts";
import { directionOf } from "../../paper/language.ts";
import { cardSize, type CardLook, type NeededCard } from "./card.ts";
import type { CardWords, SetWords } from "./card-words.ts";

/** Pixels. */
const edge = 64;
const neatline = 16;
const measure = cardSize.width - 2 * edge;

interface Arrangement {
  /** Sizes of the headline, the largest that fits is taken. */
  sizes: readonly number[];
  /** What the headline may be high. */
  height: number;
}

const alone: Arrangement = { sizes: [92, 80, 70, 62, 54, 48], height: 340 };
const belowPhoto: Arrangement = { sizes: [60, 54, 48, 42], height: 186 };

/** A photograph in the shape of a card. */
export interface CardPhoto {
  bytes: Buffer;
  /** What matters in it, as a part of its height from the top. */
  focus: number;
  /** Its rights, which the card carries too. */
  xmp: string | undefined;
}

export interface DrawnCard {
  /** JPEG. */
  bytes: Buffer;
  /** Whether the headline is to be seen: it is not where nothing here has letters for it. */
  headline: boolean;
}

interface Drawing {
  /** What `words` has opened the faces of. */
  look: CardLook;
  words: CardWords;
}

/** What is written on a card, each as a picture. */
interface Written {
  kicker?: SetWords | undefined;
  headline?: SetWords | undefined;
  paper?: SetWords | undefined;
}

export async function drawCard(card: NeededCard, photo: CardPhoto | undefined, drawing: Drawing): Promise<DrawnCard> {
  const written = await writtenOn(card, photo ? belowPhoto : alone, drawing);
  const headline = written.headline !== undefined;
  if (photo && !headline) return { bytes: photo.bytes, headline };
  const side = sideOf(card.language);
  const bytes = photo
    ? await overPhoto(written, photo, side, drawing.look)
    : await jpeg(onGround(drawing.look).composite(alonePlaces(written, side, drawing.look)));
  return { bytes, headline };
}

async function writtenOn(card: NeededCard, arrangement: Arrangement, { look, words }: Drawing): Promise<Written> {
  const { language } = card;
  const settable = async (text: string | undefined, faces: readonly string[]) =>
    text === undefined ? undefined : words.settable(text, faces);
  const [headline, kicker, paper] = await Promise.all([
    settable(card.headline, look.headline),
    settable(card.kicker, look.sans),
    settable(card.paper, look.headline),
  ]);
  const set =
    (size: number, colour: Hex, faces: readonly string[], width = measure) =>
    (text: string) =>
      words.set(text, { faces, else: faces === look.sans ? "sans-serif" : "serif", size, colour, language, width });
  return {
    kicker: kicker ? await inOneLine(kicker, measure * 0.6, set(30, look.accent, look.sans)) : undefined,
    paper: paper ? await inOneLine(paper, measure * 0.38, set(32, look.ink, look.headline)) : undefined,
    headline: headline
      ? await fitting(headline, arrangement, (text, size, width) => set(size, look.ink, look.headline, width)(text))
      : undefined,
  };
}

type Side = "left" | "right";
const sideOf = (language: string): Side => (directionOf(language) === "rtl" ? "right" : "left");

/** Where words stand whose edge is at a side of the card. */
const put = ({ png, width }: SetWords, side: Side, top: number): OverlayOptions => ({
  input: png,
  left: side === "left" ? edge : cardSize.width - edge - width,
  top: Math.round(top),
});

/** The photograph above, as high as the words leave it; kicker and paper in one line. */
async function overPhoto(
  { kicker, headline, paper }: Written,
  photo: CardPhoto,
  side: Side,
  look: CardLook,
): Promise<Buffer> {
  const line = Math.max(kicker?.height ?? 0, paper?.height ?? 0);
  const aboveHeadline = line > 0 ? line + 22 : 0;
  const seen = cardSize.height - neatline - 34 - aboveHeadline - (headline?.height ?? 0) - 40;
  const from = Math.round(photo.focus * cardSize.height - seen / 2);
  const top = Math.max(0, Math.min(cardSize.height - seen, from));
  const cut = await sharp(photo.bytes).extract({ left: 0, top, width: cardSize.width, height: seen }).toBuffer();
  const words = seen + neatline + 34;
  return jpeg(
    onGround(look).composite([
      { input: cut, left: 0, top: 0 },
      { input: neatlineOf(look), left: 0, top: seen },
      ...(kicker ? [put(kicker, side, words + (line - kicker.height) / 2)] : []),
      ...(paper ? [put(paper, side === "left" ? "right" : "left", words + (line - paper.height) / 2)] : []),
      ...(headline ? [put(headline, side, words + aboveHeadline)] : []),
    ]),
    photo.xmp,
  );
}

/** Between two neatlines; the paper's name at the foot. */
function alonePlaces({ kicker, headline, paper }: Written, side: Side, look: CardLook): OverlayOptions[] {
  const aboveHeadline = kicker ? kicker.height + 30 : 0;
  const from = (cardSize.height - aboveHeadline - (headline?.height ?? 0)) / 2 - (paper ? 14 : 0);
  return [
    { input: neatlineOf(look), left: 0, top: 0 },
    { input: neatlineOf(look), left: 0, top: cardSize.height - neatline },
    ...(kicker ? [put(kicker, side, from)] : []),
    ...(headline ? [put(headline, side, from + aboveHeadline)] : []),
    ...(paper ? [put(paper, side, cardSize.height - neatline - 40 - paper.height)] : []),
  ];
}

const onGround = ({ paper }: CardLook): Sharp => sharp({ create: { ...cardSize, channels: 3, background: paper } });

/** The graduated frame of a map, as it stands over every page. */
const neatlineOf = ({ ink, paper }: CardLook): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${neatline}"><path fill="${paper}" d="M0 0h${cardSize.width}v${neatline}H0z"/><path stroke="${ink}" stroke-width="2" d="M0 1h${cardSize.width}M0 ${neatline - 1}h${cardSize.width}"/><path stroke="${ink}" stroke-width="10" stroke-dasharray="48" d="M0 ${neatline / 2}h${cardSize.width}"/></svg>`,
  );

const jpeg = (picture: Sharp, xmp?: string): Promise<Buffer> =>
  (xmp === undefined ? picture : picture.withXmp(xmp))
    .jpeg({ quality: 82, chromaSubsampling: "4:4:4", progressive: true })
    .toBuffer();

type Set = (text: string, size: number, width?: number) => Promise<SetWords>;

/** In the largest size in which all of it has room; in the smallest, as much of it as has. */
async function fitting(text: string, { sizes, height }: Arrangement, set: Set): Promise<SetWords> {
  for (const size of sizes) {
    const tried = await set(text, size);
    if (tried.height <= height) return balanced(tried, (width) => set(text, size, width));
  }
  const size = sizes.at(-1) ?? 40;
  return shortened(
    text,
    (words) => set(words, size),
    (tried) => tried.height <= height,
  );
}

/** The same in as many lines, which are about as long as one another: by the narrowest width that has no line more. */
async function balanced(words: SetWords, set: (width: number) => Promise<SetWords>): Promise<SetWords> {
  let found = words;
  let [tooNarrow, enough] = [words.width / 2, words.width];
  for (let step = 0; step < 4; step++) {
    const middle = Math.round((tooNarrow + enough) / 2);
    const tried = await set(middle);
    // A letter with an accent may stand in another line, and the lines be a little higher: a line more is more than that.
    if (tried.width > middle || tried.height > words.height * 1.15) tooNarrow = middle;
    else [enough, found] = [middle, tried];
  }
  return found;
}

const inOneLine = (text: string, width: number, set: (text: string) => Promise<SetWords>): Promise<SetWords> =>
  shortened(text, set, (tried) => tried.width <= width && tried.height < 60);

/** As many of the first letters as have room, up to the end of a word where there is one near. */
async function shortened(
  text: string,
  set: (text: string) => Promise<SetWords>,
  hasRoom: (tried: SetWords) => boolean,
): Promise<SetWords> {
  const whole = await set(text);
  if (hasRoom(whole)) return whole;
  const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (hasRoom(await set(cut(letters, middle)))) fits = middle;
    else tooMany = middle;
  }
  return set(cut(letters, Math.max(1, fits)));
}

function cut(letters: readonly string[], count: number): string {
  const kept = letters.slice(0, count).join("");
  const word = kept.lastIndexOf(" ");
  return `${(word > kept.length * 0.7 ? kept.slice(0, word) : kept).trimEnd()}…`;
}
