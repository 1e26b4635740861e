/** Names that the house does not use for a country in datelines, and the one that it does. */
export const countryNames: Record<string, string> = {
  USA: "United States", "U.S.A.": "United States", US: "United States", "U.S.": "United States", America: "United States", "United States of America": "United States",
  UK: "England", "U.K.": "England", GB: "England", "Great Britain": "England", "United Kingdom": "England",
  Holland: "Netherlands", "The Netherlands": "Netherlands", "the Netherlands": "Netherlands", UAE: "United Arab Emirates", "U.A.E.": "United Arab Emirates", KSA: "Saudi Arabia",
  Burma: "Myanmar", Swaziland: "Eswatini", Macedonia: "North Macedonia", "Cape Verde": "Cabo Verde", DRC: "Congo", PRC: "China", NZ: "New Zealand", "N.Z.": "New Zealand", Éire: "Ireland", Eire: "Ireland",
};
