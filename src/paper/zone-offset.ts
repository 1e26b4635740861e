/** How far a zone's clocks are from Greenwich. To ask takes longer than all else that is done to put a moment into words, and a paper asks for every moment of a day. */
import { Temporal } from "temporal-polyfill";
import { Memory } from "../kept/memory.ts";

const day = 86_400;

/** The offset of a whole day of Greenwich; undefined for one on which the clocks are changed. */
const known = new Map<string, Memory<number, number | undefined>>();

/** Days that are kept of a zone at most. */
const most = 50_000;

/**
 * Seconds that a zone's clocks are ahead of Greenwich.
 * @param seconds since 1970 @param zone IANA name
 */
export function offsetAt(seconds: number, zone: string): number {
  const days = known.get(zone) ?? new Memory<number, number | undefined>(most);
  known.set(zone, days);
  const wholeDay = days.of(Math.floor(seconds / day), (at) => {
    const [first, last] = [asked(at * day, zone), asked((at + 1) * day, zone)];
    // No zone has changed its clocks forth and back within a day.
    return first === last ? first : undefined;
  });
  return wholeDay ?? asked(seconds, zone);
}

const asked = (seconds: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
