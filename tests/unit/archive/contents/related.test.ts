import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../../../src/archive/archive.ts";
import { article, ids, story, testPaper } from "../newsroom.ts";

const day = (number: number) => String(number).padStart(2, "0");
const file = (number: number, name: string) => `articles/2026/11/${day(number)}-${name}.md`;
const at = (number: number, name: string) => `2026/11/${day(number)}/${name}`;
const on = (number: number, fields: Record<string, string> = {}) =>
  story({ published: `2026-11-${day(number)} 08:00`, ...fields });

const related = (archive: Archive, id: string, count = 3, leaveOut: string[] = []) =>
  ids(archive.around.related(article(archive, id), count, leaveOut));

describe("what stands beside a story", () => {
  test("an editor's choice comes first, in the editor's order", async () => {
    const paper = testPaper({
      [file(20, "port")]: on(20, { topics: "[ports]", related: `[${at(2, "old")}, ${at(3, "older")}]` }),
      [file(19, "talks")]: on(19, { topics: "[ports]" }),
      [file(2, "old")]: on(2, { section: "home" }),
      [file(3, "older")]: on(3, { section: "home" }),
    });
    await paper.open(({ archive }) =>
      expect(related(archive, at(20, "port"))).toEqual([at(2, "old"), at(3, "older"), at(19, "talks")]),
    );
  });

  test("the parts of its thread stand apart from it, and are related by their topics only", async () => {
    const paper = testPaper({
      [file(20, "port")]: on(20, { topics: "[ports, ships]", thread: "strike" }),
      [file(19, "ships")]: on(19, { topics: "[ships]" }),
      [file(4, "first")]: on(4, { thread: "strike", section: "home" }),
      [file(21, "after")]: on(21, { topics: "[ports]", thread: "strike", section: "home" }),
    });
    await paper.open(({ archive }) => {
      expect(related(archive, at(20, "port"))).toEqual([at(19, "ships"), at(21, "after")]);
      expect(related(archive, at(20, "port"), 3, [at(21, "after")])).toEqual([at(19, "ships")]);
    });
  });

  test("a rare topic weighs more than a common one, and closeness more among the equal", async () => {
    const common = Object.fromEntries(
      [10, 11, 12, 13, 14, 15, 16, 17, 18].map((number) => [
        file(number, "weather"),
        on(number, { topics: "[weather]", section: "home" }),
      ]),
    );
    const paper = testPaper({
      ...common,
      [file(19, "whale")]: on(19, { topics: "[weather, whales]" }),
      [file(5, "whales")]: on(5, { topics: "[whales]", section: "home" }),
    });
    await paper.open(({ archive }) =>
      expect(related(archive, at(19, "whale"))).toEqual([at(5, "whales"), at(18, "weather"), at(17, "weather")]),
    );
  });

  test("stories of the section fill what is left, where they are of the same days; those of nothing in common do not", async () => {
    const paper = testPaper({
      [file(20, "port")]: on(20, { topics: "[ports]" }),
      [file(1, "ports")]: on(1, { topics: "[ports]", section: "home" }),
      [file(19, "world")]: on(19),
      [file(18, "home")]: on(18, { section: "home" }),
      [file(12, "long-ago")]: on(12),
    });
    await paper.open(({ archive }) =>
      expect(related(archive, at(20, "port"), 5)).toEqual([at(1, "ports"), at(19, "world")]),
    );
  });

  test("neither the story itself, nor one twice, nor what is left out, nor what readers may not see", async () => {
    const paper = testPaper({
      [file(20, "port")]: on(20, {
        topics: "[ports, labour]",
        thread: "strike",
        related: `[${at(20, "port")}, ${at(19, "talks")}, ${at(19, "talks")}, ${at(18, "draft")}]`,
      }),
      [file(19, "talks")]: on(19, { topics: "[ports, labour]", thread: "strike" }),
      [file(18, "draft")]: on(18, { topics: "[ports]", draft: "true" }),
      [file(17, "next")]: on(17, { topics: "[ports]" }),
      [file(28, "held")]: on(28, { topics: "[ports]" }),
    });
    await paper.open(({ archive }) => {
      expect(related(archive, at(20, "port"), 5, [at(17, "next")])).toEqual([at(19, "talks")]);
      expect(related(archive, at(20, "port"), 1)).toEqual([at(19, "talks")]);
    });
  });
});

