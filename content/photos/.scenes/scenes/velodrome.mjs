// New boards: the banked curve sweeping round, one rider low on the black line.
import { W, H } from '../lib/sheet.mjs';
import { glow, mark } from '../lib/paint.mjs';
import { Camera } from '../lib/space.mjs';
import { mix, jitter } from '../lib/colour.mjs';

export default function (s) {
  // The viewer stands in the infield, close to the bend; C is the centre of the half ring of track.
  const C = [0, 14], r0 = 16.5, wide = 7.4, g0 = 1.42, eye = [C[0] + 5.6 * Math.cos(g0), 1.75, C[1] + 5.6 * Math.sin(g0)];
  const cam = new Camera({ eye, look: [C[0] + 20 * Math.cos(g0), 1.75, C[1] + 20 * Math.sin(g0)], f: 2050, cx: 1200, cy: 1010, level: true });
  s.rect(0, 0, W, H, s.down(0, 1000, ['#111c29', '#1d3242', '#3a5866', '#4f7079']));
  const bank = g => 0.34 + 0.4 * Math.max(0, Math.sin(g)) ** 1.2, ring = (g, r, y) => [C[0] + r * Math.cos(g), y, C[1] + r * Math.sin(g)];
  const P = (g, u) => u <= 0 ? ring(g, r0 + u * wide, 0) : ring(g, r0 + u * wide * Math.cos(bank(g)), u * wide * Math.sin(bank(g)));
  const seen = p => cam.view(p)[2] > 1.6, ga = 0.52, gb = 2.36, N = 120, G = k => ga + (gb - ga) * k / N;
  // roof: girders and two rows of lamps
  for (let i = 0; i < 16; i++) { const g = 0.66 + i * 0.1; s.line([cam.at(ring(g, 52, 20)), cam.at(ring(g, 34, 23))], '#0c1520', 10); s.line([cam.at(ring(g, 52, 22)), cam.at(ring(g, 34, 25))], '#0c1520', 5); }
  for (const [R, y, n] of [[50, 19.4, 13], [60, 19, 17]]) for (let i = 0; i < n; i++) { const p = ring(0.72 + i * 1.44 / (n - 1), R, y), q = cam.at(p), z = cam.size(p); s.poly([[q[0] - z * 1.1, q[1]], [q[0] + z * 1.1, q[1]], [q[0] + z * 0.9, q[1] + z * 0.4], [q[0] - z * 0.9, q[1] + z * 0.4]], '#fff6da'); glow(s, q[0], q[1] + z * 0.3, z * 6.5, '#fff0c4', 0.5); }
  // stands, with a scattered crowd of trainees and officials
  for (let k = 6; k >= 0; k--) { const R = 27.5 + k * 1.6, y = 6.6 + k * 0.95; for (let i = 0; i < 60; i++) { const a = 0.5 + i * 1.9 / 60, b = a + 1.9 / 60; if (!seen(ring(a, R, y))) continue; s.poly(cam.polygon([ring(a, R, y - 0.75), ring(a, R, y + 0.05), ring(b, R, y + 0.05), ring(b, R, y - 0.75)]), mix(s.R.pick(['#35606c', '#2f5664', '#3f6c74', '#2a4c5c']), '#16242f', 0.1 * (6 - k) * 0.4), 'opacity="0.97"'); s.poly(cam.polygon([ring(a, R, y + 0.05), ring(a, R + 1.6, y + 0.05), ring(b, R + 1.6, y + 0.05), ring(b, R, y + 0.05)]), '#203845');
      if (s.R.chance(0.3)) { const p = ring(a, R + 0.5, y + 0.05), q = cam.at(p), z = cam.size(p), c = s.R.pick(['#182a38', '#6a4038', '#8f7048', '#24465c', '#b5a88c', '#7a3034', '#496a5a']); s.path(`M${q[0] - z * 0.26} ${q[1]}Q${q[0] - z * 0.3} ${q[1] - z * 0.72} ${q[0]} ${q[1] - z * 0.76}Q${q[0] + z * 0.3} ${q[1] - z * 0.72} ${q[0] + z * 0.26} ${q[1]}Z`, c); s.oval(q[0], q[1] - z * 0.92, z * 0.13, z * 0.16, '#2a2228'); } } }
  // floor of the infield, with the lamps dull in it
  s.rect(0, 1000, W, 600, s.down(1000, H, ['#6f8f94', '#54747e', '#3a5864', '#2b4654'])); for (let i = 0; i < 130; i++) s.path(mark(s.R.range(0, W), 1250 + s.R() * 350, s.R.range(80, 400), s.R.range(2, 8)), s.R.pick(['#8fb0b0', '#2f4d5a', '#466874']), 'opacity="0.3"');
  // boards: strips along the ring with staggered joints, pale new pine
  const strips = 46, faces = []; for (let j = 0; j < strips; j++) { let c = null; for (let k = 0; k < N; k++) { if (k % 11 === (j * 4) % 11 || !c) c = jitter(s.R.pick(['#ecc587', '#e3b673', '#f3d29b', '#dcab68', '#e8bd7e', '#d7a25e']), s.R, 6); faces.push([[P(G(k), j / strips), P(G(k), (j + 1) / strips), P(G(k + 1), (j + 1) / strips), P(G(k + 1), j / strips)], c, (k + 0.5) / N, j / strips]); } }
  for (const [pts, c, t, u] of faces) { if (!pts.every(seen)) continue; const l = 0.5 + 0.5 * Math.cos((t - 0.42) * 4.2); let col = mix(mix(c, '#7a4630', 0.42 * (1 - l)), '#fff0c8', 0.2 * l * (1 - Math.abs(u - 0.5))); s.poly(cam.polygon(pts), col, `stroke="${mix(col, '#7a4a2c', 0.28)}" stroke-width="1.1"`); }
  const band = (u0, u1, c, o = 1) => { const a = [], b = []; for (let k = 0; k <= N; k++) { if (!seen(P(G(k), u0)) || !seen(P(G(k), u1))) continue; a.push(cam.at(P(G(k), u0))); b.push(cam.at(P(G(k), u1))); } s.poly([...a, ...b.reverse()], c, `opacity="${o}"`); };
  band(-0.16, 0, '#3f93b8'); band(-0.16, -0.145, '#2a6a8c'); band(0.03, 0.043, '#1c1a20'); band(0.118, 0.131, '#c8372c'); band(0.34, 0.353, '#2a5f9c'); band(0.962, 1, '#f2e8d2');
  // fence and panels on top
  for (let k = 0; k < N; k++) { const A = P(G(k), 1), B = P(G(k + 1), 1); if (!seen(A) || !seen(B)) continue; const up = (p, h) => [p[0], p[1] + h, p[2]]; s.poly(cam.polygon([A, up(A, 0.85), up(B, 0.85), B]), Math.floor(k / 8) % 3 === 0 ? '#c8452f' : Math.floor(k / 8) % 3 === 1 ? '#1f4a5c' : '#e6dcc4'); s.poly(cam.polygon([up(A, 0.85), up(A, 0.97), up(B, 0.97), up(B, 0.85)]), '#f4f6f2'); if (k % 4 === 0) s.line([cam.at(up(A, 0.9)), cam.at(up(A, 1.3))], '#16242f', 3); }
  // lamps shining in the varnish
  s.group(`style="mix-blend-mode:screen" filter="${s.blur(12, 4)}"`, () => { for (let i = 0; i < 15; i++) { const g = 0.7 + i * 0.103; if (!seen(P(g, 0.04))) continue; const a = cam.at(P(g, 0.03)), b = cam.at(P(g, 0.95)), w = 16 + 10 * (i % 3); s.poly([[a[0] - w * 1.3, a[1]], [a[0] + w * 1.3, a[1]], [b[0] + w * 0.8, b[1]], [b[0] - w * 0.8, b[1]]], '#fff2cc', 'opacity="0.24"'); } });
  // the rider on the curve: built in a frame leaning with the bank; drawn flat in side view, then placed
  const g = 1.36, at = P(g, 0.075), p = cam.at(at), k = cam.size(at) * 1.5, flip = -1; // anticlockwise, so to the left
  // air drawn behind the wheels, then the shadow on the boards
  for (let i = 0; i < 60; i++) { const q = cam.at(P(g - s.R() ** 1.3 * 0.42 - 0.02, 0.06 + s.R() ** 1.5 * 0.2)); s.path(mark(q[0], q[1] - s.R.range(0, 60), s.R.range(60, 260), s.R.range(1.5, 4), 3), '#fff6dc', `opacity="${s.R.range(0.12, 0.4).toFixed(2)}"`); }
  s.oval(p[0] + 20, p[1] + 4, k * 0.95, k * 0.075, '#4a2a20', 'opacity="0.5"');
  s.group(`transform="translate(${p[0]} ${p[1]}) rotate(-2) scale(${flip * k / 100} ${k / 100})"`, () => { const wheel = (x, disc) => { s.disc(x, -34, 34, '#15181f'); s.disc(x, -34, 30, disc ? '#2a3442' : '#8a98a0'); if (disc) s.path(`M${x - 30} -34A30 30 0 0 1 ${x + 10} -62L${x} -34Z`, '#5f7488'); else { s.disc(x, -34, 30, '#c99a5c'); for (let i = 0; i < 5; i++) { const a = i * 1.2566 + 0.3; s.line([[x, -34], [x + 30 * Math.cos(a), -34 + 30 * Math.sin(a)]], '#15181f', 6); } } s.disc(x, -34, 4, '#d9dfe4'); }; wheel(-52, true); wheel(52, false);
    s.line([[-52, -34], [-4, -30], [34, -74], [-16, -78], [-4, -30]], '#d8432f', 6); s.line([[-52, -34], [-16, -76]], '#d8432f', 5); s.line([[52, -34], [36, -82]], '#d8432f', 6); s.line([[-16, -78], [-20, -92]], '#15181f', 6); s.poly([[-34, -96], [-6, -93], [-8, -89], [-34, -91]], '#15181f'); s.line([[36, -82], [44, -90], [66, -92]], '#15181f', 6); s.disc(-4, -30, 13, '#15181f'); s.disc(-4, -30, 9, '#8a98a0');
    s.line([[-18, -92], [14, -66], [-6, -26], [4, -14]], '#1f3f6c', 15, 'stroke-linecap="round"'); s.line([[-6, -40], [-2, -22], [8, -14]], '#c98a64', 10, 'stroke-linecap="round"'); s.line([[-18, -92], [20, -72]], '#2a5a94', 18, 'stroke-linecap="round"'); s.line([[20, -72], [6, -46], [-6, -44]], '#d99a70', 12, 'stroke-linecap="round"'); s.poly([[-10, -42], [10, -42], [16, -37], [-8, -36]], '#fdf6e4');
    s.path('M-30 -92Q-28 -122 6 -130Q38 -136 52 -122Q46 -112 30 -110Q-2 -104 -6 -86Q-20 -82 -30 -92Z', '#2a5a94'); s.path('M-30 -92Q-28 -122 6 -130Q38 -136 52 -122Q20 -126 -2 -112Q-20 -104 -30 -92Z', '#5f94c4'); s.line([[44, -116], [46, -96], [64, -94]], '#d99a70', 10, 'stroke-linecap="round"'); s.line([[42, -118], [44, -100]], '#2a5a94', 13, 'stroke-linecap="round"');
    s.path('M46 -136Q50 -158 76 -154Q90 -150 88 -136Q84 -126 70 -126Q40 -122 22 -132Q34 -134 46 -136Z', '#fdf6e4'); s.path('M72 -146Q86 -148 88 -136Q84 -130 74 -132Z', '#15181f'); s.path('M22 -132Q40 -122 70 -126Q76 -126 80 -128Q60 -132 46 -131Z', '#c2c4c0'); });
}
