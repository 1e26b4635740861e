/** Printing without the last edition: what stands at a host with the changes laid over it is a build from nothing. */
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { command, smallPaperWithLite } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, Workplace } from "./folders.ts";

const place = new Workplace();
afterAll(() => place.remove());
const changes = `${place.out}-changes`;
const server = join(place.folder, "server");
const state = join(place.folder, "paper.state");
const environment = {
  DATELINE_CONTENT: place.content,
  DATELINE_OUT: place.out,
  DATELINE_CACHE: join(place.folder, "cache"),
};

const note = z.object({ upon: z.array(z.string()), removed: z.array(z.string()) });

const settings =
  `${smallPaperWithLite}warnings: { off: [dateline-missing, caption-incomplete, photo-small] }\n`.replace(
    /^warnings: \{ off: \[dateline-missing\] \}\n/m,
    "",
  );
const fields = {
  port: {
    headline: "Port",
    published: "2026-11-20 06:00",
    photo: "{ file: sea.jpg, alt: The sea, caption: The sea. }",
  },
  ferry: { headline: "Ferry", published: "2026-11-21 06:00" },
  choir: { headline: "Choir", published: "2026-11-22 06:00", section: "home" },
};
const long = `${"It rained on the harbour all day long. ".repeat(12)}\n\n## What is next\n\nMore rain.`;

/** A machine of CI: it has the paper's files and the state of the last one, and nothing else. */
async function onNewMachine(): Promise<void> {
  for (const folder of ["cache", "out", "out-changes", ".out.press"])
    rmSync(join(place.folder, folder), { recursive: true, force: true });
  const { code, stderr } = await command("state", environment, "--load", state);
  expect(code, stderr).toBe(0);
}

/** What readers are shown; files that are lent from editions before, for pages that were loaded then, apart. */
function shown(): Record<string, string> {
  const folder = join(server, readlinkSync(join(server, "current")));
  const { files } = z
    .object({ files: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(`${folder}.json`, "utf8")));
  return Object.fromEntries(Object.entries(bytesOf(folder)).filter(([file]) => file in files));
}

/** Publishes what was printed, and saves the state. */
async function deployed(): Promise<void> {
  const { code, stderr } = await command("publish", environment, "--to", server, "--plain");
  expect(code, stderr).toBe(0);
  expect((await command("state", environment, "--save", state)).code).toBe(0);
}

async function built(...options: string[]): Promise<string> {
  const { code, stdout, stderr } = await place.build({}, ...options);
  expect(code, stdout + stderr).toBe(0);
  return stdout + stderr;
}

test("a machine that has the state alone prints what differs, and the server shows a build from nothing", async () => {
  place.write({
    "paper.yaml": settings,
    "photos/sea.jpg": await sharp({ create: { width: 320, height: 240, channels: 3, background: "#345" } })
      .jpeg()
      .toBuffer(),
    "articles/2026/11/20-port.md": story(fields.port, long),
    "articles/2026/11/21-ferry.md": story(fields.ferry, "See [what is next](/2026/11/20/port/#what-is-next)."),
    "articles/2026/11/22-choir.md": story(fields.choir, "They sing."),
  });
  await onNewMachine();
  expect(await built("--changes")).toContain("Nothing is known here of an edition that was published");
  await deployed();

  // A word, a story that is renamed, one that is taken out.
  await onNewMachine();
  place.write({ "articles/2026/11/20-port.md": story(fields.port, long.replace("rained", "poured")) });
  place.delete("articles/2026/11/21-ferry.md");
  place.write({
    "articles/2026/11/21-boat.md": story(
      { ...fields.ferry, formerly: "[2026/11/21/ferry]" },
      "See [what is next](/2026/11/20/port/#what-is-next).",
    ),
  });
  place.delete("articles/2026/11/22-choir.md");
  expect(await built("--changes")).toContain("This is no whole paper");
  // Nothing here can be taken for a paper, and no rendition was made of a picture that did not change.
  expect(existsSync(place.out)).toBe(false);
  expect(existsSync(join(changes, "index.html"))).toBe(false);
  expect(existsSync(join(changes, "files", "icon.svg"))).toBe(false);
  expect(existsSync(join(place.folder, "cache", "renditions"))).toBe(false);
  expect(note.parse(JSON.parse(readFileSync(join(changes, ".changes.json"), "utf8"))).removed).toContain(
    "2026/11/22/choir/index.html",
  );
  await deployed();
  expect(shown()).toEqual(bytesOf(await place.cleanBuild("clean")));

  // A new picture, and pages that another machine has printed as a slice; this machine's deployment fails, and it builds on.
  await onNewMachine();
  place.write({
    "photos/quay.jpg": await sharp({ create: { width: 300, height: 200, channels: 3, background: "#654" } })
      .jpeg()
      .toBuffer(),
    "articles/2026/11/23-quay.md": story(
      {
        headline: "Quay",
        published: "2026-11-23 06:00",
        photo: "{ file: quay.jpg, alt: The quay, caption: The quay. }",
      },
      "Stones.",
    ),
  });
  const slice = join(place.folder, "slice");
  const printed = await place.build(
    { DATELINE_OUT: slice, DATELINE_CACHE: join(place.folder, "slice-cache") },
    "--slice",
    "1/2",
  );
  expect(printed.code, printed.stderr).toBe(0);
  await built("--changes", "--merge", slice);
  place.write({ "articles/2026/11/20-port.md": story(fields.port, long.replace("rained", "snowed")) });
  await built("--changes");
  expect(note.parse(JSON.parse(readFileSync(join(changes, ".changes.json"), "utf8"))).upon).toHaveLength(2);
  await deployed();
  expect(shown()).toEqual(bytesOf(await place.cleanBuild("clean")));
});

test("a state that is damaged, or of another version, is told, and all is printed", async () => {
  const file = join(place.folder, "odd.state");
  const bytes = existsSync(state) ? readFileSync(state) : Buffer.alloc(0);
  const flipped = Buffer.from(bytes);
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
  for (const [content, told] of [
    [flipped, "is damaged"],
    [bytes.subarray(0, 1000), "is damaged"],
    [
      Buffer.from(bytes.toString("latin1").replace("dateline-state 1", "dateline-state 9"), "latin1"),
      "another version",
    ],
    [undefined, "There is no"],
  ] as const) {
    rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    if (content) writeFileSync(file, content);
    const { code, stderr } = await command("state", environment, "--load", file);
    expect(code).toBe(0);
    expect(stderr).toContain(told);
    expect(stderr).toContain("The next build reads and prints the whole paper");
  }
});
