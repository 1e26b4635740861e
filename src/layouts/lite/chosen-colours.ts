/**
 * The one line of script that lite pages have: the colours that a reader chose beside a story of the full paper hold here,
 * too, before anything is painted. Nothing is asked for by it, and a browser without scripts has the system's colours.
 */
import { ownSchemes } from "../../paper/brand/schemes.ts";
import { hashSource } from "../../paper/safe/security-policy.ts";

/** What is kept is looked at by the style sheet, which knows three values; of other hands' writing there, nothing shows. */
export const coloursScript = `try{let{theme}=JSON.parse(localStorage.comforts);if(theme)document.documentElement.dataset.theme=theme}catch{}`;

export const coloursHash = hashSource(coloursScript);

const { paper, ink } = ownSchemes.sepia;

/** Sepia has the ground and the ink that the program's own pages have; links are the browser's own, at least 7 to 1 on it. */
export const chosenColours = [
  ":root[data-theme=light]{color-scheme:light}",
  ":root[data-theme=dark]{color-scheme:dark}",
  `:root[data-theme=sepia]{color-scheme:light;background:${paper};color:${ink}}`,
].join("");
