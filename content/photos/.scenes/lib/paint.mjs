// The shared hand: sky, sea, land, cloud, light. Everything is made of flat shapes and tapering strokes, no outlines.
import { W, H, trace } from './sheet.mjs';
import { fbm, noise, random } from './chance.mjs';
import { mix, ramp, jitter } from './colour.mjs';

// One flat brush mark, pointed at both ends.
export const mark = (x, y, w, h, tilt = 0) => `M${(x - w / 2).toFixed(1)} ${(y - tilt).toFixed(1)}Q${x.toFixed(1)} ${(y - h).toFixed(1)} ${(x + w / 2).toFixed(1)} ${(y + tilt).toFixed(1)}Q${x.toFixed(1)} ${(y + h).toFixed(1)} ${(x - w / 2).toFixed(1)} ${(y - tilt).toFixed(1)}Z`;

// Sky: a wash, then long dry strokes in the neighbouring tones.
export function sky(s, row, { y0 = 0, y1 = H, strokes = 260, strength = 0.22, tilt = 12, length = 700 } = {}) {
  s.rect(0, y0 - 2, W, y1 - y0 + 4, s.down(y0, y1, row));
  for (let i = 0; i < strokes; i++) {
    const t = s.R(), y = y0 + (y1 - y0) * t;
    s.path(mark(s.R.range(-200, W + 200), y, s.R.range(0.3, 1) * length, s.R.range(3, 22), s.R.range(-tilt, tilt)), jitter(ramp(row.map(c => Array.isArray(c) ? c[1] : c), t + s.R.range(-0.09, 0.09)), s.R, 7), `opacity="${(s.R() * strength).toFixed(2)}"`);
  }
}

// Light that spills: a lamp, a sun, a lit window.
export function glow(s, x, y, r, colour, strength = 0.8, squash = 1) {
  const g = s.round(0, 0, r, [[0, colour, strength], [0.15, colour, strength * 0.55], [0.45, colour, strength * 0.16], [1, colour, 0]]);
  s.add(`<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(1 ${squash})" style="mix-blend-mode:screen"><circle r="${r}" fill="${g}"/></g>`);
}

export function stars(s, n, { y0 = 0, y1 = H / 2, colour = '#fff6e0', big = 2.6 } = {}) {
  for (let i = 0; i < n; i++) { const t = s.R(); s.disc(s.R.range(0, W), y0 + (y1 - y0) * t * t ** 0.3, 0.7 + big * s.R() ** 5, colour, `opacity="${(0.25 + 0.7 * s.R() * (1 - t * 0.7)).toFixed(2)}"`); }
}

// A land profile: y for x. `shape` (x -> -1..1 or more) places the masses, noise roughens them.
export const profile = ({ y, amp, scale = 500, seed = 1, octaves = 6, ridged = false, shape = () => 0, gain = 0.5 }) => x => y - amp * (fbm(x / scale, seed, octaves, { ridged, gain }) - 0.4) - shape(x);
export const bump = (at, width, height) => x => height * Math.exp(-(((x - at) / width) ** 2));
export const sum = (...fs) => x => fs.reduce((t, f) => t + f(x), 0);

