/** The kinds of picture that are accepted. */
export type PictureKind = "jpeg" | "png" | "webp" | "avif" | "tiff";

/** What a file is by its first bytes; its name may say anything. */
export type Sniffed = { kind: PictureKind } | { kind: "other"; looksLike: string };

/**
 * Tells a file's kind from its first bytes (64 are enough, 1,024 recognise more
 * of the refused kinds by name). It decides before any decoder sees the file, so
 * that a stranger's SVG, PDF or HTML under a picture's name reaches none.
 */
export function sniffPicture(head: Uint8Array): Sniffed {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1024));
  const latin1 = bytes.toString("latin1");
  if (latin1.startsWith("\xff\xd8\xff")) return { kind: "jpeg" };
  if (latin1.startsWith("\x89PNG\r\n\x1a\n")) return { kind: "png" };
  if (latin1.startsWith("RIFF") && latin1.startsWith("WEBP", 8)) return { kind: "webp" };
  // 2A is classic TIFF, 2B is BigTIFF.
  if (/^(?:II[*+]\0|MM\0[*+])/.test(latin1)) return { kind: "tiff" };
  if (latin1.startsWith("ftyp", 4)) {
    const end = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, 256);
    const brands: string[] = latin1.slice(8, end).match(/[^]{4}/g) ?? [];
    if (brands.includes("avif") || brands.includes("avis")) return { kind: "avif" };
    if (brands.some((brand) => /^(?:hei[cxms]|hev[cx]|mif1)$/.test(brand))) return other("a HEIC picture, as phones make them");
    return other("a video");
  }
  if (/<svg[\s>]/i.test(latin1)) return other("an SVG drawing");
  if (/^\s*(?:<!doctype html|<html)/i.test(latin1)) return other("a web page");
  if (latin1.startsWith("GIF8")) return other("a GIF");
  if (latin1.startsWith("%PDF")) return other("a PDF");
  if (latin1.startsWith("8BPS")) return other("a Photoshop document");
  if (latin1.startsWith("version https://git-lfs")) return other("a Git LFS pointer, not the picture itself");
  return other("no picture at all");
}

function other(looksLike: string): Sniffed {
  return { kind: "other", looksLike };
}
