/** What axe finds wrong with a page. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { rules } from "./pages.ts";

/** @param more rules beside those that every page is held to @returns each fault with the elements that have it; none is wanted */
export async function faults(page: Page, more: readonly string[] = []): Promise<string[]> {
  // Pages have no frames of others: what axe does for those would open a second page for each look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: { type: "tag", values: [...rules] }, rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])), resultTypes: ["violations"] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n")}`);
}
