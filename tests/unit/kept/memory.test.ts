/** What is remembered: made once, nothing too, and never more than is said. */
import { expect, test } from "vitest";
import { Memory } from "../../../src/kept/memory.ts";

test("a value is made once, even where it is nothing", () => {
  const made: string[] = [];
  const memory = new Memory<string, string | undefined>(2);
  const asked = (key: string) =>
    memory.of(key, (name) => {
      made.push(name);
      return name === "nothing" ? undefined : `${name}!`;
    });
  expect([asked("a"), asked("nothing"), asked("a"), asked("nothing")]).toEqual(["a!", undefined, "a!", undefined]);
  expect(made).toEqual(["a", "nothing"]);
});

test("where there are as many as may be, what is known is still known, and one more has all others made again", () => {
  const made: string[] = [];
  const memory = new Memory<string, number>(2);
  for (const key of ["a", "b", "a", "b", "c", "c", "a"]) memory.of(key, (name) => made.push(name));
  expect(made).toEqual(["a", "b", "c", "a"]);
});

test("of what cannot be made nothing is remembered", () => {
  const memory = new Memory<string, string>(1);
  const fails = (): string => {
    throw new Error("It is not there yet.");
  };
  expect(() => memory.of("a", fails)).toThrow("not there yet");
  expect(memory.of("a", () => "there")).toBe("there");
});
