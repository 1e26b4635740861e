/** Playwright's runner for tests that read the paper in any engine: each of its projects is one. */
import { test as plain } from "@playwright/test";
import type { Engine, EngineName, Look, Tab } from "./engine.ts";
import { startEngine } from "./find-engines.ts";
import { watchedSite, type WatchedSite } from "./watched-site.ts";

export { expect } from "@playwright/test";

/** Of `npm test`, which has them in one engine beside Chromium. */
export const short = { tag: "@short" };

export interface EngineOptions {
  engineName: EngineName;
}

interface WorkerFixtures extends EngineOptions {
  engine: Engine;
  ownSite: WatchedSite;
}

interface TestFixtures {
  /** The printed paper, watched; as it was printed at the beginning of each test. */
  site: WatchedSite;
  /** Opens a window of a reader who was never here, which is closed after the test. */
  openTab: (look?: Partial<Look>) => Promise<Tab>;
}

export const test = plain.extend<TestFixtures, WorkerFixtures>({
  engineName: ["Chromium", { option: true, scope: "worker" }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await startEngine(engineName);
      await use(engine);
      await engine.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  ownSite: [
    async ({}, use) => {
      const site = await watchedSite();
      await use(site);
      site.close();
    },
    { scope: "worker" },
  ],
  site: async ({ ownSite }, use) => {
    ownSite.reset();
    await use(ownSite);
  },
  openTab: async ({ engine }, use) => {
    const tabs: Tab[] = [];
    await use(async (look) => {
      const tab = await engine.open({ width: 1440, height: 900, scheme: "light", ...look });
      tabs.push(tab);
      return tab;
    });
    for (const tab of tabs) await tab.close();
  },
});
