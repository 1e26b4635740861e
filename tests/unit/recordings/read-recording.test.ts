import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRecording } from "../../../src/recordings/read-recording.ts";

const files = join(import.meta.dirname, "files");
const folder = mkdtempSync(join(tmpdir(), "dateline-recordings-"));

test.each([
  ["harbour.mp4", "film", { kind: "film", seconds: 2, width: 320, height: 180 }],
  ["harbour.webm", "film", { kind: "film", seconds: 2, width: 320, height: 180 }],
  ["horn.mp3", "sound", { kind: "sound", seconds: 3 }],
  ["horn.m4a", "sound", { kind: "sound", seconds: 3 }],
] as const)("%s", async (file, kind, facts) => expect(await readRecording(join(files, file), kind)).toEqual(facts));

test.each([
  ["cut.mp4", readFileSync(join(files, "harbour.mp4")).subarray(0, 40), "film"],
  ["page.mp4", Buffer.from("<!doctype html><script>alert(1)</script>"), "film"],
  ["nothing.mp3", Buffer.alloc(0), "sound"],
  ["sound.mp4", readFileSync(join(files, "horn.m4a")), "film"],
] as const)("%s is refused in words", async (file, bytes, kind) => {
  writeFileSync(join(folder, file), bytes);
  expect(await readRecording(join(folder, file), kind)).toEqual({
    reason: expect.stringMatching(/^(?:This file|There is no).*\.$/),
  });
});
