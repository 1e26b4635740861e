/** Stories that come in by themselves: by their rules, version after version, and never over what an editor wrote. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readIngest } from "../../../../src/desk/import/ingest/read-ingest.ts";
import { runIngest } from "../../../../src/desk/import/ingest/run-ingest.ts";
import { wireSignal } from "../../../../src/desk/import/ingest/wire-signal.ts";
import { ImportRegister } from "../../../../src/desk/import/register.ts";
import { Desk, sample } from "./imported.ts";

let desk = new Desk();
afterEach(() => {
  desk.remove();
  desk = new Desk();
});

const rules = (more = "") => `sources:\n  - name: wire\n    from: wire\n    section: world\n    publish: live\n${more}`;
const noon = Date.parse("2026-11-24T12:00:00Z") / 1000;

/** @returns what became of each story, with what its agency says of it */
async function ingest(yaml = rules(), dry = false): Promise<string[]> {
  const read = readIngest(new TextEncoder().encode(yaml), desk.paper);
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join(" "));
  const told: string[] = [];
  for await (const event of runIngest({
    content: desk.content,
    folder: desk.folder,
    paper: desk.paper,
    now: noon,
    sources: read.sources,
    dry,
  })) {
    if (event.event === "unread") told.push(`unread ${event.message}`);
    if (event.event !== "import") continue;
    const { told: each } = event;
    if (each.event === "story") told.push([each.outcome, each.signal].filter(Boolean).join(" "));
    if (each.event === "refused") told.push(`refused ${each.name}`);
  }
  return told;
}

const item = (more: object = {}) =>
  JSON.stringify({
    uri: "urn:wire:port",
    type: "text",
    firstCreated: "2026-11-24T06:00:00Z",
    versionCreated: "2026-11-24T06:00:00Z",
    pubStatus: "usable",
    language: "en",
    headlines: [{ role: "main", value: "Dockers walk out at Halden" }],
    descriptions: [{ role: "summary", value: "The port stands still." }],
    bodies: [{ role: "main", contentType: "text/html", value: "<p>The cranes stopped at six.</p><p>Talks go on.</p>" }],
    by: "Coast News",
    ...more,
  });
const second = item({
  versionCreated: "2026-11-24T09:00:00Z",
  bodies: [{ role: "main", contentType: "text/html", value: "<p>The cranes stopped at seven.</p><p>Talks go on.</p>" }],
});
const file = "articles/2026/11/24-dockers-walk-out-at-halden.md";
const update = "updates/2026/11/24-dockers-walk-out-at-halden.md";
/** Where the article lies before it has its name. */
const hidden = () => join(desk.content, "articles/2026/11/.24-dockers-walk-out-at-halden.md.importing");
const text = () => desk.text(file);
const edit = () => writeFileSync(join(desk.content, file), text().replace("Talks go on.", "Talks go on, we hear."));
const registered = () => desk.text(".imported.jsonl");

test("what is new becomes an article by its rules, and the second run changes nothing", async () => {
  desk.write({
    "wire/1.json": item(),
    "wire/nitf.xml": readFileSync(sample("nitf.xml"), "utf8"),
    "wire/feed.xml": readFileSync(sample("rss.xml"), "utf8"),
  });
  const yaml = `sources:\n  - name: wire\n    from: wire\n    section: business\n    kind: analysis\n    hold: 90\n`;
  const first = await ingest(yaml);
  expect(first.length).toBeGreaterThan(3);
  expect(new Set(first)).toEqual(new Set(["written"]));
  expect(desk.article(file).record).toMatchObject({
    section: "business",
    kind: "analysis",
    draft: true,
    byline: "Coast News",
    appears: Date.parse("2026-11-24T07:30:00Z") / 1000,
  });
  const before = registered();
  expect(await ingest(yaml)).toEqual([]);
  expect(registered()).toBe(before);
});

test("a newer version takes the place of an article that no editor has changed; an older one does not", async () => {
  desk.write({ "wire/1.json": item() });
  expect(await ingest()).toEqual(["written"]);
  desk.write({ "wire/2.json": second });
  expect(await ingest()).toEqual(["updated"]);
  expect(text()).toContain("stopped at seven");
  desk.write({ "wire/3.json": item({ versionCreated: "2026-11-24T07:00:00Z" }) });
  expect(await ingest()).toEqual(["older"]);
  expect(text()).toContain("stopped at seven");
});

test("an article that an editor changed stays, and the newer version lies beside it with what would change", async () => {
  desk.write({ "wire/1.json": item() });
  await ingest();
  edit();
  const mine = text();
  desk.write({ "wire/2.json": second });
  expect(await ingest()).toEqual(["beside"]);
  expect(text()).toBe(mine);
  const redline = desk.text(update);
  expect(redline).toContain("stopped at ~~six~~**seven**");
  expect(redline).toContain("The cranes stopped at seven.\n");
  // Whoever has read it deletes it, and it does not come back.
  rmSync(join(desk.content, update));
  desk.write({ "wire/copy.json": `${second}\n` });
  expect(await ingest()).toEqual(["edited"]);
  expect(existsSync(join(desk.content, update))).toBe(false);
});

