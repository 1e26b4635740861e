// Things that recur: cranes, ships, trees, houses, birds, people as small silhouettes.
import { trace } from './sheet.mjs';
import { mix, jitter } from './colour.mjs';
import { lerp } from './space.mjs';
import { glow, mark } from './paint.mjs';

// Ship-to-shore gantry crane, rails along z at x = 4 and x = 34, water towards -x. `up` raises the boom (radians).
export function quayCrane(m, z, { up = 1.35, colour = '#2f5d7c', accent = '#c8452f', house = '#d9d3c4', high = 44, reach = 62, base = 0 } = {}) {
  const wx = 4, lx = 34, w = 13, B = (a, b, t, c = colour, o) => m.beam([a[0], a[1] + base, z + a[2]], [b[0], b[1] + base, z + b[2]], t, c, o);
  for (const k of [-w, w]) {
    for (const x of [wx, lx]) { B([x, 2, k], [x, high, k], 2.0); for (const d of [-4, -1.5, 1.5, 4]) m.box([x - 0.9, base, z + k + d - 0.9], [1.8, 1.8, 1.8], '#23252b'); B([x, 2.2, k - 5], [x, 2.2, k + 5], 1.4, accent); }
    B([wx, 15, k], [lx, 15, k], 1.8); B([wx, high, k], [lx, high, k], 1.8);
    B([wx, 15, k], [(wx + lx) / 2, 31, k], 0.9); B([(wx + lx) / 2, 31, k], [lx, 15, k], 0.9); B([wx, 31, k], [lx, 31, k], 1.0);
  }
  for (const x of [wx, lx]) { B([x, 15, -w], [x, 15, w], 1.6); B([x, high, -w], [x, high, w], 1.6); B([x, 31, -w], [x, 31, w], 0.9); B([x, 31, -w], [x, high, 0], 0.7); B([x, 31, w], [x, high, 0], 0.7); }
  // apex frame
  const top = high + 26; for (const k of [-w, w]) B([wx, high, k], [wx + 1, top, k * 0.3], 1.4);
  B([wx + 1, top, -4], [wx + 1, top, 4], 1.6); B([wx + 0.6, high + 13, -8.5], [wx + 0.6, high + 13, 8.5], 0.8);
  for (const k of [-4, 4]) B([wx + 1, top, k], [lx, high + 1.5, k], 0.7, colour);
  // fixed girder and backreach
  for (const k of [-3.4, 3.4]) { B([wx - 3, high + 1.5, k], [lx + 20, high + 1.5, k], [1.3, 2.6], colour, { piece: 6 }); }
  for (let x = wx; x < lx + 20; x += 5) B([x, high + 2.4, -3.4], [x, high + 2.4, 3.4], 0.5);
  for (const k of [-4, 4]) B([wx + 1, top, k], [lx + 18, high + 2.5, k], 0.4);
  m.box([lx - 4, high + 3.2 + base, z - 5], [16, 6, 10], house, { bias: -6 }); // machinery house
  // boom
  const h = [wx - 3, high + 1.5], tip = [h[0] - reach * Math.cos(up), h[1] + reach * Math.sin(up)];
  for (const k of [-3.4, 3.4]) B([...h, k], [...tip, k], [1.3, 2.4], colour, { piece: 6 });
  for (let i = 1; i <= 12; i++) { const q = lerp(h, tip, i / 12); B([...q, -3.4], [...q, 3.4], 0.5); }
  { const q = lerp(h, tip, 0.985); B([...q, -4.2], [...q, 4.2], 1.4, accent); }
  for (const at of up < 0.3 ? [0.5, 0.95] : [0.45]) for (const k of [-3.6, 3.6]) { const q = lerp(h, tip, at); m.wire([wx + 1, top + base, z + k], [q[0], q[1] + 1 + base, z + k], colour, 0.35, { scaled: true }); }
  if (up < 0.3) for (const k of [-2, 2]) m.wire([h[0] - reach * 0.5, high + base, z + k], [h[0] - reach * 0.5, 22 + base, z + k], colour, 0.2, { scaled: true });
  // cab under the girder, stairs on the landside leg
  m.box([wx + 6, high - 3.6 + base, z - 1.8], [4, 3.4, 3.6], house);
  for (let y = 2; y < high - 3; y += 4) m.wire([lx, y + base, z - w - 2.2 * ((y / 4) % 2 < 1 ? 1 : 0)], [lx, y + 4 + base, z - w - 2.2 * ((y / 4) % 2 < 1 ? 0 : 1)], colour, 0.5, { scaled: true });
  return { tip: [tip[0], tip[1] + base, z], apex: [wx + 1, top + base, z] };
}

