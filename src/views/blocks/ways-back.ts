/** The ways back from notes to where they are referred to, named in the page's own words. */
import type { Words } from "../words/catalogue.ts";

/** @param html notes as the sanitiser left them: each way back has the number of its reference for a label, as the desk knows no words */
export const withWaysBack = (html: string, { backToText }: Pick<Words, "backToText">): string =>
  html.replace(
    /(<a [^<>]*data-footnote-backref[^<>]* )aria-label="(\d+(?:-\d+)?)"/g,
    (_whole, start: string, reference: string) => `${start}aria-label="${backToText(reference)}"`,
  );
