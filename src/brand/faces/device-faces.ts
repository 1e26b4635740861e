/** Faces that lie on readers’ devices, for Apple, Windows, Android and Linux in turn: none of them is fetched. */
import type { PairingName, FaceRole } from "../../paper/brand/typefaces.ts";

const serif = '"Iowan Old Style",Charter,Cambria,"Noto Serif","Liberation Serif",Georgia,serif';
const book = 'Palatino,"Palatino Linotype","URW Palladio L",P052,"Book Antiqua","Noto Serif",serif';
const sans = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif';
const humanist = 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"Noto Sans","DejaVu Sans",sans-serif';

/** Of the pairings that cost nothing, the families of each part. */
export const deviceFaces: Readonly<Partial<Record<PairingName, Readonly<Record<FaceRole, string>>>>> = {
  "system-serif": { text: serif, headline: serif, sans },
  "system-book": { text: book, headline: book, sans: humanist },
  "system-sans": { text: sans, headline: sans, sans },
};
