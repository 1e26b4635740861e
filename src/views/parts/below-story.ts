/** What the frame of a page says that stands below a story and is told apart from it by its heading. */
import type { ArticleRecord } from "../../desk/records.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { FrameParts } from "./frame-of.ts";

export const belowStory = (
  heading: string,
  record: ArticleRecord,
): Pick<FrameParts, "title" | "description" | "section" | "article"> => ({
  title: isolatedJoin([heading, record.headline], ": ", record.language),
  description: isolatedJoin([heading, record.headline, record.standfirst], ": ", record.language),
  section: record.section,
  article: record,
});
