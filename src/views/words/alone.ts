/** Words that lead on to a date or a name, where they stand alone: without the colon that many languages put there. */
export const alone = (words: string): string => words.replace(/\s*[:：]$/u, "");
