/** schema.org's vocabulary, as the package schema-dts writes it down, to hold what is told to machines against. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import type { Json } from "../../src/views/parts/frame.ts";

interface Shape {
  parents: string[];
  /** What each property may be, by its name. */
  properties: Map<string, string>;
}

const shapes = new Map<string, Shape>();
const terms = new Set<string>();
const file = createRequire(import.meta.url)
  .resolve("schema-dts")
  .replace(/schema\.js$/, "schema.d.ts");
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);

ts.forEachChild(source, (node) => {
  if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type))
    for (const each of node.type.types)
      if (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal)) terms.add(each.literal.text);
  if (!ts.isInterfaceDeclaration(node)) return;
  shapes.set(node.name.text, {
    parents: (node.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? expression.text : [])),
    ),
    properties: new Map(
      node.members.flatMap((member) =>
        ts.isPropertySignature(member) && ts.isStringLiteral(member.name)
          ? [[member.name.text, member.type?.getText(source) ?? ""] as const]
          : [],
      ),
    ),
  });
});

/** A type's own interface, and all that it goes back to. */
function lineage(name: string): string[] {
  const shape = shapes.get(name);
  return shape ? [name, ...shape.parents.flatMap(lineage)] : [];
}

const kindsOf = (type: string): Set<string> =>
  new Set(lineage(`${type}Leaf`).map((name) => name.replace(/(?:Leaf|Base)$/, "")));

/** What is said that schema.org has no word for, or says of something else: `LiveBlogPosting.dateline`. */
export function outsideVocabulary(data: Json): string[] {
  if (Array.isArray(data)) return data.flatMap(outsideVocabulary);
  if (typeof data !== "object" || data === null) return [];
  const { "@type": type, "@context": _, ...said } = data;
  // What is of two types has the words of both.
  const types = (Array.isArray(type) ? type : [type]).map((each) => (typeof each === "string" ? each : ""));
  if (types.length === 0 || !types.every((each) => shapes.has(`${each}Leaf`)))
    return [`${JSON.stringify(type)} is no type`];
  const line = types.flatMap((each) => lineage(`${each}Leaf`));
  return Object.entries(said).flatMap(([name, value]) => {
    if (name === "@id") return [];
    const range = line.map((each) => shapes.get(each)?.properties.get(name)).find((each) => each !== undefined);
    if (range === undefined) return [`${types.join()}.${name}`];
    return [value]
      .flat()
      .flatMap((each) => [...wrongValue(each, range, `${types.join()}.${name}`), ...outsideVocabulary(each)]);
  });
}

function wrongValue(value: Json, range: string, of: string): string[] {
  const allowed = new Set(range.match(/\w+/g));
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const type = value["@type"];
    return typeof type === "string" && ![...kindsOf(type)].some((kind) => allowed.has(kind)) ? [`${of}: ${type}`] : [];
  }
  if (typeof value === "string" && range.includes("Enumeration") && !/\b(?:Text|URL)\b/.test(range))
    return terms.has(value) ? [] : [`${of}: ${value}`];
  return [];
}
