/** Cards as they are drawn: which letters stand on them, on which side, and that nothing leaves its place. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardSize, neededCard, type CardLook, type NeededCard } from "../../../../src/brand/cards/card.ts";
import { missingCards } from "../../../../src/brand/cards/cards-there.ts";
import { CardWords } from "../../../../src/brand/cards/card-words.ts";
import { drawCard, type DrawnCard } from "../../../../src/brand/cards/draw-card.ts";
import { makeCards } from "../../../../src/brand/cards/make-cards.ts";
import { makeBrand } from "../../../../src/brand/make-brand.ts";
import { root } from "../../../built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-cards-"));
const faces = join(folder, "faces");
let look: CardLook;
let words: CardWords;
/** A photograph of one colour, which nothing else on a card has. */
let sea: Buffer;
const seaColour = { r: 20, g: 90, b: 200 };

beforeAll(async () => {
  const made = await makeBrand(
    { name: "The Test", languages: ["en"], cards: true },
    { read: () => undefined, paper: root, fonts: join(root, "src", "styles", "fonts") },
  );
  if ("faults" in made || !made.view.card) throw new Error("There is no look.");
  look = made.view.card;
  mkdirSync(faces);
  for (const [name, bytes] of made.cardFaces) writeFileSync(join(faces, `${name}.ttf`), bytes);
  words = new CardWords(faces);
  await words.open([...look.headline, ...look.sans]);
  sea = await sharp({ create: { ...cardSize, channels: 3, background: seaColour } })
    .jpeg()
    .toBuffer();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = (headline: string, language = "en", kicker = "World"): NeededCard =>
  neededCard({ headline, language, kicker, paper: "The Test" }, look);

const drawn = (card: NeededCard, photo?: Buffer): Promise<DrawnCard> =>
  drawCard(card, photo && { bytes: photo, focus: 0.5, xmp: undefined }, { look, words });

/** How much of each half, and of each edge, is neither ground nor photograph. */
async function inkIn(bytes: Buffer): Promise<{ left: number; right: number; edges: number }> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const found = { left: 0, right: 0, edges: 0 };
  for (let y = 30; y < info.height - 30; y++)
    for (let x = 0; x < info.width; x++) {
      if ((data[y * info.width + x] ?? 255) > 110) continue;
      found[x < info.width / 2 ? "left" : "right"]++;
      if (x < 40 || x >= info.width - 40) found.edges++;
    }
  return found;
}

describe("a card", () => {
  test.each([
    ["a short headline", "Ports open", "en"],
    ["one of 300 letters", "A headline that goes on ".repeat(13), "en"],
    [
      "a word longer than any line",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
      "de",
    ],
    ["signs of markup", `']]>' & "</script>" <span foreground="red">`, "en"],
    ["lines and paragraphs", "One\u2028two\u2029three\nfour\u0000five", "en"],
    ["overrides of direction", "\u202Eevil\u202C \u2066open", "en"],
    ["Arabic with Latin letters in it", "اتفاق ينهي إضراب الميناء بعد 31 يومًا في Halmouth", "ar"],
    ["Cyrillic", "Страйк у порту завершився", "uk"],
  ])("keeps %s within its edges, with a photograph and without, under 200 kB", async (_what, headline, language) => {
    for (const photo of [undefined, sea]) {
      const { bytes, headline: set } = await drawn(said(headline, language), photo);
      expect(set).toBe(true);
      const { width, height, format } = await sharp(bytes).metadata();
      expect([width, height, format]).toEqual([1200, 630, "jpeg"]);
      expect(bytes.length).toBeLessThan(200_000);
      // Light words on nothing dark: the photograph is the dark part, and goes to the edges.
      if (!photo) expect((await inkIn(bytes)).edges).toBe(0);
    }
  });

  test("begins on the side on which its language does", async () => {
    const english = await inkIn((await drawn(said("Port", "en", ""))).bytes);
    const arabic = await inkIn((await drawn(said("ميناء", "ar", ""))).bytes);
    expect(english.left).toBeGreaterThan(10 * Math.max(1, english.right));
    expect(arabic.right).toBeGreaterThan(10 * Math.max(1, arabic.left));
  });

  test("shows its photograph above, and the headline on the paper's own ground", async () => {
    const { bytes } = await drawn(said("Ports open"), sea);
    const at = async (top: number) => {
      const [red = 0, green = 0, blue = 0] = await sharp(bytes)
        .extract({ left: 4, top, width: 1, height: 1 })
        .raw()
        .toBuffer();
      return { red, green, blue };
    };
    expect((await at(100)).blue).toBeGreaterThan(180);
    expect((await at(100)).red).toBeLessThan(60);
    expect((await at(600)).red).toBeGreaterThan(240);
  });

  test("leaves out signs that nothing here has, and keeps the words", async () => {
    const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}";
    // Signs that Unicode has not given out: no machine has a typeface for them, however many it has.
    const nobodys = "\u{50000}\u{A1234}";
    expect(await words.settable(`Ports ${nobodys} open`, look.headline)).toBe("Ports open");
    expect(await words.settable(`Ports ${family} open`, look.headline)).toMatch(/^Ports .*open$/u);
  });

  test("has no headline where nobody has letters for it, and is the photograph alone", async () => {
    // Not given out by Unicode.
    const { bytes, headline } = await drawn(said("\u{50001}\u{50002}\u{50003}"), sea);
    expect(headline).toBe(false);
    expect(bytes).toEqual(sea);
    const without = await drawn(said("\u{50001}\u{50002}\u{50003}"));
    expect([without.headline, (await sharp(without.bytes).metadata()).width]).toEqual([false, 1200]);
  });
});

test("a card is called otherwise when anything of it is", () => {
  const names = new Set([
    said("One").card,
    said("Two").card,
    said("One", "de").card,
    said("One", "en", "Sport").card,
    neededCard({ headline: "One", language: "en", kicker: "World", paper: "The Test" }, { ...look, accent: "#000000" })
      .card,
  ]);
  expect(names.size).toBe(5);
  expect(said("One").card).toBe(said("One").card);
});

test("cards are made once; one that is damaged is made again, the same", async () => {
  const renditions = join(folder, "renditions");
  const cards = ["One", "Two", "Three"].map((headline) => said(headline));
  const places = { renditions, faces, renditionAt: (name: string) => join(renditions, name) };
  expect(missingCards(cards, renditions)).toHaveLength(3);
  expect(await makeCards(cards, look, places)).toEqual([]);
  expect(missingCards(cards, renditions)).toEqual([]);
  const [first] = cards;
  if (!first) throw new Error("There is no card.");
  const file = join(renditions, first.card);
  const size = statSync(file).size;
  writeFileSync(file, "damaged");
  expect(missingCards(cards, renditions)).toEqual([first]);
  await makeCards([first], look, places);
  expect(statSync(file).size).toBe(size);
  expect(readdirSync(renditions).filter((name) => name.startsWith(".making"))).toEqual([]);
});
