/** Lists of names in the order of their language, under its own letters. */
import { describe, expect, test } from "vitest";
import { languages } from "../../../../src/paper/words/languages.ts";
import { Alphabet, type Named } from "../../../../src/views/alphabet/alphabet.ts";

/** `S: The sea, Storm | T: Tide` */
const listed = (language: string, names: string, of: Named = "title") =>
  new Alphabet(language)
    .lettered(names.split(", "), (name) => name, of)
    .map(({ letter, items }) => `${letter}: ${items.join(", ")}`)
    .join(" | ");

describe("titles", () => {
  test.each([
    ["en", "Tide, The sea, A night at sea, Storm, Élan", "E: Élan | N: A night at sea | S: The sea, Storm | T: Tide"],
    ["en", "Theatre, The, Anchors", "A: Anchors | T: The, Theatre"],
    ["fr", "Le port, L’école, Un hiver, Leçons, Écluses", "E: Écluses, L’école | H: Un hiver | L: Leçons | P: Le port"],
    ["es", "La huelga, Ñandú, El niño, Noche", "H: La huelga | N: El niño, Noche | Ñ: Ñandú"],
    [
      "de",
      "Der Hafen, Ärzte, Arbeit, Die Bahn, Über alles",
      "A: Arbeit, Ärzte | B: Die Bahn | H: Der Hafen | U: Über alles",
    ],
    ["it", "L’acqua, Lo sciopero, Il porto", "A: L’acqua | P: Il porto | S: Lo sciopero"],
    ["pt-BR", "A greve, O porto, Água", "A: Água | G: A greve | P: O porto"],
    ["nl", "’t Veer, De haven, Het weer", "H: De haven | V: ’t Veer | W: Het weer"],
    ["sv", "Öl, Zoo, Åland, Ärlighet, Ak", "A: Ak | Z: Zoo | Å: Åland | Ä: Ärlighet | Ö: Öl"],
    ["nb", "Ås, Øl, Ære, Zoo, Et skip", "S: Et skip | Z: Zoo | Æ: Ære | Ø: Øl | Å: Ås"],
    ["cs", "Chléb, Cukr, Hora, Čaj, Ivan", "C: Cukr | Č: Čaj | H: Hora | Ch: Chléb | I: Ivan"],
    [
      "hu",
      "Az alma, Csónak, Cukor, Zsír, Zene, Ásvány",
      "A: Az alma, Ásvány | C: Cukor | Cs: Csónak | Z: Zene | Zs: Zsír",
    ],
    ["hr", "Ljeto, Luk, Njega, Nada", "L: Luk | Lj: Ljeto | N: Nada | Nj: Njega"],
    ["pl", "Łódź, Las, Świat, Sad", "L: Las | Ł: Łódź | S: Sad | Ś: Świat"],
    ["tr", "İzmir, Irmak, Çay, Cam, izin", "C: Cam | Ç: Çay | I: Irmak | İ: izin, İzmir"],
    ["uk", "Їжа, Ґрунт, Гроші, NATO, Яма", "Г: Гроші | Ґ: Ґрунт | Ї: Їжа | Я: Яма | N: NATO"],
    ["ru", "Ёлка, Еда, Море", "Е: Еда, Ёлка | М: Море"],
    ["el", "Το λιμάνι, Άνεμος, Οι ψαράδες", "Α: Άνεμος | Λ: Το λιμάνι | Ψ: Οι ψαράδες"],
    ["ar", "الميناء, أسعار, التزام, بحر", "ا: أسعار, التزام | ب: بحر | م: الميناء"],
    ["he", "ים, אור", "א: אור | י: ים"],
    ["fa", "گاز, کار, آب", "آ: آب | ک: کار | گ: گاز"],
    ["hi", "किसान, आम, खेल", "आ: आम | क: किसान | ख: खेल"],
    ["th", "เกาะ, ขนม, กา, แมว", "ก: กา, เกาะ | ข: ขนม | ม: แมว"],
    ["ja", "サッカー, いぬ, 港, がっこう, NATO", "N: NATO | あ: いぬ | か: がっこう | さ: サッカー | 漢字: 港"],
    ["ko", "나무, 감, 까치, 힘", "ㄱ: 감, 까치 | ㄴ: 나무 | ㅎ: 힘"],
    ["zh-Hans", "港口, 阿里, NATO, 北京, 农业, 5G", "#: 5G | A: 阿里 | B: 北京 | G: 港口 | N: 农业, NATO"],
    ["zh-Hant", "港口, 一月, 水災", "1 畫: 一月 | 4 畫: 水災 | 12 畫: 港口"],
    ["sw", "Qatar, Paka, Chakula, Cairo", "C: Cairo | Ch: Chakula | P: Paka | Q: Qatar"],
    ["vi", "Đảo, Dân, Ăn, An", "A: An | Ă: Ăn | D: Dân | Đ: Đảo"],
  ])("in %s", (language, names, expected) => expect(listed(language, names)).toBe(expected));

  test("signs before a name count for nothing", () => {
    expect(listed("en", "“Zebra”, ‘The Yard’, 7 days, —")).toBe("#: —, 7 days | Y: ‘The Yard’ | Z: “Zebra”");
  });
});

describe("people", () => {
  test.each([
    ["en", "Lena Okafor, Una Berg, Bo The", "B: Una Berg | O: Lena Okafor | T: Bo The"],
    ["hu", "Nagy Péter, Kiss Anna", "K: Kiss Anna | N: Nagy Péter"],
    ["is", "Þóra Jónsdóttir, Ari Ólafsson", "A: Ari Ólafsson | Þ: Þóra Jónsdóttir"],
    ["vi", "Nguyễn Văn An, Trần Bình", "A: Nguyễn Văn An | B: Trần Bình"],
    ["ar", "ليلى المنصوري, سامي بدر", "ب: سامي بدر | م: ليلى المنصوري"],
    ["ja", "さとう はな, 山田 太郎", "さ: さとう はな | 漢字: 山田 太郎"],
  ])("in %s", (language, names, expected) => expect(listed(language, names, "person")).toBe(expected));
});

test.each([...languages.keys()])("in %s every letter is under itself, in the order of the language", (language) => {
  const alphabet = new Alphabet(language);
  const letters = alphabet.letters.filter((letter) => !letter.includes("畫"));
  const found = alphabet.lettered(letters.toReversed(), (letter) => letter, "title");
  expect(found.map(({ letter, items }) => [letter, items])).toEqual(letters.map((letter) => [letter, [letter]]));
});
