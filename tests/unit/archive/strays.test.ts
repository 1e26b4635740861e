/** What lies in the content folder and can be no part of the paper: it is told, and neither waited for nor followed. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { story, testPaper, type TestPaper } from "./newsroom.ts";

const article = "articles/2026/11/24-port.md";

async function errorsOf(paper: TestPaper): Promise<string[]> {
  const problems = await paper.open((opened) => opened.problems);
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`);
}

const within = (paper: TestPaper, path: string) => join(paper.content, path);

test("pipes, sockets and folders in the place of files are told, and nothing waits for them", async () => {
  const paper = testPaper({ [article]: story() });
  for (const folder of ["authors", "photos", "documents", "topics/folder.md"])
    mkdirSync(within(paper, folder), { recursive: true });
  for (const name of [
    "articles/2026/11/25-pipe.md",
    "authors/pipe.md",
    "photos/pipe.jpg",
    "documents/pipe.pdf",
    "front.yaml",
  ])
    execFileSync("mkfifo", [within(paper, name)]);
  const server = createServer().listen(within(paper, "topics/socket.md"));
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  expect(await errorsOf(paper)).toEqual([
    ...["articles/2026/11/25-pipe.md", "authors/pipe.md", "documents/pipe.pdf", "front.yaml", "photos/pipe.jpg"].map(
      (file) => `${file}:1:1 file-name: This is no file but a pipe, a socket or a device. Take it away.`,
    ),
    "topics/folder.md:1:1 file-name: This is a folder with the name of a file. Give it a name without an ending, or put its file here.",
    "topics/socket.md:1:1 file-name: This is no file but a pipe, a socket or a device. Take it away.",
  ]);
});

test("a file of the paper that is called .yml is told, as nothing reads it, and one beside the right one is nobody's", async () => {
  const paper = testPaper({
    [article]: story(),
    "front.yml": "lead: 2026/11/24/port\n",
    "ingest.yml": "sources: []\n",
    "paper.yml": "name: Another\n",
    "notes.yml": "mine: true\n",
  });
  expect(await errorsOf(paper)).toEqual(
    ["front", "ingest"].map(
      (name) => `${name}.yml:1:1 file-name: Nothing reads a file of this name. Name it ${name}.yaml.`,
    ),
  );
});

test("a text or a picture among articles and authors that nothing reads is told, and what machines leave there is not", async () => {
  const paper = testPaper({
    [article]: story(),
    "articles/2026/11/25-quay.markdown": story(),
    "articles/2026/11/26-crane.MD": story(),
    "articles/2026/11/27-tide.docx": "PK",
    "articles/2026/11/quay.jpg": "x",
    "articles/2026/11/Thumbs.db": "x",
    "articles/2026/11/24-port.md~": "x",
    "authors/lena.txt": "---\nname: Lena\n---\n",
    "authors/README.md": "Writers",
    "documents/notes.txt": "These may lie here.",
  });
  expect(await errorsOf(paper)).toEqual([
    "articles/2026/11/25-quay.markdown:1:1 file-name: Nothing reads a file of this name. Name it 25-quay.md.",
    "articles/2026/11/26-crane.MD:1:1 file-name: Nothing reads a file of this name. Name it 26-crane.md.",
    "articles/2026/11/27-tide.docx:1:1 file-name: Nothing reads a file of this kind. Save its text as Markdown, in a file that ends in .md.",
    "articles/2026/11/quay.jpg:1:1 file-name: Nothing reads a picture here. Put it into photos/, where articles name it.",
    "authors/lena.txt:1:1 file-name: Nothing reads a file of this name. Name it lena.md.",
  ]);
});

test("links that lead out, in a circle, nowhere or to a folder are told", async () => {
  const paper = testPaper({ [article]: story() });
  const outside = mkdtempSync(join(tmpdir(), "dateline-outside-"));
  onTestFinished(() => rmSync(outside, { recursive: true }));
  writeFileSync(join(outside, "secret.md"), story());
  for (const folder of ["photos", "documents", "topics"]) mkdirSync(within(paper, folder));
  for (const [name, target] of [
    ["articles/2026/11/25-out.md", join(outside, "secret.md")],
    ["articles/2025", outside],
    ["photos/out.jpg", "/etc/passwd"],
    ["documents/out.txt", "/etc/passwd"],
    ["topics/circle.md", "circle.md"],
    ["articles/2026/loop", ".."],
    ["threads", outside],
    ["front.yaml", "/dev/zero"],
  ] as const)
    symlinkSync(target, within(paper, name));
  const told = await errorsOf(paper);
  expect(told.map((line) => line.slice(0, line.indexOf(": ")))).toEqual(
    [
      "articles/2025",
      "articles/2026/11/25-out.md",
      "articles/2026/loop",
      "documents/out.txt",
      "front.yaml",
      "photos/out.jpg",
      "threads",
      "topics/circle.md",
    ].map((file) => `${file}:1:1 link-outside`),
  );
});

test("names that are not UTF-8 are told wherever they stand", async () => {
  const paper = testPaper({ [article]: story() });
  for (const name of [
    "articles/2026/11/25-caf",
    "authors/ren",
    "topics/caf",
    "photos/caf",
    "documents/caf",
    "articles/2025",
  ]) {
    const ending = name.startsWith("photos")
      ? ".jpg"
      : name.startsWith("documents")
        ? ".pdf"
        : name.endsWith("2025")
          ? ""
          : ".md";
    mkdirSync(within(paper, name.slice(0, name.lastIndexOf("/"))), { recursive: true });
    const path = Buffer.concat([Buffer.from(within(paper, name)), Buffer.from([0xe9]), Buffer.from(ending)]);
    if (ending) writeFileSync(path, story());
    else mkdirSync(path);
  }
  expect((await errorsOf(paper)).map((line) => line.slice(0, line.indexOf(", and")))).toEqual(
    [
      "articles/2025�",
      "articles/2026/11/25-caf�.md",
      "authors/ren�.md",
      "documents/caf�.pdf",
      "photos/caf�.jpg",
      "topics/caf�.md",
    ].map((file) => `${file}:1:1 file-name: The name of this file is not in UTF-8`),
  );
});

test("names that are one on most computers are told, each with the other", async () => {
  const topic = "---\nname: Café\n---\n";
  const paper = testPaper({
    [article]: story(),
    "topics/caf\u00e9.md": topic,
    "topics/cafe\u0301.md": topic,
    "authors/Lena.md": "---\nname: Lena\n---\n",
    "authors/lena.md": "---\nname: Lena\n---\n",
    "documents/A.txt": "a",
    "documents/a.TXT": "b",
    "articles/2026/11/24-Port.md": story(),
  });
  const told = await errorsOf(paper);
  for (const [file, twin] of [
    ["authors/", "ena.md"],
    ["documents/", "."],
    ["topics/caf", "caf"],
  ] as const)
    expect(
      told.filter((line) => line.startsWith(file) && line.includes("file-name: This and “") && line.includes(twin)),
    ).toHaveLength(1);
  expect(told.filter((line) => line.includes("address:") && line.includes("24-"))).not.toEqual([]);
});

test("names with line ends and a terminal's orders are told, and written as they are", async () => {
  const paper = testPaper({
    [article]: story(),
    "articles/2026/11/25-a\u001b[2J\nb.md": story(),
    "documents/a\nb.pdf": "x",
  });
  const told = await errorsOf(paper);
  expect(told.some((line) => line.startsWith("articles/2026/11/25-a"))).toBe(true);
  expect(told.some((line) => line.startsWith("documents/a\nb.pdf"))).toBe(true);
});

test("what may not be read is told, and is there again when it may", async () => {
  const paper = testPaper({ [article]: story(), "articles/2025/11/24-b.md": story(), "documents/a.pdf": "x" });
  const closed = [article, "articles/2025", "documents/a.pdf"];
  const nobody = 65_534;
  // Who runs the tests as the machine's owner may read everything.
  if (process.getuid?.() === 0) {
    execFileSync("chown", ["-R", String(nobody), paper.folder]);
    process.seteuid?.(nobody);
    onTestFinished(() => process.seteuid?.(0));
  }
  for (const path of closed) chmodSync(within(paper, path), 0);
  const told = await errorsOf(paper);
  for (const path of closed) chmodSync(within(paper, path), 0o755);
  expect(told).toEqual(
    ["articles/2025", article, "documents/a.pdf"].map((file): unknown =>
      expect.stringContaining(`${file}:1:1 unreadable`),
    ),
  );
  expect(await errorsOf(paper)).toEqual([]);
});
