/**
 * How datelines are set in each language, after its agencies: AFP, dpa, EFE, ANSA, Lusa, NTB, PAP, ČTK, MTI, АА, Yonhap,
 * Kyodo, CNA and the papers that print them. Where an agency puts the day in, it is left out here: a page tells it anyway.
 */
import { baseLanguage } from "../base-language.ts";
import { likelyScript } from "../scripts/likely-script.ts";

export interface DatelineForm {
  /** `{place}` is the city with what stands behind it. */
  plain: string;
  /** The same with the agency, in the agencies’ style. */
  agency: string;
  /** The city in capitals, as English and French have it. */
  capitals: boolean;
  /** What stands behind the city: `, Norway` or ` (Norvège)`. */
  behind: (regions: readonly string[]) => string;
}

const commas =
  (comma: string) =>
  (regions: readonly string[]): string =>
    regions.map((region) => comma + region).join("");
const parentheses = (regions: readonly string[]): string => (regions.length > 0 ? ` (${regions.join(", ")})` : "");

const english: DatelineForm = {
  plain: "{place} —",
  agency: "{place} ({agency}) —",
  capitals: true,
  behind: commas(", "),
};
const withShortDash: DatelineForm = { ...english, plain: "{place} –", agency: "{place} ({agency}) –" };
const ordinary: DatelineForm = { ...withShortDash, capitals: false };
/** EFE, and the Manual de español urgente. */
const efe: DatelineForm = { plain: "{place}.–", agency: "{place} ({agency}).–", capitals: false, behind: parentheses };
const colon: DatelineForm = { ...ordinary, plain: "{place}:", agency: "{place} ({agency}):" };

/** By language, without its region, unless a region has a form of its own. */
const forms: Record<string, DatelineForm> = {
  am: { ...english, capitals: false },
  ar: { ...english, behind: commas("، ") },
  az: ordinary,
  bg: ordinary,
  ca: efe,
  cs: ordinary,
  da: withShortDash,
  de: { ...ordinary, behind: parentheses },
  el: withShortDash,
  es: efe,
  et: withShortDash,
  eu: ordinary,
  fa: { ...english, behind: commas("، ") },
  fi: withShortDash,
  fr: { ...english, behind: parentheses },
  gl: efe,
  he: ordinary,
  hi: colon,
  hr: withShortDash,
  hu: ordinary,
  hy: ordinary,
  id: ordinary,
  is: ordinary,
  it: { ...withShortDash, behind: parentheses },
  ja: {
    plain: "【{place}】",
    agency: "【{place}{agency}】",
    capitals: false,
    behind: (regions) => (regions.length > 0 ? `（${regions.join("、")}）` : ""),
  },
  // Georgian has capitals that stand in headlines only, and that many faces lack.
  ka: ordinary,
  kk: withShortDash,
  ko: { plain: "({place})", agency: "({place}={agency})", capitals: false, behind: commas(", ") },
  lt: ordinary,
  lv: withShortDash,
  mk: ordinary,
  mr: colon,
  ms: withShortDash,
  nb: colon,
  nl: withShortDash,
  nn: colon,
  no: colon,
  pl: ordinary,
  pt: withShortDash,
  "pt-pt": ordinary,
  ro: ordinary,
  sk: ordinary,
  sl: ordinary,
  sq: withShortDash,
  sr: withShortDash,
  sv: withShortDash,
  ta: colon,
  te: colon,
  th: ordinary,
  tr: withShortDash,
  uk: withShortDash,
  ur: { ...english, behind: commas("، ") },
  vi: ordinary,
  zh: {
    plain: "【{place}讯】",
    agency: "【{agency}{place}电】",
    capitals: false,
    behind: (regions) => (regions.length > 0 ? `（${regions.join("，")}）` : ""),
  },
  "zh-hant": {
    plain: "【{place}訊】",
    agency: "（{agency}{place}電）",
    capitals: false,
    behind: (regions) => (regions.length > 0 ? `（${regions.join("，")}）` : ""),
  },
};

/** @param language whose script is read too: Chinese of Taiwan and Hong Kong is in traditional characters */
export function datelineFormOf(language: string): DatelineForm {
  const tag = likelyScript(language) === "Hant" ? "zh-hant" : language.toLowerCase();
  return forms[tag] ?? forms[baseLanguage(language)] ?? english;
}
