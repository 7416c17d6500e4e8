// Quotes in the command: every command that reads articles takes `--quotes` and `--kinds quote`, and what it prints shows
// who speaks.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import { HELP, readArguments } from '../src/cli/args.js';
import { BATCH_HELP, readBatchArguments } from '../src/cli/batch-args.js';
import { readWorkerArguments, WORKER_HELP } from '../src/cli/queue-args.js';
import { SHOW_HELP, showPage } from '../src/cli/show.js';
import { formatTable } from '../src/cli/table.js';
import { explainFile, formatExplanation, WHY_HELP } from '../src/cli/why.js';
import { explainArticle } from '../src/extract/explain.js';
import { openModel } from '../src/extract/model.js';
import type { Article } from '../src/index.js';
import { tinyModel } from '../src/testing/index.js';
import { ARTICLE, TEXT } from './quoted.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-quotes-cli-'));
  file = join(folder, 'a.txt');
  writeFileSync(file, '« Nous avons gagné par 3-1 et perdu notre calme », a dit Paul Morel.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every command that reads articles', () => {
  it('takes --quotes, and --kinds quote means it too', () => {
    for (const argv of [['--quotes'], ['--kinds', 'quote,person']]) {
      expect(readArguments([...argv, 'a.txt'], false)).toMatchObject({ options: { quotes: true } });
      expect(readBatchArguments([...argv, 'in', '--out', 'a.db'])).toMatchObject({
        options: { extract: { quotes: true } },
      });
      expect(readWorkerArguments([...argv, '--queue', 'q'])).toMatchObject({ options: { extract: { quotes: true } } });
    }
    expect(readBatchArguments(['in', '--out', 'a.db'])).not.toMatchObject({ options: { extract: { quotes: true } } });
  });

  it('says so in its help', () => {
    for (const help of [HELP, BATCH_HELP, WORKER_HELP, SHOW_HELP, WHY_HELP]) expect(help).toContain('--quotes');
  });

  it('writes quotes to an archive when they are asked for', async () => {
    const kindsOf = async (
      out: string,
      extract: { readonly quotes?: boolean; readonly kinds?: readonly ['quote'] },
    ) => {
      await runBatch({ inputs: [file], out: join(folder, out), workers: 1, extract });
      return (JSON.parse(readFileSync(join(folder, out), 'utf8')) as Article).records.map(({ kind }) => kind);
    };
    expect(await kindsOf('without.jsonl', {})).not.toContain('quote');
    expect(await kindsOf('all.jsonl', { quotes: true })).toEqual(expect.arrayContaining(['quote', 'person']));
    expect(await kindsOf('alone.jsonl', { kinds: ['quote'] })).toEqual(['quote']);
  });

  it('shows them on the page', async () => {
    expect(await showPage([file], false)).not.toContain('class="quote');
    expect(await showPage(['--quotes', file], false)).toContain('<mark class="quote');
  });
});

describe('the table of the command', () => {
  const rows = (colored: boolean) => formatTable(ARTICLE, 'halle', colored).split('\n');

  it('shows who says what, and after which cue', () => {
    const quotes = rows(false).filter((row) => row.startsWith('  quote'));
    expect(quotes.map((row) => row.replace(/ {2,}/g, '  ').trim())).toEqual([
      'quote  Inès Corbal: a déclaré  1  0.90  Nous ouvrirons la halle de Vannes le 4 juin',
      'quote  Inès Corbal: a-t-elle ajouté  1  0.90  Rien ne presse',
      'quote  Région Bretagne: Selon  1  0.90  le budget suffira',
      'quote  Le préfet: estime  1  0.90  le pont tiendra',
      'quote  ?  1  0.90  On verra bien demain.',
      'quote  Le préfet: a juré  1  0.90  selon Inès Corbal, « la digue et le quai céderont » un jour',
      'quote  Inès Corbal: selon  1  0.90  la digue et le quai céderont',
    ]);
  });

  it('gives the kind no colour that a light terminal does not show', () => {
    const colored = rows(true).filter((row) => row.includes('quote'));
    expect(colored).toHaveLength(7);
    for (const row of colored) expect(row).toContain('\u001b[1mquote');
  });
});

describe('an explanation', () => {
  const explanation = explainArticle(openModel(tinyModel()), ARTICLE, TEXT, { quotes: true });

  it('has the quotes in their place, with the cue and what says who speaks', () => {
    const starts = explanation.mentions.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const quotes = explanation.mentions.filter(({ kind }) => kind === 'quote');
    expect(quotes.map(({ text, rule, resolvedBy }) => [text, rule, resolvedBy]).slice(0, 5)).toEqual([
      ['Nous ouvrirons la halle de Vannes le 4 juin', 'direct quote, cue "a déclaré"', 'said by Inès Corbal: name'],
      ['Rien ne presse', 'direct quote, cue "a-t-elle ajouté"', 'said by Inès Corbal: pronoun "elle"'],
      ['le budget suffira', 'indirect quote, cue "Selon"', 'said by Région Bretagne: name'],
      ['le pont tiendra', 'indirect quote, cue "estime"', 'said by Le préfet: description'],
      ['On verra bien demain.', 'direct quote, no cue', null],
    ]);
    expect(formatExplanation(explanation, 'halle')).toContain(
      'direct quote, cue "a-t-elle ajouté"; said by Inès Corbal: pronoun "elle"',
    );
  });

  it('has nothing give way to a quote, which holds what it holds', () => {
    // "le 4 juin", a date that this article was not asked for.
    expect(explanation.dropped).toEqual([]);
  });

  it('tells what is refused inside a quote as well', async () => {
    const lines = await explainFile(['--quotes', file], false);
    expect(lines).toMatch(/quote +"Nous avons gagné/);
    expect(lines).toContain('Refused:');
    expect(lines).toContain('"3-1"');
    expect(await explainFile(['--quotes', '--to', 'json', file], false)).toContain('"kind": "quote"');
  });
});
