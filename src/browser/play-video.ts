/** Puts a video's player in the place of its poster, once the reader asks for it. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-player]") : null;
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { player, kind, title } = link.dataset;
  if (!player) return;
  event.preventDefault();
  const shown = document.createElement(kind === "file" ? "video" : "iframe");
  shown.className = "video-player";
  shown.src = player;
  shown.title = title ?? "";
  if (shown instanceof HTMLVideoElement) {
    shown.controls = shown.autoplay = true;
    shown.tabIndex = 0;
  } else shown.allow = "autoplay; fullscreen; picture-in-picture";
  link.replaceWith(shown);
  shown.focus();
});
