import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { forms, newestForm, type Form } from "../../../src/paper/forms.ts";
import { root } from "../../built-site.ts";

const major = (version: string): number => Number(version.split(".")[0]);

test("every older form is read for a whole major version after the next one, and no longer", () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const all: readonly Form[] = forms;
  for (const [at, { form, until }] of all.entries()) {
    const next = all[at + 1];
    expect(form).toBe((all[0]?.form ?? 0) + at);
    if (!next) expect(until).toBeUndefined();
    else {
      expect(major(until ?? "0")).toBe(major(next.since) + 2);
      expect(major(version), `form ${form} need not be read any more`).toBeLessThan(major(until ?? "0"));
    }
  }
  expect(all.at(-1)?.form).toBe(newestForm);
  expect(readFileSync(join(root, "content/README.md"), "utf8")).toContain(
    `Form ${newestForm} came with ${all.at(-1)?.since}:`,
  );
});
