import { z } from "zod";
import { referencePattern } from "./article.ts";

const reference = z
  .string()
  .transform((text) => text.trim().replace(/^\/|\/$/g, ""))
  .meta({ pattern: referencePattern });

/** The front page as an editor places it: `content/front.yaml`. What is left out fills itself with the newest stories. */
export const frontPlanSchema = z.strictObject({
  lead: reference.optional().describe("the address of the story that leads the front page"),
  seconds: z.array(reference).default([]).describe("addresses of the stories beside the lead, in order"),
  opinion: z.array(reference).default([]).describe("addresses of the opinion pieces, in order"),
});

export type FrontPlan = z.output<typeof frontPlanSchema>;
