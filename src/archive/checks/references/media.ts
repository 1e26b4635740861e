/** Pictures, documents and captions that a file shows or offers. */
import { certainName, nearestName } from "../../../desk/nearest-name.ts";
import type { Problem } from "../../../desk/problem.ts";
import type { Reference } from "../../../desk/references.ts";
import { refusedEndings, takenInstead } from "../../../photos/picture-kind.ts";
import { isAwaited } from "../awaited-pictures.ts";
import { hasFile, namesOf, warning, wrong, type Check, type Checking } from "./checking.ts";

export const checkPhoto: Check = (reference, checking) => {
  const { target } = reference;
  // Told once for all of them.
  if (isAwaited(target, checking)) return undefined;
  if (!hasFile("refused-photo", target, checking)) return missing("photo", reference, checking);
  const ending = target.slice(target.lastIndexOf(".") + 1).toLowerCase();
  return wrong(reference, {
    rule: "missing-photo",
    message: `“${target}” is there in content/photos/, but it is ${refusedEndings[ending] ?? "of another kind"}, and is not taken. Save it as ${takenInstead}, and write that file’s name.`,
  });
};

export const checkDocument: Check = (reference, checking) => missing("document", reference, checking);

export const checkCaptions: Check = (reference, checking) =>
  hasFile("document", reference.target, checking)
    ? undefined
    : warning(reference, {
        rule: "captions-missing",
        message: `This film has no captions. Put them into content/documents/ as ${reference.target} (WebVTT, which most programs for subtitles write).`,
      });

function missing(kind: "photo" | "document", reference: Reference, checking: Checking): Problem {
  const { target } = reference;
  const names = namesOf(kind, checking);
  const near = nearestName(target, names);
  const there = `There is no ${kind} “${target}” in content/${kind}s/.`;
  return wrong(reference, {
    rule: `missing-${kind}`,
    message: near ? `${there} Did you mean \`${near}\`?` : `${there} Put the file there, or correct the name.`,
    suggestion: near,
    certain: certainName(target, names),
  });
}
