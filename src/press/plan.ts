/** The plan: every page's fingerprint brought up to date, looking only at pages that read something that changed. */
import { codeHash, hashOf } from "../archive/code-hash.ts";
import type { Ledger, LedgerPage } from "../archive/ledger.ts";
import type { ViewContext } from "../views/context.ts";
import { pathOf, type PageKey } from "../views/page-key.ts";
import { viewOf } from "../views/view-of.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { allPages, pagesOf } from "./pages.ts";

export interface PlannedPage extends LedgerPage {
  key: PageKey;
}

export interface Plan {
  /** How many pages the paper has. */
  pages: number;
  print: PlannedPage[];
  /** Paths of pages that are no more. */
  remove: string[];
  /** How many views were looked at to know. */
  looked: number;
}

/**
 * Everything but the articles that a page's bytes depend on. A plan knows a body by its hash only, so the rules of
 * captions and renditions, by which its pictures are set when it is printed, count here too.
 */
export function templateHash(root: string): string {
  return codeHash(root, ["src/paper", "src/photos", "src/views", "src/pages", "src/layouts", "src/components", "src/styles", "src/browser", "src/press/search-index.ts", "public", "package-lock.json", "astro.config.ts"]);
}

export function makePlan(context: ViewContext, ledger: Ledger, templates: string, onProgress?: (done: number, of: number) => void): Plan {
  const { archive } = context;
  const setting = hashOf([templates, context.site, context.preview, archive.paper]);
  const pending = ledger.pending();
  const everything = ledger.note("setting") !== setting || pending.some(({ fact }) => fact === "*");
  let looked = 0;
  ledger.planned(() => {
    const keys = new Map<string, PageKey>();
    if (everything) {
      ledger.forgetAll();
      const roughly = archive.size("all");
      for (const key of allPages(archive)) {
        look(key, context, ledger, setting);
        looked++;
        onProgress?.(looked, Math.max(looked, roughly));
      }
    } else {
      for (const { path, page } of ledger.touched()) keys.set(path, keyIn(page));
      for (const { fact, ordinal } of pending) {
        for (const key of pagesOf(fact, ordinal, archive)) {
          // A bundle has hundreds of stories: one that is there is looked at only if it read what changed.
          if (key.page !== "search" || !ledger.page(pathOf(key))) keys.set(pathOf(key), key);
        }
      }
      for (const key of keys.values()) {
        look(key, context, ledger, setting);
        looked++;
        onProgress?.(looked, keys.size);
      }
    }
    ledger.keep("setting", setting);
  });
  return { pages: ledger.count(), print: ledger.toPrint().map((page) => ({ ...page, key: keyIn(page.page) })), remove: ledger.toRemove(), looked };
}

/** Looks at one page: what it says now, and what it read to say it. */
function look(key: PageKey, context: ViewContext, ledger: Ledger, setting: string): void {
  const { archive } = context;
  const reads = new Map<string, number>();
  archive.witness = (fact, ordinal) => reads.set(fact, Math.max(ordinal, reads.get(fact) ?? 0));
  archive.bodiesAsHashes = true;
  const view = viewOf(key, context);
  archive.witness = undefined;
  archive.bodiesAsHashes = false;
  if (!view) return ledger.remove(pathOf(key));
  const { fingerprint, fields } = fingerprintOf(view, setting);
  ledger.put(pathOf(key), JSON.stringify(key), fingerprint, fields, reads);
}

/** The ledger holds only keys that this file wrote. */
export function keyIn(json: string): PageKey {
  const key: PageKey = JSON.parse(json);
  return key;
}
