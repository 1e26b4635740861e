/** What a paper adds to a page: HTML in its slots, and its own style sheet. */
import { additionIn, slotNames, type SlotName } from "../../paper/additions.ts";
import { editionName } from "../../paper/edition.ts";
import type { PageKey } from "../../paper/page.ts";
import { joinedPolicies } from "../../paper/safe/security-policy.ts";
import type { PageContext } from "../context.ts";
import type { AdditionsView, FrameView } from "./frame.ts";

/** Nothing on pages of the lite edition, which are text and ask for nothing, nor on one that only leads to another. */
export function additionsOn(key: PageKey, { additions, lite, archive }: PageContext): Pick<FrameView, "additions"> {
  if (!additions || lite || key.page === "redirect") return {};
  const { css } = additions;
  const standing = slotNames
    .filter((name) => name !== "after-article" || key.page === "article")
    .flatMap((name) => {
      const addition = additionIn(additions, name, editionName(archive.paper.language));
      return addition ? [{ name, addition }] : [];
    });
  if (!css && standing.length === 0) return {};
  const slots: Partial<Record<SlotName, string>> = {};
  for (const { name, addition } of standing) slots[name] = addition.text;
  const policies = [...standing.map(({ addition }) => addition.policy), ...(css ? [css.policy] : [])];
  const view: AdditionsView = { slots, ...(css && { css: css.text }), policy: joinedPolicies(...policies) };
  return { additions: view };
}