export function outline(f, { x0 = -20, x1 = W + 20, step = 5 } = {}) { const p = []; for (let x = x0; x <= x1; x += step) p.push([x, f(x)]); return p; }
// Fill from a profile down to a base; the tones run from crest to foot, the foot paler where mist lies.
export function ridge(s, f, base, row, { step = 5, x0 = -20, x1 = W + 20, more = '' } = {}) {
  const p = outline(f, { step, x0, x1 }); const top = Math.min(...p.map(q => q[1]));
  s.poly([...p, [x1, base], [x0, base]], row.length > 1 ? s.down(top, base, row) : row[0], more);
  return p;
}
// Shaded flanks: from every crest a ragged spur runs down; the side away from the light takes the shade.
export function flanks(s, f, colour, { x0 = 0, x1 = W, side = 1, reach = 200, spacing = 60, opacity = 0.5, wobble = 0.35, lean = 0.5, minDrop = 4, foot = null, shore = H + 50 } = {}) {
  const R = s.R; let marks = [];
  for (let x = x0; x < x1; x += spacing * R.range(0.6, 1.5)) {
    // walk to the local crest
    let c = x; for (let k = 0; k < 14; k++) { if (f(c + 8) < f(c)) c += 8; else if (f(c - 8) < f(c)) c -= 8; }
    const start = [c, f(c) + (c === x ? 0 : R.range(0, 6))]; const down = reach * R.range(0.45, 1.15);
    const right = [], left = []; const n = 9;
    for (let i = 1; i <= n; i++) {
      const t = i / n, y = start[1] + down * t;
      const spur = start[0] + side * down * t * lean * 0.25 + R.range(-1, 1) * wobble * down * 0.16;
      left.push([spur, y + R.range(-4, 4)]);
    }
    const w = down * lean * R.range(0.6, 1.2);
    for (let i = 1; i <= n; i++) { const t = i / n, xx = start[0] + side * w * t; const ry = f(xx); right.push([xx, Math.max(ry + 1, start[1] + down * t * 0.75 + R.range(-6, 6))]); }
    if (left[n - 1][1] - start[1] < minDrop) continue;
    marks.push(trace([start, ...right, ...left.reverse()]) + 'Z');
  }
  const clip = s.clip(trace([...outline(f), [W + 20, shore], [-20, shore]]) + 'Z');
  s.add(`<g clip-path="${clip}"><path d="${marks.join('')}" fill="${colour}" fill-rule="nonzero" opacity="${opacity}" ${foot ? `mask="${s.mask(`<rect width="${W}" height="${H}" fill="${s.down(foot[0], foot[1], ['#ffffff', '#000000'])}"/>`)}"` : ''}/></g>`);
}
// Short strokes over land below a profile: grass, scree, field edges.
export function scumble(s, f, base, row, n, { w = [20, 90], h = [1.5, 5], opacity = [0.2, 0.6], tilt = 6, x0 = 0, x1 = W, power = 1 } = {}) {
  for (let i = 0; i < n; i++) { const x = s.R.range(x0, x1), y0 = f(x), t = s.R() ** power, y = y0 + 3 + (base - y0) * t, k = 0.4 + 0.8 * t; s.path(mark(x, y, s.R.range(...w) * k, s.R.range(...h) * k, s.R.range(-tilt, tilt)), jitter(s.R.pick(row), s.R, 10), `opacity="${s.R.range(...opacity).toFixed(2)}"`); }
}

