/** An address of the web, as an editor writes it. */
import { z } from "zod";
import { hostSourceOf } from "./host-source.ts";

export const webAddress = z
  .url({ protocol: /^https?$/, error: "Write the whole address: https://www.example.org/about" })
  .refine((url) => !URL.canParse(url) || hostSourceOf(url) !== undefined, "This is no address of the web.");

/** As it is told to machines, and followed by readers. */
export const toldAddress = webAddress.transform((url) => new URL(url).href);

/** By what readers know the site that an address leads to. */
export const shownHost = (address: string): string => new URL(address).hostname.replace(/^www\./, "");
