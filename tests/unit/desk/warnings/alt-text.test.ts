import { expect, test } from "vitest";
import { inBody, inFields } from "./warned.ts";

const picture = (alt: string, caption = "") => `![${alt}](a.jpg${caption && ` "${caption}"`})`;

test.each([
  ["Image of cranes", ["1:3 «Image of cranes» → Cranes"]],
  ["A photo of a quay at dawn.", ["1:3 «A photo of a» → A"]],
  ["Picture: cranes", ["1:3 «Picture: cranes» → Cranes"]],
  ["Photo showing two cranes", ["1:3 «Photo showing two» → Two"]],
  ["Une photo de grues", ["1:3 «Une photo de grues» → Grues"]],
  ["Image d’un quai", ["1:3 «Image d’un» → Un"]],
  ["صورة لميناء عند الفجر", ["1:3 «صورة لميناء» → ميناء"]],
  ["A picture of a man who stands on a quay.", ["1:3 «A picture of a» → A"]],
  ["Image of two cranes stand still.", ["1:3 «Image of two» → Two"]],
  ["A picture of two cranes stand still.", ["1:3 «A picture of two» → Two"]],
  ["A photo of ships, and a crane stands by.", ["1:3 «A photo of ships,» → Ships,"]],
  ["A photo of the quay where a ship lies.", ["1:3 «A photo of the» → The"]],
  ["A photo of the stands.", ["1:3 «A photo of the» → The"]],
  ["Picture of two cranes standing still", ["1:3 «Picture of two» → Two"]],
  ["صورة تظهر رافعات", ["1:3 «صورة تظهر رافعات» → رافعات"]],
])("an alt text that begins with what is said already: %s", (alt, expected) =>
  expect(inBody("alt-begins", picture(alt))).toEqual(expected),
);

test.each([
  "Cranes stand still.",
  "Photographers crowd a quay.",
  "Images flicker on a wall.",
  "Imagen",
  "Picture frames hang in a row.",
  "صورت الكاميرا",
  "A picture of the king hangs over an empty desk.",
  "Photos of the missing are pinned to a fence.",
  "The picture of a saint is slowly carried through a street.",
  "Une photo du maire est accrochée au mur.",
  "صورة للملك معلقة على جدار",
])("let through: %s", (alt) => expect(inBody("alt-begins", picture(alt))).toEqual([]));

test("in galleries and in the fields, at its place", () => {
  expect(inBody("alt-begins", `:::gallery\n${picture("A quay.")}\n${picture("Photo of b")}\n:::`)).toEqual([
    "3:3 «Photo of b» → B",
  ]);
  expect(inFields("alt-begins", "photo:\n  file: a.jpg\n  alt: Image of a quay")).toEqual(["9:8 «Image of a» → A"]);
});

test.each([
  ["the same", "Idle cranes.", "Idle cranes. (EPA)"],
  [
    "but for its end",
    "Idle cranes at the port in Halden, Norway.",
    "Idle cranes at the port in Halden, Norway, November 23, 2026. (Reuters)",
  ],
  ["within a longer one", "Here idle cranes stand at the port of Halden at dawn.", "Idle cranes stand at the port."],
])("an alt text that repeats its caption: %s", (_what, alt, caption) =>
  expect(inBody("alt-repeats-caption", picture(alt, caption))).toEqual([`1:3 «${alt}»`]),
);

test("in the fields", () => {
  expect(
    inFields("alt-repeats-caption", "photo:\n  file: a.jpg\n  alt: Idle cranes.\n  caption: Idle cranes (EPA)"),
  ).toEqual(["9:8 «Idle cranes.»"]);
});

test("let through: another sentence, and a few words in common", () => {
  expect(
    inBody(
      "alt-repeats-caption",
      picture("Cranes stand still over an empty quay.", "Idle cranes at the port, Halden, 2026. (EPA)"),
    ),
  ).toEqual([]);
  expect(inBody("alt-repeats-caption", picture("A quay.", "A quay in Halden, 2026. (EPA)"))).toEqual([]);
  expect(inBody("alt-repeats-caption", picture("A quay."))).toEqual([]);
});
