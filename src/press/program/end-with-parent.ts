/** A process that works for a build ends with it, however that ends: else it would write on into the folders of the next. */

/** Has this process end where the one that started it is no more; that one has opened a channel to it ("ipc"), which closes then. */
export function endWithParent(): void {
  if (!process.channel) return;
  process.once("disconnect", () => process.exit(1));
  process.channel.unref();
}
