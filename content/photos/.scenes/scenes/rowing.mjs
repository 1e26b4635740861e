// Two eights from above, a canvas apart, puddles behind the oars.
import { W, H } from '../lib/sheet.mjs';
import { mark } from '../lib/paint.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  s.rect(0, 0, W, H, s.along(0, 0, W, H, ['#0f5f6c', '#18788a', '#2a97a0', '#6fc0b4']));
  for (let i = 0; i < 1500; i++) { const x = s.R.range(-50, W + 50), y = s.R.range(-20, H + 20), sh = x / W + y / H; s.path(mark(x, y, s.R.range(30, 200), s.R.range(2, 9), s.R.range(-16, -4)), s.R.pick(sh > 1.1 ? ['#a3d8c4', '#4fb0ac', '#2a8c98', '#d9efd4'] : ['#0c4f5e', '#146474', '#2a8c98', '#0a4453']), `opacity="${s.R.range(0.15, 0.5).toFixed(2)}"`); }
  for (let i = 0; i < 260; i++) { const t = s.R(), x = 2150 + s.R.gauss() * 330, y = 1250 + s.R.gauss() * 330; s.path(mark(x, y, s.R.range(30, 140), s.R.range(2, 7), -8), '#f6f4d4', `opacity="${s.R.range(0.2, 0.6).toFixed(2)}"`); }
  // everything lies along a diagonal: rotate once
  const boat = (cx, cy, ang, L, hull, blade, kit, phase) => s.add(`<g transform="translate(${cx} ${cy}) rotate(${ang}) scale(0.78)">${s.capture(() => {
    const seat = i => -L * 0.3 + i * L * 0.073, half = 23; // bow at -x? the boat runs towards +x
    // wake and puddles from earlier strokes
    for (let i = 0; i < 150; i++) { const t = s.R(), sd = s.R.chance(0.5) ? 1 : -1; s.path(mark(-L * 0.5 - t * 900, sd * (6 + t * 60) * s.R.range(0.5, 1.2), s.R.range(50, 160), s.R.range(2, 7)), s.R.pick(['#e9f6e2', '#a9dccc', '#0c4f5e']), `opacity="${(0.75 * (1 - t)).toFixed(2)}"`); }
    for (let k = 1; k < 4; k++) for (let i = 0; i < 8; i++) { const sd = i % 2 ? 1 : -1, x = seat(i) - k * 330 + 40, y = sd * 270, r = 24 + k * 13; if (x < -L * 0.5 - 760) continue; for (let q = 0; q < 3; q++) s.oval(x + s.R.range(-6, 6), y + s.R.range(-6, 6), r * (1 - q * 0.28), r * 0.72 * (1 - q * 0.28), 'none', `stroke="${q === 1 ? '#0c4f5e' : '#e4f4e0'}" stroke-width="${6 - k}" opacity="${(0.75 - k * 0.17).toFixed(2)}"`); }
    // shadow of boat and oars on the water
    const oars = (dx, dy, c, w, isShadow) => { for (let i = 0; i < 8; i++) { const sd = i % 2 ? 1 : -1, x = seat(i), rig = [x + 16 + dx, sd * 62 + dy], a = phase, tip = [rig[0] + Math.sin(a) * 250, rig[1] + sd * Math.cos(a) * 250], hand = [rig[0] - Math.sin(a) * 84, rig[1] - sd * Math.cos(a) * 84]; if (!isShadow) { s.line([[x - 12, sd * 16], rig, [x + 44, sd * 14]], '#2a3640', 5); } s.line([hand, tip], c, w); const d = [Math.sin(a), sd * Math.cos(a)], n = [-d[1], d[0]], q = (u, v) => [tip[0] + d[0] * u + n[0] * v, tip[1] + d[1] * u + n[1] * v]; s.poly([q(-14, -6), q(0, -15), q(66, -17), q(70, 16), q(0, 13), q(-14, 6)], isShadow ? c : blade); if (!isShadow) { s.poly([q(0, 0), q(68, 1), q(70, 16), q(0, 13)], mix(blade, '#0a2a34', 0.3)); s.poly([q(30, -16), q(42, -16.5), q(43, 14), q(30, 14)], '#fdf6e4'); for (let z = 0; z < 9; z++) s.path(mark(tip[0] + d[0] * 40 + s.R.range(-40, 40), tip[1] + d[1] * 40 + s.R.range(-24, 24), s.R.range(20, 60), s.R.range(2, 6)), '#f3faf0', 'opacity="0.8"'); } } };
    s.group(`transform="translate(-16 40)" opacity="0.4"`, () => { s.path(`M${L * 0.54} 0Q${L * 0.3} ${half} 0 ${half}T${-L * 0.52} 0Q${-L * 0.3} ${-half} 0 ${-half}T${L * 0.54} 0Z`, '#062f3a'); oars(0, 0, '#062f3a', 8, true); });
    // hull: shell with canvases fore and aft, cockpit between
    s.path(`M${L * 0.54} 0Q${L * 0.34} ${half} 0 ${half}Q${-L * 0.34} ${half} ${-L * 0.52} 0Q${-L * 0.34} ${-half} 0 ${-half}Q${L * 0.34} ${-half} ${L * 0.54} 0Z`, hull); s.path(`M${L * 0.54} 0Q${L * 0.34} ${half} 0 ${half}Q${-L * 0.34} ${half} ${-L * 0.52} 0Q${-L * 0.3} ${half * 0.55} 0 ${half * 0.6}Q${L * 0.3} ${half * 0.55} ${L * 0.54} 0Z`, mix(hull, '#0a2a34', 0.4)); s.line([[-L * 0.52, 0], [-L * 0.36, 0]], mix(hull, '#0a2a34', 0.3), 3); s.line([[L * 0.38, 0], [L * 0.54, 0]], mix(hull, '#ffffff', 0.4), 3); s.disc(L * 0.538, 0, 6, '#ffffff');
    s.path(`M${L * 0.36} 0Q${L * 0.33} 17 ${L * 0.26} 17H${-L * 0.34}Q${-L * 0.36} 14 ${-L * 0.37} 0Q${-L * 0.36} -14 ${-L * 0.34} -17H${L * 0.26}Q${L * 0.33} -17 ${L * 0.36} 0Z`, '#23303a'); for (let i = 0; i < 8; i++) { s.rect(seat(i) - 50, -12, 84, 3, '#8a98a0'); s.rect(seat(i) - 50, 9, 84, 3, '#8a98a0'); s.rect(seat(i) + 34, -14, 12, 28, '#d9cfb8'); }
    oars(0, 0, '#f0e2c0', 7, false);
    // rowers face the stern; reach forward at the catch: torso ellipse, head, arms to the handle, legs to the stretcher
    for (let i = 0; i < 8; i++) { const sd = i % 2 ? 1 : -1, x = seat(i), rig = [x + 16, sd * 62], a = phase, hand = [rig[0] - Math.sin(a) * 70, rig[1] - sd * Math.cos(a) * 70], bx = x - 26; s.poly([[bx + 6, -13], [bx + 44, -11], [bx + 44, -3], [bx + 6, -3]], '#c98a64'); s.poly([[bx + 6, 3], [bx + 44, 3], [bx + 44, 11], [bx + 6, 13]], '#a86c4c'); s.oval(bx, 0, 20, 26, kit); s.path(`M${bx - 18} 4A20 26 0 0 0 ${bx + 16} 16A26 22 0 0 1 ${bx - 18} 4Z`, mix(kit, '#0a2a34', 0.4)); for (const q of [-1, 1]) s.line([[bx + 4, q * 21], [bx + 16, q * 22 * 0.9], hand], q < 0 ? '#d99a70' : '#b5785a', 9, 'stroke-linecap="round"'); s.oval(bx + 14, sd * 2, 13, 11.5, s.R.pick(['#4a2f24', '#2a1c18', '#8a5a34', '#c9a05c', '#fdf6e4'])); s.path(`M${bx + 10} ${sd * 2 - 11}A13 11.5 0 0 1 ${bx + 27} ${sd * 2}`, 'none', 'stroke="#ffe9c0" stroke-width="3" opacity="0.6"'); }
    const cxn = -L * 0.3 - 78; s.oval(cxn, 0, 21, 22, mix(kit, '#fdf6e4', 0.7)); s.oval(cxn + 6, 0, 12, 12, '#23303a'); s.poly([[cxn + 12, -10], [cxn + 24, -8], [cxn + 24, 8], [cxn + 12, 10]], '#e2452f');
  })}</g>`);
  // Rowers face the stern, so the cox sits at the stern end, behind in the direction of travel.
  boat(1235, 1075, -24, 1480, '#f6e6c0', '#d8432f', '#b83a30', 0.42); boat(1190, 522, -24, 1480, '#e9ede4', '#1f4a7c', '#2a5a8c', 0.3);
  // lane buoys
  for (const [x0, y0, n] of [[254, 1880, 16], [-234, 784, 16]]) for (let i = 0; i < n; i++) { const x = x0 + i * 175 * Math.cos(0.4189), y = y0 - i * 175 * Math.sin(0.4189); s.oval(x - 5, y + 13, 14, 8, '#062f3a', 'opacity="0.4"'); s.disc(x, y, 13, '#f6a63c'); s.path(`M${x - 9} ${y + 9}A13 13 0 0 0 ${x + 13} ${y}A16 16 0 0 1 ${x - 9} ${y + 9}Z`, '#b5642a'); s.disc(x - 4, y - 4, 4, '#ffe3a8'); }
}
