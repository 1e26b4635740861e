/** The ways back from notes to where they are referred to, named in the page's own words. */
import { edited } from "../../desk/edited-html.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";
import type { Words } from "../words/catalogue.ts";

/** @param notes in which each way back has the number of its reference for a label, as the desk knows no words */
export const withWaysBack = <Text extends Sanitised>(notes: Text, { backToText }: Pick<Words, "backToText">): Text =>
  edited(
    notes,
    notes.links.flatMap(({ back }) =>
      back
        ? [{ from: back.at, to: back.at + back.reference.length, html: xmlEscaped(backToText(back.reference)) }]
        : [],
    ),
  );
