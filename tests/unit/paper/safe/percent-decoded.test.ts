import { expect, test } from "vitest";
import { decodedPart, decodedPath } from "../../../../src/paper/safe/percent-decoded.ts";

test.each([
  ["/caf%C3%A9/", "/café/", "/café/"],
  ["/a%2Fb%3Fc", "/a%2Fb%3Fc", "/a/b?c"],
  ["100%", "100%", "100%"],
  ["%C3", "%C3", "%C3"],
])("%s: as a path %s, as a part %s", (written, path, part) => {
  expect([decodedPath(written), decodedPart(written)]).toEqual([path, part]);
});
