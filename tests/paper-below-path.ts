/** A small paper that stands below a path of a host, and has a page of every kind: for tests of what its addresses lead to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { build, smallPaperWithLite, writePaper } from "./built-site.ts";
import { Repository } from "./site/dated-repository.ts";

export const base = "/paper";
export const host = "https://example.github.io";
export const site = host + base;

const story = (headline: string, published: string, more = "", body = "Text of a story.") =>
  `---\nheadline: ${headline}\nsummary: What it is about.\nsection: world\npublished: ${published}\n${more}---\n${body}\n`;

const photo = (file: string) =>
  `photo: { file: ${file}, alt: A ship., caption: "A ship, Halden, Norway, November 20, 2026. (Test)" }\n`;

/** A live blog with more entries than its own page shows. @param more entries above the others */
const live = (more = "") =>
  story(
    "Strike as it happens",
    "2026-11-24 08:00",
    "kind: live\nauthors: [lena]\n",
    `The summary.\n\n${more}${Array.from({ length: 24 }, (_, at) => `## ${String(8 + Math.floor(at / 4)).padStart(2, "0")}:${String((at % 4) * 15).padStart(2, "0")} ${at % 5 ? "" : "! "}Entry ${at}\n\nSee [the gate](/2026/11/23/gate/).\n`).join("\n")}`,
  );

export const liveFile = "articles/2026/11/24-live.md";
export const grownLive = live("## 18:30 Quite new\n\nIt goes on.\n\n");

const port = `Cranes start again, as [the gate](/2026/11/23/gate/#doors) shows; [World](/world/), [search](/search/?q=ship), [the rows](/documents/sums.csv), [the feed](/feed.xml) and [this page](#costs).[^1] [Elsewhere](https://other.example/paper/).

## Costs

![A crane.](crane.jpg "A crane, Halden, Norway, November 20, 2026. (Test)")

:::pull-quote{by="Lena"}
All [that](/topics/sea/) we asked.
:::

::::fact-box{title="Facts"}
- [Nine days](/2026/11/22/quay/)
::::

:::note
A [correction](/corrections/) was made.
:::

:::post{url="https://post.example/1" by="Una" at="2026-11-20"}
Read [this](/about/).
:::

::video{src="https://vimeo.com/123456" title="The port" poster="port.jpg"}

::document{file="sums.csv" title="Sums"}

[^1]: As [told](/2026/11/23/gate/).
`;

const files = async (): Promise<Record<string, string | Uint8Array>> => {
  const picture = (background: string) =>
    sharp({ create: { width: 1300, height: 900, channels: 3, background } })
      .jpeg()
      .toBuffer();
  return {
    "paper.yaml": `${smallPaperWithLite.replace("https://test.example", site)}editions: [{ language: ar, name: الاختبار }]\npages: [about]\ndesk: true\n`,
    "front.yaml": "lead: 2026/11/24/port\n",
    "photos/port.jpg": await picture("#678"),
    "photos/crane.jpg": await picture("#876"),
    "documents/sums.csv": "a,b\n",
    "authors/lena.md": "---\nname: Lena Okafor\nrole: Reporter\n---\nShe writes on [the sea](/topics/sea/).\n",
    "topics/sea.md": "---\nname: The sea\n---\nAll of [it](/world/).\n",
    "threads/strike.md": "---\nname: The strike\n---\nFrom [the first day](/2026/11/22/quay/).\n",
    "pages/about.md": "---\ntitle: About\n---\nWrite to [us](/authors/lena/).\n",
    "articles/2026/11/24-port.md": story(
      "Port opens",
      "2026-11-24 06:30",
      `authors: [lena]\ntopics: [sea]\nthread: strike\nadds: It ends.\nformerly: [2026/11/20/old-port]\n${photo("port.jpg")}corrections:\n  - { at: 2026-11-24 10:00, text: "It was [nine days](/2026/11/22/quay/)." }\n`,
      port,
    ),
    "articles/2026/11/23-gate.md": story(
      "Gate shuts",
      "2026-11-23 06:30",
      `authors: [lena]\ntopics: [sea]\nthread: strike\n${photo("crane.jpg")}`,
      "## Doors\n\nShip after ship waits.",
    ),
    "articles/2026/11/22-quay.md": story("Quay floods", "2026-11-22 06:30", "thread: strike\ntopics: [sea]\n"),
    "articles/2026/11/22-view.md": story("Let it flood", "2026-11-22 07:30", "kind: opinion\nauthors: [lena]\n"),
    "articles/2026/11/21-ميناء.md": story(
      "الميناء يفتح",
      "2026-11-21 06:30",
      "language: ar\ntranslation-of: 2026/11/24/port\n",
      "فتح [الباب](/2026/11/23/gate/).",
    ),
    ...Object.fromEntries(
      Array.from({ length: 48 }, (_, at) => {
        const [month, day] = [at % 2 ? "09" : "10", String(1 + (at % 28)).padStart(2, "0")];
        return [`articles/2026/${month}/${day}-old-${at}.md`, story(`Old story ${at}`, `2026-${month}-${day} 08:00`)];
      }),
    ),
    [liveFile]: live(),
  };
};

/** Below a folder of a test's own: the content, in a repository that knows an older version of a story, and what is printed. */
export interface PaperBelowPath {
  content: string;
  out: string;
  environment: Record<string, string>;
}

/** @throws where it cannot be printed */
export async function printPaperBelowPath(folder: string): Promise<PaperBelowPath> {
  const content = join(folder, "content");
  writePaper(content, await files());
  const gate = "articles/2026/11/23-gate.md";
  const now = readFileSync(join(content, gate), "utf8");
  const repository = new Repository(folder, content);
  repository.write("2026-11-23T09:00:00+01:00", { [gate]: now.replace("Ship after ship", "One ship") });
  repository.write("2026-11-23T10:00:00+01:00", { [gate]: now });
  const environment = {
    DATELINE_CONTENT: content,
    DATELINE_OUT: join(folder, "out"),
    DATELINE_CACHE: join(folder, "cache"),
  };
  const { code, stdout, stderr } = await build(environment);
  if (code !== 0) throw new Error(stdout + stderr);
  return { content, out: environment.DATELINE_OUT, environment };
}
