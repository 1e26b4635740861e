import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsOnDisk, slugPattern } from "../../../src/paper/addresses/address.ts";
import { slugOf } from "../../../src/paper/slug-of.ts";
import { languages } from "../../../src/paper/words/languages.ts";

test.each([
  ["Port strike: it’s over!", "port-strike-its-over"],
  ["Crème brûlée in Łódź, Ærø & Straße", "creme-brulee-in-lodz-aero-strasse"],
  ["İstanbul’da Iğdır", "istanbulda-igdir"],
  ["اتفاق ينهي إضراب الميناء", "اتفاق-ينهي-إضراب-الميناء"],
  ["Новый йогурт", "новый-йогурт"],
  ["हिन्दी समाचार", "हिन्दी-समाचार"],
  ["港で火災", "港で火災"],
  ["../../etc/passwd\0", "etc-passwd"],
  ["C:\\Windows  --  NUL", "c-windows-nul"],
  ["2.5 million, 1️⃣st", "2-5-million-1st"],
  ["🚢🔥", ""],
  ["—", ""],
  ["", ""],
])("%j is %j", (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test.each([
  ["de", "Überraschung: Öl & Äpfel auf der Straße", "ueberraschung-oel-aepfel-auf-der-strasse"],
  ["de-AT", "U\u0308bung", "uebung"],
  ["sv", "Översvämning på Öland", "oversvamning-pa-oland"],
  ["fi", "Yö Ääressä", "yo-aaressa"],
  ["da", "Å i Ærøskøbing", "aa-i-aeroeskoebing"],
  ["nb", "Ny bru på Tromsø", "ny-bru-paa-tromsoe"],
  ["tr", "IĞDIR’DA İLK KIŞ", "igdirda-ilk-kis"],
  ["az", "Gəncə", "gence"],
  ["ca", "Pel·lícula col·lectiva", "pellicula-collectiva"],
  ["nl", "Ĳsland", "ijsland"],
  ["uk", "П’ять днів у Києві", "пять-днів-у-києві"],
  ["el", "Η ΟΔΟΣ της Αθήνας", "η-οδος-της-αθήνας"],
  ["he", 'צה״ל וארה"ב בשָׁלוֹם', "צהל-וארהב-בשלום"],
  ["fa", "می‌شود", "می-شود"],
  ["hi", "क्‍षेत्र", "क्षेत्र"],
])("in %s %j is %j", (language, headline, slug) => {
  expect(slugOf(headline, language)).toBe(slug);
});

test("a name that Windows keeps for a device gets a number", () => {
  expect(["Aux", "NUL", "COM1", "Console"].map((name) => slugOf(name))).toEqual([
    "aux-1",
    "nul-1",
    "com1-1",
    "console",
  ]);
});

test("where a script has no spaces, what is long ends with a word", () => {
  const thai = slugOf("คณะรัฐมนตรีเห็นชอบแผนสร้างสะพานข้ามแม่น้ำแห่งใหม่ที่ท่าเรือทางเหนือของเมืองหลวงแล้ว", "th");
  expect(thai).toBe("คณะรัฐมนตรีเห็นชอบแผนสร้างสะพานข้ามแม่น้ำแห่งใหม่ที่ท่าเรือ");
});

test("what is long is cut between words, or within one that is itself too long", () => {
  expect(slugOf("word ".repeat(100))).toBe("word-".repeat(12).slice(0, -1));
  expect(slugOf("x".repeat(500))).toBe("x".repeat(60));
  expect(fitsOnDisk(slugOf("港".repeat(300)))).toBe(true);
});

test("whatever the headline, the name is one that an address can have", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom(undefined, ...languages.keys()),
      (headline, language) => {
        const slug = slugOf(headline, language);
        if (slug === "") return;
        expect(slug).toMatch(slugPattern);
        expect(slug).toBe(slug.normalize("NFC"));
        expect(slugOf(slug, language)).toBe(slug);
        expect(fitsOnDisk(`31-${slug}-99.md`)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
