/** What is known of a recording, or of the words that belong to one. */
export type RecordingFacts =
  /** Pixels, as the film is coded; a telephone held upright may say them the other way round. */
  | { kind: "film"; seconds: number; width: number; height: number }
  | { kind: "sound"; seconds: number }
  /** The words of a recording, in paragraphs. */
  | { kind: "captions"; paragraphs: string[] };

export type Recording = Exclude<RecordingFacts, { kind: "captions" }>;
