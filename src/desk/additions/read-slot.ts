/** Reads HTML of the paper's own that is to stand in a slot of its pages: balanced, no more than may stand there, its addresses as they are in this paper. */
import type { Element, Parents, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import type { Addition, SlotName } from "../../paper/additions.ts";
import { hashSource, joinedPolicies, type SecurityPolicy } from "../../paper/safe/security-policy.ts";
import type { Problem } from "../problem.ts";
import { LineIndex } from "../source/line-index.ts";
import { sourceText } from "../source/source-text.ts";
import { addressProperties, askedBy, sourceOf, type ReadElement } from "./asked-hosts.ts";
import { placed, templateFault, type Fault } from "./fault.ts";
import { foreignHost } from "./foreign-host.ts";
import { notInSlots } from "./not-in-slots.ts";
import { unbalanced } from "./tags.ts";

/** Characters of one slot: it stands on every page. */
const longest = 20_000;

export interface ReadAddition {
  /** Absent where it cannot stand in a page. */
  addition?: Addition;
  problems: Problem[];
}

/** @param file how problems name it @param base what stands before every path of the paper on its host */
export function readSlot(file: string, bytes: Uint8Array, slot: SlotName, base: string): ReadAddition {
  const { text, problems } = sourceText(file, bytes);
  if (text === undefined || problems.length > 0) return { problems };
  const index = new LineIndex(file, text);
  const faults: Fault[] = unbalanced(text);
  if (text.length > longest)
    faults.push(
      templateFault(
        0,
        0,
        `This has ${Math.round(text.length / 1000)} kB, and readers fetch it with every page: at most ${longest / 1000} kB are taken. Put scripts and styles into files in public/, and name them here.`,
      ),
    );
  // What browsers would read in another way than it is written is not looked into.
  if (faults.length > 0) return { problems: placed(faults, index) };
  const tree = treeOf(text, slot, faults);
  const policies: SecurityPolicy[] = [];
  look(tree, "", (element, within) => {
    const from = element.position?.start.offset ?? 0;
    const tell = (told: Omit<Fault, "from" | "to">) =>
      faults.push({ from, to: text.indexOf(">", from) + 1 || from, ...told });
    const read = readElement(element, within);
    for (const told of notInSlots(read, slot, textOf(element))) tell(told);
    policies.push(...neededBy(read, tell));
    if (runs(read)) policies.push({ "script-src": [hashSource(textOf(element))] });
    putBase(element, base);
  });
  const found = placed(onceEach(faults), index);
  if (found.some(({ severity }) => severity === "error")) return { problems: found };
  withoutRemarks(tree);
  return { addition: { text: toHtml(tree).trim(), policy: joinedPolicies(...policies) }, problems: found };
}

/** The text as browsers read it. @param faults is told what they would mend */
function treeOf(text: string, slot: SlotName, faults: Fault[]): Root {
  const tree = fromHtml(text, {
    fragment: true,
    onerror: ({ reason, place, ruleId }) => {
      const from = place && "start" in place ? (place.start.offset ?? 0) : 0;
      faults.push(templateFault(from, from + 1, `This is no HTML as browsers read it: ${reason} (${ruleId}).`));
    },
  });
  const words = tree.children.find((node) => node.type === "text" && node.value.trim() !== "");
  if (slot === "head" && words)
    faults.push(
      templateFault(
        words.position?.start.offset ?? 0,
        words.position?.end.offset ?? 0,
        "Words cannot stand in the head of a page, which they would end. Put them into foot.html or after-article.html.",
      ),
    );
  return tree;
}

/** What a page must be allowed for an element, to load what it names. */
function neededBy(read: ReadElement, tell: (told: Omit<Fault, "from" | "to">) => void): SecurityPolicy[] {
  return askedBy(read).flatMap(({ address, directives }): SecurityPolicy[] => {
    const source = sourceOf(address);
    if (source !== undefined) {
      const foreign = foreignHost(source);
      if (foreign) tell({ rule: "third-party", message: foreign });
      return [Object.fromEntries(directives.map((directive) => [directive, [source]]))];
    }
    if (/^(?:https?:)?\/\//i.test(address))
      tell({
        rule: "template",
        message: `No page can be allowed to ask this host: “${address}”. Write its name as browsers show it, without a name or a password before it.`,
      });
    return [];
  });
}

/** Of a host that several elements name it is told at the first. */
const onceEach = (faults: readonly Fault[]): Fault[] =>
  faults.filter(
    ({ rule, message }, at) =>
      rule !== "third-party" || faults.findIndex((other) => other.rule === rule && other.message === message) === at,
  );

function look(node: Parents, within: string, tell: (element: Element, within: string) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    tell(child, within);
    look(child, child.tagName, tell);
    if (child.tagName === "template" && child.content) look(child.content, "template", tell);
  }
}

const readElement = (element: Element, within: string): ReadElement & { attributes: string[] } => ({
  name: element.tagName,
  within,
  attributes: Object.keys(element.properties),
  attribute: (name) => {
    const value = element.properties[name];
    return value === undefined || value === null || value === false
      ? undefined
      : Array.isArray(value)
        ? value.join(" ")
        : String(value);
  },
});

const textOf = ({ children }: Element): string =>
  children.map((child) => (child.type === "text" ? child.value : "")).join("");

/** Types of scripts that no browser runs: data and templates. */
const isData = (type: string) => /^(?:application\/(?:ld\+)?json|text\/(?:plain|template|html))$/i.test(type.trim());

/** Whether it is a script that stands in the page, which a policy names by its hash. */
const runs = ({ name, attribute }: ReadElement): boolean =>
  name === "script" && attribute("src") === undefined && !isData(attribute("type") ?? "");

/** Puts the path of the site before addresses of the paper. */
function putBase({ properties }: Element, base: string): void {
  if (base === "") return;
  for (const name of [...addressProperties, "cite"]) {
    const value = properties[name];
    if (value === undefined || value === null || typeof value === "boolean") continue;
    const text = Array.isArray(value) ? value.join(",") : String(value);
    const parts = /srcset$/i.test(name) ? text.split(",") : [text];
    properties[name] = parts.map((part) => part.replace(/^(\s*)\/(?!\/)/, (_, space) => `${space}${base}/`)).join(",");
  }
}

/** Remarks are for the newsroom, and readers need not fetch them. */
function withoutRemarks(node: Parents): void {
  for (let at = node.children.length - 1; at >= 0; at--) {
    const child = node.children[at];
    if (child?.type === "comment") node.children.splice(at, 1);
    else if (child && "children" in child) withoutRemarks(child);
  }
}
