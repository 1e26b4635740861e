import type { SecurityView } from "../views/kinds/machines/security.ts";

/** `security.txt` (RFC 9116). */
export function security({ contact, expires, canonical, languages, policy }: SecurityView): string {
  const fields = [
    ...contact.map((address) => ["Contact", address]),
    ["Expires", expires],
    ["Preferred-Languages", languages.join(", ")],
    ["Canonical", canonical],
    ...(policy === undefined ? [] : [["Policy", policy]]),
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join("");
}
