/**
 * Stands at the end of every page that has modules, and fetches them once something is painted: words, typefaces and
 * the lead picture have the line to themselves until then, and the page reads well without. Browsers run a module once,
 * however often it is asked for.
 */
const fetchModules = () => {
  for (const { dataset } of document.scripts) if (dataset["module"]) void import(dataset["module"]);
};

if (PerformanceObserver.supportedEntryTypes.includes("paint"))
  new PerformanceObserver(fetchModules).observe({ type: "paint", buffered: true });
else fetchModules();

export {};
