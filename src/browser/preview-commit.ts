/** Tells on the ribbon of a preview which commit it is of. Without a script the ribbon says what it is, and no more. */

const ribbon = document.querySelector<HTMLElement>(".preview-ribbon");
const place = ribbon?.querySelector(".commit");

async function tell(address: string, into: Element): Promise<void> {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) return;
  const note: unknown = await response.json();
  const text = (name: string): string => {
    const value: unknown = typeof note === "object" && note !== null ? Reflect.get(note, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  into.textContent = [text("commit").slice(0, 9), text("subject")].filter(Boolean).join(" ");
}

// Where the note cannot be fetched the ribbon stays as it was printed.
if (ribbon?.dataset["note"] && place) tell(ribbon.dataset["note"], place).catch(() => undefined);
