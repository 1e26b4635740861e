/** Requests at the writing desk, in turns with what brings it up to date. */
import { sitePath } from "../../paper/addresses/address.ts";
import type { Desk } from "./desk.ts";
import type { Middleware } from "./desk-answers.ts";
import { bareNote } from "./panel.ts";

/** Whether a page is asked for: it is made from the archive while others may edit. What lies in a file may take a reader as long as it likes. */
export const asksForPage = (url = "/"): boolean => /(?:\/|\.html)$/.test(sitePath(url));

/** Lets everything wait while the paper is brought up to date. */
export function inTurn(desk: Desk): Middleware {
  return (request, response, next) => {
    const wait = async () => {
      const answered = await desk.turns.ask();
      if (asksForPage(request.url)) response.once("close", answered);
      else answered();
      next();
    };
    // oxlint-disable-next-line promise/no-callback-in-promise -- what follows is told of a fault as Connect tells it
    wait().catch(next);
  };
}

/** Says what is wrong in a page of its own, while there is no paper. @param listening the script that fetches the page again after an edit */
export function withoutPaper(desk: Desk, listening: string): Middleware {
  return (request, response, next) => {
    if (desk.context || !asksForPage(request.url)) return next();
    response.writeHead(500, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    response.end(bareNote(desk.mistakes) + listening);
  };
}
