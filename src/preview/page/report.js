// Pictures lie side by side; with a script they can also lie upon one another, with a slider between them.
const pictures = document.querySelector("#pictures");
const tools = document.querySelector(".tools");
if (pictures && tools instanceof HTMLElement) {
  tools.hidden = false;
  tools.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "layout") pictures.classList.toggle("slider", target.value === "slider");
    if (target.name === "marks") pictures.classList.toggle("without-marks", !target.checked);
  });
  pictures.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "range")
      target.parentElement?.style.setProperty("--at", target.value);
  });
}
