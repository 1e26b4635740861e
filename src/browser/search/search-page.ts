/** The search page wakes up when it is asked something: by its address, or by the reader. */
import type { SearchResults } from "./search-results.ts";

/** Milliseconds after the last letter. */
const rest = 300;

const form = document.querySelector<HTMLFormElement>("form[data-search]");
if (form) {
  let results: Promise<SearchResults> | undefined;
  const open = () => (results ??= import("./search-results.ts").then(({ SearchResults }) => new SearchResults(form)));
  const words = form.querySelector("input");
  let typed: number | undefined;
  form.addEventListener("input", ({ target }) => {
    const opened = open();
    if (target !== words) return;
    // Once the hand rests, what is typed is sought.
    clearTimeout(typed);
    typed = window.setTimeout(async () => {
      const shown = await opened;
      if (typed !== undefined) shown.askWhileTyping();
    }, rest);
  });
  // A page that is come back to goes on where it was left: what it asked for then would take the way on from its reader.
  window.addEventListener("pagehide", () => {
    clearTimeout(typed);
    typed = undefined;
  });
  // The order stands over what was found, outside the form's element.
  document.addEventListener("change", async ({ target }) => {
    if (target === words || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.form !== form) return;
    // Of the spans of time one is chosen, or none.
    if (target.name.startsWith("past-"))
      for (const other of form.querySelectorAll<HTMLInputElement>("[name^=past-]"))
        if (other !== target) other.checked = false;
    (await open()).ask(target.name);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(typed);
    (await open()).ask();
  });
  // The fields are emptied only when all have heard of it.
  form.addEventListener("reset", () => setTimeout(async () => (await open()).ask()));
  addEventListener("popstate", async () => (await open()).show());
  if (location.search) void open().then((opened) => opened.show());
  else if (document.activeElement === document.body && !location.hash) words?.focus();
}
