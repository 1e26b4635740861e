// Housing blocks by the harbour at winter dusk, windows lit, warm water smoking on the cold.
import { W } from '../lib/sheet.mjs';
import { sky, cloud, ridge, profile, bump, sea, reflect, snow, lampTrail } from '../lib/paint.mjs';
import { Camera, Model, cells } from '../lib/space.mjs';
import { bareTree, person, lampPost } from '../lib/things.mjs';
import { mix } from '../lib/colour.mjs';

export default function (s) {
  const q = 1120; sky(s, ['#233a63', '#3f5a88', '#7f86a6', '#c79aa0', '#efb49a'], { y1: 1100, strokes: 280, strength: 0.25 });
  for (const [x, y, w, h, k] of [[500, 260, 1400, 80, 3], [1900, 180, 1200, 80, 6], [1200, 430, 1300, 44, 9]]) cloud(s, x, y, w, h, ['#e0a5a0', '#9a86a6', '#6a769e'], { seed: k, opacity: 0.7 });
  ridge(s, profile({ y: 960, amp: 120, scale: 400, seed: 4, shape: x => bump(400, 500, 90)(x) + bump(2100, 500, 120)(x) }), q, ['#8a8cb0', '#b9a0b0']);
  const cam = new Camera({ eye: [-30, 4.4, -110], look: [-30, 4.4, 100], f: 1720, cx: 900, cy: 1020, level: true }), m = new Model();
  const warm = ['#ffd27a', '#ffe2a0', '#ffbe62', '#fff0cc', '#ffcf8a'];
  const block = (x, z, w, d, floors, col, bays) => { const h = floors * 3 + 1.5; const win = (a, along, cols) => cells(a, along, [0, floors * 3, 0], cols, floors, { mx: 0.2, my: 0.24 }, () => s.R.chance(0.56) ? { colour: s.R.pick(warm), lit: true } : { colour: s.R.pick(['#3a4a72', '#2f3d66', '#5a6a92']) });
    const strips = (a, along, n) => Array.from({ length: floors }, (_, i) => ({ points: [0, 1, 2, 3].map(k => [a[0] + (k > 1 ? along[0] : 0), 1 + i * 3 + (k === 1 || k === 2 ? 0.35 : 0), a[2] + (k > 1 ? along[2] : 0)]), colour: mix(col, '#ffffff', 0.25) }));
    m.box([x, 0, z], [w, h, d], col, { decals: { f: [...strips([x, 0, z], [w, 0, 0]), ...win([x, 1, z], [w, 0, 0], bays)], r: [...win([x + w, 1, z], [0, 0, d], Math.round(d / 3.2))], l: win([x, 1, z + d], [0, 0, -d], Math.round(d / 3.2)) } });
    for (let c = 1; c < bays; c += 3) for (let f = 1; f < floors; f++) m.box([x + c * w / bays, 1 + f * 3, z - 1.1], [w / bays, 0.9, 1.1], s.R.pick(['#c9705a', '#5f7f9a', '#d6b070', mix(col, '#1b2a50', 0.2)]), { bias: -5 });
    m.box([x + w * 0.3, h, z + d * 0.3], [w * 0.25, 3, d * 0.4], mix(col, '#1b2a50', 0.2)); m.box([x - 0.2, h, z - 0.2], [w + 0.4, 0.5, d + 0.4], '#eef0f4', { bias: -2 }); m.wire([x + w * 0.7, h, z + 4], [x + w * 0.7, h + 6, z + 4], '#2b3860', 0.2, { scaled: true }); };
  block(-92, 26, 34, 13, 9, '#8f7f96', 11); block(-48, 12, 17, 15, 17, '#a0889a', 6); block(-22, 34, 40, 13, 8, '#7f7a9a', 13); block(24, 10, 17, 15, 14, '#9a8090', 6); block(50, 30, 46, 13, 9, '#86809e', 14); block(-120, 60, 18, 15, 15, '#8a86a6', 6); block(-70, 84, 18, 15, 18, '#8d8aaa', 6); block(0, 90, 18, 15, 16, '#8d8aaa', 6); block(70, 84, 18, 15, 18, '#8d8aaa', 6);
  // the heat works: low hall with two short stacks
  m.box([-6, 0, 4], [22, 8, 12], '#5d6f7a', { decals: { f: [...cells([-6, 1.4, 4], [22, 0, 0], [0, 4, 0], 9, 1, { mx: 0.1, my: 0.08 }, () => ({ colour: '#9fe0d0', lit: true }))] } }); for (const x of [2, 7]) m.tube([x, 8, 10], [x, 19, 10], 1.1, 0.9, '#c9c2c4', { n: 14 }); for (const [a, b] of [[-6, -14], [16, 22]]) m.tube([a, 1.3, 6], [b, 1.3, 6], 0.6, 0.6, '#d8704a', { n: 12 });
  const o = { light: [0.75, 0.4, -0.4], dark: '#1c2a54', bright: '#ffc4a0', depth: 0.8, lift: 0.35, fog: ['#b99aac', 100, 320, 0.7] };
  const town = s.capture(() => { m.draw(s, cam, o); s.rect(0, q - 26, W, 46, '#4a5078'); s.rect(0, q - 30, W, 8, '#e9ecf2'); for (let x = 20; x < W; x += 60) s.rect(x, q - 52, 4, 24, '#2b3458'); s.rect(0, q - 54, W, 4, '#2b3458'); for (const [x, y, h] of [[180, q - 26, 220], [640, q - 26, 190], [1720, q - 26, 230], [2250, q - 26, 250]]) bareTree(s, x, y, h, '#2b2f52'); });
  sea(s, q + 20, ['#c79aa4', '#75779e', '#384a78', '#1f2f58'], { n: 700, tones: ['#d3a0a0', '#6a709c', '#33447a', '#22335e'] });
  reflect(s, town, q + 20, { opacity: 0.85, fade: 520, scale: 60, fy: 0.035, squash: 0.8, breakers: ['#8f86a6', '#2b3d6c', '#d6a59e'], n: 420 }); s.add(town);
  for (let i = 0; i < 8; i++) lampPost(s, 110 + i * 320, q - 26, 118, '#232a4a', '#ffe2a8', 130, i % 2 ? 0.2 : -0.2), lampTrail(s, 110 + i * 320 + 22, q + 30, 190, 20, '#ffe0a4', { opacity: 0.6 });
  for (const [x, p] of [[380, 'walk'], [420, 'walk'], [1010, 'stand'], [1560, 'walk'], [1930, 'walk'], [1970, 'stand']]) person(s, x, q - 28, 52, '#1d2342', { pose: p });
  // steam from the stacks and sea smoke
  s.group(`filter="${s.blur(13)}"`, () => { for (const x of [2, 7]) { const a = cam.at([x, 19, 10]); for (let i = 0; i < 24; i++) { const t = i / 24; s.oval(a[0] + 340 * t ** 1.4 + s.R.range(-12, 12), a[1] - 330 * t ** 0.8, 18 + 80 * t, 16 + 46 * t, t < 0.4 ? '#f6d6cc' : '#d6bcc8', `opacity="${(0.55 * (1 - t)).toFixed(2)}"`); } } for (let i = 0; i < 46; i++) s.oval(s.R.range(0, W), q + 40 + s.R.range(-16, 120), s.R.range(60, 260), s.R.range(6, 22), '#e9d2d2', `opacity="${s.R.range(0.12, 0.35).toFixed(2)}"`); });
  snow(s, 260, '#ffffff', { r: [1, 4.5], opacity: [0.3, 0.8] });
}
