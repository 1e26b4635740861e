/** The plan: every page's fingerprint brought up to date, looking only at pages that read something that changed. */
import type { Archive } from "../../archive/archive.ts";
import { ArchiveDamage } from "../../archive/damage/archive-damage.ts";
import { hashOf } from "../../archive/code-hash.ts";
import { programHash } from "../../archive/program-hash.ts";
import type { Ledger, LedgerPage } from "../../archive/ledger/ledger.ts";
import type { Paper } from "../../paper/paper.ts";
import type { ViewContext } from "../../views/context.ts";
import { hasLite, isPageKey, pathOf, type PageKey } from "../../paper/page.ts";
import { allPages, isSlow, joinedIn, pagesOf, pagesOfEveryPlan } from "../../views/pages.ts";
import { ownTemplatesHash } from "../program/own/own-templates.ts";
import type { PressSettings } from "../settings.ts";
import { formEditorHash } from "../writing-desk/form-editor-files.ts";
import { joinedFingerprint } from "./fingerprint.ts";
import { lookAt, type LookedAt } from "./look.ts";
import { lookMany } from "./look-many.ts";

export interface Plan {
  /** How many pages the paper has. */
  pages: number;
  print: LedgerPage[];
  /** Paths of pages that are no more. */
  remove: string[];
  /** How many views were looked at to know. */
  looked: number;
}

/**
 * Everything but the articles that a page's bytes depend on. A plan knows a body by its hash only, so the rules of
 * captions and renditions, by which its pictures are set when it is printed, count here too. What views say is made by the
 * archive and the desk as well: where these change, the archive is read anew, and every view with it. A test follows the
 * imports, and fails where a file is missing here (`tests/unit/press/plan/depends-on.test.ts`): following them at each
 * build would take longer than reading all of these files.
 */
export const setsPages: readonly string[] = [
  "src/paper",
  "src/brand",
  "src/photos",
  "src/recordings",
  "src/desk/edited-html.ts",
  "src/desk/import/html/markdown-of.ts",
  "src/desk/import/pictures/caption-and-credit.ts",
  "src/desk/sanitised.ts",
  "src/desk/source/yaml-text.ts",
  "src/desk/texts-in.ts",
  "src/desk/typography/cldr-quotation-marks.ts",
  "src/desk/typography/marks-of.ts",
  "src/desk/typography/press-marks.ts",
  "src/views",
  "src/pages",
  "src/layouts",
  "src/components",
  "src/styles",
  "src/browser",
  "src/middleware.ts",
  "src/press/search/indexed-texts.ts",
  "src/press/search/pagefind-record.ts",
  "src/press/search/search-files.ts",
  "src/press/search/used-words.ts",
  "src/press/program/bare-imports.ts",
  "src/press/program/bundled-scripts.ts",
  "src/press/program/inline-scripts.ts",
  "src/press/program/oldest-browsers.ts",
  "src/kept/memory.ts",
  "src/kept/zip.ts",
  "src/press/print/books.ts",
  "src/press/print/joined-files.ts",
  "src/press/print/lite-pages.ts",
  "src/press/release/page-file.ts",
  "src/press/writing-desk/integration.ts",
  "package-lock.json",
  "astro.config.ts",
];

/** What a build's plan is made with: the templates, and the form editor where the paper has one. */
export function printedWith(settings: PressSettings, paper: Paper): string {
  return programHash(settings.program, setsPages) + formEditorHash(paper, settings.paper) + ownTemplatesHash(settings);
}

/** @param cache where the archive lies, for threads that look at pages too; absent where this thread looks at all of them */
export async function makePlan(
  context: ViewContext,
  ledger: Ledger,
  templates: string,
  { cache, onProgress }: { cache?: string; onProgress?: (done: number, of: number) => void } = {},
): Promise<Plan> {
  const { archive } = context;
  const setting = hashOf([templates, context.site, context.preview, archive.paper, context.brand ?? ""]);
  const pending = ledger.pending();
  // A page is printed anew for what is added to it where that stands on it; but every page is asked whether it does.
  const lookedWith = hashOf([setting, context.additions ?? ""]);
  const everything = ledger.note("setting") !== lookedWith || pending.some(({ fact }) => fact === "*");
  const touched = everything ? undefined : touchedPages(pending, archive, ledger);
  const joined = new Map<string, PageKey>();
  const put = ({ path, key, made, lite: madeInText = made, joins }: LookedAt) => {
    // What is joined of others is looked at when it is known what they say.
    const whole = joins ? key : joinedIn(key);
    if (whole) joined.set(pathOf(whole), whole);
    if (joins) return;
    if (made) ledger.put(path, JSON.stringify(key), made);
    else ledger.remove(path);
    if (!archive.paper.lite || !hasLite(key)) return;
    // The lite page says what the same view says, so it is looked at with its full page, and reads nothing of its own.
    const lite: PageKey = { page: "lite", of: key };
    if (madeInText) ledger.put(pathOf(lite), JSON.stringify(lite), { ...madeInText, reads: nothing });
    else ledger.remove(pathOf(lite));
  };
  let looked = 0;
  await ledger.planned(async () => {
    if (everything) ledger.forgetAll();
    const roughly = touched?.length ?? archive.lists.size("all");
    for await (const batch of lookMany(touched ?? allPages(archive), { roughly, cache }, context, setting)) {
      batch.forEach(put);
      looked += batch.length;
      onProgress?.(looked, Math.max(looked, roughly));
    }
    for (const key of pagesOfEveryPlan(archive)) put(lookAt(key, context, setting));
    for (const key of joined.values()) putJoined(lookAt(key, context, setting), ledger);
    ledger.keep("setting", lookedWith);
  });
  return { pages: ledger.count(), print: ledger.toPrint(), remove: ledger.toRemove(), looked };
}

function putJoined({ path, key, made, joins = [] }: LookedAt, ledger: Ledger): void {
  const of = joins.map((each) => ledger.fingerprintOf(each) ?? "");
  if (made) ledger.put(path, JSON.stringify(key), { ...made, ...joinedFingerprint(made, of) });
  else ledger.remove(path);
}

const nothing: ReadonlyMap<string, number> = new Map();

/** The pages that read something that changed, and those that the change can have brought into being. */
function touchedPages(pending: ReturnType<Ledger["pending"]>, archive: Archive, ledger: Ledger): PageKey[] {
  const keys = new Map<string, PageKey>();
  for (const { path, page } of ledger.touched()) keys.set(path, keyIn(page));
  for (const { fact, ordinal } of pending) {
    for (const key of pagesOf(fact, ordinal, archive)) {
      if (!isSlow(key) || !ledger.page(pathOf(key))) keys.set(pathOf(key), key);
    }
  }
  return [...keys.values()];
}

/** The key that the ledger holds as JSON. @throws an `ArchiveDamage` where it is none */
export function keyIn(json: string): PageKey {
  let key: unknown;
  try {
    key = JSON.parse(json);
  } catch {
    key = undefined;
  }
  if (!isPageKey(key)) throw new ArchiveDamage("The archive's list of pages holds one that is none.");
  return key;
}
