// compromise takes almost any string for a pattern and matches nothing when it is
// wrong. Here a pattern is read once before, so that a mistake is an error that
// shows the place; and its words are cut as our tokens are: "l'Agence" is two.

import { readTokens } from '../text/tokens.js';
import type { NameKind } from '../types.js';

/** The tags of our tokens. */
export const TAGS = [
  'Person',
  'Organisation',
  'Place',
  'Other',
  'Date',
  'Quantity',
  'Noun',
  'Verb',
  'Adjective',
  'Adverb',
  'Function',
  'Proper',
  'Participle',
  'Number',
  'TitleCase',
  'Acronym',
  'Punctuation',
] as const;
export type Tag = (typeof TAGS)[number];

/** The groups that a kind takes; `name` is what the mention covers. */
export const GROUPS: { readonly [kind in NameKind]: readonly string[] } = {
  person: ['name', 'given', 'family', 'honorific', 'title'],
  organisation: ['name', 'acronym'],
  place: ['name'],
  other: ['name'],
};

const SPECIAL = /[\s[\]()<>#@%{}|&!^$?*+~/]/;

/** The pattern with its words cut as tokens are; throws a `SyntaxError` that shows where it is wrong. */
export function checkPattern(match: string, kind: NameKind, where: string): string {
  const fail = (at: number, message: string): never => {
    throw new SyntaxError(`${where}, column ${at + 1}: ${message}\n  ${match}\n  ${' '.repeat(at)}^`);
  };
  if (match.trim() === '') fail(0, 'the pattern is empty; write the words or #Tags to match.');
  let out = '';
  let at = 0;
  let group = -1;
  let parenthesis = -1;
  /** Nothing of a word has been read yet. */
  let opens = true;
  const take = (length: number): void => {
    out += match.slice(at, at + length);
    at += length;
  };
  while (at < match.length) {
    const char = match[at]!;
    const rest = match.slice(at);
    if (/\s/.test(char)) {
      out += ' ';
      at++;
      opens = true;
    } else if (char === '/' && opens) {
      const body = /^\/((?:\\.|[^\\/])+)\//.exec(rest)?.[1];
      if (body === undefined) fail(at, 'this regular expression has no closing "/".');
      if (parenthesis >= 0 && /[|\s()]/.test(body!))
        fail(at, 'a regular expression between parentheses may hold no "|", space or parenthesis.');
      const problem = problemOf(body!);
      if (problem !== null) fail(at, problem);
      take(body!.length + 2);
      opens = false;
    } else if (char === '[') {
      if (group >= 0) fail(at, 'a group cannot stand inside a group.');
      group = at;
      take(1);
      const name = /^<\s*([^>\s]*)\s*>/.exec(match.slice(at));
      if (match[at] === '<' && !name) fail(at, 'this "<" has no closing ">".');
      if (name && !GROUPS[kind].includes(name[1]!))
        fail(at, `no group <${name[1]}> for kind "${kind}"; its groups are ${GROUPS[kind].join(', ')}.`);
      if (name) take(name[0].length);
      opens = true;
    } else if (char === ']') {
      if (group < 0) fail(at, 'this "]" closes no group.');
      if (/\[(?:<[^>]*>)?\s*$/.test(match.slice(group, at))) fail(group, 'this group is empty.');
      group = -1;
      take(1);
    } else if (char === '(') {
      if (parenthesis >= 0) fail(at, 'parentheses cannot stand inside parentheses.');
      parenthesis = at;
      take(1);
      opens = true;
    } else if (char === ')') {
      if (parenthesis < 0) fail(at, 'this ")" closes no parenthesis.');
      if (match.slice(parenthesis + 1, at).trim() === '') fail(parenthesis, 'these parentheses are empty.');
      parenthesis = -1;
      take(1);
      opens = false;
    } else if (char === '#') {
      const tag = /^#([\p{L}\p{N}]*)/u.exec(rest)![1]!;
      if (!TAGS.some((known) => known === tag))
        fail(at, `no tag "#${tag}"; the tags are ${TAGS.map((known) => `#${known}`).join(', ')}.`);
      take(tag.length + 1);
      opens = false;
    } else if (char === '|' || rest.startsWith('&&')) {
      if (parenthesis < 0) fail(at, `"${char === '|' ? '|' : '&&'}" stands between parentheses: (a|b), (a && b).`);
      take(char === '|' ? 1 : 2);
      opens = true;
    } else if (char === '{') {
      const count = /^\{(\d+)?(?:(,) *(\d+)?)?\}/.exec(rest);
      if (!count || opens || (count[1] === undefined && count[3] === undefined))
        fail(at, 'write {2}, {2,4} or {2,} behind what is repeated; {root} is not supported.');
      if (count![1] !== undefined && count![3] !== undefined && Number(count![1]) > Number(count![3]))
        fail(at, `from ${count![1]} to ${count![3]}: the smaller number comes first.`);
      take(count![0].length);
    } else if (char === '+' || char === '?' || (char === '*' && !opens)) {
      if (opens) fail(at, `"${char}" repeats nothing: it stands behind a word, a #Tag or a parenthesis.`);
      take(1);
    } else if (char === '@' || char === '%' || char === '<' || char === '>' || char === '}') {
      fail(
        at,
        char === '<' || char === '>' ? '<…> names a group and stands right behind "[".' : `"${char}" is not supported.`,
      );
    } else if (SPECIAL.test(char)) {
      if (char === '*') opens = false;
      take(1);
    } else {
      let end = at;
      while (end < match.length && !SPECIAL.test(match[end]!)) end += match[end] === '\\' ? 2 : 1;
      const word = match.slice(at, end).normalize('NFC').replace(/[’ʼ]/g, "'");
      out += cut(word);
      at = end;
      opens = false;
    }
  }
  if (group >= 0) fail(group, 'this "[" has no closing "]".');
  if (parenthesis >= 0) fail(parenthesis, 'this "(" has no closing ")".');
  return out;
}

function problemOf(body: string): string | null {
  try {
    new RegExp(body, 'u');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function cut(word: string): string {
  if (word.includes('\\')) return word;
  const { length, starts, ends } = readTokens(word);
  return Array.from({ length }, (_, i) => word.slice(starts[i], ends[i])).join(' ');
}
