/** How far a zone's clocks are from Greenwich. To ask takes longer than all else that is done to put a moment into words, and a paper asks for every moment of a day. */
import { Temporal } from "temporal-polyfill";

const day = 86_400;

/** The offset of a whole day of Greenwich; undefined for one on which the clocks are changed. */
const known = new Map<string, Map<number, number | undefined>>();

/** Days that are kept of a zone at most. */
const most = 50_000;

/**
 * Seconds that a zone's clocks are ahead of Greenwich.
 * @param seconds since 1970 @param zone IANA name
 */
export function offsetAt(seconds: number, zone: string): number {
  const days = known.get(zone) ?? new Map<number, number | undefined>();
  known.set(zone, days);
  const at = Math.floor(seconds / day);
  if (!days.has(at)) {
    const [first, last] = [asked(at * day, zone), asked((at + 1) * day, zone)];
    if (days.size >= most) days.clear();
    // No zone has changed its clocks forth and back within a day.
    days.set(at, first === last ? first : undefined);
  }
  return days.get(at) ?? asked(seconds, zone);
}

const asked = (seconds: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
