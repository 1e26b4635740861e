/** `npm run ingest`, as a job of CI runs it: what it says, and with what it ends. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { paperSchema } from "../../src/paper/paper.ts";
import { ingestYaml } from "../../src/founding/ingest-yaml.ts";
import { ingest, smallPaper } from "../built-site.ts";
import { bytesOf, Workplace } from "./folders.ts";

const place = new Workplace();
afterAll(() => place.remove());
const run = (...options: string[]) => ingest({ DATELINE_CONTENT: place.content }, options);

const item = (version: string, more: object = {}) =>
  JSON.stringify({
    uri: "urn:wire:port",
    type: "text",
    firstCreated: "2026-11-24T06:00:00Z",
    versionCreated: version,
    headlines: [{ role: "main", value: "Dockers walk out" }],
    descriptions: [{ role: "summary", value: "The port stands still." }],
    bodies: [{ role: "main", contentType: "text/plain", value: `The cranes stopped at ${version.slice(11, 16)}.` }],
    by: "Coast News",
    ...more,
  });
const article = "articles/2026/11/24-dockers-walk-out.md";
const read = () => readFileSync(join(place.content, article), "utf8");

test("a job is told what it must know, and by its end whether somebody must look", async () => {
  place.write({ "paper.yaml": smallPaper });
  expect((await run()).code).toBe(2);
  // As a paper is founded, nothing is read.
  const { sections } = paperSchema.pick({ sections: true }).parse({ sections: [{ id: "world", name: "World" }] });
  const founded = ingestYaml({ sections });
  place.write({ "ingest.yaml": founded });
  expect((await run()).code).toBe(0);
  // Its example is right as it stands, without the signs.
  place.write({
    "ingest.yaml": founded.replace(/^# (?= *- |  |sources)/gm, ""),
    "../wire/coast-news/1.json": item("2026-11-24T06:00:00Z"),
  });
  const first = await run();
  expect(first.code, first.stdout + first.stderr).toBe(0);
  expect(first.stdout).toContain("coast-news: 1 of 1 file is new.");
  expect(first.stdout).toContain("Stories: 1 new.");
  expect(read()).toMatch(/^draft: true$/m);
  const before = bytesOf(place.content);
  expect((await run()).stdout).toContain("Nothing has come.");
  expect(bytesOf(place.content)).toEqual(before);

  writeFileSync(join(place.content, article), read().replace("The cranes", "All cranes"));
  place.write({ "../wire/coast-news/2.json": item("2026-11-24T09:00:00Z") });
  const second = await run("--format", "github");
  expect(second.code, second.stdout).toBe(3);
  expect(second.stdout).toMatch(
    /^::warning file=[^:]*24-dockers-walk-out\.md::A NEWER VERSION of “Dockers walk out” has come/m,
  );
  expect(read()).toContain("All cranes");

  place.write({
    "../wire/coast-news/3.json": item("2026-11-24T10:00:00Z", {
      pubStatus: "canceled",
      headlines: [{ role: "main", value: "::error::x" }],
    }),
  });
  const third = await run();
  expect(third.code).toBe(3);
  expect(third.stdout).toContain("WITHDRAWN by its agency");

  place.write({ "ingest.yaml": "sources:\n  - name: wire\n    from: ../x\n    section: wrld\n" });
  const wrong = await run();
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain("ingest.yaml:3:");
});
