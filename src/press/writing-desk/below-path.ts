/** A paper that stands below a path is asked there at the writing desk, too, and by the paths of its own behind this. */
import { basePath } from "../../paper/addresses/site-address.ts";
import type { Desk } from "./desk.ts";
import type { Middleware } from "./desk-answers.ts";

/** Leads there from the address of its host. What is no page of the paper may be asked from the host's root all the same: the desk's own files lie there. */
export function belowPath(desk: Desk): Middleware {
  return (request, response, next) => {
    const base = basePath(desk.context?.site ?? "");
    const asked = request.url ?? "/";
    if (base && asked.startsWith(`${base}/`)) request.url = asked.slice(base.length);
    else if (base && (asked === "/" || asked === base)) {
      response.writeHead(302, { Location: `${base}/` }).end();
      return;
    }
    next();
  };
}
