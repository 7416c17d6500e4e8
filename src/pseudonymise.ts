// Writes a text without the names of its people, as French courts publish their decisions: the names of people are replaced
// ("occultation"), those of courts, companies and places stay. The open data of the Cour de cassation, which has done so since
// 2021 (article L. 111-13 of the Code de l'organisation judiciaire), writes letters in square brackets: "Mme [A]".
//
// A name leaks where the reader of names did not see it: in a hashtag, in an address, in "anti-Vasseur". So after the mentions
// all other words of the text are compared with the parts of the names, without regard to accents, capitals and hyphens.

import { checkArticle, mentionsInOrder } from './mentions.js';
import { foldNames, type Folded } from './pseudonymise/fold.js';
import { findParts, partsOfName, type NamePart } from './pseudonymise/parts.js';
import type { Article, PersonRecord, Span } from './types.js';

/** How a text is pseudonymised. */
export interface PseudonymOptions {
  /**
   * `letters`, the default: invented letters in the order of first mention: "[A]", "[B]". `initials`: those of the name,
   * "C.V.", and "C.V.2" for the second person who has them; they tell more of a person than letters do.
   */
  readonly style?: 'letters' | 'initials' | undefined;
  /** The people whose names stay: judges and lawyers in the decisions of courts. By default nobody. */
  readonly keep?: ((person: PersonRecord) => boolean) | undefined;
}

/** A person, and what stands in the place of the name. It leads back to the person: keep it apart from the text. */
export interface Pseudonym {
  /** The id of the record. */
  readonly id: string;
  readonly name: string;
  readonly pseudonym: string;
  /** Every form of the name that was replaced, as written, each once. */
  readonly surfaces: readonly string[];
}

/** A part of a name that stays, because it is a part of the name of an organisation, a place or a work. */
export interface RemainingName extends Span {
  readonly text: string;
  /** The id of the person's record. */
  readonly id: string;
  /** The name that it is a part of: "Vasseur & Fils". */
  readonly within: string;
}

/** A text without names. */
export interface Pseudonymised {
  readonly text: string;
  readonly mapping: readonly Pseudonym[];
  /** What a person has to decide: "Vasseur & Fils" may be a company, and still tell of whom the article is. */
  readonly remaining: readonly RemainingName[];
}

/**
 * Replaces the names of people in a text by invented letters or by initials. All mentions of one person get the same, and so
 * do family names that stand alone, aliases, and forms that were read as no mention (capitals, hashtags, addresses). Names of
 * courts, companies and places stay; where one of these holds a family name, `remaining` says so, and a full name in it ("Prix
 * Claire Vasseur") is replaced. What tells of a person without a name (a role, an age, an address) stays, and whom the article
 * does not name as a person is not found: the result is to be read before it is published.
 *
 * Throws a `RangeError` when the article was read from another text, or for a style that there is not, and a `TypeError` for
 * what is no article, no text or no option.
 */
export function pseudonymise(text: string, article: Article, options: PseudonymOptions = {}): Pseudonymised {
  checkArticle(article, text ?? null);
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new TypeError(`options.${unknown} is no option. The options are ${OPTIONS.join(', ')}.`);
  const { style = 'letters', keep } = options;
  if (style !== 'letters' && style !== 'initials')
    throw new RangeError(`options.style must be "letters" or "initials", got ${JSON.stringify(style)}.`);
  for (const { mention } of mentionsInOrder(article)) {
    const { start, end } = mention;
    if (text.slice(start, end) !== mention.text)
      throw new RangeError(`the text at ${start}–${end} is not "${mention.text}": give the text that was read.`);
  }
  const all = article.records.filter((record) => record.kind === 'person');
  const people = all.filter((person) => keep?.(person) !== true);
  const pseudonyms = style === 'letters' ? lettersFor(people, text) : initialsFor(people);
  const kept = all.filter((person) => !people.includes(person)).flatMap(({ mentions }) => mentions);
  const { found, remaining } = findNames(text, article, people, kept);
  let out = '';
  let at = 0;
  for (const { start, end, id } of found) {
    const pseudonym = pseudonyms.get(id)!;
    // "C.V." at the end of a sentence: one full stop is enough.
    out += text.slice(at, start) + (text[end] === '.' ? pseudonym.replace(/\.$/u, '') : pseudonym);
    at = end;
  }
  out += text.slice(at);
  const mapping = people.map(({ id, name }): Pseudonym => {
    const surfaces = found.filter((one) => one.id === id).map(({ start, end }) => text.slice(start, end));
    return { id, name, pseudonym: pseudonyms.get(id)!, surfaces: [...new Set(surfaces)] };
  });
  return { text: out, mapping, remaining };
}

