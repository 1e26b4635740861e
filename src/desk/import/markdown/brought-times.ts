/** When a story of another system appears: by its fields, by the name of its file, by its address. */
import { instantOf, readMoment, rfc3339 } from "../../../paper/moment.ts";
import { momentOf, secondsOf } from "../moment-of.ts";
import type { SourceSite } from "../sites/source-site.ts";
import type { Story } from "../story.ts";
import type { MatterFields } from "./matter-fields.ts";

const publishedNames = [
  "date",
  "pubdate",
  "pubdatetime",
  "publishdate",
  "published",
  "publishedat",
  "publishedon",
  "datepublished",
  "publicationdate",
  "created",
  "createdat",
  "posted",
];
const updatedNames = [
  "lastmod",
  "updated",
  "modified",
  "lastmodifiedat",
  "lastmodified",
  "modifiedat",
  "updatedat",
  "updateddate",
  "dateupdated",
  "datemodified",
  "moddate",
  "moddatetime",
  "lastupdated",
];

export interface BroughtTimes {
  /** As the site reads it, with its offset where the site has one. */
  published?: string;
  told: Pick<Story, "published" | "updated">;
  /** Whether its time is over: the site shows it no more. */
  isDraft: boolean;
  notes: string[];
}

/** @param own what the file says of its address */
export function broughtTimes(
  fields: MatterFields,
  { site, path, own }: { site: SourceSite; path: string; own: string | undefined },
): BroughtTimes {
  const notes: string[] = [];
  const timeIn = (...names: string[]) => {
    const written = fields.text(...names);
    const moment = written === undefined ? undefined : momentIn(written, site);
    // `published: true` is no time.
    if (written !== undefined && moment === undefined && /\d/.test(written))
      notes.push(`Its time “${written.slice(0, 40)}” is not understood.`);
    return moment;
  };
  const dated = publishedNames.map((name) => timeIn(name)).find((moment) => moment !== undefined);
  // Where both are told, the later of them is when it appears.
  const shown = site.system === "hugo" ? later(dated, timeIn("publishdate")) : dated;
  const named = shown ?? dayIn(/(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})(?:[-_./]|$)/.exec(path)?.[1]);
  const addressed = dayIn(/(?:^|\/)(\d{4}\/\d{1,2}\/\d{1,2})(?:\/|$)/.exec(own ?? "")?.[1]?.replaceAll("/", "-"));
  const published = named ?? addressed;
  if (published !== undefined && shown === undefined)
    notes.push(`It says no time: its day is that of its ${named === undefined ? "address" : "file’s name"}.`);
  const updated = timeIn(...updatedNames);
  const over = timeIn("expirydate", "unpublishdate");
  if (over !== undefined) notes.push(`The site shows it until ${over} only: it is a draft here.`);
  return {
    ...(published && { published }),
    told: { ...(published && { published }), ...(updated && { updated }) },
    isDraft: over !== undefined,
    notes,
  };
}

const dayIn = (written: string | undefined): string | undefined => momentOf(written);

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (secondsOf(one, "UTC") ?? 0) >= (secondsOf(other, "UTC") ?? 0) ? one : other;
}

/** A day stays that day wherever the site is; an hour without an offset is the site's own. */
function momentIn(written: string, { zone }: SourceSite): string | undefined {
  const moment = momentOf(written);
  if (moment === undefined || zone === undefined || !/\d:\d/.test(moment)) return moment;
  const read = readMoment(moment);
  if ("wrong" in read || read.offset !== undefined) return moment;
  return rfc3339(instantOf(read, zone), zone);
}
