/** The search page wakes up when it is asked something: by its address, or by the reader. */
import type { SearchResults } from "./search-results.ts";

const form = document.querySelector<HTMLFormElement>("form[data-search]");
if (form) {
  let results: Promise<SearchResults> | undefined;
  const open = () => (results ??= import("./search-results.ts").then(({ SearchResults }) => new SearchResults(form)));
  const words = form.querySelector("input");
  form.addEventListener("input", open, { once: true });
  form.addEventListener("change", async ({ target }) => {
    // What is typed is sought when the reader says so.
    if (target !== words) (await open()).ask();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    (await open()).ask();
  });
  // The fields are emptied only when all have heard of it.
  form.addEventListener("reset", () => setTimeout(async () => (await open()).ask()));
  addEventListener("popstate", async () => (await open()).show());
  if (location.search) void open().then((opened) => opened.show());
  else if (document.activeElement === document.body && !location.hash) words?.focus();
}
