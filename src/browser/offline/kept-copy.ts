/** Copies of answers, with a note of when each was made and how large it is. */

const at = "X-Kept-At";
const size = "X-Kept-Size";
const saved = "X-Kept-Saved";

/** Whether an answer may be kept: whole, the paper's own, at the address that was asked, and not forbidden (RFC 9111, 5.2.2.5). */
export function mayKeep({
  status,
  type,
  redirected,
  headers,
}: Pick<Response, "status" | "type" | "redirected" | "headers">): boolean {
  return status === 200 && type === "basic" && !redirected && !/\bno-store\b/i.test(headers.get("Cache-Control") ?? "");
}

export const isPage = ({ headers }: Pick<Response, "headers">): boolean =>
  /^text\/html\b/i.test(headers.get("Content-Type") ?? "");

/** @param savedAt of a story that its reader has saved: when, in milliseconds since 1970 */
export async function copyOf(response: Response, savedAt?: number): Promise<Response> {
  const body = await response.blob();
  const headers = new Headers(response.headers);
  // What is kept is as it was before it was sent.
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(at, String(Date.now()));
  headers.set(size, String(body.size));
  if (savedAt !== undefined) headers.set(saved, String(savedAt));
  return new Response(body, { status: response.status, headers });
}

/** Milliseconds since 1970. */
export const keptAt = ({ headers }: Response): number => Number(headers.get(at));
export const savedAt = ({ headers }: Response): number => Number(headers.get(saved));

/** Bytes. */
export const keptSize = ({ headers }: Response): number => Number(headers.get(size));
