/** Feet, inches, minutes and seconds: marks behind a number that are no quotation marks and no apostrophes. */

const fraction = "¼½¾⅐-⅞";
const number = `\\d{1,3}(?:[.,]\\d+)?[${fraction}]?`;

/** What makes of a mark a minute or a foot by what stands before it; and by what stands after it. */
const degrees = new RegExp(`°[ \\u00a0\\u202f]?${number}$`);
const small = new RegExp(`(?:^|[^\\p{L}\\p{N}.,'’-])(?:${number}|[${fraction}])$`, "u");
const inchesFollow = new RegExp(`^[ \\u00a0\\u202f-]?(?:${number}|[${fraction}])"`);
const inchesAlone = new RegExp(`^(?:\\d{1,2}(?:[.,]\\d+)?[${fraction}]?)(?![\\p{L}\\p{N}'])`, "u");
const feetBefore = new RegExp(`['’′][ \\u00a0\\u202f-]?(?:${number}|[${fraction}])$`);

const endsInNumber = new RegExp(`[\\d${fraction}]$`);

const reach = 24;
const before = (text: string, at: number) => text.slice(Math.max(0, at - reach), at);

/** Whether a single mark stands for feet or minutes: certainly, or only where no quotation is open that it could close. */
export function isFeet(text: string, at: number): "certainly" | "perhaps" | undefined {
  const left = before(text, at);
  if (!endsInNumber.test(left)) return undefined;
  const right = text.slice(at + 1, at + 1 + reach);
  if (degrees.test(left)) return "certainly";
  if (!small.test(left)) return undefined;
  if (inchesFollow.test(right) || inchesAlone.test(right)) return "certainly";
  return /^[\p{L}\p{N}]/u.test(right) ? undefined : "perhaps";
}

/** Whether a double mark stands for inches or seconds; behind feet or degrees it is more likely than behind a number alone. */
export function isInches(text: string, at: number): "behind feet" | "perhaps" | undefined {
  const left = before(text, at);
  if (feetBefore.test(left)) return "behind feet";
  return small.test(left) ? "perhaps" : undefined;
}
