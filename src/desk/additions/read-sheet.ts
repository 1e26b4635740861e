/** Reads the style sheets of the paper's own: made small, and set into a layer that comes after all of the program's. */
import generate from "css-tree/generator";
import parse from "css-tree/parser";
import { tokenize, tokenTypes } from "css-tree/tokenizer";
import walk from "css-tree/walker";
import { joinedPolicies, type SecurityPolicy } from "../../paper/safe/security-policy.ts";
import type { Problem } from "../problem.ts";
import { LineIndex } from "../source/line-index.ts";
import { sourceText } from "../source/source-text.ts";
import { sourceOf } from "./asked-hosts.ts";
import { placed, templateFault, type Fault } from "./fault.ts";
import { foreignHost } from "./foreign-host.ts";
import type { ReadAddition } from "./read-slot.ts";

/** The layer in which they stand: named in no sheet of the program, so that it comes last. */
const layer = "own";

/** Characters of all of them, once they are small: they stand in every page. */
const longest = 40_000;

/** The sheets in order, as one. @param base what stands before every path of the paper on its host */
export function readSheets(files: readonly { file: string; bytes: Uint8Array }[], base: string): ReadAddition {
  const sheets = files.map(({ file, bytes }) => readSheet(file, bytes, base));
  const problems = sheets.flatMap((sheet) => sheet.problems);
  const text = sheets.map(({ css }) => css).join("");
  const [{ file } = { file: "" }] = files;
  if (text.length > longest)
    problems.push(
      ...placed(
        [
          templateFault(
            0,
            0,
            `The sheets in templates/ have ${Math.round(text.length / 1000)} kB, and readers fetch them with every page: at most ${longest / 1000} kB are taken.`,
          ),
        ],
        new LineIndex(file, ""),
      ),
    );
  if (text === "" || problems.some(({ severity }) => severity === "error")) return { problems };
  const policy = joinedPolicies(...sheets.map((sheet) => sheet.policy));
  return { addition: { text: `@layer ${layer}{${text}}`, policy }, problems };
}

function readSheet(
  file: string,
  bytes: Uint8Array,
  base: string,
): { css: string; policy: SecurityPolicy; problems: Problem[] } {
  const { text, problems } = sourceText(file, bytes);
  if (text === undefined || problems.length > 0) return { css: "", policy: {}, problems };
  const index = new LineIndex(file, text);
  const faults = unended(text);
  // What does not end would end with the layer, and take in what follows.
  if (faults.length > 0) return { css: "", policy: {}, problems: placed(faults, index) };
  const tree = parse(text, {
    positions: true,
    onParseError: ({ offset, message }) =>
      faults.push(templateFault(offset, offset + 1, `This cannot be read, and browsers read past it: ${message}.`)),
  });
  const policies: SecurityPolicy[] = [];
  walk(tree, (node) => {
    const [from, to] = [node.loc?.start.offset ?? 0, node.loc?.end.offset ?? 0];
    const tell = (told: Pick<Fault, "rule" | "message">) => faults.push({ from, to, ...told });
    if (node.type === "Atrule" && /^(?:import|charset|namespace)$/i.test(node.name))
      tell({
        rule: "template",
        message: `@${node.name} is read at the head of a sheet only, and this one stands within another. Put what it names here, or take it out.`,
      });
    if (node.type !== "Url") return;
    const source = sourceOf(node.value);
    const isFetched = !node.value.startsWith("#");
    if (isFetched && source === undefined)
      tell({
        rule: "template",
        message: `“${node.value}” is another address on each page. Begin with a slash, for a file in public/.`,
      });
    if (!isFetched || source === undefined) return;
    policies.push({ "img-src": [source], "font-src": [source] });
    const foreign = foreignHost(source);
    if (foreign) tell({ rule: "third-party", message: foreign });
    if (/^\/(?!\/)/.test(node.value)) node.value = base + node.value;
  });
  const css = generate(tree);
  if (/<\/?style|<!--/i.test(css))
    faults.push(
      templateFault(0, 0, "</style and <!-- cannot stand in a sheet, which is part of a page. Take them out."),
    );
  return { css, policy: joinedPolicies(...policies), problems: placed(faults, index) };
}

const ends: ReadonlyMap<number, number> = new Map([
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
]);

/** Brackets, quotations and remarks that do not end, and ends of what was not begun. */
function unended(css: string): Fault[] {
  const faults: Fault[] = [];
  const open: { end: number; from: number; to: number }[] = [];
  tokenize(css, (type, from, to) => {
    const tell = (message: string) => faults.push(templateFault(from, to, message));
    const text = css.slice(from, to);
    const end = ends.get(type);
    if (end !== undefined) open.push({ end, from, to });
    else if ([...ends.values()].includes(type)) {
      if (open.at(-1)?.end === type) open.pop();
      else tell(`This ${text} ends nothing. Take it out, or write what it ends.`);
    } else if (type === tokenTypes.BadString || (type === tokenTypes.String && !/^(["'])[^]*\1$/.test(text)))
      tell("This quotation does not end on its line.");
    else if (type === tokenTypes.BadUrl || (type === tokenTypes.Url && !text.endsWith(")")))
      tell("This address does not end, or has a sign in it that must stand in quotation marks.");
    else if (type === tokenTypes.Comment && !/^\/\*[^]*\*\/$/.test(text))
      tell("This remark does not end: write */ where it does.");
  });
  for (const { from, to } of open)
    faults.push(templateFault(from, to, "This bracket is not closed: what follows would belong to it."));
  return faults.sort((a, b) => a.from - b.from);
}
