// The world correspondent in a raincoat, before a quay in the evening.
import { W, H } from '../lib/sheet.mjs';
import { sky, glow, mark } from '../lib/paint.mjs';
import { gull } from '../lib/things.mjs';
import { bust } from '../lib/bust.mjs';

export const paper = { crop: { left: 560, width: 1280 } };
export default function (s) {
  sky(s, ['#5b86a8', '#9db7bf', '#f0cf9f'], { y1: 1000, strokes: 200 }); glow(s, 1720, 900, 700, '#ffd9a0', 0.6);
  s.rect(0, 980, W, H - 980, s.down(980, H, ['#7fa3b0', '#2f5a78'])); for (let i = 0; i < 160; i++) s.path(mark(s.R.range(0, W), s.R.range(990, H), s.R.range(60, 340), s.R.range(3, 10)), s.R.pick(['#cfe0dc', '#3f6f8c', '#ffe0b0']), 'opacity="0.35"');
  for (const [x, h] of [[640, 520], [1680, 620], [1830, 470]]) { s.poly([[x, 980], [x + 22, 980], [x + 30, 980 - h], [x + 14, 980 - h]], '#34506a'); s.poly([[x - 120, 980 - h * 0.82], [x + 150, 980 - h * 0.98], [x + 150, 960 - h * 0.98], [x - 120, 958 - h * 0.82]], '#34506a'); }
  for (const [x, y, w] of [[760, 330, 40], [930, 250, 26], [1560, 300, 34]]) gull(s, x, y, w, '#f4efe2');
  bust(s, { skin: '#8a5a3c', hair: '#231a1e', coat: '#d9a12e', collar: '#35557a', cut: 'bun', y: 800 });
}
