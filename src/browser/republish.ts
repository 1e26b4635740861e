/** Copies a story in one of the forms in which others may print it again; without this, readers mark it themselves. */

for (const form of document.querySelectorAll(".republish-form")) {
  const button = form.querySelector("button");
  const area = form.querySelector("textarea");
  if (button && area) {
    button.hidden = false;
    button.addEventListener("click", () => copyFrom(area));
  }
}

async function copyFrom(area: HTMLTextAreaElement): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- a template of this edition wrote it
  const [copied, failed]: [string, string] = JSON.parse(
    area.closest<HTMLElement>("[data-told]")?.dataset["told"] ?? "[]",
  );
  let said = copied;
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    area.select();
    said = failed;
  }
  (await import("./tell.ts")).tell(said);
}
