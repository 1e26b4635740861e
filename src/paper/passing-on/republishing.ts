/** Stories that others may print again: under which licence, by which rules, and which of them. */
import { z } from "zod";
import { articleKinds, line } from "../article.ts";
import { policyPage } from "../policy-page.ts";
import { toldAddress } from "../safe/web-address.ts";

export const republishSchema = z.strictObject({
  licence: line.describe("the licence’s name, as readers see it: CC BY 4.0"),
  url: toldAddress.describe("where the licence is written out: https://creativecommons.org/licenses/by/4.0/"),
  rules: policyPage("republishing").describe(
    "the page that says what else is asked for, whose text stands beside each story: republishing",
  ),
  except: z
    .array(z.enum(articleKinds))
    .default([])
    .describe("kinds of stories that others may not print: [opinion]; those that somebody paid for never are"),
});
