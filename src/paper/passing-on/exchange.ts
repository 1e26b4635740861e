/** The forms in which other newsrooms, archives and machines are given stories, beside the pages that people read. */
import { z } from "zod";

export const exchangeForms = ["ninjs", "nitf", "markdown", "data", "oembed", "epub"] as const;
export type ExchangeForm = (typeof exchangeForms)[number];

export const exchangeSchema = z
  .array(z.enum(exchangeForms))
  .default([])
  .describe(
    "in which forms stories are there for other programs: ninjs, nitf and markdown beside each story, data as a file of all stories of each day, and of each month, oembed for pages elsewhere that show a link to one as a card, epub for readers who take a day or a thread along as a book; none, if left out",
  );