// Rows of containers standing on a quay.
export function containers(m, R, [x0, y0, z0], { along = 4, rows = 3, high = 4, colours, gap = 0.4, len = 12, turn = false }) {
  for (let i = 0; i < along; i++) for (let r = 0; r < rows; r++) { const n = R.int(1, high); for (let k = 0; k < n; k++) m.box(turn ? [x0 + i * (len + gap), y0 + k * 2.6, z0 + r * 2.9] : [x0 + r * 2.9, y0 + k * 2.6, z0 + i * (len + gap)], turn ? [len, 2.55, 2.4] : [2.4, 2.55, len], jitter(R.pick(colours), R, 10)); }
}

// Container ship, side on; bow to the right when dir = 1. Returns its lamps.
export function containerShip(s, x, y, len, { dir = 1, hull = '#2a3440', deck = '#c9c2b4', boxes = ['#8d4a3c', '#4c6a7d', '#b08a4e'], boot = null, lamp = '#ffd894', laden = 0.8, dim = 0 } = {}) {
  const X = u => x + dir * (u - 0.5) * len, h = len * 0.055, P = a => a.map(([u, v]) => [X(u), y - v * h]); const R = s.R;
  // deck cargo first, hull over it
  const bay = 0.047; for (let u = 0.07; u < 0.93; u += bay) { if (u > 0.2 && u < 0.285) continue; const most = u > 0.82 ? 3 : 5, n = Math.round(most * laden * R.range(0.6, 1.1)); for (let k = 0; k < n; k++) for (let q = 0; q < 2; q++) s.poly(P([[u + q * bay / 2, 1 + k * 0.42], [u + q * bay / 2 + bay / 2 - 0.002, 1 + k * 0.42], [u + q * bay / 2 + bay / 2 - 0.002, 1.39 + k * 0.42], [u + q * bay / 2, 1.39 + k * 0.42]]), jitter(R.pick(boxes), R, 8)); }
  s.poly(P([[0.205, 1], [0.205, 4.3], [0.28, 4.3], [0.28, 1]]), deck); s.poly(P([[0.19, 4.3], [0.19, 4.7], [0.29, 4.7], [0.29, 4.3]]), deck); s.poly(P([[0.215, 4.7], [0.222, 5.9], [0.25, 5.9], [0.256, 4.7]]), mix(hull, deck, 0.35)); s.poly(P([[0.238, 5.9], [0.2385, 6.9], [0.2405, 6.9], [0.241, 5.9]]), hull);
  for (let k = 0; k < 6; k++) for (let q = 0; q < 5; q++) if (R.chance(0.7)) s.poly(P([[0.212 + q * 0.013, 1.5 + k * 0.5], [0.219 + q * 0.013, 1.5 + k * 0.5], [0.219 + q * 0.013, 1.68 + k * 0.5], [0.212 + q * 0.013, 1.68 + k * 0.5]]), lamp);
  s.path(trace(P([[0.005, 0.9], [0.004, 0.3], [0.02, 0], [0.955, 0], [0.966, 0.3], [0.975, 0.62], [0.992, 1.25], [1, 1.5], [0.93, 1.28], [0.91, 1], [0.03, 1]])) + 'Z', hull);
  if (boot) s.poly(P([[0.012, 0.18], [0.02, 0], [0.955, 0], [0.962, 0.18]]), boot);
  s.poly(P([[0.952, 1.3], [0.953, 2.9], [0.956, 2.9], [0.957, 1.3]]), hull);
  return { mast: [X(0.24), y - 6.9 * h], bow: [X(0.955), y - 2.9 * h], stern: [X(0.01), y - 1.2 * h], bridge: [X(0.24), y - 4.5 * h] };
}

