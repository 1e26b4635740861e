/** The short runs of `npm run attack`, the same each time; and that the long ones would find what there is. */
import { expect, test } from "vitest";
import { fuzzing } from "../fuzz/fuzz.ts";
import { Prober } from "../fuzz/prober.ts";
import { campaignNamed, campaignNames } from "./registry.ts";

/** The others take builds. */
const shortOnes = (
  await Promise.all(campaignNames.map(async (name) => ((await campaignNamed(name)).short > 0 ? [name] : [])))
).flat();

test.each(shortOnes)("nothing of %s breaks the program, hangs, or takes all memory", async (name) => {
  const { short, run } = await campaignNamed(name);
  const { cases, messages, failures } = await run({ seed: 2026, until: { cases: short }, tell: () => undefined });
  // How long a case takes is measured by the long runs, on a machine that does nothing else.
  expect(
    failures
      .filter(({ what }) => !/^takes more than \d+ ms$/.test(what))
      .map(({ what, input }) => `${what}: ${JSON.stringify(Buffer.from(input).toString("latin1").slice(0, 500))}`),
  ).toEqual([]);
  expect(cases).toBe(short);
  expect(messages).toBeGreaterThan(0);
});

const planted = new URL("../fuzz/planted-target.ts", import.meta.url).href;

test("a case that does not end, and one that takes all memory, are given up and told, and the next is tried", async () => {
  const prober = new Prober(planted, false);
  try {
    expect(await prober.try(Buffer.from("to warn"))).toEqual({ messages: 1 });
    expect(await prober.try(Buffer.from("a <hang>"))).toEqual({ messages: 0, failure: "does not end" });
    expect(await prober.try(Buffer.from("a <memory>"))).toEqual({ messages: 0, failure: "takes more than 400 MB" });
    expect(await prober.try(Buffer.from("to warn"))).toEqual({ messages: 1 });
  } finally {
    await prober.close();
  }
});

test("what breaks the program is told once, with what does it and nothing else", async () => {
  const { cases, messages, failures } = await fuzzing(planted, ".txt", { what: "a planted fault", short: 0 }).run({
    seed: 1,
    until: { cases: 300 },
    tell: () => undefined,
  });
  expect([cases, messages > 0]).toEqual([300, true]);
  // How long a case takes is measured by the long runs, on a machine that does nothing else.
  expect(
    failures
      .filter(({ what }) => !/^takes more than \d+ ms$/.test(what))
      .map(({ what, input }) => [what, Buffer.from(input).toString()]),
  ).toEqual([["RangeError: It cannot be read: true", "<throw>"]]);
});
