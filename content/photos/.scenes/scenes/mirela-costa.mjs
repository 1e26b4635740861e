// The culture correspondent in a velvet jacket, before the curtain of a hall.
import { W, H } from '../lib/sheet.mjs';
import { glow } from '../lib/paint.mjs';
import { mix } from '../lib/colour.mjs';
import { bust } from '../lib/bust.mjs';

export const paper = { crop: { left: 560, width: 1280 } };
export default function (s) {
  s.rect(0, 0, W, H, s.down(0, H, ['#5a1f33', '#8c3040', '#4a1a30']));
  for (let x = 420; x < 2000; x += 74) { const w = s.R.range(40, 66), sway = s.R.range(-30, 30); s.path(`M${x} 0Q${x + sway} ${H / 2} ${x - sway * 0.4} ${H}L${x + w - sway * 0.4} ${H}Q${x + w + sway} ${H / 2} ${x + w} 0Z`, s.along(x, 0, x + w, 0, [mix('#5a1f33', '#1a0818', 0.4), '#a8404a', '#6a2438']), 'opacity="0.8"'); }
  glow(s, 1200, 420, 900, '#ffb48a', 0.35);
  s.path('M420 0H2000V120Q1900 250 1760 130Q1640 270 1480 130Q1340 280 1200 130Q1060 280 920 130Q780 270 640 130Q500 250 420 120Z', '#3d1326'); s.path('M420 120Q500 250 640 130Q780 270 920 130Q1060 280 1200 130Q1340 280 1480 130Q1640 270 1760 130Q1900 250 2000 120', 'none', 'stroke="#d9a85a" stroke-width="14"');
  bust(s, { skin: '#e0b08c', hair: '#4a3a44', coat: '#2c2350', collar: '#d8c6e0', cut: 'curls', side: -1, y: 790 });
}
