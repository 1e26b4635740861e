// Tra Vinh: raised rice fields holding the evening sky between their banks.
import { W, H, trace } from '../lib/sheet.mjs';
import { sky, cloud, glow, mist, mark } from '../lib/paint.mjs';
import { person, gull } from '../lib/things.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const hor = 560, row = ['#3f7a8c', '#86b0a4', '#e0cf9a', '#f6bf7c', '#f39a63'];
  sky(s, row, { y1: hor, strokes: 260, strength: 0.28 }); const sun = [820, 486]; glow(s, ...sun, 1000, '#ffd98c', 0.7); 
  for (const [x, y, w, h, k] of [[500, 190, 1300, 110, 3], [1850, 130, 1200, 100, 6], [1400, 330, 1100, 60, 9], [250, 390, 800, 36, 11]]) cloud(s, x, y, w, h, ['#fbe0a8', '#eaa57c', '#b98a86'], { seed: k, opacity: 0.85 });
  s.disc(...sun, 54, '#fff4cc'); glow(s, ...sun, 260, '#fff0b8', 0.9);
  const palm = (x, y, h, c) => { const b = s.R.range(-0.12, 0.12) * h; s.path(`M${x - h * 0.018} ${y}Q${x + b * 0.2} ${y - h * 0.5} ${x + b} ${y - h}L${x + b + h * 0.02} ${y - h}Q${x + b * 0.3 + h * 0.03} ${y - h * 0.5} ${x + h * 0.022} ${y}Z`, c); for (let i = 0; i < 11; i++) { const a = -Math.PI * (0.02 + 0.96 * i / 10) + s.R.range(-0.1, 0.1), l = h * s.R.range(0.28, 0.4), ex = x + b + Math.cos(a) * l, ey = y - h + Math.sin(a) * l * 0.55 + l * 0.36 * Math.abs(Math.cos(a)); s.path(`M${x + b} ${y - h}Q${x + b + Math.cos(a) * l * 0.6} ${y - h + Math.sin(a) * l * 0.8 - l * 0.08} ${ex} ${ey}Q${x + b + Math.cos(a) * l * 0.5} ${y - h + Math.sin(a) * l * 0.55} ${x + b} ${y - h}Z`, c); } };
  for (let i = 0; i < 60; i++) { const x = s.R.range(-20, W + 20); s.oval(x, hor + 4, s.R.range(30, 90), s.R.range(12, 40), s.R.pick(['#8a8a6c', '#9f8f68', '#7a8468'])); } for (let i = 0; i < 34; i++) palm(s.R.range(0, W), hor + 12, s.R.range(50, 110), '#7f7a62');
  mist(s, hor + 6, 40, '#f8cf92', 0.7);
  for (let i = 0; i < 50; i++) { const x = s.R.chance(0.5) ? s.R.range(-40, 560) : s.R.range(1350, W + 40); s.oval(x, hor + 34, s.R.range(40, 110), s.R.range(20, 60), s.R.pick(['#4f6a4c', '#5c7450', '#42604a'])); } for (let i = 0; i < 18; i++) palm(s.R.chance(0.45) ? s.R.range(0, 520) : s.R.range(1400, 2400), hor + 40, s.R.range(110, 210), s.R.pick(['#3f5a44', '#4a6248']));
  // stilt houses with tin roofs
  for (const [x, w] of [[1480, 150], [1700, 120], [300, 130]]) { const y = hor + 50; s.rect(x, y - w * 0.5, w, w * 0.34, '#8a5a44'); s.poly([[x - 14, y - w * 0.48], [x + w * 0.3, y - w * 0.86], [x + w * 0.75, y - w * 0.86], [x + w + 14, y - w * 0.48]], '#c4694a'); s.poly([[x + w * 0.3, y - w * 0.86], [x + w * 0.75, y - w * 0.86], [x + w * 0.5, y - w * 0.48], [x + 12, y - w * 0.48]], '#a3513e'); for (let k = 0; k < 5; k++) s.rect(x + 6 + k * (w - 18) / 4, y - w * 0.17, 6, w * 0.2, '#4a3a36'); s.rect(x + w * 0.2, y - w * 0.4, w * 0.14, w * 0.17, '#ffd98c'); s.rect(x + w * 0.62, y - w * 0.4, w * 0.16, w * 0.24, '#4a3030'); }
  // field mosaic: each paddy a tilted quad in perspective; water shows the sky mirrored
  s.rect(0, hor + 44, W, H, '#4f6b3c');
  const Y = t => hor + 46 + (H + 60 - hor - 46) * t ** 1.9, vx = 1050, X = (u, t) => vx + (u - 0.5) * (1600 + 5200 * t ** 1.3) + 160 * Math.sin(t * 5) * (1 - t);
  const rows = 12; for (let r = 0; r < rows; r++) { const t0 = r / rows, t1 = (r + 1) / rows, cols = 11 - Math.floor(r / 3); const off = s.R() * 0.1; 
    for (let c = -1; c <= cols; c++) { const u0 = (c + off) / cols, u1 = (c + 1 + off) / cols, bank = 0.05, pts = []; const edge = (a, b, n) => { for (let i = 0; i < n; i++) pts.push([a[0] + (b[0] - a[0]) * i / n + s.R.range(-2, 2) * (1 + t1 * 4), a[1] + (b[1] - a[1]) * i / n + s.R.range(-1, 1) * (0.5 + t1 * 3)]); };
      const in0 = u0 + (u1 - u0) * 0.035, in1 = u1 - (u1 - u0) * 0.035, ta = t0 + (t1 - t0) * 0.07, tb = t1 - (t1 - t0) * 0.09; const A = [X(in0, ta), Y(ta)], B = [X(in1, ta), Y(ta)], C = [X(in1 + 0.004, tb), Y(tb)], D = [X(in0 + 0.004, tb), Y(tb)]; if (C[0] < -200 && B[0] < -200) continue; if (A[0] > W + 200 && D[0] > W + 200) continue; edge(A, B, 8); edge(B, C, 5); edge(C, D, 8); edge(D, A, 5);
      const kind = s.R(); const wet = kind < 0.68; const midY = (A[1] + D[1]) / 2, m = Math.min(1, (midY - hor) / (H - hor));
      s.poly(pts.map(([x, y]) => [x, y + 3 + 12 * t1]), mix('#2e3f2a', '#6a5a38', s.R() * 0.4)); // bank's shaded edge
      const skyc = i => row[Math.max(0, Math.min(4, Math.round(4 - 4.4 * i)))];
      s.poly(pts, wet ? s.down(A[1], D[1], [mix(skyc(m * 0.9), '#fbe0a8', 0.15), skyc(m * 0.9 + 0.18)]) : s.down(A[1], D[1], kind < 0.86 ? ['#a9b04a', '#7f9440'] : ['#8a6a44', '#6a4f38']));
      const clip = s.clip(trace(pts) + 'Z'); s.group(`clip-path="${clip}"`, () => { const w = Math.abs(B[0] - A[0]), h = D[1] - A[1];
        if (wet) { for (let i = 0; i < 9; i++) s.path(mark(A[0] + (C[0] - D[0]) * s.R() - (A[0] - D[0]) * 0.5, A[1] + h * s.R(), w * s.R.range(0.1, 0.5), h * 0.03), s.R.pick(['#fbe6b8', '#7fa39a', '#f3b27c', '#d98a68']), 'opacity="0.45"'); const gx = sun[0]; for (let i = 0; i < 14; i++) s.path(mark(gx + s.R.gauss() * (40 + 130 * m), A[1] + h * s.R(), s.R.range(20, 120) * (0.2 + m), 1 + 5 * m), '#fff4cc', 'opacity="0.75"'); }
        const n = wet ? (s.R.chance(0.45) ? 1 : 0) : 1; if (n) for (let k = 0; k < (wet ? 7 : 9); k++) for (let j = 0; j < 34; j++) { const u = j / 34, v = (k + 0.5) / (wet ? 7 : 9), x = A[0] + (D[0] - A[0]) * v + ((B[0] - A[0]) * (1 - v) + (C[0] - D[0]) * v) * u + s.R.range(-3, 3), y = A[1] + h * v, g = (4 + 34 * t1 ** 1.5) * s.R.range(0.6, 1.1); s.path(`M${x} ${y}l${-g * 0.25} ${-g * 0.8}l${g * 0.22} ${g * 0.4}l${g * 0.1} ${-g * 0.7}l${g * 0.12} ${g * 0.7}l${g * 0.3} ${-g * 0.5}l${-g * 0.2} ${g * 0.8}Z`, s.R.pick(['#5f7f34', '#7f9a3c', '#45662f', '#b5b552'])); } }); } }
  // bank walkers in conical hats, and one bending to plant
  const hat = (x, y, h, c, o) => { person(s, x, y, h, c, o); s.poly([[x - h * 0.17, y - h * 0.92], [x, y - h * 1.06], [x + h * 0.17, y - h * 0.92]], '#e9c984'); s.poly([[x, y - h * 1.06], [x + h * 0.17, y - h * 0.92], [x + h * 0.02, y - h * 0.92]], '#b58a54'); };
  for (const [x, y, h, p] of [[1520, 1020, 170, 'walk'], [1640, 1030, 160, 'walk'], [640, 800, 84, 'stand'], [720, 806, 80, 'walk'], [1960, 770, 64, 'stand']]) { hat(x, y, h, '#2e2c34', { pose: p, dir: -1 }); for (let i = 0; i < 7; i++) s.path(mark(x + s.R.range(-6, 6), y + 6 + i * h * 0.09, h * 0.24, h * 0.02), '#3a3238', 'opacity="0.5"'); }
  s.line([[1440, 888], [1600, 900]], '#2e2c34', 6); for (const x of [1440, 1600]) { s.line([[x, 890], [x, 950]], '#2e2c34', 2); s.path(`M${x - 24} 950h48q-4 30 -24 30t-24 -30Z`, '#6a4a34'); s.path(`M${x - 22} 950q22 -20 44 0Z`, '#7f9a3c'); }
  for (let i = 0; i < 12; i++) { const x = 1180 + s.R.gauss() * 300, y = 700 + s.R.range(-120, 60); gull(s, x, y - 180, s.R.range(10, 22), '#fff7e4', 0.4); }
}
