/** A report for tests: as little as there can be, and whatever a test puts in. */
import type { Report, ReportArticle, ReportPage } from "../../../src/preview/report-schema.ts";
import { reportSchema } from "../../../src/preview/report-schema.ts";

export function report(parts: Partial<Report> = {}): Report {
  return reportSchema.parse({
    format: 1,
    paper: "The Test",
    timezone: "Europe/Oslo",
    base: { hash: "a".repeat(40), subject: "Before", at: "2026-11-24T10:00:00Z" },
    now: { hash: "b".repeat(40), subject: "After", at: "2026-11-24T11:00:00Z", uncommitted: false },
    at: "2026-11-24T12:00:00+01:00",
    counts: { pages: 1, added: 0, changed: 1, removed: 0, redirected: 0, frameOnly: 0, forMachines: 0, lite: 0 },
    pages: [],
    articles: [],
    findings: [],
    known: { check: 0, axe: 0, links: 0, weight: 0 },
    schedule: [],
    purge: [],
    photographs: [],
    notes: [],
    ...parts,
  });
}

export function changedArticle(parts: Partial<ReportArticle> = {}): ReportArticle {
  return {
    path: "/2026/11/24/port/",
    headline: "Port",
    language: "en",
    change: "changed",
    preview: "https://pr-1.test.example/2026/11/24/port/",
    parts: [],
    ...parts,
  };
}

export function changedPage(parts: Partial<ReportPage> = {}): ReportPage {
  return {
    path: "/world/",
    title: "World",
    kind: "list",
    change: "changed",
    what: ["the stories listed"],
    frameOnly: false,
    forMachines: false,
    preview: "https://pr-1.test.example/world/",
    ...parts,
  };
}

/** What a hostile author would write into any field. */
export const hostile =
  "</title></style></script><script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\"> @everyone #1 [x](javascript:alert(1)) | `c` \u202e";
