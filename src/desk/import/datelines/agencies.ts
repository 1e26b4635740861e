/** News agencies that sign behind a city in ordinary letters, each as it signs: only their name tells that this is a dateline. */
import { expression } from "../../../paper/safe/expression.ts";

const name =
  /AFP|ANI|ANP|ANSA|AP|APA|ATS|CP|EFE|ACN|KNA|MTI|NTB|PAP|PTI|SID|SITA|STA|TASR|TASS|UPI|ELTA|BNS|TTXVN|AZƏRTAC|Agerpres|Antara|ANTARA|Belga|dpa|epd|Europa Press|Keystone-SDA|sda|Kyodo|Lusa|Reuters|Ritzau|Xinhua|Yonhap|ČTK|БТА|МИА|СТА|Արմենպրես|भाषा|पीटीआई/;

/** With the desk or the partner that some put behind their name: `dpa/lno`, `AFP-TT`. */
export const agencies = expression("u")`(?:\p{L}{2,6}/)?${name}(?:[/-]\p{L}{2,12})?`;

/** A code that is an agency's name, however it is written. */
export const isAgency = (code: string): boolean => expression("iu")`^(?:${name})$`.test(code);
