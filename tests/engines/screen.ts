/** An X screen that nobody sees, for engines that cannot do without one; what is on it can be pictured from without. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";

export interface Screen {
  /** `:12`, as programs are told in DISPLAY. */
  display: string;
  /** A PNG of a part of it, in pixels. */
  picture(part: { left: number; top: number; width: number; height: number }): Promise<Buffer>;
  close(): void;
}

/** @throws where Xvfb cannot be started */
export async function startScreen(width: number, height: number): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-screen-"));
  const child = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-fbdir", folder, "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const close = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const number = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    // It tells its number once it can be drawn on.
    child.stdio[3]?.once("data", (told: Buffer) => resolve(told.toString().trim()));
  });
  return {
    display: `:${number}`,
    picture: (part) =>
      pictureOf(readFileSync(join(folder, "Xvfb_screen0")))
        .extract(part)
        .png()
        .toBuffer(),
    close,
  };
}

/** Xvfb keeps its screen in a file of the form of `xwd`: a header of big-endian numbers, a map of colours, and rows of blue, green, red and nothing. */
function pictureOf(file: Buffer): Sharp {
  const number = (at: number) => file.readUInt32BE(at * 4);
  const [headerSize, width, height, rowSize, colours] = [number(0), number(4), number(5), number(12), number(19)];
  const sizeOfColour = 12;
  const rows = file.subarray(headerSize + colours * sizeOfColour);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * rowSize + x * 4;
      const to = (y * width + x) * 3;
      pixels[to] = rows[from + 2] ?? 0;
      pixels[to + 1] = rows[from + 1] ?? 0;
      pixels[to + 2] = rows[from] ?? 0;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
