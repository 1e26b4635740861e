/** What axe finds wrong with a page. */
import type { Page } from "@playwright/test";
import { axeViolations } from "../../src/preview/axe-violations.ts";
import { rules } from "./pages.ts";

/** @param more rules beside those that every page is held to @returns each fault with the elements that have it; none is wanted */
export async function faults(page: Page, more: readonly string[] = []): Promise<string[]> {
  const violations = await axeViolations(page, rules, more);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n")}`);
}