describe("the story to go on to", () => {
  const next = (archive: Archive, id: string) => {
    const found = archive.around.next(article(archive, id));
    return found && [found.record.id, found.reason];
  };

  test("is the next part of the thread, wherever it stands", async () => {
    const paper = testPaper({
      [file(10, "one")]: on(10, { thread: "strike" }),
      [file(12, "two")]: on(12, { thread: "strike", section: "home" }),
      [file(9, "before")]: on(9),
      [file(14, "three")]: on(14, { thread: "strike" }),
    });
    await paper.open(({ archive }) => {
      expect(next(archive, at(10, "one"))).toEqual([at(12, "two"), "thread"]);
      expect(next(archive, at(12, "two"))).toEqual([at(14, "three"), "thread"]);
      expect(next(archive, at(14, "three"))).toEqual([at(9, "before"), "section"]);
    });
  });

  test("else the one before in the section, and from the oldest on to the newest", async () => {
    const paper = testPaper({
      [file(10, "a")]: on(10),
      [file(11, "other")]: on(11, { section: "home" }),
      [file(12, "b")]: on(12),
      [file(13, "c")]: on(13),
    });
    await paper.open(({ archive }) => {
      expect(next(archive, at(13, "c"))).toEqual([at(12, "b"), "section"]);
      expect(next(archive, at(12, "b"))).toEqual([at(10, "a"), "section"]);
      expect(next(archive, at(10, "a"))).toEqual([at(13, "c"), "section"]);
      expect(next(archive, at(11, "other"))).toEqual([at(10, "a"), "paper"]);
    });
  });

  test("goes on with news after news, and with opinion after opinion, as long as there is any", async () => {
    const paper = testPaper({
      [file(9, "view")]: on(9, { kind: "opinion" }),
      [file(10, "a")]: on(10),
      [file(12, "other")]: on(12, { kind: "opinion" }),
      [file(13, "c")]: on(13),
    });
    await paper.open(({ archive }) => {
      expect(next(archive, at(13, "c"))).toEqual([at(10, "a"), "section"]);
      expect(next(archive, at(12, "other"))).toEqual([at(9, "view"), "section"]);
      expect(next(archive, at(10, "a"))).toEqual([at(9, "view"), "section"]);
    });
  });

  test("two stories lead to each other, one alone nowhere", async () => {
    const paper = testPaper({ [file(10, "a")]: on(10) });
    await paper.open(({ archive }) => expect(next(archive, at(10, "a"))).toBeUndefined());
    for (const section of ["world", "home"]) {
      paper.write({ [file(11, "b")]: on(11, { section }) });
      await paper.open(({ archive }) => {
        expect(next(archive, at(10, "a"))?.[0]).toBe(at(11, "b"));
        expect(next(archive, at(11, "b"))?.[0]).toBe(at(10, "a"));
      });
    }
  });

  test("stories of the same minute are all passed, each once", async () => {
    const names = ["a", "b", "c", "d"];
    const paper = testPaper(Object.fromEntries(names.map((name) => [file(10, name), on(10)])));
    await paper.open(({ archive }) => {
      const path = [at(10, "d")];
      for (let step = 0; step < 4; step++)
        path.push(archive.around.next(article(archive, path.at(-1) ?? ""))?.record.id ?? "");
      expect(path).toEqual(["d", "c", "b", "a", "d"].map((name) => at(10, name)));
    });
  });
});

