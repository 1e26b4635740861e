import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { formatOf } from "../../../src/archive/database.ts";
import { smallPaper } from "../../built-site.ts";
import { commitAll, git, startRepository } from "../../repository.ts";
import { article, ids, story, testPaper, type TestPaper } from "./newsroom.ts";

const port = "articles/2026/11/24-port.md";
const ferry = "articles/2026/11/23-ferry.md";
const two = {
  [port]: story({ headline: "Port" }),
  [ferry]: story({ headline: "Ferry", published: "2026-11-23 08:00" }),
};

/** What this process has read so far, as far as the system tells: proc_pid_io(5). */
function bytesRead(): number | undefined {
  if (!existsSync("/proc/self/io")) return undefined;
  return Number(/^rchar: (\d+)$/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1]);
}

describe("only files that changed are read", () => {
  test("all at first, none when nothing changed, one when one did", async () => {
    const paper = testPaper(two);
    const read = () => paper.open((opened) => opened.read);
    expect(await read()).toBe(3);
    expect(await read()).toBe(0);
    paper.write({ [port]: story({ headline: "Quay" }) });
    expect(await read()).toBe(1);
    expect(await paper.open(({ archive }) => article(archive, "2026/11/24/port").headline)).toBe("Quay");
  });

  test("a new time alone, as a fresh clone gives every file, changes nothing", async () => {
    const paper = testPaper(two);
    await paper.open(() => undefined);
    for (const file of [port, ferry, "paper.yaml"]) paper.touch(file);
    expect(await paper.open(({ read, ledger }) => [read, ledger.pending().filter(({ fact }) => fact !== "*")])).toEqual(
      [0, []],
    );
    expect(await paper.open((opened) => opened.read)).toBe(0);
  });

  test("in a clone git is asked which files are as they were, and they are not read; a letter that was changed is seen", async () => {
    const long = "It rained in the harbour. ".repeat(500);
    const many = Object.fromEntries(
      Array.from({ length: 210 }, (_, at) => [
        `articles/2026/11/24-port-${at}.md`,
        story({ headline: `Port ${at}` }, `Berth ${at}.\n\n${long}`),
      ]),
    );
    const paper = testPaper(many);
    await paper.open(() => undefined);
    startRepository(paper.content);
    const edited = "articles/2026/11/24-port-7.md";
    paper.write({ [edited]: String(many[edited]).replace("Port 7", "Fort 7") });
    commitAll(paper.content);
    const clone = testPaper();
    rmSync(clone.content, { recursive: true });
    git(paper.folder, "clone", "--quiet", "--depth", "1", `file://${paper.content}`, clone.content);
    // Git reads files again that were written in the same instant as its index, of which a small clone has many.
    const later = Date.now() / 1000 + 1;
    utimesSync(join(clone.content, ".git", "index"), later, later);
    const before = bytesRead();
    const read = await clone.open((opened) => opened.read, { cache: paper.cache });
    const after = bytesRead();
    expect(read).toBe(1);
    expect(
      await clone.open(({ archive }) => article(archive, "2026/11/24/port-7").headline, { cache: paper.cache }),
    ).toBe("Fort 7");
    // 3 MB of articles lie there.
    if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(2_000_000);
  });

  test("a change of a single letter that keeps the size is seen", async () => {
    const paper = testPaper(two);
    await paper.open(() => undefined);
    paper.write({ [port]: story({ headline: "Fort" }) });
    paper.touch(port);
    expect(await paper.open(({ archive }) => article(archive, "2026/11/24/port").headline)).toBe("Fort");
  });
});

describe("files that go", () => {
  test("take their article out of every list", async () => {
    const paper = testPaper(two);
    await paper.open(() => undefined);
    paper.delete(port);
    await paper.open(({ archive }) => {
      expect([...archive.stories.ids()]).toEqual(["2026/11/23/ferry"]);
      expect(archive.bodies.article("2026/11/24/port")).toBeUndefined();
      expect([
        archive.lists.size("all"),
        archive.lists.size("section:world"),
        archive.lists.size("day:2026-11-24"),
        archive.lists.size("day:2026-11-23"),
      ]).toEqual([1, 1, 0, 1]);
      expect(archive.lists.named("day:")).toEqual([{ name: "2026-11-23", size: 1 }]);
    });
  });

  test("or are renamed: the old address is gone, and leads on where the article says so", async () => {
    const paper = testPaper(two);
    await paper.open(() => undefined);
    paper.rename(port, "articles/2026/11/24-harbour.md");
    paper.write({ "articles/2026/11/24-harbour.md": story({ formerly: "[2026/11/24/port]" }) });
    await paper.open(({ archive, read }) => {
      expect(read).toBe(1);
      expect([...archive.stories.ids()].sort()).toEqual(["2026/11/23/ferry", "2026/11/24/harbour"]);
      expect(archive.stories.redirect("2026/11/24/port")?.id).toBe("2026/11/24/harbour");
    });
  });

  test("an old address that moves from one article to another leads to the other", async () => {
    const paper = testPaper({
      [port]: story({ formerly: "[2026/11/20/old]" }),
      [ferry]: story({ published: "2026-11-23 08:00" }),
    });
    await paper.open(() => undefined);
    paper.write({ [port]: story(), [ferry]: story({ published: "2026-11-23 08:00", formerly: "[2026/11/20/old]" }) });
    expect(await paper.open(({ archive }) => archive.stories.redirect("2026/11/20/old")?.id)).toBe("2026/11/23/ferry");
  });
});

