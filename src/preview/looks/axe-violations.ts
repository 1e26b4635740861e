/** Has axe look at a page: for what is wrong only, and in this page only, since pages have no frames of others. */
import type { Page } from "playwright-core";
import { z } from "zod";
import { axe } from "./looking-tools.ts";

const violationsSchema = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string(), target: z.array(z.string()) })),
  }),
);

/** A rule that is broken, with the elements that break it. */
export type Violation = z.output<typeof violationsSchema>[number];

/** Which of axe's rules a page is held to: sets of rules by their tags, with single ones beside them; or single ones alone. */
export type AxeRules = { tags: readonly string[]; more?: readonly string[] } | { only: readonly string[] };

export async function axeViolations(page: Page, rules: AxeRules): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe().source);
  const chosen =
    "only" in rules
      ? { runOnly: rules.only }
      : {
          runOnly: { type: "tag", values: rules.tags },
          rules: Object.fromEntries((rules.more ?? []).map((rule) => [rule, { enabled: true }])),
        };
  const options = { ...chosen, resultTypes: ["violations"] };
  const found = await page.evaluate<unknown>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, help, impact, nodes }) => ({ id, help, impact, nodes: nodes.map(({ html, target }) => ({ html, target: target.map(String) })) })))`,
  );
  return violationsSchema.parse(found);
}
