import type { Focus } from "./photo-facts.ts";
import { IPTC_EXT, MWG_REGIONS, XMP_AREA, XMP_BASIC, XMP_DIMENSIONS } from "./xmp-names.ts";
import { structuresOf, xmpText, xmpTexts, type XmpFields } from "./xmp-properties.ts";

/** The picture as its file stores it, and how EXIF says to turn it (1 to 8). */
export interface StoredPicture {
  width: number;
  height: number;
  orientation: number;
}

/**
 * What the picture's metadata marks as its subject, as a point of the picture as
 * it is seen; undefined when it marks nothing.
 *
 * An IPTC Image Region comes first, a main subject before any other; then the
 * regions of the Metadata Working Group (its "Focus" first, else the middle of
 * all faces and pets). Both speak of the stored picture, before its orientation;
 * MWG regions whose stated dimensions are those of the turned picture are taken
 * at their word.
 */
export function xmpFocus(xmp: XmpFields, stored: StoredPicture): Focus | undefined {
  const region = iptcRegion(xmp, stored);
  if (region !== undefined) return oriented(region, stored.orientation);
  const mwg = mwgRegion(xmp);
  if (mwg === undefined) return undefined;
  return mwg.ofTurnedPicture(stored) ? within(mwg.focus) : oriented(mwg.focus, stored.orientation);
}

function iptcRegion(xmp: XmpFields, stored: StoredPicture): Focus | undefined {
  const found = structuresOf(xmp, IPTC_EXT, "ImageRegion").flatMap((region) => {
    const [boundary] = structuresOf(region, IPTC_EXT, "RegionBoundary");
    const centre = boundary === undefined ? undefined : centreOf(boundary, stored);
    if (centre === undefined) return [];
    const roles = structuresOf(region, IPTC_EXT, "rRole").flatMap((role) => xmpTexts(role, XMP_BASIC, "Identifier"));
    return [{ centre, main: roles.some((role) => /mainsubjectarea/i.test(role)) }];
  });
  return (found.find((region) => region.main) ?? found[0])?.centre;
}

function centreOf(boundary: XmpFields, stored: StoredPicture): Focus | undefined {
  const [acrossUnit, downUnit] =
    xmpText(boundary, IPTC_EXT, "rbUnit") === "pixel" ? [stored.width, stored.height] : [1, 1];
  const read = (fields: XmpFields, name: string): number => numberIn(xmpText(fields, IPTC_EXT, name));
  const shape = xmpText(boundary, IPTC_EXT, "rbShape");
  let x = Number.NaN;
  let y = Number.NaN;
  if (shape === "rectangle") {
    x = read(boundary, "rbX") + read(boundary, "rbW") / 2;
    y = read(boundary, "rbY") + read(boundary, "rbH") / 2;
  } else if (shape === "circle") {
    x = read(boundary, "rbX");
    y = read(boundary, "rbY");
  } else if (shape === "polygon") {
    const vertices = structuresOf(boundary, IPTC_EXT, "rbVertices");
    x = mean(vertices.map((vertex) => read(vertex, "rbX")));
    y = mean(vertices.map((vertex) => read(vertex, "rbY")));
  }
  return point(x / acrossUnit, y / downUnit);
}

interface MwgRegion {
  focus: Focus;
  ofTurnedPicture: (stored: StoredPicture) => boolean;
}

function mwgRegion(xmp: XmpFields): MwgRegion | undefined {
  const [regions] = structuresOf(xmp, MWG_REGIONS, "Regions");
  const areas = structuresOf(regions, MWG_REGIONS, "RegionList").flatMap((region) => {
    const [area] = structuresOf(region, MWG_REGIONS, "Area");
    const centre = point(numberIn(xmpText(area, XMP_AREA, "x")), numberIn(xmpText(area, XMP_AREA, "y")));
    return centre === undefined ? [] : [{ centre, type: xmpText(region, MWG_REGIONS, "Type") }];
  });
  const focus = areas.find((area) => area.type === "Focus")?.centre;
  const subjects = areas.filter((area) => area.type === "Face" || area.type === "Pet").map((area) => area.centre);
  const centre = focus ?? point(mean(subjects.map((each) => each.x)), mean(subjects.map((each) => each.y)));
  if (centre === undefined) return undefined;
  const [applied] = structuresOf(regions, MWG_REGIONS, "AppliedToDimensions");
  const width = numberIn(xmpText(applied, XMP_DIMENSIONS, "w"));
  const height = numberIn(xmpText(applied, XMP_DIMENSIONS, "h"));
  return {
    focus: centre,
    ofTurnedPicture: (stored) =>
      stored.orientation >= 5 && stored.width !== stored.height && width === stored.height && height === stored.width,
  };
}

function numberIn(text: string | undefined): number {
  return /^\s*\d{1,6}(?:\.\d{1,20})?\s*$/.test(text ?? "") ? Number(text) : Number.NaN;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A point of the picture, or undefined when it lies outside it or is no point. */
function point(x: number, y: number): Focus | undefined {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined;
}

/** Where a stored point is seen, by EXIF 2.32's table of Orientation. */
function oriented({ x, y }: Focus, orientation: number): Focus {
  switch (orientation) {
    case 2:
      return within({ x: 1 - x, y });
    case 3:
      return within({ x: 1 - x, y: 1 - y });
    case 4:
      return within({ x, y: 1 - y });
    case 5:
      return within({ x: y, y: x });
    case 6:
      return within({ x: 1 - y, y: x });
    case 7:
      return within({ x: 1 - y, y: 1 - x });
    case 8:
      return within({ x: y, y: 1 - x });
    default:
      return within({ x, y });
  }
}

/** Four decimals place a point within a pixel of any picture taken here, and keep the facts short. */
function within({ x, y }: Focus): Focus {
  return { x: Math.round(x * 10_000) / 10_000, y: Math.round(y * 10_000) / 10_000 };
}
