import { expect, test } from "vitest";
import { inBody } from "../warned.ts";

test.each([
  ["a level that is left out", "## One\n\n#### Three\n", ["3:1 «####» → ###"]],
  ["the first heading too low", "### Two", ["1:1 «###» → ##"]],
  ["the headline's own level", "# One\n\n## Two", ["1:1 «#» → ##"]],
  ["the same, underlined", "One\n===", ["1:1 «One⏎===» → ## One"]],
  ["in a box", ':::fact-box{title="T"}\n# One\n:::', ["2:1 «#» → ##"]],
])("%s", (_what, body, expected) => expect(inBody("heading-skip", body)).toEqual(expected));

test.each([
  ["levels one by one, and back", "## a\n\n### b\n\n#### c\n\n## d\n\n### e"],
  ["underlined with hyphens", "One\n---\n\n### Two"],
  ["a number sign in text", "The \\# sign, #4 and C#"],
])("let through: %s", (_what, body) => expect(inBody("heading-skip", body)).toEqual([]));
