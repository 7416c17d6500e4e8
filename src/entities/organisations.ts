// Joins the names of an organisation: its long form and its acronym ("l'Agence
// France-Presse (AFP)", later "l'AFP"), and a short form ("la Commission européenne", later
// "la Commission").

import { isUpper } from '../text/characters.js';
import { oneOf } from '../french/one-of.js';
import type { OrganisationCategory } from '../types.js';
import { categoryOfBeginning, categoryOfHead } from '../knowledge/heads.js';
import { keyOf, lookUp, ORGANISATION_CATEGORIES, placesNamed } from '../knowledge/tables.js';
import { wordsOf } from '../knowledge/particles.js';
import { countWork } from '../text/work.js';
import type { Seen, View } from '../knowledge/seen.js';

export interface Organisation {
  readonly mentions: Seen[];
  /** The short form that stands in parentheses beside the long one: "Cédéao". */
  short: string | null;
}

/** Words that an acronym skips. */
const STOP_WORDS = oneOf('de du des d la le les l et en pour a au aux sur dans par contre');

/** Words that a shorter form may leave out before the country or region. Leaving out any other word makes a different name. */
const TERRITORIES = oneOf('republique royaume etat federation region departement');

const SPORTS = oneOf(
  'football rugby tennis ski sport sports sportif athletisme cyclisme natation handball basket basketball volley volleyball judo boxe golf hockey glace neige escrime gymnastique patinage voile canoe aviron triathlon equitation lutte karate surf montagne olympique paralympique automobile motocyclisme petanque badminton tir pelote plongee musculation halterophilie orientation',
);

const TEAM_WORDS = oneOf('team cycling basket handball volley fc rc');

/** No name of a body has more words; longer mentions are errors. */
const MOST_WORDS = 30;

/** At most this many long forms with the same beginning are compared; more occur only in lists of names. */
const MOST_ALIKE = 40;

/** The organisations of one story. Linear in mentions. */
export function joinOrganisations(view: View, mentions: readonly Seen[]): Organisation[] {
  const organisations: Organisation[] = [];
  const byKey = new Map<string, Organisation>();
  const byInitials = new Map<string, Seen[]>();
  const byFirst = new Map<string, Organisation>();
  const longForms = new Map<string, { readonly words: readonly string[]; readonly organisation: Organisation }[]>();
  const add = (seen: Seen): Organisation => {
    const organisation: Organisation = { mentions: [], short: null };
    organisations.push(organisation);
    byKey.set(bareKey(seen.key), organisation);
    const words = seen.words;
    const initials = initialsOf(words);
    const alike = byInitials.get(initials) ?? [];
    if (initials.length >= 2 && alike.length < MOST_ALIKE) byInitials.set(initials, [...alike, seen]);
    if (words.length > 1) byFirst.set(words[0]!, organisation);
    return organisation;
  };
  // Long forms first, so that an acronym in the headline finds the form that comes after it.
  const owners = new Map<Seen, Organisation>();
  for (const seen of mentions) {
    if (isAcronym(seen.name) || !seen.name.includes(' ')) continue;
    const organisation = byKey.get(bareKey(seen.key)) ?? longForm(seen.words) ?? add(seen);
    byKey.set(bareKey(seen.key), organisation);
    owners.set(seen, organisation);
    const alike = longForms.get(seen.words[0]!) ?? [];
    if (alike.length < MOST_ALIKE) longForms.set(seen.words[0]!, [...alike, { words: seen.words, organisation }]);
  }
  mentions.forEach((seen, at) => {
    const other = owners.has(seen) ? undefined : inParentheses(view, mentions, at);
    const owner = other && owners.get(other);
    if (!owner || !standsFor(view, seen, other)) return;
    byKey.set(bareKey(seen.key), owner);
    owner.short ??= seen.name;
  });
  mentions.forEach((seen) => {
    countWork('organisation');
    if (owners.has(seen)) return;
    let organisation = byKey.get(bareKey(seen.key));
    if (!organisation && isAcronym(seen.name)) {
      const long = byInitials.get(seen.key.replace(/ /g, ''))?.find((other) => !isOtherBody(view, seen, other));
      organisation = long && owners.get(long);
    }
    if (!organisation && isShortForm(view, seen)) organisation = byFirst.get(seen.key);
    organisation ??= add(seen);
    byKey.set(bareKey(seen.key), organisation);
    owners.set(seen, organisation);
  });
  for (const seen of mentions) owners.get(seen)?.mentions.push(seen);
  return organisations.filter((organisation) => organisation.mentions.length > 0);

  function longForm(words: readonly string[]): Organisation | undefined {
    countWork('organisation', longForms.get(words[0]!)?.length ?? 0);
    const alike = longForms.get(words[0]!) ?? [];
    const same = alike.find(({ words: other }) => isShorterForm(words, other) || isShorterForm(other, words));
    if (same) return same.organisation;
    // "Centre d'analyse des relations internationales" and the same "d'Azerbaïdjan", where no other country has one.
    const lying = alike.filter(
      ({ words: other }) => isWithoutCountry(view, words, other) || isWithoutCountry(view, other, words),
    );
    return new Set(lying.map(({ organisation }) => organisation)).size === 1 ? lying[0]!.organisation : undefined;
  }
}

