/**
 * Patterns of addresses, no richer than the poorest host can say: a part that is `*` stands for any one part, and `**`
 * at the end for all that follows.
 */
export type PathPattern = `/${string}`;

/** Signs that mean something stand in brackets: backslashes are read once more by some configurations, and not by others. */
export const literally = (literal: string): string => literal.replace(/[.+?*${}()[\]|]/g, "[$&]");

/** As a regular expression of a whole path, in the dialect that JavaScript, nginx (PCRE) and Caddy (RE2) share. */
export function regularExpression(pattern: PathPattern): string {
  const parts = pattern.split("/").slice(1);
  return `^${parts.map((part) => (part === "**" ? "/.*" : part === "*" ? "/[^/]+" : `/${literally(part)}`)).join("")}$`;
}

/** The same of a path at hand. */
export function fits(path: string, pattern: PathPattern): boolean {
  const [wanted, parts] = [pattern.split("/"), path.split("/")];
  const open = wanted.at(-1) === "**";
  return (
    (open ? parts.length >= wanted.length : parts.length === wanted.length) &&
    wanted.every((part, at) => part === "**" || (part === "*" ? parts[at] !== "" : parts[at] === part))
  );
}

/** As Netlify and Cloudflare write it: a placeholder for one part, `*` for all that follows. */
export function hostedPattern(pattern: PathPattern): string {
  let placeholders = 0;
  return pattern.replace(/\/(\*\*?)(?=\/|$)/g, (_whole, stars: string) =>
    stars === "**" ? "/*" : `/:p${++placeholders}`,
  );
}
