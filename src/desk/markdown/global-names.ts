/**
 * Names that scripts find on `window` and `document` (https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object),
 * as far as they are written in small letters alone: an element whose id is one of them could stand in for it.
 */
const names = `
alert all anchors append applets atob blur body btoa caches charset children clear close closed confirm
console constructor contains cookie credentialless crypto dir doctype document domain embeds escape eval
evaluate event external fence fetch find focus fonts forms frames fullscreen head hidden history images
implementation length links location locationbar menubar name navigation navigator normalize open opener
origin parent performance personalbar plugins prepend prerendering print prompt referrer scheduler screen
scripts scroll scrollbars self status statusbar stop timeline title toolbar top undefined unescape viewport
when window write writeln
`;

const globals: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

export const isGlobalName = (name: string): boolean => globals.has(name) || /^on[a-z]+$/.test(name);