/** The key without article and spaces, so that "Le Monde" matches the "Monde" of "du Monde", and "BFM TV" matches "BFMTV". */
function bareKey(key: string): string {
  const bare = key.replace(/^(?:l[aes]s? |l')(?=.)/, '').replaceAll(' ', '');
  return bare === '' ? key : bare;
}

/**
 * "Centre d'analyse des relations internationales d'Azerbaïdjan" leaves out a word of "… de la République
 * d'Azerbaïdjan", "ambassade d'Azerbaïdjan" where it lies.
 */
function isShorterForm(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  if (short.length > 2 && long[short.length] === 'a' && short.every((word, i) => word === long[i])) return true;
  const content = short.filter((word) => !STOP_WORDS.has(word));
  if (content.length < 4 || content.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long) {
    if (word === content[at]) at++;
    else if (!STOP_WORDS.has(word) && !TERRITORIES.has(word)) return false;
  }
  return at === content.length;
}

/** Whether the long name is the short one, of four words and more, with the country where it lies: "… d'Azerbaïdjan". */
function isWithoutCountry({ knowledge }: View, short: readonly string[], long: readonly string[]): boolean {
  if (short.filter((word) => !STOP_WORDS.has(word)).length < 4 || short.length >= long.length) return false;
  if (!short.every((word, i) => word === long[i])) return false;
  const rest = long
    .slice(short.length)
    .join(' ')
    .replace(/^(?:de la|de l|du|des|de|d) /, '');
  return placesNamed(knowledge, rest).some(({ category }) => category === 'country');
}

/**
 * Whether a name in parentheses beside a long form is short for it: capitals that are letters of it in their order, the
 * first one a word's first, as in "Banque publique d'investissement (Bpifrance)"; or "Unesco", which begins like a word.
 */
function standsFor(view: View, short: Seen, long: Seen): boolean {
  if (isAcronym(short.name)) {
    const letters = short.key.replace(/[^a-z]/g, '');
    // "la France insoumise (LFI)": the article may give a letter though it is no part of the name.
    const article = view.key(long.first - 1);
    const all = /^l/.test(article) && article.length < 4 ? [article, ...long.words] : long.words;
    if (isOfInnerName(letters, all)) return false;
    return fits(letters, all) || areInitials(letters, long.words);
  }
  if (short.name.includes(' ') || long.words.length < 4) return false;
  return long.words.some((word) => !STOP_WORDS.has(word) && word[0] === short.key[0]);
}

/**
 * Whether an acronym belongs to a name at the end of the long form: "HAS" of "collège de la Haute Autorité de santé", "LREM"
 * of "constructifs proches de La République en marche". Its letters are those of all words of the inner name, which stands
 * behind "de" or "et", or begins with an article, and not those of all words of the whole.
 */
function isOfInnerName(letters: string, words: readonly string[]): boolean {
  if (words.length > MOST_WORDS || isSpelling(letters, words)) return false;
  return words.some((word, at) => {
    const before = words[at - 1];
    if (before === undefined || !(PREPOSITIONS.has(before) || (ARTICLES.has(word) && !STOP_WORDS.has(before))))
      return false;
    const from = ARTICLES.has(word) ? at + 1 : at;
    // "le conseil national des Républicains (LR)": "des" holds the article.
    const article = before === 'des' || before === 'du' ? ['l'] : [];
    return isSpelling(letters, [...article, ...words.slice(at)]) || isSpelling(letters, words.slice(from));
  });
}

const PREPOSITIONS = oneOf('de du des d et');
const ARTICLES = oneOf('la le les l');

/** Whether each word gives its first letter, in this order. Articles and prepositions may give theirs. */
function isSpelling(letters: string, words: readonly string[]): boolean {
  /** The numbers of letters that the words up to here may have given. */
  let given = new Set([0]);
  for (const word of words) {
    const after = STOP_WORDS.has(word) ? new Set(given) : new Set<number>();
    for (const count of given) if (word[0] === letters[count]) after.add(count + 1);
    given = after;
  }
  return given.has(letters.length);
}

/**
 * Whether two letters that are the initials of a long form stand for another body: "PS", a party, is not short for "Public
 * Sénat", a channel. Long forms of two words are many, so what both are known as has to agree.
 */
function isOtherBody(view: View, short: Seen, long: Seen): boolean {
  if (short.key.length > 2) return false;
  const [one, other] = [categoryOfName(view, short), categoryOfName(view, long)];
  return one !== null && other !== null && one !== other;
}

/**
 * Whether the letters of an acronym stand in the words in this order, at least half of them as first letters. A word gives
 * its first letter, and then any that follow: "Cédéao" is "Communauté économique des États de l'Afrique de l'Ouest".
 */
function fits(letters: string, words: readonly string[]): boolean {
  /** For each number of letters found so far, the most that were first letters; -1 where it cannot be reached. */
  let firsts = [0, ...Array.from(letters, () => -1)];
  for (const word of words) {
    const after = [...firsts];
    firsts.forEach((most, found) => {
      if (most < 0 || word[0] !== letters[found]) return;
      for (let i = 0, next = found; i < word.length && next < letters.length; i++) {
        if (word[i] !== letters[next]) continue;
        next++;
        after[next] = Math.max(after[next]!, most + 1);
      }
    });
    firsts = after;
  }
  return letters !== '' && 2 * firsts[letters.length]! >= letters.length;
}

/**
 * Whether two letters in three are first letters of words, in any order: institutions of other languages are given in
 * French with the letters of their own name, "Agence spatiale européenne (ESA)".
 */
function areInitials(letters: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => !STOP_WORDS.has(word)).map((word) => word[0]);
  let found = 0;
  for (const letter of letters) {
    const at = initials.indexOf(letter);
    if (at < 0) continue;
    initials.splice(at, 1);
    found++;
  }
  return found >= 2 && 3 * found >= 2 * letters.length;
}

/** Whether a name is written as an acronym: "AFP", "FFSG". "Otan" is not; it is only found by its key. */
export function isAcronym(name: string): boolean {
  return beginsAsAcronym(name) && /^(?:\p{Lu}[.\p{Lu}\d&-]{1,8}|\p{Lu}\p{L}{0,3}\p{Lu}\p{L}{0,2})$/u.test(name);
}

/** A cheap test before the pattern, which takes milliseconds to compile: two capitals in the first five letters, or a sign behind the first. */
function beginsAsAcronym(name: string): boolean {
  const second = name.charCodeAt(1);
  if (second < 0x41 || second >= 0xd800) return true;
  for (let at = 1; at < 5; at++) if (isUpper(name.charCodeAt(at))) return true;
  return false;
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word[0])
    .join('');
}

