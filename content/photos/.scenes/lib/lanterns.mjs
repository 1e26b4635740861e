// The paper-lantern boats of Ostrey: a clinker hull, a pole with a cluster of lanterns, rowers in the dark.
import { glow, lampTrail, ripples } from './paint.mjs';
import { mix } from './colour.mjs';

export function lantern(s, x, y, r, colour = '#ffb347', kind = 0) {
  const R = s.R; glow(s, x, y, r * 6, mix(colour, '#ff9a3c', 0.4), 0.55);
  const g = s.round(x, y + r * 0.2, r * 1.5, [[0, '#fffbe0'], [0.45, mix(colour, '#fff0b0', 0.5)], [1, colour]]);
  if (kind === 1) s.path(`M${x - r * 0.7} ${y - r}H${x + r * 0.7}L${x + r * 0.9} ${y + r}H${x - r * 0.9}Z`, g); else s.oval(x, y, r * 0.9, r * 1.05, g);
  if (r > 7) { for (const k of kind === 1 ? [-0.33, 0.33] : [-0.5, 0, 0.5]) kind === 1 ? s.line([[x + k * r * 1.2, y - r], [x + k * r * 1.5, y + r]], '#8a3a1c', r * 0.05, 'opacity="0.55"') : s.path(`M${x - r * 0.9 * Math.sqrt(1 - k * k)} ${y + k * r}q${r * 0.9 * Math.sqrt(1 - k * k)} ${r * 0.12} ${2 * r * 0.9 * Math.sqrt(1 - k * k)} 0`, 'none', `stroke="#a3481c" stroke-width="${r * 0.05}" opacity="0.5"`); s.rect(x - r * 0.34, y - r * 1.18, r * 0.68, r * 0.16, '#3a1c1a'); s.rect(x - r * 0.34, y + r * 1.0, r * 0.68, r * 0.14, '#3a1c1a'); }
}
export function lanternBoat(s, x, y, w, { hull = '#151b3a', dir = s.R.chance(0.5) ? 1 : -1, people = true, trail = true } = {}) {
  const R = s.R, h = w * 0.2, hue = () => R.pick(['#ffb347', '#ffc65c', '#ff9444', '#ffd27a', '#f7824a']), X = u => x + dir * u * w;
  const lights = w < 60 ? [[0.05, -0.45, 0.12]] : w < 180 ? [[-0.28, -0.34, 0.075], [0.02, -0.56, 0.1], [0.3, -0.36, 0.075]] : [[-0.4, -0.27, 0.05], [-0.24, -0.44, 0.06], [-0.1, -0.58, 0.065], [0.04, -0.76, 0.085], [0.16, -0.56, 0.065], [0.3, -0.42, 0.06], [0.44, -0.3, 0.05]];
  if (trail) for (const [u, v, r] of lights) lampTrail(s, X(u), y + h * 0.25, w * 0.75 + 20, w * (w < 60 ? 0.26 : 0.17), R.pick(['#ffc069', '#ffd08a', '#ff9d4d']), { opacity: 0.75, gap: Math.max(4, w * 0.035) });
  s.path(`M${X(-0.42)} ${y + h * 0.5}Q${x} ${y + h * 0.95} ${X(0.42)} ${y + h * 0.5}Z`, '#0a1028', 'opacity="0.6"');
  // glow on the inner side first, then figures, then the near side of the hull
  s.path(`M${X(-0.52)} ${y - h * 0.75}Q${x} ${y - h * 0.05} ${X(0.55)} ${y - h * 0.95}Q${x} ${y + h * 0.5} ${X(-0.52)} ${y - h * 0.75}Z`, '#b5642f');
  if (w >= 60) { s.line([[X(0.04), y], [X(0.04), y - w * 0.7]], '#1a1c30', Math.max(1, w * 0.014)); if (w >= 180) { s.path(`M${X(-0.5)} ${y - h * 0.7}Q${X(-0.2)} ${y - w * 0.34} ${X(0.04)} ${y - w * 0.7}Q${X(0.3)} ${y - w * 0.36} ${X(0.54)} ${y - h * 0.9}`, 'none', `stroke="#2a2236" stroke-width="${w * 0.006}"`); } }
  if (people && w >= 60) for (const u of [-0.24, 0.24]) {
    // rowers in hooded coats, lit along the side that faces the lanterns; both face the stern
    const k = w * 0.2, c = X(u), f = -dir, lit = (u < 0 ? 1 : -1) * dir, base = y + h * 0.12;
    if (w >= 600) s.line([[c + f * k * 0.5, y - k * 0.34], [c - f * k * 1.5, y + h * 0.98]], '#1a1626', w * 0.012, 'stroke-linecap="round"');
    s.path(`M${c - f * k * 0.44} ${base}C${c - f * k * 0.5} ${y - k * 0.5} ${c - f * k * 0.36} ${y - k * 0.86} ${c - f * k * 0.04} ${y - k * 0.9}C${c + f * k * 0.22} ${y - k * 0.88} ${c + f * k * 0.3} ${y - k * 0.6} ${c + f * k * 0.36} ${base}Z`, '#231b34');
    s.path(`M${c - f * k * 0.19} ${y - k * 0.78}C${c - f * k * 0.34} ${y - k * 1.06} ${c - f * k * 0.12} ${y - k * 1.3} ${c + f * k * 0.08} ${y - k * 1.28}C${c + f * k * 0.24} ${y - k * 1.24} ${c + f * k * 0.26} ${y - k * 1.1} ${c + f * k * 0.22} ${y - k * 1.0}L${c + f * k * 0.2} ${y - k * 0.86}C${c + f * k * 0.08} ${y - k * 0.78} ${c - f * k * 0.06} ${y - k * 0.74} ${c - f * k * 0.19} ${y - k * 0.78}Z`, '#2b2140');
    s.path(`M${c + f * k * 0.0} ${y - k * 0.74}C${c + f * k * 0.34} ${y - k * 0.66} ${c + f * k * 0.5} ${y - k * 0.42} ${c + f * k * 0.56} ${y - k * 0.32}L${c + f * k * 0.46} ${y - k * 0.22}C${c + f * k * 0.28} ${y - k * 0.38} ${c + f * k * 0.14} ${y - k * 0.46} ${c - f * k * 0.06} ${y - k * 0.5}Z`, '#31264a');
    const rim = lit === f ? [[0.3, -0.5], [0.24, -0.96], [0.1, -1.27]] : [[-0.4, -0.4], [-0.33, -0.84], [-0.14, -1.22]]; s.path(`M${c + f * k * rim[0][0]} ${y + k * rim[0][1]}Q${c + f * k * (rim[1][0] + (lit === f ? 0.02 : -0.02))} ${y + k * (rim[1][1] + 0.16)} ${c + f * k * rim[1][0] * 0.92} ${y + k * rim[1][1]}T${c + f * k * rim[2][0]} ${y + k * rim[2][1]}`, 'none', `stroke="#ffae5c" stroke-width="${k * 0.035}" opacity="0.9" stroke-linecap="round"`);
    if (w < 600) s.line([[c + f * k * 0.5, y - k * 0.34], [c - f * k * 1.4, y + h * 0.9]], '#1a1626', Math.max(1, w * 0.011));
  }
  s.path(`M${X(-0.56)} ${y - h * 1.0}Q${X(-0.46)} ${y - h * 0.35} ${X(-0.2)} ${y - h * 0.16}Q${x} ${y - h * 0.08} ${X(0.22)} ${y - h * 0.2}Q${X(0.46)} ${y - h * 0.4} ${X(0.6)} ${y - h * 1.3}Q${X(0.52)} ${y + h * 0.42} ${X(0.34)} ${y + h * 0.55}H${X(-0.36)}Q${X(-0.5)} ${y + h * 0.3} ${X(-0.56)} ${y - h * 1.0}Z`, s.down(y - h, y + h * 0.5, ['#6a3428', '#3a2238', hull]));
  if (w >= 600) { for (const k of [-0.1, 0.0, 0.2, 0.4]) s.path(`M${X(-0.52 + (k + 0.1) * 0.12)} ${y - h * (0.62 - k)}Q${x} ${y + h * (-0.02 + k)} ${X(0.56 - (k + 0.1) * 0.14)} ${y - h * (0.86 - k)}`, 'none', `stroke="#140f22" stroke-width="${w * 0.004}" opacity="0.55"`); for (let i = 0; i < 26; i++) { const u = -0.46 + i * 0.038; s.disc(X(u), y - h * 0.1 + h * 0.9 * (u * u) * -1.6 + h * 0.12, w * 0.003, '#e0a05c', 'opacity="0.7"'); } s.path(`M${X(0.57)} ${y - h * 1.1}Q${X(0.62)} ${y - h * 1.5} ${X(0.585)} ${y - h * 1.62}Q${X(0.55)} ${y - h * 1.5} ${X(0.56)} ${y - h * 1.1}Z`, '#6a3428'); }
  if (w >= 100) for (const k of [0.1, 0.3]) s.path(`M${X(-0.5 + k * 0.1)} ${y - h * (0.45 - k)}Q${x} ${y + h * (0.02 + k)} ${X(0.53 - k * 0.1)} ${y - h * (0.6 - k)}`, 'none', `stroke="#d98648" stroke-width="${w * 0.006}" opacity="0.45"`);
  for (const [u, v, r] of lights) { if (w >= 180 && v > -0.7) s.line([[X(u), y + (v - r * 1.6) * w], [X(u), y + (v - r) * w]], '#2a2236', w * 0.005); lantern(s, X(u), y + v * w, r * w, hue(), w >= 180 && R.chance(0.3) ? 1 : 0); }
  if (w >= 100) ripples(s, y + h * 0.4, ['#ffb968', '#2b3560', '#d98a5c'], { y1: y + h * 1.7, n: 26, x0: x - w * 0.7, x1: x + w * 0.7, size: 0.45 });
}
