/** Swaps two folders in one step of the file system, so that there is no instant at which either is missing. */
import { existsSync, renameSync } from "node:fs";
import koffi from "koffi";

/** AT_FDCWD and RENAME_EXCHANGE of Linux (renameat2(2)); RENAME_SWAP of macOS (renamex_np(2)). */
const linux = { currentFolder: -100, exchange: 2 } as const;
const macSwap = 2;

/**
 * Makes `next` what `published` was, and the other way round; where nothing is published yet, `next` takes its place.
 * @param swap tries to do it in one step, and says whether it did: Windows has no such call
 */
export function exchange(next: string, published: string, swap = swapAtOnce): void {
  if (!existsSync(published)) return renameSync(next, published);
  if (swap(next, published)) return;
  // File systems and systems without the call: two renames, with the old release back in place if the second fails.
  const aside = `${next}.aside`;
  renameSync(published, aside);
  try {
    renameSync(next, published);
  } catch (error) {
    renameSync(aside, published);
    throw error;
  }
  renameSync(aside, next);
}

function swapAtOnce(next: string, published: string): boolean {
  try {
    if (process.platform === "linux") {
      const swap = koffi.load("libc.so.6").func("int renameat2(int, const char *, int, const char *, unsigned int)");
      return swap(linux.currentFolder, next, linux.currentFolder, published, linux.exchange) === 0;
    }
    if (process.platform === "darwin") {
      const swap = koffi.load("libSystem.dylib").func("int renamex_np(const char *, const char *, unsigned int)");
      return swap(next, published, macSwap) === 0;
    }
  } catch {
    // A C library without the call, or under another name: the renames below serve.
  }
  return false;
}
