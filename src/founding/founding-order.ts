/** What a paper is founded with. */

/** Where papers are published. */
export const hosts = ["github-pages", "gitlab-pages", "netlify", "cloudflare", "s3", "server"] as const;
export type Host = (typeof hosts)[number];

export interface FoundingOrder {
  name: string;
  /** A language in which the program has words for pages. */
  language: string;
  timezone: string;
  /** The public address. */
  site: string;
  sections: readonly { id: string; name: string }[];
  host: Host;
  /** Now, in the paper's own time, as editors write it: 2026-11-24 06:30. */
  now: string;
  /** Where npm gets the program from: `^0.1.0`, `file:../dateline-0.1.0.tgz`. */
  program: string;
}

/** The name of the paper in addresses, and of its npm package. */
export const placeholderSite = "https://www.example.org";
