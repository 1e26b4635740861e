/** The ways in which a file that was kept comes to be another one. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { seeded } from "../../bench/articles.ts";

export { seeded };

/**
 * @param random from 0 to 1
 * @param others files of the same kind, whose content may be put in its place
 */
type Damage = (file: string, random: () => number, others: readonly string[]) => void;

function changeByte(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return writeFileSync(file, "x");
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  writeFileSync(file, bytes);
}

function exchangeContent(file: string, random: () => number, others: readonly string[]): void {
  const before = readFileSync(file);
  const other = others.find((each) => each !== file && !readFileSync(each).equals(before));
  if (other) copyFileSync(other, file);
  else changeByte(file, random);
}

export const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ["cut", (file, random) => truncateSync(file, Math.floor(random() * statSync(file).size))],
  ["zeroed", (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
  ["changed by one byte", changeByte],
  ["another's content", exchangeContent],
  ["empty", (file) => writeFileSync(file, "")],
  ["a folder", (file) => {
    rmSync(file);
    mkdirSync(file);
  }],
];
