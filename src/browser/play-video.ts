/** Puts a video's player in the place of its poster, once the reader asks for it. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-player]")) {
  link.addEventListener("click", (event) => {
    const { player, kind, title } = link.dataset;
    if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const shown = kind === "file" ? document.createElement("video") : document.createElement("iframe");
    shown.className = "video-player";
    shown.src = player;
    shown.title = title ?? "";
    if (shown instanceof HTMLVideoElement) {
      shown.controls = true;
      shown.autoplay = true;
      shown.tabIndex = 0;
    } else shown.allow = "autoplay; fullscreen; picture-in-picture";
    link.replaceWith(shown);
    shown.focus();
  });
}
