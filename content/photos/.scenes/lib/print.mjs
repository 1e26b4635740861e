// From SVG to the printed sheet: hand-cut edges (a slight warp), mottled ink, paper grain, then JPEG.
import sharp from 'sharp';
import { writeFileSync } from 'node:fs';
import { random } from './chance.mjs';
import { W, H } from './sheet.mjs';

function field(cell, R) { // smooth noise -1..1 on a lattice of `cell` pixels
  const w = Math.ceil(W / cell) + 2, h = Math.ceil(H / cell) + 2, a = Float32Array.from({ length: w * h }, () => R() * 2 - 1);
  return (x, y) => { const u = x / cell, v = y / cell, i = u | 0, j = v | 0, f = u - i, g = v - j, k = j * w + i; return (a[k] * (1 - f) + a[k + 1] * f) * (1 - g) + (a[k + w] * (1 - f) + a[k + w + 1] * f) * g; };
}
export async function print(name, svg, file, { grain = 7, warp = 1.05, quality = 82, crop = { left: 0, width: W } } = {}) {
  const { data } = await sharp(Buffer.from(svg), { unlimited: true }).flatten().removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const R = random(name + ' paper'), wx = field(7, R), wy = field(7, R), wx2 = field(31, R), wy2 = field(31, R), mott = field(90, R), mott2 = field(14, R), fibre = field(3, R);
  const out = Buffer.alloc(W * H * 3);
  for (let y = 0; y < H; y++) for (let x = 0; x < W; x++) {
    const sx = Math.max(0, Math.min(W - 1.01, x + wx(x, y) * warp + wx2(x, y) * warp * 1.2)), sy = Math.max(0, Math.min(H - 1.01, y + wy(x, y) * warp + wy2(x, y) * warp * 1.2));
    const i = sx | 0, j = sy | 0, f = sx - i, g = sy - j, k = (j * W + i) * 3, o = (y * W + x) * 3;
    const n = grain * ((R() + R() - 1) * 0.75 + fibre(x, y) * 0.55 + mott2(x, y) * 0.35 + mott(x, y) * 0.45);
    for (let c = 0; c < 3; c++) out[o + c] = Math.max(0, Math.min(255, (data[k + c] * (1 - f) + data[k + 3 + c] * f) * (1 - g) + (data[k + W * 3 + c] * (1 - f) + data[k + W * 3 + 3 + c] * f) * g + n));
  }
  // Keep each file light enough for the front page: a little less quality where a busy scene needs it.
  for (let q = quality; ; q -= 3) {
    const jpeg = await sharp(out, { raw: { width: W, height: H, channels: 3 } }).extract({ ...crop, top: 0, height: H }).jpeg({ quality: q, mozjpeg: true }).toBuffer();
    if (jpeg.length < 690_000 || q < 60) { writeFileSync(file, jpeg); return { q, kb: Math.round(jpeg.length / 1000) }; }
  }
}
