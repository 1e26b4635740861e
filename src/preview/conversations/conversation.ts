/** Where a change is talked about: a pull request or a merge request. */

export interface Conversation {
  /** As a reader of the log would look for it. */
  name: string;
  /** Comments that this program wrote, or may have written. */
  comments: () => Promise<{ id: number; body: string }[]>;
  add: (body: string) => Promise<void>;
  change: (id: number, body: string) => Promise<void>;
}

/** Asks a server, and gives its answer as JSON; undefined where it has none. @throws an `Error` with what it said where it refuses */
export async function ask(
  address: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
  body?: object,
): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${address}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return response.status === 204 ? undefined : response.json();
}

/** All pages of a list, until one is not full. */
export async function askAll<T>(page: (number: number, size: number) => Promise<T[]>): Promise<T[]> {
  const size = 100;
  const all: T[] = [];
  for (let number = 1; ; number++) {
    const some = await page(number, size);
    all.push(...some);
    if (some.length < size) return all;
  }
}
