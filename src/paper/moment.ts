/** Times as editors write them, and the instants they mean. */
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { meantMoments } from "./moment-forms.ts";
import { offsetAt } from "./zone-offset.ts";

/** A date and time as written, with an offset only where the editor gave one. */
export interface Moment {
  /** `YYYY-MM-DDTHH:MM:SS`. */
  local: string;
  /** `Z`, `+01:00`; absent means the paper's own zone. */
  offset?: string;
}

export interface WrongMoment {
  wrong: string;
  /** What to write instead; an example, unless it is certain. */
  suggestion?: string;
  /** The suggestion is what was meant. */
  certain?: true;
}

const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

const example = "2026-11-24 06:30";

/**
 * Reads `YYYY-MM-DD HH:MM`, with optional seconds and offset; a date alone is its midnight.
 * Returns a sentence for the editor where the text is no date, or a date that does not exist.
 */
export function readMoment(text: string): Moment | WrongMoment {
  const match = written.exec(text.trim());
  if (!match) return otherForm(text);
  const [, year, month, day, hour = "0", minute = "00", second = "00", offset] = match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12) return { wrong: `There is no month ${m}: months go from 1 to 12.` };
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (d < 1 || d > days) {
    const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
      new Date(Date.UTC(y, m - 1, 1)),
    );
    return { wrong: `There is no ${d} ${name} ${y}: ${name} has ${days} days.` };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { wrong: `${hour}:${minute} is not a time of day: hours go from 0 to 23, minutes from 0 to 59.` };
  }
  if (offset && !isOffset(offset))
    return { wrong: `${offset} is no offset from Greenwich: offsets go from -12:00 to +14:00.` };
  const two = (part: string | number) => String(part).padStart(2, "0");
  const moment: Moment = { local: `${year}-${two(m)}-${two(d)}T${two(hour)}:${minute}:${second}` };
  if (offset) moment.offset = offset === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return moment;
}

/** What is no moment here may be one elsewhere: `Nov 24, 2026`, `20261124`. */
function otherForm(text: string): WrongMoment {
  const [meant, ...others] = meantMoments(text);
  if (meant === undefined) return { wrong: `“${text}” is not a date and time.`, suggestion: example };
  if (others.length === 0) return { wrong: `“${text}” is not a date and time.`, suggestion: meant, certain: true };
  return {
    wrong: `“${text}” can be ${[meant, ...others.slice(0, -1)].join(", ")} or ${others.at(-1) ?? ""}. Write the one that is meant.`,
  };
}

function isOffset(offset: string): boolean {
  if (offset === "Z") return true;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return minutes <= 59 && hours * 60 + minutes <= (offset.startsWith("-") ? 12 : 14) * 60;
}

/** For programs that complete fields while they are written; which years have a 29 February is known to `readMoment` only. */
const pattern = String.raw`^\s*\d{4}-((0?[13578]|1[02])-(0?[1-9]|[12]\d|3[01])|(0?[469]|11)-(0?[1-9]|[12]\d|30)|0?2-(0?[1-9]|[12]\d))([T\s]\s*([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$`;

/** A time in front matter. */
export const momentSchema = z
  .string()
  .transform((text, context): Moment => {
    const moment = readMoment(text);
    if (!("wrong" in moment)) return moment;
    context.addIssue({
      code: "custom",
      message: moment.wrong,
      params: { rule: "date", suggestion: moment.suggestion, certain: moment.certain },
    });
    return z.NEVER;
  })
  .meta({ pattern });

/**
 * The instant a moment means, in whole seconds since 1970. A time that the change to summer time skips is moved
 * forward by the gap; one that the change back repeats is the first of the two (RFC 5545, 3.3.5).
 * @param zone IANA name of the paper's time zone
 */
export function instantOf(moment: Moment, zone: string): number {
  // With an offset no zone is asked, and a moment is written as every program writes it.
  const milliseconds = moment.offset
    ? Date.parse(moment.local + moment.offset)
    : Temporal.PlainDateTime.from(moment.local).toZonedDateTime(zone).epochMilliseconds;
  return Math.floor(milliseconds / 1000);
}

/** The first instant after a calendar day. @param day `2026-12-31` */
export const endOfDay = (day: string, zone: string): number =>
  Math.floor(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds / 1000);

/** RFC 3339 with the zone's offset at that instant: `2026-11-24T06:30:00+01:00`. */
export function rfc3339(seconds: number, zone: string): string {
  const offset = offsetAt(seconds, zone);
  // Before there were zones, each town had its own noon, and RFC 3339 has no seconds in an offset.
  const shown = offset % 60 === 0 ? offset : 0;
  const two = (number: number) => String(number).padStart(2, "0");
  const minutes = Math.abs(shown) / 60;
  return `${clockAt(seconds + shown).slice(0, 19)}${shown < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Calendar day of an instant in a zone: `2026-11-24`. */
export const dayOf = (seconds: number, zone: string): string => clockAt(seconds + offsetAt(seconds, zone)).slice(0, 10);

/** What clocks show that are so far: `2026-11-24T06:30:00`, and then its parts. @param seconds from the first of 1970 on their calendar */
const clockAt = (seconds: number): string => new Date(Math.floor(seconds) * 1000).toISOString();
