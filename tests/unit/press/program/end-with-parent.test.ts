/** What works for a build ends with it, however that ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

const endWithParent = new URL("../../../../src/press/program/end-with-parent.ts", import.meta.url).href;
const worker = `import { endWithParent } from ${JSON.stringify(endWithParent)}; endWithParent(); setInterval(() => {}, 1000); console.log("at work");`;
const parent = `import { spawn } from "node:child_process"; spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(worker)}], { stdio: ["ignore", "inherit", "inherit", "ipc"] }); setInterval(() => {}, 1000);`;

test("a process whose parent is killed ends, and does not write on", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", parent], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface(child.stdout), "line");
  expect(line).toBe("at work");
  const ended = once(child.stdout, "close");
  child.kill("SIGKILL");
  // Both write into it: it is closed when neither is there any more.
  await ended;
});

test("one that has its work done ends, though its parent goes on", async () => {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", `import { endWithParent } from ${JSON.stringify(endWithParent)}; endWithParent();`],
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  expect(await once(child, "exit")).toEqual([0, null]);
});
