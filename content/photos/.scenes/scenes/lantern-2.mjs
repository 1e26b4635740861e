// One lantern boat close to, going up the dark inlet; the others are beads of light behind.
import { W, H } from '../lib/sheet.mjs';
import { sky, stars, glow, ridge, profile, bump, sum, sea, ripples, lampTrail } from '../lib/paint.mjs';
import { forest } from '../lib/things.mjs';
import { lanternBoat, lantern } from '../lib/lanterns.mjs';

export default function (s) {
  const hor = 640; sky(s, ['#0a1a22', '#103038', '#1d4a4c', '#3d6a60'], { y1: hor, strokes: 200, strength: 0.2 }); stars(s, 320, { y1: 520 });
  const r = (f, row) => ridge(s, x => Math.min(hor + 1, f(x)), hor + 3, row);
  r(profile({ y: hor - 40, amp: 160, scale: 380, seed: 5, shape: sum(bump(300, 420, 230), bump(2150, 480, 270)) }), ['#1e4a50', '#356a66']);
  const f2 = profile({ y: hor + 20, amp: 90, scale: 300, seed: 11, shape: sum(bump(-50, 520, 330), bump(2500, 520, 360)) }); r(f2, ['#0f2c34', '#17404a']); forest(s, x => Math.min(hor + 10, f2(x)), 0, 800, 70, ['#0c262e', '#113038'], 120); forest(s, x => Math.min(hor + 10, f2(x)), 1620, W, 70, ['#0c262e', '#113038'], 120);
  sea(s, hor, ['#39685f', '#1c484c', '#10323a', '#0a212a'], { n: 1300, tones: ['#3d6f64', '#1c4a4e', '#0e2c34', '#2a5c58'] });
  for (let i = 0; i < 44; i++) { const t = i / 44, x = 1250 + 520 * Math.sin(t * 5.2) * (0.25 + t) + s.R.range(-30, 30), y = hor + 8 + 210 * t * t; lanternBoat(s, x, y, 12 + 92 * t * t, { people: t > 0.7 }); }
  glow(s, 1200, 960, 1000, '#ff9a3c', 0.35);
  lanternBoat(s, 1190, 1190, 1150, { hull: '#10202a', dir: 1 });
  ripples(s, 1260, ['#ffb765', '#0c242c', '#c4763c', '#17404a'], { n: 260, opacity: [0.2, 0.6] });
  // children's floating lights on the water in front
  for (let i = 0; i < 12; i++) { const t = s.R(), x = s.R.range(60, 2340), y = 1000 + 520 * t, k = 14 + 26 * t; if (Math.abs(x - 1190) < 760 && y < 1420) continue; lampTrail(s, x, y + k, 160 * (0.4 + t), k * 1.3, '#ffbe66', { opacity: 0.7, gap: 7 }); s.path(`M${x - k * 1.5} ${y + k * 0.7}H${x + k * 1.5}L${x + k * 1.1} ${y + k * 1.15}H${x - k * 1.1}Z`, '#1a1a26'); lantern(s, x, y - k * 0.3, k, '#ffb347', 1); }
}
