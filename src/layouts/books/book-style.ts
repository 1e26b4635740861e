/**
 * How a book is set. Readers choose faces, sizes and colours on their devices: only what is told apart by its form is said
 * here, by sides that follow the direction of writing.
 */
export const bookStyle = `body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; page-break-after: avoid; }
h1 { margin-block: 0.2em 0.4em; font-size: 1.6em; }
h2 { margin-block: 1.4em 0.4em; font-size: 1.2em; }
figure { margin: 1em 0; break-inside: avoid; page-break-inside: avoid; }
figure img { max-width: 100%; height: auto; }
figcaption, .fine { font-size: 0.85em; }
blockquote { margin-block: 1em; margin-inline: 1.5em 0; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.2em 0.5em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
hr { margin-block: 1.5em; border: 0; border-top: 1px solid; }
nav ol { padding-inline-start: 1.2em; list-style: none; }
.kicker { margin-block: 0; font-weight: bold; font-size: 0.85em; }
.standfirst { font-size: 1.1em; }
.title { margin-block-start: 20%; text-align: center; }
`;