// A cloud, in two kinds. Flat ones are ragged strata, each a lit sliver over a darker one; tall ones are heaps of
// round lumps, painted again smaller and lower in every darker tone, so that each lump keeps its own lit rim.
export function cloud(s, x, y, w, h, tones, { seed = 1, shift = 0, opacity = 1, flat = 0.16, lit = -1 } = {}) {
  const R = random(`${s.name} cloud ${seed} ${w}`);
  if (h / w < 0.13) {
    const sliver = (cx, cy, len, thick, c, k) => { const up = [], lo = [], n = 40, sd = R.int(1, 9999); for (let i = 0; i <= n; i++) { const u = i / n, e = Math.sin(Math.PI * u) ** 0.7, X = cx - len / 2 + len * u; up.push([X, cy - thick * e * (0.35 + 0.9 * fbm(u * 7, sd, 4))]); lo.push([X, cy + thick * e * 0.42 * fbm(u * 9, sd + 3, 3)]); } s.poly([...up, ...lo.reverse()], c, `opacity="${(opacity * k).toFixed(2)}"`); };
    const n = 4 + Math.round(w / 260); const set = Array.from({ length: n }, (_, i) => ({ cx: i ? x + R.gauss() * w * 0.21 : x, cy: y + (i ? R.range(-0.75, 0.35) * h : 0), len: w * (i ? R.range(0.18, 0.52) : 0.95), thick: h * (i ? R.range(0.2, 0.42) : 0.5) })).sort((p, q) => p.cy - q.cy);
    for (const v of set) { sliver(v.cx, v.cy, v.len, v.thick, tones[0], 1); sliver(v.cx - lit * v.len * 0.03, v.cy + v.thick * 0.26, v.len * 0.93, v.thick * 0.8, tones[Math.min(1, tones.length - 1)], 0.95); if (tones[2]) sliver(v.cx - lit * v.len * 0.06, v.cy + v.thick * 0.42, v.len * 0.74, v.thick * 0.5, tones[2], 0.85); }
    return;
  }
  const peak = R.range(0.35, 0.65), env = u => Math.max(0, u < peak ? Math.sin(Math.PI / 2 * u / peak) : Math.sin(Math.PI / 2 * (1 - u) / (1 - peak))) ** 0.85;
  const n = Math.round(14 + 3.4 * w / h), lumps = Array.from({ length: n }, (_, i) => { const u = (i + R.range(0.1, 0.9)) / n, e = env(u); return { x: x - w / 2 + w * u, y: y - h * e * R.range(0.2, 0.7), r: h * (0.09 + 0.22 * e) * R.range(0.6, 1.4) }; });
  const seedlow = R.int(1, 999);
  tones.forEach((c, k) => {
    const top = [], under = [], N = Math.round(w / 6), kk = 1 - 0.13 * k;
    for (let i = 0; i <= N; i++) { const u = i / N, X = x - w / 2 + w * u, e = env(u), low = y + h * flat * e ** 0.5 * (0.25 + 0.75 * fbm(u * 8, seedlow + k, 3)) - (k ? h * flat * 0.1 : 0); let t = y - h * e * (0.46 - 0.17 * k);
      for (const l of lumps) { const r = l.r * kk, cx = l.x - lit * l.r * 0.2 * k + shift * k * 0.4, cy = l.y + l.r * 0.34 * k + h * 0.05 * k, d = Math.abs(X - cx); if (d < r) t = Math.min(t, cy - Math.sqrt(r * r - d * d)); }
      top.push([X, Math.min(t, low)]); under.push([X, low]); }
    s.poly([...top, ...under.reverse()], c, `opacity="${opacity}"`);
  });
}
// A bank of flat clouds low over the horizon.
export function bank(s, y, spread, tones, n, { w = [300, 900], h = [20, 60], opacity = 0.85, x0 = -100, x1 = W + 100 } = {}) {
  for (let i = 0; i < n; i++) cloud(s, s.R.range(x0, x1), y + s.R.range(-spread, spread), s.R.range(...w), s.R.range(...h), tones.map(c => jitter(c, s.R, 5)), { seed: s.R.int(1, 900), opacity });
}

