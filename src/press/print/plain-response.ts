/** What Astro answers with while the press prints. */

let made: typeof Response | undefined;

/**
 * A response that keeps the text or the bytes that it was made of. The platform's own makes a stream of them, with a copy,
 * and reading two of those for each page took a fifth of all printing. Made where it is first wanted: to name the
 * platform's takes Node a tenth of a second, and most commands print nothing.
 */
function plainResponse(): typeof Response {
  if (made) return made;
  /** Never read: only whether there is a body is asked. */
  const someBody = new ReadableStream();
  made = class extends Response {
    readonly #kept: string | Uint8Array | undefined;

    constructor(body?: BodyInit | null, init?: ResponseInit) {
      const kept = typeof body === "string" || body instanceof Uint8Array ? body : undefined;
      super(kept === undefined ? body : null, init);
      this.#kept = kept;
    }

    override get body() {
      return this.#kept === undefined ? super.body : someBody;
    }

    override async text(): Promise<string> {
      if (this.#kept === undefined) return super.text();
      return typeof this.#kept === "string"
        ? this.#kept
        : Buffer.from(this.#kept.buffer, this.#kept.byteOffset, this.#kept.byteLength).toString("utf8");
    }

    override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
      if (this.#kept === undefined) return super.bytes();
      return Buffer.from(this.#kept);
    }
  };
  return made;
}

/**
 * Has every `new Response` make a plain one while some work lasts: the program that Astro has bundled names the platform's,
 * and cannot be given another.
 */
export async function withPlainResponses(work: () => Promise<void>): Promise<void> {
  const platforms = globalThis.Response;
  globalThis.Response = plainResponse();
  try {
    await work();
  } finally {
    globalThis.Response = platforms;
  }
}
