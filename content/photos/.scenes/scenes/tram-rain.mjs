// A tram at its stop in a wet Port Sorrel street, night; everything doubled in the paving.
import { W, H, trace } from '../lib/sheet.mjs';
import { glow, mark, rain, lampTrail } from '../lib/paint.mjs';
import { Camera, Model, cells } from '../lib/space.mjs';
import { person } from '../lib/things.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const hor = 860, cam = new Camera({ eye: [2.9, 2.5, -7], look: [2.9, 2.5, 60], f: 1560, cx: 1420, cy: hor, level: true });
  s.rect(0, 0, W, H, s.down(0, hor, ['#0d1a30', '#1b2d4a', '#3a4560', '#8a6a62', '#c98f60']));
  for (let i = 0; i < 160; i++) s.path(mark(s.R.range(0, W), s.R.range(0, hor), s.R.range(300, 900), s.R.range(6, 30), s.R.range(-8, 8)), s.R.pick(['#14233d', '#2a3a55', '#4a4d62', '#b08262']), `opacity="${s.R.range(0.06, 0.2).toFixed(2)}"`);
  glow(s, cam.at([0, 3, 200])[0], hor - 20, 700, '#ffb066', 0.6);
  const m = new Model(), lamps = ['#ffd27a', '#ffe3a8', '#ffba5e', '#fff0c8'];
  const front = (side, z, d, h, col) => { const x = side < 0 ? -13 : 13, rows = Math.round(h / 3.6), bays = Math.max(2, Math.round(d / 3.2)); const lit = new Map();
    const wins = cells([x, 4.2, z], [0, 0, d], [0, h - 5, 0], bays, rows, { mx: 0.26, my: 0.2 }, () => s.R.chance(0.34) ? { colour: s.R.pick(lamps), lit: true } : { colour: s.R.pick(['#16223a', '#20304c', '#2c3d58']) });
    const shop = cells([x, 0.5, z], [0, 0, d], [0, 3.1, 0], Math.max(1, Math.round(d / 5)), 1, { mx: 0.07, my: 0.05 }, () => ({ colour: s.R.pick(['#ffcf78', '#ffe0a0', '#f7a95c', '#8fc3bd', '#ffd68c']), lit: true }));
    m.face([[x, 0, z], [x, h, z], [x, h, z + d], [x, 0, z + d]], col, { out: [-side, 0, 0], decals: [...wins, ...shop] });
    m.face([[x, 0, z], [x, h, z], [x + side * 12, h, z], [x + side * 12, 0, z]], mix(col, '#0d1526', 0.4), { out: [0, 0, -1] });
    m.box(side < 0 ? [x, h, z] : [x - 0.6, h, z], [0.6, 0.6, d], mix(col, '#e0c0a0', 0.15)); m.box(side < 0 ? [x, 3.7, z] : [x - 0.5, 3.7, z], [0.5, 0.4, d], mix(col, '#e0c0a0', 0.2));
    if (s.R.chance(0.7)) { const ax = side < 0 ? x : x - 1.6; m.face([[x, 3.6, z + 1], [x, 3.6, z + d - 1], [x - side * 1.7, 2.9, z + d - 1], [x - side * 1.7, 2.9, z + 1]], s.R.pick(['#a63d33', '#2f6a6a', '#c98a3c']), { out: [0, 1, 0] }); }
    m.face([[x, h, z], [x + side * 4, h + 3.4, z], [x + side * 4, h + 3.4, z + d], [x, h, z + d]], '#1d2940', { out: [-side, 1, 0] });
    for (let k = 0; k < d / 7; k++) m.box([x + side * 3, h + 2, z + 3 + k * 7], [1, 3, 1.4], '#2a2a3c'); };
  for (const side of [-1, 1]) { let z = -14; while (z < 190) { const d = s.R.range(9, 16); front(side, z, d, s.R.range(14, 22), s.R.pick(['#4a4a62', '#5f4a58', '#3f5068', '#6b5a58', '#55506a', '#44586a'])); z += d; } }
  // spire closing the street
  m.box([-4, 0, 196], [9, 36, 9], '#5b5268'); m.face([[-4, 36, 196], [0.5, 62, 200], [5, 36, 196]], '#4a465e'); 
  // the tram: three bodies, curved nose
  const tr = new Model(), tx = -0.9, tw = 2.65, tz = 4.6, tl = 32, livery = '#cf3a30', cream = '#efe3c6';
  const side = (x, out) => { for (let k = 0; k < 12; k++) { const z = tz + k * tl / 12, d = tl / 12; const door = k % 4 === 1; const dec = [{ points: [[x, 1.55, z + 0.12], [x, 2.85, z + 0.12], [x, 2.85, z + d - 0.12], [x, 1.55, z + d - 0.12]], colour: s.R.pick(['#fff1c4', '#ffe7a8', '#fff6d8']), lit: true }, { points: [[x, 0.95, z], [x, 1.12, z], [x, 1.12, z + d], [x, 0.95, z + d]], colour: cream }]; if (door) dec.push({ points: [[x, 0.45, z + 0.3], [x, 2.85, z + 0.3], [x, 2.85, z + d - 0.3], [x, 0.45, z + d - 0.3]], colour: '#ffe9b0', lit: true }, { points: [[x, 0.45, z + d / 2 - 0.06], [x, 2.85, z + d / 2 - 0.06], [x, 2.85, z + d / 2 + 0.06], [x, 0.45, z + d / 2 + 0.06]], colour: livery }); else for (const u of [0.3, 0.7]) dec.push({ points: [[x, 1.6, z + d * u], [x, 2.1 + 0.1 * k % 0.2, z + d * u], [x, 2.1, z + d * u + 0.5], [x, 1.6, z + d * u + 0.5]], colour: '#6a3b35' }); tr.face([[x, 0.35, z], [x, 3.3, z], [x, 3.3, z + d], [x, 0.35, z + d]], k % 4 === 3 ? '#b5302a' : livery, { out: [out, 0, 0], decals: dec, bias: -14 }); } };
  side(tx - tw / 2, -1); side(tx + tw / 2, 1);
  for (let k = 0; k < 8; k++) tr.box([tx - tw / 2 + 0.25, 3.3, tz + 0.6 + k * 4], [tw - 0.5, 0.35, 3.4], '#6d7480', { bias: -15 });
  const nz = tz, L = tx - tw / 2, Rr = tx + tw / 2, c = 0.42;
  // nose: lower panel, windscreen, destination box
  const nose = (pts, colour, o = {}) => tr.face(pts, colour, { out: [0, 0.1, -1], bias: -20, ...o });
  nose([[L, 0.35, nz], [L, 1.3, nz], [L + c, 1.3, nz - 0.9], [L + c, 0.35, nz - 0.8]], '#8f2924', { out: [-1, 0, -0.7] }); nose([[Rr, 0.35, nz], [Rr, 1.3, nz], [Rr - c, 1.3, nz - 0.9], [Rr - c, 0.35, nz - 0.8]], '#8f2924', { out: [1, 0, -0.7] });
  nose([[L, 1.3, nz], [L, 3.3, nz], [L + c, 3.2, nz - 0.35], [L + c, 1.3, nz - 0.9]], '#3a4a5e', { out: [-1, 0, -0.7] }); nose([[Rr, 1.3, nz], [Rr, 3.3, nz], [Rr - c, 3.2, nz - 0.35], [Rr - c, 1.3, nz - 0.9]], '#3a4a5e', { out: [1, 0, -0.7] });
  nose([[L + c, 0.35, nz - 0.8], [L + c, 1.3, nz - 0.9], [Rr - c, 1.3, nz - 0.9], [Rr - c, 0.35, nz - 0.8]], '#d23b33', { decals: [{ points: [[L + c, 0.95, nz - 0.88], [L + c, 1.12, nz - 0.89], [Rr - c, 1.12, nz - 0.89], [Rr - c, 0.95, nz - 0.88]], colour: cream }] });
  nose([[L + c, 1.3, nz - 0.9], [L + c, 2.75, nz - 0.5], [Rr - c, 2.75, nz - 0.5], [Rr - c, 1.3, nz - 0.9]], '#e9c98a', { flat: true, nofog: true, decals: [{ points: [[L + c + 0.05, 1.36, nz - 0.9], [L + c + 0.05, 2.7, nz - 0.5], [Rr - c - 0.05, 2.7, nz - 0.5], [Rr - c - 0.05, 1.36, nz - 0.9]], colour: '#46586a' }, { points: [[L + c + 0.1, 1.9, nz - 0.75], [L + c + 0.1, 2.66, nz - 0.5], [Rr - c - 0.1, 2.66, nz - 0.5], [Rr - c - 0.1, 1.9, nz - 0.75]], colour: '#f4d794', lit: true, opacity: 0.75 }, { points: [[L + 1.55, 1.36, nz - 0.9], [L + 1.5, 2.05, nz - 0.7], [L + 2.05, 2.05, nz - 0.7], [L + 2.1, 1.36, nz - 0.9]], colour: '#2a2430' }, { points: [[L + 1.64, 2.05, nz - 0.7], [L + 1.64, 2.32, nz - 0.62], [L + 1.9, 2.32, nz - 0.62], [L + 1.9, 2.05, nz - 0.7]], colour: '#2a2430' }] });
  nose([[L + c, 2.75, nz - 0.5], [L + c, 3.25, nz - 0.3], [Rr - c, 3.25, nz - 0.3], [Rr - c, 2.75, nz - 0.5]], '#1d2430', { decals: [{ points: [[L + 0.7, 2.84, nz - 0.46], [L + 0.7, 3.16, nz - 0.33], [L + 1.05, 3.16, nz - 0.33], [L + 1.05, 2.84, nz - 0.46]], colour: '#ffb347', lit: true }, ...[0, 1, 2, 3, 4].map(i => ({ points: [[L + 1.2 + i * 0.16, 2.92, nz - 0.44], [L + 1.2 + i * 0.16, 3.08, nz - 0.36], [L + 1.31 + i * 0.16, 3.08, nz - 0.36], [L + 1.31 + i * 0.16, 2.92, nz - 0.44]], colour: '#ffcf7a', lit: true }))] });
  // pantograph, wires, poles, shelter, kerbs
  tr.wire([tx - 0.6, 3.7, 16], [tx, 4.9, 17.5], '#222a38', 0.07, { scaled: true, bias: -30 }); tr.wire([tx + 0.6, 3.7, 16], [tx, 4.9, 17.5], '#222a38', 0.07, { scaled: true, bias: -30 }); tr.wire([tx, 4.9, 17.5], [tx, 5.6, 16], '#222a38', 0.07, { scaled: true, bias: -30 }); tr.wire([tx - 0.8, 5.6, 16], [tx + 0.8, 5.6, 16], '#222a38', 0.09, { scaled: true, bias: -30 });
  const over = new Model(); for (let z = 6; z < 190; z += 6) { over.wire([tx, 5.65, z], [tx, 5.65, z + 6], '#1a2232', 0.035, { scaled: true }); over.wire([4.2, 5.65, z], [4.2, 5.65, z + 6], '#1a2232', 0.035, { scaled: true }); if (z % 24 === 0) over.wire([-13, 8.2, z], [13, 8.2, z], '#1a2232', 0.04, { scaled: true }), over.wire([tx, 5.65, z], [tx, 8.2, z], '#1a2232', 0.03, { scaled: true }), over.wire([4.2, 5.65, z], [4.2, 8.2, z], '#1a2232', 0.03, { scaled: true }); }
  const o = { light: [-0.3, 0.6, -0.8], dark: '#0c1426', bright: '#ffd9a0', depth: 0.8, lift: 0.22, fog: ['#c08a64', 20, 230, 0.8] };
  const scene = s.capture(() => { m.draw(s, cam, o); over.draw(s, cam, o); tr.draw(s, cam, { ...o, dark: '#2a0f1c', light: [0.55, 0.45, -0.7], lift: 0.12, fog: ['#c08a64', 40, 260, 0.5] }); });
  const mirror = s.capture(() => { m.mirrored().draw(s, cam, o); tr.mirrored().draw(s, cam, { ...o, fog: null }); });
  // street first: the tram stands on it
  s.poly(cam.polygon([[-13, 0, -6.5], [13, 0, -6.5], [13, 0, 200], [-13, 0, 200]]), s.down(hor, H, ['#b98560', '#56506a', '#2a3550', '#18233a']));
  const ground = s.clip(trace(cam.polygon([[-13, 0, -6.5], [13, 0, -6.5], [13, 0, 200], [-13, 0, 200]])) + 'Z');
  s.group(`clip-path="${ground}"`, () => {
    s.add(`<g opacity="0.72" filter="${s.ripple(46, 0.01, 0.035, 8)}">${mirror}</g>`);
    s.rect(0, hor, W, H - hor, s.down(hor, H, [[0, '#18233a', 0], [1, '#101a30', 0.55]]));
    // setts
    for (let z = -6; z < 60; z += 0.55 + z * 0.012 * (z > 0)) { const a = cam.at([0, 0, z]); for (let i = 0; i < 26; i++) { const x = s.R.range(-13, 13), p = cam.at([x, 0, z + s.R.range(0, 0.4)]), k = cam.size([x, 0, z]); if (cam.view([x, 0, z])[2] > 0.8) s.path(mark(p[0], p[1], k * s.R.range(0.15, 0.6), Math.min(9, 0.02 * k), 1), s.R.pick(['#0e1729', '#33415e', '#6a607a', '#e0a870', '#141f36']), `opacity="${s.R.range(0.12, 0.45).toFixed(2)}"`); } }
  });
  for (const x of [tx - 0.72, tx + 0.72, 3.48, 4.92]) { s.poly(cam.polygon([[x - 0.06, 0, -6.4], [x + 0.06, 0, -6.4], [x + 0.06, 0, 190], [x - 0.06, 0, 190]]), s.down(hor, H, ['#ffd9a0', '#b7a6a0', '#7c8aa0'])); s.poly(cam.polygon([[x + 0.06, 0, -6.4], [x + 0.12, 0, -6.4], [x + 0.12, 0, 190], [x + 0.06, 0, 190]]), '#0c1424'); }
  for (const side of [-1, 1]) { s.poly(cam.polygon([[side * 8, 0.02, -6], [side * 8.4, 0.02, -6], [side * 8.4, 0.02, 180], [side * 8, 0.02, 180]]), '#8a8298', 'opacity="0.55"'); }
  s.add(scene);
  // head lamps
  for (const x of [L + 0.5, Rr - 0.5]) { const p = cam.at([x, 0.78, nz - 0.9]); s.oval(...p, 19, 15, '#fffbe6'); glow(s, ...p, 230, '#fff0bf', 0.6); lampTrail(s, p[0], p[1] + 70, 520, 60, '#fff0c0', { opacity: 0.75, gap: 13 }); }
  // street lamps with hanging globes
  for (let z = 6; z < 150; z += 18) for (const sd of [-1, 1]) { if (sd < 0 && z > 20 && z < 80) continue; const a = [sd * 9, 0, z], k = cam.size(a), p = cam.at(a), q = cam.at([sd * 9, 6, z]), r = cam.at([sd * 7.7, 6.1, z]); s.line([p, q, r], '#141c2c', Math.max(1.5, k * 0.12).toFixed(1)); s.oval(r[0], r[1] + k * 0.2, k * 0.28, k * 0.2, '#fff2cc'); glow(s, r[0], r[1] + k * 0.2, Math.max(40, k * 3.6), '#ffce82', 0.7); lampTrail(s, cam.at([sd * 7.7, 0, z])[0], cam.at([sd * 7.7, 0, z])[1] + k * 2, k * 5, k * 0.5, '#ffd590', { opacity: 0.55, gap: Math.max(4, k * 0.12) }); }
  // people with umbrellas at the stop, left and right
  const walker = (x, z, c, u, pose, dir) => { const p = cam.at([x, 0, z]), k = cam.size([x, 0, z]), h = k * 1.75; const body = () => { person(s, p[0], p[1], h, c, { pose, dir }); s.line([[p[0] + 0.1 * h * dir, p[1] - h * 0.55], [p[0] + 0.1 * h * dir, p[1] - h * 1.2]], c, k * 0.04); s.path(`M${p[0] - h * 0.36 + 0.1 * h * dir} ${p[1] - h * 1.02}Q${p[0] - h * 0.3 + 0.1 * h * dir} ${p[1] - h * 1.28} ${p[0] + 0.1 * h * dir} ${p[1] - h * 1.29}T${p[0] + h * 0.36 + 0.1 * h * dir} ${p[1] - h * 1.02}Q${p[0] + h * 0.24 + 0.1 * h * dir} ${p[1] - h * 1.07} ${p[0] + h * 0.12 + 0.1 * h * dir} ${p[1] - h * 1.02}Q${p[0] + 0.1 * h * dir} ${p[1] - h * 1.08} ${p[0] - h * 0.12 + 0.1 * h * dir} ${p[1] - h * 1.02}Q${p[0] - h * 0.24 + 0.1 * h * dir} ${p[1] - h * 1.07} ${p[0] - h * 0.36 + 0.1 * h * dir} ${p[1] - h * 1.02}Z`, u); }; const one = s.capture(body); s.add(`<g opacity="0.42"><g transform="translate(0 ${2 * p[1]}) scale(1 -1)">${one}</g></g>`); s.add(one); };
  walker(-8.6, 11.5, '#121a2a', '#a5352f', 'stand', 1); walker(-7.5, 10.8, '#141a28', '#27405e', 'stand', -1); walker(-7.0, 4.4, '#0e1524', '#c98a3c', 'walk', 1); walker(7.3, 9, '#101828', '#2f6a6a', 'walk', -1); walker(7, 26, '#1a2232', '#1a2232', 'walk', 1);
  rain(s, 620, '#dfe6f2', { slant: 0.1 });
}
