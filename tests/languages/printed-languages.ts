/** Prints the paper of the languages, and has its pages looked at. */
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { serve } from "../../src/hosting/serve.ts";
import { axeViolations, type AxeRules } from "../../src/preview/looks/axe-violations.ts";
import { sticksOut } from "../browser/sticks-out.ts";
import { build, writePaper } from "../built-site.ts";
import { languagePaper } from "./language-paper.ts";
import { stories } from "./language-stories.ts";

/** English first: the edition of every language that has none. */
export const shipped: readonly string[] = Object.keys(stories).filter((language) => language !== "en");

export class PrintedLanguages {
  #folder: string | undefined;
  #server: Server | undefined;
  address = "";
  /** The folder of the printed site. */
  site = "";

  /** @param editions languages that have editions @throws what the build says where it fails */
  async print(editions: readonly string[]): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), "dateline-printed-"));
    this.#folder = folder;
    const content = join(folder, "content");
    this.site = join(folder, "site");
    writePaper(content, languagePaper(["en", ...shipped], editions));
    const { code, stdout, stderr } = await build({
      DATELINE_CONTENT: content,
      DATELINE_OUT: this.site,
      DATELINE_CACHE: join(folder, "cache"),
    });
    if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
    this.#server = await serve(this.site, 0);
    const address = this.#server.address();
    if (!address || typeof address === "string") throw new Error("The server has no port.");
    this.address = `http://localhost:${address.port}`;
  }

  remove(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** How pages are looked at: in which widths, by which rules, so many at once. */
export interface Look {
  widths: readonly number[];
  rules: AxeRules;
  atOnce: number;
}

/** Looks at pages, several at once in one context. @returns what is wrong with them */
export async function lookAt(
  paths: readonly string[],
  { context, address, look }: { context: BrowserContext; address: string; look: Look },
): Promise<string[]> {
  const found: string[] = [];
  const waiting = paths.values();
  const lookOn = async () => {
    const page = await context.newPage();
    for (const path of waiting) {
      const answer = await page.goto(address + path);
      if (answer?.status() !== 200) found.push(`${path} is not there`);
      for (const width of look.widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const what of await page.evaluate(sticksOut)) found.push(`${path} at ${width} px: ${what}`);
      }
      for (const { id, nodes } of await axeViolations(page, look.rules))
        found.push(`${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n")}`);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: look.atOnce }, lookOn));
  return found;
}
