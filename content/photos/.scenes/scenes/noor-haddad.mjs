// The science correspondent in a jacket, before ice and a low sun.
import { W, H } from '../lib/sheet.mjs';
import { sky, glow, mark } from '../lib/paint.mjs';
import { bust } from '../lib/bust.mjs';

export const paper = { crop: { left: 560, width: 1280 } };
export default function (s) {
  sky(s, ['#25426e', '#5f86b0', '#f2c6b4'], { y1: 1080, strokes: 220 }); glow(s, 760, 980, 620, '#ffd8b8', 0.7);
  for (let i = 0; i < 9; i++) { const x = 420 + i * 190, h = s.R.range(120, 330), w = s.R.range(150, 260); s.poly([[x - w / 2, 1080], [x - w * 0.2, 1080 - h], [x + w * 0.12, 1080 - h * 0.86], [x + w / 2, 1080]], '#e8f0f2'); s.poly([[x + w * 0.02, 1080], [x + w * 0.12, 1080 - h * 0.86], [x + w / 2, 1080]], '#8fb4cc'); }
  s.rect(0, 1070, W, H - 1070, s.down(1070, H, ['#dfeaee', '#7da4bf'])); for (let i = 0; i < 150; i++) s.path(mark(s.R.range(0, W), s.R.range(1080, H), s.R.range(80, 380), s.R.range(4, 12)), s.R.pick(['#ffffff', '#9cc0d2', '#f6d8c8']), 'opacity="0.4"');
  bust(s, { skin: '#c08a62', hair: '#2b1b18', coat: '#23506a', collar: '#e6ded0', cut: 'long', glasses: true, side: -1, y: 790 });
}
