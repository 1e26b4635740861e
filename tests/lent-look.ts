/**
 * The look of the tests' small paper: its marks, icons and share card are drawn once, and lent to the builds of all tests,
 * each of which would take longer to draw them than to print its pages. A look is kept by what it is made of; a paper with
 * another name, other languages or a look of its own draws its own.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paperIn } from "../src/archive/contents/paper-files.ts";
import { brandOf } from "../src/press/brand/kept-brand.ts";
import { pressSettings } from "../src/press/settings.ts";

/** The folder of looks in a cache. */
const looks = "brand";

/**
 * @param paper what stands in its `paper.yaml`
 * @param drawn the folder in which looks drawn by the program as it is are kept for tests
 * @param cache of a paper that was not built yet; one that is there is left as it is
 */
export async function lendLook(paper: string, drawn: string, cache: string): Promise<void> {
  if (existsSync(cache)) return;
  if (!existsSync(join(drawn, looks))) await draw(paper, drawn);
  cpSync(join(drawn, looks), join(cache, looks), { recursive: true });
}

async function draw(text: string, drawn: string): Promise<void> {
  const making = mkdtempSync(join(drawn, "drawing-"));
  const content = join(making, "content");
  mkdirSync(content);
  writeFileSync(join(content, "paper.yaml"), text);
  const read = paperIn(content);
  if (!("paper" in read)) throw new Error("The small paper of the tests cannot be read.");
  await brandOf(read.paper, pressSettings({ DATELINE_CONTENT: content, DATELINE_CACHE: making }));
  try {
    renameSync(join(making, looks), join(drawn, looks));
  } catch (error) {
    if (!existsSync(join(drawn, looks))) throw error;
  }
  rmSync(making, { recursive: true });
}
