/** The tables in this folder's README.md, each between its marks. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../built-site.ts";

export function putIntoReadme(marks: "pages" | "reports" | "figures" | "ci", text: string): void {
  const file = join(root, "tests", "bench", "README.md");
  const [start, end] = [`<!-- ${marks} -->`, `<!-- end of ${marks} -->`];
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(new RegExp(`${start}[\\s\\S]*${end}`), () => `${start}\n\n${text}\n\n${end}`),
  );
}
