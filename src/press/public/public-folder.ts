/** Where files lie that stand at the root of the site as they are: in the paper’s folder (`ads.txt`, `.well-known/`, verification files). */
export const publicFolder = "public";
