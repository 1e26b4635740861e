/** Alt texts that say what is said already: that there is a picture, or what the caption tells. */
import { withCapital } from "../../paper/scripts/capitals.ts";
import { splitCaption } from "../../paper/wording/caption.ts";
import type { Finding, Passage } from "./body/passage.ts";

const begins = [
  /^\s*(?:an? |the |this )?(?:image|picture|photo|photograph|photography|pic|screenshot)(?: (?:of|showing|shows|depicting)\b|:|\s*[-–—] )\s*/i,
  /^\s*(?:une |la |cette |l['’])?(?:image|photo|photographie)(?: (?:de la |de l['’]|du |des |de |d['’]|d’|montrant |montre )|\s?: ?)\s*/i,
  /^\s*(?:ال)?صورة(?: (?:فوتوغرافية )?(?:لـ\s?|تظهر |تبين |من |عن |ل(?=\p{L}))|:)\s*/u,
];

/** What a picture within the picture does, which has its article, and the verb in its own number: “A picture of the king hangs on a wall.” */
const hangs = [
  /^\s*(?:an?|the|this)\s[^.,;:]*?(?<!\s(?:an?|the|some|her|his|its|their|these|those))\s(?:(?:now |still |also )?(?:hangs|hung|stands|stood|leans|leant|lies|lay|rests|sits|covers|covered|fills|filled|adorns|decorates|dominates|flickers|towers)\b|(?:is|was|has been)\s(?:\w+ly\s)?(?:carried|displayed|draped|fixed|framed|glued|held|hung|mounted|nailed|painted|pasted|pinned|placed|printed|projected|propped|raised|shown|stuck|taped)\b)/i,
  /^\s*(?:une |la |cette |l['’])[^.,;:]*?\s(?:pend|trône|couvre|orne|est\s(?:accroch|affich|coll|épingl|pein|pos|projet|suspend)\p{L}+)(?=[\s.,]|$)/iu,
  /^[^.،؛:]*?\s(?:معلقة|مرفوعة|معروضة|مثبتة|موضوعة|ملصقة)(?=[\s.،]|$)/u,
];

/** Words that begin a clause of its own: “a man who stands”, “the quay where a ship lies”, “cranes, and a ship that …”. */
const clause =
  /\s(?:who|whose|which|that|where|when|while|as|and|but|he|she|it|they|qui|que|où|dont|et|il|elle|ils|elles|التي|الذي|وهو|وهي|حيث)\s/iu;

const isThingInPicture = (text: string): boolean =>
  hangs.some((pattern) => {
    const match = pattern.exec(text);
    return match !== null && !clause.test(match[0]);
  });

/** An alt text that begins with “picture of”: a screen reader says that by itself. */
export function altBegins({ text }: Passage, language: string): Finding[] {
  for (const pattern of begins) {
    const match = pattern.exec(text);
    const rest = match && text.slice(match[0].length);
    const word = /^\S+/.exec(rest ?? "")?.[0];
    if (!match || word === undefined || isThingInPicture(text)) continue;
    const from = match[0].length - match[0].trimStart().length;
    return [
      {
        rule: "alt-begins",
        from,
        to: match[0].length + word.length,
        message: `Screen readers say by themselves that this is a picture. Begin with what is to be seen, without “${match[0].trim()}”.`,
        suggestion: withCapital(word, language),
      },
    ];
  }
  return [];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim();
const words = (text: string) => text.split(" ").length;

/** From how many words on it is no chance that one holds the other. */
const telling = 5;

/** Whether an alt text says what the caption says, so that a screen reader reads it twice. */
export function repeatsCaption(alt: string, caption: string): boolean {
  const [shown, told] = [plain(alt), plain(splitCaption(caption).text ?? "")];
  if (shown === "" || told === "") return false;
  if (shown === told) return true;
  const holds = (long: string, short: string) => words(short) >= telling && ` ${long} `.includes(` ${short} `);
  return holds(told, shown) || holds(shown, told);
}

/** @param caption what stands under the picture, with or without its credit */
export function altRepeatsCaption({ text }: Pick<Passage, "text">, caption: string): Finding[] {
  if (!repeatsCaption(text, caption)) return [];
  return [
    {
      rule: "alt-repeats-caption",
      from: 0,
      to: text.length,
      message:
        "The alt text repeats the caption: a screen reader would read the same thing twice. Say what is to be seen, and leave place, day and names to the caption.",
    },
  ];
}
