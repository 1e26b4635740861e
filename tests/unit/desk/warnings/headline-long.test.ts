import { expect, test } from "vitest";
import { articleBut } from "../article.ts";
import { told } from "./warned.ts";

const headline = (text: string) => {
  const line = `headline: ${text}`;
  return { line, problems: articleBut("headline", line).problems };
};

test("the part that is cut off is underlined, and the length is said", () => {
  const { line, problems } = headline(`"${"word ".repeat(18)}and seven more"`);
  expect(told("headline-long", problems, `---\n${line}`)).toEqual(["2:102 «and seven more»"]);
  expect(problems[0]?.message).toContain("104 characters");
});

test("let through: ninety, of any script", () => {
  expect(headline("x".repeat(90)).problems).toEqual([]);
  expect(headline("😀".repeat(90)).problems).toEqual([]);
});
