// Tromsø: curtains of aurora over fjord and mountains, a lone hut with a lit window.
import { W, H } from '../lib/sheet.mjs';
import { sky, stars, glow, ridge, profile, bump, sum, flanks, reflect, scumble, lampTrail } from '../lib/paint.mjs';
import { spruce, house, person } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const hor = 1120;
  const scene = s.capture(() => {
    sky(s, ['#070d24', '#0c1a3c', '#123055', '#1d4a66', '#3a7078'], { y1: hor, strokes: 200, strength: 0.18 });
    stars(s, 620, { y1: 950 });
    // curtains: thin rays standing on a folded hem
    const curtain = (hem, x0, x1, tall, low, high, o, step = 6) => {
      // brightness wanders along the hem and dies at both ends; where the hem turns, the folds pile up
      const power = x => { const u = (x - x0) / (x1 - x0), end = Math.min(1, u / 0.16, (1 - u) / 0.16), fold = Math.abs(hem(x + 14) - hem(x - 14)) / 28; return Math.max(0, end) ** 1.3 * (0.18 + 0.62 * fbm(x / 150, 7 + tall, 3) ** 1.4 * 1.5 + 0.3 * Math.min(1, fold)) * o; };
      s.group(`style="mix-blend-mode:screen" filter="${s.blur(6, 10)}"`, () => { for (let x = x0; x < x1; x += step) { const k = power(x) * (0.55 + 0.75 * fbm(x / 17, 5, 2)), y = hem(x), l = tall * (0.5 + 0.9 * fbm(x / 90, 19, 4)), w = step * s.R.range(1.4, 2.6), lean = (x - 1200) * 0.16 * l / 700; if (k < 0.02) continue; const d = s.R.range(0, 26); s.poly([[x - w / 2 - lean * 0.06, y + 40 + d], [x + w / 2 - lean * 0.06, y + 40 + d], [x + w * 0.6 + lean, y - l], [x - w * 0.6 + lean, y - l]], s.down(y - l, y + 40 + d, [[0, high, 0], [0.3, high, Math.min(1, 0.2 * k)], [0.66, low, Math.min(1, 0.55 * k)], [0.88, mix(low, '#eafff0', 0.4), Math.min(1, 0.85 * k)], [1, low, 0]])); } });
      s.group(`style="mix-blend-mode:screen" filter="${s.blur(60)}" opacity="0.42"`, () => { for (let x = x0; x < x1; x += 60) s.oval(x, hem(x) - tall * 0.16, 70, tall * 0.3, low, `opacity="${Math.min(1, power(x)).toFixed(2)}"`); });
    };
    curtain(x => 700 + 40 * Math.sin(x / 260 + 2) + 16 * Math.sin(x / 61), -160, 1500, 300, '#2fb596', '#2b6f9a', 0.8);
    curtain(x => 560 - 190 * Math.sin((x - 200) / 640) + 60 * Math.sin(x / 150 + 0.6) + 22 * Math.sin(x / 52 + 1), 120, 2560, 620, '#46e09c', '#7f5fc0', 1.25);
    curtain(x => 300 + 120 * Math.sin(x / 330 + 1.9) + 40 * Math.sin(x / 88) + 14 * Math.sin(x / 37), 420, 2100, 420, '#8df2b4', '#b168c8', 0.85);
    glow(s, 1250, 600, 1100, '#3fd7a0', 0.22);
    const f1 = profile({ y: 1000, amp: 300, scale: 460, seed: 5, ridged: true, octaves: 7, shape: sum(bump(480, 340, 160), bump(1980, 420, 210), x => -40) });
    ridge(s, x => Math.min(hor + 1, f1(x)), hor + 2, ['#3d6f80', '#2b5469', '#1f4358']); flanks(s, x => Math.min(hor, f1(x)), '#152f4a', { side: 1, reach: 200, spacing: 40, opacity: 0.8 }); flanks(s, x => Math.min(hor, f1(x)), '#a8e6cf', { side: -1, reach: 90, spacing: 46, opacity: 0.4, lean: 0.3 });
    const f2 = profile({ y: 1085, amp: 90, scale: 260, seed: 15, octaves: 6, shape: sum(bump(-60, 420, 170), bump(2460, 420, 130)) }); ridge(s, x => Math.min(hor + 1, f2(x)), hor + 2, ['#173450', '#0e2440']);
    // a town's lights along the far shore
    for (let i = 0; i < 90; i++) { const x = 1240 + s.R.gauss() * 330; s.rect(x, hor - s.R.range(3, 20), s.R.range(2.5, 5), s.R.range(2.5, 4), s.R.pick(['#ffdf9a', '#ffc46b', '#fff0cf'])); }
  });
  s.add(scene);
  s.rect(0, hor, W, H - hor, '#0a1a33');
  reflect(s, scene, hor, { opacity: 0.85, fade: 640, scale: 60, squash: 0.46, fy: 0.03, breakers: ['#0b1e3a', '#1b4f62', '#3fae93', '#10294a'], n: 520 });
  for (let i = 0; i < 26; i++) lampTrail(s, 1240 + s.R.gauss() * 300, hor, s.R.range(50, 150), 9, '#ffd58a', { opacity: 0.5 });
  // snowy foreshore, hut, figure
  const shore = x => 1440 - 130 * Math.max(0, 1 - x / 1050) ** 0.8 - 20 * (fbm(x / 150, 5, 5) - 0.5) + Math.max(0, x - 900) * 0.14 - bump(2450, 330, 190)(x);
  ridge(s, shore, H, ['#5fa39c', '#3c6f80', '#21415f']); flanks(s, shore, '#1d3a58', { side: 1, reach: 120, spacing: 110, opacity: 0.35, lean: 1.2 });
  scumble(s, shore, H, ['#86c9b6', '#2a5570', '#b9eed8', '#1d3a58'], 520, { w: [40, 190], h: [1.5, 5], opacity: [0.12, 0.4] });
  for (let i = 0; i < 60; i++) { const x = s.R.range(380, 2300), y = shore(x) + 2; s.oval(x, y, s.R.range(8, 34), s.R.range(5, 15), '#0f2340'); s.oval(x - 2, y - 5, s.R.range(6, 22), s.R.range(2, 6), '#a6dcca', 'opacity="0.8"'); }
  glow(s, 500, 1330, 420, '#ffb65c', 0.45); house(s, 400, shore(480) + 26, 210, 150, { wall: '#7c2f33', side: '#561f2b', roof: '#a9d9cd', lamp: '#ffd68a', lit: 1, cols: 2, rows: 1, gable: 0.42 });
  s.poly([[520, 1400], [600, 1400], [700, 1470], [560, 1480]], '#ffcf86', 'opacity="0.28"');
  { const x = 860, y = shore(860) + 22; person(s, x, y, 84, '#0b1730'); s.line([[x + 26, y], [x + 34, y - 66], [x + 42, y]], '#0b1730', 4); s.rect(x + 26, y - 76, 18, 12, '#0b1730'); s.poly([[x - 8, y], [x + 8, y], [x + 40, y + 70], [x - 14, y + 74]], '#14304d', 'opacity="0.4"'); }
  for (let i = 0; i < 46; i++) { const x = s.R.chance(0.55) ? s.R.range(-40, 350) : s.R.range(2080, 2440); spruce(s, x, shore(x) + 60, s.R.range(120, 330), s.R.pick(['#08162c', '#0c1f38']), { lit: '#3f9f8c', side: -1 }); }
}
