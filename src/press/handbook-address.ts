import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "./environment.ts";

/**
 * Where the handbook can be read: on the page of the repository where a CI job of GitHub or GitLab says which it is, and
 * otherwise on this machine. SARIF takes whole addresses only.
 */
export function handbookAddress(paper: string, environment: Environment): string {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: sha,
    CI_PROJECT_URL: project,
    CI_COMMIT_SHA: commit,
  } = environment;
  if (server && repository && sha) return `${server}/${repository}/blob/${sha}/content/README.md`;
  if (project && commit) return `${project}/-/blob/${commit}/content/README.md`;
  return pathToFileURL(join(paper, "content", "README.md")).href;
}