// Car ferry, side on.
export function ferry(s, x, y, len, { dir = 1, hull = '#1d3a52', white = '#e8e6dd', shade = '#9fb0ba', funnel = '#c8452f', lamp = '#ffdf9a', glass = '#2a3b48', stripe = '#c8452f' } = {}) {
  const X = u => x + dir * (u - 0.5) * len, h = len * 0.06, P = a => a.map(([u, v]) => [X(u), y - v * h]), R = s.R;
  // superstructure, deck on deck, each a little shorter
  s.poly(P([[0.02, 1], [0.02, 1.9], [0.865, 1.9], [0.9, 1]]), white);
  s.poly(P([[0.06, 1.9], [0.06, 2.65], [0.815, 2.65], [0.848, 1.9]]), white);
  s.poly(P([[0.14, 2.65], [0.14, 3.3], [0.79, 3.3], [0.825, 2.65]]), white);
  s.poly(P([[0.6, 3.3], [0.6, 4], [0.755, 4], [0.782, 3.3]]), white);
  s.poly(P([[0.585, 4], [0.585, 4.12], [0.77, 4.12], [0.775, 4]]), shade);
  // shaded underside of each deck
  for (const [a, b, v] of [[0.02, 0.866, 1.83], [0.06, 0.816, 2.58], [0.14, 0.79, 3.23]]) s.poly(P([[a, v], [a, v + 0.09], [b, v + 0.09], [b + 0.003, v]]), shade);
  s.poly(P([[0.02, 1], [0.02, 1.9], [0.1, 1.9], [0.1, 1]]), shade, 'opacity="0.55"');
  // windows
  for (let u = 0.11; u < 0.805; u += 0.0165) s.poly(P([[u, 2.12], [u, 2.42], [u + 0.011, 2.42], [u + 0.011, 2.12]]), R.chance(0.62) ? lamp : glass);
  for (let u = 0.18; u < 0.77; u += 0.0165) s.poly(P([[u, 2.84], [u, 3.08], [u + 0.0115, 3.08], [u + 0.0115, 2.84]]), R.chance(0.7) ? lamp : glass);
  for (let u = 0.06; u < 0.85; u += 0.028) s.poly(P([[u, 1.3], [u, 1.55], [u + 0.012, 1.55], [u + 0.012, 1.3]]), R.chance(0.35) ? lamp : glass);
  s.poly(P([[0.615, 3.5], [0.615, 3.84], [0.757, 3.84], [0.766, 3.5]]), glass); for (let u = 0.63; u < 0.76; u += 0.02) s.poly(P([[u, 3.5], [u, 3.84], [u + 0.003, 3.84], [u + 0.003, 3.5]]), white);
  // rails, boats, funnel, mast
  for (const [a, b, v] of [[0.06, 0.14, 2.65], [0.14, 0.6, 3.3]]) { s.poly(P([[a, v + 0.22], [a, v + 0.25], [b, v + 0.25], [b, v + 0.22]]), white); for (let u = a; u < b; u += 0.008) s.poly(P([[u, v], [u, v + 0.24], [u + 0.0012, v + 0.24], [u + 0.0012, v]]), white); }
  for (const u of [0.47, 0.535]) s.path(`M${X(u)} ${y - 3.52 * h}L${X(u + 0.05)} ${y - 3.52 * h}Q${X(u + 0.046)} ${y - 3.25 * h} ${X(u + 0.025)} ${y - 3.24 * h}Q${X(u + 0.004)} ${y - 3.25 * h} ${X(u)} ${y - 3.52 * h}Z`, '#d8722e');
  s.poly(P([[0.3, 3.3], [0.285, 4.7], [0.385, 4.7], [0.405, 3.3]]), funnel); s.poly(P([[0.287, 4.45], [0.285, 4.7], [0.385, 4.7], [0.3885, 4.45]]), hull); s.poly(P([[0.355, 3.3], [0.345, 4.45], [0.3885, 4.45], [0.405, 3.3]]), hull, 'opacity="0.25"');
  s.poly(P([[0.66, 4.1], [0.668, 5.6], [0.674, 5.6], [0.686, 4.1]]), white); s.poly(P([[0.645, 4.9], [0.645, 4.97], [0.7, 4.97], [0.7, 4.9]]), white); s.poly(P([[0.655, 5.3], [0.655, 5.35], [0.69, 5.35], [0.69, 5.3]]), white);
  // hull with flared bow
  s.path(trace(P([[0, 1.02], [0.006, 0.2], [0.02, -0.45], [0.91, -0.45], [0.935, 0.1], [0.972, 0.95], [1.005, 1.75], [0.95, 1.5], [0.9, 1.3], [0.86, 1.02]])) + 'Z', hull);
  s.poly(P([[0.004, 0.72], [0.005, 0.6], [0.957, 0.6], [0.962, 0.72]]), stripe);
  return { mast: [X(0.671), y - 5.6 * h], bridge: [X(0.7), y - 3.7 * h], stern: [X(0.01), y - 1.5 * h], bow: [X(0.97), y - h] };
}

