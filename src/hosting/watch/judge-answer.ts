/** What is wrong with one answer of a deployed paper, in words: its status, headers and weight, and a page's own policy. */
import { directivesOf, toldPolicy, writtenPolicy, type ToldPolicy } from "../../paper/safe/security-policy.ts";
import { headerPolicy, headersOf, offlineWorkerPath, strictTransport, type HeaderRule } from "../hosts/hosted-paper.ts";
import { policyIn } from "../hosts/page-policies.ts";
import type { Answer } from "./visit.ts";

const policyHeader = "Content-Security-Policy";

/** Bytes that a file of each kind may weigh on the way: what a slow phone on a slow line bears. */
const heaviest: readonly [type: RegExp, bytes: number, what: string][] = [
  [/^text\/html/, 60_000, "page"],
  [/^font\//, 60_000, "font"],
  [/^image\//, 600_000, "picture"],
];

/** Below this a packet is not saved, and servers need not compress. Bytes. */
const worthCompressing = 1400;

/** What a server says that does not compress. */
export const sentUncompressed = "is sent uncompressed";

/** What an answer is held against. */
interface Expected {
  rules: readonly HeaderRule[];
  /** Whether it came over HTTPS. */
  isSecure: boolean;
}

/** @param path as asked for, percent-encoding undone */
export function wrongWith(path: string, answer: Answer, { rules, isSecure }: Expected): string[] {
  if (answer.status !== 200) return [`is answered with ${answer.status}`];
  const wrong: string[] = [];
  const expected: Record<string, string> = { ...headersOf(path, rules), ...(isSecure && strictTransport) };
  for (const [name, value] of Object.entries(expected)) {
    const said = answer.headers[name.toLowerCase()];
    if (name === policyHeader && path !== offlineWorkerPath) wrong.push(...wrongWithPolicy(path, answer, said));
    else if (said === undefined) wrong.push(`has no header ${name}: it should be “${value}”`);
    else if (plain(said) !== plain(value)) wrong.push(`has the header ${name}: ${said}, not “${value}”`);
  }
  if (answer.headers["x-robots-tag"]?.includes("noindex") && !expected["X-Robots-Tag"])
    wrong.push("keeps search engines out by its header X-Robots-Tag");
  const type = expected["Content-Type"] ?? "";
  if (type.includes("charset") && answer.body.length > worthCompressing && answer.weight > answer.body.length * 0.9)
    wrong.push(sentUncompressed);
  const limit = heaviest.find(([kind]) => kind.test(type));
  if (limit && answer.weight > limit[1])
    wrong.push(`weighs ${kilobytes(answer.weight)}: more than ${kilobytes(limit[1])}, which a ${limit[2]} should not`);
  return wrong;
}

/** The part that is the same for all must be in the header; the rest must be in the page, and must not be narrower in the header. */
function wrongWithPolicy(path: string, answer: Answer, said: string | undefined): string[] {
  if (path.startsWith("/desk/")) return said === undefined ? [`has no header ${policyHeader}`] : [];
  if (said === undefined) return [`has no header ${policyHeader}: it should be “${writtenPolicy(headerPolicy())}”`];
  const header = toldPolicy(said);
  const wrong: string[] = [];
  for (const [directive, sources] of directivesOf(headerPolicy())) {
    if (!header[directive]) wrong.push(`has a ${policyHeader} that says nothing of ${directive}`);
    else if (header[directive].join(" ") !== sources.join(" "))
      wrong.push(`has a ${policyHeader} whose ${directive} is “${header[directive].join(" ") || "'none'"}”`);
  }
  if (
    Object.values(header)
      .flat()
      .some((source) => source === "'unsafe-inline'")
  )
    wrong.push(`has a ${policyHeader} with 'unsafe-inline'`);
  if (!answer.headers["content-type"]?.startsWith("text/html")) return wrong;
  const own = policyIn(answer.body.toString("utf8"));
  if (!own) return [...wrong, "has no security policy of its own"];
  if (own["default-src"]?.length !== 0 || Object.values(own).flat().includes("'unsafe-inline'"))
    wrong.push("has a security policy of its own that allows what it does not name");
  const forbidden = Object.entries(own).flatMap(([directive, sources]) =>
    sources.filter((source) => !allows(header, directive, source)).map((source) => `${directive} ${source}`),
  );
  if (forbidden.length > 0)
    wrong.push(`has a ${policyHeader} of another edition, which forbids what the page needs: ${forbidden.join(", ")}`);
  return wrong;
}

function allows(header: ToldPolicy, directive: string, source: string): boolean {
  const sources = header[directive] ?? (directive.endsWith("-src") ? header["default-src"] : undefined);
  return sources === undefined || sources.includes(source);
}

/** Servers differ in capitals and white space, which mean nothing here. */
const plain = (value: string): string => value.toLowerCase().replace(/\s+/g, "");

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
