/** Which process holds something: told by a mark, which no other process bears that gets its number later. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { isRunning, ownMark, readMark } from "../../../src/kept/running.ts";

const told = existsSync("/proc/self/stat");

test("a process knows its own mark, and another’s while it runs", async () => {
  const own = readMark(ownMark());
  expect(own?.pid).toBe(process.pid);
  expect(own && isRunning(own)).toBe(true);
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const other = { pid: child.pid ?? 0 };
  expect(isRunning(other)).toBe(true);
  await new Promise((resolve) => {
    child.once("close", resolve);
    child.kill();
  });
  expect(isRunning(other)).toBe(false);
});

test.runIf(told)("a process that has the number of one that ended is not taken for it", () => {
  expect(isRunning({ pid: process.pid, began: "1" })).toBe(false);
  expect(isRunning({ pid: 1, began: "1" })).toBe(false);
});

test.each(["", "0", "-1", "no process", "12 34 56", "12\n", ...(told ? ["1", String(process.pid)] : [])])(
  "no process is marked by %j",
  (text) => {
    expect(readMark(text)).toBeUndefined();
  },
);
