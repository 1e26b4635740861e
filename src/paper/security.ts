/** Whom to tell of a hole in the paper’s machines: `security` in `content/paper.yaml`. */
import { z } from "zod";
import { policyPage } from "./policy-page.ts";
import { toldAddress } from "./safe/web-address.ts";

/** RFC 9116, 2.5.3: an address of the web begins with https. */
const isContact = (text: string): boolean =>
  z.email().safeParse(text).success || (toldAddress.safeParse(text).success && text.startsWith("https:"));

const contact = z
  .string()
  .refine(
    isContact,
    "Write an address of electronic mail, or a whole one of the web: security@example.org, https://example.org/security",
  )
  .transform((text) => (text.startsWith("https:") ? new URL(text).href : text));

export const securitySchema = z.strictObject({
  contact: z
    .array(contact)
    .min(1, "Write at least one address, or take security out.")
    .describe("where a hole is told, the best way first: [security@example.org]"),
  policy: policyPage("security").describe("the page that says how you deal with what you are told: security"),
});
