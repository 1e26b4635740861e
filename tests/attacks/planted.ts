/** Pages in which an attack has succeeded, by which the judge itself is judged. */
export const planted: { name: string; html: string; caught: RegExp }[] = [
  { name: "script", html: "<!doctype html><script>__pwned(1)</script>", caught: /a script ran/ },
  { name: "script as an element", html: "<!doctype html><script>1</script>", caught: /element of no template/ },
  {
    name: "handler that runs by itself",
    html: "<!doctype html><img src=/0.html onerror=__pwned(1)>",
    caught: /a script ran/,
  },
  { name: "handler under the mouse", html: "<!doctype html><p onmouseover=__pwned(1)>x</p>", caught: /a script ran/ },
  { name: "handler on focus", html: "<!doctype html><p tabindex=0 onfocus=__pwned(1)>x</p>", caught: /a script ran/ },
  { name: "javascript link", html: "<!doctype html><a href='javascript:__pwned(1)'>x</a>", caught: /a script ran/ },
  {
    name: "javascript link as an address",
    html: "<!doctype html><a href='java\tscript:1'>x</a>",
    caught: /href of java/,
  },
  {
    name: "javascript of a form",
    html: "<!doctype html><form><button formaction='javascript:__pwned(1)'>x</button></form>",
    caught: /formaction on/,
  },
  { name: "data link", html: "<!doctype html><a href='data:text/html,x'>x</a>", caught: /href of data:/ },
  {
    name: "frame with words of its own",
    html: "<!doctype html><iframe srcdoc='<script>parent.__pwned(1)</script>'></iframe>",
    caught: /a script ran/,
  },
  { name: "svg", html: "<!doctype html><svg onload=__pwned(1)></svg>", caught: /a script ran/ },
  { name: "dialog", html: "<!doctype html><script>alert(1)</script>", caught: /a dialog opened/ },
  {
    name: "picture from elsewhere",
    html: "<!doctype html><img src=https://evil-1.example/x.gif>",
    caught: /was asked for/,
  },
  { name: "picture that is not there", html: "<!doctype html><img src=/nowhere.gif>", caught: /is not there/ },
  {
    name: "style from elsewhere",
    html: "<!doctype html><p style='background:url(https://evil-1.example/)'>x</p>",
    caught: /was asked for/,
  },
  {
    name: "request by a script",
    html: "<!doctype html><script>fetch('https://evil-1.example/').catch(() => 0)</script>",
    caught: /was asked for/,
  },
  {
    name: "letter to somebody",
    html: "<!doctype html><button onclick=\"location.assign('mailto:a@evil-1.example?body=http://localhost/')\">x</button>",
    caught: /^mailto:.* was asked for/,
  },
  {
    name: "window",
    html: "<!doctype html><button onclick=\"window.open('/404.html')\">x</button>",
    caught: /a window was opened/,
  },
  { name: "script that fails", html: "<!doctype html><script>nothing()</script>", caught: /a script failed/ },
  { name: "clobbered document", html: "<!doctype html><img name=cookie>", caught: /the name cookie/ },
  { name: "clobbered window", html: "<!doctype html><a id=location>x</a>", caught: /the name location/ },
  { name: "base", html: "<!doctype html><base href=/x/>", caught: /no template/ },
  {
    name: "broken structured data",
    html: "<!doctype html><script type='application/ld+json'>{\"a\":</script>",
    caught: /cannot be read/,
  },
  { name: "direction override", html: "<!doctype html><h1>x\u202ey</h1>", caught: /direction override/ },
  {
    name: "feed that is no XML",
    html: "<?xml version='1.0'?><rss><channel><title>a & b</title></channel></rss>",
    caught: /cannot be read/,
  },
  {
    name: "feed with an element",
    html: "<?xml version='1.0'?><rss><channel><script/></channel></rss>",
    caught: /holds an element script/,
  },
  {
    name: "feed whose text runs",
    html: "<?xml version='1.0'?><rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><content:encoded>&lt;img src=x onerror=__pwned(1)&gt;</content:encoded></item></channel></rss>",
    caught: /a script ran/,
  },
  // The last, because it leads the page away under the judge.
  {
    name: "page that leads away",
    html: "<!doctype html><meta http-equiv=refresh content='0;url=/404.html'>",
    caught: /led to|cannot be judged/,
  },
];