export function spruce(s, x, y, h, colour, { lit = null, side = 1 } = {}) {
  const R = s.R, n = 9, l = [], r = [], w = h * 0.2;
  for (let i = 0; i <= n; i++) { const t = i / n, ww = w * (0.06 + t) * R.range(0.8, 1.15); l.push([x - ww, y - h * (1 - t) + h * 0.03], [x - ww * 0.55, y - h * (1 - t) + h * 0.015]); r.push([x + ww * R.range(0.85, 1.15), y - h * (1 - t) + h * 0.03], [x + ww * 0.55, y - h * (1 - t) + h * 0.015]); }
  s.poly([[x, y - h * 1.04], ...r, ...l.reverse()], colour);
  if (lit) s.poly([[x, y - h * 1.04], ...r.map(([a, b]) => [x + (a - x) * (side > 0 ? 1 : 1), b]), [x + w * 0.25, y]].map(([a, b]) => side > 0 ? [a, b] : [2 * x - a, b]), lit, 'opacity="0.55"');
}
export function forest(s, f, x0, x1, h, colours, n, { sink = 0 } = {}) { for (let i = 0; i < n; i++) { const x = s.R.range(x0, x1); spruce(s, x, f(x) + sink + h * 0.1, h * s.R.range(0.55, 1.15), jitter(s.R.pick(colours), s.R, 5)); } }

// Leafless tree by forking.
export function bareTree(s, x, y, h, colour) {
  const R = s.R, branch = (x, y, a, l, w) => { if (l < h * 0.025 || w < 0.6) return; const x2 = x + Math.cos(a) * l, y2 = y + Math.sin(a) * l; s.line([[x, y], [(x + x2) / 2 + R.range(-1, 1) * l * 0.06, (y + y2) / 2], [x2, y2]], colour, w.toFixed(1), 'stroke-linecap="round"'); const n = R.chance(0.35) ? 3 : 2; for (let i = 0; i < n; i++) branch(x2, y2, a + R.range(-0.65, 0.65) - Math.cos(a) * 0.05, l * R.range(0.62, 0.86), w * 0.66); };
  branch(x, y, -Math.PI / 2 + R.range(-0.08, 0.08), h * 0.27, h * 0.035);
}

export function gull(s, x, y, w, colour, lift = 0.3) { s.path(`M${x - w} ${y - w * lift}Q${x - w * 0.45} ${y - w * (lift + 0.28)} ${x} ${y}Q${x + w * 0.45} ${y - w * (lift + 0.28)} ${x + w} ${y - w * lift * 0.8}Q${x + w * 0.45} ${y - w * (lift + 0.08)} ${x + w * 0.06} ${y + w * 0.12}L${x - w * 0.06} ${y + w * 0.12}Q${x - w * 0.45} ${y - w * (lift + 0.08)} ${x - w} ${y - w * lift}Z`, colour); }

