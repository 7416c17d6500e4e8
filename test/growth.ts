// One text for each construct of the language, said as often as one likes. The
// names and numbers of a construct differ where `i` is used, and repeat elsewhere.

const LETTERS = 'bcdfglmnprstv';
const VOWELS = 'aeiou';

/** A word of its own for every number, without figures: "Zabada", "Zabade", … */
export function wordOf(i: number): string {
  let word = '';
  for (let rest = i + 400; rest > 0; rest = Math.floor(rest / 65))
    word = LETTERS[Math.floor((rest % 65) / 5)]! + VOWELS[rest % 5]! + word;
  return word;
}
export function nameOf(i: number): string {
  const word = wordOf(i);
  return word[0]!.toUpperCase() + word.slice(1);
}
/** Words in two series, so that each pair is met once among the first 10,000. */
const firstOf = (i: number): string => ['Jean', 'Luc', 'Anne', 'Paul', 'Marie', 'Claire', 'Pierre'][i % 7]!;

/** The text of a construct said once more. */
export const CONSTRUCTS: Readonly<Record<string, (i: number) => string>> = {
  'one name': () => 'Emmanuel Macron a parlé à Paris. ',
  'many people': (i) => `${firstOf(i)} ${nameOf(i)} a parlé. `,
  'many people of one family': (i) => `${nameOf(i)} Dupont a parlé avec M. Dupont. `,
  'many people of one first name': (i) => `Marine ${nameOf(i)} a parlé. Marine est venue. `,
  'family names alone': (i) => `M. ${nameOf(i)} a parlé. `,
  families: (i) => `Les ${nameOf(i)} ont parlé, les époux Macron aussi. `,
  'names spelt alike': (i) => `Jean Louka${wordOf(i)}enko a parlé de Louka${wordOf(i)}enco. `,
  initials: (i) => `J. ${nameOf(i)} et N. K. ${nameOf(i)} ont parlé, NKM aussi. `,
  civilities: (i) => `Mme ${nameOf(i)}, Me ${nameOf(i + 1)} et le Dr ${nameOf(i)} ont parlé. `,
  'names in a row': (i) => `${nameOf(i)} `,
  'names with hyphens': (i) => `${nameOf(i)}-${nameOf(i + 1)} de ${nameOf(i)} `,
  'titles of one person': (i) => `Jean Dupont, directeur de ${wordOf(i)}, a parlé. `,
  'titles of many people': (i) => `Le maire de ${nameOf(i)}, ${firstOf(i)} ${nameOf(i)}, a parlé. `,
  'titles with a country': (i) =>
    `Le ministre français ${firstOf(i)} ${nameOf(i)} a quitté le ${nameOf(i)} pour l’Espagne. `,
  'titles in apposition': (i) => `Jean Dupont, ancien ministre, député de ${wordOf(i)}, président du conseil, `,
  'titles of several': (i) => `Les conseillers Anne Roy, Luc ${nameOf(i)} et Jean Viot ont parlé. `,
  'titles after a verb': (i) => `Jean ${nameOf(i)} est devenu ministre et président de ${wordOf(i)}. `,
  acronyms: (i) =>
    `Le Comité ${wordOf(i)} des ${wordOf(i + 1)} (C${wordOf(i).toUpperCase().slice(0, 4)}) et l'ONU ont voté. `,
  'organisations that begin alike': (i) => `La Fédération ${wordOf(i)} de ski a voté. La Fédération aussi. `,
  'one organisation': () => "L'Agence France-Presse (AFP) et l'Otan ont voté. ",
  places: (i) => `Il habite à ${nameOf(i)} (Liban), près de Tripoli et de Paris. `,
  events: (i) => `La Coupe du monde et le Festival ${wordOf(i)} de Cannes ouvrent. `,
  quotes: (i) => `« Je ${wordOf(i)} », a dit M. Dupont. "Oui", a-t-il ajouté. `,
  'quotes left open': () => '« Je viens ',
  'quotes with all that belongs to them': (i) =>
    `« Nous ${wordOf(i)} la maison », a déclaré le ministre ${firstOf(i)} ${nameOf(i)}. Elle a précisé que « tout ${wordOf(i)} ici ». `,
  'quotes of one sentence': (i) =>
    `il dit « oui je ${wordOf(i)} bien » et ajoute que tout va, selon Luc ${nameOf(i)}, `,
  'reported clauses without a stop': () => 'il dit que Luc croit que ',
  'straight marks': () => '"',
  'marks in each other': () => '« Il dit "oui ',
  'paragraphs of one quote': (i) => `« Je ${wordOf(i)} la maison.\n`,
  'headings that are said': (i) =>
    `"Nous partons tous ${wordOf(i)}"\n\n"Nous partons tous ${wordOf(i)}", a-t-il dit.\n`,
  'an interview': (i) => `Que ${wordOf(i)}-vous ? Je ${wordOf(i)} la maison. Elle ${wordOf(i)}. `,
  'descriptions of speakers': (i) =>
    `« Je ${wordOf(i)} la maison », a dit le préfet. « Elle ${wordOf(i)} bien », a ajouté l'entreprise. `,
  brackets: () => '((Jean) [Dupont] ',
  'closing marks': () => '» ',
  lists: (i) => `Jean, ${wordOf(i)}, Paris et `,
  commas: () => ', ',
  'full dates': (i) => `Le mardi ${1 + (i % 28)} mai ${1900 + (i % 120)}, il a plu. `,
  'dates without a year': (i) => `Le ${1 + (i % 28)} mars, il plut. La veille, il neigeait. `,
  weekdays: () => 'Il viendra mardi, jeudi soir et dimanche. ',
  'weekdays joined': () => 'mardi et jeudi ou ',
  'days in figures': (i) => `17/03/${2000 + (i % 25)} `,
  'days in a range': () => 'du 3 au 5 mars, ',
  clocks: (i) => `à ${i % 24} h 30, `,
  durations: (i) => `pendant ${1 + (i % 50)} ans et deux mois, `,
  distances: () => 'il y a trois jours, dans deux mois, ',
  'distances to events': () => "deux jours après l'attaque du 3 mai, le lendemain du drame, ",
  frequencies: () => 'trois fois par semaine, chaque mardi, ',
  holidays: () => 'le lundi de Pâques, à Noël, le 14-Juillet, ',
  centuries: () => 'au XIXe siècle, dans les années 1990, en 52 avant J.-C., ',
  nights: () => 'dans la nuit de samedi à dimanche, ',
  counts: (i) => `${i} personnes, une vingtaine de blessés, `,
  sums: (i) => `${i} millions d'euros, 12 livres, 3 dollars, `,
  measures: (i) => `${i} km/h, 3 m², 42 °C, `,
  shares: (i) => `${i % 100} %, deux tiers, sept sur dix, `,
  ages: (i) => `un homme de ${i % 90} ans, `,
  'numbers in words': () => 'quatre-vingt-dix-sept mille ',
  'numbers in figures': (i) => `${i} `,
  'roman numerals': () => 'XIV ',
  headings: (i) => `Le titre ${wordOf(i)}\n\n`,
  'short lines': (i) => `${wordOf(i)}\n`,
  'hard lines': (i) => `${`${wordOf(i)} `.repeat(12)}\n`,
  datelines: () => 'PARIS (AFP) – Il a plu.\n\n',
  bylines: (i) => `Par ${firstOf(i)} ${nameOf(i)}\n\n`,
  teasers: (i) => `Lire aussi : ${firstOf(i)} ${nameOf(i)} a parlé mardi\n\n`,
  furniture: () => 'Partager sur Facebook\nAbonnez-vous\n© AFP\n\n',
  'headings of links': () => 'Sur le même sujet\n\n',
  "headings of a page's end": () => 'Articles similaires\n\nUn autre titre\n\n',
  'headings before one story': () => `Check Also\n\n${'Un long paragraphe de la page. '.repeat(8)}\n\n`,
  'blank lines': () => '\n \n',
  links: (i) => `https://exemple.fr/${wordOf(i)} `,
  'one long word': () => 'abcdefghij',
  'one long row of figures': () => '1234567890',
  'one long name': (i) => `${nameOf(i)}-`,
  'sentence without a stop': (i) => `le ${wordOf(i)} de la ${wordOf(i + 1)} qui parlait `,
  'verbs without a stop': () => 'il viendra mardi car elle parlait et ',
  stops: () => '. ',
  'points of suspension': () => 'Oui… ',
  apostrophes: () => "l'",
  spaces: () => ' \u00a0',
  marks: () => 'e\u0301\u0301',
  emoji: () => '👩‍🚀',
  'lone surrogates': () => '\ud83c ',
  'towns of a match': () => 'Metz affronte Nancy et Lorient, ',
  'ministries with several fields': () => 'le ministère de la Santé, du Travail et de la Culture, ',
  'portfolios of ministers': () => 'le ministre de la Santé, du Travail et de la Culture, ',
  'societies named by a phrase': () => "l'association Un toit pour demain a dit non, ",
  'acronyms of things': () => 'le contrat à durée indéterminée (CDI), ',
};

/** The construct, said `times` times. */
export function sayOften(construct: (i: number) => string, times: number): string {
  return Array.from({ length: times }, (_, i) => construct(i)).join('');
}
