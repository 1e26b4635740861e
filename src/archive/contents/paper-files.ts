/** `paper.yaml` and the paper's own words, which lie beside it, read together. */
import { join } from "node:path";
import { asNewest } from "../../desk/forms/former-forms.ts";
import { languageOfWords, readOwnWords, strayWords, wordsFolder, type ReadWords } from "../../desk/own-words.ts";
import type { Problem } from "../../desk/problem.ts";
import { paperFile, readPaper } from "../../desk/settings.ts";
import type { Paper } from "../../paper/paper.ts";
import type { OwnWords } from "../../paper/words/messages.ts";
import { leadsAway, namesIn, readOwn, strayLink } from "./content-files.ts";

/** What `paper.yaml` and the words beside it say; `strays` is what is wrong with the words. */
export type PaperFiles =
  | { paper: Paper; strays: Problem[] }
  | {
      problems: Problem[];
      /** By what the other files can be checked all the same: see `ReadPaper`. */
      rest?: Paper;
      strays: Problem[];
    };

/** Reads `paper.yaml`, and the paper's own words, which lie beside it. */
export function paperIn(content: string): PaperFiles {
  const read = readOwn(content, paperFile);
  const parsed = read && "rule" in read ? { problems: [read] } : readPaper(read);
  if ("problems" in parsed && !parsed.rest) return { problems: parsed.problems, strays: [] };
  const { ownWords, strays } = ownWordsIn(content);
  const whole = (paper: Paper): Paper => ({
    ...asNewest(paper, content),
    ...(Object.keys(ownWords).length > 0 && { ownWords }),
  });
  if ("paper" in parsed) return { paper: whole(parsed.paper), strays };
  return { problems: parsed.problems, ...(parsed.rest && { rest: whole(parsed.rest) }), strays };
}

function ownWordsIn(content: string): { ownWords: OwnWords; strays: Problem[] } {
  if (leadsAway(content, wordsFolder)) return { ownWords: {}, strays: [strayLink(wordsFolder)] };
  const ownWords: Record<string, ReadWords["words"]> = {};
  const strays: Problem[] = [];
  for (const name of namesIn(join(content, wordsFolder))) {
    if (name.startsWith(".") || name === "README.md") continue;
    const file = `${wordsFolder}/${name}`;
    const language = languageOfWords(name);
    if (language === undefined || language in ownWords) {
      strays.push(strayWords(file));
      continue;
    }
    const bytes = readOwn(content, file);
    if (!bytes) continue;
    const { words, problems } =
      "rule" in bytes ? { words: {}, problems: [bytes] } : readOwnWords(file, bytes, language);
    ownWords[language] = words;
    strays.push(...problems);
  }
  return { ownWords, strays };
}
