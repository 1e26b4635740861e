/** Pictures too small for the place that they are given: stretched, they would be a blur, and set small, they leave a gap. */

/** Pixels: what stands over a story is as wide as the page on most screens; what stands in the text, as wide as a telephone. */
const widths = { lead: 1280, body: 640 } as const;

export function smallPhoto(width: number, place: keyof typeof widths): string | undefined {
  const needed = widths[place];
  if (width >= needed) return undefined;
  return place === "lead"
    ? `This picture is ${width} pixels wide, and one that stands over a story should have at least ${needed}. Is there a larger version of it?`
    : `This picture is ${width} pixels wide; at least ${needed} are needed to be clear on a telephone. Is there a larger version of it?`;
}
