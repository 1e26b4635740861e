/**
 * The environment: what the program is told by it is read here, and handed on as settings. Read elsewhere it is only where
 * a program that is started is to find it as this one did, and before anything else of the program is there
 * (`program/compile-cache.js`, `program/cache-folder.js`).
 */
import { z } from "zod";

/** One that is empty counts as one that is not set, as shells and CI jobs write them. */
const variable = z
  .string()
  .optional()
  .transform((text) => text || undefined);

const schema = z
  .object({
    DATELINE_CONTENT: variable,
    DATELINE_OUT: variable,
    DATELINE_CACHE: variable,
    DATELINE_SITE: variable,
    DATELINE_NOW: variable,
    DATELINE_PREVIEW: variable,
    DATELINE_COMMIT: variable,
    DATELINE_HISTORY: variable,
    DATELINE_BROWSER: variable,
    DATELINE_PREVIEW_PASSWORD: variable,
    /** Where `npm start` serves. */
    PORT: variable,
    /** The folder in which npm was called: it runs its scripts in the root. */
    INIT_CWD: variable,
    /** The language of the terminal. */
    LC_ALL: variable,
    LC_MESSAGES: variable,
    LANG: variable,
    /** Set by whatever runs jobs. */
    CI: variable,
    // https://docs.github.com/en/actions/reference/workflows-and-actions/variables; Forgejo has them too.
    GITHUB_API_URL: variable,
    GITHUB_BASE_REF: variable,
    GITHUB_REPOSITORY: variable,
    GITHUB_SERVER_URL: variable,
    GITHUB_SHA: variable,
    GITHUB_TOKEN: variable,
    /** From the event of the workflow that comments: `owner:branch`, and the commit. */
    PULL_HEAD: variable,
    PULL_COMMIT: variable,
    // https://docs.gitlab.com/ci/variables/predefined_variables/
    CI_API_V4_URL: variable,
    CI_COMMIT_SHA: variable,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: variable,
    CI_MERGE_REQUEST_IID: variable,
    CI_PROJECT_ID: variable,
    CI_PROJECT_PATH: variable,
    CI_PROJECT_URL: variable,
    GITLAB_TOKEN: variable,
    NETLIFY_API_URL: variable,
    NETLIFY_AUTH_TOKEN: variable,
    NETLIFY_SITE_ID: variable,
  })
  .partial();

/** The variables that the program knows, those that are set. */
export type Environment = z.output<typeof schema>;

export function readEnvironment(): Environment {
  return schema.parse(process.env);
}
