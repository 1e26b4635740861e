// node caption.mjs [names…]   writes captions.json into the pictures, as IPTC-IIM and as XMP. Needs exiftool.
// Both are kept in step because agencies' systems read the one and browsers' and archives' the other.
import { readFileSync, existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url)), out = process.env.OUT || path.dirname(here);
const { _shared: all, ...pictures } = JSON.parse(readFileSync(path.join(here, 'captions.json'), 'utf8'));
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures)) {
  const p = pictures[name], file = path.join(out, name + '.jpg');
  if (!p || !existsSync(file)) { console.error(`no ${p ? 'picture' : 'caption'}: ${name}`); process.exitCode = 1; continue; }
  const day = p.created.replaceAll('-', ':');
  execFileSync('exiftool', ['-q', '-overwrite_original', '-all=', '-charset', 'utf8', '-IPTC:CodedCharacterSet=UTF8',
    `-IPTC:Caption-Abstract=${p.caption}`, `-XMP-dc:Description=${p.caption}`,
    `-IPTC:By-line=${all.byline}`, `-XMP-dc:Creator=${all.byline}`,
    `-IPTC:Credit=${all.credit}`, `-XMP-photoshop:Credit=${all.credit}`,
    `-IPTC:CopyrightNotice=${all.copyright}`, `-XMP-dc:Rights=${all.copyright}`,
    `-IPTC:City=${p.city}`, `-XMP-photoshop:City=${p.city}`,
    `-IPTC:Country-PrimaryLocationName=${p.country}`, `-XMP-photoshop:Country=${p.country}`,
    `-IPTC:DateCreated=${day}`, `-XMP-photoshop:DateCreated=${p.created}`,
    `-IPTC:Headline=${p.headline}`, `-XMP-photoshop:Headline=${p.headline}`,
    `-XMP-iptcCore:AltTextAccessibility=${p.alt}`, `-XMP-iptcExt:DigitalSourceType=${all.digitalSourceType}`, file], { stdio: 'inherit' });
  console.log('captioned', name);
}
