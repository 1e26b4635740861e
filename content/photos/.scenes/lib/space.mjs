// A little perspective: boxes, beams and planes in metres, seen through a camera, painted far to near.
// x runs right, y up, z away from the viewer.
import { mix } from './colour.mjs';
import { trace } from './sheet.mjs';

const sub = (a, b) => a.map((v, i) => v - b[i]), dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = a => { const l = Math.hypot(...a) || 1; return a.map(v => v / l); };
export const lerp = (a, b, t) => a.map((v, i) => v + (b[i] - v) * t);

export class Camera {
  constructor({ eye, look, f = 1600, cx = 1200, cy = 800, level = false }) {
    this.eye = eye; this.f = f; this.cx = cx; this.cy = cy; this.level = level;
    // `level` keeps uprights upright, as a shift lens does.
    this.fwd = unit(sub(level ? [look[0], eye[1], look[2]] : look, eye)); this.right = unit(cross([0, 1, 0], this.fwd)); this.up = cross(this.fwd, this.right);
  }
  view(p) { const d = sub(p, this.eye); return [dot(d, this.right), dot(d, this.up), dot(d, this.fwd)]; }
  flat([x, y, z]) { return [this.cx + this.f * x / z, this.cy - this.f * y / z]; }
  at(p) { return this.flat(this.view(p)); }
  size(p) { return this.f / this.view(p)[2]; } // pixels in a metre there
  // Screen points of a polygon, cut at the near plane.
  polygon(points, near = 0.3) {
    const v = points.map(p => this.view(p)), out = [];
    v.forEach((a, i) => { const b = v[(i + 1) % v.length]; if (a[2] >= near) out.push(a); if ((a[2] >= near) !== (b[2] >= near)) out.push(lerp(a, b, (near - a[2]) / (b[2] - a[2]))); });
    return out.map(p => this.flat(p));
  }
}

