/** That readers' browsers ask somebody else for something on every page: told once for each host, since the newsroom is to know it, and to decide. */
import { isHostSource } from "../../paper/safe/host-source.ts";
import type { PolicySource } from "../../paper/safe/security-policy.ts";

/** What is told of a source that a file of the paper names; undefined where it is the paper itself. */
export const foreignHost = (source: PolicySource): string | undefined =>
  isHostSource(source)
    ? `Wherever this stands, readers’ browsers ask ${source} for something: it learns who reads what, and where it fails the page lacks it. To ask it is the newsroom’s decision. Where that is taken, write in paper.yaml: warnings: { off: [third-party] }`
    : undefined;
