/**
 * Stands at the end of every page that has modules, and fetches them once something is painted: words, typefaces and
 * the lead picture have the line to themselves until then, and the page reads well without.
 */
const fetchModules = () => {
  for (const { dataset } of document.querySelectorAll<HTMLScriptElement>("script[data-module]")) if (dataset["module"]) void import(dataset["module"]);
};

if (PerformanceObserver.supportedEntryTypes.includes("paint")) {
  new PerformanceObserver((_painted, observer) => {
    observer.disconnect();
    fetchModules();
  }).observe({ type: "paint", buffered: true });
} else {
  fetchModules();
}

export {};
