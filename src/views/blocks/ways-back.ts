/** The ways back from notes to where they are referred to, named in the page's own words. */
import { edited } from "../../desk/edited-html.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import type { Words } from "../words/catalogue.ts";

/** A paper's own words are an editor's text, and stand in an attribute here. */
const attributeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** @param notes in which each way back has the number of its reference for a label, as the desk knows no words */
export const withWaysBack = <Text extends Sanitised>(notes: Text, { backToText }: Pick<Words, "backToText">): Text =>
  edited(
    notes,
    notes.links.flatMap(({ back }) =>
      back
        ? [{ from: back.at, to: back.at + back.reference.length, html: attributeText(backToText(back.reference)) }]
        : [],
    ),
  );
