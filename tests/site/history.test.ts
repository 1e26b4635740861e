/** How articles were changed after publication, told from a made-up git history. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, differences, filesIn, timesOf, Workplace } from "./folders.ts";
import { pageOf, type Page } from "./html.ts";
import { committer, Repository } from "./dated-repository.ts";

const port = "articles/2026/11/20-port.md";
const ferry = "articles/2026/11/20-ferry.md";
const fields = { headline: "Port opens", summary: "Cranes start again.", published: "2026-11-20 08:00" };
const first = "The port opend after nine days, said Una Berg.\n\nShips wait.";

const place = new Workplace();
// The paper lies in a folder of the repository, as it does in a newsroom's.
const repository = new Repository(place.folder, place.content);
let bytes: Record<string, string> = {};
let times: Record<string, number> = {};

const now = { DATELINE_NOW: "2026-11-24T18:00:00Z" };

/** Prints what is new. Every build must leave what one from nothing would. */
async function rebuild(): Promise<string[]> {
  const { code, stdout, stderr } = await place.build(now);
  expect(code, stdout + stderr).toBe(0);
  const [nowBytes, nowTimes] = [bytesOf(place.out), timesOf(place.out)];
  const changed = differences(bytes, nowBytes);
  expect(differences(times, nowTimes)).toEqual(changed);
  [bytes, times] = [nowBytes, nowTimes];
  return changed;
}

const pageAt = (path: string): Page => pageOf(readFileSync(join(place.out, path, "index.html"), "utf8"));
const historyOf = (path: string) => {
  const page = pageAt(`${path}/history`);
  return {
    page,
    source: page.source,
    times: page.all(".history-change time").map(({ attributes }) => attributes["datetime"]),
    substances: page.all(".substance").map(({ text }) => text),
    redlines: [...page.source.matchAll(/<(del|ins)>([^<]*)<\/\1>/g)].map(([, kind, text]) => `${kind} ${text}`),
  };
};
const isThere = (path: string) => existsSync(join(place.out, path, "history/index.html"));
const linkIn = (path: string) =>
  pageAt(path)
    .all(".times a")
    .map(({ text, attributes }) => `${text} ${attributes["href"] ?? ""}`);

beforeAll(async () => {
  repository.write("2026-11-18T10:00:00+01:00", {
    "paper.yaml": smallPaper,
    [port]: story({ ...fields, draft: "true" }, "Roughdraftword, nothing checked."),
  });
  repository.write("2026-11-19T10:00:00+01:00", {
    [port]: story(fields, "Earlyversionword before its hour."),
    [ferry]: story({ headline: "Ferry", published: "2026-11-20 09:00" }),
  });
  repository.write("2026-11-19T12:00:00+01:00", { [port]: story(fields, first) });
  repository.write("2026-11-19T13:00:00+01:00", {
    "articles/2026/11/22-held.md": story({ headline: "Heldheadline", published: "2026-11-30 08:00" }, "Heldoneword."),
  });
  repository.write("2026-11-19T14:00:00+01:00", {
    "articles/2026/11/22-held.md": story({ headline: "Heldheadline", published: "2026-11-30 08:00" }, "Heldtwoword."),
  });
  await rebuild();
});
afterAll(() => place.remove());

