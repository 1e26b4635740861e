import { expect, test } from "vitest";
import { pixelGate } from "../../../src/photos/pixel-gate.ts";

test("what is within never has more pixels than it may, but for one alone; nobody is kept out, and all go in as they came", async () => {
  const gate = pixelGate(100);
  let within = 0;
  let pictures = 0;
  const entered: number[] = [];
  const sizes = [60, 50, 40, 30, 250, 10, 10, 100, 1, 0, 99, 5];
  await Promise.all(
    sizes.map((pixels, at) =>
      gate(pixels, async () => {
        within += pixels;
        pictures++;
        entered.push(at);
        expect(within <= 100 || pictures === 1).toBe(true);
        for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
        within -= pixels;
        pictures--;
        if (at === 3) throw new Error("damaged");
      }).catch((error: unknown) => expect(error).toEqual(new Error("damaged"))),
    ),
  );
  expect(entered).toEqual([...sizes.keys()]);
});
