// Putre: adobe village under snow-capped volcanoes, a helicopter coming in over the church.
import { W, H, trace } from '../lib/sheet.mjs';
import { sky, glow, cloud, ridge, profile, bump, sum, flanks, scumble, mist, mark } from '../lib/paint.mjs';
import { person } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';
import { jitter, mix } from '../lib/colour.mjs';

function helicopter(s, x, y, k, body, dark, glass) {
  const P = a => a.map(([u, v]) => [x + u * k, y + v * k]);
  s.path(`M${x - 1.9 * k} ${y - 0.15 * k}Q${x - 1.95 * k} ${y - 0.75 * k} ${x - 1.1 * k} ${y - 0.95 * k}L${x + 0.4 * k} ${y - 0.98 * k}L${x + 1.1 * k} ${y - 0.6 * k}L${x + 4.4 * k} ${y - 0.78 * k}L${x + 4.4 * k} ${y - 0.52 * k}L${x + 1.2 * k} ${y + 0.1 * k}Q${x + 0.6 * k} ${y + 0.42 * k} ${x - 0.6 * k} ${y + 0.42 * k}Q${x - 1.7 * k} ${y + 0.4 * k} ${x - 1.9 * k} ${y - 0.15 * k}Z`, body);
  s.path(`M${x - 1.9 * k} ${y - 0.1 * k}Q${x - 1.7 * k} ${y + 0.42 * k} ${x - 0.6 * k} ${y + 0.42 * k}Q${x + 0.6 * k} ${y + 0.42 * k} ${x + 1.2 * k} ${y + 0.1 * k}L${x + 4.4 * k} ${y - 0.52 * k}L${x + 4.4 * k} ${y - 0.6 * k}L${x + 1 * k} ${y - 0.1 * k}Z`, dark, 'opacity="0.45"');
  s.path(`M${x - 1.86 * k} ${y - 0.22 * k}Q${x - 1.8 * k} ${y - 0.7 * k} ${x - 1.1 * k} ${y - 0.86 * k}L${x - 0.72 * k} ${y - 0.86 * k}L${x - 0.8 * k} ${y - 0.14 * k}Z`, glass); s.poly(P([[-0.6, -0.84], [0.02, -0.84], [0.0, -0.24], [-0.66, -0.2]]), glass); s.poly(P([[0.14, -0.8], [0.44, -0.78], [0.62, -0.46], [0.16, -0.32]]), glass);
  s.poly(P([[4.0, -0.7], [4.5, -1.55], [4.85, -1.55], [4.5, -0.5]]), body); s.poly(P([[3.5, -0.75], [3.5, -0.62], [4.1, -0.62], [4.1, -0.75]]), dark);
  s.oval(x + 4.6 * k, y - 1.05 * k, 0.09 * k, 0.75 * k, dark, 'opacity="0.7"');
  s.poly(P([[-0.7, -0.95], [-0.4, -1.28], [0.35, -1.28], [0.8, -0.86]]), body); s.rect(x - 0.1 * k, y - 1.62 * k, 0.16 * k, 0.38 * k, dark);
  s.path(mark(x - 0.02 * k, y - 1.64 * k, 8.4 * k, 0.12 * k, -0.18 * k), dark); s.path(mark(x - 0.02 * k, y - 1.64 * k, 7.6 * k, 0.3 * k, 0.1 * k), '#ffffff', 'opacity="0.18"');
  s.line(P([[-1.7, 0.82], [-1.5, 0.92], [1.1, 0.92]]), dark, 0.09 * k); s.line(P([[-0.9, 0.4], [-1.05, 0.92]]), dark, 0.08 * k); s.line(P([[0.4, 0.4], [0.5, 0.92]]), dark, 0.08 * k);
  s.rect(x + 0.9 * k, y - 0.5 * k, 0.12 * k, 0.42 * k, '#fff'); s.rect(x + 0.75 * k, y - 0.35 * k, 0.42 * k, 0.12 * k, '#fff');
}
export default function (s) {
  sky(s, ['#2c6f9e', '#5a9cbc', '#9cc7cc', '#e9dcb8', '#f7d9a4'], { y1: 900, strokes: 260, strength: 0.25 });
  glow(s, 2350, 620, 1300, '#ffe0a0', 0.6);
  for (const [x, y, w, h, k] of [[420, 250, 800, 70, 4], [1900, 190, 900, 80, 7], [1250, 420, 700, 36, 9], [2250, 430, 600, 40, 19]]) cloud(s, x, y, w, h, ['#fff3da', '#e8d9c8', '#c3ccd0'], { seed: k, opacity: 0.9 });
  // twin volcanoes: snow above, bare flanks below, light from the right
  const cone = (c, w, h) => x => h * Math.max(0, 1 - (Math.abs(x - c) / w) ** 0.82);
  const f1 = x => 940 - Math.max(cone(820, 980, 700)(x), cone(1560, 760, 560)(x)) - 60 * (fbm(x / 120, 3, 6, { ridged: true }) - 0.5);
  ridge(s, f1, 1100, ['#b78a78', '#c99c80', '#dcb68e'], { step: 3 });
  const clip = s.clip(trace([...Array.from({ length: 610 }, (_, i) => [i * 4 - 20, f1(i * 4 - 20)]), [W + 20, 1100], [-20, 1100]]) + 'Z');
  s.group(`clip-path="${clip}"`, () => {
    const snow = x => 470 + 150 * (fbm(x / 70, 8, 5) - 0.5) * 1.6 + 90 * Math.abs(Math.sin(x / 41 + 2 * fbm(x / 130, 4, 3))) + Math.min(Math.abs(x - 820), Math.abs(x - 1560)) * 0.05;
    const pts = []; for (let x = -20; x <= W + 20; x += 4) pts.push([x, snow(x)]); s.poly([[-20, 0], [W + 20, 0], ...pts.reverse()], '#fdf6e6');
    // shaded western faces
    const shade = (c, top, width, col, op, n, seed) => { for (let i = 0; i < n; i++) { const d = i / n, x0 = c - width * d ** 1.3, y0 = f1(x0) - 6, p = [[x0, y0]], q = []; const len = s.R.range(180, 420) * (0.7 + d * 0.5); for (let k = 1; k <= 10; k++) { const t = k / 10; p.push([x0 + s.R.range(-10, 10) + (14 + 20 * d) * t, y0 + len * t]); q.push([x0 - (60 + 110 * d) * t + s.R.range(-8, 8), y0 + len * t * 0.95 + 40 * t]); } s.poly([...p, ...q.reverse()], s.down(y0, y0 + len, [[0, col, op * 1.3], [0.5, col, op], [1, col, 0]])); } };
    shade(820, 240, 760, '#66779a', 0.5, 22, 1); shade(1560, 380, 500, '#66779a', 0.5, 17, 2);
    for (let i = 0; i < 26; i++) { const c = s.R.chance(0.6) ? 820 : 1560, x = c + s.R.range(20, 420), y = f1(x) + s.R.range(10, 60), l = s.R.range(80, 300); s.path(`M${x} ${y}q${l * 0.2} ${l * 0.4} ${l * 0.36} ${l}q${-l * 0.24} ${-l * 0.4} ${-l * 0.36} ${-l}Z`, s.R.pick(['#a97c70', '#8f7480', '#c79a80']), 'opacity="0.6"'); }
  });
  mist(s, 960, 90, '#f6dcae', 0.6);
  // ochre foothills
  const f2 = profile({ y: 1010, amp: 190, scale: 420, seed: 12, octaves: 6, shape: sum(bump(2200, 400, 170), bump(150, 420, 130)) });
  ridge(s, f2, 1250, ['#b0704f', '#cf9563', '#dfae74']); flanks(s, f2, '#7c4f4c', { side: -1, reach: 170, spacing: 50, opacity: 0.55, lean: 0.7 });
  scumble(s, f2, 1180, ['#dca96a', '#a2623f', '#8c7248'], 300);
  // terraced fields
  const f3 = profile({ y: 1110, amp: 60, scale: 500, seed: 23, octaves: 4, shape: sum(bump(2500, 500, 90), bump(-100, 500, 70)) }); ridge(s, f3, H, ['#8f8a4a', '#a48f4c', '#7f6a3e']);
  for (let k = 0; k < 15; k++) { const y = k * k * 2.4 + k * 9; s.poly([...Array.from({ length: 61 }, (_, i) => [i * 41 - 20, f3(i * 41) + y + 8 * Math.sin(i / 5 + k)]), ...Array.from({ length: 61 }, (_, i) => [(60 - i) * 41 - 20, f3((60 - i) * 41) + y + 4 + k * 1.3 + 8 * Math.sin((60 - i) / 5 + k) + 3 * Math.sin((60 - i) * 1.7)])], k % 3 ? '#5f5a38' : '#d8bf6e', 'opacity="0.65"'); }
  scumble(s, f3, H, ['#b9a556', '#6f7440', '#8a5f3c', '#d6bb6c'], 700, { w: [16, 80] });
  // village: rows of low adobe houses, nearer rows larger
  const adobe = ['#e7d3ae', '#d9a878', '#c98d63', '#efe4c9', '#b97a58'], roofs = ['#8c5138', '#a3643f', '#6f5a4a', '#9a8a78', '#8fa0a0'];
  const block = (x, y, w, h, depth) => { const wall = s.R.pick(adobe), lit = jitter(wall, s.R, 6), shade = mix(wall, '#4b3a52', 0.5), roof = s.R.pick(roofs), sl = h * 0.34;
    s.poly([[x + w, y], [x + w + w * 1.2, y + 4], [x + w * 2.35, y + h * 0.12], [x + w * 1.3, y + h * 0.16]], '#3f3040', 'opacity="0.25"');
    s.poly([[x, y], [x, y - h], [x + depth, y - h - sl], [x + depth * 2, y - h], [x + depth * 2, y]], shade); s.poly([[x + depth * 2, y], [x + depth * 2, y - h], [x + w, y - h], [x + w, y]], lit); s.poly([[x + depth, y - h - sl], [x + w - depth * 0.7, y - h - sl], [x + w + 4, y - h + h * 0.08], [x + depth * 2 - 2, y - h + h * 0.08]], roof); s.poly([[x + depth, y - h - sl - 2], [x + depth + 5, y - h - sl], [x - 2, y - h + h * 0.1], [x - 5, y - h + h * 0.05]], mix(roof, '#2b2030', 0.4));
    for (let i = 0; i < 8; i++) { const u = s.R.range(0.05, 0.9); s.line([[x + depth + (w - depth * 1.8) * u, y - h - sl + 2], [x + depth * 2 + (w - depth * 2) * u, y - h + h * 0.06]], mix(roof, '#2b2030', 0.3), 1.6, 'opacity="0.6"'); }
    const n = Math.max(1, Math.round((w - depth * 2) / (h * 0.8))); for (let c = 0; c < n; c++) { const u = x + depth * 2 + (w - depth * 2) * (c + 0.3) / n, ww = (w - depth * 2) * 0.3 / n; if (s.R.chance(0.3)) s.rect(u, y - h * 0.66, ww * 1.1, h * 0.66, '#4a4f5e'); else { s.rect(u, y - h * 0.72, ww, h * 0.34, '#3f4658'); s.rect(u + ww * 0.46, y - h * 0.72, ww * 0.08, h * 0.34, lit); } } };
  const rows = [[1158, 24, 20, 560, 1780], [1182, 30, 20, 470, 1880], [1212, 36, 19, 400, 1980], [1252, 46, 15, 320, 2080], [1308, 60, 13, 230, 2180], [1378, 80, 10, 140, 2260]];
  const church = () => { const x = 1290, y = 1296, h = 92; s.poly([[x, y], [x, y - h], [x + 40, y - h - 34], [x + 80, y - h], [x + 80, y]], '#d9c7a8'); s.poly([[x + 80, y], [x + 80, y - h], [x + 236, y - h], [x + 236, y]], '#fbf1da'); s.poly([[x + 40, y - h - 34], [x + 204, y - h - 34], [x + 242, y - h + 6], [x + 76, y - h + 6]], '#a3583a'); for (let i = 0; i < 4; i++) s.path(`M${x + 104 + i * 32} ${y - 26}v-32a8 10 0 0 1 16 0v32Z`, '#4a4f5e'); s.rect(x - 54, y - 168, 28, 168, '#c4b294'); s.rect(x - 26, y - 168, 40, 168, '#fbf1da'); s.rect(x - 60, y - 174, 80, 9, '#b49a7c'); s.path(`M${x - 18} ${y - 120}v-24a12 13 0 0 1 24 0v24Z`, '#4a4f5e'); s.rect(x - 9, y - 146, 6, 16, '#b98a3e'); s.poly([[x - 58, y - 174], [x - 20, y - 222], [x + 18, y - 174]], '#8c4a34'); s.poly([[x - 20, y - 222], [x + 18, y - 174], [x - 26, y - 174]], '#c06a44'); s.rect(x - 22, y - 252, 4, 34, '#3c3038'); s.rect(x - 30, y - 244, 20, 4, '#3c3038'); s.path(`M${x + 26} ${y}v-46a16 16 0 0 1 32 0v46Z`, '#6a4a3c'); };
  rows.forEach(([y, h, n, x0, x1], r) => { for (let i = 0; i < n; i++) { const x = x0 + (x1 - x0) * (i + s.R.range(-0.25, 0.25)) / n; if (r === 3 && x > 1120 && x < 1500) continue; if (r === 4 && x > 1130 && x < 1560) continue; if (r === 5 && x > 860 && x < 1560) continue; const w = h * s.R.range(1.7, 2.7); block(x, y + s.R.range(-7, 7) + 14 * Math.sin(i / 2), w, h * s.R.range(0.85, 1.1), h * 0.28); if (s.R.chance(0.45)) { const tx = x - h * 0.4, ty = y + 4; s.rect(tx - 1.5, ty - h * 0.7, 3, h * 0.7, '#4a3b35'); for (let q = 0; q < 9; q++) s.oval(tx + s.R.range(-0.26, 0.26) * h, ty - h * s.R.range(0.6, 1.35), h * 0.2, h * 0.17, s.R.pick(['#4f6a3c', '#6d8446', '#39522f', '#8da052'])); } } if (r === 3) church(); });
  // the landing field with its white circle, and people waiting
  s.oval(1220, 1462, 270, 46, '#c9a468'); s.oval(1220, 1462, 200, 33, 'none', 'stroke="#fbf1da" stroke-width="9"'); s.rect(1180, 1446, 12, 32, '#fbf1da'); s.rect(1248, 1446, 12, 32, '#fbf1da'); s.rect(1190, 1458, 60, 8, '#fbf1da');
  for (const [x, y] of [[930, 1466], [955, 1470], [985, 1464], [1512, 1470], [1535, 1474]]) { s.poly([[x, y], [x + 6, y], [x - 60, y + 18], [x - 66, y + 16]], '#3f3040', 'opacity="0.35"'); person(s, x, y, 62, s.R.pick(['#45304a', '#7a2f38', '#2f4a5e']), {}); }
  // near wall and grass
  const wall = x => 1556 + 10 * Math.sin(x / 300); for (let x = -10; x < W; x += 40) for (let k = 0; k < 3; k++) s.path(`M${x + (k % 2) * 20} ${wall(x) + k * 22}h${s.R.range(30, 38)}v${s.R.range(17, 20)}h${-s.R.range(30, 38)}Z`, s.R.pick(['#7d6a5a', '#96816a', '#5f5350', '#b49a78'])); 
  for (let i = 0; i < 420; i++) { const x = s.R.range(0, W), h = s.R.range(30, 120); s.path(`M${x} 1605q${s.R.range(-10, 10)} ${-h * 0.6} ${s.R.range(-26, 26)} ${-h}q6 ${h * 0.5} 9 ${h}Z`, s.R.pick(['#d8bf6e', '#a08a48', '#6f6438', '#efd98c']), `opacity="${s.R.range(0.6, 1).toFixed(2)}"`); }
  helicopter(s, 1180, 720, 56, '#d8432f', '#34202a', '#28485c');
}
