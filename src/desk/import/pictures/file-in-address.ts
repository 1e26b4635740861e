import { decodedPart } from "../../../paper/safe/percent-decoded.ts";

/** A file's name at the end of an address, as its documents' folder would have it; empty where it has none. */
export const fileInAddress = (address: string): string =>
  decodedPart(URL.parse(address, "https://nowhere.invalid/")?.pathname.split("/").at(-1) ?? "");
