/** Attacks written into `paper.yaml` and `front.yaml`. */

/** The paper in which all attacks are printed: its own words are attacks too. `sections` are `world` and one for each payload. */
export const hostilePaper = {
  name: '"><script>PWN</script> & Sons',
  motto: "</script><script>PWN</script>",
  licence: "<img src=x onerror=PWN> ]]>",
  standAlone: "<svg onload=PWN>",
} as const;

/** Whole files that must be refused, or be harmless in what the desk makes of them. `fields` replace those of a good paper. */
export const papers: Record<string, Record<string, string>> = {
  "site is javascript": { site: "javascript:PWN" },
  "site is data": { site: "data:text/html,x" },
  "site is a file": { site: "file:///etc/" },
  "site with markup": { site: "'https://EVIL/\"><script>PWN</script>'" },
  "site with a line for robots.txt": { site: '"https://EVIL/\\nDisallow: /"' },
  "site with a name and password": { site: "https://user:secret@EVIL/" },
  "site with a query": { site: "'https://EVIL/?x=<script>'" },
  "site with a fragment": { site: "'https://EVIL/#<script>'" },
  "site without a host": { site: "https:" },
  "site with a directive of nginx": { site: "'https://EVIL;autoindex'" },
  "site with a variable of nginx": { site: "https://$host" },
  "site with a block": { site: "'https://EVIL{}'" },
  "site with a placeholder of Caddy": { site: "'https://EVIL/{$HOME}'" },
  "site with a second policy": { site: "'https://EVIL,x'" },
  "site of every host": { site: "'https://*.EVIL'" },
  "site with a rule for redirects": { site: "'https://EVIL/*'" },
  "section named like a page": { sections: "[{ id: authors, name: x }]" },
  "section named like the front page": { sections: "[{ id: index, name: x }]" },
  "section above the site": { sections: "[{ id: .., name: x }]" },
  "section with slashes": { sections: "[{ id: ../../x, name: x }]" },
  "section with markup": { sections: "[{ id: '<script>PWN</script>', name: x }]" },
  "section named __proto__": { sections: "[{ id: __proto__, name: x }]" },
  "section with a field of the prototype": { sections: "[{ id: world, name: x, __proto__: { id: y } }]" },
  "time zone with markup": { timezone: "'<script>PWN</script>'" },
  "language with markup": { language: "'en\"><script>PWN</script>'" },
  "dateline of the prototype": { dateline: "{ style: constructor }" },
  "page above the folder": { pages: "['../paper']" },
  "page with markup": { pages: "['<script>PWN</script>']" },
  "field of the prototype": { __proto__x: "x", constructor: "x" },
  "name that is a function": { name: "!!js/function 'function () { PWN }'" },
  "name that is nothing": { name: "'   '" },
  "aliases that multiply": { sections: "&a [*a, *a]" },
  "lists in lists": { pages: "[".repeat(20_000) },
};

export const frontPlans: Record<string, string> = {
  "lead with markup": "lead: '<script>PWN</script>'\n",
  "lead above the folder": "lead: ../../../etc/passwd\n",
  "lead of the prototype": "lead: __proto__\n",
  prototype: "__proto__: { lead: x }\n",
  "seconds without end": `seconds: ${"[".repeat(20_000)}\n`,
  "place of the prototype": "places: [{ place: __proto__, layout: lead, kind: news }]\n",
  "layout that is a class": "places: [{ layout: 'lead\\\" onload=\\\"PWN', kind: news }]\n",
  "rule with markup": "places: [{ layout: list, topic: '<script>PWN</script>' }]\n",
  "rule that asks for more": 'places: [{ layout: list, section: "x\' OR 1=1 --", kind: news }]\n',
  "places without end": `places: ${"[".repeat(20_000)}\n`,
  "count without end": "places: [{ layout: list, kind: news, count: 1e300 }]\n",
  "hour that runs": "places: [{ layout: list, kind: news, until: '<script>PWN</script>' }]\n",
  "breaking line that never ends": "breaking: { text: '<script>PWN</script>', until: '' }\n",
};
