/** A page's fingerprint, and what it was made of, so that it can be told why a page is printed. */
import { hash } from "node:crypto";
import { Memory } from "../../kept/memory.ts";

/** Letters of a field's hash that are kept: enough to see that it changed. */
const letters = 5;

/** Everything that is not the page's own words: the templates' code, the paper's settings, the site's address. */
const settingField = "templates-and-settings";

/** The fingerprint of a view, and its fields with their hashes: `headline:x7Kq2 frame.title:…`. */
export function fingerprintOf(view: object, setting: string): { fingerprint: string; fields: string } {
  const whole = [setting];
  const fields = [`${settingField}:${setting.slice(0, letters)}`];
  for (const [name, value] of namedParts(view)) {
    const digest = digestOf(JSON.stringify(value));
    whole.push(name, digest);
    fields.push(`${name}:${digest.slice(0, letters)}`);
  }
  return { fingerprint: hash("sha256", whole.join("\0"), "base64url").slice(0, 22), fields: fields.join(" ") };
}

/** The same for a page that is joined of others, which says what they say. @param of their fingerprints, in their order */
export function joinedFingerprint(
  { fingerprint, fields }: { fingerprint: string; fields: string },
  of: readonly string[],
): { fingerprint: string; fields: string } {
  const digest = hashed(of.join("\0"));
  return {
    fingerprint: hashed(fingerprint + digest).slice(0, 22),
    fields: `${fields} stories:${digest.slice(0, letters)}`,
  };
}

/** Most of a frame says the same on all pages, and is hashed for the first of them. */
const known = new Memory<string, string>(1000);
const shortEnough = 4000;

const hashed = (json: string): string => hash("sha256", json, "base64url");
const digestOf = (json: string): string => (json.length > shortEnough ? hashed(json) : known.of(json, hashed));

/** The view's fields; the frame, which is large, by its own. */
function* namedParts(view: object): Generator<[name: string, value: unknown]> {
  const fields: [name: string, value: unknown][] = Object.entries(view);
  for (const [name, value] of fields) {
    if (value === undefined) continue;
    if (name !== "frame" || typeof value !== "object" || value === null) yield [name, value];
    else for (const [part, inner] of Object.entries(value)) if (inner !== undefined) yield [`frame.${part}`, inner];
  }
}

/** A view's fields, by name, with the letters that tell whether one changed. */
const parts = (fields: string): Map<string, string> =>
  new Map(
    fields
      .split(" ")
      .map((field): [string, string] => [
        field.slice(0, field.lastIndexOf(":")),
        field.slice(field.lastIndexOf(":") + 1),
      ]),
  );

const differing = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): string[] =>
  [...new Set([...now.keys(), ...before.keys()])].filter((name) => now.get(name) !== before.get(name));

/** Names of the fields of a page that differ between two plans made with the same templates. The settings show in the fields that they change. */
export function changedFields(now: string, before: string): string[] {
  return now === before ? [] : differing(parts(now), parts(before)).filter((name) => name !== settingField);
}

/** Why a page is printed or not, in words. */
export function explained(path: string, { now, printed }: { now?: string; printed?: string }): string {
  if (now === undefined)
    return printed === undefined ? `There is no page at ${path}.` : `${path} is taken out: what it showed is no more.`;
  if (printed === undefined) return `${path} is printed: it was not printed before.`;
  const [new_, old] = [parts(now), parts(printed)];
  const changed = differing(new_, old);
  if (changed.length === 0)
    return `${path} is not printed: everything that it says is as it was printed (${new_.size} fields compared).`;
  const said = (name: string) => (!old.has(name) ? `${name} (new)` : !new_.has(name) ? `${name} (gone)` : name);
  return `${path} is printed: of its ${new_.size} fields these are not as they were printed:\n${changed.map((name) => `  ${said(name)}`).join("\n")}`;
}