/** In "X (Y)", the other of the two mentions, for both X and Y. */
function inParentheses(view: View, mentions: readonly Seen[], at: number): Seen | undefined {
  const { first, after } = mentions[at]!;
  const before = mentions[at - 1];
  if (before && before.after === first - 1 && view.lower(first - 1) === '(' && view.lower(after) === ')') return before;
  const next = mentions[at + 1];
  if (next && next.first === after + 1 && view.lower(after) === '(' && view.lower(next.after) === ')') return next;
  return undefined;
}

/** Whether the name is a single word that is no place, so that it may be short for a longer name: "Commission", "Assemblée". */
function isShortForm(view: View, { key, name }: Seen): boolean {
  if (name.includes(' ') || key.length < 4) return false;
  return categoryOfHead(key) !== null || (key.length >= 6 && placesNamed(view.knowledge, key).length === 0);
}

/** The fullest name among the mentions, and the acronym. */
export function nameOrganisation({ mentions, short }: Organisation): {
  readonly name: string;
  readonly acronym: string | null;
} {
  let best = mentions[0]!.name;
  let most = -1;
  let acronym = short;
  for (const { name } of mentions) {
    const isShort = isAcronym(name);
    if (isShort && !name.includes(' ')) acronym ??= name;
    const weight = (isShort ? 0 : 100) + wordsOf(name).length * 10 + (name === name.toUpperCase() ? 0 : 5);
    if (weight > most) {
      best = name;
      most = weight;
    }
  }
  // "BFMTV" is no acronym of "BFM TV".
  const isSame = acronym !== null && bareKey(keyOf(acronym)) === bareKey(keyOf(best));
  return { name: best, acronym: isSame ? null : acronym };
}

