/** Whether an address is one of the web, and whole. */
export const isWeb = (url: string): boolean => /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url);