const OPTIONS: readonly string[] = ['style', 'keep'] satisfies (keyof PseudonymOptions)[];

/** A place where a name stands, and the id of its person. */
interface NameAt extends Span {
  readonly id: string;
}

function findNames(
  text: string,
  article: Article,
  people: readonly PersonRecord[],
  kept: readonly Span[],
): { readonly found: readonly NameAt[]; readonly remaining: readonly RemainingName[] } {
  const mentions = people.flatMap(({ id, mentions: all }) => all.map(({ start, end }): NameAt => ({ start, end, id })));
  mentions.sort((a, b) => a.start - b.start);
  const owners = new Map<string, NamePart & { readonly ids: string[] }>();
  for (const person of people) {
    for (const part of partsOfName(person)) {
      const known = owners.get(part.folded);
      if (known === undefined) owners.set(part.folded, { ...part, ids: [person.id] });
      else if (!known.ids.includes(person.id)) known.ids.push(person.id);
    }
  }
  const folded: Folded = foldNames(text);
  const others = article.records
    .filter(({ kind }) => kind === 'organisation' || kind === 'place' || kind === 'other')
    .flatMap((record) => record.mentions);
  // What stands at each offset: a name that is replaced or stays, and the number of the other mention that holds it.
  const taken = new Uint8Array(text.length);
  const held = new Int32Array(text.length);
  for (const { start, end } of [...mentions, ...kept]) taken.fill(1, start, end);
  others.forEach(({ start, end }, index) => held.fill(index + 1, start, end));
  const found: NameAt[] = [...mentions];
  const remaining: RemainingName[] = [];
  // Longer parts first: "Claire Vasseur" before "Vasseur".
  const parts = [...owners.values()].sort((a, b) => b.folded.length - a.folded.length);
  for (const part of parts) {
    for (const span of findParts(text, folded, part)) {
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      const id = bearerOf(part.ids, span.start, mentions);
      const holder = others[held.subarray(span.start, span.end).reduce((a, b) => Math.max(a, b), 0) - 1];
      taken.fill(1, span.start, span.end);
      if (holder === undefined || part.isWhole) found.push({ ...span, id });
      // "Lille" is the town and no part of the name of Valéry Lille.
      else if (holder.text !== text.slice(span.start, span.end))
        remaining.push({ ...span, text: text.slice(span.start, span.end), id, within: holder.text });
    }
  }
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  return { found: found.sort(byStart), remaining: remaining.sort(byStart) };
}

/** Of several people with the same family name, the one who was mentioned last before this place; else the first. */
function bearerOf(ids: readonly string[], start: number, mentions: readonly NameAt[]): string {
  let last = ids[0]!;
  if (ids.length === 1) return last;
  for (const mention of mentions) {
    if (mention.start > start) break;
    if (ids.includes(mention.id)) last = mention.id;
  }
  return last;
}

/** "[A]" to "[Z]", "[AA]"; those that the text has already are passed over. */
function lettersFor(people: readonly PersonRecord[], text: string): ReadonlyMap<string, string> {
  let number = 0;
  const next = (): string => {
    let letters = '';
    for (let rest = number++; rest >= 0; rest = Math.floor(rest / 26) - 1)
      letters = String.fromCharCode(65 + (rest % 26)) + letters;
    return `[${letters}]`;
  };
  return new Map(
    people.map(({ id }) => {
      let pseudonym = next();
      while (text.includes(pseudonym)) pseudonym = next();
      return [id, pseudonym];
    }),
  );
}

/** "C.V." for Claire Vasseur, "J.-M.A." for Jean-Marc Ayrault; a number tells apart those who have the same. */
function initialsFor(people: readonly PersonRecord[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    people.map(({ id, name }) => {
      const words = name.split(/[\s\u00a0]+/u).filter((word) => /\p{L}/u.test(word));
      const capitals = words.filter((word) => /\p{Lu}|\p{Lo}/u.test(word));
      const initials = (capitals.length > 0 ? capitals : words)
        .map((word) =>
          word
            .split(/\p{Pd}/u)
            .map(initialOf)
            .filter((one) => one !== '')
            .join('-'),
        )
        .join('');
      const count = (counts.get(initials) ?? 0) + 1;
      counts.set(initials, count);
      return [id, count === 1 ? initials : `${initials}${count}`];
    }),
  );
}

/** "V." for "Vasseur", "E." for "d'Estaing". */
function initialOf(word: string): string {
  const letter = /\p{Lu}|\p{Lo}/u.exec(word) ?? /\p{L}/u.exec(word);
  return letter === null ? '' : `${letter[0].toUpperCase()}.`;
}
