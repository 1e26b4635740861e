import { decodedPart } from "../../../paper/safe/percent-decoded.ts";

/** A file's name at the end of an address, as its documents' folder would have it; a name alone is one already. */
export const fileInAddress = (address: string): string =>
  /[/:\\]/.test(address)
    ? decodedPart(URL.parse(address, "https://nowhere.invalid/")?.pathname.split("/").at(-1) ?? "")
    : address;
