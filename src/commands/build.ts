/** `npm run build`: prints the paper with the press as it was bundled before, or as it is written here. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { keptPlace } from "../press/program/kept-place.ts";
import { keptPress } from "../press/program/kept-press.ts";

process.env["NODE_ENV"] ??= "production";
const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const place = keptPlace(root);
const { print } = (await keptPress(place)) ?? (await import("../press/print/print.ts"));
await print(root, place);
