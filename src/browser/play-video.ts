/** Puts a video's player in the place of its poster, once the reader asks for it. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-player]")) {
  link.addEventListener("click", (event) => {
    const { player, title } = link.dataset;
    if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.className = "video-player";
    frame.src = player;
    frame.title = title ?? "";
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    link.replaceWith(frame);
    frame.focus();
  });
}
