/** What commands print about hostile names and words, at a real terminal's door: nothing that steers it, and no order to a runner. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { command, smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Workplace } from "./folders.ts";

const place = new Workplace();
const escape = "\u001b[2J\u001b]0;x\u0007\u009b31m\u202e\u2066\r";
const orders = "\n::set-output name=x::y\n##[error]z";

beforeAll(() => {
  place.write({
    "paper.yaml": smallPaper,
    "articles/2026/11/20-good.md": story(),
    [`articles/2026/11/21-${escape}a.md`]: story({
      headline: JSON.stringify(`${escape}${orders}`),
      section: JSON.stringify(`w${escape}orld`),
    }),
    [`articles/2026/11/22-b${orders}.md`]: story(
      { [JSON.stringify(`x${escape}`)]: "1" },
      `::nothing${escape}{x=1}\n\n[x](/${escape}/)\n\n::video{src="https://v${escape},x/a.mp4" title=x}\n`,
    ),
    [`articles/2026/11/23-##[error]c.md`]: story({ headline: '"##[error]d"', section: '"##[set-output name=x]y"' }),
    [`documents/${escape}.exe`]: "x",
    [`authors/${escape}.md`]: `---\nname: ${JSON.stringify(escape)}\n---\n`,
    "front.yaml": `lead: ${JSON.stringify(`2026/11/24/${escape}`)}\n`,
  });
});
afterAll(() => place.remove());

function expectHarmless(text: string): void {
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u206f]/u);
  expect(text).not.toMatch(/##\w*\[/);
}

describe("check", () => {
  test.each(["pretty", "json", "gitlab", "sarif"])("in the form %s", async (format) => {
    const { stdout, stderr, code } = await place.check("--format", format, "--base", `x${escape}`);
    expect(code).toBe(1);
    for (const text of [stdout, stderr]) {
      expectHarmless(text);
      expect(text).not.toMatch(/^\s*::/m);
    }
    if (format === "pretty") expect(stdout).toMatch(/\d+ errors .*in \d+ files\n$/);
    else expect(JSON.stringify(JSON.parse(stdout))).toContain("set-output");
    expect(stderr).toBe(
      "Git knows no commit “x [2J ]0;x  31m   ” that this folder comes from: addresses were not compared.\n",
    );
  });

  test("for GitHub, whose runner gets annotations and no other order", async () => {
    const { stdout, stderr } = await place.check("--format", "github");
    expectHarmless(stdout + stderr);
    // Past what GitHub annotates, errors are lines of the log.
    expect(
      stdout
        .split("\n")
        .filter((line) => line && !/^(?:::(?:error|warning) file=[^:]*::|::notice title=[\w ]+::|error \S)/.test(line)),
    ).toEqual([]);
  });

  test("of a form that there is not", async () => {
    const { stderr, code } = await place.check("--format", escape + orders);
    expect(code).toBe(2);
    expectHarmless(stderr);
  });
});

test("a build that is refused", async () => {
  const { stdout, stderr, code } = await place.build();
  expect(code).toBe(1);
  expectHarmless(stdout + stderr);
  expect(stdout + stderr).not.toMatch(/^\s*::/m);
  expect(stderr).toMatch(/errors .*in \d+ files\nNothing was published: /);
});

test("import, of a file and of stories", async () => {
  const file = join(place.folder, `a${escape}${orders}.json`);
  writeFileSync(
    file,
    JSON.stringify([
      {
        uri: `urn:${escape}`,
        type: "text",
        headline: `::error::${escape}x`,
        byline: escape,
        located: escape,
        body_text: `${escape}\n\nText.`,
        subject: [{ name: `##[error]${escape}` }],
      },
      { headline: "::error::y" },
    ]),
  );
  const { stdout, stderr } = await place.import(file, join(place.folder, `gone${escape}.xml`));
  expect(stdout).toMatch(/\nStories: .*\.\n$/);
  for (const text of [stdout, stderr]) {
    expectHarmless(text);
    expect(text).not.toMatch(/^\s*::/m);
  }
});

test("hosts, publish and verify, where they fail", async () => {
  const environment = {
    DATELINE_CONTENT: place.content,
    DATELINE_OUT: join(place.folder, `out${escape}`),
    DATELINE_CACHE: join(place.folder, "cache"),
  };
  for (const [name, ...options] of [
    ["hosts", `nginx${escape}`],
    ["hosts", "netlify"],
    ["publish", "--to", join(place.folder, `server${escape}${orders}`)],
    ["verify", "--site", escape],
  ] as const) {
    const { stdout, stderr, code } = await command(name, environment, ...options);
    expect(code, name).toBe(1);
    expectHarmless(stdout + stderr);
    expect(stdout + stderr).not.toMatch(/^\s*::/m);
  }
});
