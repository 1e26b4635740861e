// The sheet of paper: collects SVG and keeps gradients and filters in one place.
import { random } from './chance.mjs';
export const W = 2400, H = 1600;
const r1 = v => Math.round(v * 10) / 10;

export class Sheet {
  constructor(name) { this.name = name; this.R = random(name); this.defs = []; this.out = []; this.count = 0; }
  add(markup) { this.out.push(markup); }
  def(make) { const id = 'd' + this.count++; this.defs.push(make(id)); return `url(#${id})`; }
  // Draw into a string instead of on to the sheet, to use the same drawing twice (object and reflection).
  capture(fn) { const kept = this.out; this.out = []; fn(); const got = this.out.join(''); this.out = kept; return got; }
  group(attrs, fn) { this.add(`<g ${attrs}>${this.capture(fn)}</g>`); }

  stops(row) { return row.map((c, i) => Array.isArray(c) ? c : [row.length > 1 ? i / (row.length - 1) : 0, c]).map(([t, c, o = 1]) => `<stop offset="${t}" stop-color="${c}" stop-opacity="${o}"/>`).join(''); }
  along(x1, y1, x2, y2, row) { return this.def(id => `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${r1(x1)}" y1="${r1(y1)}" x2="${r1(x2)}" y2="${r1(y2)}">${this.stops(row)}</linearGradient>`); }
  down(y0, y1, row) { return this.along(0, y0, 0, y1, row); }
  round(x, y, r, row) { return this.def(id => `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${r1(x)}" cy="${r1(y)}" r="${r1(r)}">${this.stops(row)}</radialGradient>`); }
  blur(sx, sy = sx, y = -200, h = H + 400) { return this.def(id => `<filter id="${id}" filterUnits="userSpaceOnUse" x="-200" y="${r1(y)}" width="${W + 400}" height="${r1(h)}"><feGaussianBlur stdDeviation="${sx} ${sy}"/></filter>`); }
  // Water: pushes what is reflected sideways in flat bands; y and h keep the costly filter to the strip that needs it.
  ripple(scale, fx = 0.004, fy = 0.07, seed = 3, y = 0, h = H) { return this.def(id => `<filter id="${id}" filterUnits="userSpaceOnUse" x="0" y="${r1(y)}" width="${W}" height="${r1(h)}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${fx} ${fy}" numOctaves="2" seed="${seed}" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="${scale}" xChannelSelector="R" yChannelSelector="G"/></filter>`); }
  clip(d) { return this.def(id => `<clipPath id="${id}"><path d="${d}"/></clipPath>`); }
  mask(markup) { return this.def(id => `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${W}" height="${H}">${markup}</mask>`); }

  path(d, fill, more = '') { this.add(`<path d="${d}" fill="${fill}" ${more}/>`); }
  poly(points, fill, more = '') { this.path(trace(points) + 'Z', fill, more); }
  rect(x, y, w, h, fill, more = '') { this.add(`<rect x="${r1(x)}" y="${r1(y)}" width="${r1(w)}" height="${r1(h)}" fill="${fill}" ${more}/>`); }
  disc(x, y, r, fill, more = '') { this.add(`<circle cx="${r1(x)}" cy="${r1(y)}" r="${r1(r)}" fill="${fill}" ${more}/>`); }
  oval(x, y, rx, ry, fill, more = '') { this.add(`<ellipse cx="${r1(x)}" cy="${r1(y)}" rx="${r1(rx)}" ry="${r1(ry)}" fill="${fill}" ${more}/>`); }
  line(points, colour, width, more = '') { this.path(trace(points), 'none', `stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" ${more}`); }

  svg() { return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}"><defs>${this.defs.join('')}</defs>${this.out.join('\n')}</svg>`; }
}
export const trace = points => points.map(([x, y], i) => (i ? 'L' : 'M') + r1(x) + ' ' + r1(y)).join('');