describe("what files say of one another is checked again when the other changes", () => {
  const messages = (paper: ReturnType<typeof testPaper>) =>
    paper.open(({ problems }) => problems.map(({ file, rule }) => `${file} ${rule}`));
  const referring = {
    [port]: story(
      { related: "[2026/11/23/ferry]", authors: "[lena]" },
      "[Ferry](/2026/11/23/ferry/), [about](/about/), [topic](/topics/sea/)",
    ),
  };

  test("problems end when what was missing arrives", async () => {
    const paper = testPaper(referring);
    expect(await messages(paper)).toEqual([
      `${port} article`,
      `${port} author`,
      `${port} link`,
      `${port} link`,
      `${port} link`,
    ]);
    paper.write({
      [ferry]: story({ published: "2026-11-23 08:00", topics: "[sea]" }),
      "authors/lena.md": "---\nname: Lena\n---\n",
      "pages/about.md": "---\ntitle: About\n---\n",
    });
    expect(await messages(paper)).toEqual([]);
  });

  test("and begin when it goes", async () => {
    const paper = testPaper({
      ...referring,
      [ferry]: story({ published: "2026-11-23 08:00", topics: "[sea]" }),
      "authors/lena.md": "---\nname: Lena\n---\n",
      "pages/about.md": "---\ntitle: About\n---\n",
    });
    expect(await messages(paper)).toEqual([]);
    for (const file of [ferry, "authors/lena.md", "pages/about.md"]) paper.delete(file);
    expect(await messages(paper)).toEqual([
      `${port} article`,
      `${port} author`,
      `${port} link`,
      `${port} link`,
      `${port} link`,
    ]);
  });

  test("a problem is told once, and is gone when it is mended", async () => {
    const paper = testPaper({ [port]: story({ section: "wrld" }) });
    for (const _ of [1, 2]) expect(await messages(paper)).toEqual([`${port} section`]);
    paper.write({ [port]: story() });
    expect(await messages(paper)).toEqual([]);
  });

  test("two files with one address are told once, naming the other", async () => {
    const paper = testPaper({ [port]: story(), "articles/2026/11/24-Port.md": story() });
    expect(await paper.open(({ problems }) => problems.map(({ file, message }) => [file, message]))).toEqual([
      [port, "Two articles have the same address; the other is articles/2026/11/24-Port.md. Rename one of the files."],
    ]);
    paper.delete("articles/2026/11/24-Port.md");
    expect(await messages(paper)).toEqual([]);
  });

  test("an old address can neither be taken twice nor lead away from a story", async () => {
    const paper = testPaper({ ...two, "articles/2026/11/22-a.md": story({ formerly: "[2026/11/24/port]" }) });
    expect(await messages(paper)).toEqual(["articles/2026/11/22-a.md address"]);
    paper.write({
      "articles/2026/11/22-a.md": story({ formerly: "[2026/11/01/x]" }),
      "articles/2026/11/22-b.md": story({ formerly: "[2026/11/01/w, 2026/11/01/x]" }),
    });
    expect(
      await paper.open(({ problems }) =>
        problems.map(({ file, line, column, endColumn, rule }) => `${file} ${line}:${column}-${endColumn} ${rule}`),
      ),
    ).toEqual(["articles/2026/11/22-b.md 6:26-38 address"]);
  });

  test.each([
    ["a page that is there", "/about/", /page of its own at \/about\//],
    ["a section", "world/", /page of its own at \/world\//],
    ["a file for programs", "/feed.xml", /page of its own at \/feed\.xml/],
    ["below one", "/feed.xml/x", /page of its own at \/feed\.xml/],
    ["a page in capitals", "/About", /page of its own at \/about\//],
    ["its own address", "2026/11/22/a", /which is the address that this article has/],
    ["its own in capitals", "/2026/11/22/A/", /differs from the address of this article in capitals/],
    [
      "another article in capitals",
      "/2026/11/24/PORT",
      /another article stands there now: articles\/2026\/11\/24-port\.md/,
    ],
    ["one address twice", "/x.html, /X.html/", /names \/X\.html twice/],
    ["one that is no address", "'#x'", /told to no server/],
    ["what has a dot", "/.well-known/x", /begins with a dot/],
  ])("an old address is none that names %s", async (_name, address, message) => {
    const paper = testPaper({
      ...two,
      "pages/about.md": "---\ntitle: About\n---\nText.\n",
      "articles/2026/11/22-a.md": story({ published: "2026-11-22 08:00", formerly: `[${address}]` }),
    });
    const problems = await paper.open((opened) => opened.problems.map(({ file, message: told }) => `${file} ${told}`));
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  test("an old address of any form leads on, and is told as soon as a page is there", async () => {
    const paper = testPaper({
      ...two,
      "articles/2026/11/22-a.md": story({
        published: "2026-11-22 08:00",
        formerly: "[/about.html, /About, /index.php?id=1, '?p=2', /News/Häfen/]",
      }),
    });
    await paper.open(({ archive, problems }) => {
      expect(problems).toEqual([]);
      expect(archive.stories.redirectSources()).toEqual([
        "?p=2",
        "About",
        "News/Häfen",
        "about.html",
        "index.php?id=1",
      ]);
    });
    paper.write({ "pages/about.md": "---\ntitle: About\n---\nText.\n" });
    expect(await messages(paper)).toEqual(["articles/2026/11/22-a.md address"]);
    paper.delete("pages/about.md");
    expect(await messages(paper)).toEqual([]);
  });
});

describe("links to pages that are there only while they have something to show", () => {
  const problems = (paper: TestPaper) =>
    paper.open((opened) => opened.problems.map(({ severity, rule, line }) => `${line} ${severity} ${rule}`));

  test.each(["opinion", "live"])("the page of a kind of article: %s", async (kind) => {
    const paper = testPaper({ [port]: story({}, `See [all](/${kind}/).`) });
    const body = kind === "live" ? "## 09:00 The ferry leaves" : "Text.";
    expect(await problems(paper)).toEqual(["7 error link"]);
    paper.write({ [ferry]: story({ kind, draft: "true" }, body) });
    expect(await problems(paper)).toEqual(["7 warning link-held"]);
    paper.write({ [ferry]: story({ kind }, body) });
    expect(await problems(paper)).toEqual([]);
    paper.write({ [ferry]: story() });
    expect(await problems(paper)).toEqual(["7 error link"]);
  });

  test("a topic without a file, and a day of the archive", async () => {
    const paper = testPaper({
      [port]: story(
        {},
        "See [all](/topics/sea/).\n\nSee [all](/archive/2026/11/23/).\n\nSee [all](/archive/2026/11/).",
      ),
    });
    expect(await problems(paper)).toEqual(["7 error link", "9 error link"]);
    paper.write({ [ferry]: story({ topics: "[sea]", published: "2026-11-23" }) });
    expect(await problems(paper)).toEqual([]);
    paper.delete(ferry);
    expect(await problems(paper)).toEqual(["7 error link", "9 error link"]);
  });

  test("in a correction too", async () => {
    const paper = testPaper({
      [port]: story({ corrections: "[{ at: 2026-11-24 12:00, text: 'See [it](/2026/11/23/ferry/).' }]" }),
    });
    expect(
      await paper.open((opened) =>
        opened.problems.map(({ rule, line, column, endColumn }) => `${line}:${column}-${endColumn} ${rule}`),
      ),
    ).toEqual(["6:50-74 link"]);
    paper.write({ [ferry]: story() });
    expect(await problems(paper)).toEqual([]);
  });
});

describe("settings of the paper", () => {
  test("another time zone moves stories to other days, also those whose time has an offset of its own", async () => {
    const paper = testPaper({
      [port]: story({ published: "2026-11-24 01:00 +01:00" }),
      [ferry]: story({ published: "2026-11-23 23:30" }),
    });
    await paper.open(({ archive }) => expect(ids(archive.lists.all("day:2026-11-24"))).toEqual(["2026/11/24/port"]));
    paper.write({ "paper.yaml": smallPaper.replace("Europe/Oslo", "America/New_York") });
    await paper.open(({ archive }) => {
      expect(ids(archive.lists.all("day:2026-11-24"))).toEqual([]);
      expect(ids(archive.lists.all("day:2026-11-23"))).toEqual(["2026/11/24/port", "2026/11/23/ferry"]);
      expect(archive.lists.named("day:")).toEqual([{ name: "2026-11-23", size: 2 }]);
      expect(archive.lists.size("all")).toBe(2);
    });
  });

  test("a section that goes is told of by the articles in it", async () => {
    const paper = testPaper(two);
    await paper.open(() => undefined);
    paper.write({ "paper.yaml": smallPaper.replace("id: world", "id: abroad") });
    expect(await paper.open(({ problems }) => problems.map(({ file, rule }) => `${file} ${rule}`))).toEqual([
      `${ferry} section`,
      `${port} section`,
    ]);
  });

  test("while paper.yaml cannot be read, it is what is told, and nothing is lost", async () => {
    const paper = testPaper(two);
    await paper.open(() => undefined);
    paper.write({ "paper.yaml": "name: [" });
    await expect(paper.open(() => undefined)).rejects.toThrow("not closed");
    paper.write({ "paper.yaml": smallPaper });
    expect(await paper.open(({ archive, problems }) => [archive.lists.size("all"), problems])).toEqual([2, []]);
  });
});

describe("the hour of an article", () => {
  const held = {
    [port]: story({ published: "2026-11-24 18:00", formerly: "[2026/11/01/port]", topics: "[sea]" }),
    [ferry]: story({ published: "2026-11-23 08:00" }),
  };
  const before = Date.parse("2026-11-24T16:59:59Z") / 1000;
  const after = Date.parse("2026-11-24T17:00:00Z") / 1000;

  test("nothing of it is there before, and all of it after, without a file being read", async () => {
    const paper = testPaper(held);
    await paper.open(
      ({ archive }) => {
        expect(archive.stories.card("2026/11/24/port")).toBeUndefined();
        expect(archive.stories.redirect("2026/11/01/port")).toBeUndefined();
        expect([
          archive.lists.size("all"),
          archive.lists.size("topic:sea"),
          archive.lists.size("day:2026-11-24"),
        ]).toEqual([1, 0, 0]);
      },
      { now: before },
    );
    await paper.open(
      ({ archive, read }) => {
        expect(read).toBe(0);
        expect(archive.stories.redirect("2026/11/01/port")?.id).toBe("2026/11/24/port");
        expect([
          archive.lists.size("all"),
          archive.lists.size("topic:sea"),
          archive.lists.size("day:2026-11-24"),
        ]).toEqual([2, 1, 1]);
      },
      { now: after },
    );
  });

  test("and it goes again when the clock is set back", async () => {
    const paper = testPaper(held);
    await paper.open(({ archive }) => expect(archive.lists.size("all")).toBe(2), { now: after });
    await paper.open(({ archive }) => expect(archive.lists.size("all")).toBe(1), { now: before });
  });

  test("an embargo holds it longer", async () => {
    const paper = testPaper({ [port]: story({ embargo: "2026-11-24 18:00" }) });
    await paper.open(({ archive }) => expect(archive.lists.size("all")).toBe(0), { now: before });
    await paper.open(({ archive }) => expect(archive.lists.size("all")).toBe(1), { now: after });
  });

  test("a draft never appears by itself; the writing desk shows it, and the held", async () => {
    const paper = testPaper({
      ...held,
      "articles/2026/11/22-draft.md": story({ published: "2026-11-22", draft: "true" }),
    });
    await paper.open(({ archive }) => expect([...archive.stories.ids()]).toEqual(["2026/11/23/ferry"]), {
      now: before,
    });
    await paper.open(({ archive }) => expect([...archive.stories.ids()]).not.toContain("2026/11/22/draft"), {
      now: after + 1e7,
    });
    await paper.open(({ archive }) => expect(archive.lists.size("all")).toBe(3), { now: before, showHeld: true });
    paper.write({ "articles/2026/11/22-draft.md": story({ published: "2026-11-22", draft: "false" }) });
    await paper.open(({ archive }) => expect([...archive.stories.ids()]).toContain("2026/11/22/draft"), {
      now: before,
    });
  });
});

describe("the database may be lost, and is made again", () => {
  const stories = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `articles/2026/10/${String((at % 28) + 1).padStart(2, "0")}-s${at}.md`,
      story({ published: "2026-10-01" }, "Words. ".repeat(300)),
    ]),
  );

  async function afterDamage(
    damage: (file: string) => void,
  ): Promise<{ remark: string | undefined; read: number; size: number }> {
    const paper = testPaper(stories);
    await paper.open(() => undefined);
    damage(join(paper.cache, "archive.sqlite"));
    const rebuilt = await paper.open(({ archive, remark, read }) => {
      for (const id of archive.stories.ids()) archive.bodies.article(id);
      return { remark, read, size: archive.lists.size("all") };
    });
    expect(await paper.open(({ remark, read }) => [remark, read])).toEqual([undefined, 0]);
    return rebuilt;
  }

  const whole = { remark: expect.stringContaining("made again"), read: 41, size: 40 };

  test("when it is no database", async () => {
    expect(await afterDamage((file) => writeFileSync(file, "This is not a database. ".repeat(1000)))).toEqual(whole);
  });

  test("when it is cut off", async () => {
    expect(await afterDamage((file) => truncateSync(file, 40 * 1024))).toEqual(whole);
    expect(await afterDamage((file) => truncateSync(file, 100))).toEqual(whole);
  });

  test("when its middle is overwritten", async () => {
    const damage = (file: string) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0x5a, 8 * 1024, bytes.length - 4096));
    };
    expect(await afterDamage(damage)).toEqual(whole);
  });

  test("when tables are missing", async () => {
    expect(await afterDamage((file) => alter(file, "DROP TABLE listing"))).toEqual(whole);
  });

  test("each schema has a number of its own, and archives have no other way to tell theirs", () => {
    const numbers = ["CREATE TABLE a (b)", "CREATE TABLE a (b, c)"].map(formatOf);
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number > 0 && number < 2 ** 31 && Number.isInteger(number)).toBe(true);
  });

  test("when another version of Dateline made it", async () => {
    expect(await afterDamage((file) => alter(file, "PRAGMA user_version = 999"))).toEqual({
      ...whole,
      remark: "The archive was made by another version of Dateline and is made again.",
    });
  });

  test("an archive that is simply not there is made without a word", async () => {
    const paper = testPaper(two);
    mkdirSync(paper.cache, { recursive: true });
    expect(await paper.open(({ remark }) => remark)).toBeUndefined();
  });
});

