/** A paper with all that papers have, printed twice from nothing: nothing of the machine, its hour or its language is in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { build, smallPaperWithLite, writePaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf } from "./folders.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-same-bytes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const photo = "{ file: quay.jpg, alt: A quay., caption: Halden. (Reuters) }";
const live = ["2026-11-22 07:00", "2026-11-23 07:00", "2026-11-24 07:00"].map(
  (at) => `## ${at} Cranes lift\n\nThey lift.`,
);

/** Prints into folders that were not there; the look is drawn anew as well. */
async function printed(name: string, environment: Record<string, string>): Promise<Record<string, string>> {
  const out = join(folder, name, "out");
  const { code, stdout, stderr } = await build({
    DATELINE_CONTENT: join(folder, "content"),
    DATELINE_OUT: out,
    DATELINE_CACHE: join(folder, name, "cache"),
    ...environment,
  });
  expect(code, stdout + stderr).toBe(0);
  return bytesOf(out);
}

test("live blogs, editions, pictures, corrections, drafts and what is held: the same bytes, wherever it is printed", async () => {
  writePaper(join(folder, "content"), {
    "paper.yaml": `${smallPaperWithLite}editions: [{ language: ar, name: الاختبار }]\n`,
    "photos/quay.jpg": await sharp({ create: { width: 700, height: 467, channels: 3, background: "#8098a8" } })
      .jpeg()
      .toBuffer(),
    "articles/2026/11/22-cranes.md": story({ kind: "live", headline: "Cranes", photo }, live.join("\n\n")),
    "articles/2026/11/23-port.md": story({
      headline: "Port",
      topics: "[ports, ferries]",
      photo,
      corrections: "[{ at: 2026-11-23 11:00, text: It lasted *eight* days. }]",
      formerly: "[2026/11/01/before]",
    }),
    "articles/2026/11/24-ميناء.md": story({ headline: "ميناء", language: "ar", "translation-of": "2026/11/23/port" }),
    "articles/2026/11/24-draft.md": story({ headline: "Draft", draft: "true" }),
    "articles/2026/11/24-later.md": story({ headline: "Later", published: "2026-11-25 20:00" }),
  });
  const here = await printed("here", { TZ: "UTC", LC_ALL: "C" });
  expect(
    await printed("elsewhere", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", UV_THREADPOOL_SIZE: "1" }),
  ).toEqual(here);
  // What is compared has a page of each.
  for (const file of [
    "2026/11/22/cranes/updates.json",
    "2026/11/01/before/index.html",
    "corrections/index.html",
    "ar/index.html",
    "lite/index.html",
  ])
    expect(Object.keys(here)).toContain(file);
});
