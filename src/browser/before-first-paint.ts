/** Stands in the head of every page and runs before anything is painted: the page appears as its reader has set it. */
import { keptComforts, showComforts } from "./comforts.ts";

// Places for what scripts will put there are kept free only where scripts run.
document.documentElement.dataset["scripts"] = "";
// Readers who save data are offered the lite edition, in a place that is there from the first.
if (navigator.connection?.saveData) document.documentElement.dataset["lite"] = "";
showComforts(keptComforts());
