/** Shares an entry of a live blog by its own address: by the system's sheet, else by copying the link. */

document.addEventListener("click", async ({ target }) => {
  const button = target instanceof Element ? target.closest(".entry-share") : undefined;
  const entry = button?.closest(".entry");
  const url = entry?.querySelector<HTMLAnchorElement>(".entry-time a")?.href;
  if (!entry || url === undefined) return;
  const bySystem = "share" in navigator;
  if (bySystem) {
    const title = entry.querySelector("h2")?.textContent ?? "";
    await navigator.share({ title, url }).catch(() => undefined);
    return;
  }
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
  const [copied, failed]: [string, string] = JSON.parse(
    entry.closest<HTMLElement>("[data-share]")?.dataset["share"] ?? "[]",
  );
  // Over plain http there is no clipboard: to ask for it throws.
  const said = await (async () => navigator.clipboard.writeText(url))().then(
    () => copied,
    () => failed,
  );
  (await import("./tell.ts")).tell(said);
});
