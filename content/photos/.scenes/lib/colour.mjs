const parse = hex => { const h = hex.slice(1); return [0, 2, 4].map(i => parseInt(h.slice(i, i + 2), 16)); };
const hex = rgb => '#' + rgb.map(v => Math.max(0, Math.min(255, Math.round(v))).toString(16).padStart(2, '0')).join('');

export const mix = (a, b, t) => { t = Math.max(0, Math.min(1, t)); const p = parse(a), q = parse(b); return hex(p.map((v, i) => v + (q[i] - v) * t)); };
// A colour somewhere along an evenly spaced row of colours.
export const ramp = (row, t) => { t = Math.max(0, Math.min(0.9999, t)) * (row.length - 1); const i = Math.floor(t); return row.length === 1 ? row[0] : mix(row[i], row[i + 1], t - i); };
// The small unevenness of mixed paint.
export const jitter = (c, R, amount = 8) => { const d = (R() - 0.5) * 2 * amount; return hex(parse(c).map(v => v + d + (R() - 0.5) * amount * 0.7)); };
