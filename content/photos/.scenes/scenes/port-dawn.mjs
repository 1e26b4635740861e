// Halmouth container port, strike morning: booms up, quay empty, sun on the sea.
import { H, trace } from '../lib/sheet.mjs';
import { sky, sea, glow, bank, cloud, ridge, profile, bump, sum, ripples, glitter, mist, mark } from '../lib/paint.mjs';
import { Camera, Model } from '../lib/space.mjs';
import { quayCrane, containers, containerShip, gull, person } from '../lib/things.mjs';

export default function (s) {
  const hor = 1090, cam = new Camera({ eye: [-46, 9, -20], look: [-46, 9, 200], f: 1500, cx: 760, cy: hor, level: true });
  const sun = [560, 985];
  sky(s, ['#24456b', '#4a6e8e', '#8f9fa0', '#e2b07c', '#f6c983', '#fbd893'], { y1: hor, strokes: 320, strength: 0.25 });
  glow(s, ...sun, 1100, '#ffb45e', 0.65); 
  for (const [x, y, w, h, k] of [[300, 520, 1500, 120, 3], [1500, 380, 1700, 150, 5], [900, 250, 900, 70, 8], [2100, 640, 1200, 90, 9], [250, 760, 1100, 60, 12], [1500, 800, 1300, 60, 14]]) cloud(s, x, y, w, h, ['#f5bd8a', '#c58f82', '#8b7d8c', '#6d7488'], { seed: k, drop: 0.22, opacity: 0.82, flat: 0.3 });
  bank(s, 930, 60, ['#ffe0a0', '#eab184', '#c9947f'], 9, { w: [400, 1000], h: [14, 34], opacity: 0.8 });
  s.disc(...sun, 62, '#fff3cf'); glow(s, ...sun, 330, '#fff0c0', 0.9);
  // headland across the bay
  const far = sum(profile({ y: hor - 26, amp: 40, scale: 300, seed: 4 }), x => 0); ridge(s, x => Math.min(hor, far(x) - bump(60, 300, 60)(x) - bump(1150, 260, 34)(x) + 20), hor + 2, ['#a98d8c', '#c9a38d']);
  ridge(s, x => Math.min(hor + 1, profile({ y: hor - 2, amp: 40, scale: 160, seed: 14 })(x) - bump(-40, 260, 90)(x)), hor + 2, ['#7a7484', '#95808a']);
  sea(s, hor, ['#f0c184', '#b99a8c', '#5d7488', '#2b4b68', '#1b3651'], { n: 1500, tones: ['#f2c78d', '#8f95a0', '#4f6c85', '#2d4d69', '#d99f7a'], path: null });
  glitter(s, hor, { x: sun[0], spread: 46, widen: 210, colours: ['#fff2c9', '#ffdf9d', '#ffc978'], n: 620 });
  // waiting ships far out
  s.group('opacity="0.85"', () => { containerShip(s, 262, hor + 5, 190, { hull: '#6a6675', deck: '#a98f8b', boxes: ['#8c7478', '#796d7a'], lamp: '#fff0c0' }); containerShip(s, 880, hor + 4, 120, { dir: -1, hull: '#7d7079', deck: '#b3958c', boxes: ['#94797a', '#86757e'], lamp: '#fff0c0' }); });
  // quay
  const m = new Model(), quay = 3.2;
  const cranes = [[78, 1.36, '#23567a'], [150, 1.36, '#23567a'], [222, 1.36, '#8d3b2e'], [300, 1.36, '#23567a'], [380, 0.02, '#23567a'], [470, 1.36, '#8d3b2e'], [570, 1.36, '#23567a'], [690, 1.36, '#23567a']];
  for (const [z, up, c] of cranes) quayCrane(m, z, { up, colour: c, base: quay, house: '#cfc4b2' });
  const land = new Model();
  const hues = ['#9b4433', '#2f6076', '#b98443', '#6d7d78', '#3d4d66', '#a7a295'];
  for (let z = 40; z < 700; z += 58) containers(land, s.R, [62, quay, z], { along: 4, rows: 6, high: 4, colours: hues });
  const o = { light: [-0.75, 0.35, 0.5], dark: '#141f38', bright: '#ffc98a', depth: 0.85, lift: 0.5, fog: ['#d9a886', 60, 800, 0.86] };
  // reflection of cranes and wall in the water, only left of the quay edge
  const quayFace = new Model(); for (let z = -18; z < 1400; z += 14) quayFace.face([[0, 0, z], [0, quay, z], [0, quay, z + 14], [0, 0, z + 14]], '#4a4a55', { out: [-1, 0, 0] });
  const mir = s.capture(() => { m.mirrored().draw(s, cam, { ...o, lift: 0.1 }); quayFace.mirrored().draw(s, cam, { ...o, lift: 0.1 }); });
  const water = s.clip(trace(cam.polygon([[-1400, 0, -15], [0, 0, -15], [0, 0, 4000], [-1400, 0, 4000]])) + 'Z');
  s.add(`<g clip-path="${water}"><g opacity="0.62"><g filter="${s.ripple(70, 0.003, 0.035, 5)}">${mir}</g></g></g>`);
  s.group(`clip-path="${water}"`, () => { ripples(s, hor, ['#c99a80', '#6a7f92', '#35536f', '#e9b886'], { n: 520, opacity: [0.25, 0.7] }); glitter(s, hor, { x: sun[0], spread: 40, widen: 190, colours: ['#fff2c9', '#ffdf9d'], n: 260 }); });
  // apron
  s.poly(cam.polygon([[0, quay, -18], [400, quay, -18], [400, quay, 3000], [0, quay, 3000]]), s.down(hor, H, ['#d8a888', '#a88378', '#6d6069', '#4a4653']));
  for (let i = 0; i < 420; i++) { const z = 6 + 500 * s.R() ** 2.2, x = s.R.range(0, 120), p = cam.at([x, quay, z]); if (p[0] < 2500) s.path(mark(p[0], p[1], 30 + 5000 / z, 1 + 60 / z, 2), s.R.pick(['#c79a80', '#8a7378', '#57505c', '#f0c090']), `opacity="${s.R.range(0.1, 0.4).toFixed(2)}"`); }
  const strip = (x0, x1, c, op) => s.poly(cam.polygon([[x0, quay, -18], [x1, quay, -18], [x1, quay, 1200], [x0, quay, 1200]]), c, `opacity="${op}"`);
  strip(0, 0.5, '#e0a64a', 0.9); strip(3.6, 4.0, '#2e2a35', 0.8); strip(4.4, 4.6, '#2e2a35', 0.6); strip(33.7, 34.1, '#2e2a35', 0.8); strip(12, 12.25, '#f3d6a8', 0.55); strip(18, 18.25, '#f3d6a8', 0.55); strip(24, 24.25, '#f3d6a8', 0.55);
  quayFace.draw(s, cam, { ...o, dark: '#1a2238' });
  // long shadows of the legs thrown to the right
  for (const [z] of cranes) for (const k of [-13, 13]) for (const x of [4, 34]) s.poly(cam.polygon([[x, quay, z + k - 1], [x, quay, z + k + 1], [x + 60, quay, z + k - 40], [x + 60, quay, z + k - 43]]), '#2b2a40', 'opacity="0.35"');
  for (let z = 8; z < 400; z += 14) { land.box([1.2, quay, z], [0.8, 0.7, 0.8], '#2c2c34'); }
  const fend = new Model(); for (let z = 2; z < 420; z += 9) fend.box([-0.7, 0.5, z], [0.7, 2.2, 1.6], '#17181f'); fend.draw(s, cam, o);
  land.faces.push(...m.faces); land.draw(s, cam, o);
  // pickets round a brazier, their shadows long; a few more along the edge
  { const b = [15.5, quay, 47], q = cam.at(b), k = cam.size(b); glow(s, q[0], q[1] - k * 0.9, k * 7, '#ff9a3c', 0.65); s.poly([[q[0] - k * 0.32, q[1] - k * 0.85], [q[0] - k * 0.25, q[1]], [q[0] + k * 0.25, q[1]], [q[0] + k * 0.32, q[1] - k * 0.85]], '#221c2a'); for (let i = 0; i < 8; i++) { const a = s.R.range(-0.24, 0.24) * k, h = s.R.range(0.3, 0.75) * k; s.path(`M${q[0] + a - k * 0.1} ${q[1] - k * 0.83}Q${q[0] + a} ${q[1] - k * 0.83 - h * 0.6} ${q[0] + a + s.R.range(-0.1, 0.1) * k} ${q[1] - k * 0.85 - h}Q${q[0] + a + k * 0.12} ${q[1] - k * 0.83 - h * 0.4} ${q[0] + a + k * 0.1} ${q[1] - k * 0.83}Z`, s.R.pick(['#ffe08a', '#ffb04c', '#ff8a3c']), 'opacity="0.9"'); } }
  for (const [x, z, pose] of [[9, 30, 'stand'], [10, 30.6, 'stand'], [13.6, 47.4, 'stand'], [14.4, 49, 'stand'], [16.9, 48.4, 'stand'], [17.6, 46.6, 'stand'], [12.4, 44, 'walk'], [6, 72, 'walk'], [7.2, 73, 'walk'], [24, 58, 'stand'], [25, 58.6, 'stand']]) { const p = cam.at([x, quay, z]), k = cam.size([x, quay, z]); s.poly([[p[0] - k * 0.14, p[1]], [p[0] + k * 0.14, p[1]], [p[0] + k * 6, p[1] + k * 0.9], [p[0] + k * 5.8, p[1] + k * 1.05]], '#2b2a40', 'opacity="0.4"'); person(s, p[0], p[1], k * 1.8, '#2a2433', { pose }); s.path(`M${p[0] - k * 0.2} ${p[1] - k * 0.8}L${p[0] - k * 0.2} ${p[1] - k * 1.35}`, 'none', `stroke="#ffc98a" stroke-width="${(k * 0.07).toFixed(1)}" opacity="0.85"`); }
  for (let i = 0; i < 11; i++) gull(s, s.R.range(180, 1050), s.R.range(480, 900), s.R.range(9, 24), '#4a4a5c', s.R.range(0.1, 0.5));
  mist(s, hor + 4, 60, '#ffdca4', 0.35);
}
