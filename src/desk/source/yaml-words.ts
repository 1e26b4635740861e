/** What a parser of YAML says, in words for someone who has never heard of it. */
import type { YAMLError } from "yaml";
import { specialStart } from "./yaml-advice.ts";

export const tooDeep =
  "Fields stand within fields, or lists within lists, more often than any article needs. Write them one below the other.";

const notClosed = "Something that was opened here is not closed: a quotation mark, or a bracket.";

/** The message of one error, and an example of how it is written rightly. */
export function inPlainWords(error: YAMLError): { message: string; suggestion?: string } {
  switch (error.code) {
    case "DUPLICATE_KEY":
      return { message: "This field stands twice. Keep one of the two." };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return {
        message:
          "This line cannot be read. A value that contains a colon followed by a space must stand in quotation marks.",
        suggestion: 'headline: "Port strike: dockers reach deal"',
      };
    case "MISSING_CHAR":
      return { message: notClosed };
    case "RESOURCE_EXHAUSTION":
      return { message: tooDeep };
    case "TAB_AS_INDENT":
      return { message: "A tab stands at the start of this line. Indent with spaces: two for each step." };
    case "BAD_INDENT":
      // The parser looks for the end of an open bracket in the next line, and finds that line indented too little.
      if (/end with a [\]}]/.test(error.message)) return { message: notClosed };
      return {
        message:
          "This line is indented differently from its neighbours. Lines that belong together start in the same column.",
      };
    case "UNEXPECTED_TOKEN":
      return {
        message:
          "Something stands here that does not belong: often a missing colon after the field’s name, or a missing quotation mark.",
      };
    case "BAD_SCALAR_START":
      return { message: "A value cannot begin with this character. Put the value in quotation marks." };
    case "MULTIPLE_DOCS":
      return { message: "A line of hyphens or dots ends the fields here, and more follow. Take the line out." };
    case "TAG_RESOLVE_FAILED":
      return { message: specialStart("!") };
    case "BAD_ALIAS":
      return { message: specialStart("*") };
    default:
      return { message: `This cannot be read: ${error.message.replace(/(?<!\s)\s+at line \d+[^]*$/, "")}.` };
  }
}
