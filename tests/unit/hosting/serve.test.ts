/** The static server goes on where a file of the printed paper cannot be read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../../src/hosting/serve.ts";
import { freePort } from "../../free-port.ts";

test("a folder in the place of the page for what is not there breaks its own answer off, and no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-serve-"));
  const port = await freePort();
  const server = await serve(folder, port);
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, "404.html"));
  writeFileSync(join(folder, "index.html"), "the front page");
  await expect(fetch(`http://127.0.0.1:${port}/none/`).then((response) => response.text())).rejects.toThrow(TypeError);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("the front page");
});
