/** Characters; what is longer is no address that anybody would follow. */
const longest = 2000;

/** An address of the web in a picture's metadata, as a browser writes it; undefined where it is none, or tells a password. */
export function webPage(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longest) return undefined;
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
}
