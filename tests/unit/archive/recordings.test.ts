/** Recordings of the paper's own: checked, published where they are offered, with the words in their captions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { viewOfKind } from "../../../src/views/view-of.ts";
import { writePaper } from "../../built-site.ts";
import { story, testPaper, type TestPaper } from "./newsroom.ts";

const recordings = join(import.meta.dirname, "../recordings/files");
const vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nThe cranes moved.\n";
const article = "articles/2026/11/24-port.md";

function withFilm(files: Record<string, string> = {}): TestPaper {
  const paper = testPaper({ [article]: story({}, '::video{src="harbour.mp4" title="The quay"}'), ...files });
  writePaper(paper.content, { "documents/harbour.mp4": readFileSync(join(recordings, "harbour.mp4")) });
  return paper;
}

test("a film without captions is warned of, until they are there", async () => {
  const paper = withFilm();
  await paper.open(({ problems, archive }) => {
    expect(problems).toMatchObject([{ file: article, severity: "warning", rule: "captions-missing" }]);
    expect(archive.files.recording("harbour.mp4")).toEqual({ kind: "film", seconds: 2, width: 320, height: 180 });
    expect(archive.files.document("harbour.mp4")).toMatchObject({ bytes: 7279 });
  });
  paper.write({ "documents/harbour.vtt": vtt });
  await paper.open(({ problems, archive }) => {
    expect(problems).toEqual([]);
    expect(archive.files.recording("harbour.vtt")).toEqual({ kind: "captions", paragraphs: ["The cranes moved."] });
    expect(archive.files.document("harbour.vtt")).toBeDefined();
  });
  paper.delete("documents/harbour.vtt");
  await paper.open(({ problems }) => expect(problems).toMatchObject([{ rule: "captions-missing" }]));
});

test("a draft's recording and its words are not published", async () => {
  const paper = withFilm({
    [article]: story({ draft: "true" }, '::video{src="harbour.mp4" title="The quay"}'),
    "documents/harbour.vtt": vtt,
  });
  await paper.open(({ archive }) =>
    expect([archive.files.document("harbour.mp4"), archive.files.document("harbour.vtt")]).toEqual([
      undefined,
      undefined,
    ]),
  );
});

test("what is no recording, and captions that cannot be read, are told in their files", async () => {
  const paper = testPaper({
    [article]: story({}, '::video{src="a.mp4" title="A"}\n\n::audio{src="gone.mp3" title="B"}'),
    "documents/a.mp4": "<!doctype html>",
    "documents/a.vtt": "WEBVTT\n\n00:01 --> 00:02\nYes.\n",
    "documents/b.vtt": "Yes.",
  });
  await paper.open(({ problems }) =>
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      `${article}:9 missing-document`,
      "documents/a.mp4:1 document",
      "documents/a.vtt:3 document",
      "documents/b.vtt:1 document",
    ]),
  );
});

test("an article read aloud is heard before its text, is told to search engines, and is the episode of the feed", async () => {
  const paper = testPaper({
    [article]: story(
      { audio: "{ src: horn.mp3, by: Una }" },
      'Text.\n\n::audio{src="other.m4a" title="The horn" captions="said.vtt"}',
    ),
    "documents/said.vtt": vtt,
  });
  writePaper(paper.content, {
    "documents/horn.mp3": readFileSync(join(recordings, "horn.mp3")),
    "documents/other.m4a": readFileSync(join(recordings, "horn.m4a")),
  });
  await paper.open(({ problems, archive }) => {
    expect(problems).toEqual([]);
    const context = { archive, site: "https://test.example/paper", preview: false };
    const view = viewOfKind("article", { page: "article", id: "2026/11/24/port" }, context);
    expect(view?.blocks).toMatchObject([
      { type: "recording", path: "/paper/documents/horn.mp3", by: "Una", whole: true },
      { type: "prose" },
      { type: "recording", path: "/paper/documents/other.m4a" },
    ]);
    expect(view?.frame.structuredData[0]).toMatchObject({
      audio: [
        {
          "@type": "AudioObject",
          contentUrl: "https://test.example/paper/documents/horn.mp3",
          encodingFormat: "audio/mpeg",
          duration: expect.stringMatching(/^PT\d+S$/),
        },
        { "@type": "AudioObject", name: "The horn", transcript: "The cranes moved." },
      ],
    });
    const feed = viewOfKind("feed", { page: "feed", of: "" }, context);
    expect(feed?.items[0]?.enclosure).toMatchObject({
      url: "https://test.example/paper/documents/horn.mp3",
      type: "audio/mpeg",
    });
  });
  paper.delete("documents/horn.mp3");
  await paper.open(({ problems }) =>
    expect(problems).toMatchObject([{ file: article, severity: "error", rule: "missing-document" }]),
  );
});
