/** The ways in which a file that was kept comes to be another one. */
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
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
  [
    "a folder",
    (file, random) => {
      rmSync(file);
      mkdirSync(file);
      if (random() < 0.5) writeFileSync(join(file, "stray"), "stray");
    },
  ],
  [
    "a link that leads nowhere",
    (file) => {
      rmSync(file);
      symlinkSync(join(file, "nowhere"), file);
    },
  ],
];

/** The ways in which a folder in which things were kept comes to be none. */
export const folderDamages: readonly (readonly [name: string, damage: (folder: string) => void])[] = [
  [
    "a file",
    (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, "a file");
    },
  ],
  [
    "a link that leads nowhere",
    (folder) => {
      rmSync(folder, { recursive: true });
      symlinkSync(join(folder, "nowhere"), folder);
    },
  ],
  ["not there", (folder) => rmSync(folder, { recursive: true })],
];

/** What may stand in the place of a lock that no process of this program holds. */
export const lockDamages: readonly (readonly [name: string, damage: (file: string) => void])[] = [
  ["empty", (file) => writeFileSync(file, "")],
  ["of no process", (file) => writeFileSync(file, "no process".repeat(200))],
  ["of another process", (file) => writeFileSync(file, "1")],
  ["of a process that has its number since", (file) => writeFileSync(file, "1 1")],
  ["a folder", (file) => mkdirSync(file)],
  ["a link that leads nowhere", (file) => symlinkSync(join(file, "nowhere"), file)],
];
