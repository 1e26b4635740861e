/** Commands and fields that were made to hold up an import do not. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { broughtMatter } from "../../../../../src/desk/import/markdown/brought-matter.ts";
import { Desk } from "../imported.ts";
import { processorTime } from "../../../processor-time.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const patience = 20_000;
const story = (body: string) => `---\ntitle: A title\ndate: 2020-01-01\n---\nWords.\n\n${body}\n`;
const sites = {
  jekyll: { "in/_config.yml": "a: b\n" },
  hugo: { "in/hugo.toml": "a = 'b'\n" },
  zola: { "in/zola.toml": "base_url = 'https://z.example'\n" },
} as const;
const places = { jekyll: "in/_posts/2020-01-01-a.md", hugo: "in/content/a.md", zola: "in/content/a.md" };

test.each([
  ["hugo", "{{< a >}}".repeat(20_000)],
  ["hugo", `${"{{< a >}}".repeat(9000)}${"{{< /a >}}".repeat(9000)}`],
  ["hugo", "{{< ".repeat(50_000)],
  ["hugo", `{{< a ${'"\\'.repeat(50_000)} >}}`],
  ["jekyll", "{% raw %}".repeat(20_000)],
  ["jekyll", `{% include ${"a".repeat(100_000)} %}`],
  ["jekyll", "{{ ".repeat(50_000)],
  ["jekyll", "{: ".repeat(50_000)],
  ["jekyll", "{% for a in (1..900000000) %}x{% endfor %}"],
  ["jekyll", `${"{% for a in (1..9000) %}".repeat(5)}x${"{% endfor %}".repeat(5)}`],
  ["jekyll", "{% if a %}".repeat(20_000)],
  ["jekyll", `{% assign a = "x" %}${"{% assign a = a | append: a %}".repeat(60)}{{ a }}`],
  ["jekyll", `{% assign a = 1 %}${"{{ unknown }}".repeat(9000)}`],
  ["zola", "{% a() %}".repeat(20_000)],
  ["zola", `{{ a(${"b=".repeat(40_000)}) }}`],
] as const)("%s: %.20s", async (system, body) => {
  desk.write({ ...sites[system], [places[system]]: story(body) });
  const spent = processorTime();
  const { stories } = await desk.import(["in"]);
  expect(spent()).toBeLessThan(patience);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.notes.join("\n")).not.toContain("a fault of the program");
});

test.each([
  [
    "YAML that repeats itself by reference",
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
      .split("")
      .map((name, at) => `${name}: &${name} [${Array(5).fill(`*${"abcdefghij"[at]}`).join(",")}]`)
      .join("\n")}\n---\nWords.`,
  ],
  ["TOML in one another", `+++\na = ${"[".repeat(5000)}${"]".repeat(5000)}\n+++\nWords.`],
  ["YAML with a type of its own", "---\na: !!js/function x\n---\nWords."],
])("%s is refused in words", (_, text) => {
  expect(broughtMatter(text)).toHaveProperty("wrong");
});

test("an end without a beginning, and one of another command, are passed over", async () => {
  desk.write({
    ...sites.hugo,
    [places.hugo]: story("One {{< /b >}} two {{< notice >}} three {{< lone >}} four {{< /notice >}} five."),
  });
  const { stories } = await desk.import(["in"]);
  expect(desk.body(stories[0]?.file ?? "")).toBe("Words.\n\nOne two\n\n:::note\nthree four\n:::\n\nfive.");
});
