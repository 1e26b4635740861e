/** The pipeline of a paper whose repository is on GitLab. */
export const gitlabFile = `# The paper on GitLab: a merge request is checked, previewed and reported on; the main branch is published on GitLab Pages.
#
# Held stories: under Build › Pipeline schedules make one schedule, daily (“17 2 * * *”). With a project access token
# (role Maintainer, scope api) in the variable GITLAB_TOKEN, each run of the main branch sets that schedule to the minute
# at which the next story is due (npm run held), and back to once a day: one run for each held story, and 31 a month.

image: node:24-bookworm

stages: [check, preview, publish]

variables:
  GIT_DEPTH: 0
  npm_config_cache: $CI_PROJECT_DIR/.npm

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

.paper:
  interruptible: true
  cache:
    - key:
        files: [package-lock.json]
      paths: [.npm]
    # What a run goes on with: the state, and the edition, of which GitLab Pages takes all.
    - key: paper-$CI_COMMIT_REF_SLUG
      fallback_keys: [paper-$CI_DEFAULT_BRANCH]
      paths: [paper.state, preview.state, dist, .dateline/renditions]
  before_script:
    - npm ci
    - if [ -n "$DATELINE_PREVIEW" ]; then npm run state -- --load preview.state; else npm run state -- --load paper.state; fi

check:
  extends: .paper
  stage: check
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm run --silent check -- --format gitlab > gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json

preview:
  extends: .paper
  stage: preview
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    DATELINE_PREVIEW: "1"
    DATELINE_COMMIT: $CI_COMMIT_SHA
  script:
    - npm run build
    - npm run report -- --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
    - npm run comment
    - npm run state -- --save preview.state
  artifacts:
    expose_as: What this change does to the paper
    paths: [report/index.html, report/report.json, report/summary.md, dist/]
    expire_in: 2 weeks

publish:
  extends: .paper
  stage: publish
  interruptible: false
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm run build
    - npm run held
    - npm run state -- --save paper.state
  pages:
    publish: dist
  environment:
    name: production
`;
