/** Stands in the head of every page and runs before anything is painted: the page appears as its reader has set it. */
import { keptComforts, showComforts } from "./comforts.ts";

// Places for what scripts will put there are kept free only where scripts run.
document.documentElement.dataset["scripts"] = "";
// So is the one for the system's own way to share, which not every browser has.
if ("share" in navigator) document.documentElement.dataset["shares"] = "";
// Readers who save data are offered the lite edition, in a place that is there from the first.
if (navigator.connection?.saveData) document.documentElement.dataset["lite"] = "";
showComforts(keptComforts());
