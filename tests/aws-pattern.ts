/** Whether a pattern of the AWS command line fits a file's name: it is read by Python's fnmatch, whose `*` stands for folders too. */
export function fitsAwsPattern(pattern: string, name: string): boolean {
  const parts = pattern.split(/(\*|\[[^\]]\])/).map((part) => {
    if (part === "*") return "[^]*";
    return RegExp.escape(/^\[[^\]]\]$/.test(part) ? part.charAt(1) : part);
  });
  return new RegExp(`^${parts.join("")}$`).test(name);
}
