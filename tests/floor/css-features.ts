/** What a style sheet asks of a browser. */
import { generate, parse, walk, type CssNode, type Declaration } from "css-tree";
import { featureAt, lacking } from "./lacking.ts";

/** @returns paths of all features in the compatibility data that the sheet uses without another way beside them: `css.selectors.has` */
export function cssFeatures(css: string): Set<string> {
  const found = new Set<string>();
  const note = (...path: string[]) => void (featureAt(path) && found.add(path.join(".")));
  const tree = parse(css, { parseCustomProperty: true, parseAtrulePrelude: true });
  walk(tree, {
    enter(this: { atrule: CssNode | null; block: CssNode | null }, node: CssNode) {
      if (node.type === "Atrule") {
        note("css", "at-rules", node.name);
        return;
      }
      if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector")
        note("css", "selectors", node.name);
      if (node.type === "Feature") note("css", "at-rules", "media", node.name);
      if (node.type === "FeatureRange") note("css", "at-rules", "media", "range_syntax");
      if (node.type === "Declaration" && !isGuarded(node, this.atrule, this.block))
        for (const path of featuresOf(node, this.atrule)) note(...path);
    },
  });
  return found;
}

/** What stands in an `@supports` is for those who have it; and what follows a declaration that all understand, or one under the name that browsers had before, replaces it where it is understood. */
function isGuarded(node: Declaration, atrule: CssNode | null, block: CssNode | null): boolean {
  if (
    atrule?.type === "Atrule" &&
    atrule.name === "supports" &&
    atrule.prelude &&
    !/^\s*not\b/.test(generate(atrule.prelude))
  )
    return true;
  if (block?.type !== "Block") return false;
  for (const before of block.children) {
    if (before === node) return false;
    if (before.type === "Declaration" && before.property === `-webkit-${node.property}`) return true;
    if (
      before.type === "Declaration" &&
      before.property === node.property &&
      featuresOf(before, atrule).every((path) => lacking(path).length === 0)
    )
      return true;
  }
  return false;
}

function featuresOf({ property, value }: Declaration, atrule: CssNode | null): string[][] {
  const inFace = atrule?.type === "Atrule" && (atrule.name === "font-face" || atrule.name === "page");
  const of = inFace ? ["css", "at-rules", atrule.name, property] : ["css", "properties", property];
  const found = property.startsWith("--") || property.startsWith("-webkit-") ? [] : [of];
  // What the parser cannot take apart, it leaves as it is written.
  if (value.type === "Raw")
    for (const [, name = ""] of value.value.matchAll(/([\w-]+)\(/g)) noteFunction(name, value.value);
  walk(value, (node: CssNode) => {
    if (node.type === "Identifier") found.push([...of, node.name]);
    if (node.type === "Operator" && node.value === "/" && property === "content") found.push([...of, "alt_text"]);
    if (node.type === "Function") noteFunction(node.name, generate(node));
  });
  function noteFunction(name: string, written: string): void {
    found.push(
      [...of, name],
      ["css", "types", name],
      ["css", "types", "color", name],
      ["css", "types", "gradient", name],
    );
    if (name === "attr" && written.includes("type(")) found.push(["css", "types", "attr", "type_function"]);
  }
  return found.filter((path) => featureAt(path) !== undefined);
}
