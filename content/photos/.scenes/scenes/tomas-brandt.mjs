// The business correspondent in a jacket, before the windows of a counting house.
import { W, H } from '../lib/sheet.mjs';
import { glow } from '../lib/paint.mjs';
import { jitter } from '../lib/colour.mjs';
import { bust } from '../lib/bust.mjs';

export const paper = { crop: { left: 560, width: 1280 } };
export default function (s) {
  s.rect(0, 0, W, H, s.down(0, H, ['#39405f', '#6a5a68', '#9a7466']));
  for (let r = 0; r < 5; r++) for (let c = 0; c < 7; c++) { const x = 500 + c * 205, y = 60 + r * 300, lit = s.R.chance(0.4); s.rect(x - 12, y - 14, 164, 232, '#2a3150'); s.rect(x, y, 140, 204, lit ? s.down(y, y + 204, ['#ffe0a2', '#f0b060']) : jitter('#4a5578', s.R, 9)); s.rect(x + 65, y, 9, 204, '#2a3150'); s.rect(x, y + 96, 140, 9, '#2a3150'); if (lit) glow(s, x + 70, y + 100, 230, '#ffc878', 0.3); }
  bust(s, { skin: '#d8a184', hair: '#7a4a2a', coat: '#2c3f4c', collar: '#f0e8d8', cut: 'short', beard: true, y: 790 });
}
