/** Where the form editor finds the repository, and how editors sign in there: `form-editor` in `content/paper.yaml`. */
import { z } from "zod";

export const hostsOfRepositories = ["github", "gitlab"] as const;

/** As git takes it for a branch, for the most part: no other sign is needed. */
const branch = z
  .string()
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_./-]{0,200}$/u, "Write the name of a branch: main.")
  .describe("the branch that editors write to; if left out, the one that the repository begins with: main");

export const formEditorSchema = z
  .strictObject({
    host: z
      .enum(hostsOfRepositories)
      .optional()
      .describe("where the repository is kept, if git does not say it here: github, gitlab"),
    repository: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, "Write the repository as its host names it: org/paper.")
      .optional()
      .describe("the repository’s name there, if git does not say it here: org/paper"),
    branch: branch.optional(),
    "sign-in": z
      .url({ protocol: /^https$/, error: "Write the whole address, with https: https://auth.example.org" })
      .optional()
      .describe("on GitHub: the address of the service that signs editors in with their account"),
    application: z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,200}$/, "Write the application’s ID as GitLab shows it.")
      .optional()
      .describe("on GitLab: the ID of the application that editors sign in to with their account"),
  })
  .check(({ value, issues }) => {
    const wrong = (field: "sign-in" | "application", message: string) =>
      issues.push({ code: "custom", input: value[field], path: [field], message });
    if (value["sign-in"] !== undefined && value.host === "gitlab")
      wrong("sign-in", "GitLab signs editors in by itself: write the ID of an `application` there instead.");
    if (value.application !== undefined && value.host !== "gitlab")
      wrong("application", "Applications are GitLab’s: write `host: gitlab` above it. For GitHub write `sign-in`.");
  });

export type FormEditorSettings = z.output<typeof formEditorSchema>;