// A person far away: coat, head, legs; pose 'stand', 'walk', 'run'.
export function person(s, x, y, h, colour, { pose = 'stand', dir = 1, lean = 0 } = {}) {
  const k = h, q = (u, v) => [x + dir * (u + lean * v) * k, y - v * k], limb = (pts, w) => s.line(pts.map(p => q(...p)), colour, (w * k).toFixed(1), 'stroke-linecap="round"');
  if (pose === 'run') { limb([[0.02, 0.5], [0.14, 0.32], [0.06, 0.12], [0.1, 0.06]], 0.085); limb([[0, 0.5], [-0.1, 0.3], [-0.3, 0.2], [-0.33, 0.14]], 0.08); limb([[0.05, 0.78], [-0.1, 0.64], [0.0, 0.54]], 0.055); limb([[0.06, 0.78], [0.17, 0.62], [0.28, 0.68]], 0.055); s.poly([q(-0.07, 0.48), q(-0.04, 0.8), q(0.03, 0.85), q(0.11, 0.8), q(0.08, 0.48)], colour); s.disc(...q(0.07, 0.925), 0.068 * k, colour); return; }
  if (pose === 'walk') { limb([[0.01, 0.48], [0.1, 0.25], [0.13, 0.02]], 0.09); limb([[-0.01, 0.48], [-0.06, 0.25], [-0.15, 0.03]], 0.09); limb([[0.02, 0.78], [-0.1, 0.6], [-0.12, 0.47]], 0.06); limb([[0.02, 0.78], [0.12, 0.62], [0.16, 0.5]], 0.06); } else { limb([[-0.045, 0.48], [-0.055, 0.02]], 0.09); limb([[0.045, 0.48], [0.055, 0.02]], 0.09); limb([[-0.1, 0.78], [-0.125, 0.5]], 0.06); limb([[0.1, 0.78], [0.125, 0.5]], 0.06); }
  s.path(trace([q(-0.115, 0.4), q(-0.125, 0.74), q(-0.07, 0.83), q(0.07, 0.83), q(0.125, 0.74), q(0.115, 0.4)]) + 'Z', colour); s.disc(...q(0, 0.915), 0.068 * k, colour);
}

// Gabled house seen from the front corner in flat elevation: lit wall, shaded gable, roof, windows.
export function house(s, x, y, w, h, { wall, side, roof, lamp = '#ffd58a', glass = '#2b3442', lit = 0.5, gable = 0.4, cols = 3, rows = 2, dir = 1, chimney = true } = {}) {
  const X = u => x + (dir > 0 ? u : 1 - u) * w, R = s.R, e = y - h * 0.62, g = gable, P = a => a.map(([u, yy]) => [X(u), yy]);
  s.poly(P([[0, y], [0, e], [g / 2, y - h], [g, e], [g, y]]), side); s.poly(P([[g, y], [g, e], [1, e], [1, y]]), wall);
  if (chimney) s.poly(P([[0.7, y - h * 1.16], [0.78, y - h * 1.16], [0.78, y - h * 0.9], [0.7, y - h * 0.9]]), side);
  s.poly(P([[g / 2, y - h], [1 - g / 2 + 0.03, y - h], [1.03, e + h * 0.03], [g - 0.02, e + h * 0.03]]), roof); s.poly(P([[g / 2, y - h * 1.01], [g / 2 + 0.03, y - h], [0, e + h * 0.07], [-0.04, e + h * 0.05]]), mix(roof, side, 0.3));
  for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) { const on = R.chance(lit), u = g + (1 - g) * (c + 0.28) / cols, u2 = g + (1 - g) * (c + 0.72) / cols, v = e + (y - e) * (r + 0.25) / rows, v2 = e + (y - e) * (r + 0.7) / rows; s.poly(P([[u, v], [u2, v], [u2, v2], [u, v2]]), on ? lamp : glass); if (w > 60) s.poly(P([[(u + u2) / 2 - 0.004, v], [(u + u2) / 2 + 0.004, v], [(u + u2) / 2 + 0.004, v2], [(u + u2) / 2 - 0.004, v2]]), wall); }
  const v = e + (y - e) * 0.3; s.poly(P([[g * 0.36, v], [g * 0.64, v], [g * 0.64, v + (y - e) * 0.25], [g * 0.36, v + (y - e) * 0.25]]), R.chance(lit) ? lamp : glass);
}

// A lamp post with its light.
export function lampPost(s, x, y, h, colour, light = '#ffdc9a', r = h * 0.9, arm = 0.18) { s.line([[x, y], [x, y - h]], colour, (h * 0.025).toFixed(1)); s.path(`M${x} ${y - h * 0.94}Q${x} ${y - h * 1.03} ${x + arm * h} ${y - h * 1.02}`, 'none', `stroke="${colour}" stroke-width="${(h * 0.02).toFixed(1)}"`); s.oval(x + arm * h, y - h * 1.005, h * 0.05, h * 0.018, light); glow(s, x + arm * h, y - h, r, light, 0.75); }
export { mark };
