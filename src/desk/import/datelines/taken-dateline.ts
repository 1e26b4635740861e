/** What was taken off the beginning of a text. */
export interface TakenDateline {
  /** As the paper writes it: `Halden, Norway`. */
  place: string;
  agency?: string;
}
