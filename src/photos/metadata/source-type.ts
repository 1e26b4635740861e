/**
 * The IPTC Digital Source Type NewsCodes, retired ones included, since old
 * pictures carry them: https://cv.iptc.org/newscodes/digitalsourcetype/
 */
const SOURCE_TYPES: ReadonlySet<string> = new Set([
  "algorithmicMedia",
  "algorithmicallyEnhanced",
  "composite",
  "compositeCapture",
  "compositeSynthetic",
  "compositeWithTrainedAlgorithmicMedia",
  "computationalCapture",
  "dataDrivenMedia",
  "digitalArt",
  "digitalCapture",
  "digitalCreation",
  "humanEdits",
  "minorHumanEdits",
  "multiFrameComputationalCapture",
  "negativeFilm",
  "positiveFilm",
  "print",
  "screenCapture",
  "softwareImage",
  "trainedAlgorithmicMedia",
  "virtualRecording",
]);

/**
 * The URI of a digital source type if `value` is one, else undefined: a free
 * text in that field says nothing that a reader or a search engine could trust.
 */
export function sourceTypeUri(value: string | undefined): string | undefined {
  const term = /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/([A-Za-z]+)$/.exec(value ?? "")?.[1];
  return term !== undefined && SOURCE_TYPES.has(term) ? value : undefined;
}
