/** Until form 2 the icon was `public/icon.svg`: whoever had one replaced the program's. It is read there, and moved by `check --fix`. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMap, isPair, isScalar, parseDocument, type YAMLMap } from "yaml";
import { replaceWhole, writeNewFile } from "../../kept/write-whole.ts";
import { brandSchema } from "../../paper/brand/brand.ts";
import type { Paper } from "../../paper/paper.ts";
import { startOf, type Problem } from "../problem.ts";
import { paperFile } from "../settings.ts";

/** As `brand.icon` would name it: a name that nobody can write there. */
const formerPlace = "../../public/icon.svg";
/** From the content folder. */
const formerFile = "../public/icon.svg";
const icon = "icon.svg";

const liesIn = (content: string): boolean =>
  statSync(join(content, formerFile), { throwIfNoEntry: false })?.isFile() === true;

/** The paper with its icon where it lay before, if it names none. */
export function withFormerIcon(paper: Paper, content: string): Paper {
  if (paper.brand?.icon !== undefined || (paper.format ?? 1) >= 2 || !liesIn(content)) return paper;
  return { ...paper, brand: { ...(paper.brand ?? brandSchema.parse({})), icon: formerPlace } };
}

/** Whether a paper's icon is read where it lay before. */
export const hasFormerIcon = ({ brand }: Pick<Paper, "brand">): boolean => brand?.icon === formerPlace;

export const formerIconProblem: Problem = {
  ...startOf(formerFile),
  severity: "warning",
  rule: "former-form",
  message:
    "The paper’s icon lies in content/brand/ since form 2, and `icon` names it under `brand` in paper.yaml. It is still read here: npm run check -- --fix moves it.",
};

/**
 * Moves the icon, and names it in `paper.yaml`.
 * @returns what was done, in words; undefined where there is nothing to do, or it cannot be done without asking
 */
export function moveFormerIcon(paper: Paper, content: string): string | undefined {
  const to = join(content, "brand", icon);
  if (!hasFormerIcon(paper) || existsSync(to)) return undefined;
  const settings = join(content, paperFile);
  const named = withIcon(readFileSync(settings, "utf8"));
  if (named === undefined) return undefined;
  mkdirSync(dirname(to), { recursive: true });
  // First a second one, so that the paper has its icon whenever this is broken off.
  writeNewFile(to, readFileSync(join(content, formerFile)));
  replaceWhole(settings, named);
  renameSync(join(content, formerFile), to);
  return `public/${icon} lies at content/brand/${icon} now, and ${paperFile} names it under brand.`;
}

/** The text of `paper.yaml` with the icon named and the form told; what else stands in it is not touched. */
export function withIcon(text: string): string | undefined {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const inserted = iconInserted(text, contents);
  if (inserted === undefined) return undefined;
  const end = inserted.endsWith("\n") ? "" : "\n";
  const form = /^format:[ \t]*\d+/m;
  return form.test(inserted) ? inserted.replace(form, "format: 2") : `${inserted}${end}format: 2\n`;
}

function iconInserted(text: string, contents: YAMLMap): string | undefined {
  const found = contents.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === "brand");
  if (!found) return `${text}${text.endsWith("\n") ? "" : "\n"}brand:\n  icon: ${icon}\n`;
  const { value } = found;
  if (!isMap(value) || !value.range) return undefined;
  const [first] = value.items;
  const at = value.flow ? text.indexOf("{", value.range[0]) + 1 : value.range[0];
  const indent = value.flow ? "" : " ".repeat(at - 1 - text.lastIndexOf("\n", at - 1));
  const line = value.flow ? ` icon: ${icon}${first ? "," : " "}` : `icon: ${icon}\n${indent}`;
  return text.slice(0, at) + line + text.slice(at);
}
