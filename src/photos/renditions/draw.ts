/** Draws the SVG that comes in, and gives it out as PNG: a program of its own, which can be ended. See `drawing.ts`. */
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

sharp.concurrency(1);
process.stdout.write(
  await sharp(await buffer(process.stdin), { density: 72 })
    .png({ compressionLevel: 1 })
    .toBuffer(),
);
