import { toWrite } from "../../desk/new-article.ts";
import type { FoundingWords } from "./founding-words.ts";

const words: FoundingWords = {
  sections: [
    { id: "ici", name: "Ici" },
    { id: "monde", name: "Monde" },
    { id: "economie", name: "Économie" },
    { id: "culture", name: "Culture" },
    { id: "sports", name: "Sports" },
  ],
  motto: () => "L’actualité, une fois vérifiée",
  licence: (name, year) => `© ${year} ${name}`,
  editors: { id: "redaction", name: "La rédaction", summary: (name) => `La rédaction de ${name}.` },
  welcome: {
    slug: "un-nouveau-journal",
    headline: (name) => `${name} : un nouveau journal commence`,
    summary: "La rédaction prépare sa première édition. Ce qu’elle apprendra sera raconté ici.",
    body: (name) =>
      `${name} est fondé, et ses premiers articles s’écrivent.

Les pages s’ouvrent vite, même sur un vieux téléphone, et se lisent sans scripts et sans connexion. À côté de chaque article, la taille des lettres et les couleurs de la page se règlent, et personne n’est suivi d’une page à l’autre.

Ce qui était faux, nous le corrigeons au grand jour : avec l’article, l’heure, et ce qui était écrit auparavant.`,
  },
  first: {
    slug: "comment-un-article-s-ecrit",
    headline: "Comment un article s’écrit, avec toutes ses formes",
    summary: "Un brouillon pour la rédaction : lu à côté de son fichier, il montre comment on écrit.",
    body: `${toWrite} Ce brouillon montre ce qu’un article peut contenir. Écrivez le vôtre à sa place, puis ôtez ci-dessus la ligne « draft: true ».

Le premier paragraphe dit ce qui s’est passé, où et à qui. Une ligne vide sépare les paragraphes ; *l’insistance* et **le gras** s’écrivent avec des étoiles, [un lien](https://www.example.org/) avec des crochets.

« Ce que quelqu’un a dit se met entre guillemets », a dit Kari Moe, « et le journal les compose selon l’usage de sa langue. »

## Un intertitre partage un long article

Les images sont dans \`content/photos/\`. \`npm run new -- --photo FICHIER\` en prend une et donne les lignes à coller : sa description, sa légende et, entre parenthèses, son auteur.

:::fact-box{title="Un encadré"}
- Un fait par ligne
- En peu de mots
:::

:::pull-quote{by="Kari Moe, livreuse de pain"}
J’avais oublié combien le chemin est court.
:::

| Année | Visiteurs |
|---|---:|
| 2025 | 1 204 |
| 2026 | 3 310 |

:::note
Une note dit ce qu’il faut savoir avant de poursuivre.
:::
`,
  },
  pages: [
    {
      id: "a-propos",
      title: "À propos",
      summary: "Qui fait ce journal, pour qui, et qui le paie.",
      body: (name) =>
        `${name} raconte ce qui concerne les gens d’ici.

${toWrite} Qui fait le journal : les noms, et ce que chacun y fait.

${toWrite} À qui il appartient et qui le paie. On croit un journal dont on voit l’argent.`,
    },
    {
      id: "mentions-legales",
      title: "Mentions légales",
      summary: "Comment joindre la rédaction, et qui répond de ce qui est publié.",
      body: () =>
        `${toWrite} L’éditeur : nom, forme, adresse, téléphone, courriel, numéro d’inscription.

${toWrite} Le directeur de la publication et l’hébergeur, avec leurs adresses.`,
    },
    {
      id: "vie-privee",
      title: "Vie privée",
      summary: "Ce que le journal sait de vous quand vous le lisez : presque rien.",
      body: (name) =>
        `${name} ne dépose aucun cookie, ne compte personne et ne transmet rien. Ses pages ne chargent rien d’autres entreprises, à moins que vous ne lanciez une vidéo qui se trouve ailleurs.

Ce que vous réglez à côté d’un article (taille des lettres, couleurs) et les articles que vous gardez restent sur votre appareil et ne nous sont jamais envoyés. Votre navigateur peut les effacer.

${toWrite} Quel hébergeur sert les pages, ce que ses serveurs notent de chaque demande, et pour combien de temps.

${toWrite} À qui l’on peut poser une question, et auprès de qui se plaindre.`,
    },
    {
      id: "corrections-regles",
      title: "Comment nous corrigeons",
      summary: "Ce que nous faisons quand nous nous sommes trompés, et comment vous le voyez.",
      body: () =>
        `Quand un fait est faux dans un article, nous le changeons et nous le disons. La correction reste avec l’article, avec l’heure, et dit ce qui était écrit et ce qui est juste. Toutes se trouvent [sur une page](/corrections/).

Les fautes de frappe qui ne trompent personne sont réparées sans note. Un article ne disparaît pas parce que quelqu’un aurait préféré ne pas le lire.

${toWrite} Où écrit un lecteur qui a trouvé une erreur, et quand vous répondez.`,
    },
  ],
};
export default words;
