/** Asks whether a live blog has new entries, while it is looked at and until its coverage ends. What is done with them is loaded when there are some. */

/** Milliseconds between two questions; longer after each that got no answer, up to the second number. */
const pause = 30_000;
const longest = 600_000;

const updates = document.querySelector<HTMLElement>(".updates[data-updates]");
// The address follows the reader who reads on below.
const own = location.pathname;

if (updates?.dataset["updates"]) follow(updates, updates.dataset["updates"]);

function follow(entries: HTMLElement, address: string): void {
  let wait = pause;
  let asked = Date.now();
  let timer: number | undefined;
  let asking = false;
  let over = false;

  const later = () => {
    clearTimeout(timer);
    if (over || asking || document.visibilityState !== "visible") return;
    // Not all readers in the same second.
    const due = asked + wait * (0.9 + Math.random() / 5) - Date.now();
    timer = window.setTimeout(ask, Math.max(due, 1000));
  };
  const ask = async () => {
    asked = Date.now();
    asking = true;
    try {
      // The browser's own copy is good as long as the server says so.
      const response = await fetch(address, { cache: "no-cache" });
      if (!response.ok) throw new Error(String(response.status));
      const { ids, ended } = read(await response.json());
      over = ended;
      wait = pause;
      const known = ids.map((id) => document.getElementById(id) !== null);
      const last = known.lastIndexOf(true);
      // Where entries were taken out, older ones than the page has come into the list: they are not new.
      const fresh = known.filter((here, at) => !here && (last < 0 || at < last)).length;
      if (fresh > 0) (await import("./live-follow.ts")).offer(fresh, entries, own);
    } catch {
      wait = Math.min(2 * wait, longest);
    }
    asking = false;
    later();
  };
  document.addEventListener("visibilitychange", later);
  later();
}

/** What is no list of entries has none. */
function read(list: unknown): { ids: string[]; ended: boolean } {
  const field = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  const entries = field(list, "entries");
  const ids = (Array.isArray(entries) ? entries : [])
    .map((entry) => field(entry, "id"))
    .filter((id) => typeof id === "string");
  return { ids: ids.filter((id) => /^e-[\d-]{15,17}$/.test(id)), ended: field(list, "ended") === true };
}
