/** A page that says by which rules the paper goes, as `paper.yaml` names it. */
import { z } from "zod";
import { slug } from "./article.ts";
import { toldAddress } from "./safe/web-address.ts";

/** @param example the end of the address of one */
export const policyPage = (example: string) =>
  z
    .union(
      [slug, toldAddress],
      `Write the name of a page in pages/, or a whole address: https://www.example.org/${example}`,
    )
    .optional();

/** Whether it is not the paper's own: then it is a whole address, else the name of a page that stands by itself. */
export const isElsewhere = (page: string): boolean => page.includes(":");
