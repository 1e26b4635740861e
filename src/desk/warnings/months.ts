/** Names of months as a language writes them in dates: in French “mai”, in Polish “maja” beside “maj”. */

const known = new Map<string, ReadonlySet<string>>();

/** Small letters; of an unknown language those of English. */
export function monthNames(language: string): ReadonlySet<string> {
  let names = known.get(language);
  if (!names) known.set(language, (names = new Set(["en", language].flatMap((each) => namesIn(each)))));
  return names;
}

function namesIn(language: string): string[] {
  const styles = [{ month: "long" }, { day: "numeric", month: "long" }, { day: "numeric", month: "short" }] as const;
  // Persian dates are written by two calendars, with months of different names.
  const calendars = [{}, { calendar: "gregory" }];
  return styles
    .flatMap((style) => calendars.map((calendar) => ({ ...style, ...calendar })))
    .flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
      return Array.from(
        { length: 12 },
        (_, month) => format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === "month")?.value ?? "",
      );
    })
    .map((name) => name.toLowerCase().replace(/\.$/, ""))
    .filter((name) => /^\p{L}/u.test(name));
}
