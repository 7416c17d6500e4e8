// The ids of the page's elements, which links lead to. All of them start with the prefix of the page, so that two
// articles can stand on one page.

import type { NewsRecord } from '../types.js';
import { escapeHtml } from './html.js';
import type { Voice } from './speakers.js';
import type { Words } from './words.js';

/** What every part of the page needs. */
export interface Setting {
  readonly words: Words;
  /** The prefix of every id, "depeche-" by default. */
  readonly prefix: string;
}

/** The id of a record's first mention in the text. */
export function idOfMention({ id }: NewsRecord, { prefix }: Setting): string {
  return escapeHtml(`${prefix}${id}`);
}

/** The id of a record in the panel. */
export function idOfRecord({ id }: NewsRecord, { prefix }: Setting): string {
  return escapeHtml(`${prefix}record-${id}`);
}

/** The id of a speaker's number in the panel. */
export function idOfVoice({ number }: Voice, { prefix }: Setting): string {
  return escapeHtml(`${prefix}speaker-${number ?? 'unknown'}`);
}

/** The id of a part of the page: "text", "records". */
export function idOfPart(part: string, { prefix }: Setting): string {
  return escapeHtml(prefix + part);
}
