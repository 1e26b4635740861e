// Höfn: a glacier tongue between dark peaks runs down to the emptied lake; a sensor mast in front.
import { W, H, trace } from '../lib/sheet.mjs';
import { sky, cloud, glow, ridge, profile, bump, mist, ripples, mark, outline } from '../lib/paint.mjs';
import { person } from '../lib/things.mjs';
import { fbm } from '../lib/chance.mjs';

export default function (s) {
  sky(s, ['#7fa3b5', '#a9c3c9', '#d7ded6', '#f2e6d2'], { y1: 800, strokes: 240, strength: 0.3 });
  for (const [x, y, w, h, k] of [[500, 170, 1500, 90, 3], [1750, 260, 1500, 80, 6], [1050, 380, 900, 40, 8]]) cloud(s, x, y, w, h, ['#fbf4e8', '#dbe2e2', '#b5c8cf'], { seed: k, opacity: 0.85 });
  glow(s, 420, 360, 1100, '#fff0d0', 0.5);
  // ice cap far behind
  const cap = profile({ y: 560, amp: 50, scale: 600, seed: 3, octaves: 4, shape: bump(1150, 900, 110) }); ridge(s, cap, 900, ['#f8f4ea', '#d5e3e8', '#b7d0da']);
  const lp = x => 820 - 470 * Math.max(0, 1 - Math.abs(x - 250) / 720) ** 0.9 - 110 * (fbm(x / 130, 9, 7, { ridged: true }) - 0.5), rp = x => 830 - 560 * Math.max(0, 1 - Math.abs(x - 2130) / 800) ** 0.95 - 120 * (fbm(x / 140, 21, 7, { ridged: true }) - 0.5);
  // the ice stream: perspective S from the cap down to the lake
  const eL = t => 1060 - 640 * t ** 1.5 + 90 * Math.sin(t * 4), eR = t => 1290 + 620 * t ** 1.4 + 110 * Math.sin(t * 4.4), Y = t => 520 + 640 * t;
  const edge = f => Array.from({ length: 80 }, (_, i) => [f(i / 79) + s.R.range(-7, 7), Y(i / 79)]);
  const snout = []; for (let i = 0; i <= 90; i++) { const u = i / 90, x = eR(1) + (eL(1) - eR(1)) * u; snout.push([x, 1160 + 36 * Math.sin(u * Math.PI) + s.R.range(-12, 12)]); }
  const L = edge(eL), Rr = edge(eR), ice = [...L.slice().reverse(), ...Rr, ...snout];
  s.rect(0, 1020, W, 300, '#6f6c62');
  s.poly(ice, s.down(520, 1200, ['#f4f3ea', '#dfebec', '#b9d8e0', '#8fc0d0']));
  const clip = s.clip(trace(ice) + 'Z');
  s.group(`clip-path="${clip}"`, () => {
    // flow bands and crevasses, denser below
    for (let b = 0; b < 9; b++) { const u = (b + 0.5) / 9, pts = [], back = []; for (let i = 0; i <= 60; i++) { const t = i / 60, x = eL(t) + (eR(t) - eL(t)) * (u + 0.02 * Math.sin(t * 9 + b)), w = (3 + 26 * t) * (0.4 + 0.6 * fbm(t * 8, b + 2, 3)); pts.push([x - w, Y(t)]); back.push([x + w * 0.5, Y(t)]); } s.poly([...pts, ...back.reverse()], b % 3 === 1 ? '#6f7f8c' : '#a9cdd8', `opacity="${b % 3 === 1 ? 0.4 : 0.5}"`); }
    for (let i = 0; i < 900; i++) { const t = s.R() ** 0.6, u = s.R(), x = eL(t) + (eR(t) - eL(t)) * u, y = Y(t) + 40 * t * Math.sin(u * Math.PI), w = (10 + 70 * t) * s.R.range(0.5, 1.2), h = (1.5 + 12 * t) * s.R.range(0.5, 1.2); s.path(`M${x - w / 2} ${y}Q${x} ${y - h * 0.4} ${x + w / 2} ${y - h * 0.3}Q${x + w * 0.1} ${y + h * 0.3} ${x - w * 0.1} ${y + h}Z`, s.R.pick(['#5f9fb8', '#7bb4c8', '#487f9c', '#ffffff', '#f4f3ea']), `opacity="${s.R.range(0.35, 0.85).toFixed(2)}"`); }
    // seracs at the front
    for (let i = 0; i < 150; i++) { const x = s.R.range(eL(1), eR(1)), y = 1150 + s.R.range(-70, 40), w = s.R.range(14, 44), h = s.R.range(30, 90); s.poly([[x, y], [x + w * 0.2, y - h], [x + w * 0.62, y - h * s.R.range(0.8, 1.1)], [x + w, y]], s.R.pick(['#cfe6ea', '#e9f3f1', '#a8d3de'])); s.poly([[x + w * 0.55, y], [x + w * 0.62, y - h * 0.92], [x + w, y]], '#5a9ab4', 'opacity="0.85"'); }
    s.rect(0, 1100, W, 120, s.down(1080, 1200, [['0', '#3d7f9c', 0], [1, '#3d7f9c', 0.55]]));
  });
  // dark peaks either side
  const peak = (f, x0, x1, base, seed) => { const p = outline(f, { x0, x1, step: 4 }); s.poly([...p, ...base], s.down(300, 1200, ['#4d5a66', '#5e6668', '#7a7468'])); const c = s.clip(trace([...p, ...base]) + 'Z'); s.group(`clip-path="${c}"`, () => {
    for (let i = 0; i < 34; i++) { const x = s.R.range(x0, x1), y = f(x) - 4, l = s.R.range(120, 420); s.path(trace([[x, y], [x + l * 0.16, y + l * 0.4], [x + l * 0.42, y + l * 0.95], [x + l * 0.1, y + l], [x - l * 0.02, y + l * 0.55]]) + 'Z', '#2b3947', 'opacity="0.55"'); s.path(trace([[x - 2, y], [x - l * 0.1, y + l * 0.24], [x - l * 0.24, y + l * 0.5], [x - l * 0.08, y + l * 0.34]]) + 'Z', '#f3efe4', 'opacity="0.85"'); }
    // scree: long streaks fanning down from the gullies, and ledges holding a little snow
    for (let i = 0; i < 150; i++) { const x = s.R.range(x0, x1), y = f(x) + s.R.range(120, 620), l = s.R.range(90, 300), d = (x < 1200 ? 1 : -1) * s.R.range(0.1, 0.5); s.path(`M${x} ${y}Q${x + d * l * 0.3} ${y + l * 0.5} ${x + d * l} ${y + l}Q${x + d * l * 0.45} ${y + l * 0.6} ${x + 7} ${y}Z`, s.R.pick(['#938873', '#a3977c', '#4f5a60', '#3f4c56', '#b8ab8c']), `opacity="${s.R.range(0.25, 0.6).toFixed(2)}"`); } for (let i = 0; i < 70; i++) { const x = s.R.range(x0, x1), y = f(x) + s.R.range(60, 420); s.path(mark(x, y, s.R.range(20, 110), s.R.range(2, 7), s.R.range(-14, 14)), s.R.pick(['#f3efe4', '#dfe6e6', '#2b3947']), 'opacity="0.55"'); } }); };
  const under = (e, sd) => e.filter(q => q[1] > (sd > 0 ? 800 : 705)).map(([x, y]) => [x + sd * 6, y]); peak(lp, -20, 962, [...under(L, 1), [560, 1240], [-20, 1250]]); peak(rp, 1496, 2420, [[2420, 1250], [1700, 1250], ...under(Rr, -1).reverse()]);
  mist(s, 640, 60, '#f3ece0', 0.5, { x0: 700, x1: 1700 });
  // lake bed: water line rings left on the banks, and what water remains
  s.path(`M-20 1225Q500 1165 1180 1205T2420 1222V1620H-20Z`, s.down(1190, H, ['#8d8776', '#9c9078', '#6f6a5e']));
  for (let k = 0; k < 11; k++) s.path(`M-20 ${1236 + k * 9}Q500 ${1172 + k * 11} 1180 ${1212 + k * 7}T2420 ${1232 + k * 9}v3Q1800 ${1196 + k * 9} 1180 ${1216 + k * 7}T-20 ${1240 + k * 9}Z`, k % 2 ? '#b9ab8c' : '#5f5d56', 'opacity="0.6"');
  const lake = `M300 1300Q700 1236 1250 1262T2120 1300Q2250 1350 1900 1410Q1400 1470 900 1436Q380 1400 300 1300Z`; s.path(lake, s.down(1240, 1450, ['#bfd9d9', '#6fa3b0', '#3f7488']));
  const lc = s.clip(lake); s.group(`clip-path="${lc}"`, () => { s.group(`opacity="0.45" filter="${s.ripple(40, 0.004, 0.05)}"`, () => { s.poly([[700, 1262], [1000, 1420], [1350, 1440], [1750, 1262]], '#f4f3ea'); s.poly([[-20, 1250], [300, 1460], [640, 1290]], '#34424c'); s.poly([[1800, 1260], [2150, 1480], [2420, 1260]], '#34424c'); }); ripples(s, 1250, ['#d7e9e6', '#4f8799', '#8fbcc4', '#2f6078'], { y1: 1450, n: 320, size: 0.6 }); });
  for (let i = 0; i < 26; i++) { const x = s.R.range(420, 2000), y = 1285 + s.R.range(-8, 120), w = s.R.range(16, 84) * (0.5 + (y - 1280) / 160), h = w * s.R.range(0.3, 0.7); s.poly([[x - w / 2, y], [x - w * 0.3, y - h], [x + w * 0.05, y - h * 0.8], [x + w * 0.25, y - h * 1.1], [x + w / 2, y]], '#eef5f2'); s.poly([[x + w * 0.05, y], [x + w * 0.1, y - h * 0.75], [x + w * 0.25, y - h * 1.1], [x + w / 2, y]], '#7fb9cc'); s.path(mark(x, y + h * 0.25, w, h * 0.2), '#cfe4e4', 'opacity="0.6"'); }
  // gravel foreground with mast, solar panel, people
  const near = x => 1452 - 40 * (fbm(x / 260, 4, 5) - 0.5) - bump(2200, 500, 90)(x) - bump(100, 300, 30)(x); ridge(s, near, H, ['#6a655a', '#4a4a48', '#33383a']);
  for (let i = 0; i < 900; i++) { const x = s.R.range(0, W), t = s.R(), y = near(x) + 6 + (H - near(x)) * t, w = s.R.range(5, 22) * (0.5 + t * 1.4); s.path(`M${x - w} ${y}Q${x - w * 0.6} ${y - w * 0.8} ${x} ${y - w * 0.7}T${x + w} ${y}Z`, s.R.pick(['#8a8272', '#5b5a54', '#a2967e', '#3f4344', '#c2b393']), 'opacity="0.85"'); }
  const mx = 1820, my = near(1820) + 14; s.line([[mx, my], [mx, my - 330]], '#2b3236', 9); for (const d of [-90, 90]) s.line([[mx, my - 190], [mx + d, my + 16]], '#2b3236', 4); s.line([[mx - 60, my - 318], [mx + 60, my - 318]], '#2b3236', 5); for (const d of [-60, -20, 20, 60]) s.path(`M${mx + d - 11} ${my - 318}a11 11 0 0 1 22 0Z`, '#c8452f'); s.poly([[mx + 8, my - 120], [mx + 108, my - 150], [mx + 118, my - 226], [mx + 18, my - 200]], '#27476a'); for (let k = 1; k < 4; k++) s.line([[mx + 8 + k * 25, my - 120 - k * 7.5], [mx + 18 + k * 25, my - 200 - k * 6.5]], '#7ba0bc', 2); s.line([[mx + 13, my - 160], [mx + 113, my - 188]], '#7ba0bc', 2); s.rect(mx - 52, my - 150, 44, 60, '#e6e0d0'); s.rect(mx - 22, my - 150, 14, 60, '#b2ac9c'); s.rect(mx - 3, my - 380, 6, 60, '#2b3236'); s.disc(mx, my - 382, 9, '#ff6a3c'); glow(s, mx, my - 382, 90, '#ff7a4a', 0.6);
  for (const [x, h, c] of [[1690, 118, '#c8452f'], [1640, 112, '#274560']]) { person(s, x, near(x) + 22, h, '#23292e'); s.path(trace([[x - h * 0.13, near(x) + 22 - h * 0.38], [x - h * 0.13, near(x) + 22 - h * 0.76], [x, near(x) + 22 - h * 0.84], [x + h * 0.13, near(x) + 22 - h * 0.76], [x + h * 0.13, near(x) + 22 - h * 0.38]]) + 'Z', c); }
}
