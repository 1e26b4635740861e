/** Dates and times in the forms of other places and programs, so that an editor is told what to write, and not only that it is wrong. */

/** Languages whose names of months are understood wherever the paper is. */
const languages = ["en", "fr", "de", "es", "it", "pt", "nl", "nb", "sv", "da", "ar"];

const clock = String.raw`(?:(?:[\sT,]|(?<=\s)(?:at|um|à|kl\.?)(?=\s))+(\d{1,2})(?:(?:[:.]| ?[hH] ?)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?[\s\u202f]*([ap]\.?m\.?)?(?:\s*Uhr|\s*h)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;

type Order = "ymd" | "dmy" | "mdy";

/** What stands for the date, in front of a time of day that may be left out, and how it may be read. */
const forms: { pattern: RegExp; orders: readonly Order[] }[] = (
  [
    [String.raw`(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})`, ["ymd"]],
    [String.raw`(\d{4})(年)(\d{1,2})月(\d{1,2})日`, ["ymd"]],
    // Points are the habit of those who begin with the day; strokes are everybody's.
    [String.raw`(\d{1,2})(\.)\s?(\d{1,2})\.\s?(\d{4}|\d{2})`, ["dmy"]],
    [String.raw`(\d{1,2})([-/])(\d{1,2})\2(\d{4})`, ["dmy", "mdy"]],
    [String.raw`(\d{1,2})([-/])(\d{1,2})\2(\d{2})`, ["ymd", "dmy", "mdy"]],
    [
      String.raw`(?:\p{L}+[.,]{0,2}\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?([-\s]+)(?:de\s+|of\s+)?(\p{L}+)[.,]?[-\s]+(?:de[l]?\s+)?(\d{4}|\d{2})`,
      ["dmy"],
    ],
    [String.raw`(?:\p{L}+[.,]{0,2}\s+)?(\p{L}+)(\.?\s+)(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`, ["mdy"]],
    [String.raw`(\d{4})([-\s])(\p{L}+)[-\s](\d{1,2})`, ["ymd"]],
  ] satisfies [string, Order[]][]
).map(([date, orders]) => ({ pattern: new RegExp(`^${date}${clock}$`, "iu"), orders }));

const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Characters: what is longer is no date. */
const longest = 80;

/** All that a text can mean as a moment, each as `YYYY-MM-DD`, with the time of day and the offset where they are given. */
export function meantMoments(written: string): string[] {
  const text = westernDigits(written.trim());
  if (text.length > longest) return [];
  const found = [
    ...inDigits(text),
    ...forms.flatMap(({ pattern, orders }) => {
      const match = pattern.exec(text);
      return match ? orders.flatMap((order) => momentOf(match, order) ?? []) : [];
    }),
  ];
  return [...new Set(found)];
}

function inDigits(text: string): string[] {
  const [, year, month, day, hour, minute, second, offset] = compact.exec(text) ?? [];
  const whole =
    year && month && day
      ? written({ year, month, day, ...(hour && minute && { hour, minute, second }), offset })
      : undefined;
  if (whole) return [whole];
  if (/^\d{8}$/.test(text)) {
    const [first, second2, last] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
    return [
      written({ year: last, month: second2, day: first }),
      written({ year: last, month: first, day: second2 }),
    ].filter((each) => each !== undefined);
  }
  // Seconds since 1970, or thousandths of them, as programs count; from 2001 on.
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return [];
  return [
    new Date(Number(text.slice(0, 10)) * 1000)
      .toISOString()
      .replace("T", " ")
      .replace(/(?::00)?\.000Z$/, "Z"),
  ];
}

function momentOf(match: RegExpExecArray, order: Order): string | undefined {
  const [, first = "", , second = "", third = "", hour, minute, seconds, half, zone] = match;
  const [year, month, day] = { ymd: [first, second, third], dmy: [third, second, first], mdy: [third, first, second] }[
    order
  ];
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    (hour !== undefined && minute === undefined && half === undefined)
  )
    return undefined;
  const afternoon = half?.toLowerCase().startsWith("p");
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half === undefined ? hour : String((Number(hour) % 12) + (afternoon ? 12 : 0));
  return written({
    // The hundred years about now: nobody writes of 1926 without its century.
    year: year.length === 2 ? String((Number(year) < 70 ? 2000 : 1900) + Number(year)) : year,
    month: /^\d/.test(month) ? month : monthNamed(month),
    day,
    ...(hours !== undefined && { hour: hours, minute: minute ?? "00", second: seconds }),
    offset: zone === undefined ? undefined : /^[a-z]/i.test(zone) ? "Z" : zone,
  });
}

interface Parts {
  year: string;
  month: string | undefined;
  day: string;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  offset?: string | undefined;
}

/** As it is written here; undefined where there is no such day or time. */
function written({ year, month, day, hour, minute, second, offset }: Parts): string | undefined {
  const two = (part: string) => part.padStart(2, "0");
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const exists = y >= 1600 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (!exists || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  const time =
    hour === undefined
      ? ""
      : ` ${two(hour)}:${minute ?? "00"}${second && second !== "00" ? `:${second}` : ""}${offset ?? ""}`;
  return `${year}-${two(String(m))}-${two(day)}${time}`;
}

let months: Map<string, string> | undefined;

function monthNamed(name: string): string | undefined {
  months ??= new Map(
    languages.flatMap((language) =>
      (["long", "short"] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, day: "numeric", timeZone: "UTC" });
        return Array.from(
          { length: 12 },
          (_, at) =>
            [
              bare(format.formatToParts(Date.UTC(2026, at, 15)).find(({ type }) => type === "month")?.value ?? ""),
              String(at + 1),
            ] as const,
        );
      }),
    ),
  );
  return months.get(bare(name)) ?? (name.toLowerCase() === "sept" ? "9" : undefined);
}

const bare = (name: string): string => name.toLowerCase().replace(/\.$/, "");

/** Arabic, Persian and full-width digits as 0 to 9. */
const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