describe("the parts of a thread about one of them", () => {
  const parts = (archive: Archive, id: string) => {
    const { before, after, more } = archive.around.parts(article(archive, id));
    return { before: ids(before), after: ids(after), more };
  };

  test("stand in the order of their time, without drafts and without other threads", async () => {
    const paper = testPaper({
      [file(10, "one")]: on(10, { thread: "strike" }),
      [file(12, "two")]: on(12, { thread: "strike", section: "home" }),
      [file(13, "draft")]: on(13, { thread: "strike", draft: "true" }),
      [file(13, "storm")]: on(13, { thread: "storm" }),
      [file(14, "three")]: on(14, { thread: "strike" }),
      [file(15, "alone")]: on(15),
    });
    await paper.open(({ archive }) => {
      expect(parts(archive, at(12, "two"))).toEqual({ before: [at(10, "one")], after: [at(14, "three")], more: false });
      expect(parts(archive, at(15, "alone"))).toEqual({ before: [], after: [], more: false });
    });
  });

  test("are few, however many there are, and older ones are told of", async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    const paper = testPaper(
      Object.fromEntries(numbers.map((number) => [file(number, "part"), on(number, { thread: "strike" })])),
    );
    await paper.open(({ archive }) => {
      expect(parts(archive, at(15, "part"))).toEqual({
        before: numbers.slice(7, 14).map((number) => at(number, "part")),
        after: numbers.slice(15, 19).map((number) => at(number, "part")),
        more: true,
      });
      expect(parts(archive, at(8, "part"))).toMatchObject({
        before: numbers.slice(0, 7).map((number) => at(number, "part")),
        more: false,
      });
      expect(archive.lists.oldest("thread:strike")?.id).toBe(at(1, "part"));
    });
  });
});

describe("an archive settles", () => {
  const topics = fc.uniqueArray(fc.constantFrom("ports", "labour", "sea", "rail", "weather", "vote"), { maxLength: 2 });
  const newcomer = fc.record({
    topics,
    section: fc.constantFrom("world", "home"),
    thread: fc.option(fc.constantFrom("strike", "storm"), { nil: undefined }),
  });

  test("a new story changes what stands beside a few neighbours, and of the rest nothing", async () => {
    const [all] = fc.sample(fc.array(newcomer, { minLength: 240, maxLength: 240 }), { seed: 7, numRuns: 1 });
    const fields = ({
      topics: about,
      section,
      thread,
    }: {
      topics: string[];
      section: string;
      thread: string | undefined;
    }) => ({ topics: `[${about.join(", ")}]`, section, ...(thread && { thread }) });
    const paper = testPaper(
      Object.fromEntries(
        (all ?? []).map((each, index) => {
          const [month, date] = [String(1 + Math.floor(index / 28)).padStart(2, "0"), day((index % 28) + 1)];
          return [
            `articles/2026/${month}/${date}-s${index}.md`,
            story({ published: `2026-${month}-${date} 08:00`, ...fields(each) }),
          ];
        }),
      ),
    );
    const beside = () =>
      paper.open(
        ({ archive }) =>
          new Map(
            [...archive.stories.ids()].map((id) => {
              const next = archive.around.next(article(archive, id))?.record.id ?? "";
              const { before: earlier, after: later } = archive.around.parts(article(archive, id));
              return [
                id,
                [...related(archive, id, 5, [next]), next, "|", ...ids(earlier), "|", ...ids(later)].join(" "),
              ];
            }),
          ),
      );
    const before = await beside();
    expect(before.size).toBe(240);
    await fc.assert(
      fc.asyncProperty(newcomer, async (each) => {
        paper.write({ [file(23, "new")]: on(23, fields(each)) });
        const after = await beside();
        const changed = [...before].filter(([id, words]) => after.get(id) !== words);
        // At most four older ones in each of its topics and its thread look ahead to it; one leads on to it.
        expect(changed.length).toBeLessThanOrEqual(4 * 3 + 1);
      }),
      { numRuns: 8, seed: 11 },
    );
  });
});
