// Common nouns next to names, with what they say about the person, and finite verbs.

import { Word, wordKey } from '../knowledge/tables.js';
import { KIN_WORDS, NOT_ROLES, ROLE_WORDS } from './role-words.js';
import { readArchive, readRows } from './shared.js';
import type { Entry } from './tables.js';

/** A noun of the dictionary is a role if the archive has it next to full names at least this often. */
const FEWEST_BESIDE = 3;
/** Verb forms that the archive has less often are left out. */
const FEWEST_USES = 15;

export function wordEntries(): Entry[] {
  const bits = new Map<string, number>();
  const add = (form: string, value: number): void =>
    void bits.set(wordKey(form), (bits.get(wordKey(form)) ?? 0) | value);
  const notRoles = new Set(forms(NOT_ROLES).flat().map(wordKey));
  const pairs = new Map<string, string>();
  for (const [masculine, feminine] of readRows('lexicons/nouns_masc_fem_hunspell.tsv'))
    if (masculine && feminine) pairs.set(masculine, feminine.split('|')[0]!);
  const addPair = (masculine: string, feminine: string | undefined, value: number): void => {
    const other = feminine ?? pairs.get(masculine);
    const epicene = other === undefined || other === masculine;
    add(masculine, value | (epicene ? 0 : Word.masculine));
    add(pluralOf(masculine), value | Word.plural);
    if (epicene) return;
    add(other, value | Word.feminine);
    add(pluralOf(other), value | Word.plural | Word.feminine);
  };
  const { beside, uses } = countBesideNames();
  for (const [masculine, feminine] of forms(ROLE_WORDS)) {
    if (masculine !== '-') addPair(masculine!, feminine, Word.role);
    else {
      add(feminine!, Word.role | Word.feminine);
      add(pluralOf(feminine!), Word.role | Word.feminine | Word.plural);
    }
  }
  for (const [masculine, feminine] of pairs) {
    if (notRoles.has(wordKey(masculine)) || notRoles.has(wordKey(feminine))) continue;
    const seen = Math.max(beside.get(masculine) ?? 0, beside.get(feminine) ?? 0);
    if (seen >= FEWEST_BESIDE) addPair(masculine, feminine, Word.role);
  }
  for (const [masculine, feminine] of forms(KIN_WORDS)) {
    if (masculine) add(masculine, Word.kin | Word.masculine);
    if (feminine) add(feminine, Word.kin | Word.feminine);
  }
  addVerbs(uses, add);
  return [...bits];
}

function forms(list: string): string[][] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(' '));
}

function pluralOf(noun: string): string {
  if (/[sxz]$/.test(noun)) return noun;
  if (/al$/.test(noun)) return noun.replace(/al$/, 'aux');
  return /eau$/.test(noun) ? `${noun}x` : `${noun}s`;
}

/** How often each word occurs before a full name, or after one and a comma; and how often it occurs at all. */
function countBesideNames(): { readonly beside: Map<string, number>; readonly uses: Map<string, number> } {
  const given = new Set<string>();
  for (const [name, male, female] of readRows('lexicons/given_names_insee2021.tsv'))
    if (name && Number(male) + Number(female) > 500) given.add(name);
  const name = String.raw`(\p{Lu}[\p{L}-]+) (?:(?:de|du|Le|La|van|von|El|Ben) )?\p{Lu}[\p{L}'’-]+`;
  const before = new RegExp(
    String.raw`(?<![\p{L}-])(?:[Ll]e|[Ll]a|[Ll][’']|[Uu]n|[Uu]ne|[Dd]u|[Aa]u) ?(\p{Ll}[\p{Ll}-]+) (?:\p{Ll}+ )?${name}`,
    'gu',
  );
  const after = new RegExp(
    String.raw`${name}, (?:(?:le|la|un|une) |l['’])?(\p{Ll}[\p{Ll}-]+) (?:de|du|des|à|au|en|général|adjoint)\b`,
    'gu',
  );
  const beside = new Map<string, number>();
  const uses = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of readArchive()) {
    for (const [, word, first] of text.matchAll(before)) if (given.has(first!)) add(beside, word!);
    for (const [, first, word] of text.matchAll(after)) if (given.has(first!)) add(beside, word!);
    for (const [word] of text.matchAll(/\p{Ll}{3,}/gu)) add(uses, word);
  }
  return { beside, uses };
}

function addVerbs(uses: ReadonlyMap<string, number>, add: (form: string, value: number) => void): void {
  const finite = new Set<string>();
  const other = new Set<string>();
  for (const [form, , part, inflection] of readRows('lexicons/lexicon_hunspell_fr_forms.tsv.gz')) {
    if (!form || !part) continue;
    const isFinite =
      /^v\d/.test(part) && /[123](?:sg|pl)|[123]isg/.test(inflection ?? '') && !/^impe/.test(inflection ?? '');
    if (isFinite) finite.add(form);
    else if (!/^v\d/.test(part) || /ppas/.test(inflection ?? '')) other.add(form);
  }
  for (const form of [
    'est',
    'a',
    'ont',
    'sont',
    'sera',
    'fut',
    'était',
    'avait',
    'va',
    'doit',
    'peut',
    'fait',
    'dit',
    'ajoute',
  ])
    add(form, Word.verb);
  for (const form of finite) if (!other.has(form) && (uses.get(form) ?? 0) >= FEWEST_USES) add(form, Word.verb);
}
