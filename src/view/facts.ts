// What a record says beyond its name: the facts of the table of fields, so that a field that is new is shown as well.

import { toFields } from '../fields.js';
import type { NewsRecord } from '../types.js';

/** A fact to show: "precision" and "day". */
export interface Fact {
  readonly field: string;
  readonly value: string;
}

/**
 * The most roles that a fact names; "…" stands for the others. Every mention repeats the facts of its record, so without
 * a limit the page of a person with a thousand mentions and a thousand roles would hold a million of them.
 */
const MOST_LISTED = 8;

/** The facts of a record in the order of the table. What is not known is left out, and so is what is not so. */
export function factsOf(record: NewsRecord): Fact[] {
  return toFields(record).flatMap(({ field, value }) => {
    if (field === 'name' || value === null || value === false) return [];
    if (value === true) return [{ field, value: 'yes' }];
    if (typeof value !== 'object') return [{ field, value: String(value) }];
    const items = isList(value) ? value : Object.entries(value).map(([list, id]) => `${list} ${String(id)}`);
    return items.length === 0 ? [] : [{ field, value: listOf(items) }];
  });
}

/** The facts that `said`, a name or a value, does not hold already: "10–20 EUR" holds its bounds and its currency. */
export function factsBeside(said: string, record: NewsRecord): Fact[] {
  const words = spaced(said);
  return factsOf(record).filter(({ value }) => !words.includes(spaced(value)));
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

/** With a space on both sides of every word. */
function spaced(text: string): string {
  return ` ${text.replace(/[–×~()\s]+/gu, ' ').trim()} `;
}
