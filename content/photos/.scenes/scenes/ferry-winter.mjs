// The Brae Isle ferry shouldering through swell under a snow cloud.
import { W, H } from '../lib/sheet.mjs';
import { sky, cloud, glow, ridge, profile, bump, sum, ripples, snow, mark } from '../lib/paint.mjs';
import { ferry, gull } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const hor = 800; sky(s, ['#3b4757', '#5a6877', '#8795a0', '#c4c8c2', '#e2d9c0'], { y1: hor, strokes: 320, strength: 0.35, tilt: 26 });
  glow(s, 500, 760, 900, '#fff0cc', 0.5);
  for (const [x, y, w, h, k] of [[1800, 330, 2000, 300, 3], [500, 190, 1700, 200, 5], [1300, 120, 1800, 160, 8], [2200, 540, 1300, 200, 12], [900, 430, 1100, 90, 14]]) cloud(s, x, y, w, h, ['#b9c1c4', '#8390a0', '#5f6d80', '#4a586c'], { seed: k, opacity: 0.9, drop: 0.2, flat: 0.3 });
  // curtain of snow hanging from the cloud
  s.group(`filter="${s.blur(26, 8)}"`, () => { for (let i = 0; i < 26; i++) { const x = 1500 + i * 42 + s.R.range(-20, 20), w = s.R.range(20, 60); s.poly([[x, 420], [x + w, 420], [x + w - 210, hor + 10], [x - 210 - w, hor + 10]], s.R.pick(['#cfd4d4', '#7f8c9a', '#e2e4e0']), `opacity="${s.R.range(0.15, 0.4).toFixed(2)}"`); } });
  ridge(s, x => Math.min(hor + 2, profile({ y: hor - 20, amp: 100, scale: 300, seed: 4, shape: sum(bump(300, 360, 100), bump(1050, 300, 60)) })(x)), hor + 4, ['#8a98a4', '#b3b9b6']);
  for (let i = 0; i < 40; i++) { const x = s.R.range(80, 620), y = hor - s.R.range(40, 130); s.path(mark(x, y, s.R.range(20, 90), s.R.range(2, 7), 4), '#eef0ea', 'opacity="0.7"'); }
  s.rect(-2, hor, W + 4, H - hor, s.down(hor, H, ['#a9b3b0', '#5d7480', '#2f4c5e', '#1c3446']));
  ripples(s, hor, ['#c9cfc8', '#6a808a', '#46606f'], { y1: 960, n: 300, size: 0.7 });
  // swell in rows; the ferry rides between them
  const row = (y, amp, len, ph, cols, foam) => { const f = x => y + amp * Math.sin(x / len + ph) + amp * 0.5 * Math.sin(x / (len * 0.43) + ph * 2) + amp * 0.55 * (fbm(x / 70, Math.round(y), 4, { ridged: true }) - 0.5);
    ridge(s, f, y + 300, cols); for (let i = 0; i < foam; i++) { const x = s.R.range(-20, W), d = s.R() ** 2 * 70, slope = f(x + 10) - f(x - 10); s.path(mark(x, f(x) + d + 3, s.R.range(20, 150) * (0.5 + amp / 80), s.R.range(1.5, 5) * (0.5 + amp / 70), -slope * 0.6), s.R.pick(['#f2f3ec', '#cfdad6', '#9fb4b8', '#7e98a2']), `opacity="${(s.R.range(0.25, 0.75) * (1 - d / 90)).toFixed(2)}"`); }
    for (let i = 0; i < foam * 0.8; i++) { const x = s.R.range(-20, W), d = s.R.range(20, 220); s.path(mark(x, f(x) + d, s.R.range(40, 220), s.R.range(2, 8), s.R.range(-10, 10)), s.R.pick([mix(cols[0], '#0e2434', 0.3), mix(cols[0], '#ffffff', 0.15), cols[1]]), 'opacity="0.4"'); }
    // breaking crests
    for (let i = 0; i < amp / 9; i++) { let x = s.R.range(0, W); for (let k = 0; k < 40; k++) if (f(x + 8) < f(x)) x += 8; else if (f(x - 8) < f(x)) x -= 8; const w = s.R.range(60, 180) * amp / 50; for (let q = 0; q < 26; q++) { const xx = x + s.R.gauss() * w * 0.6; s.path(mark(xx, f(xx) + s.R.range(-3, 22) * amp / 50, s.R.range(16, 70), s.R.range(2, 8), (f(xx + 6) - f(xx - 6)) * -0.8), '#f8f8f2', `opacity="${s.R.range(0.5, 0.95).toFixed(2)}"`); } } };
  row(880, 14, 160, 0, ['#7e949c', '#5b7683'], 120); row(940, 24, 220, 1.2, ['#657f8b', '#466271'], 150);
  s.group('transform="rotate(3.2 1240 1010)"', () => { const f = ferry(s, 1230, 1010, 1380, { dir: -1, hull: '#17324a', stripe: '#d24a32', funnel: '#d24a32' }); glow(s, ...f.mast, 120, '#fff2cc', 0.8); glow(s, ...f.bridge, 240, '#ffdf9a', 0.3); });
  // exhaust smoke, blown back
  s.group(`filter="${s.blur(9)}" opacity="0.55"`, () => { for (let i = 0; i < 26; i++) { const t = i / 26; s.oval(1480 + 700 * t + s.R.range(-12, 12), 640 - 70 * t + s.R.range(-14, 14), 20 + 60 * t, 14 + 30 * t, '#55626e', `opacity="${(0.5 * (1 - t)).toFixed(2)}"`); } });
  row(1078, 34, 300, 2.2, ['#4d6a78', '#2f4c5c'], 210);
  // bow wave: spray thrown up at the left
  for (let i = 0; i < 520; i++) { const a = s.R.range(0.1, 2.9), l = s.R() ** 0.8 * 250, x = 585 + Math.cos(a) * l * 1.25, y = 1082 - Math.sin(a) * l * 0.5; s.oval(x, y, s.R.range(2, 17) * (1.2 - l / 300), s.R.range(2, 13) * (1.2 - l / 300), s.R.pick(['#ffffff', '#eef2ee', '#cfdcdc', '#b5c8cc']), `opacity="${(s.R.range(0.4, 0.95) * (1.1 - l / 280)).toFixed(2)}"`); }
  for (let i = 0; i < 120; i++) { const x = 560 + s.R() ** 0.7 * 1260; s.path(mark(x, 1066 + s.R.gauss() * 13, s.R.range(30, 130), s.R.range(3, 11), s.R.range(-4, 4)), '#f6f8f2', `opacity="${s.R.range(0.35, 0.9).toFixed(2)}"`); }
  row(1230, 62, 420, 4.1, ['#35566a', '#1d3a4e'], 230); row(1440, 70, 560, 0.4, ['#254658', '#122a3c'], 240);
  for (let i = 0; i < 10; i++) gull(s, s.R.range(250, 2100), s.R.range(420, 940), s.R.range(14, 38), i % 3 ? '#f4f4ee' : '#54626e', s.R.range(0, 0.5));
  snow(s, 700, '#ffffff', { r: [1, 6.5] });
}
