/** How many pictures a strip is set for. */
import { expect, test } from "vitest";
import { stripClass } from "../../../../src/components/lists/place-sets.ts";

test("a strip is set by its number of pictures, and from ten on by what is over", () => {
  const set = [1, 4, 9, 10, 11, 12, 13, 14, 15, 24].map((pictures) => stripClass(pictures));
  expect(set.map((name) => Number(name.replace("strip-", "")))).toEqual([1, 4, 9, 10, 11, 12, 13, 10, 11, 12]);
});
