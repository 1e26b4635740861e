// The strait between two headlands, low sun breaking under cloud.
import { W, H, trace } from '../lib/sheet.mjs';
import { sky, sea, glow, cloud, bank, ridge, profile, bump, sum, flanks, scumble, glitter, mark } from '../lib/paint.mjs';
import { gull, house } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';

export default function (s) {
  const hor = 820; sky(s, ['#3e5561', '#627b80', '#9aa69a', '#dcc79a', '#f3d9a0'], { y1: hor, strokes: 360, strength: 0.3, tilt: 20 });
  const sun = [1330, 742]; glow(s, ...sun, 1300, '#ffdf94', 0.7);
  // rays falling from the cloud gap
  s.group('style="mix-blend-mode:screen"', () => { for (let i = 0; i < 9; i++) { const a = -0.75 + i * 0.19 + s.R.range(-0.04, 0.04), w = s.R.range(20, 70); s.poly([[1330 + a * 120 - w * 0.2, 300], [1330 + a * 120 + w * 0.2, 300], [1330 + a * 900 + w, hor], [1330 + a * 900 - w, hor]], s.down(300, hor, [['0', '#ffe9b5', 0.32], [1, '#ffe9b5', 0]])); } });
  for (const [x, y, w, h, k, o] of [[500, 180, 1900, 200, 3, 1], [1700, 130, 2000, 190, 6, 1], [1200, 330, 1900, 150, 8, 0.95], [100, 420, 1200, 130, 11, 0.9], [2200, 440, 1100, 130, 12, 0.9], [1500, 500, 900, 50, 15, 0.8], [700, 560, 900, 40, 17, 0.8]]) cloud(s, x, y, w, h, ['#c8bfa4', '#8e9a96', '#64797f', '#4c626c'], { seed: k, opacity: o, drop: 0.2, flat: 0.3 });
  s.disc(...sun, 44, '#fff6d8'); glow(s, ...sun, 260, '#fff3c6', 0.9);
  bank(s, 770, 26, ['#f8e3b0', '#cdbb98'], 8, { w: [300, 800], h: [10, 24] });
  // farther and farther land
  const land = (f, row, more) => ridge(s, x => Math.min(hor + 1, f(x)), hor + 3, row, more);
  land(profile({ y: hor - 6, amp: 70, scale: 300, seed: 2, shape: sum(bump(900, 260, 60), bump(1800, 360, 80), bump(300, 240, 50)) }), ['#b3ab92', '#cfc09a']);
  const mid = profile({ y: hor + 40, amp: 80, scale: 260, seed: 9, shape: sum(bump(2050, 330, 190), bump(2500, 400, 260)) }); land(mid, ['#7f8e82', '#a9ab90']);
  sea(s, hor, ['#e8cf96', '#a5ab96', '#5e7d84', '#33586a', '#214354'], { n: 1500, tones: ['#d9c898', '#8ea39a', '#557a84', '#3a6070', '#27495a'], path: null });
  glitter(s, hor, { x: sun[0], spread: 90, widen: 330, colours: ['#fff4cf', '#ffe6a8', '#f6d18a'], n: 900, opacity: [0.3, 0.85] });
  // tide race: broken white lines bending between the heads
  for (let i = 0; i < 260; i++) { const t = s.R() ** 1.3, y = hor + 20 + 420 * t, x = 1150 + 300 * Math.sin(t * 3 + 0.4) + s.R.gauss() * (120 + 500 * t); s.path(mark(x, y, s.R.range(20, 120) * (0.3 + t), s.R.range(1, 4) * (0.4 + t), s.R.range(-2, 2)), '#f3ead0', `opacity="${s.R.range(0.2, 0.6).toFixed(2)}"`); }
  // right headland (mid distance) with light
  const right = x => Math.min(960 + 40, 1000 - 330 * Math.max(0, (x - 1560) / 840) ** 0.62 - 70 * (fbm(x / 180, 5, 6) - 0.4) + (x < 1580 ? 60 : 0));
  ridge(s, right, 985, ['#4d6a63', '#6f8070', '#3f565a'], { x0: 1545, step: 4 }); flanks(s, right, '#2f4a50', { x0: 1560, side: 1, reach: 260, spacing: 42, opacity: 0.6, lean: 0.7, shore: 984 });
  scumble(s, right, 960, ['#8c9a72', '#5f7a66', '#c2b67f', '#3c585a'], 420, { x0: 1600, w: [20, 80], opacity: [0.2, 0.55] });
  for (let i = 0; i < 140; i++) { const x = s.R.range(1560, W), y = 985 + s.R.range(-16, 14); s.poly([[x - s.R.range(8, 30), y + 12], [x - s.R.range(2, 12), y - s.R.range(6, 22)], [x + s.R.range(4, 14), y - s.R.range(2, 16)], [x + s.R.range(12, 34), y + 12]], s.R.pick(['#2c4349', '#3a5357', '#22373f'])); }
  for (let i = 0; i < 110; i++) s.path(mark(s.R.range(1530, W), 1000 + s.R.range(-6, 26), s.R.range(20, 110), s.R.range(1.5, 5)), '#eef0de', `opacity="${s.R.range(0.3, 0.8).toFixed(2)}"`);
  // lighthouse stub on the right head
  const lx = 1690, ly = right(1690); s.poly([[lx - 9, ly + 6], [lx - 6, ly - 62], [lx + 6, ly - 62], [lx + 9, ly + 6]], '#ece4cf'); s.poly([[lx, ly + 6], [lx, ly - 62], [lx + 6, ly - 62], [lx + 9, ly + 6]], '#a8a898'); s.rect(lx - 8, ly - 66, 16, 5, '#39484c'); s.rect(lx - 5, ly - 78, 10, 12, '#ffe9a8'); s.poly([[lx - 8, ly - 78], [lx, ly - 89], [lx + 8, ly - 78]], '#a2402f'); house(s, lx + 26, ly + 12, 46, 30, { wall: '#e3dcc6', side: '#b9b6a4', roof: '#5b5f62', cols: 2, rows: 1, lit: 0.4 });
  // a small sail in the race, for scale
  s.poly([[1052, 902], [1052, 846], [1084, 900]], '#fbf3da'); s.poly([[1048, 902], [1048, 856], [1028, 900]], '#e2d5b4'); s.path('M1020 904L1090 904Q1082 916 1066 916L1036 916Q1026 914 1020 904Z', '#3a3f45');
  // near left headland: a cliff of bedded rock with turf on top, sunlit along its seaward edge
  const left = x => 1240 - 500 * Math.max(0, (980 - x) / 980) ** 0.8 - 46 * (fbm(x / 210, 12, 7) - 0.4) + (x > 820 ? (x - 820) * 0.25 : 0);
  const face = y => 900 + 70 * (fbm(y / 60, 31, 5, { ridged: true }) - 0.5) + (y - 1180) * 0.42; // where the cliff drops to the sea
  const turf = []; for (let x = -20; x <= 905; x += 5) turf.push([x, left(x)]); const edge = []; for (let y = left(905); y <= H + 10; y += 9) edge.push([face(y), y]);
  const mass = [...turf, ...edge, [-20, H + 10]]; s.poly(mass, s.down(700, H, ['#46563f', '#2c3f3a', '#16262d'])); const inside = s.clip(trace(mass) + 'Z');
  s.group(`clip-path="${inside}"`, () => {
    // rock face: tilted beds
    for (let i = 0; i < 260; i++) { const y = 1180 + s.R() * 430, x = face(y) - s.R() ** 1.5 * 330, w = s.R.range(24, 120), h = s.R.range(6, 26); s.poly([[x - w, y + 8], [x - w * 0.2, y - h], [x + w * 0.5, y - h * 0.7], [x + w * 0.7, y + h * 0.5], [x, y + h]], s.R.pick(['#33454a', '#24363d', '#4d5c58', '#1a2a32', '#5f6a5e']), 'opacity="0.75"'); }
    for (let i = 0; i < 70; i++) { const y = 1190 + s.R() * 400, x = face(y) - s.R() * 26; s.poly([[x - s.R.range(14, 60), y + 10], [x - 8, y - s.R.range(6, 20)], [x + 26, y - 4], [x + 20, y + s.R.range(6, 20)]], s.R.pick(['#d9b87e', '#b59a6c', '#8f8a6a']), 'opacity="0.8"'); }
    // turf: strokes lie along the slope, warm near the light, cold in the hollow
    for (let i = 0; i < 1700; i++) { const x = s.R.range(-20, 900), d = s.R() ** 1.3, y = left(x) + 4 + d * (H - left(x)) * (x > 640 ? 0.32 : 1), slope = (left(x + 20) - left(x - 20)) / 40, w = s.R.range(20, 110); s.path(mark(x, y, w, s.R.range(1.5, 6), slope * w * 0.5 * (1 - d * 0.5)), s.R.pick(d < 0.22 ? ['#b7a662', '#8f9158', '#6f7f4c', '#d6be7a'] : ['#4d6048', '#38504a', '#5f6e4c', '#2a4040', '#7a6a50', '#20343a']), `opacity="${s.R.range(0.25, 0.7).toFixed(2)}"`); }
    for (let k = 0; k < 5; k++) { const x0 = 80 + k * 150; s.path(`M${x0} ${left(x0) + 30}q${60 + k * 10} 140 ${-40} 360q${130} ${-140} ${110} ${-330}Z`, '#182a30', 'opacity="0.4"'); }
    // the path down to the beacon
    s.path(`M-20 1400C130 1350 250 1260 296 1140C330 1046 420 ${left(430) + 70} 474 ${left(480) + 14}L488 ${left(488) + 14}C440 ${left(440) + 84} 352 1060 324 1146C280 1280 150 1376 -20 1440Z`, '#c8b083', 'opacity="0.6"'); s.path(`M-20 1432C140 1376 274 1280 318 1150C346 1066 434 ${left(440) + 80} 484 ${left(484) + 16}L488 ${left(488) + 14}C440 ${left(440) + 84} 352 1060 324 1146C280 1280 150 1376 -20 1440Z`, '#7a6a4c', 'opacity="0.6"');
  });
  for (let i = 0; i < 420; i++) { const x = s.R.range(-20, 905), y = left(x) + s.R.range(-2, 18), h = s.R.range(12, 32); s.path(`M${x} ${y + 8}q${h * 0.05} ${-h * 0.6} ${h * 0.4} ${-h}q-2 ${h * 0.5} ${-h * 0.1} ${h + 4}Z`, s.R.pick(['#e0c684', '#b3a560', '#8a8f55', '#5f6f48'])); }
  for (let i = 0; i < 90; i++) s.path(mark(1010 + s.R.gauss() * 60 + (i % 30) * 4, 1330 + i * 3 + s.R.range(-8, 8), s.R.range(30, 110), s.R.range(2, 6)), '#f4efdc', `opacity="${s.R.range(0.25, 0.7).toFixed(2)}"`);
  const bx = 480, by = left(480) + 8; s.poly([[bx - 34, by], [bx - 18, by - 140], [bx + 16, by - 140], [bx + 30, by]], '#2e3d42'); s.poly([[bx - 22, by - 140], [bx, by - 172], [bx + 20, by - 140]], '#2e3d42'); s.poly([[bx + 6, by], [bx + 4, by - 140], [bx + 16, by - 140], [bx + 30, by]], '#e0c489'); for (let i = 0; i < 8; i++) s.line([[bx - 32 + i * 1.9, by - 8 - i * 16], [bx + 4, by - 8 - i * 16]], '#1f2d33', 2.4, 'opacity="0.7"');
  for (let i = 0; i < 9; i++) gull(s, s.R.range(700, 1500), s.R.range(540, 790), s.R.range(10, 26), i % 2 ? '#f6efdc' : '#46555a', s.R.range(0.1, 0.5));
}
