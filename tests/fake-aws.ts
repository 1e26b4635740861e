/**
 * Stands for the AWS command line in tests: the folder `BUCKET_FOLDER` is the bucket. Where `UNTIL` says so, it fails after
 * so many files, as on a line that is cut off, and ever after.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../src/desk/files/files-below.ts";

const [service, action = "", from = "", to = "", ...options] = process.argv.slice(2);
const bucket = process.env["BUCKET_FOLDER"] ?? "";

if (service === "s3") run();

function run(): void {
  if (existsSync(`${bucket}.cut`)) process.exit(1);
  const edition = join(bucket, ".edition");
  if (action === "cp" && from === "-") writeFileSync(edition, readFileSync(0));
  else if (action === "cp" && from.startsWith("s3://")) {
    if (to !== "-" || !existsSync(edition)) process.exit(1);
    process.stdout.write(readFileSync(edition));
  } else if (action === "cp") for (const name of included(from)) put(from, name);
  else if (action === "rm") for (const name of included(bucket)) take(name);
  else if (action === "sync")
    for (const name of filesBelow(bucket))
      if (!/^\.(?!well-known\/)/.test(name) && !existsSync(join(from, name))) take(name);
}

/** What lies in a folder and fits a pattern that is included, in which `*` stands for folders, too. */
function included(folder: string): string[] {
  const patterns = options.flatMap((option, at) =>
    options[at - 1] === "--include"
      ? [
          new RegExp(
            `^(?:${option
              .split("*")
              .map((part) => RegExp.escape(part))
              .join("[^]*")})$`,
          ),
        ]
      : [],
  );
  return filesBelow(folder).filter((name) => patterns.some((pattern) => pattern.test(name)));
}

function put(folder: string, name: string): void {
  count();
  mkdirSync(dirname(join(bucket, name)), { recursive: true });
  copyFileSync(join(folder, name), join(bucket, name));
}

function take(name: string): void {
  count();
  rmSync(join(bucket, name), { force: true });
}

function count(): void {
  if (process.env["UNTIL"] === undefined) return;
  const left = Number(readFileSync(`${bucket}.left`, "utf8"));
  if (left <= 0) {
    writeFileSync(`${bucket}.cut`, "");
    process.exit(1);
  }
  writeFileSync(`${bucket}.left`, String(left - 1));
}
