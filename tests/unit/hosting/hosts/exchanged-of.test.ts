/** What hosts are told of the forms in which stories are there besides their pages. */
import { expect, test } from "vitest";
import { exchangedOf } from "../../../../src/hosting/hosts/exchanged-of.ts";
import { smallPaper } from "../../../built-site.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

const told = (settings: string, preview = false) =>
  testPaper({
    "paper.yaml": smallPaper + settings,
    "articles/2025/11/24-port.md": story({ published: "2025-11-24 08:00" }),
    "articles/2026/11/24-port.md": story(),
    "articles/2026/11/24-draft.md": story({ draft: "true" }),
  }).open(({ archive }) => exchangedOf({ archive, preview }));

test("they lie beside every story, of whatever year", async () => {
  expect(await told("exchange: [oembed, ninjs]\n")).toEqual({ forms: ["ninjs"], years: ["2026", "2025"] });
});

test("nothing is promised beside each story where one may have none: of a preview, which shows drafts, and where some are another's", async () => {
  expect(await told("exchange: [ninjs]\n", true)).toBeUndefined();
  expect(await told("exchange: [ninjs]\nsyndication: { keep-back: [AP] }\n")).toBeUndefined();
  expect(await told("exchange: [oembed]\n")).toBeUndefined();
});
