/** Lays a program that stands for the AWS command line where commands find it: a folder is the bucket. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("fake-aws.ts", import.meta.url));

/**
 * @param bucket where files arrive
 * @param until after how many files the line is cut off
 * @returns the environment in which `aws` is that program
 */
export function fakeBucket(programs: string, bucket: string, until?: number): Record<string, string> {
  for (const folder of [programs, bucket]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(programs, "aws"), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(programs, "aws"), 0o755);
  if (until !== undefined) writeFileSync(`${bucket}.left`, String(until));
  return {
    PATH: `${programs}:${process.env["PATH"] ?? ""}`,
    BUCKET_FOLDER: bucket,
    ...(until !== undefined && { UNTIL: String(until) }),
  };
}
