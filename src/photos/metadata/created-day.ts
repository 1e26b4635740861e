/**
 * The day in a metadata date as 'YYYY-MM-DD', or undefined when it names no
 * whole, real day.
 *
 * Reads XMP's ISO 8601 ('2026-11-23T06:30:00+01:00'), EXIF's
 * '2026:11:23 06:30:00' and IPTC-IIM's '20261123'. The day is the one where the
 * picture was taken, so the offset is not applied. Cameras with no clock set
 * write zeros.
 */
export function createdDay(value: string | undefined): string | undefined {
  const parts = /^(\d{4})([-:]?)(\d{2})\2(\d{2})(?!\d)/.exec(value ?? "");
  if (parts === null) return undefined;
  const day = `${parts[1]}-${parts[3]}-${parts[4]}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse lets 31 February through as 3 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return day;
}
