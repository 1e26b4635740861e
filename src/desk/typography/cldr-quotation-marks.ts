/** Quotation marks by language, as Unicode CLDR 48.2.0 has them (npm cldr-misc-full, Unicode-3.0 licence). Written by its test, `vitest -u`. */

/** Outer marks, then inner ones, of every language that is not named below. */
export const rootMarks = "“ ” ‘ ’";

/** The tags whose marks differ from those of the shorter tag, or from the root’s. */
export const cldrMarks: Readonly<Record<string, string>> = {
  "« » « »": "fr ht hy oc yav",
  "« » ‘ ’": "dua el-polyton ksf nb nn no rw",
  "« » “ ”": "ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti",
  "« » ” “": "fr-CA",
  "« » „ “": "bas be bua ky os ru sah tyv uk",
  "« » „ ”": "shi zgh",
  "« » ‹ ›": "am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae",
  "» « › ‹": "kk-Arab ug",
  "‘ ’ ‘ ’": "nl",
  "‘ ’ “ ”": "fur ia ti-ER tn",
  "“ ’ “ ”": "st",
  "“ ” « »": "eo",
  "“ ” ‘ ’": "bm-Nkoo ff-Adlm uz-Arab uz-Cyrl",
  "“ ” ’ ‘": "uz",
  "“ ” “ ”": "tk",
  "” “ ’ ‘": "ar lld ms-Arab syr ur",
  "” ” ’ ’": "fi he lag rn se sn sv yi",
  "„ “ « »": "ka",
  "„ “ ‚ ‘": "bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl",
  "„ “ „ “": "bg lt prg sgs",
  "„ ” « »": "nmg pl ro",
  "„ ” » «": "hu szl",
  "„ ” ‘ ’": "bs",
  "„ ” ’ ’": "sr",
  "„ ” ‚ ’": "agq ff",
  "「 」 『 』": "ja yue zh-Hant",
};
