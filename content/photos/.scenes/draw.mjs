// node draw.mjs [names…]   draws the named scenes (all by default) into $OUT or the folder above.
import { readdirSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { Sheet } from './lib/sheet.mjs';
import { print } from './lib/print.mjs';

const here = path.dirname(fileURLToPath(import.meta.url)), out = process.env.OUT || path.dirname(here);
mkdirSync(out, { recursive: true });
const all = readdirSync(path.join(here, 'scenes')).filter(f => f.endsWith('.mjs')).map(f => f.slice(0, -4));
for (const name of process.argv.length > 2 ? process.argv.slice(2) : all) {
  const scene = await import(path.join(here, 'scenes', name + '.mjs'));
  const s = new Sheet(name); scene.default(s);
  if (process.env.SVG) writeFileSync(path.join(out, name + '.svg'), s.svg());
  const { q, kb } = await print(name, s.svg(), path.join(out, name + '.jpg'), scene.paper);
  console.log(`${name}.jpg  ${kb} kB  q${q}`);
}