/** So many organisations of sport make a report of sport, when they are most of those that are known. */
const FEWEST_TEAMS = 3;

/** What each organisation of a story is. In a report of sport, those that nothing else tells are teams. */
export function categoriesOf(view: View, organisations: readonly Organisation[]): (OrganisationCategory | null)[] {
  const own = organisations.map((organisation) => categoryOf(view, organisation));
  const known = own.filter((category) => category !== null);
  const teams = known.filter((category) => category === 'sport').length;
  const isSport = teams >= FEWEST_TEAMS && 3 * teams >= 2 * known.length;
  return isSport ? own.map((category) => category ?? 'sport') : own;
}

/** The category of an organisation: from its names, the longest first, then from the noun before it. */
function categoryOf(view: View, { mentions }: Organisation): OrganisationCategory | null {
  const byKey = new Map(mentions.map((seen) => [seen.key, seen]));
  const names = [...byKey.values()].sort((a, b) => b.key.length - a.key.length);
  for (const seen of names) {
    const category = categoryOfName(view, seen);
    if (category) return category;
  }
  for (const { first } of mentions) {
    const category = categoryOfNounBefore(view, first);
    if (category) return category;
  }
  for (const { words } of names) {
    // "Variety Magazine", "Toyo Airlines": the last word, unless it is a complement's.
    const [beforeLast, last] = words.slice(-2);
    const category =
      beforeLast !== undefined && last !== undefined && !STOP_WORDS.has(beforeLast) ? categoryOfHead(last) : null;
    if (category) return category;
  }
  return null;
}

function categoryOfName({ knowledge }: View, { key, name, words }: Seen): OrganisationCategory | null {
  const known = (form: string): OrganisationCategory | null =>
    ORGANISATION_CATEGORIES[lookUp(knowledge.organisations, form) ?? -1] ?? null;
  const whole = known(key);
  if (whole) return whole;
  // "Parisien" is listed as "Le Parisien", and "La Voix" as "Voix".
  const bare = key.replace(/^(?:le |la |les |l')/, '');
  for (const form of bare === key ? [`le ${key}`, `la ${key}`, `les ${key}`, `l'${key}`] : [bare]) {
    const category = known(form);
    if (category) return category;
  }
  // "Conseil de sécurité de l'ONU"
  if (/\b(?:onu|nations unies)$/.test(key)) return 'igo';
  // "Fédération française de ski": the domain says more than the head.
  if (/^(?:federation|ligue|comite|confederation|union)$/.test(words[0]!) && words.some((word) => SPORTS.has(word)))
    return 'sport';
  // "UAE Team Emirates", "Bourg Basket": wherever these stand, the name is a team's.
  if (words.length > 1 && words.some((word) => TEAM_WORDS.has(word))) return 'sport';
  const beginning = categoryOfBeginning(bare);
  if (beginning) return beginning;
  const head =
    words.length > 1 ? categoryOfHead(words[0] === bare.split(' ')[0] ? words[0]! : words[1]!) : categoryOfHead(key);
  if (head) return head;
  // "CGT-RATP", "La République en marche de la Nièvre": a branch is what the whole is.
  for (let length = words.length - 1; length > 0; length--) {
    if (length === 1 && !/^\p{Lu}{3,}(?![\p{L}])/u.test(name)) break;
    const category = known(words.slice(0, length).join(' '));
    if (category) return category;
  }
  return null;
}

/** "le constructeur automobile Renault": the noun, or the noun before one adjective. */
function categoryOfNounBefore(view: View, first: number): OrganisationCategory | null {
  for (let at = first - 1; at >= first - 3; at--) {
    if (view.breaksBefore(at + 1) || !view.isWord(at) || view.isCapital(at)) return null;
    const word = view.lower(at);
    if (/^(?:le|la|l'|les|un|une|du|au|et|ou|à)$/.test(word)) return null;
    const category = categoryOfHead(word);
    if (category) return category;
  }
  return null;
}
