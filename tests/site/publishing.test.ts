/** `npm run publish` under a running nginx: whatever is shown, taken back or cut off, each reader gets whole editions. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command, root, siteCache, siteFolder } from "../built-site.ts";
import { bundledCommands } from "../bundled-commands.ts";
import { filesIn } from "./folders.ts";
import { freePort } from "../free-port.ts";
import { hasNginx, WebServer, type Reply } from "./web-servers.ts";
import { runsOf } from "../whole.ts";

const readers = 200;
const publications = runsOf(8, 20);
/** After which of them the one before is gone back to: a third, two thirds, and nearly all of the way. */
const rollbacks = [3, 6, 9].map((tenths) => Math.ceil((publications * tenths) / 10));
/** Milliseconds between two pages that a reader asks for. */
const pause = 3000;
/** Pages that change with each edition: they are what readers ask for. To compress pages is most of what a publication takes. */
const changing = 40;

const folder = mkdtempSync(join(tmpdir(), "dateline-publishing-"));
const printed = join(folder, "printed");
const server = join(folder, "server");
const environment = { DATELINE_OUT: printed, DATELINE_CACHE: siteCache };
const publish = (...options: string[]) => command("publish", environment, "--to", server, "--keep", "6", ...options);
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64");

let pages: string[] = [];
/** Of each edition the hash of every page's bytes. */
const editions: Map<string, string>[] = [];

const stamp = (edition: number) => `/photos/stamp-${edition}.svg`;
const mark = /<!-- edition (\d+) -->/;

/** The demonstration paper as edition so-and-so: each page names it, and shows a picture that no other edition has. */
function print(edition: number): void {
  const hashes = new Map<string, string>();
  rmSync(join(printed, stamp(edition - 1)), { force: true });
  writeFileSync(join(printed, stamp(edition)), `edition ${edition}`);
  for (const page of pages) {
    const html = Buffer.from(
      `${readFileSync(join(siteFolder, page), "utf8")}<img src="${stamp(edition)}" alt=""><!-- edition ${edition} -->`,
    );
    rmSync(join(printed, page));
    writeFileSync(join(printed, page), html);
    hashes.set(page, hashOf(html));
  }
  editions[edition] = hashes;
}

