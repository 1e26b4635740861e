// The drum's lines run on into hills: quiet ground, a train, the tide, one shudder.
import { W, H, trace } from '../lib/sheet.mjs';
import { glow, mark, cloud, sky } from '../lib/paint.mjs';
import { fbm, noise } from '../lib/chance.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  sky(s, ['#f3e2c2', '#f0cfa0', '#e8a87c'], { y1: 700, strokes: 200, strength: 0.2 }); s.disc(1720, 360, 170, '#e2583a'); glow(s, 1720, 360, 520, '#ffb27a', 0.35);
  for (const [x, y, w, h, k] of [[600, 260, 1200, 60, 3], [1900, 420, 900, 34, 8], [1200, 180, 800, 34, 9]]) cloud(s, x, y, w, h, ['#fff3dc', '#f0c8a0'], { seed: k, opacity: 0.7 });
  // each trace is also the crest of a hill; amplitude swells in the middle like an event passing
  const rows = 24, cols = ['#e39a78', '#c97f74', '#a0687a', '#74587c', '#4d4a74', '#2f3d64', '#1c2f52', '#13223f'];
  const quake = (x, r) => { const c = 1080 + 26 * Math.sin(r * 0.7), d = x - c; const env = d < 0 ? Math.exp(-((d / 46) ** 2)) : Math.exp(-d / 300); return env; };
  for (let r = 0; r < rows; r++) { const t = r / (rows - 1), base = 560 + 1030 * t ** 1.25, amp = 26 + 60 * t; const f = x => { const hillsy = (fbm(x / 420, r + 11, 4) - 0.5) * amp * 2.6 * (1 - 0.25 * t) + bumpy(x, r) * amp; const e = quake(x, r) * (r > 5 && r < 19 ? Math.sin(Math.PI * (r - 5) / 14) : 0); const tremor = (noise(x / 5.5, r + 60) - 0.5) * (3 + 7 * t) + (noise(x / 9, r + 90) - 0.5) * 300 * e + (noise(x / 3.4, r + 120) - 0.5) * 150 * e; const train = r % 6 === 2 ? (noise(x / 4, r + 31) - 0.5) * 34 * Math.exp(-(((x - 300 - (r * 173) % 1500) / 130) ** 2)) : 0; return base - hillsy + tremor + train; };
    const bumpy = (x, q) => 0.9 * Math.exp(-(((x - (q * 397) % 2400) / 380) ** 2)); const p = []; for (let x = -10; x <= W + 10; x += 2.5) p.push([x, f(x)]); const c = t * (cols.length - 1), k = Math.floor(c), fill = k >= cols.length - 1 ? cols.at(-1) : mix(cols[k], cols[k + 1], c - k);
    s.poly([...p, [W + 10, H + 10], [-10, H + 10]], s.down(base - 140, base + 190, [mix(fill, '#fff0d0', 0.16), fill, mix(fill, '#0d1830', 0.25)])); s.line(p, mix(fill, '#fff6e0', t < 0.3 ? 0.75 : 0.62), (2 + 2.2 * t).toFixed(1));
    for (let i = 0; i < 26; i++) { const x = s.R.range(0, W); s.path(mark(x, f(x) + s.R.range(14, 60), s.R.range(50, 260), s.R.range(1.5, 5)), mix(fill, s.R.chance(0.5) ? '#fff0d0' : '#0d1830', 0.25), 'opacity="0.4"'); }
    // minute ticks, as on a drum
    for (let m = 0; m < 9; m++) { const x = 120 + m * 270 + r * 9; s.rect(x, f(x) - 14 - 8 * t, 2.4 + 1.6 * t, 13 + 6 * t, mix(fill, '#fff6e0', 0.6)); } }
  // the pen arm resting on the last lines
  const nx = 1610, ny = 1228; s.line([[2460, 1010], [2040, 1112], [nx + 26, ny - 12]], '#10192c', 26, 'stroke-linecap="round"'); s.line([[2460, 1002], [2040, 1104], [nx + 30, ny - 17]], '#c9a45c', 9, 'stroke-linecap="round"'); s.poly([[nx + 40, ny - 34], [nx + 52, ny + 4], [nx - 6, ny + 12]], '#e2583a'); s.disc(2040, 1110, 34, '#10192c'); s.disc(2040, 1106, 18, '#c9a45c'); s.disc(nx - 6, ny + 12, 7, '#fff6e0'); s.poly([[nx, ny + 24], [2040, 1180], [2460, 1076], [2460, 1108], [2040, 1216]], '#0d1830', 'opacity="0.28"');
}
