/** The next story is read on in place when a reader asks for it; without this script its link opens its page. */
document.addEventListener("click", async (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".next-story a") : null;
  if (
    !link ||
    event.defaultPrevented ||
    event.button ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  if (link.hasAttribute("aria-busy")) return;
  link.setAttribute("aria-busy", "true");
  try {
    await (await import("./next-story.ts")).readOn(link);
  } catch {
    location.assign(link.href);
  }
});

// Readers who come back from another page find one story here, and may go back further: to a story that is read on no more.
// Who is quick has done so before this runs, so the address is compared with the one that the page was asked for by.
const asked = performance.getEntriesByType("navigation")[0]?.name ?? "";
let path = asked.includes("://") ? new URL(asked).pathname : location.pathname;
const askAnew = () => {
  if (location.pathname !== path && !document.querySelector(`[data-story="${CSS.escape(location.pathname)}"]`))
    location.reload();
  path = location.pathname;
};
addEventListener("popstate", askAnew);
askAnew();