function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

describe("mistakes in paper.yaml", () => {
  /** What is told of a paper with more settings, and whether it could be printed. */
  function told(settings: string): Promise<{ files: string[]; first: string; isPaper: boolean }> {
    const paper = testPaper({ "paper.yaml": settings, [port]: story({ headline: "Port", section: "wrold" }) });
    return paper.openUnprintable(({ archive, problems }) => {
      const found = problems.all();
      return {
        files: [...new Set(found.map(({ file }) => file))].sort(),
        first: found.find(({ file }) => file === "paper.yaml")?.message ?? "",
        isPaper: archive !== undefined,
      };
    });
  }

  test.each([
    ["a field that nobody knows", `${smallPaper}sitemap: true\n`],
    ["a value that a field cannot have", `${smallPaper}offline: perhaps\n`],
    ["several, one of them in a group", `${smallPaper}offline: perhaps\npublisher: { name: X, founded: 1200 }\n`],
    ["no name", smallPaper.replace("name: The Test\n", "")],
    ["colours that cannot be read", `${smallPaper}brand: { colours: { accent: "#fefefe" } }\n`],
  ])("%s: the mistakes of the other files are told with it, and there is nothing to print", async (_what, settings) => {
    expect(await told(settings)).toMatchObject({ files: [port, "paper.yaml"], isPaper: false });
  });

  test.each([
    ["a time zone that is none", smallPaper.replace("Europe/Oslo", "Oslo")],
    ["a section twice", smallPaper.replace("id: home", "id: world")],
    ["no YAML", `${smallPaper}motto: "All\n`],
  ])("%s: the others wait, and it is said", async (_what, settings) => {
    expect(await told(settings)).toEqual({
      files: ["paper.yaml"],
      first: expect.stringMatching(/The other files are looked at when this is right/),
      isPaper: false,
    });
  });

  test("once they are mended, the paper is as if they had never been", async () => {
    const paper = testPaper({ "paper.yaml": `${smallPaper}offline: perhaps\n`, ...two });
    await expect(paper.open(() => undefined)).rejects.toThrow("`offline` must be true or false");
    paper.write({ "paper.yaml": smallPaper });
    expect(await paper.open(({ archive, problems }) => [[...archive.stories.ids()].sort(), problems])).toEqual([
      ["2026/11/23/ferry", "2026/11/24/port"],
      [],
    ]);
  });
});
