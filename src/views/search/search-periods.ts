/**
 * The periods that the search index is cut into. A year is one bundle while it has few stories; where it has more, each
 * of its halves is one, then each quarter, month, third and sixth of a month, two or three days, and day. So a small paper
 * has one bundle a year, and whatever its size a story that comes, goes or changes touches the bundle of its own days and
 * no other, or cuts that in its parts: bundles counted by rank would all shift from a deleted story on.
 */

/**
 * How many stories a bundle holds. Measured on two cores, an edit takes 2.5 ms longer for each story of its bundle.
 * Readers fetch three small files for every bundle that they search, so it is as large as an edit can bear.
 */
export const bundleSize = 300;

/** Some days of any year, `MM-DD`, both ends included, as parts of which they are told where they are too many stories. */
export interface Period {
  name: string;
  from: string;
  to: string;
  parts: readonly Period[];
}

const two = (number: number): string => String(number).padStart(2, "0");
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const day = (month: number, of: number): Period => ({
  name: `${two(month)}-${two(of)}`,
  from: `${two(month)}-${two(of)}`,
  to: `${two(month)}-${two(of)}`,
  parts: [],
});

function days(month: number, from: number, to: number, parts: readonly Period[]): Period {
  return {
    name: `${two(month)}-${two(from)}-${two(to)}`,
    from: `${two(month)}-${two(from)}`,
    to: `${two(month)}-${two(to)}`,
    parts,
  };
}

// Every month has a 31st here: days that no calendar has hold no stories.
const few = (month: number, from: number, to: number): Period =>
  days(
    month,
    from,
    to,
    range(from, to).map((of) => day(month, of)),
  );
const sixth = (month: number, from: number, to: number): Period =>
  days(month, from, to, [few(month, from, from + 2), few(month, from + 3, to)]);
const third = (month: number, from: number, to: number): Period =>
  days(month, from, to, [sixth(month, from, from + 4), sixth(month, from + 5, to)]);
const month = (of: number): Period => ({
  name: two(of),
  from: `${two(of)}-01`,
  to: `${two(of)}-31`,
  parts: [third(of, 1, 10), third(of, 11, 20), third(of, 21, 31)],
});
const months = (name: string, from: number, to: number, parts: readonly Period[]): Period => ({
  name,
  from: `${two(from)}-01`,
  to: `${two(to)}-31`,
  parts,
});
const quarter = (of: number): Period => months(`q${of}`, of * 3 - 2, of * 3, range(of * 3 - 2, of * 3).map(month));
const half = (of: number): Period => months(`h${of}`, of * 6 - 5, of * 6, [quarter(of * 2 - 1), quarter(of * 2)]);
const year: Period = months("all", 1, 12, [half(1), half(2)]);

/** Every period by its name, with the one that it is a part of. */
const known = new Map<string, { period: Period; within?: Period }>();
(function note(period: Period, within?: Period): void {
  known.set(period.name, { period, ...(within && { within }) });
  for (const part of period.parts) note(part, period);
})(year);

/** How many stories stand between two days, `YYYY-MM-DD`. */
export type Count = (from: string, to: string) => number;

/** A bundle: the stories of some days, or of a day with too many of them the `part`-th so many. */
export interface Bundle {
  /** `2026/q3`; `2026/11-24.2` for the second part of a day. */
  name: string;
  from: string;
  to: string;
  part?: number;
}

function bundlesOf(period: Period, of: string, size: number): Bundle[] {
  const [from, to] = [`${of}-${period.from}`, `${of}-${period.to}`];
  if (size <= bundleSize) return size > 0 ? [{ name: `${of}/${period.name}`, from, to }] : [];
  return range(1, Math.ceil(size / bundleSize)).map((part) => ({
    name: `${of}/${period.name}.${part}`,
    from,
    to,
    part,
  }));
}

/** All bundles of a year, oldest first. */
export function* bundlesOfYear(of: string, count: Count, period: Period = year): Generator<Bundle> {
  const size = count(`${of}-${period.from}`, `${of}-${period.to}`);
  if (size <= bundleSize || period.parts.length === 0) yield* bundlesOf(period, of, size);
  else for (const part of period.parts) yield* bundlesOfYear(of, count, part);
}

/** A bundle by its name; undefined where the stories are cut otherwise (by now). */
export function bundleNamed(name: string, count: Count): Bundle | undefined {
  const [of = "", rest = ""] = name.split("/");
  const found = known.get(rest.replace(/\.[^]*$/, ""));
  if (!found) return undefined;
  const { period, within } = found;
  if (within && count(`${of}-${within.from}`, `${of}-${within.to}`) <= bundleSize) return undefined;
  const size = count(`${of}-${period.from}`, `${of}-${period.to}`);
  return size > bundleSize && period.parts.length > 0
    ? undefined
    : bundlesOf(period, of, size).find((bundle) => bundle.name === name);
}

/** The names of all bundles that can have come into being when a story of this day came or went. */
export function* bundleNamesAbout(of: string, count: Count): Generator<string> {
  const [, name = "", monthAndDay = ""] = /^(\d+)-(.+)$/.exec(of) ?? [];
  yield `${name}/${year.name}`;
  for (
    let period: Period | undefined = year;
    period;
    period = period.parts.find(({ from, to }) => from <= monthAndDay && monthAndDay <= to)
  ) {
    for (const part of period.parts) yield `${name}/${part.name}`;
    if (period.parts.length === 0) for (const bundle of bundlesOf(period, name, count(of, of))) yield bundle.name;
  }
}
