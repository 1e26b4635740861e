import { expect, test } from "vitest";
import { postSignature } from "../../../../../src/desk/import/formats/post-signature.ts";

test.each([
  ["The bridge is open — at last. — Jane Doe (@jane) November 22, 2026", "November 22, 2026", "Jane Doe"],
  ["The bridge is open. — Jane Doe November 22, 2026", "November 22, 2026", "Jane Doe"],
  ["The bridge is open.", "November 22, 2026", undefined],
  ["The bridge is open. — November 22, 2026", "November 22, 2026", undefined],
])("%j is signed by the whole name", (words, day, name) => {
  expect(postSignature(words, day)).toBe(name);
});
