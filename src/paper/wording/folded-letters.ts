/** Latin letters that are no other letter with an accent, and what they are written as where they cannot be typed. */
const letters: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "e",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĳ: "ij",
};

/** Letters without an accent stay as they are. */
export const foldedLetters = (text: string): string =>
  text.replace(/[æœøßẞłđðþıəħŧŋĳ]/gi, (letter) => letters[letter.toLowerCase()] ?? letter);
