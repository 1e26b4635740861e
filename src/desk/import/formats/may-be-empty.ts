/** Letters of which a text has that surely says something. */
const enough = 300;
/** Of a text so much is looked at: marks and commands may stand before its first word. */
const looked = 6000;

/** Whether hardly a word is left of a text without its marks, commands and forms: whether anything is, only the whole way to an article tells. */
export function mayBeEmpty(text: string): boolean {
  if (/<form\b/i.test(text)) return true;
  const words = text.slice(0, looked).replace(/<[^<>]*>|\{[{%][^{}]*[%}]\}|&#?\w+;/g, " ");
  return (words.match(/\p{L}/gu)?.length ?? 0) < enough;
}
