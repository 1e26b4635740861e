/** `npm run test:whole`: `npm test`, in which nothing that is a product of many values is gone through in part (`whole.ts`). */
import { env } from "node:process";

env["DATELINE_TEST_WHOLE"] = "1";
await import("./run.ts");
