/** Stands for the AWS command line in tests: a folder is the bucket. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where `UNTIL` says so, it fails after so many files, as on a line that is cut off. */
const program = `#!/bin/sh
set -eu
[ "$1" = s3 ] || exit 0
bucket="$BUCKET_FOLDER"
[ ! -e "$bucket.cut" ] || exit 1
count() { if [ -n "\${UNTIL:-}" ]; then left=$(cat "$bucket.left"); [ "$left" -gt 0 ] || { : > "$bucket.cut"; exit 1; }; echo $((left - 1)) > "$bucket.left"; fi; }
patterns() { while [ $# -gt 0 ]; do [ "$1" = --include ] && printf '%s\\n' "$2"; shift; done; }
# What lies in a folder and fits a pattern that is included: in a case, too, \`*\` stands for folders.
names() {
  folder="$1"; shift
  included=$(patterns "$@")
  (cd "$folder" && find . -type f | sed 's|^\\./||' | sort) | while read -r name; do
    printf '%s\\n' "$included" | while read -r pattern; do
      case "$name" in $pattern) printf '%s\\n' "$name"; break ;; esac
    done
  done
}
case "$2 $3" in
  "cp -") cat > "$bucket/.edition" ;;
  "cp s3://"*) [ "$4" = - ] && cat "$bucket/.edition" ;;
  "cp "*) source="$3"; names "$source" "$@" | while read -r name; do count; mkdir -p "$bucket/$(dirname "$name")"; cp "$source/$name" "$bucket/$name"; done ;;
  "rm "*) names "$bucket" "$@" | while read -r name; do count; rm -f "$bucket/$name"; done ;;
  "sync "*) (cd "$bucket" && find . -type f ! -name '.*' | sed 's|^\\./||') | while read -r name; do [ -e "$3/$name" ] || { count; rm -f "$bucket/$name"; }; done ;;
esac
`;

/**
 * Lays the program into a folder.
 * @param bucket where files arrive
 * @param until after how many files the line is cut off
 * @returns the environment in which `aws` is that program
 */
export function fakeBucket(programs: string, bucket: string, until?: number): Record<string, string> {
  for (const folder of [programs, bucket]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(programs, "aws"), program);
  chmodSync(join(programs, "aws"), 0o755);
  if (until !== undefined) writeFileSync(`${bucket}.left`, String(until));
  return {
    PATH: `${programs}:${process.env["PATH"] ?? ""}`,
    BUCKET_FOLDER: bucket,
    ...(until !== undefined && { UNTIL: String(until) }),
  };
}
