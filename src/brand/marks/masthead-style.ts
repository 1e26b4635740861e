/** Rules for the head of pages that has a logo, or that stands where lines begin. */
import type { MastheadStands } from "../../paper/brand/brand.ts";
import type { Look } from "../../paper/brand/schemes.ts";

interface ShownLogo {
  /** Wide by high. */
  shape: number;
  dark?: unknown;
  withName: boolean;
}

/** Its place is kept by its shape alone, so nothing moves when it comes. */
export function mastheadStyle(stands: MastheadStands, logo: ShownLogo | undefined, look: Look): string {
  return (logo ? logoStyle(logo, look) : "") + (stands === "start" ? atStart : "");
}

function logoStyle({ shape, dark, withName }: ShownLogo, look: Look): string {
  const ratio = round(shape);
  // A wide one is lower, so that it has as much weight as one that is high.
  const [page, front] = shape > 4 ? [2, 5] : [2.75, 7];
  const large = `clamp(${round(front * ratio * 0.5)}rem,${round(1.2 * ratio)}rem + ${round(3 * ratio)}vw,${round(front * ratio)}rem)`;
  const size = `.logo{display:inline-block;aspect-ratio:${ratio};block-size:auto;vertical-align:middle}.logo svg{display:block;inline-size:100%;block-size:100%}`;
  const place = withName ? besideName(round(page * ratio), ratio) : alone(round(page * ratio), large);
  return `@layer parts{${size}${place}${dark === undefined ? "" : switched(look)}}${dark === undefined ? "" : onPaper}`;
}

/** As wide as there is room. */
const alone = (page: number, front: string): string =>
  `.logo{inline-size:min(100%,${page}rem);max-inline-size:100%}.name:has(.logo){line-height:1}.masthead-front .logo{inline-size:min(100%,${front})}.masthead-front .name:has(.logo){text-box:normal;margin-block:calc(2*var(--beat))}`;

/** As high as a line of the name, which keeps to its own side where it is longer than one. */
const besideName = (page: number, ratio: number): string =>
  `.name:has(.logo) a{display:inline-flex;align-items:center;gap:.35em;text-align:start}.logo{flex:none;inline-size:min(40vw,${page}rem)}.masthead-front .logo{inline-size:min(40vw,${round(0.95 * ratio)}em)}.masthead-front .name:has(.logo){text-box:normal;margin-block:calc(1*var(--beat))}`;

/** A printer's paper is white, whatever the screen is. */
const onPaper = "@layer print{@media print{.logo-dark{display:none}.logo-light{display:inline-block}}}";

/** The dark one in dark colours, the other in the others. */
function switched(look: Look): string {
  const dark = ".logo-light{display:none}.logo-dark{display:inline-block}";
  const light = ".logo-dark{display:none}.logo-light{display:inline-block}";
  const within = (choice: string, rules: string) => rules.replaceAll(".logo-", `${choice} .logo-`);
  const unchosen = within(":root:not([data-theme])", look === "system" ? dark : look === "dark" ? dark : light);
  return `${light}${look === "system" ? `@media (prefers-color-scheme:dark){${unchosen}}` : unchosen}${within(':root[data-theme="dark"]', dark)}`;
}

const round = (size: number): number => Math.round(size * 1000) / 1000;

/** The line through the middle of the sheet has no place there. */
const atStart =
  "@layer parts{.masthead-front{text-align:start;padding-block-start:calc(5*var(--beat))}.masthead-front .name::before,.masthead-front .section-nav::before{content:none}.masthead-front .section-nav{padding-block-start:calc(2*var(--beat))}@media (min-width:64rem){.masthead-front .title{grid-template-columns:auto 1fr auto}.masthead-front .name{grid-area:1/1}.masthead-front .ear{grid-column:3;text-align:end}.masthead-front .motto{grid-column:2;text-align:start}.masthead-front.with-editions .title{padding-inline-end:10rem}}}";
