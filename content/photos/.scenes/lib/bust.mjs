// Somebody from the chest up, lit from one side: flat shapes in three tones, and no outline.
import { mix } from './colour.mjs';
import { mark } from './paint.mjs';

// skin, hair, coat: one colour each, of which the tones are mixed. `cut` is how the hair falls: short, bun, long, curls.
export function bust(s, { skin, hair, coat, collar = mix(coat, '#ffffff', 0.7), cut = 'short', beard = false, glasses = false, side = 1, x = 1200, y = 760, k = 1 }) {
  const dark = mix(skin, '#2a1030', 0.34), light = mix(skin, '#ffe8c8', 0.3), lock = mix(hair, '#ffe0b0', 0.16), deep = mix(hair, '#0a0818', 0.4), fold = mix(coat, '#0a1028', 0.38);
  const X = u => (x + side * u * k).toFixed(1), Y = v => (y + v * k).toFixed(1), at = d => d.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, u, v) => `${X(+u)} ${Y(+v)}`);
  const p = (d, fill, more) => s.path(at(d), fill, more);
  // behind the head
  if (cut === 'long') p('M-250,-150Q-270,-420 0,-430Q270,-420 250,-150Q262,150 292,300Q150,370 0,350Q-150,370 -292,300Q-262,150 -250,-150Z', deep);
  if (cut === 'bun') { s.disc(x, y - 438 * k, 112 * k, deep); s.disc(x + side * 24 * k, y - 452 * k, 82 * k, hair); }
  if (cut === 'curls') for (let i = 0; i < 46; i++) { const a = Math.PI * (0.93 + (1.14 * i) / 45); s.disc(x + Math.cos(a) * 262 * k + s.R.range(-16, 16), y - 120 * k + Math.sin(a) * 300 * k + s.R.range(-16, 16), s.R.range(50, 76) * k, i % 2 ? hair : deep); }
  // shoulders and coat
  p('M-640,900Q-620,520 -330,440Q-170,400 -120,330L120,330Q170,400 330,440Q620,520 640,900Z', coat);
  p('M-640,900Q-620,520 -330,440Q-170,400 -120,330L-60,420Q-210,520 -190,900Z', fold, 'opacity="0.75"');
  for (let i = 0; i < 26; i++) { const u = s.R.range(-520, 520); s.path(mark(x + u * k, y + s.R.range(520, 880) * k, s.R.range(60, 220) * k, s.R.range(5, 14) * k, s.R.range(-50, 50)), mix(coat, s.R.chance(0.5) ? '#ffffff' : '#0a1028', 0.2), 'opacity="0.3"'); }
  // neck, and the shadow of the chin on it
  p('M-112,120L-126,380Q0,500 126,380L112,120Z', skin); p('M-112,170Q10,330 112,180L120,300Q0,390 -122,330Z', dark, 'opacity="0.8"');
  p('M-128,372Q0,500 128,372L210,430Q90,620 0,640Q-90,620 -210,430Z', collar); p('M0,640Q-90,620 -210,430L-128,372Q-70,520 0,540Z', mix(collar, '#101830', 0.28));
  p('M-210,430L-128,360L-20,600L-120,660Z', fold); p('M210,430L128,360L20,600L120,660Z', coat);
  // head: the side away from the light in the dark tone
  s.oval(x - side * 212 * k, y - 66 * k, 34 * k, 62 * k, dark); s.oval(x + side * 212 * k, y - 66 * k, 34 * k, 62 * k, skin);
  const face = 'M-212,-150Q-220,-360 0,-372Q220,-360 212,-150Q214,70 120,190Q60,256 0,258Q-60,256 -120,190Q-214,70 -212,-150Z';
  p(face, skin); p('M-212,-150Q-220,-360 -40,-370Q-110,-180 -74,-40Q-120,60 -70,130Q-60,220 0,258Q-60,256 -120,190Q-214,70 -212,-150Z', dark, 'opacity="0.62"'); p('M96,-20Q176,-30 176,30Q150,104 84,84Q56,30 96,-20Z', light, 'opacity="0.5"');
  // features
  for (const d of [-1, 1]) { p(`M${d * 142},-96Q${d * 92},-134 ${d * 42},-100Q${d * 92},-116 ${d * 142},-96Z`, deep); s.oval(x + side * d * 88 * k, y - 52 * k, 25 * k, 13 * k, '#f3ead8'); s.disc(x + side * (d * 88 + 6) * k, y - 52 * k, 13 * k, '#2a1c1c'); p(`M${d * 122},-58Q${d * 88},-80 ${d * 54},-56Q${d * 88},-68 ${d * 122},-58Z`, '#2a1c1c'); }
  p('M-6,-70Q-36,20 -40,52Q-16,76 26,62Q4,60 -8,44Q-10,-10 -6,-70Z', dark, 'opacity="0.85"');
  p('M-70,132Q-24,116 0,126Q24,116 70,132Q30,148 0,146Q-30,148 -70,132Z', mix(dark, '#7a1c2c', 0.5)); p('M-56,142Q0,180 56,142Q0,158 -56,142Z', mix(skin, '#c0505a', 0.45));
  if (beard) p('M-206,-40Q-180,40 -132,70Q-70,80 -60,112Q0,92 60,112Q70,80 132,70Q180,40 206,-40Q206,120 126,214Q60,284 0,286Q-60,284 -126,214Q-206,120 -206,-40ZM-52,140Q0,186 52,140Q0,122 -52,140Z', hair, 'fill-rule="evenodd"');
  if (glasses) for (const d of [-1, 1]) { s.path(at(`M${d * 30},-92Q${d * 88},-112 ${d * 150},-92Q${d * 156},-16 ${d * 90},-12Q${d * 30},-16 ${d * 30},-92Z`), 'none', `stroke="#1d2440" stroke-width="${9 * k}"`); p(`M${d * 150},-82L${d * 208},-92L${d * 208},-80L${d * 150},-68Z`, '#1d2440'); } if (glasses) p('M-34,-84Q0,-98 34,-84L34,-74Q0,-86 -34,-74Z', '#1d2440');
  // hair over the brow
  if (cut === 'short') { p('M-222,-110Q-262,-420 10,-440Q262,-430 222,-110Q206,-190 176,-262Q40,-300 -70,-276Q-170,-262 -188,-196Q-210,-160 -222,-110Z', hair); p('M20,-436Q240,-420 222,-110Q206,-190 176,-262Q120,-330 20,-436Z', lock, 'opacity="0.7"'); }
  if (cut === 'bun') { p('M-224,-90Q-250,-400 0,-416Q250,-400 224,-90Q206,-200 150,-262Q60,-330 0,-330Q-60,-330 -150,-262Q-206,-200 -224,-90Z', hair); p('M0,-416Q250,-400 224,-90Q206,-200 150,-262Q80,-320 0,-416Z', lock, 'opacity="0.6"'); }
  if (cut === 'long') { p('M-236,-60Q-276,-420 20,-428Q276,-414 240,-30Q226,-170 150,-250Q60,-300 -30,-338Q-110,-240 -186,-180Q-226,-130 -236,-60Z', hair); p('M20,-428Q276,-414 240,-30Q226,-170 150,-250Q100,-340 20,-428Z', lock, 'opacity="0.6"'); }
  if (cut === 'curls') for (let i = 0; i < 26; i++) { const a = Math.PI * (1.04 + (0.92 * i) / 25); s.disc(x + Math.cos(a) * 214 * k + s.R.range(-10, 10), y - 150 * k + Math.sin(a) * 222 * k + s.R.range(-12, 12), s.R.range(40, 60) * k, s.R.pick([hair, hair, lock])); }
}
