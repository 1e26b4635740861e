import { expect, test } from "vitest";
import { story, testPaper } from "./newsroom.ts";

const hour = (iso: string) => Date.parse(iso) / 1000;
const secret = "articles/2026/11/24-secret.md";
const entries = {
  "topics/affair.md": "---\nname: The affair\n---\n",
  "authors/ann.md": "---\nname: Ann\n---\n",
  "threads/inquiry.md": "---\nname: The inquiry\n---\n",
  "topics/sea.md": "---\nname: The sea\n---\n",
};
const held = story({ embargo: "2026-11-25 09:00", topics: "[affair, sea]", authors: "[ann]", thread: "inquiry" });
const paths = ["/topics/affair/", "/authors/ann/", "/threads/inquiry/", "/2026/11/24/secret/"];
const names = [
  ["topic", "affair"],
  ["author", "ann"],
  ["thread", "inquiry"],
] as const;

test("topics, authors and threads that only held articles name wait with them", async () => {
  const paper = testPaper({
    ...entries,
    [secret]: held,
    "articles/2026/11/23-port.md": story({ published: "2026-11-23 06:00", topics: "[sea]" }),
  });
  await paper.open(({ archive }) => {
    expect(names.map(([kind, id]) => archive.entries.of(kind, id))).toEqual([undefined, undefined, undefined]);
    expect(archive.entries.ids("topic")).toEqual(["sea"]);
    expect(paths.filter((path) => archive.held.waits(path))).toEqual(paths);
    expect(archive.held.waits("/topics/sea/")).toBe(false);
    expect(archive.held.nextChange()).toBe(hour("2026-11-25T08:00:00Z"));
  });
  await paper.open(
    ({ archive }) => {
      expect(names.map(([kind, id]) => archive.entries.of(kind, id)?.record.name)).toEqual([
        "The affair",
        "Ann",
        "The inquiry",
      ]);
      expect(paths.filter((path) => archive.held.waits(path))).toEqual([]);
      expect(archive.held.nextChange()).toBeUndefined();
    },
    { now: hour("2026-11-25T08:00:00Z") },
  );
});

test("they are there when an open article names them, and when no article does", async () => {
  const paper = testPaper({ ...entries, [secret]: held });
  await paper.open(({ archive }) => expect(archive.entries.ids("topic")).toEqual([]));
  paper.write({ "articles/2026/11/23-port.md": story({ published: "2026-11-23 06:00", topics: "[affair]" }) });
  await paper.open(({ archive }) => expect(archive.entries.ids("topic")).toEqual(["affair"]));
  paper.delete(secret);
  paper.delete("articles/2026/11/23-port.md");
  await paper.open(({ archive }) => expect(archive.entries.ids("topic")).toEqual(["affair", "sea"]));
});

test("a preview waits for the end of an embargo, then for the hour of publication; a draft waits for nothing", async () => {
  const paper = testPaper({
    [secret]: story({ embargo: "2026-11-25 09:00", published: "2026-11-25 12:00" }),
    "articles/2026/11/24-draft.md": story({ draft: "true", published: "2026-11-30 09:00" }),
  });
  const seen = (now: string) =>
    paper.open(({ archive }) => [archive.stories.card("2026/11/24/secret") !== undefined, archive.held.nextChange()], {
      now: hour(now),
      showHeld: true,
    });
  expect(await seen("2026-11-24T12:00:00Z")).toEqual([false, hour("2026-11-25T08:00:00Z")]);
  expect(await seen("2026-11-25T08:00:00Z")).toEqual([true, hour("2026-11-25T11:00:00Z")]);
  expect(await seen("2026-11-25T11:00:00Z")).toEqual([true, undefined]);
});