test("where updates are only to be told, an article that nobody changed stays too", async () => {
  const yaml = rules("    updates: tell\n");
  desk.write({ "wire/1.json": item() });
  await ingest(yaml);
  desk.write({ "wire/2.json": second });
  expect(await ingest(yaml)).toEqual(["beside"]);
  expect(text()).toContain("stopped at six");
});

test("a withdrawn story is a draft; one that an editor changed is left, and both are told", async () => {
  const kill = item({ versionCreated: "2026-11-24T10:00:00Z", pubStatus: "canceled", bodies: [], headlines: [] });
  desk.write({ "wire/1.json": item() });
  await ingest();
  desk.write({ "wire/kill.json": kill });
  expect(await ingest()).toEqual(["killed kill"]);
  expect(desk.article(file).record.draft).toBe(true);
  desk.remove();
  desk = new Desk();
  desk.write({ "wire/1.json": item() });
  await ingest();
  edit();
  const mine = text();
  desk.write({ "wire/kill.json": kill });
  expect(await ingest()).toEqual(["killed kill"]);
  expect(text()).toBe(mine);
});

test("a withdrawn story does not come back with the file that it came in, nor with an older one", async () => {
  const times = { firstCreated: undefined, versionCreated: undefined };
  // Its other story cannot be read: such a file is read with each run.
  desk.write({ "wire/1.json": `[${item()},${item({ uri: "urn:wire:2", headlines: [] })}]` });
  expect(await ingest()).toEqual(["written", "refused"]);
  desk.write({ "wire/kill.json": item({ ...times, pubStatus: "canceled", bodies: [], headlines: [] }) });
  expect(await ingest()).toEqual(["unchanged", "refused", "killed kill"]);
  desk.write({ "wire/old.json": item({ versionCreated: "2026-11-24T05:00:00Z", by: "Others" }) });
  expect(await ingest()).toEqual(["older", "refused", "older"]);
  expect(desk.article(file).record.draft).toBe(true);
  desk.write({ "wire/new.json": second });
  expect(await ingest()).toEqual(["older", "refused", "updated"]);
  expect(desk.article(file).record.draft).toBe(false);
});

test("a story that is withdrawn before it came becomes no article", async () => {
  desk.write({ "wire/kill.json": item({ pubStatus: "canceled" }) });
  expect(await ingest()).toEqual(["killed kill"]);
  expect(existsSync(join(desk.content, "articles"))).toBe(false);
});

test("a story that comes after its kill stays withdrawn, unless it is newer", async () => {
  desk.write({
    "wire/1-kill.json": item({ versionCreated: "2026-11-24T08:00:00Z", pubStatus: "canceled" }),
    "wire/2.json": item(),
  });
  expect(await ingest()).toEqual(["killed kill", "older"]);
  expect(existsSync(join(desk.content, "articles"))).toBe(false);
  desk.write({ "wire/3.json": second });
  expect(await ingest()).toEqual(["written"]);
  expect(text()).toContain("stopped at seven");
});

test.each([
  [{ headline: "CORRECTED-Dockers walk out" }, "correction"],
  [{ headline: "Berichtigung: Streik" }, "correction"],
  [{ headline: "Dockers", advice: ["Corrects the name in paragraph 2"] }, "correction"],
  [{ headline: "BULLETIN KILL: Dockers walk out" }, "kill"],
  [{ headline: "Dockers", status: "canceled" }, "kill"],
  [{ headline: "Dockers", advice: ["Story withdrawn"] }, "kill"],
  [{ headline: "Storm kills nine", status: "usable", advice: ["Adds quote"] }, undefined],
  [{ headline: "A correctional officer speaks", advice: [] }, undefined],
  [{ headline: "Killing time at sea" }, undefined],
  [{ headline: "Killed miners are named" }, undefined],
  [{ headline: "Kill-switch law passes" }, undefined],
  [{ headline: "Withdrawal of troops begins" }, undefined],
  [{ headline: "WITHDRAWAL OF TROOPS BEGINS" }, undefined],
  [{ headline: "Correct answers pay off" }, undefined],
  [{ headline: "Dockers walk out", slugline: "Killed-Miners" }, undefined],
  [{ headline: "Dockers walk out", slugline: "KILL-Port" }, "kill"],
  [{ headline: "MANDATORY KILL DOCKERS WALK OUT" }, "kill"],
  [{ headline: "WITHDRAWAL-Dockers walk out" }, "kill"],
  [{ headline: "Zurückgezogen: Streik" }, "kill"],
  [{ headline: "*** KILL *** Dockers walk out" }, "kill"],
  [{ headline: "ناسخ: إضراب" }, "kill"],
])("%o is a %s", (story, signal) => expect(wireSignal(story)).toBe(signal));

