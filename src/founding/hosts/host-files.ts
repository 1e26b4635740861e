/** What a paper needs for its host: files, and what is left to do by hand. */
import type { Host } from "../founding-order.ts";
import { githubFiles, type Deployment } from "./github.ts";
import { gitlabFile } from "./gitlab.ts";

export interface HostFiles {
  files: Readonly<Record<string, string>>;
  /** Steps, in the order in which they are taken. */
  steps: readonly string[];
}

const pushed = "Put the folder into a repository of your own on GitHub, and push it.";

/** Deploys what was printed with a program that npm fetches. */
const step = (name: string, run: string, environment: readonly string[]): string =>
  `      - name: ${name}
        run: ${run}
        env:
${environment.map((variable) => `          ${variable}: \${{ secrets.${variable} }}\n`).join("")}`;

/** A host that takes a folder as it lies. */
const whole = (steps: string): Deployment => ({ steps, takesChanges: false });

/**
 * Lays what differs in the bucket; all of it, where something else stands there than the state knew of (3). Before `||` a
 * shell ends at no failure by itself: each step asks for the one before it.
 */
const toBucket = `|
          deploy() {
            npm run --silent hosts -- s3 --bucket "$BUCKET" --distribution "$DISTRIBUTION" > .dateline/deploy.sh &&
              sh .dateline/deploy.sh
          }
          deploy || { [ "$?" = 3 ] && npm run build -- --whole && deploy; } || exit 1
          rm -rf dist`;

export const hostFiles: Record<Host, HostFiles> = {
  "github-pages": {
    files: githubFiles(),
    steps: [
      pushed,
      "In the repository's settings, under Pages, choose “GitHub Actions” as the source. Your own domain is set there, too.",
      "Write the address that the paper has then as `site` in content/paper.yaml.",
    ],
  },
  "gitlab-pages": {
    files: { ".gitlab-ci.yml": gitlabFile },
    steps: [
      "Put the folder into a project of your own on GitLab, and push it: the pipeline publishes it.",
      "Write the address that the project's Pages have as `site` in content/paper.yaml.",
      "What .gitlab-ci.yml says of held stories is set up once, by hand.",
    ],
  },
  netlify: {
    files: {
      ...githubFiles(
        whole(
          step("Publish", "npm run hosts -- netlify && npx --yes netlify-cli@26 deploy --prod --no-build --dir dist", [
            "NETLIFY_AUTH_TOKEN",
            "NETLIFY_SITE_ID",
          ]),
        ),
      ),
    },
    steps: [
      pushed,
      "Make a site on Netlify. Its id, and a token of yours, go into the repository's secrets NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN.",
      "Write the site's address as `site` in content/paper.yaml.",
    ],
  },
  cloudflare: {
    files: {
      ...githubFiles(
        whole(
          step(
            "Publish",
            'npm run hosts -- cloudflare && npx --yes wrangler@4 pages deploy dist --project-name "$CLOUDFLARE_PROJECT"',
            ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_PROJECT"],
          ),
        ),
      ),
    },
    steps: [
      pushed,
      "Make a Pages project on Cloudflare. Its name, the account's id and a token that may edit Pages go into the repository's secrets CLOUDFLARE_PROJECT, CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN.",
      "Write the project's address as `site` in content/paper.yaml.",
    ],
  },
  s3: {
    files: {
      ...githubFiles({
        steps: step("Publish", toBucket, [
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_REGION",
          "BUCKET",
          "DISTRIBUTION",
        ]),
        takesChanges: true,
      }),
    },
    steps: [
      pushed,
      "Make a bucket and a CloudFront distribution, and put their names and a key that may write to both into the repository's secrets BUCKET, DISTRIBUTION, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
      "Write the distribution's address as `site` in content/paper.yaml.",
    ],
  },
  server: {
    files: {
      "publish.sh": `#!/bin/sh
# Brings the paper up to date on the web server: what was pushed, and the stories whose hour has come. As a line of
# crontab, every five minutes:  */5 * * * * /srv/halden/publish.sh /srv/www >> /var/log/paper.log 2>&1
set -e
cd "$(dirname "$0")"
git pull --quiet --ff-only
npm ci --silent
npm run --silent build
npm run --silent publish -- --to "$1"
`,
    },
    steps: [
      "Clone the folder's repository on the server, and run publish.sh from there: sh publish.sh /srv/www. It says how it is run every five minutes.",
      "Tell the web server once: npm run hosts -- nginx --root /srv/www/current (or caddy).",
      "Write the server's address as `site` in content/paper.yaml.",
    ],
  },
};
