/** What linters and the formatter find. */
import { spawnSync } from "node:child_process";
import { root } from "./built-site.ts";
import { runTool, type Ran } from "./run-tool.ts";

/**
 * Oxlint looks at TypeScript and JavaScript, ESLint at templates, Oxfmt at how all of it is set out; one after the other,
 * since each takes the cores that it finds.
 * @param files below the root of the repository; all where none are named
 * @param fix mends what the tools can mend, and tells the rest
 */
export async function lint(files?: readonly string[], fix = false): Promise<Ran> {
  const fits = (pattern: RegExp, all: readonly string[]) => files?.filter((file) => pattern.test(file)) ?? all;
  const mend = fix ? ["--fix"] : [];
  const formatted = [fix ? "--write" : "--check", "--no-error-on-unmatched-pattern"];
  const runs: [tool: string, options: readonly string[], files: readonly string[]][] = [
    // All of it, since what changed in one file can be wrong in another.
    ["oxlint/bin/oxlint", mend, fits(/\.(?:ts|js)$/, ["."]).length > 0 ? ["."] : []],
    ["eslint/bin/eslint.js", [...mend, "--no-warn-ignored"], fits(/\.astro$/, ["src"])],
    ["oxfmt/bin/oxfmt", formatted, fits(/\.(?:ts|js|astro|css|json|ya?ml)$/, ["."])],
  ];
  const all: Ran = { ok: true, said: "" };
  for (const [tool, options, named] of runs) {
    if (named.length === 0) continue;
    const { ok, said } = await runTool(tool, [...options, ...named], "last");
    all.ok &&= ok;
    // Oxlint counts what it found where that is nothing, too.
    if (!ok) all.said += said;
  }
  return all;
}

/** Files that differ from the last commit, or are new; undefined where no repository tells. */
export function changedFiles(): string[] | undefined {
  const told = [
    ["diff", "--name-only", "--diff-filter=d", "-z", "--relative", "HEAD"],
    ["ls-files", "--others", "--exclude-standard", "-z"],
  ].map((order) => spawnSync("git", order, { cwd: root, encoding: "utf8" }));
  return told.every(({ status }) => status === 0)
    ? told.flatMap(({ stdout }) => stdout.split("\0").filter(Boolean))
    : undefined;
}
