import { describe, expect, test } from "vitest";
import { redline } from "../../../../src/paper/wording/redline.ts";
import { substanceOf } from "../../../../src/paper/wording/substance.ts";

const substance = (before: string, after: string) => substanceOf(redline(before, after));

describe("small edits", () => {
  test.each([
    ["a comma", "The port, said the mayor is open.", "The port, said the mayor, is open."],
    ["a full stop after a figure", "They earn 30", "They earn 30."],
    ["a capital", "the Port is open", "The port is open"],
    ["an accent", "a cafe in São Tome", "a café in São Tomé"],
    ["straight quotation marks set curly", 'He said "no".', "He said “no”."],
    ["a word that stood twice", "The the port is open.", "The port is open."],
    ["two letters in the wrong order", "They went to thier ships.", "They went to their ships."],
    ["a letter too many", "They wait untill noon; nobody acccepts.", "They wait until noon; nobody accepts."],
    ["a letter missing", "The accomodation is full.", "The accommodation is full."],
    ["another letter in a long word", "It is definately over.", "It is definitely over."],
    ["a hyphen", "a long term plan", "a long-term plan"],
    ["words joined", "He went on line.", "He went online."],
    ["an apostrophe", "The ports gate", "The port’s gate"],
    ["a space", "The  port\nis open .", "The port is open."],
    ["Arabic vowel signs", "أغلق الميناء", "أُغلِق الميناء"],
  ])("%s", (_, before, after) => {
    expect(substance(before, after)).toBe("small");
  });
});

describe("substantial edits", () => {
  test.each([
    ["a figure", "It cost 1,200 kroner.", "It cost 1,300 kroner."],
    ["a figure's point", "It rose by 1.5 per cent.", "It rose by 15 per cent."],
    ["a figure's sign", "It was -5 degrees.", "It was 5 degrees."],
    ["a currency", "It cost $5.", "It cost £5."],
    ["per cent", "It rose by 5%.", "It rose by 5."],
    ["a figure beside a typo", "Thier 12 ships", "Their 21 ships"],
    ["a number in words", "nine days", "eight days"],
    ["a name", "said Lena Okafr of the port", "said Lena Okafor of the port"],
    ["a short word", "The port is now open.", "The port is not open."],
    ["a syllable that turns the word round", "The strike is legal.", "The strike is illegal."],
    ["a word of another ending", "The minister met them.", "The ministers met them."],
    ["a sentence", "The port is open.", "The port is open. The gates are shut."],
    ["a word taken out", "The port is not open.", "The port is open."],
    ["words in another order", "Halden beat Orrin.", "Orrin beat Halden."],
    ["a quotation made of a report", "The mayor called it a disgrace.", "The mayor called it “a disgrace”."],
    ["a question", "The port is open.", "The port is open?"],
    ["a letter of an Arabic word", "وصل الكاتب", "وصل الكتاب"],
    ["a Chinese sign", "港は九日間", "港は八日間"],
    ["a typo together with something else", "Thier ships left.", "Their ships sank."],
  ])("%s", (_, before, after) => {
    expect(substance(before, after)).toBe("substantial");
  });

  test("nothing is nothing", () => {
    expect(substance("The port is open.", "The port is open.")).toBe("none");
  });
});
