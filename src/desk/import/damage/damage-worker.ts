/** A thread that looks at articles while others are made: it is sent one at a time, and sends back what is said of it. */
import { parentPort, workerData } from "node:worker_threads";
import type { Paper } from "../../../paper/paper.ts";
import { damageIn, type WrittenArticle } from "./damage-in.ts";

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what a thread is given has no type; `damage-watch.ts` gives this
const paper: Paper = workerData;

parentPort?.on("message", (article: WrittenArticle) => {
  parentPort?.postMessage(damageIn(article, paper));
});
