/** What crawlers are told, by what a paper allows machines that learn, find and answer. */
import { describe, expect, test } from "vitest";
import { aiTerms, miningReservation, robots } from "../../../src/layouts/robots.ts";
import { aiCrawlers, aiSchema } from "../../../src/paper/passing-on/ai.ts";
import { paperSchema } from "../../../src/paper/paper.ts";
import { viewOfKind } from "../../../src/views/view-of.ts";
import { smallPaper } from "../../built-site.ts";
import { readXml } from "../../site/xml.ts";
import { testPaper } from "../archive/newsroom.ts";

const asked = (ai: string) =>
  testPaper({ "paper.yaml": `${smallPaper}${ai}`, "pages/rights.md": "---\ntitle: Rights\n---\nAsk us.\n" }).open(
    ({ archive }) => {
      const context = { archive, site: "https://test.example", preview: false };
      const [rules, terms, mining] = [
        viewOfKind("robots", { page: "robots" }, context),
        viewOfKind("ai-terms", { page: "ai-terms" }, context),
        viewOfKind("mining-reservation", { page: "mining-reservation" }, context),
      ];
      return {
        robots: rules ? robots(rules) : "",
        terms: terms && aiTerms(terms),
        mining: mining && miningReservation(mining),
      };
    },
  );

/** Whether a crawler may read a page, as RFC 9309 reads the rules: those of the group that names it, else of all. */
function mayRead(text: string, agent: string): boolean {
  const groups: { agents: string[]; rules: string[] }[] = [];
  let open = false;
  for (const line of text.split("\n")) {
    const [, field = "", value = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (field.toLowerCase() === "user-agent") {
      if (!open) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value);
      open = true;
    } else if (field === "Allow" || field === "Disallow") {
      groups.at(-1)?.rules.push(`${field} ${value}`);
      open = false;
    }
  }
  const group =
    groups.find(({ agents }) => agents.includes(agent)) ?? groups.find(({ agents }) => agents.includes("*"));
  return !group?.rules.includes("Disallow /");
}

test("a paper that says nothing lets all in, and has no files of terms", async () => {
  expect(await asked("")).toEqual({
    robots: "User-agent: *\nAllow: /\n\nSitemap: https://test.example/sitemap.xml\n",
    terms: undefined,
    mining: undefined,
  });
});

describe("a paper that may be searched and not learned from", () => {
  const choices = "ai: { train: false, policy: rights }\n";

  test("keeps out those that learn, and no one else", async () => {
    const { robots: text } = await asked(choices);
    for (const agent of aiCrawlers.train) expect([agent, mayRead(text, agent)]).toEqual([agent, false]);
    for (const agent of [...aiCrawlers.search, ...aiCrawlers.answer, "Googlebot", "bingbot"])
      expect([agent, mayRead(text, agent)]).toEqual([agent, true]);
    expect(text).toContain("# https://test.example/rights/\n");
    expect(text).toContain("Content-Signal: search=yes, ai-input=yes, ai-train=no\n");
    // For all, so before the groups of which each is for some.
    expect(text).toMatch(/^# \S+\nLicense: https:\/\/test\.example\/rsl\.xml\n\nUser-agent:/);
  });

  test("says so in its terms, and reserves mining", async () => {
    const { terms = "", mining = "" } = await asked(choices);
    const [content] = readXml(terms).children;
    const [licence] = content?.children ?? [];
    expect(content?.attributes["url"]).toBe("https://test.example/");
    expect(licence?.children.map(({ name, text }) => [name, text])).toEqual([
      ["permits", "search ai-index ai-input"],
      ["prohibits", "ai-train"],
    ]);
    expect(JSON.parse(mining)).toEqual([
      { location: "/*", "tdm-reservation": 1, "tdm-policy": "https://test.example/rights/" },
    ]);
  });
});

test("what is all allowed has nothing to prohibit", async () => {
  const { robots: text, terms = "", mining = "" } = await asked("ai: {}\n");
  expect(text).not.toContain("Disallow");
  expect(terms).not.toContain("prohibits");
  expect(JSON.parse(mining)).toEqual([{ location: "/*", "tdm-reservation": 0 }]);
});

test("a policy is a page or a whole address, and nothing else", () => {
  expect(aiSchema.safeParse({ policy: "https://example.org/rights" }).success).toBe(true);
  for (const policy of ["not a page", "javascript:alert(1)", "//example.org"])
    expect([policy, aiSchema.safeParse({ policy }).success]).toEqual([policy, false]);
  expect(paperSchema.shape.ai.safeParse({ train: "no" }).success).toBe(false);
});
