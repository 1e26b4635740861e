/** Exports in a zip, as systems give them: what is in them comes in, and nothing of them leads out or fills the disk. */
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UnpackedZips } from "../../../../../src/desk/import/packed/unpacked-zips.ts";
import { Desk } from "../imported.ts";

interface Packed {
  name: string;
  text: string;
  /** What is said otherwise than it is. */
  said?: { size?: number; crc?: number; flags?: number; mode?: number; name?: Buffer; method?: number };
}

/** A zip by its format (APPNOTE 4.3). */
function zip(files: readonly Packed[]): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, text, said = {} } of files) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const written = said.name ?? Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(said.flags ?? 0, 2);
    common.writeUInt16LE(said.method ?? 8, 4);
    common.writeUInt32LE(said.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(said.size ?? bytes.length, 18);
    common.writeUInt16LE(written.length, 22);
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, written, packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE((said.mode ?? 0o100644) * 0x10000, 6);
    more.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0003"), common, more, written]));
    bodies.push(head);
    at += head.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    list.map(({ length }) => length).reduce((a, b) => a + b, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...list, Buffer.from("PK\u0005\u0006"), end]);
}

let desk: Desk;
let zips: UnpackedZips;
beforeEach(() => {
  desk = new Desk();
  zips = new UnpackedZips();
});
afterEach(() => {
  zips.remove();
  desk.remove();
});

async function imported(files: readonly Packed[], bytes = zip(files)) {
  const path = join(desk.folder, "export.zip");
  writeFileSync(path, bytes);
  const given = zips.taken({ path, name: "export.zip" });
  return { given, ...(await desk.import([], { files: [given] })) };
}

const post =
  "<p>The ferry left the quay at noon, said the keeper, and came back in the evening with nobody aboard.</p>";
const markdown = (headline: string) =>
  `---\ntitle: ${headline}\ndate: 2026-11-20 10:00:00 +0100\n---\n\nThe ferry left the quay at noon.\n`;

test("Substack's zip: posts, podcasts, drafts and what is for subscribers, without the lists of readers", async () => {
  const row = (id: number, more: string) => `${id}.post-${id},2026-11-2${id}T08:00:00.000Z,${more}`;
  const { stories, asides, given } = await imported([
    {
      name: "posts.csv",
      text: [
        "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url",
        row(1, "true,,,newsletter,everyone,The ferry,A line below,"),
        row(2, "true,,,podcast,everyone,The recording,,https://a.example/2.mp3"),
        row(3, "false,,,newsletter,everyone,The draft,,"),
        row(4, "true,,,newsletter,only_paid,For some,,"),
      ].join("\n"),
    },
    ...[1, 2, 3, 4].map((id) => ({ name: `posts/${id}.post-${id}.html`, text: post })),
    { name: "posts/1.opens.csv", text: "email\nreader@a.example\n" },
    { name: "email_list.test.csv", text: "email\nreader@a.example\n" },
  ]);
  expect(stories.map(({ headline, outcome }) => [headline, outcome])).toEqual([
    ["The ferry", "written"],
    ["The recording", "written"],
    ["The draft", "written"],
    ["For some", "written"],
  ]);
  const isDraft = stories.map(({ file }) => desk.text(file).includes("\ndraft: true\n"));
  expect(isDraft).toEqual([false, false, true, true]);
  expect(asides.join("\n")).toContain("2 files in it hold no stories");
  expect(readdirSync(given.path).sort()).toEqual(["posts", "posts.csv"]);
});

test("Medium's zip: its posts, and no list of what somebody liked", async () => {
  const page = (name: string) =>
    `<!DOCTYPE html><html><head><title>${name}</title></head><body><article class="h-entry"><header><h1 class="p-name">${name}</h1></header><section data-field="body" class="e-content">${post}</section><footer><p>By <a class="p-author h-card" href="https://medium.com/@a">Ann Roe</a> on <a href="https://medium.com/p/1"><time class="dt-published" datetime="2026-11-20T08:00:00.000Z">November 20</time></a>.</p></footer></article></body></html>`;
  const { stories } = await imported([
    { name: "posts/2026-11-20_The-ferry-1.html", text: page("The ferry") },
    { name: "claps/claps-0001.html", text: `<!DOCTYPE html><html><body><h1>Claps</h1>${post.repeat(5)}</body></html>` },
    {
      name: "profile/profile.html",
      text: `<!DOCTYPE html><html><body><h1>Profile</h1>${post.repeat(5)}</body></html>`,
    },
    { name: "README.html", text: `<!DOCTYPE html><html><body><h1>Read me</h1>${post.repeat(5)}</body></html>` },
  ]);
  expect(stories.map(({ headline }) => headline)).toEqual(["The ferry"]);
});

