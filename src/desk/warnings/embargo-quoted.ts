/** An article that is held back by an embargo, and whose text tells readers so when it is out. */
import { inShort, type Finding, type Passage } from "./passage.ts";

const ownEmbargo = /\b(?:(?:strictly )?embargo(?:ed)?:? (?:until|till|for|to be lifted)|under (?:a |strict )?embargo|not for (?:publication|release|broadcast) (?:before|until)|hold for release|sous embargo|embargo jusqu['’](?:à|au))|(?:محظور|ممنوع) (?:من )?النشر (?:حتى|قبل)/iu;

export function quotedEmbargo({ text }: Passage): Finding[] {
  const match = ownEmbargo.exec(text);
  if (!match) return [];
  const [words] = match;
  return [{
    rule: "embargo-quoted",
    from: match.index,
    to: match.index + words.length,
    message: `“${inShort(words)}” is a note among newsrooms, and readers see it when the embargo is over. The field \`embargo\` holds the article back; take the words out of the text.`,
  }];
}
