/** Since when browsers have a feature, as MDN's compatibility data tells it, held against the oldest that the paper is written for. */
import compat, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from "@mdn/browser-compat-data" with { type: "json" };
import { oldestBrowsers } from "../../src/press/program/oldest-browsers.ts";

/** What the data says of `css.types.round` or `api.Element.ariaBusy`; undefined where it has no such feature. */
export function featureAt(path: readonly string[]): Identifier | undefined {
  const [root, ...rest] = path;
  let at: Identifier | undefined =
    root === "css" ? compat.css : root === "api" ? compat.api : root === "javascript" ? compat.javascript : undefined;
  for (const part of rest) at = at && Object.hasOwn(at, part) ? at[part] : undefined;
  return at?.__compat ? at : undefined;
}

/** @returns which of the oldest browsers lack a feature, and since when newer ones have it: `Firefox 121`; empty where all have it, or nothing is known of it */
export function lacking(path: readonly string[]): string[] {
  const told = featureAt(path)?.__compat;
  if (!told) return [];
  return (["chrome", "firefox", "safari"] as const).flatMap((browser) => {
    const since = sinceWhen(told, browser);
    return since !== undefined && atMost(since, oldestBrowsers[browser]) ? [] : [`${browser} ${since ?? "never"}`];
  });
}

function sinceWhen(told: CompatStatement, browser: "chrome" | "firefox" | "safari"): string | undefined {
  const support = told.support[browser];
  const all: SimpleSupportStatement[] = support === undefined ? [] : Array.isArray(support) ? [...support] : [support];
  // What is behind a switch, or has another name, no reader has; what was taken away again is no more.
  const usable = all.filter(
    ({ flags, prefix, alternative_name, version_removed }) =>
      !flags && !prefix && !alternative_name && !version_removed,
  );
  const versions = usable.flatMap(({ version_added }) =>
    typeof version_added === "string" && version_added !== "preview" ? [version_added.replace("≤", "")] : [],
  );
  return versions.sort((a, b) => (atMost(a, b) ? -1 : 1))[0];
}

function atMost(version: string, limit: string): boolean {
  const [a = 0, b = 0] = version.split(".").map(Number);
  const [c = 0, d = 0] = limit.split(".").map(Number);
  return a < c || (a === c && b <= d);
}
