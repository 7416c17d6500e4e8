// Checks a pattern before it is given to compromise, which accepts almost any string and silently matches nothing if it
// is wrong. Here a mistake is an error that shows its column. The words of the pattern are also split like tokens:
// "l'Agence" becomes two.

import { readTokens } from '../text/tokens.js';
import type { NameKind } from '../types.js';

/** The tags that a token can have. */
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

/** The groups that a pattern of each kind may have. The group `name` is the mention. */
export const GROUPS: { readonly [kind in NameKind]: readonly string[] } = {
  person: ['name', 'given', 'family', 'honorific', 'title'],
  organisation: ['name', 'acronym'],
  place: ['name'],
  other: ['name'],
};

const SPECIAL = /[\s[\]()<>#@%{}|&!^$?*+~/]/;

/** Returns the pattern with its words split into tokens. Throws a `SyntaxError` that shows the column of a mistake. */
export function checkPattern(match: string, kind: NameKind, where: string): string {
  return new PatternChecker(match, kind, where).check();
}

class PatternChecker {
  private out = '';
  private at = 0;
  /** Where the open group and the open parenthesis start; -1 if there is none. */
  private group = -1;
  private parenthesis = -1;
  /** True while nothing has been read that "+", "?" or "{2}" could repeat. */
  private opens = true;

  constructor(
    private readonly match: string,
    private readonly kind: NameKind,
    private readonly where: string,
  ) {}

  check(): string {
    const { match } = this;
    if (match.trim() === '') this.fail(0, 'the pattern is empty; write the words or #Tags to match.');
    while (this.at < match.length) this.readPart(match[this.at]!);
    if (this.group >= 0) this.fail(this.group, 'this "[" has no closing "]".');
    if (this.parenthesis >= 0) this.fail(this.parenthesis, 'this "(" has no closing ")".');
    return this.out;
  }

  private fail(at: number, message: string): never {
    throw new SyntaxError(`${this.where}, column ${at + 1}: ${message}\n  ${this.match}\n  ${' '.repeat(at)}^`);
  }

  /** Copies the next characters to the result. */
  private take(length: number, opens: boolean): void {
    this.out += this.match.slice(this.at, this.at + length);
    this.at += length;
    this.opens = opens;
  }

  private readPart(char: string): void {
    const { match, at, opens } = this;
    if (/\s/.test(char)) {
      this.out += ' ';
      this.at++;
      this.opens = true;
    } else if (char === '/' && opens) this.readRegex();
    else if (char === '[' || char === ']') this.readGroup(char);
    else if (char === '(' || char === ')') this.readParenthesis(char);
    else if (char === '#') this.readTag();
    else if (char === '|' || match.startsWith('&&', at)) {
      if (this.parenthesis < 0)
        this.fail(at, `"${char === '|' ? '|' : '&&'}" stands between parentheses: (a|b), (a && b).`);
      this.take(char === '|' ? 1 : 2, true);
    } else if (char === '{') this.readCount();
    else if (char === '+' || char === '?' || (char === '*' && !opens)) {
      if (opens) this.fail(at, `"${char}" repeats nothing: it stands behind a word, a #Tag or a parenthesis.`);
      this.take(1, opens);
    } else if (char === '<' || char === '>') this.fail(at, '<…> names a group and stands right behind "[".');
    else if (char === '@' || char === '%' || char === '}') this.fail(at, `"${char}" is not supported.`);
    else if (SPECIAL.test(char)) this.take(1, opens && char !== '*');
    else this.readWord();
  }

  private readRegex(): void {
    const { match, at } = this;
    const body = /^\/((?:\\.|[^\\/])+)\//.exec(match.slice(at))?.[1];
    if (body === undefined) this.fail(at, 'this regular expression has no closing "/".');
    if (this.parenthesis >= 0 && /[|\s()]/.test(body))
      this.fail(at, 'a regular expression between parentheses may hold no "|", space or parenthesis.');
    const problem = problemOf(body);
    if (problem !== null) this.fail(at, problem);
    this.take(body.length + 2, false);
  }

  private readGroup(bracket: '[' | ']'): void {
    const { match, at, group, kind } = this;
    if (bracket === ']') {
      if (group < 0) this.fail(at, 'this "]" closes no group.');
      if (/\[(?:<[^>]*>)?\s*$/.test(match.slice(group, at))) this.fail(group, 'this group is empty.');
      this.group = -1;
      this.take(1, this.opens);
      return;
    }
    if (group >= 0) this.fail(at, 'a group cannot stand inside a group.');
    this.group = at;
    const name = /^<\s*([^>\s]*)\s*>/.exec(match.slice(at + 1));
    if (match[at + 1] === '<' && !name) this.fail(at + 1, 'this "<" has no closing ">".');
    if (name && !GROUPS[kind].includes(name[1]!))
      this.fail(at + 1, `no group <${name[1]}> for kind "${kind}"; its groups are ${GROUPS[kind].join(', ')}.`);
    this.take(1 + (name?.[0].length ?? 0), true);
  }

  private readParenthesis(parenthesis: '(' | ')'): void {
    const { match, at } = this;
    const open = this.parenthesis;
    if (parenthesis === '(') {
      if (open >= 0) this.fail(at, 'parentheses cannot stand inside parentheses.');
      this.parenthesis = at;
    } else {
      if (open < 0) this.fail(at, 'this ")" closes no parenthesis.');
      if (match.slice(open + 1, at).trim() === '') this.fail(open, 'these parentheses are empty.');
      this.parenthesis = -1;
    }
    this.take(1, parenthesis === '(');
  }

  private readTag(): void {
    const tag = /^#([\p{L}\p{N}]*)/u.exec(this.match.slice(this.at))![1]!;
    if (!TAGS.some((known) => known === tag))
      this.fail(this.at, `no tag "#${tag}"; the tags are ${TAGS.map((known) => `#${known}`).join(', ')}.`);
    this.take(tag.length + 1, false);
  }

  private readCount(): void {
    const { match, at, opens } = this;
    const count = /^\{(\d+)?(?:(,) *(\d+)?)?\}/.exec(match.slice(at));
    if (!count || opens || (count[1] === undefined && count[3] === undefined))
      this.fail(at, 'write {2}, {2,4} or {2,} behind what is repeated; {root} is not supported.');
    const [whole, least, , most] = count;
    if (least !== undefined && most !== undefined && Number(least) > Number(most))
      this.fail(at, `from ${least} to ${most}: the smaller number comes first.`);
    this.take(whole.length, opens);
  }

  private readWord(): void {
    const { match } = this;
    let end = this.at;
    while (end < match.length && !SPECIAL.test(match[end]!)) end += match[end] === '\\' ? 2 : 1;
    this.out += splitWord(match.slice(this.at, end).normalize('NFC').replace(/[’ʼ]/g, "'"));
    this.at = end;
    this.opens = false;
  }
}

function problemOf(body: string): string | null {
  try {
    new RegExp(body, 'u');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function splitWord(word: string): string {
  if (word.includes('\\')) return word;
  const { length, starts, ends } = readTokens(word);
  return Array.from({ length }, (_, i) => word.slice(starts[i], ends[i])).join(' ');
}