export class Model {
  constructor() { this.faces = []; }
  // decals: flat things lying on the face (windows, stripes), painted straight after it.
  face(points, colour, o = {}) { this.faces.push({ points, colour, ...o }); return this; }
  box([x, y, z], [w, h, d], colour, o = {}) {
    const p = (i, j, k) => [x + w * i, y + h * j, z + d * k], F = (name, pts) => { if (!(o.skip || '').includes(name)) this.face(pts, (o.colours && o.colours[name]) || colour, { solid: true, ...o, decals: o.decals && o.decals[name] }); };
    F('f', [p(0, 0, 0), p(0, 1, 0), p(1, 1, 0), p(1, 0, 0)]); F('b', [p(1, 0, 1), p(1, 1, 1), p(0, 1, 1), p(0, 0, 1)]);
    F('l', [p(0, 0, 1), p(0, 1, 1), p(0, 1, 0), p(0, 0, 0)]); F('r', [p(1, 0, 0), p(1, 1, 0), p(1, 1, 1), p(1, 0, 1)]);
    F('t', [p(0, 1, 0), p(0, 1, 1), p(1, 1, 1), p(1, 1, 0)]); F('u', [p(0, 0, 1), p(0, 0, 0), p(1, 0, 0), p(1, 0, 1)]);
    return this;
  }
  // A square beam between two points, in short pieces so that sorting holds.
  beam(a, b, t, colour, o = {}) {
    const dir = unit(sub(b, a)), side = unit(cross(Math.abs(dir[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0], dir)), up = cross(dir, side), tt = Array.isArray(t) ? t : [t, t];
    const n = o.pieces || Math.max(1, Math.round(Math.hypot(...sub(b, a)) / (o.piece || 12)));
    const c = (p, i, j) => p.map((v, k) => v + side[k] * tt[0] / 2 * i + up[k] * tt[1] / 2 * j), q = [[-1, -1], [1, -1], [1, 1], [-1, 1]];
    for (let s = 0; s < n; s++) {
      const A = lerp(a, b, s / n), B = lerp(a, b, (s + 1) / n);
      q.forEach(([i, j], k) => { const [m, l] = q[(k + 1) % 4]; this.face([c(A, i, j), c(A, m, l), c(B, m, l), c(B, i, j)], colour, { ...o, out: [side, up, side, up][k] && dirOut(k, side, up) }); });
    }
    return this;
  }
  // A round bar; ends given by radii so that cones and nacelles come of it too.
  tube(a, b, ra, rb, colour, { n = 16, caps = true, ...o } = {}) {
    const dir = unit(sub(b, a)), side = unit(cross(Math.abs(dir[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0], dir)), up = cross(dir, side);
    const ring = (p, r) => Array.from({ length: n }, (_, i) => { const g = i / n * 2 * Math.PI; return p.map((v, k) => v + r * (side[k] * Math.cos(g) + up[k] * Math.sin(g))); });
    const A = ring(a, ra), B = ring(b, rb);
    for (let i = 0; i < n; i++) { const j = (i + 1) % n, g = (i + 0.5) / n * 2 * Math.PI; this.face([A[i], A[j], B[j], B[i]], colour, { ...o, out: side.map((v, k) => v * Math.cos(g) + up[k] * Math.sin(g)), solid: true }); }
    if (caps) { if (ra > 0) this.face(A, o.capColour || colour, { ...o, out: dir.map(v => -v), solid: true, decals: o.capDecals }); if (rb > 0) this.face(B, o.capColour || colour, { ...o, out: dir, solid: true }); }
    return this;
  }
  wire(a, b, colour, width = 1.5, o = {}) { this.faces.push({ points: [a, b], colour, wire: width, ...o }); return this; }

  // light: direction towards the light; dark/bright: the tints of shade and of lit paint; fog: [colour, near, far, most].
  // The same things standing on their heads in still water at y = 0.
  mirrored() { const m = new Model(); const flip = p => [p[0], -p[1], p[2]]; m.faces = this.faces.map(f => ({ ...f, points: f.solid ? f.points.map(flip).reverse() : f.points.map(flip), out: f.out && flip(f.out), decals: f.decals && f.decals.map(d => ({ ...d, points: (d.points || d).map(flip) })) })); return m; }
  draw(s, cam, { light = [0.5, 0.8, -0.4], dark = '#101828', bright = '#fff2d8', depth = 0.6, lift = 0.3, fog = null, seam = 0.8 } = {}) {
    const L = unit(light);
    const list = this.faces.map(f => {
      const c = f.points.reduce((t, p) => t.map((v, i) => v + p[i] / f.points.length), [0, 0, 0]);
      let nrm = f.out || (f.wire ? [0, 1, 0] : unit(cross(sub(f.points[1], f.points[0]), sub(f.points[2], f.points[0])))); const toEye = sub(cam.eye, c);
      if (f.solid && dot(nrm, toEye) <= 0) return null;
      if (!f.solid && dot(nrm, toEye) < 0) nrm = nrm.map(v => -v);
      return { f, c, nrm, far: Math.hypot(...toEye) + (f.bias || 0) };
    }).filter(Boolean).sort((p, q) => q.far - p.far);
    const fogged = (c, far) => fog ? mix(c, fog[0], Math.min(fog[3] ?? 1, Math.max(0, (far - fog[1]) / (fog[2] - fog[1])))) : c;
    for (const { f, c, nrm, far } of list) {
      const k = dot(nrm, L); let col = f.colour;
      if (!f.flat && col[0] === '#') col = k > 0 ? mix(mix(col, dark, depth * 0.35 * (1 - k)), bright, lift * k) : mix(col, dark, depth * (0.45 + 0.55 * Math.min(1, -k + 0.25)));
      if (col[0] === '#' && !f.nofog) col = fogged(col, far);
      if (f.wire) { if (cam.view(f.points[0])[2] > 0.3 && cam.view(f.points[1])[2] > 0.3) s.line(f.points.map(p => cam.at(p)), col, Math.max(0.8, f.wire * (f.scaled ? cam.size(c) : 1)).toFixed(1), f.opacity ? `opacity="${f.opacity}"` : ''); continue; }
      const p = cam.polygon(f.points); if (p.length < 3) continue;
      s.path(trace(p) + 'Z', col, (col[0] === '#' && !f.opacity ? `stroke="${col}" stroke-width="${seam}"` : '') + (f.opacity ? ` opacity="${f.opacity}"` : ''));
      for (const d of f.decals || []) { const q = cam.polygon(d.points || d); if (q.length > 2) s.path(trace(q) + 'Z', d.lit ? d.colour : fogged(d.colour, far), d.opacity ? `opacity="${d.opacity}"` : ''); }
    }
  }
}
const dirOut = (k, side, up) => [up.map(v => -v), side, up, side.map(v => -v)][k];
// Cells on a flat four-cornered face: a, along, up; used for windows and panels.
export function cells(a, along, up, cols, rows, { mx = 0.2, my = 0.25 } = {}, visit) {
  const out = [], P = (u, v) => a.map((c, i) => c + along[i] * u + up[i] * v);
  for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) {
    const d = visit(c, r); if (!d) continue;
    const u0 = (c + mx) / cols, u1 = (c + 1 - mx) / cols, v0 = (r + my) / rows, v1 = (r + 1 - my) / rows;
    out.push({ points: [P(u0, v0), P(u0, v1), P(u1, v1), P(u1, v0)], ...d });
  }
  return out;
}
