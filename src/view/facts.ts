// What a record says beyond its name, taken from the table of fields, so that a new field is shown without further
// code.

import { toFields } from '../fields.js';
import type { NewsRecord } from '../types.js';
import { wordFor } from './language.js';
import { numberInWords } from './numbers.js';
import type { Words } from './words.js';

/** A fact to show: for the field `precision`, the label "précision" and the value "jour". */
export interface Fact {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/**
 * The most roles that a fact lists; "…" stands for the others. Every mention repeats the facts of its record, so
 * without a limit the page of a person with a thousand mentions and a thousand roles would list a million of them.
 */
export const MOST_LISTED = 8;

/**
 * Fields whose values are codes that have names in the language of the page. Values of other fields are words of the
 * article.
 */
const CODED = new Set(['gender', 'category', 'type', 'modifier', 'precision', 'anchor', 'approximation']);
/** Numbers that are coordinates and not amounts. */
const COORDINATES = new Set(['latitude', 'longitude']);

/** Returns the facts of a record in the order of the table of fields, without those that are unknown or false. */
export function factsOf(record: NewsRecord, words: Words): Fact[] {
  return toFields(record).flatMap(({ field, value }) => {
    if (field === 'name' || value === null || value === false) return [];
    const fact = (said: string): Fact[] => [{ field, label: wordFor(field, words.fields), value: said }];
    if (value === true) return fact(words.page.yes);
    if (typeof value === 'number') return fact(COORDINATES.has(field) ? String(value) : numberInWords(value, words));
    if (typeof value === 'string') return fact(CODED.has(field) ? wordFor(value, words.values) : value);
    const items = isList(value) ? value : Object.entries(value).map(([list, id]) => `${list} ${String(id)}`);
    return items.length === 0 ? [] : fact(listOf(items));
  });
}

/**
 * Returns the facts that `said`, a name or a value, does not contain already (the value "10–20 EUR" contains its
 * bounds), each value once.
 */
export function factsBeside(said: string, record: NewsRecord, words: Words): Fact[] {
  const told = new Set<string>();
  return factsOf(record, words).filter(({ value }) => {
    const isNew = !told.has(value) && !spaced(said).includes(spaced(value));
    told.add(value);
    return isNew;
  });
}

function isList(value: object): value is readonly Parameters<typeof titleOf>[0][] {
  return Array.isArray(value);
}

function listOf(items: readonly Parameters<typeof titleOf>[0][]): string {
  const shown = items.slice(0, MOST_LISTED).map(titleOf);
  return [...shown, ...(items.length > MOST_LISTED ? ['…'] : [])].join(', ');
}

function titleOf(item: { readonly title: string } | { readonly text: string } | string): string {
  if (typeof item === 'string') return item;
  return 'title' in item ? item.title : item.text;
}

/** Puts a space on both sides of every word. */
function spaced(text: string): string {
  return ` ${text.replace(/[–×~()\s]+/gu, ' ').trim()} `;
}
