/** How a picture came to be, in schema.org's words: terms of its own, which mirror most of IPTC's (https://schema.org/IPTCDigitalSourceEnumeration). */

/** Of IPTC's terms those that schema.org has, or had under an older name. */
const terms: Readonly<Record<string, string>> = {
  algorithmicMedia: "AlgorithmicMedia",
  algorithmicallyEnhanced: "AlgorithmicallyEnhanced",
  composite: "Composite",
  compositeCapture: "CompositeCapture",
  compositeSynthetic: "CompositeSynthetic",
  compositeWithTrainedAlgorithmicMedia: "CompositeWithTrainedAlgorithmicMedia",
  dataDrivenMedia: "DataDrivenMedia",
  digitalArt: "DigitalArt",
  digitalCapture: "DigitalCapture",
  digitalCreation: "DigitalArt",
  minorHumanEdits: "MinorHumanEdits",
  multiFrameComputationalCapture: "MultiFrameComputationalCapture",
  negativeFilm: "NegativeFilm",
  positiveFilm: "PositiveFilm",
  print: "Print",
  screenCapture: "ScreenCapture",
  trainedAlgorithmicMedia: "TrainedAlgorithmicMedia",
  virtualRecording: "VirtualRecording",
};

/** @param uri of IPTC's vocabulary @returns undefined where schema.org has no word for it */
export function digitalSource(uri: string): string | undefined {
  const term = terms[uri.slice(uri.lastIndexOf("/") + 1)];
  return term && `https://schema.org/${term}DigitalSource`;
}
