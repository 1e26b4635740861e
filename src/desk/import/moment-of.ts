/** Times as the formats have them, as `readMoment` reads them: `2026-11-24 06:30`, with an offset where one is given. */
import { instantOf, readMoment, rfc3339 } from "../../paper/moment.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zones that RFC 822 names, as hours from Greenwich. */
const namedZones: Record<string, string> = {
  GMT: "Z",
  UT: "Z",
  UTC: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
};

const dayFirst =
  /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?(.*))?$/u;
const monthFirst =
  /^(?:(?:\p{L}+day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?(.*))?$/u;
const clock = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?\s*\(?([A-Z]{1,4}|[+-]\d{2}:?\d{2})?\)?$/i;

/** Characters; what is longer is no time. */
const longestMoment = 100;

/**
 * Reads ISO 8601 in its long and short form (NITF's `20261124T063000Z`), RFC 822 (RSS), and dates in English words.
 * @returns undefined where it is no time
 */
export function momentOf(written: string | undefined): string | undefined {
  const text = (written ?? "").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > longestMoment) return undefined;
  const short = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (short) {
    const [, year, month, day, hour, minute, second, offset] = short;
    return readable(`${year}-${month}-${day}${hour ? ` ${hour}:${minute}:${second ?? "00"}` : ""}${offset ?? ""}`);
  }
  // An offset with an hour of one digit (YAML 1.1) or of hours alone, which a day at the end is not; a zone by its name.
  const whole = text
    .replace(/(:\d{2}(?:[.,]\d{1,9})?\s?[+-])(\d(?=:\d{2}$|\d{2}$|$))/, "$10$2")
    .replace(/(:\d{2}(?:[.,]\d{1,9})?\s?[+-]\d{2})$/, "$1:00")
    .replace(/(?<=:\d{2}) ([A-Z]{1,4})$/, (named, zone: string) => offsetOf(zone) ?? named);
  return readable(whole) ?? inWords(text);
}

const offsetOf = (zone: string): string | undefined => (Object.hasOwn(namedZones, zone) ? namedZones[zone] : undefined);

function readable(text: string): string | undefined {
  const read = readMoment(text);
  if ("wrong" in read) return undefined;
  // Whatever the zone is, the year has four digits in it.
  const seconds = Date.parse(read.local + (read.offset ?? "Z")) / 1000;
  return seconds >= earliest && seconds <= latest ? text : undefined;
}

const [earliest, latest] = [Date.parse("0001-01-03T00:00:00Z") / 1000, Date.parse("9999-12-29T00:00:00Z") / 1000];

function inWords(text: string): string | undefined {
  const [first, second] = [dayFirst.exec(text), monthFirst.exec(text)];
  const [year, name, day, rest] = first
    ? [first[3], first[2], first[1], first[4]]
    : second
      ? [second[3], second[1], second[2], second[4]]
      : [];
  const month = months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  if (!year || !day || month === 0) return undefined;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (!rest) return readable(date);
  // As JavaScript writes it: `10:00:00 GMT+0100 (Central European Standard Time)`.
  const time = clock.exec(rest.trim().replace(/ GMT([+-]\d{4})(?: \([^()]*\))?$/, " $1"));
  if (!time) return undefined;
  const [, written = "", minute, seconds = "00", half, zone] = time;
  const hour = half ? (Number(written) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(written);
  const offset = zone ? (offsetOf(zone.toUpperCase()) ?? zone) : "";
  return readable(`${date} ${twoDigits(hour)}:${minute}:${seconds}${offset}`);
}

/** A month, a day or an hour as long as all are, so that times can be held against one another by their letters. */
export const twoDigits = (count: number | string): string => String(count).padStart(2, "0");

/** Seconds since 1970 of a time that `momentOf` gave. */
export function secondsOf(moment: string | undefined, zone: string): number | undefined {
  const read = moment === undefined ? undefined : readMoment(moment);
  return read && !("wrong" in read) ? instantOf(read, zone) : undefined;
}

/** An instant as an editor of the paper would write it: in the paper's zone, with seconds and offset only where they are needed. */
export function writtenMoment(seconds: number, zone: string): string {
  const iso = rfc3339(seconds, zone);
  const local = iso.slice(0, iso.slice(16, 19) === ":00" ? 16 : 19).replace("T", " ");
  // An hour that comes twice, when the clocks go back, is the first unless its offset is said.
  return secondsOf(local, zone) === seconds ? local : local + iso.slice(19);
}
