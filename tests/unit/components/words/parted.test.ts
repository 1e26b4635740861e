import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "../../../../src/components/words/parted.ts";

const written = (text: string, language: string) =>
  partsOf(text, language)
    .map((part) => (typeof part === "string" ? part : part.pieces.join(part.length === "long" ? "¦" : "|")))
    .join("");

describe("long words have places to be parted at", () => {
  test.each([
    [
      "de",
      "Bundesverfassungsgericht kippt Grundsteuerreform",
      "Bundes|ver|fas|sungs|gericht kippt Grund¦steu¦er¦re¦form",
    ],
    ["de", "Hafenverwaltungsgebäude geräumt", "Hafen|ver|wal|tungs|gebäude geräumt"],
    ["de", "Pflegeversicherungsbeiträge steigen", "Pfle|ge|ver|si|che|rungs|beiträge steigen"],
    ["de", "Gesellschaftsgewinne", "Gesell|schafts|gewinne"],
    ["nl", "Regeringsverklaringen", "Rege|rings|verkla|ringen"],
    ["sv", "Utbildningsförbättringar", "Utbild|nings|förbätt|ringar"],
    ["de-AT", "Wohnungsbaugesellschaften warnen", "Wohnungs|bau|ge|sell|schaften warnen"],
    ["fi", "Lentokonesuihkuturbiini putosi", "Lento|ko|ne|suih|ku|tur|biini putosi"],
    ["sv", "Riksdagsledamöterna röstar", "Riks|dags|le|da|mö|terna röstar"],
    ["fr", "La «constitutionnalité», en question", "La «consti|tu|tion|na|lité», en question"],
    ["en", "Dockers and representatives reach agreement", "Dockers and repre¦sen¦ta¦tives reach agreement"],
    ["en", "The antidisestablishmentarianism debate", "The antidis|es|tab|lish|men|tar|ianism debate"],
    ["ar", "قالت المحكمة Bundesverfassungsgericht", "قالت المحكمة Bundesverfassungsgericht"],
    ["zh", "联邦宪法法院推翻房产税改革方案并警告住房公司", "联邦宪法法院推翻房产税改革方案并警告住房公司"],
    ["th", "สภาเมืองมีมติให้ท่าเรือเปิดตลอดฤดูหนาว", "สภาเมืองมีมติให้ท่าเรือเปิดตลอดฤดูหนาว"],
    ["de", "Die E-Mail-Benachrichtigung", "Die E-Mail-Benach|rich|ti|gung"],
  ])("%s: %s", (language, text, right) => {
    expect(written(text, language)).toBe(right);
  });

  test("and one of more letters than any has, too", () => {
    const [word] = partsOf("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3), "de");
    expect(typeof word === "object" && Math.max(...word.pieces.map((piece) => piece.length))).toBeLessThan(12);
  });
});

test("no letter is lost, moved or added, whatever the text and its language", () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom(
        "Wohnungsbaugesellschaften",
        "مستشفياتهموالمدارس",
        "\u00ad",
        "Donau\u00addampfschifffahrtsgesellschaft",
        "x".repeat(200),
      ),
    ),
  );
  fc.assert(
    fc.property(words, fc.constantFrom("de", "fi", "en", "fr", "ar", "hu", "el", "ja"), (list, language) => {
      const text = list.join(" ");
      expect(
        partsOf(text, language)
          .map((part) => (typeof part === "string" ? part : part.pieces.join("")))
          .join(""),
      ).toBe(text);
    }),
  );
});
