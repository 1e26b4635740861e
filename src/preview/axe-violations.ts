/** Has axe look at a page: for what is wrong only, and in this page only, since pages have no frames of others. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { z } from "zod";

const violationsSchema = z.array(z.object({ id: z.string(), help: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string(), target: z.array(z.string()) })) }));

/** A rule that is broken, with the elements that break it. */
export type Violation = z.output<typeof violationsSchema>[number];

/** @param tags the sets of rules, as axe calls them @param more single rules beside those */
export async function axeViolations(page: Page, tags: readonly string[], more: readonly string[] = []): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const options = { runOnly: { type: "tag", values: tags }, rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])), resultTypes: ["violations"] };
  const found = await page.evaluate<unknown>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, help, impact, nodes }) => ({ id, help, impact, nodes: nodes.map(({ html, target }) => ({ html, target: target.map(String) })) })))`);
  return violationsSchema.parse(found);
}
