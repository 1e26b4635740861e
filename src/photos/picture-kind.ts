/** The kinds of picture that are taken, with the endings that a file of each may have; the first is the usual one. */
export const pictureKinds = {
  jpeg: { name: "JPEG", endings: ["jpg", "jpeg"] },
  png: { name: "PNG", endings: ["png"] },
  webp: { name: "WebP", endings: ["webp"] },
  avif: { name: "AVIF", endings: ["avif"] },
  tiff: { name: "TIFF", endings: ["tif", "tiff"] },
  gif: { name: "GIF", endings: ["gif"] },
  svg: { name: "SVG", endings: ["svg"] },
} as const satisfies Record<string, { name: string; endings: readonly [string, ...string[]] }>;

export type PictureKind = keyof typeof pictureKinds;

/** Matches the name of a file that is taken for a picture. */
export const pictureEnding = new RegExp(
  `\\.(${Object.values(pictureKinds)
    .flatMap(({ endings }) => endings)
    .join("|")})$`,
  "i",
);

const heic = "a HEIC picture, as phones make them";
const raw = "a camera’s raw file";

/** Endings of pictures that are not taken, and what such a file is called in a sentence. */
export const refusedEndings: Readonly<Record<string, string>> = {
  heic,
  heif: heic,
  hif: heic,
  bmp: "a Windows bitmap",
  pdf: "a PDF",
  psd: "a Photoshop document",
  ai: "an Illustrator document",
  eps: "an EPS drawing",
  svgz: "a compressed SVG drawing",
  jxl: "a JPEG XL picture",
  jp2: "a JPEG 2000 picture",
  ico: "an icon of Windows",
  ...Object.fromEntries(
    ["dng", "cr2", "cr3", "nef", "nrw", "arw", "srf", "raf", "orf", "rw2", "pef", "raw", "x3f", "3fr", "iiq"].map(
      (ending) => [ending, raw],
    ),
  ),
};

/** Matches the name of a picture that is not taken. */
export const refusedEnding = new RegExp(`\\.(${Object.keys(refusedEndings).join("|")})$`, "i");

/** What a picture that is not taken is to be saved as; an SVG drawing is one already. */
export const takenInstead = "JPEG, PNG, WebP, AVIF or TIFF";

/** What a file is by its first bytes; its name may say anything. */
export type Sniffed = { kind: PictureKind } | { kind: "other"; looksLike: string };

/** By what kinds that are not taken begin, in Latin-1. */
const refusedBeginnings: [beginning: RegExp, looksLike: string][] = [
  [/^\s*(?:<!doctype html|<html)/i, "a web page"],
  [/^%PDF/, "a PDF"],
  [/^8BPS/, "a Photoshop document"],
  [/^BM[^]{4}\0\0\0\0/, "a Windows bitmap"],
  [/^%!PS|^\xc5\xd0\xd3\xc6/, "an EPS drawing"],
  [/^\xff\n|^\0\0\0\x0cJXL /, "a JPEG XL picture"],
  [/^\0\0\0\x0cjP {2}/, "a JPEG 2000 picture"],
  [/^FUJIFILMCCD-RAW|^IIR[OS]|^IIU\0/, raw],
  [/^\0\0\x01\0/, "an icon of Windows"],
  [/^version https:\/\/git-lfs/, "a Git LFS pointer, not the picture itself"],
];

/**
 * Tells a file's kind from its first bytes (64 are enough, 1,024 recognise more
 * of the kinds by name). It decides before any decoder sees the file, so that a
 * stranger's PDF or HTML under a picture's name reaches none.
 */
export function sniffPicture(head: Uint8Array): Sniffed {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1024));
  const latin1 = bytes.toString("latin1");
  if (latin1.startsWith("\xff\xd8\xff")) return { kind: "jpeg" };
  if (latin1.startsWith("\x89PNG\r\n\x1a\n")) return { kind: "png" };
  if (latin1.startsWith("RIFF") && latin1.startsWith("WEBP", 8)) return { kind: "webp" };
  // Canon's raw files are TIFFs that say so; a TIFF's picture they hold is a stamp.
  if (latin1.startsWith("II*\0") && latin1.startsWith("CR", 8)) return other(raw);
  // 2A is classic TIFF, 2B is BigTIFF.
  if (/^(?:II[*+]\0|MM\0[*+])/.test(latin1)) return { kind: "tiff" };
  if (/^GIF8[79]a/.test(latin1)) return { kind: "gif" };
  if (latin1.startsWith("ftyp", 4)) {
    const end = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, 256);
    const brands: string[] = latin1.slice(8, end).match(/[^]{4}/g) ?? [];
    if (brands.includes("avif") || brands.includes("avis")) return { kind: "avif" };
    if (brands.some((brand) => /^(?:hei[cxms]|hev[cx]|mif1)$/.test(brand))) return other(heic);
    return other(brands.includes("crx ") ? raw : "a video");
  }
  const refused = refusedBeginnings.find(([beginning]) => beginning.test(latin1));
  if (refused) return other(refused[1]);
  // A drawing may begin with a long remark, so that its first element is not among these bytes.
  if (/<svg[\s>]/i.test(latin1) || /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg)/i.test(latin1))
    return { kind: "svg" };
  return other("no picture at all");
}

function other(looksLike: string): Sniffed {
  return { kind: "other", looksLike };
}
