import { expect, test } from "vitest";
import { readPaper } from "../../../src/desk/settings.ts";
import { smallPaper } from "../../built-site.ts";
import { told } from "./article.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function paperProblems(text: string | undefined): string[] {
  const read = readPaper(text === undefined ? undefined : bytes(text));
  return "problems" in read ? read.problems.map(told) : [];
}

test("a paper is read, and what it leaves out has a sensible value", () => {
  const read = readPaper(bytes(smallPaper));
  expect(read).toMatchObject({
    paper: { name: "The Test", site: "https://test.example", dateline: { style: "ap", "stand-alone": [] }, pages: [] },
  });
});

test("a paper that cannot be read says why", () => {
  expect(paperProblems(undefined)).toEqual([expect.stringContaining("There is no paper.yaml")]);
  expect(paperProblems(smallPaper.replace("Europe/Oslo", "Oslo"))).toEqual([
    "3:11-3:15 field-value: `timezone`: This is no time zone. Write the name of a city in it: Europe/Oslo, Asia/Riyadh.",
  ]);
  expect(paperProblems(smallPaper.replace("https://test.example", "test.example"))).toEqual([
    "2:7-2:19 field-value: `site`: Write the whole address: https://www.example.org",
  ]);
  expect(paperProblems(smallPaper.replace("test.example", "lena@test.example"))).toEqual([
    expect.stringMatching(/^2:7-2:32 field-value: `site`: Take the name before the @ out/),
  ]);
  expect(paperProblems(smallPaper.replace("test.example", "test.example/paper/?a=1#b"))).toEqual([
    expect.stringMatching(/^2:7-2:40 field-value: `site`: Take out what stands from the \? or # on/),
  ]);
  expect(paperProblems(smallPaper.replace("id: home", "id: archive"))).toEqual([
    expect.stringContaining("This name is taken by a page of the paper’s own"),
  ]);
  expect(paperProblems(smallPaper.replace("id: home", "id: world"))).toEqual([
    expect.stringContaining("Two sections have the id “world”."),
  ]);
  expect(paperProblems(`${smallPaper}dateline: { style: apa }\n`)).toEqual([
    expect.stringMatching(/^12:20-12:23 field-value: .*ap, agency.* → ap$/),
  ]);
});

test("a paper in a form that came after the program is told how the program is brought up to date", () => {
  expect(paperProblems(`${smallPaper}format: 3\n`)).toEqual([
    expect.stringMatching(/^12:9-12:10 field-value: .*came after this program.*npm update dateline$/),
  ]);
  expect(paperProblems(`${smallPaper}format: 1\n`)).toEqual([]);
});
