/** A build asks nobody for anything: in a network namespace without a network it prints the same bytes. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { buildWithoutNetwork, folderInProgram, smallPaperWithLite } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, Workplace } from "./folders.ts";

const place = new Workplace();
// In the program's own folder: there the templates are bundled from nothing, without the network, too.
const cache = folderInProgram("without-network");
afterAll(() => {
  place.remove();
  rmSync(cache, { recursive: true, force: true });
});

/** Ways to run a command without a network: as root, and as anyone whom the machine lets. */
const ways = [
  ["unshare", "--net"],
  ["unshare", "--map-root-user", "--net"],
] as const;
const enter = ways.find(([program, ...options]) => spawnSync(program, [...options, "true"]).status === 0);

test("a build without a network has the bytes of one that has it", async ({ skip }) => {
  if (!enter)
    return skip("This machine gives a test no network namespace of its own: unshare --net is refused, or not there.");
  const [program, ...options] = enter;
  const seen = spawnSync(
    program,
    [...options, process.execPath, "-p", "Object.values(os.networkInterfaces()).flat().length"],
    { encoding: "utf8" },
  );
  expect(seen.stdout.trim()).toBe("0");

  place.write({
    "paper.yaml": smallPaperWithLite.replace("timezone", "desk: true\ntimezone"),
    "photos/quay.jpg": await sharp({ create: { width: 700, height: 467, channels: 3, background: "#8098a8" } })
      .jpeg()
      .toBuffer(),
    "articles/2026/11/24-port.md": story(
      { headline: "Port", topics: "[ports]", photo: "{ file: quay.jpg, alt: A quay., caption: Halden. (Reuters) }" },
      '::video{src="https://www.youtube.com/watch?v=abcdefghijk" title="Cranes"}',
    ),
  });
  const without = await buildWithoutNetwork(enter, {
    DATELINE_CONTENT: place.content,
    DATELINE_OUT: join(place.folder, "without"),
    DATELINE_CACHE: cache,
  });
  expect(without.code, without.stdout + without.stderr).toBe(0);
  expect(without.stdout).toContain("Bundling the templates");
  expect(bytesOf(join(place.folder, "without"))).toEqual(bytesOf(await place.cleanBuild("with")));
});
