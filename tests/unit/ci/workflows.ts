/** The workflow files, as far as tests read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../../built-site.ts";

export const workflowsFolder = join(root, ".github", "workflows");
export const workflowFiles = readdirSync(workflowsFolder).filter((name) => name.endsWith(".yml"));

const environment = z.record(z.string(), z.coerce.string());
const stepSchema = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.coerce.string()).default({}),
  env: environment.default({}),
});
const jobSchema = z.object({
  permissions: z.unknown().optional(),
  env: environment.default({}),
  steps: z.array(stepSchema),
});
export const workflowSchema = z.object({
  permissions: z.unknown().optional(),
  env: environment.default({}),
  jobs: z.record(z.string(), jobSchema),
});

export type Step = z.output<typeof stepSchema>;

export const workflowText = (name: string): string => readFileSync(join(workflowsFolder, name), "utf8");
export const workflow = (name: string): z.output<typeof workflowSchema> =>
  workflowSchema.parse(parse(workflowText(name)));
