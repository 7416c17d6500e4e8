// The command as a user runs it: a process of its own, its output, its errors
// and its exit status.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { KINDS } from '../src/cli/choices.js';
import { extract, type Article, type Kind } from '../src/index.js';

const ROOT = join(import.meta.dirname, '..');
const COMMAND = [join(ROOT, 'dist/cli.js')];
const STORY = "Le président Emmanuel Macron a rencontré Angela Merkel à Berlin, a indiqué l'Élysée.\n";
const OTHER = 'Angela Merkel se rendra mardi à Lyon.\n';
const FOREIGN =
  'The quick brown fox jumps over the lazy dog, and then it goes back to sleep in the garden of the house by the river.';

let folder: string;
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command; with `lines`, closes its output after so many lines. */
function depeche(args: readonly string[], stdin: string | Buffer = '', env = {}, lines = Infinity): Promise<Outcome> {
  const plain = { ...process.env, NO_COLOR: '', FORCE_COLOR: '' };
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: ROOT, env: { ...plain, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
    if (out.split('\n').length > lines) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  child.stdin.on('error', () => undefined).end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

const articles = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
const names = (article: Article | undefined) =>
  article?.records.flatMap((record) => ('name' in record ? [record.name] : []));

describe('depeche FILE', () => {
  it('prints a table with kind, name, count and confidence', async () => {
    const { status, out, err } = await depeche([put('story.txt', STORY)], '', { CI: '1' });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(at('story.txt'));
    expect(out).toMatch(/^ {2}person +Emmanuel Macron +1 +[01]\.\d\d$/m);
    expect(out).toMatch(/^ {2}place +Berlin +1 +[01]\.\d\d$/m);
    expect(out).not.toContain('\u001b');
  });

  it('colours kinds when asked, and never against NO_COLOR', async () => {
    const file = put('story.txt', STORY);
    expect((await depeche([file], '', { FORCE_COLOR: '1' })).out).toContain('\u001b[32mperson');
    expect((await depeche([file], '', { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b');
  });

  it('writes with --to json what extract returns, with the file as its id', async () => {
    const file = put('story.txt', STORY);
    const { out } = await depeche(['--to', 'json', '--published', '2024-05-14', file]);
    const expected = extract(STORY, { id: file, published: '2024-05-14' });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(names(expected)).toContain('Angela Merkel');
  });

  it('writes one array for several files with --to json', async () => {
    const { out } = await depeche(['--to', 'json', put('story.txt', STORY), put('other.txt', OTHER)]);
    expect((JSON.parse(out) as Article[]).map((article) => article.id)).toEqual([at('story.txt'), at('other.txt')]);
  });

  it('keeps offsets true to the file, byte order mark and CRLF included', async () => {
    const text = `\uFEFFTitre\r\n\r\n${STORY}`;
    const { out } = await depeche(['--to', 'jsonl', put('bom.txt', text)]);
    const mentions = articles(out).flatMap((article) => article.records.flatMap((record) => record.mentions));
    expect(mentions.length).toBeGreaterThan(2);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});

describe('standard input', () => {
  it('is read without a file, and for -', async () => {
    const expected = JSON.parse(JSON.stringify(extract(STORY))) as Article;
    expect(JSON.parse((await depeche(['--to', 'json'], STORY)).out)).toEqual(expected);
    expect(JSON.parse((await depeche(['--to', 'json', '-'], STORY)).out)).toEqual(expected);
  });

  it('may be empty', async () => {
    const { status, out } = await depeche(['--to', 'json'], '');
    expect(status).toBe(0);
    expect((JSON.parse(out) as Article).records).toEqual([]);
  });
});

describe('--from jsonl', () => {
  const line = (fields: object) => `${JSON.stringify(fields)}\n`;

  it('writes an article a line, each with its document’s id and date', async () => {
    const documents = line({ id: 'a', text: STORY, published: '2024-05-14' }) + line({ id: 7, text: OTHER });
    const { status, out } = await depeche(['--from', 'jsonl', '--to', 'jsonl', '--published', '2020-01-01'], documents);
    expect(status).toBe(0);
    expect(articles(out).map(({ id, published }) => [id, published])).toEqual([
      ['a', '2024-05-14'],
      ['7', '2020-01-01'],
    ]);
    expect(names(articles(out)[1])).toContain('Lyon');
  });

  it('skips a bad line, says which and why, goes on, and ends with status 1', async () => {
    const good = line({ id: 'good', text: OTHER });
    const file = put(
      'mixed.jsonl',
      good +
        '{"id": "broken", "text": \n' +
        line({ id: 'nothing' }) +
        '[1]\n' +
        '\n' +
        line({ id: 'dated', text: STORY, published: 'hier' }) +
        line({ id: {}, text: STORY }) +
        good.trimEnd(),
    );
    const { status, out, err } = await depeche(['--from', 'jsonl', '--to', 'jsonl', file]);
    expect(status).toBe(1);
    expect(articles(out).map((article) => article.id)).toEqual(['good', 'good']);
    const errors = err.trimEnd().split('\n');
    expect(errors).toHaveLength(5);
    expect(errors[0]).toContain(`${file}, line 2: not JSON`);
    expect(errors[1]).toContain(`${file}, line 3: "text" is missing: expected a string`);
    expect(errors[2]).toContain('line 4: not a JSON object');
    expect(errors[3]).toMatch(/line 6: .*published.*hier/);
    expect(errors[4]).toContain('line 7: "id"');
  });

  it('cuts lines at line feeds only', async () => {
    const text = `Angela Merkel\u2028${OTHER}`;
    const raw = JSON.stringify({ id: 'a', text }).replace('\\u2028', '\u2028');
    const { status, out } = await depeche(['--from', 'jsonl', '--to', 'jsonl'], `\uFEFF${raw}\r\n`);
    expect(status).toBe(0);
    expect(articles(out)).toHaveLength(1);
  });

  it('streams: the first article comes before the last document is written', async () => {
    const child = spawn(process.execPath, [...COMMAND, '--from', 'jsonl', '--to', 'jsonl'], { cwd: ROOT });
    child.stdin.write(line({ id: 'first', text: OTHER }));
    const first = await new Promise<string>((resolve) => {
      child.stdout.setEncoding('utf8').once('data', resolve);
    });
    expect(articles(first)[0]?.id).toBe('first');
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('stops quietly when nobody reads on', async () => {
    const many = line({ id: 'again', text: STORY.repeat(20) }).repeat(500);
    const { status, out, err } = await depeche(['--from', 'jsonl', '--to', 'jsonl'], many, {}, 1);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n').length).toBeLessThan(400);
  });
});

describe('options', () => {
  it('--kinds keeps only these', async () => {
    const { out } = await depeche(['--to', 'json', '--kinds', 'place'], STORY);
    const kinds = new Set((JSON.parse(out) as Article).records.map((record) => record.kind));
    expect([...kinds]).toEqual(['place']);
  });

  it('--kinds knows every kind there is', async () => {
    const text = 'La comédie Les Marées de Brume a attiré 300 spectateurs à Brest le 4 juin 2020.';
    const { status, out } = await depeche(['--to', 'json', '--kinds', 'date,quantity'], text);
    expect(status).toBe(0);
    expect((JSON.parse(out) as Article).records.map((record) => record.kind)).toEqual(['quantity', 'date']);
    expectTypeOf<(typeof KINDS)[number]>().toEqualTypeOf<Kind>();
  });

  it('--language require refuses what is not French, skip returns no records', async () => {
    const refused = await depeche(['--language', 'require', put('foreign.txt', FOREIGN), put('story.txt', STORY)]);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain(at('foreign.txt'));
    expect(refused.out).toContain('Emmanuel Macron');
    const skipped = await depeche(['--language', 'skip', '--to', 'json'], FOREIGN);
    expect(skipped.status).toBe(0);
    expect(JSON.parse(skipped.out)).toMatchObject({ language: { french: false }, records: [] });
  });

  it('--ordinals returns ranks as well', async () => {
    const ranks = 'La troisième candidate est battue.';
    const asked = await depeche(['--ordinals', '--to', 'json', '--kinds', 'quantity'], ranks);
    expect(asked.status === 0 ? JSON.parse(asked.out) : asked).toMatchObject({
      records: [{ type: 'ordinal', value: 3, of: 'candidate' }],
    });
  });

  it('--help and --version answer on standard output', async () => {
    const help = await depeche(['--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const option of ['--from', '--to', '--published', '--kinds', '--other', '--ordinals', '--language']) {
      expect(help.out).toContain(option);
    }
    const version = await depeche(['--version']);
    expect(version).toMatchObject({ status: 0, err: '' });
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['--to', 'xml'], "--to 'xml': expected table, json, jsonl"],
    [['--from', 'csv'], "--from 'csv': expected text, jsonl"],
    [['--kinds', 'person,lieu'], "--kinds 'lieu': expected person"],
    [['--language', 'fr'], "--language 'fr': expected any, require, skip"],
    [['--published', '14/05/2024'], '14/05/2024'],
    [['--colour'], '--colour'],
  ])('%j is a mistake: status 2, and what was expected', async (args, message) => {
    const { status, out, err } = await depeche(args, STORY);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain("Try 'depeche --help'");
  });
});

describe('files that cannot be read', () => {
  it('are named, and the others are read', async () => {
    const latin1 = put('latin1.txt', Buffer.from('L’élu a été réélu à Orléans.', 'latin1'));
    const { status, out, err } = await depeche([at('absent.txt'), folder, latin1, put('story.txt', STORY)]);
    expect(status).toBe(1);
    expect(out).toContain('Emmanuel Macron');
    const errors = err.trimEnd().split('\n');
    expect(errors).toHaveLength(3);
    expect(errors[0]).toBe(`depeche: ${at('absent.txt')}: no such file: check the path`);
    expect(errors[1]).toBe(
      `depeche: ${folder}: a directory: name the files in it, or read it whole with depeche batch`,
    );
    expect(errors[2]).toContain(`${latin1}: not UTF-8`);
  });
});
