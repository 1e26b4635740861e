/**
 * Who signs a story or a picture without having a page here: a guest writer, a photographer, an agency, a desk. Machines
 * are to be told people from organisations, and the one line that an editor writes does not say which they are.
 */

export interface SignedName {
  name: string;
  is: "person" | "organisation";
}

/** What stands between two names, in the languages of Europe, in Arabic and in Persian. */
const between =
  /[,;/،؛、，]| (?:[&+]|and|und|et|y|e|en|och|og|ja|ir|ve|dan|i|a|și|si|és|и|і|та|και)(?= )| و(?=\p{L}{2})/u;

/** Words of which each tells that the name is no person's: of desks, agencies, offices and houses. */
const ofHouses: ReadonlySet<string> = new Set(
  `agency agencies agence agencia agenzia agência agentur agentstvo agentura agentschap service services servizio servicio
  news nachrichten noticias notizie nouvelles desk staff newsroom bureau office redaktion rédaction redaction redacción redazione
  redação redactie redaksjon redaksjonen redaktionen toimitus press presse prensa stampa imprensa pers pressen photo photos
  pictures images graphics graphic grafik video media archive archives archiv archivo archivio library museum team crew
  correspondent correspondents reporter reporters editor editors contributor contributors wire wires post times herald
  tribune journal gazette courier chronicle daily weekly radio television tv broadcasting university institute institut
  government ministry ministère ministerium council commission committee union association foundation society company
  group ltd inc gmbh llc corporation department police navy army force academy observatory
  وكالة صحيفة هيئة فريق قسم مكتب مركز إذاعة قناة وزارة جامعة مؤسسة تحرير خبرگزاری روزنامه
  агентство редакция служба газета`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Small words within a person's name. */
const particles: ReadonlySet<string> = new Set(
  "van von vom zu zur de del della dell di da das do dos du des den der het la le les el y e i bin bint ibn al ben ter ten te af av á í".split(
    " ",
  ),
);

/**
 * The names in a line, people apart from organisations. A line is taken for people only where every name in it could be
 * one; all else is one organisation: `Médecins sans frontières and Oxfam` is not torn up.
 */
export function signedNames(line: string): SignedName[] {
  const whole = line.replace(/\s+/gu, " ").trim();
  const names = whole.split(between).map((name) => name.trim());
  // What looks like an “and” may be how a name begins, as in محمد وليد.
  const people = [names, [whole]].find((read) => read.every(isPersonal));
  return people?.map((name) => ({ name, is: "person" })) ?? [{ name: line, is: "organisation" }];
}

/** Whether a name could be a person's: two to five words that begin with a capital, where the script has them, and none of a house. */
function isPersonal(name: string): boolean {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word, at) => {
    const small = word.toLowerCase().replace(/[.’']$/u, "");
    if (ofHouses.has(small) || /\d/.test(word)) return false;
    if (particles.has(small)) return at < words.length - 1;
    const first = /\p{L}/u.exec(word)?.[0] ?? "";
    const isInitial = /^(?:\p{Lu}\.?-?)+$/u.test(word) && word.replace(/[.-]/g, "").length <= 2;
    if (isInitial) return true;
    if (first.toLowerCase() === first.toUpperCase()) return true;
    // A name all in capitals is an agency's, AFP or EPA; a small letter at its beginning, a phrase.
    return first !== first.toLowerCase() && word !== word.toUpperCase();
  });
}
