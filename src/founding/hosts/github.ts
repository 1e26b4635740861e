/** Workflows for a paper whose repository is on GitHub: a change is checked and shown, what is on the main branch is published. */

/** Actions by the hash of their bytes, with the version that it is. */
const actions = {
  checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
  node: "actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0",
  cache: "actions/cache@9255dc7a253b0ccc959486e2bca901246202afeb # v5.0.1",
  upload: "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0",
  download: "actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0",
  deployPages: "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5",
} as const;

/** Brings back what an earlier run left, and keeps what this one leaves. @param keys of the cache, and of those that will do instead */
const kept = (
  what: string,
  paths: readonly string[],
  keys: readonly string[],
): string => `      - uses: ${actions.cache}
        with:
          path: |
${paths.map((path) => `            ${path}\n`).join("")}          key: ${what}-${keys[0] ?? ""}\${{ github.run_id }}
          restore-keys: |
${keys.map((key) => `            ${what}-${key}\n`).join("")}`;

/**
 * The checkout, Node, what the last run left, and the program.
 * @param keys of the branch, and of those that will do instead
 * @param state which of the two files this run goes on with
 * @param edition whether the printed edition is carried along: hosts that take a folder as it lies need all of it
 */
const prepared = (
  keys: readonly string[],
  state: string,
  edition: boolean,
): string => `      - uses: ${actions.checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${actions.node}
        with:
          node-version: 24
          cache: npm
${kept("state", ["paper.state", "preview.state"], keys)}${edition ? kept("edition", ["dist", ".dateline/renditions"], keys) : ""}      - run: npm ci
      - name: Go on where the last run ended
        run: npm run state -- --load ${state}
`;

/** What a change does to the paper, before it is accepted. */
const check = `# What a change does to the paper: problems on its lines, a preview, and a report. Anyone's proposal runs here, so
# nothing here has a secret or may write.
name: Check

on:
  pull_request:

permissions:
  contents: read

concurrency:
  group: check-\${{ github.event.number }}
  cancel-in-progress: true

env:
  DATELINE_PREVIEW: 1
  DATELINE_COMMIT: \${{ github.event.pull_request.head.sha }}
  BASE: \${{ github.event.pull_request.base.sha }}

jobs:
  check:
    name: Check, preview, report
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    steps:
${prepared(["${{ github.event.number }}-", "${{ github.event.repository.default_branch }}-"], "preview.state", true)}      - name: Check
        run: npm run check -- --format github
      - name: Preview
        run: npm run build
      - name: Report
        run: npm run report -- --base "$BASE"
      - name: Save what the next run goes on with
        run: npm run state -- --save preview.state
      - uses: ${actions.upload}
        with:
          name: report
          path: report
      - uses: ${actions.upload}
        with:
          name: preview
          path: dist
          retention-days: 14
`;

/** Tells the report, with the main branch's own code. */
const comment = `# Tells the report in one comment on the pull request. Only the code of the main branch runs here; what the proposal
# made is data, and is checked.
name: Comment

on:
  workflow_run:
    workflows: [Check]
    types: [completed]

permissions: {}

jobs:
  comment:
    name: Tell the report
    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion == 'success'
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      actions: read
      contents: read
      pull-requests: write
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.node}
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - uses: ${actions.download}
        with:
          name: report
          path: report
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - name: Comment
        run: npm run comment
        env:
          GITHUB_TOKEN: \${{ github.token }}
          PULL_HEAD: \${{ github.event.workflow_run.head_repository.owner.login }}:\${{ github.event.workflow_run.head_branch }}
          PULL_COMMIT: \${{ github.event.workflow_run.head_sha }}
`;

/** Shows what was printed on GitHub Pages, where something changed. */
const toPages = `      - id: changed
        run: echo "changed=\${{ github.event_name == 'push' || github.event_name == 'workflow_dispatch' || hashFiles('dist/.changes.json') != steps.before.outputs.edition }}" >> "$GITHUB_OUTPUT"
      # As GitHub Pages takes a site: its own action for that leaves out what begins with a dot, .well-known too.
      - name: Pack
        if: steps.changed.outputs.changed == 'true'
        run: tar --dereference --hard-dereference --directory dist --exclude=.changes.json -cf "$RUNNER_TEMP/artifact.tar" .
      - uses: ${actions.upload}
        if: steps.changed.outputs.changed == 'true'
        with:
          name: github-pages
          path: \${{ runner.temp }}/artifact.tar
          retention-days: 1
          if-no-files-found: error
      - uses: ${actions.deployPages}
        if: steps.changed.outputs.changed == 'true'
`;

/** How a paper comes to its host. */
export interface Deployment {
  /** Steps that follow the build. */
  steps: string;
  /** Whether the host takes what differs, so that no runner carries the edition. */
  takesChanges: boolean;
}

/** What was published is what the state says, once it is deployed; previews of proposals begin with what is read here. */
const saved = `      - name: Save what the next run goes on with
        run: npm run state -- --save paper.state
      # Read and planned, with nothing printed: a report looks at the pages that differ from here on.
      - name: Read the paper as previews show it
        if: github.event_name == 'push'
        run: npm run state -- --load preview.state && npm run build -- --explain / && npm run state -- --save preview.state
        env:
          DATELINE_PREVIEW: 1
`;

/** @param deployment absent where the host is GitHub */
const publish = (
  deployment: Deployment | undefined,
): string => `# Publishes the paper when the main branch changes, once a day, and in the hours in which a held story is due.
#
# GitHub rounds each run up to a minute and a private repository has few of them, so nothing looks every ten minutes.
# Each run of this file notes when the next story is due (npm run held) and switches on the one workflow of that hour,
# due-HH.yml, which runs seven times in it, every ten minutes, and is switched off by the run that finds nothing more.
# A month: 31 daily runs + 7 for each hour in which a story is due = 500 minutes for 67 such hours.
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: "17 2 * * *"
  workflow_call:
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  publish:
    name: Check, print, publish
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    permissions:
      actions: write
      contents: read
      pages: write
      id-token: write
${deployment ? "" : "    environment:\n      name: github-pages\n"}    steps:
${prepared(["${{ github.ref_name }}-"], "paper.state", !deployment?.takesChanges)}      - id: before
        run: echo "edition=\${{ hashFiles('dist/.changes.json') }}" >> "$GITHUB_OUTPUT"
      - name: Check
        run: npm run check -- --format github
      - name: Print
        run: npm run build${deployment?.takesChanges ? " -- --changes" : ""}
      - name: When the next story is due
        run: npm run held
        env:
          GITHUB_TOKEN: \${{ github.token }}
${deployment?.steps ?? toPages}${saved}`;

/** Seven looks in an hour, the last one after it. */
function due(hour: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `# Runs while a story is due between ${two(hour)}:00 and ${two(hour)}:59 UTC; publish.yml says why, and switches it on and off.
name: Due at ${two(hour)}

on:
  schedule:
    - cron: "3-53/10 ${hour} * * *"
    - cron: "3 ${(hour + 1) % 24} * * *"

permissions:
  actions: write
  contents: read
  pages: write
  id-token: write

jobs:
  publish:
    uses: ./.github/workflows/publish.yml
    secrets: inherit
`;
}

/** @param deployment absent where the host is GitHub */
export const githubFiles = (deployment?: Deployment): Record<string, string> => ({
  ".github/workflows/check.yml": check,
  ".github/workflows/comment.yml": comment,
  ".github/workflows/publish.yml": publish(deployment),
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, hour) => [`.github/workflows/due-${String(hour).padStart(2, "0")}.yml`, due(hour)]),
  ),
});
