/** An article as git has kept it, beside the one that stands there now. */
import { z } from "zod";
import { instantOf, readMoment } from "../paper/moment.ts";
import { splitFrontMatter } from "./source/front-matter.ts";
import { readText } from "./source/source-text.ts";

const loose = z
  .object({ headline: z.unknown(), published: z.unknown(), embargo: z.unknown(), draft: z.unknown() })
  .partial();

type Fields = z.output<typeof loose>;

/** Undefined where the fields cannot be read: such a file was never published. */
function fieldsOf(bytes: Uint8Array): Fields | undefined {
  const split = splitFrontMatter("", readText(bytes));
  return "problems" in split ? undefined : loose.safeParse(split.yaml.value).data;
}

/**
 * Whether readers could know an article by its address.
 * @param now seconds since 1970
 */
export function wasPublished(bytes: Uint8Array, timezone: string, now: number): boolean {
  const fields = fieldsOf(bytes);
  const hasCome = (written: unknown) => {
    const moment = typeof written === "string" ? readMoment(written) : undefined;
    return moment !== undefined && !("wrong" in moment) && instantOf(moment, timezone) <= now;
  };
  return (
    fields !== undefined &&
    fields.draft !== true &&
    hasCome(fields.published) &&
    (fields.embargo === undefined || hasCome(fields.embargo))
  );
}

/** Whether two files that resemble one another tell one story: forms of a column or of the weather resemble one another too. */
export function isSameStory(before: Uint8Array, after: Uint8Array): boolean {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  return (
    old !== undefined && young !== undefined && (old.headline === young.headline || old.published === young.published)
  );
}