test("killed at any instant, nothing is half written, and the next run goes on", async () => {
  desk.write({ "wire/1.json": item() });
  await ingest();
  const [whole, lines] = [text(), registered().trimEnd().split("\n")];
  for (let kept = 0; kept <= lines.length; kept++)
    for (const written of [false, true]) {
      // The article lies beside its place before the list knows of it, and gets its name after that.
      if (written && kept === 0) continue;
      if (!written && kept > 1) continue;
      writeFileSync(
        join(desk.content, ".imported.jsonl"),
        lines
          .slice(0, kept)
          .map((line) => `${line}\n`)
          .join(""),
      );
      rmSync(join(desk.content, "articles"), { recursive: true, force: true });
      desk.write({ [`content/${file}`]: whole });
      if (!written) renameSync(join(desk.content, file), hidden());
      await ingest();
      expect(text(), `${kept} ${written}`).toBe(whole);
      expect(readdirSync(join(desk.content, "articles/2026/11"))).toEqual(["24-dockers-walk-out-at-halden.md"]);
      expect(new ImportRegister(desk.content, { writes: false }).story("urn:wire:port")?.begun).toBeUndefined();
    }
});

const other = item({ uri: "urn:wire:ferries", headlines: [{ role: "main", value: "Ferries stay in" }] });
test.each([
  ["import", async () => void (await desk.read(other))],
  [
    "run of what comes in by itself",
    async () => {
      desk.write({ "wire/2.json": other });
      await ingest();
    },
  ],
])("what an import had begun when it was killed is ended by the next %s, whatever that reads", async (_, next) => {
  await desk.read(item());
  const whole = text();
  renameSync(join(desk.content, file), hidden());
  await next();
  expect(text()).toBe(whole);
  expect(existsSync(hidden())).toBe(false);
  expect(registered()).toContain("urn:wire:ferries");
});

test("a link that lies where an article is written is not followed", async () => {
  desk.write({ "wire/1.json": item(), "content/articles/2026/11/23-other.md": "Other.", "mine.txt": "Mine." });
  symlinkSync(join(desk.folder, "mine.txt"), hidden());
  expect(await ingest()).toEqual(["written"]);
  expect(desk.text("../mine.txt")).toBe("Mine.");
  expect(text()).toContain("Dockers walk out");
});

test("what cannot be read is told each time, and holds up nothing else", async () => {
  desk.write({ "wire/0.json": "%PDF-1.7", "wire/1.json": item() });
  for (const expected of [["refused", "written"], ["refused"]])
    expect((await ingest()).map((told) => told.split(" ")[0])).toEqual(expected);
});

test("folders that a link leads out of the paper’s to are not read, whether for stories or for pictures", async () => {
  const away = mkdtempSync(join(tmpdir(), "dateline-away-"));
  try {
    mkdirSync(join(away, "in"));
    writeFileSync(join(away, "in/2.json"), item());
    desk.write({ "wire/1.json": item() });
    symlinkSync(away, join(desk.folder, "away"));
    const out = ["unread away/in leads out of the paper’s folder: nothing is read there."];
    expect(await ingest(rules().replace("from: wire", "from: away/in"))).toEqual(out);
    expect(await ingest(rules("    photos: away/in\n"))).toEqual(out);
    expect(await ingest(rules("    photos: .\n"))).toEqual(["written"]);
  } finally {
    rmSync(away, { recursive: true });
  }
});

test("a dry run writes nothing", async () => {
  desk.write({ "wire/1.json": item() });
  expect(await ingest(rules(), true)).toEqual(["written"]);
  expect(existsSync(join(desk.content, ".imported.jsonl"))).toBe(false);
  expect(existsSync(join(desk.content, file))).toBe(false);
});

test.each([
  ["from: ../elsewhere\n    section: world", /within the paper/],
  ["from: /etc\n    section: world", /within the paper/],
  ["from: 'a\\b'\n    section: world", /within the paper/],
  ["from: wire\n    section: wrld", /Did you mean `world`\?/],
  ["from: wire\n    section: world\n    publish: now", /draft/],
])("a rule is wrong at its line: %s", (rule, message) => {
  const read = readIngest(new TextEncoder().encode(`sources:\n  - name: wire\n    ${rule}\n`), desk.paper);
  const [problem] = "problems" in read ? read.problems : [];
  expect(problem?.message).toMatch(message);
  expect(problem?.line).toBeGreaterThan(2);
});
