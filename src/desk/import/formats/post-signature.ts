/**
 * Who signed a post of another site, as its own script would show it: “— Name (@name) day”.
 * @param words of the post
 * @param day the words of the link at its end
 */
export function postSignature(words: string, day: string): string | undefined {
  const dash = words.lastIndexOf("—");
  if (dash === -1) return undefined;
  const signed = words.slice(dash + 1);
  const [name = ""] = signed.includes("(")
    ? signed.split("(")
    : [signed.endsWith(day) ? signed.slice(0, signed.length - day.length) : signed];
  return name.trim() || undefined;
}
