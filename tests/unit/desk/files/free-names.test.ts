import fc from "fast-check";
import { expect, test } from "vitest";
import { FreeNames } from "../../../../src/desk/files/free-names.ts";

const numbered = (wanted: string) => (number: number) => (number === 1 ? wanted : `${wanted}-${number}`);

test("each name is given once, and it is the first that is free", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b", "a-2", "b-3")),
      fc.uniqueArray(fc.constantFrom("a", "a-2", "a-3", "b-2")),
      (wanted, there) => {
        const [taken, plain] = [new Set<string>(there), new Set<string>(there)];
        const names = new FreeNames();
        for (const each of wanted) {
          const name = names.first(each, numbered(each), (name) => taken.has(name));
          taken.add(name);
          let number = 1;
          while (plain.has(numbered(each)(number))) number++;
          expect(name).toBe(numbered(each)(number));
          plain.add(name);
        }
      },
    ),
  );
});

test("what is taken is asked twice for each name at most, however many want the same", () => {
  const taken = new Set<string>();
  const names = new FreeNames();
  let asked = 0;
  for (let story = 0; story < 10_000; story++) {
    taken.add(
      names.first("image", numbered("image"), (name) => {
        asked++;
        return taken.has(name);
      }),
    );
  }
  expect(taken.size).toBe(10_000);
  expect(asked).toBeLessThanOrEqual(20_000);
});
