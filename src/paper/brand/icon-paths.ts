/** The icons of a paper, where browsers ask for them of themselves: at the root of the site. */
export const iconPaths = {
  drawing: "icon.svg",
  favicon: "favicon.ico",
  touch: "apple-touch-icon.png",
  small: "icon-192.png",
  large: "icon-512.png",
  maskable: "icon-maskable-512.png",
} as const;
