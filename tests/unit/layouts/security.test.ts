/** `security.txt`, read back by the rules of RFC 9116. */
import { expect, test } from "vitest";
import { security } from "../../../src/layouts/security.ts";
import { securitySchema } from "../../../src/paper/security.ts";
import { viewOfKind } from "../../../src/views/view-of.ts";
import { smallPaper } from "../../built-site.ts";
import { testPaper } from "../archive/newsroom.ts";

const said =
  "security: { contact: [security@test.example, 'https://test.example/tell?a=1'], policy: security }\neditions: [{ language: ar }]\n";

const asked = (now: string, { paper = said, site = "https://test.example" } = {}) =>
  testPaper({ "paper.yaml": smallPaper + paper, "pages/security.md": "---\ntitle: Security\n---\nTell us.\n" }).open(
    ({ archive }) => {
      const view = viewOfKind("security", { page: "security" }, { archive, site, preview: false });
      return view && security(view);
    },
    { now: Date.parse(now) / 1000 },
  );

test("a paper that says nothing has none", async () => {
  expect(await asked("2026-11-24T18:00:00Z", { paper: "" })).toBeUndefined();
});

test("says whom to tell, until when, in which languages, and where it stands", async () => {
  expect(await asked("2026-11-24T18:00:00Z")).toBe(
    [
      "Contact: mailto:security@test.example",
      "Contact: https://test.example/tell?a=1",
      "Expires: 2027-07-01T00:00:00Z",
      "Preferred-Languages: en, ar",
      "Canonical: https://test.example/.well-known/security.txt",
      "Policy: https://test.example/security/",
      "",
    ].join("\n"),
  );
});

test("is good for more than half a year and less than one, and changes four times a year", async () => {
  const days = ["2026-01-01", "2026-02-14", "2026-03-31", "2026-04-01", "2026-12-31", "2028-02-29"];
  const expiries: string[] = [];
  for (const day of days) {
    const text = (await asked(`${day}T23:59:59Z`)) ?? "";
    const expires = /^Expires: (.+)$/m.exec(text)?.[1] ?? "";
    const ahead = (Date.parse(expires) - Date.parse(`${day}T23:59:59Z`)) / 86_400_000;
    expect([day, ahead > 180, ahead < 365]).toEqual([day, true, true]);
    expiries.push(expires.slice(0, 10));
  }
  expect(expiries).toEqual(["2026-10-01", "2026-10-01", "2026-10-01", "2027-01-01", "2027-07-01", "2028-10-01"]);
});

test("below a path it names the root of the host, where it is looked for", async () => {
  const text = await asked("2026-11-24T18:00:00Z", { site: "https://org.example/paper" });
  expect(text).toContain("Canonical: https://org.example/.well-known/security.txt\n");
  expect(text).toContain("Policy: https://org.example/paper/security/\n");
});

test("a contact is an address, and ends where its line does", () => {
  expect(securitySchema.safeParse({ contact: ["a@b.example"] }).success).toBe(true);
  for (const contact of [[], ["call us"], ["http://a.example/"], ["javascript:x"], ["a@b.example\nPolicy: https://x"]])
    expect([contact, securitySchema.safeParse({ contact }).success]).toEqual([contact, false]);
});
