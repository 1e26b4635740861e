// Under water at Kestrel Sound: a meadow of seagrass in shafts of light, one diver with a survey line.
import { W, H } from '../lib/sheet.mjs';
import { glow, ridge, profile, bump, sum, mist, mark } from '../lib/paint.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  s.rect(0, 0, W, H, s.down(0, H, ['#d5f0d2', '#8fd0c0', '#4aa3a4', '#23747f', '#124e5e', '#0b3544']));
  for (let i = 0; i < 240; i++) s.path(mark(s.R.range(0, W), s.R.range(0, 1100), s.R.range(200, 800), s.R.range(4, 22), s.R.range(-12, 12)), s.R.pick(['#a9dcc8', '#3f969a', '#1f6b78', '#6fbcb2']), `opacity="${s.R.range(0.05, 0.18).toFixed(2)}"`);
  // surface seen from below, bright broken plates
  for (let i = 0; i < 220; i++) { const t = s.R() ** 1.6; s.path(mark(1300 + s.R.gauss() * 700, 8 + 160 * t, s.R.range(60, 340) * (1 - t * 0.5), s.R.range(3, 13), s.R.range(-6, 6)), s.R.pick(['#ffffff', '#f4fbe0', '#c5e9d4']), `opacity="${(s.R.range(0.2, 0.7) * (1 - t)).toFixed(2)}"`); }
  glow(s, 1350, 0, 1200, '#f6ffe0', 0.7, 0.8);
  s.group(`style="mix-blend-mode:screen" filter="${s.blur(9)}"`, () => { for (let i = 0; i < 20; i++) { const x = 1350 + s.R.range(-420, 420), a = (x - 1350) * 1.7 + s.R.range(-80, 80), w = s.R.range(14, 70); s.poly([[x - w * 0.3, -10], [x + w * 0.3, -10], [x + a + w * 1.8, 1300], [x + a - w * 1.8, 1300]], s.down(0, 1250, [[0, '#effad8', s.R.range(0.25, 0.55)], [1, '#b5e6cf', 0]])); } });
  // far slopes
  for (const [y, a, c, k] of [[900, 120, ['#3f8f94', '#2f7d86'], 3], [1010, 110, ['#2a727c', '#226672'], 7]]) ridge(s, profile({ y, amp: a, scale: 420, seed: k, shape: sum(bump(k === 3 ? 2200 : 100, 600, 170)) }), H, c);
  const blade = (x, y, h, w, c, sway) => s.path(`M${x - w / 2} ${y}C${x - w / 2 + sway * 0.1} ${y - h * 0.4} ${x + sway * 0.5 - w / 2} ${y - h * 0.7} ${x + sway} ${y - h}C${x + sway * 0.55 + w * 0.6} ${y - h * 0.66} ${x + w / 2 + sway * 0.2} ${y - h * 0.36} ${x + w / 2} ${y}Z`, c);
  const meadow = (f, n, h, cols, w, o = 1) => { const xs = Array.from({ length: n }, () => s.R.range(-40, W + 40)); for (const x of xs) { const y = f(x) + s.R.range(-6, 46); blade(x, y + 20, h * s.R.range(0.5, 1.2), w * s.R.range(0.7, 1.3), s.R.pick(cols), h * (0.28 + 0.25 * Math.sin(x / 190 + y / 80)) * s.R.range(0.5, 1.2)); } };
  const g1 = profile({ y: 1090, amp: 70, scale: 500, seed: 12 }); ridge(s, g1, H, ['#2b7a74', '#1d5f66']); meadow(g1, 700, 74, ['#3f9a86', '#35887c', '#57b094', '#2c7672', '#7cc49a'], 6);
  mist(s, 1080, 90, '#6fbcae', 0.35);
  // the diver, level in the water, over the survey tape
  const dx = 1080, dy = 760, k = 1.5, D = '#0c2f3c'; s.group(`transform="translate(${dx} ${dy}) rotate(7) scale(${k})"`, () => {
    s.path('M-10 26C-60 34 -110 40 -160 34C-176 32 -180 24 -164 20C-120 14 -70 6 -20 2Z', D); s.path('M-14 40C-60 60 -104 76 -150 84C-166 86 -168 76 -154 70C-112 52 -66 34 -24 18Z', '#0a2632'); // legs
    s.path('M-158 16C-190 4 -232 -4 -268 2C-276 8 -270 18 -258 22C-226 34 -190 40 -156 36Z', '#123f4c'); s.path('M-148 70C-178 76 -214 92 -240 116C-242 126 -230 128 -220 124C-192 116 -164 102 -142 84Z', '#0f3846'); // fins
    s.path('M-40 0C-20 -20 40 -30 96 -26C118 -24 126 -10 118 8C104 26 40 42 -14 42C-44 40 -52 16 -40 0Z', D); // trunk
    s.path('M-24 -22C-20 -40 60 -48 84 -42C96 -38 96 -26 84 -22C50 -14 0 -10 -16 -12C-24 -14 -26 -18 -24 -22Z', '#c9a13c'); s.path('M-24 -22C-20 -32 60 -36 90 -32C94 -28 90 -24 84 -22C50 -14 0 -10 -16 -12Z', '#8a6a2a'); s.rect(84, -40, 14, 12, '#3a4a50'); // cylinder
    s.path('M112 -16C118 -38 158 -42 166 -18C170 2 150 18 128 14C114 10 108 0 112 -16Z', D); s.path('M140 -24C152 -30 168 -22 168 -10C166 0 152 0 142 -4Z', '#7fd0c4'); s.path('M96 -34C120 -56 160 -50 164 6', 'none', 'stroke="#123f4c" stroke-width="5"'); s.rect(156, 0, 16, 12, '#3a4a50', 'rx="4"'); // head, mask, hose
    s.path('M84 14C108 40 134 70 164 86C174 90 178 98 168 102C130 96 84 70 60 34Z', '#0a2632'); s.rect(160, 84, 58, 40, '#e9efd9', 'transform="rotate(14 190 104)"'); s.line([[172, 100], [206, 108]], '#4a7a78', 2); s.line([[170, 109], [196, 115]], '#4a7a78', 2); // arm with slate
    s.path('M-30 -10C10 -26 60 -28 100 -20', 'none', 'stroke="#d7f3dc" stroke-width="5" opacity="0.7"'); s.path('M-160 22C-110 16 -70 10 -30 4', 'none', 'stroke="#d7f3dc" stroke-width="4" opacity="0.5"'); });
  for (let i = 0; i < 46; i++) { const t = s.R(), x = 1310 + 30 * Math.sin(t * 14) + s.R.range(-18, 18) + 60 * t, y = 730 - 640 * t, r = s.R.range(3, 9) + 9 * t; s.disc(x, y, r, '#e4faea', 'opacity="0.35"'); s.path(`M${x - r * 0.7} ${y - r * 0.3}A${r * 0.8} ${r * 0.8} 0 0 1 ${x + r * 0.2} ${y - r * 0.75}`, 'none', `stroke="#ffffff" stroke-width="${r * 0.25}" opacity="0.85"`); }
  // shoal
  for (let i = 0; i < 90; i++) { const a = s.R.gauss(), x = 560 + a * 190, y = 560 + s.R.gauss() * 80 - a * 30, l = s.R.range(16, 32); s.path(`M${x - l} ${y}Q${x} ${y - l * 0.38} ${x + l * 0.8} ${y}L${x + l * 1.25} ${y - l * 0.3}L${x + l * 1.2} ${y + l * 0.3}L${x + l * 0.8} ${y}Q${x} ${y + l * 0.38} ${x - l} ${y}Z`, s.R.pick(['#1f6470', '#2c7a80', '#d5f0dc', '#174f5e']), 'opacity="0.9"'); }
  const g2 = profile({ y: 1240, amp: 90, scale: 520, seed: 18, shape: bump(200, 500, 60) }); ridge(s, g2, H, ['#1b5f5c', '#10444e']); meadow(g2, 620, 150, ['#1f6e60', '#2c8468', '#184f50', '#4a9e6c', '#8fc274', '#236b5a'], 11);
  const g2b = profile({ y: 1400, amp: 60, scale: 480, seed: 23 }); ridge(s, g2b, H, ['#155450', '#0d3f46']); meadow(g2b, 560, 170, ['#1a6054', '#226f5a', '#124a4a', '#3a8a60', '#74b068', '#1c5e54'], 15);
  // survey line with white marks and a quadrat frame
  s.path('M-20 1330Q700 1250 1300 1262T2420 1200', 'none', 'stroke="#f0d24a" stroke-width="7"'); for (let i = 0; i < 30; i++) { const t = i / 29, x = -20 + 2440 * t, y = t < 0.54 ? 1330 - 68 * Math.sin(t / 0.54 * Math.PI / 2) : 1262 - 62 * ((t - 0.54) / 0.46) ** 1.2; s.rect(x, y - 6, 7, 15, i % 5 ? '#1c2f38' : '#d8432f'); }
  s.poly([[1240, 1290], [1460, 1276], [1540, 1340], [1290, 1358]], 'none', 'stroke="#f7f4e6" stroke-width="9"'); s.line([[1350, 1283], [1415, 1349]], '#f7f4e6', 4); s.line([[1265, 1324], [1500, 1308]], '#f7f4e6', 4);
  const g3 = profile({ y: 1590, amp: 50, scale: 520, seed: 27 }); ridge(s, g3, H, ['#0d3d42', '#092a34']); meadow(g3, 420, 270, ['#0f4a48', '#17604f', '#0b3a40', '#2a7a54', '#57a35e', '#134f4a'], 22);
  for (let i = 0; i < 240; i++) s.disc(s.R.range(0, W), s.R.range(200, 1500), s.R.range(1, 4), '#e4faea', `opacity="${s.R.range(0.15, 0.6).toFixed(2)}"`);
}
