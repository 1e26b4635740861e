/** Serves the demonstration paper as `npm test` printed it. */
import { serve } from "../src/hosting/serve.ts";
import { siteFolder } from "./built-site.ts";

await serve(siteFolder, Number(process.argv[2]));