beforeAll(() => {
  if (!existsSync(join(siteFolder, "index.html")))
    throw new Error(`The demonstration paper is not printed at ${siteFolder}: run npm test, which prints it first.`);
  // Some of every part of the paper, and of every kind of file.
  const all = filesIn(siteFolder);
  const own = all.filter((file) => file.endsWith("index.html") && !file.startsWith("lite/"));
  pages = own.filter((file, at) => at % Math.ceil(own.length / changing) === 0 || file === "index.html");
  const many = /\.html$|^(?:search|lite|photos)\//;
  const kept = all.filter((file, at) => !many.test(file) || at % 10 === 0);
  for (const file of new Set([...kept, ...pages])) cpSync(join(siteFolder, file), join(printed, file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plainBody({ headers, body }: Reply): Buffer {
  const encoding = headers["content-encoding"];
  return encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
}

describe.skipIf(!hasNginx())("under nginx", () => {
  test(`${readers} readers at once through ${publications} publications and three rollbacks: no error, no mixed page`, async () => {
    print(1);
    expect((await publish()).code).toBe(0);
    const port = await freePort();
    const { stdout: configuration } = await command(
      "hosts",
      environment,
      "nginx",
      "--root",
      join(server, "current"),
      "--listen",
      `127.0.0.1:${port}`,
    );
    const web = await WebServer.nginx(configuration, port);
    /** Editions in the order in which they were shown; the last one may be about to be. */
    const shown = [1];
    const wrong: string[] = [];
    const seen = new Map<number, number>();
    let stopped = false;
    let answers = 0;
    let asked = 0;

    const read = async (reader: number) => {
      const known = new Map<string, { tag: string; edition: number }>();
      for (let turn = 0; !stopped; turn++) {
        // Each reads a few pages over and over, each of them twice, and all of them together read all of these.
        const again = turn % 2 === 1;
        const page = pages[(reader * 31 + (Math.floor(turn / 2) % 5) * 7) % pages.length] ?? "";
        const path = `/${page.replace(/index\.html$/, "")}`;
        const before = known.get(path);
        const first = Math.max(0, shown.length - 2);
        const encoding = ["br", "gzip", "identity"][reader % 3] ?? "";
        const reply = await web.get(encodeURI(path), {
          "accept-encoding": encoding,
          ...(before && again && { "if-none-match": before.tag }),
        });
        answers++;
        const possible = shown.slice(first);
        let edition: number;
        if (reply.status === 304 && before) {
          asked++;
          ({ edition } = before);
        } else if (reply.status === 200) {
          const body = plainBody(reply);
          edition = Number(mark.exec(body.toString())?.[1]);
          if (editions[edition]?.get(page) !== hashOf(body))
            wrong.push(`${path} is not, byte for byte, that page of edition ${edition}`);
        } else {
          wrong.push(`${path}: ${reply.status}`);
          continue;
        }
        if (!possible.includes(edition))
          wrong.push(`${path} is of edition ${edition}, but shown were ${possible.join(", ")}`);
        seen.set(edition, (seen.get(edition) ?? 0) + 1);
        known.set(path, { tag: reply.headers["etag"] ?? "", edition });
        // What the page shows is asked for after it, perhaps when another edition is shown already.
        const picture = await web.get(stamp(edition));
        answers++;
        // People read on for a while: without a breath they would be asking the processor, and not the server.
        if (again) await setTimeout(pause);
        if (picture.status !== 200 || picture.body.toString() !== `edition ${edition}`)
          wrong.push(`a page of edition ${edition} shows ${stamp(edition)}, which is answered with ${picture.status}`);
      }
    };
    const reading = Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
    try {
      let current = 1;
      for (let edition = 2; edition <= publications + 1; edition++) {
        print(edition);
        shown.push(edition);
        const { code, stderr } = await publish();
        expect(code, stderr).toBe(0);
        current = edition;
        await expect
          .poll(() => seen.has(edition), { timeout: 60_000, message: `edition ${edition} is read` })
          .toBe(true);
        if (rollbacks.includes(edition)) {
          shown.push(current - 1);
          const back = await publish("--rollback");
          expect(back.code, back.stderr).toBe(0);
          expect(readFileSync(join(server, "current", "index.html"), "utf8")).toContain(
            `<!-- edition ${current - 1} -->`,
          );
        }
      }
      // A busy machine answers less in the time that publications take.
      await expect.poll(() => [answers > 2000, asked > 100], { timeout: 240_000 }).toEqual([true, true]);
    } finally {
      stopped = true;
      await reading;
      web.stop();
    }
    expect([...new Set(wrong)].slice(0, 10)).toEqual([]);
    expect(seen.size, "every edition was read").toBe(publications + 1);
    process.stdout.write(`${answers} answers to ${readers} readers, ${asked} of them 304\n`);
  }, 600_000);
});

describe("the command", () => {
  const list = async () => (await publish("--list")).stdout;

  test("goes back, forward, and says when there is nothing to go to", async () => {
    rmSync(server, { recursive: true, force: true });
    expect(await publish("--rollback")).toMatchObject({ code: 1, stderr: "No edition is shown there yet.\n" });
    print(1);
    expect((await publish()).stdout).toContain("Edition 1 is shown");
    print(2);
    expect((await publish()).stdout).toMatch(
      /Edition 2 is shown: \d+ files, \d+ of them new or changed, \d+ compressed\./,
    );
    expect((await publish()).stdout).toContain("Readers see edition 2 already");
    expect((await publish("--rollback")).stdout).toMatch(/Edition 1 of \S+ is shown instead of edition 2/);
    expect(await list()).toMatch(/^→ edition 1,.*\n {2}edition 2,/);
    expect(await publish("--rollback")).toMatchObject({
      code: 1,
      stderr: "There is no edition before 1: 2 are kept.\n",
    });
    expect((await publish("--forward")).stdout).toMatch(/Edition 2 of/);
    expect(await publish("--forward")).toMatchObject({ code: 1, stderr: "There is no edition after 2.\n" });
    expect(readlinkSync(join(server, "current"))).toMatch(/^editions\/000002\./);
  });

  test("says what it needs", async () => {
    expect(await command("publish", environment)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Where to?"),
    });
    expect(await publish("--keep", "1")).toMatchObject({ code: 1, stderr: expect.stringContaining("at least 2") });
    expect(
      await command("publish", { ...environment, DATELINE_OUT: join(folder, "nothing") }, "--to", server),
    ).toMatchObject({ code: 1, stderr: expect.stringContaining("npm run build") });
  });

  test("run twice at once waits for its turn, and killed at any instant leaves a whole edition", async () => {
    print(3);
    const both = await Promise.all([publish(), publish()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ stdout }) => stdout.includes("is shown: ")).toSorted((a, b) => Number(a) - Number(b))).toEqual([
      false,
      true,
    ]);
    for (const [at, after] of [150, 250, 350, 500].entries()) {
      print(4 + at);
      const child = spawn(process.execPath, [await bundledCommands(root), "publish", "--to", server], {
        env: { ...process.env, ...environment },
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.once("close", resolve));
      await Promise.race([setTimeout(after), ended]);
      child.kill("SIGKILL");
      await ended;
      const edition = Number(mark.exec(readFileSync(join(server, "current", "index.html"), "utf8"))?.[1]);
      for (const page of pages)
        expect(hashOf(readFileSync(join(server, "current", page)))).toBe(editions[edition]?.get(page));
      expect((await publish()).code).toBe(0);
      expect(readFileSync(join(server, "current", "index.html"), "utf8")).toContain(`<!-- edition ${4 + at} -->`);
    }
  });
});