// Sea: wash, then marks that grow towards the viewer; `path` is the light's track on the water.
export function sea(s, y0, row, { y1 = H, n = 900, tones = row, opacity = [0.15, 0.55], path = null, size = 1, power = 1.7 } = {}) {
  s.rect(-2, y0, W + 4, y1 - y0 + 2, s.down(y0, y1, row));
  ripples(s, y0, tones, { y1, n, opacity, size, power });
  if (path) glitter(s, y0, { y1, ...path });
}
export function ripples(s, y0, tones, { y1 = H, n = 600, opacity = [0.15, 0.55], size = 1, power = 1.7, x0 = -100, x1 = W + 100 } = {}) {
  for (let i = 0; i < n; i++) { const t = s.R() ** power, y = y0 + 2 + (y1 - y0) * t; s.path(mark(s.R.range(x0, x1), y, (30 + 330 * t) * s.R.range(0.3, 1.2) * size, (0.9 + 8 * t) * s.R.range(0.4, 1.1) * size, s.R.range(-3, 3) * t), jitter(s.R.pick(tones), s.R, 6), `opacity="${s.R.range(...opacity).toFixed(2)}"`); }
}
export function glitter(s, y0, { y1 = H, x, spread = 60, widen = 260, colours, n = 420, size = 1, opacity = [0.35, 0.95], power = 1.25 }) {
  for (let i = 0; i < n; i++) { const t = s.R() ** power, y = y0 + 2 + (y1 - y0) * t, g = s.R.gauss() / 1.4; s.path(mark(x + g * (spread + widen * t), y, (14 + 150 * t) * s.R.range(0.3, 1.2) * size * (1.2 - Math.abs(g) * 0.6), (1 + 5.5 * t) * s.R.range(0.5, 1.1) * size), s.R.pick(colours), `opacity="${(s.R.range(...opacity) * (1 - Math.abs(g) * 0.45)).toFixed(2)}"`); }
}
// What stands at the water's edge, upside down, wavering and broken by strokes of water.
export function reflect(s, markup, y, { squash = 1, opacity = 0.7, fade = 500, scale = 34, fy = 0.06, fx = 0.004, breakers = null, seed = 3, n = 260 } = {}) {
  const m = s.mask(`<rect y="${y}" width="${W}" height="${H - y}" fill="${s.down(y, y + fade, ['#ffffff', '#000000'])}"/>`);
  s.add(`<g mask="${m}" opacity="${opacity}"><g filter="${s.ripple(scale, fx, fy, seed, y - 4, Math.min(H - y, fade) + 8)}"><g transform="translate(0 ${y * (1 + squash)}) scale(1 ${-squash})">${markup}</g></g></g>`);
  if (breakers) ripples(s, y, breakers, { y1: Math.min(H, y + fade * 1.2), n, opacity: [0.2, 0.6], size: 0.8 });
}
// A lamp's long reflection, in dashes.
export function lampTrail(s, x, y, length, width, colour, { opacity = 0.8, gap = 7 } = {}) {
  for (let d = 2; d < length; d += gap * s.R.range(0.5, 1.3) * (1 + d / length)) { const t = d / length; s.path(mark(x + s.R.gauss() * width * 0.25 * (0.4 + t), y + d, width * s.R.range(0.6, 1.5) * (0.6 + t), gap * 0.34 * s.R.range(0.6, 1.3) * (1 + t)), colour, `opacity="${(opacity * (1 - t) ** 0.8 * s.R.range(0.5, 1)).toFixed(2)}"`); }
}
// Mist: soft flat veil.
export function mist(s, y, h, colour, opacity = 0.6, { x0 = -100, x1 = W + 100, n = 5 } = {}) {
  s.group(`filter="${s.blur(60, h * 0.22, y - h * 1.6, h * 3.2)}" opacity="${opacity}"`, () => { for (let i = 0; i < n; i++) s.oval(s.R.range(x0, x1), y + s.R.range(-0.2, 0.2) * h, s.R.range(0.25, 0.5) * (x1 - x0), h * s.R.range(0.25, 0.5), colour); });
}
export function rain(s, n, colour, { slant = 0.12, len = [20, 70], opacity = [0.06, 0.25], width = 1.6 } = {}) {
  for (let i = 0; i < n; i++) { const x = s.R.range(-100, W + 100), y = s.R.range(-50, H), l = s.R.range(...len); s.line([[x, y], [x - l * slant, y + l]], colour, s.R.range(0.6, 1.2) * width, `opacity="${s.R.range(...opacity).toFixed(2)}"`); }
}
export function snow(s, n, colour = '#ffffff', { r = [1, 5], y0 = 0, y1 = H, opacity = [0.3, 0.9] } = {}) {
  for (let i = 0; i < n; i++) s.disc(s.R.range(0, W), s.R.range(y0, y1), r[0] + (r[1] - r[0]) * s.R() ** 3, colour, `opacity="${s.R.range(...opacity).toFixed(2)}"`);
}
