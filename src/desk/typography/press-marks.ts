/** Where a language's press sets other marks than Unicode CLDR names, and who says so. Outer marks, then inner ones. */

/** Spanish of the Americas; its newspapers (La Nación, El Universal, Clarín) and CLDR set “ ” where Spain's academy has « ». */
const spanishAmerica = [
  "419",
  "AR",
  "BO",
  "CL",
  "CO",
  "CR",
  "CU",
  "DO",
  "EC",
  "GT",
  "HN",
  "MX",
  "NI",
  "PA",
  "PE",
  "PR",
  "PY",
  "SV",
  "US",
  "UY",
  "VE",
];

export const pressMarks: Readonly<Record<string, string>> = {
  // Asharq Al-Awsat, An-Nahar and Al-Quds Al-Arabi; CLDR's ” “ are those of word processors.
  ar: "« » ‹ ›",
  // Retskrivningsordbogen § 58 leaves the choice; Politiken, Berlingske and Information set the guillemets inwards.
  da: "» « › ‹",
  // Schweizerische Bundeskanzlei, Schreibweisungen; NZZ, Vademecum. CLDR has Switzerland as Germany.
  "de-CH": "« » ‹ ›",
  "de-LI": "« » ‹ ›",
  // Real Academia Española, Ortografía de la lengua española (2010), II.3.6; Fundéu.
  es: "« » “ ”",
  ...Object.fromEntries(spanishAmerica.map((region) => [`es-${region}`, "“ ” ‘ ’"])),
  // Imprimerie nationale, Lexique, and the agencies: inner quotations in “ ”; for Canada OQLF, Guillemets.
  fr: "« » “ ”",
  "fr-CA": "« » “ ”",
  // Guide du typographe (Lausanne).
  "fr-CH": "« » ‹ ›",
  // Institut za hrvatski jezik, Hrvatski pravopis: navodnici „ ”, polunavodnici ‚ ’.
  hr: "„ ” ‚ ’",
  "it-CH": "« » ‹ ›",
  // CLDR names the signs as they look; in text from right to left they are mirrored (Unicode UAX #9).
  "kk-Arab": "« » ‹ ›",
  // Genootschap Onze Taal: what is said in double marks, what is named in single ones; both are kept as typed.
  nl: "“ ” ‘ ’",
  ug: "« » ‹ ›",
  // CLDR's inner pair is turned the wrong way about.
  uz: "“ ” ‘ ’",
};
