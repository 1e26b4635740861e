/** An article whose file was renamed and committed: told where the check knows what the change is proposed to. */
import { renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check, smallPaper } from "../built-site.ts";
import { commitAll, git, startRepository } from "../repository.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Workplace } from "./folders.ts";

const place = new Workplace();
const nowhere = { GITHUB_BASE_REF: "", CI_MERGE_REQUEST_DIFF_BASE_SHA: "" };
const run = (environment: Record<string, string>, ...options: string[]) =>
  check(
    { DATELINE_CONTENT: place.content, DATELINE_CACHE: join(place.folder, "cache"), ...nowhere, ...environment },
    "--format",
    "github",
    ...options,
  );
const told = expect.stringMatching(
  /^::warning file=.*24-docks\.md,line=2,.*title=address-changed::This article stood at \/2026\/11\/24\/ports\/ and now stands at \/2026\/11\/24\/docks\/.*formerly: \[2026\/11\/24\/ports\]\n$/,
);
let base = "";

beforeAll(() => {
  place.write({ "paper.yaml": smallPaper, "articles/2026/11/24-ports.md": story() });
  startRepository(place.folder);
  base = git(place.folder, "rev-parse", "HEAD").trim();
  git(place.folder, "update-ref", "refs/remotes/origin/main", base);
  renameSync(join(place.content, "articles/2026/11/24-ports.md"), join(place.content, "articles/2026/11/24-docks.md"));
  commitAll(place.folder);
});
afterAll(() => place.remove());

test("nothing is told against the last commit, which has the new name too", async () => {
  expect(await run({})).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("it is told in a pull request, in a merge request, and where a commit is named", async () => {
  const result = { code: 0, stdout: told, stderr: "" };
  expect(await run({ GITHUB_BASE_REF: "main" })).toEqual(result);
  expect(await run({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toEqual(result);
  expect(await run({}, "--base", "HEAD~1")).toEqual(result);
});

test("a clone without that branch says nothing, and a commit that somebody named wrongly is told of", async () => {
  expect(await run({ GITHUB_BASE_REF: "release" })).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await run({}, "--base", "mian")).toEqual({
    code: 0,
    stdout: "",
    stderr: "Git knows no commit “mian” that this folder comes from: addresses were not compared.\n",
  });
});

test("a build tells it and publishes", async () => {
  const { code, stderr } = await place.build({ ...nowhere, GITHUB_BASE_REF: "main" });
  expect(code, stderr).toBe(0);
  expect(stderr).toContain("24-docks.md:2:1  warning  address-changed");
  expect(stderr).toContain("Write: formerly: [2026/11/24/ports]");
});