describe("the history of an article", () => {
  test("does not begin before its publication", () => {
    expect(filesIn(place.out).filter((file) => file.includes("history"))).toEqual([]);
    expect(linkIn("2026/11/20/port")).toEqual([]);
  });

  test("tells a typo that was mended, as a small edit, on two pages of the paper", async () => {
    repository.write("2026-11-20T09:00:00+01:00", { [port]: story(fields, first.replace("opend", "opened")) });
    const changed = await rebuild();
    // The opening of a story stands in the feeds, and on the page of the story before it.
    expect(changed).toEqual(
      expect.arrayContaining(["2026/11/20/port/history/index.html", "2026/11/20/port/index.html"]),
    );
    // Each list's feed in three formats is one place.
    expect(changed.filter((file) => !/^search\/|(?:atom\.xml|feed\.json)$/.test(file)).length).toBeLessThan(8);
    expect(historyOf("2026/11/20/port")).toMatchObject({
      times: ["2026-11-20T09:00:00+01:00", "2026-11-20T08:00:00+01:00"],
      substances: ["Small edit", "Published"],
      redlines: ["del opend", "ins opened"],
    });
    expect(linkIn("2026/11/20/port")).toEqual(["Changed once since publication /2026/11/20/port/history/"]);
  });

  test("tells a figure that was corrected, as a change of substance, with the correction", async () => {
    repository.write("2026-11-20T11:00:00+01:00", {
      [port]: story(
        { ...fields, corrections: "[{ at: 2026-11-20 11:00, text: It lasted *eight* days. }]" },
        first.replace("opend", "opened").replace("nine", "eight"),
      ),
    });
    await rebuild();
    const { substances, redlines, page } = historyOf("2026/11/20/port");
    expect(substances).toEqual(["Change of substance", "Small edit", "Published"]);
    expect(redlines.slice(0, 3)).toEqual(["del nine", "ins eight", "ins It lasted eight days."]);
    expect(page.all(".history-change h3").map(({ text }) => text)).toEqual(["Text", "Corrections", "Text"]);
    expect(linkIn("2026/11/20/port")).toEqual(["Changed 2 times since publication /2026/11/20/port/history/"]);
    const article = pageAt("2026/11/20/port");
    expect(article.one(".correction-notice").text).toBe("This article has been corrected.");
    expect(article.one(".corrections").text).toContain("It lasted eight days.");
    expect(pageAt("corrections").one(".correction-list").text).toContain("It lasted eight days.");
  });

  test("tells a paragraph that was added, and only that", async () => {
    const text = readFileSync(join(place.content, port), "utf8");
    repository.write("2026-11-21T10:00:00+01:00", {
      [port]: `${text}\n**Pilots** said [no](https://example.org). <!-- Remarkword for editors -->\n`,
    });
    await rebuild();
    const { redlines, page } = historyOf("2026/11/20/port");
    expect(redlines[0]).toBe("ins Pilots said no.");
    expect(page.all(".history-change")[0]?.text).not.toContain("Ships wait");
  });

  test("is not lengthened by what readers do not see: fields, remarks, line breaks", async () => {
    const text = readFileSync(join(place.content, port), "utf8");
    repository.write("2026-11-21T11:00:00+01:00", {
      [port]: text
        .replace("Remarkword", "Otherremark")
        .replace("section: world", "section: home\ntopics: [sea]")
        .replace("Ships wait.", "Ships\nwait."),
    });
    await rebuild();
    expect(historyOf("2026/11/20/port").substances).toHaveLength(4);
    const printed = filesIn(place.out)
      .map((file) => readFileSync(join(place.out, file), "latin1"))
      .join("\n");
    expect(/Remarkword|Otherremark/.test(printed)).toBe(false);
  });

  test("goes with an article that is renamed, though it is rewritten at once", async () => {
    const text = readFileSync(join(place.content, port), "utf8");
    repository.rename(port, "articles/2026/11/20-harbour.md");
    repository.write("2026-11-22T10:00:00+01:00", {
      "articles/2026/11/20-harbour.md": text
        .replace("published:", "formerly: [2026/11/20/port]\npublished:")
        .replace("Port opens", "Harbour opens"),
    });
    await rebuild();
    expect(isThere("2026/11/20/port")).toBe(false);
    expect(historyOf("2026/11/20/harbour").redlines.slice(0, 3)).toEqual([
      "del Port",
      "ins Harbour",
      "ins Pilots said no.",
    ]);
    repository.delete("articles/2026/11/20-harbour.md");
    repository.write("2026-11-22T11:00:00+01:00", {
      "articles/2026/11/20-quay.md": story(
        { ...fields, headline: "Quay", formerly: "[2026/11/20/port, 2026/11/20/harbour]" },
        "Nothing is as it was in this text about something that was written anew from beginning to end by somebody else.",
      ),
    });
    await rebuild();
    expect(historyOf("2026/11/20/quay").substances).toHaveLength(6);
    expect(historyOf("2026/11/20/quay").redlines.slice(0, 2)).toEqual(["del Harbour opens", "ins Quay"]);
  });

  test("has nothing new where the same content is committed again, by a rebase or the way back", async () => {
    const before = bytes;
    repository.git(
      "-c",
      `user.name=${committer.name}`,
      "-c",
      `user.email=${committer.email}`,
      "rebase",
      "--quiet",
      "--force-rebase",
      "--root",
    );
    await rebuild();
    expect(bytes).toEqual(before);
    const text = readFileSync(join(place.content, ferry), "utf8");
    repository.delete(ferry);
    repository.commit("2026-11-23T10:00:00+01:00");
    repository.write("2026-11-23T11:00:00+01:00", { [ferry]: text });
    await rebuild();
    expect(bytes).toEqual(before);
  });

  test("is not told of what is held, nor of a version that nobody could read, nor of who committed", async () => {
    expect(isThere("2026/11/22/held")).toBe(false);
    repository.write("2026-11-23T12:00:00+01:00", {
      [ferry]: story({ headline: "Ferry", published: "2026-11-20 09:00", draft: "true" }, "Withdrawnword."),
    });
    repository.write("2026-11-23T13:00:00+01:00", {
      [ferry]: story({ headline: "Ferry", published: "2026-11-20 09:00" }, "Text that is right."),
    });
    await rebuild();
    expect(historyOf("2026/11/20/ferry").redlines).toEqual(["ins  that is right"]);
    const printed = filesIn(place.out)
      .map((file) => readFileSync(join(place.out, file), "latin1"))
      .join("\n");
    expect(
      /Roughdraftword|Earlyversionword|Heldoneword|Heldtwoword|Heldheadline|Withdrawnword|Nosy|secret-address/i.exec(
        printed,
      )?.[0],
    ).toBeUndefined();
  });

  test("prints hostile words of old versions as words", async () => {
    repository.write("2026-11-23T14:00:00+01:00", {
      [ferry]: story(
        { headline: "Ferry", summary: "'<img src=x onerror=alert(1)> & <b>bold</b>'", published: "2026-11-20 09:00" },
        "Text `</del><script>alert(2)</script>` right.",
      ),
    });
    repository.write("2026-11-23T15:00:00+01:00", {
      [ferry]: story({ headline: "Ferry", published: "2026-11-20 09:00" }, "Text that is right."),
    });
    await rebuild();
    const { page, source } = historyOf("2026/11/20/ferry");
    expect(page.all("main img").length + page.all("main script").length + page.all("main b").length).toBe(0);
    expect(source).toContain("&lt;/del&gt;&lt;script&gt;");
  });

  test("tells a correction at its hour that is older than the repository, and once", async () => {
    const tram = "articles/2026/11/21-tram.md";
    const corrected = {
      published: "2026-11-21 08:00",
      corrections: "[{ at: 2026-11-21 12:00, text: It has *six* axles. }]",
    };
    repository.write("2026-11-23T15:10:00+01:00", { [tram]: story(corrected, "It runs on six axles.") });
    repository.write("2026-11-23T15:20:00+01:00", { [tram]: story(corrected, "It runs on six old axles.") });
    await rebuild();
    const { times, redlines, substances } = historyOf("2026/11/21/tram");
    expect(times).toEqual(["2026-11-23T15:20:00+01:00", "2026-11-21T12:00:00+01:00", "2026-11-21T08:00:00+01:00"]);
    expect(substances.slice(1)).toEqual(["Change of substance", "Published"]);
    expect(redlines.at(-1)).toBe("ins It has six axles.");
  });

  test("is kept out of search engines, sitemaps, feeds and the paper's own search", () => {
    expect(
      pageAt("2026/11/20/quay/history")
        .all("meta")
        .some(({ attributes }) => attributes["name"] === "robots" && attributes["content"] === "noindex"),
    ).toBe(true);
    for (const file of filesIn(place.out).filter((name) => /\.xml$|^search\//.test(name)))
      expect(readFileSync(join(place.out, file), "latin1").includes("/history/"), file).toBe(false);
  });

  test("is that of a build from nothing", async () => {
    expect(bytesOf(await place.cleanBuild("clean", now))).toEqual(bytes);
  });

  test("is not told where the article says so", async () => {
    repository.write("2026-11-23T16:00:00+01:00", {
      [ferry]: story({ headline: "Ferry", published: "2026-11-20 09:00", history: "false" }, "Text that is right."),
    });
    expect(await rebuild()).toEqual(["2026/11/20/ferry/history/index.html", "2026/11/20/ferry/index.html"]);
    expect(isThere("2026/11/20/ferry")).toBe(false);
  });
});

describe("without a whole history", () => {
  const without = (folder: string) => filesIn(folder).filter((file) => file.endsWith("history/index.html"));

  test("a shallow clone has none where the remote is not there, and a line says so", async () => {
    const shallow = new Workplace();
    repository.git("clone", "--quiet", "--depth", "1", `file://${place.folder}`, join(shallow.folder, "clone"));
    repository.git("-C", join(shallow.folder, "clone"), "remote", "remove", "origin");
    const { code, stderr } = await shallow.build({ ...now, DATELINE_CONTENT: join(shallow.folder, "clone/content") });
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/^There are no history pages: this is a shallow clone.*\n/m);
    expect(without(shallow.out)).toEqual([]);
    shallow.remove();
  });

  test.each([["--depth", "1"], ["--filter=blob:none"], ["--depth", "1", "--filter=blob:none", "--no-checkout"]])(
    "a clone %s %s %s brings what it needs in CI, and a state goes on where the remote is not there",
    async (...options) => {
      const small = new Workplace();
      const clone = join(small.folder, "clone");
      repository.git("config", "uploadpack.allowFilter", "true");
      repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
      repository.git("clone", "--quiet", ...options, `file://${place.folder}`, clone);
      if (options.includes("--no-checkout")) {
        repository.git("-C", clone, "sparse-checkout", "set", "--cone", "content");
        repository.git("-C", clone, "checkout", "--quiet");
      }
      const environment = { ...now, DATELINE_CONTENT: join(clone, "content") };
      const { code, stderr } = await small.build(environment);
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain("history");
      expect(bytesOf(small.out)).toEqual(bytes);
      repository.git("-C", clone, "remote", "remove", "origin");
      const again = await small.build(environment);
      expect(again.stderr).not.toContain("history");
      expect(bytesOf(small.out)).toEqual(bytes);
      small.remove();
    },
  );

  test("a folder without git has none, and a machine without git", async () => {
    const plain = new Workplace();
    plain.write({ "paper.yaml": smallPaper, [port]: story(fields, first) });
    const { code, stderr } = await plain.build(now);
    expect({ code, told: stderr.match(/^There are no history pages: .*is in no git repository\.$/gm)?.length }).toEqual(
      { code: 0, told: 1 },
    );
    const nowhere = await place.build({ ...now, PATH: "/nowhere" });
    expect({
      code: nowhere.code,
      told: nowhere.stderr.match(/^There are no history pages: git is not installed\.$/gm)?.length,
    }).toEqual({ code: 0, told: 1 });
    expect(without(place.out)).toEqual([]);
    plain.remove();
  });

  test("nor has a paper that does not want them, and nothing is said", async () => {
    place.write({ "paper.yaml": `${smallPaper}history: false\n` });
    const { code, stderr } = await place.build(now);
    expect(code).toBe(0);
    expect(stderr).not.toContain("history");
    expect(without(place.out)).toEqual([]);
  });
});
