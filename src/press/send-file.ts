/** Sends a file as the body of an answer. One that cannot be read breaks its answer off, and not the server. */
import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream";

export function sendFile(file: string, response: ServerResponse): void {
  pipeline(createReadStream(file), response, () => undefined);
}
