/** The lock of a folder: held by one process at a time, and by none that is no more. Processes are real. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { holdFolder } from "../../../../src/press/release/lock.ts";
import { lockDamages } from "../../kept/damages.ts";

const top = mkdtempSync(join(tmpdir(), "dateline-lock-"));
const children: ChildProcess[] = [];
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(top, "folder-"))));
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** A process that holds the folder for a while, and writes down when it began and ended to. It says `held`, or who holds it. */
function holder(milliseconds: number): ChildProcess {
  const module = join(import.meta.dirname, "../../../../src/press/release/lock.ts");
  const script = `
    import { appendFileSync } from "node:fs";
    import { holdFolder } from ${JSON.stringify(module)};
    const { letGo } = await holdFolder(${JSON.stringify(folder)}, (who) => console.log("waits for " + who));
    appendFileSync(${JSON.stringify(join(folder, "log"))}, "+");
    console.log("held");
    await new Promise((done) => setTimeout(done, ${milliseconds}));
    appendFileSync(${JSON.stringify(join(folder, "log"))}, "-");
    letGo();`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

const heard = async (child: ChildProcess, words: string): Promise<string> => {
  let said = "";
  for await (const data of child.stdout ?? []) if ((said += String(data)).includes(words)) break;
  return said;
};

test("of many that come at once, one holds it at a time", async () => {
  const all = Array.from({ length: 6 }, () => holder(30));
  await Promise.all(all.map((child) => once(child, "exit")));
  expect(readFileSync(join(folder, "log"), "utf8")).toBe("+-".repeat(6));
});

test("one that is killed holds nothing, and of those who wait for it one goes on at a time", async () => {
  const killed = holder(60_000);
  await heard(killed, "held");
  const waiting = Array.from({ length: 4 }, () => holder(30));
  expect(await heard(waiting[0] ?? killed, "waits for")).toContain(`waits for process ${killed.pid}\n`);
  const ended = waiting.map((child) => once(child, "exit"));
  killed.kill("SIGKILL");
  await Promise.all(ended);
  expect(readFileSync(join(folder, "log"), "utf8")).toBe(`+${"+-".repeat(4)}`);
});

test("a note of a process that runs keeps nobody waiting: in another container it has the number of one that ended", async () => {
  writeFileSync(join(folder, "lock-holder"), `${process.ppid} ${hostname()}\n`);
  let waited = false;
  const { letGo } = await holdFolder(folder, () => (waited = true));
  letGo();
  expect(waited).toBe(false);
});

test("who holds it on another machine is told with its name", async () => {
  const other = holder(60_000);
  await heard(other, "held");
  writeFileSync(join(folder, "lock-holder"), "7 build-3\n");
  expect(await heard(holder(0), "waits for")).toContain("waits for process 7 on build-3\n");
});

test("what this process holds, it has at once, and others wait until it lets go", async () => {
  const { letGo } = await holdFolder(folder, () => undefined);
  await holdFolder(folder, () => undefined);
  const other = holder(0);
  expect(await heard(other, "waits for")).toContain(`waits for process ${process.pid}\n`);
  const ended = once(other, "exit");
  letGo();
  await ended;
});

test.each(lockDamages)("a lock that is %s keeps nobody waiting", async (_name, damage) => {
  damage(join(folder, "lock"));
  const { letGo } = await holdFolder(folder, () => undefined);
  letGo();
});

test.each(
  lockDamages.flatMap(([lock, damage]) =>
    lockDamages.map(([guard, damageGuard]) => [lock, guard, damage, damageGuard] as const),
  ),
)("nor does one that is %s, and what guards its mending is %s", async (_lock, _guard, damage, damageGuard) => {
  damage(join(folder, "lock"));
  damageGuard(join(folder, "lock-mending"));
  const { letGo } = await holdFolder(folder, () => undefined);
  letGo();
});
