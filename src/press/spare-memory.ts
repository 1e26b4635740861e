/** Has the C library share its memory among this process's threads, instead of keeping a reserve for each. */
import koffi from "koffi";

/** M_ARENA_MAX of glibc (mallopt(3)), and how many arenas are enough: allocating is a small part of the work. */
const arenaMax = -8;
const arenas = 2;

/**
 * To be called before threads are started. glibc gives each thread an arena of its own, eight to a core, and returns
 * little of them when threads end: a build of 10,000 articles held 700 MB in them, and was no faster for it.
 */
export function spareMemory(): void {
  if (process.platform !== "linux") return;
  try {
    koffi.load("libc.so.6").func("int mallopt(int, int)")(arenaMax, arenas);
  } catch {
    // Another C library, which has no arenas.
  }
}
