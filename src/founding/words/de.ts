import { toWrite } from "../../desk/new-article.ts";
import type { FoundingWords } from "./founding-words.ts";

const words: FoundingWords = {
  sections: [
    { id: "lokales", name: "Lokales" },
    { id: "politik", name: "Politik" },
    { id: "wirtschaft", name: "Wirtschaft" },
    { id: "kultur", name: "Kultur" },
    { id: "sport", name: "Sport" },
  ],
  motto: () => "Nachrichten, sobald sie geprüft sind",
  licence: (name, year) => `© ${year} ${name}`,
  editors: { id: "redaktion", name: "Die Redaktion", summary: (name) => `Die Redaktion von ${name}.` },
  welcome: {
    slug: "eine-neue-zeitung",
    headline: (name) => `${name}: Eine neue Zeitung beginnt`,
    summary: "Die Redaktion arbeitet an der ersten Ausgabe. Was sie herausfindet, steht bald hier.",
    body: (name) =>
      `${name} ist gegründet, und die ersten Artikel werden geschrieben.

Die Seiten laden schnell, auch auf alten Telefonen, und lassen sich ohne Skripte und ohne Verbindung lesen. Neben jedem Artikel können Sie die Größe der Schrift und die Farben der Seite einstellen, und niemand verfolgt Sie von Seite zu Seite.

Was falsch war, berichtigen wir offen: beim Artikel, mit der Uhrzeit und mit dem, was vorher dort stand.`,
  },
  first: {
    slug: "so-entsteht-ein-artikel",
    headline: "So entsteht ein Artikel, mit allen Formen",
    summary: "Ein Entwurf für die Redaktion: neben seiner Datei gelesen zeigt er, wie geschrieben wird.",
    body: `${toWrite} Dieser Entwurf zeigt, was ein Artikel enthalten kann. Schreiben Sie an seiner Stelle Ihren eigenen und nehmen Sie dann oben die Zeile „draft: true“ heraus.

Der erste Absatz sagt, was wo geschehen ist und wem. Zwischen Absätzen steht eine leere Zeile; *Betonung* und **Gewicht** schreibt man mit Sternen, [einen Verweis](https://www.example.org/) mit Klammern.

„Was jemand gesagt hat, steht in Anführungszeichen“, sagte Kari Moe, „und die Zeitung setzt sie, wie es die Sprache verlangt.“

## Eine Überschrift teilt einen langen Artikel

Bilder liegen in \`content/photos/\`. \`npm run new -- --photo DATEI\` nimmt eines auf und nennt die Zeilen zum Einfügen: Bildbeschreibung, Bildunterschrift und in runden Klammern, von wem es ist.

:::fact-box{title="Ein Kasten mit Fakten"}
- Je Zeile eine
- In wenigen Worten
:::

:::pull-quote{by="Kari Moe, fährt Brot aus"}
Ich hatte vergessen, wie kurz der Weg ist.
:::

| Jahr | Besucher |
|---|---:|
| 2025 | 1.204 |
| 2026 | 3.310 |

:::note
Ein Hinweis sagt, was man vor dem Weiterlesen wissen sollte.
:::
`,
  },
  pages: [
    {
      id: "ueber-uns",
      title: "Über uns",
      summary: "Wer diese Zeitung macht, für wen, und wer sie bezahlt.",
      body: (name) =>
        `${name} berichtet über das, was die Menschen hier angeht.

${toWrite} Wer die Zeitung macht: Namen und Aufgaben.

${toWrite} Wem sie gehört und wer sie bezahlt. Man glaubt einer Zeitung, deren Geld man sieht.`,
    },
    {
      id: "impressum",
      title: "Impressum",
      summary: "Wie die Redaktion zu erreichen ist und wer für den Inhalt verantwortlich ist.",
      body: () =>
        `${toWrite} Name, Rechtsform, Vertretungsberechtigte, Anschrift, E-Mail und Telefon, Register und Nummer.

${toWrite} Verantwortlich für den Inhalt, mit Namen und Anschrift.`,
    },
    {
      id: "datenschutz",
      title: "Datenschutz",
      summary: "Was die Zeitung beim Lesen über Sie erfährt: so gut wie nichts.",
      body: (name) =>
        `${name} setzt keine Cookies, zählt niemanden und gibt nichts weiter. Die Seiten laden nichts von anderen Firmen, es sei denn, Sie starten ein Video, das anderswo liegt.

Was Sie neben einem Artikel einstellen (Schriftgröße, Farben) und welche Artikel Sie sich merken, bleibt auf Ihrem Gerät und wird uns nie geschickt. Ihr Browser kann es löschen.

${toWrite} Welcher Anbieter die Seiten ausliefert, was dessen Server zu jeder Anfrage festhalten und wie lange.

${toWrite} Wen man fragen kann und bei welcher Behörde man sich beschwert.`,
    },
    {
      id: "berichtigungen",
      title: "Wie wir berichtigen",
      summary: "Was wir tun, wenn etwas falsch war, und woran Sie es erkennen.",
      body: () =>
        `Ist eine Tatsache in einem Artikel falsch, so ändern wir sie und sagen es. Die Berichtigung steht beim Artikel, mit der Uhrzeit, und nennt, was dort stand und was richtig ist. Sie bleibt, solange der Artikel bleibt. Alle stehen [auf einer Seite](/corrections/).

Schreibfehler, die niemanden irreführen, verbessern wir ohne Hinweis. Artikel verschwinden nicht, weil jemand sie lieber nicht gelesen hätte.

${toWrite} Wohin man schreibt, wenn man einen Fehler gefunden hat, und wann Sie antworten.`,
    },
  ],
};
export default words;