test("a packed site is read as the site that it is, with its pictures", async () => {
  const { stories, given } = await imported([
    { name: "site-main/_config.yml", text: "url: https://old.example\n" },
    { name: "site-main/_posts/2026-11-20-the-ferry.md", text: markdown("The ferry") },
    { name: "site-main/README.md", text: "# Read me\n" },
    { name: ".DS_Store", text: "Bud1" },
    { name: "__MACOSX/site-main/_posts/._2026-11-20-the-ferry.md", text: "Mac OS X" },
  ]);
  expect(stories.map(({ headline }) => headline)).toEqual(["The ferry"]);
  expect(given.path).toMatch(/site-main$/);
});

test.each([
  ["../../out.md"],
  ["/tmp/out.md"],
  ["C:\\out.md"],
  ["a/../../out.md"],
  ["..\\out.md"],
  ["a/b:stream.md"],
  ["a\u0000.md"],
])("a name that leads out stays out: %j", async (name) => {
  const { stories, asides } = await imported([
    { name, text: markdown("Out") },
    { name: "in.md", text: markdown("In") },
  ]);
  expect(stories.map(({ headline }) => headline)).toEqual(["In"]);
  expect(asides.join("\n")).toContain("1 file in it lead out of it");
  expect(existsSync(join(desk.folder, "..", "out.md"))).toBe(false);
});

test("links, and what is not what the list says, are told and left out; names in old letters are read", async () => {
  const { stories, asides } = await imported([
    { name: "link.md", text: "/etc/passwd", said: { mode: 0o120777 } },
    { name: "crc.md", text: markdown("Damaged"), said: { crc: 1 } },
    { name: "longer.md", text: markdown("Longer"), said: { size: 20 } },
    { name: "other.md", text: markdown("Other"), said: { method: 14 } },
    { name: "", text: markdown("Faehre"), said: { name: Buffer.from("f\u00e4hre.md", "latin1") } },
  ]);
  expect(stories.map(({ headline }) => headline)).toEqual(["Faehre"]);
  expect(asides.join("\n")).toContain("are links, and were not unpacked: link.md.");
  expect(asides.join("\n")).toContain("3 files in it could not be unpacked");
});

test("one that cannot be opened is told by its name, and the others are read", async () => {
  symlinkSync("round.zip", join(desk.folder, "round.zip"));
  writeFileSync(join(desk.folder, "good.zip"), zip([{ name: "in.md", text: markdown("In") }]));
  const given = ["round.zip", "good.zip"].map((name) => ({ path: join(desk.folder, name), name }));
  for (const files of [given.map((each) => zips.taken(each)), given.slice(0, 1)]) {
    const { refused, stories } = await desk.import([], { files });
    expect(refused).toEqual([expect.stringMatching(/round\.zip.* leads round in a circle of links/)]);
    expect(stories).toHaveLength(files.length - 1);
  }
});

test.each<[what: string, bytes: Buffer, says: string]>([
  ["what fills a disk", zip([{ name: "a.md", text: "a", said: { size: 0xf0000000 } }]), "would have 4027 MB"],
  ["what is locked", zip([{ name: "a.md", text: "a", said: { flags: 1 } }]), "locked with a password"],
  ["what is cut off", zip([{ name: "a.md", text: "a" }]).subarray(0, 40), "its list is damaged"],
  ["a document", zip([{ name: "[Content_Types].xml", text: "<Types/>" }]), "an office document"],
])("%s is refused by its name", async (_, bytes, says) => {
  const { refused, stories } = await imported([], bytes);
  expect(stories).toEqual([]);
  expect(refused.join("\n")).toContain(says);
});
