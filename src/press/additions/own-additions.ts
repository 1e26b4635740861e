/** What a paper adds to its pages, read from `templates/` in its folder. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { readOwn } from "../../archive/contents/content-files.ts";
import { nearestName } from "../../desk/nearest-name.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import { slotFile, slotNames, type Addition, type Additions, type SlotName } from "../../paper/additions.ts";
import { basePath } from "../../paper/addresses/site-address.ts";
import type { PressSettings } from "../settings.ts";

export interface OwnAdditions {
  /** Absent where the paper adds nothing. */
  additions?: Additions;
  problems: Problem[];
}

/** How problems name the folder: from the content folder, beside which it lies. */
const folderFromContent = "../templates";

/** @param editions of the paper, by their names @param site the paper's address */
export async function additionsOf(
  { templates }: Pick<PressSettings, "templates">,
  editions: readonly string[],
  site: string,
): Promise<OwnAdditions> {
  if (!existsSync(templates)) return { problems: [] };
  const names = readdirSync(templates)
    .filter((name) => !name.startsWith(".") && name !== "README.md" && !isOfComponents(join(templates, name)))
    .sort();
  if (names.length === 0) return { problems: [] };
  // Loaded only where there is something to read: what reads HTML and style sheets is large.
  const [{ readSlot }, { readSheets }] = await Promise.all([
    import("../../desk/additions/read-slot.ts"),
    import("../../desk/additions/read-sheet.ts"),
  ]);
  const problems: Problem[] = [];
  const slots: Partial<Record<SlotName, Record<string, Addition>>> = {};
  const sheets: { file: string; bytes: Uint8Array }[] = [];
  for (const name of names) {
    const file = posix.join(folderFromContent, name);
    const slot = slotFile(name);
    const wrong = slot ? wrongEdition(slot, editions) : name.endsWith(".css") ? undefined : strayName(name);
    const bytes = wrong === undefined ? readOwn(templates, name) : undefined;
    if (wrong !== undefined) problems.push({ ...startOf(file), severity: "error", rule: "template", message: wrong });
    else if (bytes && "rule" in bytes) problems.push({ ...bytes, file });
    else if (bytes && slot) {
      const read = readSlot(file, bytes, slot.slot, basePath(site));
      problems.push(...read.problems);
      if (read.addition) slots[slot.slot] = { ...slots[slot.slot], [slot.edition]: read.addition };
    } else if (bytes) sheets.push({ file, bytes });
  }
  const css = readSheets(sheets, basePath(site));
  return { additions: { ...(css.addition && { css: css.addition }), slots }, problems: [...problems, ...css.problems] };
}

/** Components, and folders of them, are looked at where the templates are bundled: `program/own/own-components.ts`. */
const isOfComponents = (path: string): boolean =>
  path.endsWith(".astro") || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);

const wrongEdition = ({ slot, edition }: { slot: SlotName; edition: string }, editions: readonly string[]) =>
  edition === "" || editions.includes(edition)
    ? undefined
    : `The paper has no edition “${edition}” whose pages this could stand on. Call it ${slot}.html, and it stands on those of all editions.`;

function strayName(name: string): string {
  const known = slotNames.map((slot) => `${slot}.html`);
  const near = nearestName(name, known);
  return `Nothing of the paper has this name. In templates/ lie ${known.join(", ")}, style sheets, whose names end in .css, and components of your own, whose names end in .astro.${near === undefined ? "" : ` Did you mean ${near}?`}`;
}
