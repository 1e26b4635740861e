/** What is wrong with a paper's look, and where in `paper.yaml` that is said. */
export interface BrandFault {
  /** The place in `paper.yaml`. */
  at: string[];
  message: string;
  suggestion?: string;
}

/** Thrown on the way by what makes a part, and gathered where parts are put together. */
export class BrandRefused extends Error {
  readonly fault: BrandFault;

  constructor(at: string[], message: string) {
    super(message);
    this.fault = { at, message };
  }
}
