/** What axe finds wrong with a page. */
import type { Page } from "@playwright/test";
import { axeViolations, type AxeRules } from "../../src/preview/looks/axe-violations.ts";
import { rules, textSizes, themes } from "./pages.ts";
import { choose } from "./reader.ts";

/** Whose answer can depend on colours and on the size of text; all others ask what is shown in the page, and how it is named. */
const ofLooks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** @param more rules beside those that every page is held to @returns each fault with the elements that have it; none is wanted */
export const faults = (page: Page, more: readonly string[] = []): Promise<string[]> =>
  found(page, { tags: rules, more });

export interface Look {
  theme: (typeof themes)[number];
  size: (typeof textSizes)[number];
}

const [smallest, largest] = textSizes;
/** Every colour with the smallest text, which has to stand out most (WCAG asks less of large letters), and the largest text, where sizes and places are others and colours the same. */
export const everyLook: readonly Look[] = [
  ...themes.map((theme) => ({ theme, size: smallest })),
  { theme: "sepia", size: largest },
];

/**
 * The same in several looks. All rules in the first of these looks, and wherever something else is shown than there; else
 * those that colours and sizes can break.
 */
export async function faultsInLooks(
  page: Page,
  more: readonly string[] = [],
  looks: readonly Look[] = everyLook,
): Promise<string[]> {
  const all: string[] = [];
  let judged: string | undefined;
  for (const look of looks) {
    await choose(page, look);
    const seen = await shown(page);
    const those = await found(page, seen === judged ? { only: [...ofLooks, ...more] } : { tags: rules, more });
    judged ??= seen;
    all.push(...those.map((fault) => `${look.theme}, ${look.size} px: ${fault}`));
  }
  return all;
}

/** Which of a page's elements are shown, in their order. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .map((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? element.tagName : "-",
      )
      .join(),
  );

async function found(page: Page, held: AxeRules): Promise<string[]> {
  const violations = await axeViolations(page, held);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n")}`);
}
