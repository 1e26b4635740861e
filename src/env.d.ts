declare namespace App {
  interface Locals {
    /** What the page may load and run, but for its inline scripts and styles. */
    policy?: import("./paper/security-policy.ts").SecurityPolicy;
  }
}

/** Network Information (https://wicg.github.io/savedata/), which not every browser has. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}
