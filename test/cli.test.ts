// The command as a user runs it: a process of its own, its output, its errors
// and its exit status.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { runWorker } from '../src/archive/index.js';
import { readEdition } from '../src/archive/version.js';
import { readArguments } from '../src/cli/args.js';
import { readBatchArguments } from '../src/cli/batch-args.js';
import { UsageError, type KINDS } from '../src/cli/choices.js';
import { flagsOf } from '../src/cli/engine.js';
import { OUTPUTS } from '../src/cli/formats.js';
import { explainMistake } from '../src/cli/mistakes.js';
import { readEnqueueArguments, readWorkerArguments } from '../src/cli/queue-args.js';
import { formatTable } from '../src/cli/table.js';
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
function depeche(
  args: readonly string[],
  stdin: string | Buffer = '',
  env = {},
  lines = Infinity,
  cwd = ROOT,
): Promise<Outcome> {
  const plain = { ...process.env, NO_COLOR: '', FORCE_COLOR: '' };
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd, env: { ...plain, ...env } });
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

  it('tells in it what a date or a quantity is, and per what', () => {
    const text = 'Née vers 1950, elle a vendu du blé pour environ 20 euros par jour début 2019.';
    const rows = formatTable(extract(text, { published: '2025-03-12' }), 'text', false).split('\n');
    const told = rows.flatMap((row) => /^ {2}(?:date|quantity) +(\S.*?) {2,}\d/.exec(row)?.[1]?.split(/ {2,}/) ?? []);
    expect(told).toEqual([
      ...['~1950', 'vers 1950', '~20 EUR / jour', 'environ 20 € par jour'],
      ...['R/P1D', 'chaque jour', '2019 (start)', 'début 2019'],
    ]);
    expect(rows[1]).toMatch(/^ {2}kind +name or value +in words +mentions {2}confidence {2}where, and as written$/);
  });

  it('says of a date without a value that it depends on the day of publication, where that is not given', () => {
    const text = 'Le maire a parlé mardi.';
    expect(formatTable(extract(text), 'text', false)).toMatch(/\n {2}\? depends on the day of publication: give it/);
    for (const [of, published] of [
      [text, '2025-03-12'],
      ['Le maire a parlé en mars 2024.', null],
    ] as const)
      expect(formatTable(extract(of, { published: published ?? undefined }), 'text', false)).not.toContain('depends');
  });

  it('titles a page of standard input by its text', async () => {
    expect((await depeche(['show'], 'Paris est une fête.')).out).toContain('<title>Paris est une fête.</title>');
    expect((await depeche(['show', put('fete.txt', 'Paris est une fête.')])).out).toContain('<title>fete.txt</title>');
  });

  it('colours kinds when asked, and never against NO_COLOR', async () => {
    const file = put('story.txt', STORY);
    expect((await depeche([file], '', { FORCE_COLOR: '1' })).out).toContain('\u001b[32mperson');
    expect((await depeche([file], '', { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b');
  });

  it('writes with --to json what extract returns, with the file as its id and what read it', async () => {
    const file = put('story.txt', STORY);
    const { out } = await depeche(['--to', 'json', '--published', '2024-05-14', file]);
    const expected = extract(STORY, { id: file, published: '2024-05-14' });
    expect(JSON.parse(out)).toEqual({ ...(JSON.parse(JSON.stringify(expected)) as Article), ...readEdition() });
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
    const expected = { ...(JSON.parse(JSON.stringify(extract(STORY))) as Article), ...readEdition() };
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

  it('--ids gives the codes of places, also to an archive and to a page', async () => {
    const news = 'Le traité sera signé mardi à Londres, a dit le ministre.';
    const asked = await depeche(['--ids', '--to', 'json', '--kinds', 'place'], news);
    const ids = { geonames: '2643743', wikidata: 'Q84' };
    expect(asked.status === 0 ? JSON.parse(asked.out) : asked).toMatchObject({ records: [{ name: 'Londres', ids }] });
    const without = await depeche(['--to', 'json', '--kinds', 'place'], news);
    expect(JSON.parse(without.out)).toMatchObject({ records: [{ ids: {}, latitude: null, longitude: null }] });
    expect((await depeche(['show', '--ids'], news)).out).toContain('geonames 2643743');
    const batch = await depeche(['batch', '-', '--from', 'text', '--out', '-', '--ids', '--workers', '1'], news);
    expect(batch.status === 0 ? JSON.parse(batch.out) : batch).toMatchObject({
      records: expect.arrayContaining([expect.objectContaining({ ids })]) as unknown,
    });
    const worker = readWorkerArguments(['--queue', 'q', '--ids']);
    expect(worker).toMatchObject({ options: { extract: { ids: true } } });
  });

  it('gives V8 only flags that this version has', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const { atStart, onceYoungIsLarge } = flagsOf(process.versions.v8);
    for (const flag of [...atStart, ...onceYoungIsLarge]) expect(known).toContain(`  ${flag.split('=', 1)[0]} (`);
    expect(flagsOf('11.3.244.8-node.33').atStart).toContain('--interrupt-budget=400000');
    expect(flagsOf('13.6.233.17-node.37').atStart).toEqual([
      '--heap-growing-percent=50',
      '--max-inlined-bytecode-size-cumulative=300',
    ]);
    expect(flagsOf('15.0.0')).toEqual({ atStart: [], onceYoungIsLarge: [] });
  });

  it('writes a long article in pieces, as the same line of JSON', async () => {
    const text = Array.from({ length: 1100 }, (_, at) => `Il a reçu ${at + 2} euros.`).join(' ');
    const { status, out } = await depeche(['--to', 'jsonl'], text);
    expect(status).toBe(0);
    expect(out.endsWith('}\n')).toBe(true);
    const article = extract(text);
    expect(article.records.length).toBeGreaterThan(1000);
    const { published, ...rest } = article;
    expect(out === `${JSON.stringify({ published, ...readEdition(), ...rest })}\n`).toBe(true);
  });

  it('--help and --version answer on standard output', async () => {
    const help = await depeche(['--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const option of ['--from', '--to', '--published', '--kinds', '--other', '--ordinals', '--ids', '--language']) {
      expect(help.out).toContain(option);
    }
    const version = await depeche(['--version']);
    expect(version).toMatchObject({ status: 0, err: '' });
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['--to', 'xml'], "--to 'xml': expected table, json, jsonl"],
    [['--from', 'csv'], "--from 'csv': expected text, jsonl; for csv: depeche batch --from csv"],
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

/** What the command says of a mistake, without a process of its own. */
const mistake = (
  read: (argv: readonly string[], terminal: boolean) => unknown,
  argv: string[],
  command = 'depeche',
) => {
  try {
    read(argv, false);
  } catch (error) {
    if (error instanceof UsageError) return explainMistake(error, command);
    throw error;
  }
  return 'no mistake';
};

describe('a mistake', () => {
  it.each([
    [['--publised', '2024'], 'unknown option --publised: did you mean --published?'],
    [['--kind=place'], 'unknown option --kind: did you mean --kinds?'],
    [['--out', 'a.jsonl'], 'unknown option --out: it is an option of depeche batch, depeche worker'],
    [['--text-field', 'corps'], 'unknown option --text-field: it is an option of depeche batch, depeche enqueue'],
    [
      ['--redis=redis://:secret@localhost'],
      'unknown option --redis: it is an option of depeche enqueue, depeche worker',
    ],
    [['-x'], 'unknown option -x'],
    [['--published'], '--published wants a value'],
    [['--published', '-x'], '--published wants a value; one with a dash before it is given as --published=-VALUE'],
    [['--to', 'jsno'], `--to 'jsno': expected ${OUTPUTS.join(', ')}; did you mean json?`],
    [['--kinds', 'persons'], 'person, organisation, place, date, quantity, other, quote; did you mean person?'],
    [['--language', 'Require'], 'expected any, require, skip; did you mean require?'],
    [['--from', 'html'], "--from 'html': expected text, jsonl; for html: depeche batch --from html INPUT --out OUTPUT"],
    [['--to', 'csv'], `--to 'csv': expected ${OUTPUTS.join(', ')}; for csv: depeche batch INPUT --out OUTPUT --to csv`],
  ])('%j: %s', (argv, message) => {
    const said = mistake(readArguments, [...argv, 'a.txt'].slice(0, argv.at(-1) === '--published' ? argv.length : 9));
    expect(said).toContain(message);
    expect(said).toMatch(/\nTry 'depeche --help'\.$/);
    expect(said).not.toContain('secret');
  });
  it.each([
    [['--wrokers', '2'], 'did you mean --workers?'],
    [['--from', 'jsnol'], 'did you mean jsonl?'],
    [['--to', 'sqlit'], 'did you mean sqlite?'],
    [['--concurrency', '2'], 'it is an option of depeche worker'],
  ])('in a batch, %j: %s', (argv, message) => {
    const said = mistake(readBatchArguments, ['a.txt', '--out', 'b.jsonl', ...argv], 'depeche batch');
    expect(said).toContain(message);
    expect(said).toMatch(/\nTry 'depeche batch --help'\.$/);
  });
  it.each([
    ['enqueue', ['a.txt', '--queue', 'q', '--path'], readEnqueueArguments, 'did you mean --paths?'],
    ['worker', ['--queue', 'q', '--until-emtpy'], readWorkerArguments, 'did you mean --until-empty?'],
  ] as const)('of %s: %j', (command, argv, read, message) => {
    expect(mistake(read, [...argv], `depeche ${command}`)).toContain(message);
  });
  it('says nothing of an address of Redis that was given in the wrong place', () => {
    for (const address of ['redis://:secret@localhost:6379', 'user:secret@localhost'])
      expect(mistake(readWorkerArguments, ['--queue', 'q', address])).toMatch(/--redis\nTry/);
  });

  it('in the name of a command is told from a file, and a file so called is read', async () => {
    const { status, out, err } = await depeche(['bacth', put('story.txt', STORY)]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain("'bacth' is neither a file nor a command: did you mean batch?");
    expect((await depeche(['--other', 'batch', 'a.txt'])).err).toContain('which comes first: depeche batch');
    put('bacth', STORY);
    expect((await depeche(['bacth'], '', {}, Infinity, folder)).out).toContain('Emmanuel Macron');
  });

  it('in the date of a batch is called by its option, and in a document by its field and line', async () => {
    const file = put('dates.jsonl', `${JSON.stringify({ id: 'a', text: STORY, jour: 'hier' })}\n`);
    const out = at('dates.out.jsonl');
    const batch = ['batch', file, '--workers', '1', '--out', out];
    const given = await depeche([...batch, '--published', '14/05/2024']);
    expect(given).toMatchObject({ status: 2 });
    expect(given.err).toMatch(
      /^depeche: --published must be a date .*, got "14\/05\/2024"\.\nTry 'depeche batch --help'/,
    );
    expect(await depeche([...batch, '--published-field', 'jour'])).toMatchObject({ status: 1 });
    expect(JSON.parse(readFileSync(`${out}.failed.jsonl`, 'utf8'))).toMatchObject({
      source: `${file}, line 1`,
      reason: expect.stringMatching(/^"jour" must be a date .*, got "hier"\.$/) as string,
    });
    const plain = await depeche(['--from', 'jsonl'], JSON.stringify({ text: STORY, published: 'hier' }));
    expect(plain.err).toMatch(/^depeche: standard input, line 1: "published" must be a date .*, got "hier"\.\n$/);
  });

  it('that ends in an address of Redis shows no password', async () => {
    const { err } = await depeche(['redis://:se/cret@localhost:6379']);
    expect(err).toBe('depeche: redis://***: no such file: check the path\n');
  });
});

describe('an address of Redis', () => {
  const PLACES = ['redis', 'queue'] as const;
  it.each([
    'redis//:secret@localhost:6379',
    'reddis://:secret@localhost:6379',
    'redis://:secret@localhost:63790000',
    'redis://:se/cret@localhost:6379',
    'redis://user:12/secret@localhost:6379',
    'rediss://:12?secret@localhost',
    'rediss://user:se@cret@localhost:port',
    'redis://:secret',
    'redis://localhost:6379:secret',
    'user:secret@localhost:6379',
    ':secret@localhost',
    'localhost:6379?password=secret',
    '/tmp/redis.sock?password=secret',
    'http://user:secret@localhost/?password=secret',
  ])('%s is refused without its password', async (address) => {
    for (const place of PLACES) {
      // Without a colon it is the name of a queue.
      if (place === 'queue' && !address.includes(':')) continue;
      const error = await runWorker({ queue: 'q', [place]: address }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RangeError);
      const { message, stack } = error as Error;
      expect(message).toMatch(new RegExp(`^${place} ".*: expected`));
      expect(`${message}${stack}${inspect(error)}`).not.toMatch(/secret|cret/);
    }
  });
  it.each(['localhost', 'localhost:6379', 'http://localhost:6379/0', '/tmp/redis.sock'])(
    '%s is shown',
    async (address) => {
      await expect(runWorker({ queue: 'q', redis: address })).rejects.toThrow(
        `redis "${address}": expected an address`,
      );
    },
  );
});

describe('help', () => {
  it('is each command’s own', async () => {
    for (const command of ['batch', 'enqueue', 'worker', 'show', 'why']) {
      const { status, out } = await depeche([command, '--help']);
      expect({ status, first: out.split('\n')[0] }).toEqual({
        status: 0,
        first: expect.stringMatching(new RegExp(`^Usage: depeche ${command} `)) as string,
      });
    }
    expect((await depeche(['help', 'show'])).out).toMatch(/^Usage: depeche show /);
  });
});

describe('a file is read by what it is', () => {
  const day = '2024-05-14';
  const page = `<!doctype html><html><head><title>Visite à Berlin</title><meta property="article:published_time" content="${day}"></head>
    <body><article><p>Angela Merkel est arrivée mardi à Berlin avec une délégation de plusieurs ministres, a annoncé son porte-parole.</p>
    <p>Elle repartira mercredi pour Paris, où elle est attendue par le président de la République.</p></article></body></html>`;

  it('by its extension, as in a batch', async () => {
    const files = [
      put('lines.jsonl', `${JSON.stringify({ id: 'a', text: OTHER })}\n${JSON.stringify({ id: 'b', text: OTHER })}\n`),
      put('page.html', page),
      put('rows.csv', `id,text,published\nr,${OTHER.trim()},${day}\n`),
      put('packed.txt.gz', gzipSync(OTHER)),
      put('note.md', OTHER),
    ];
    const { status, out, err } = await depeche(['--to', 'jsonl', ...files]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(articles(out).map(({ id, published }) => [id, published])).toEqual([
      ['a', null],
      ['b', null],
      [files[1], day],
      ['r', day],
      [files[3], null],
      [files[4], null],
    ]);
    for (const article of articles(out)) expect(names(article)).toContain('Angela Merkel');
  });

  it('unless --from says otherwise', async () => {
    const file = put('lines.jsonl', `${JSON.stringify({ id: 'a', text: OTHER })}\n`);
    const { out } = await depeche(['--from', 'text', '--to', 'json', file]);
    expect((JSON.parse(out) as Article).id).toBe(file);
    const lines = put('lines.txt', `${JSON.stringify({ id: 'a', text: OTHER })}\n`);
    expect((JSON.parse((await depeche(['--from', 'jsonl', '--to', 'json', lines])).out) as Article[])[0]?.id).toBe('a');
  });

  it('in the encoding it is in', async () => {
    const text = 'L\x92élu a été réélu à Orléans, a dit Angela Merkel.';
    const decoded = text.replace('\x92', '’');
    const windows = put('windows.txt', Buffer.from(text, 'latin1'));
    const lines = put('windows.jsonl', Buffer.from(`{"id": "w", "text": "${text}"}\n`, 'latin1'));
    const wide = put('wide.txt', Buffer.from(`\uFEFF${decoded}`, 'utf16le'));
    const json = JSON.stringify({ id: 'l', text: decoded });
    const little = put('little.jsonl', Buffer.from(`\uFEFF${json}\n${json}\r\n`, 'utf16le'));
    const big = put('big.jsonl', Buffer.from(`\uFEFF${json}\n`, 'utf16le').swap16());
    const { status, out, err } = await depeche(['--to', 'jsonl', windows, lines, wide, little, big]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(articles(out).map(({ id }) => id)).toEqual([windows, 'w', wide, 'l', 'l', 'l']);
    for (const { id, records } of articles(out)) {
      const whole = id === wide ? `\uFEFF${decoded}` : decoded;
      expect(records.length).toBeGreaterThan(1);
      for (const { mentions } of records)
        for (const mention of mentions) expect(whole.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });

  it('by show too, which takes one article', async () => {
    const shown = await depeche(['show', put('page.html', page)]);
    expect(shown.out).toMatch(/^<!doctype html>[^]*Angela Merkel/i);
    expect(shown.out).not.toContain('&lt;article&gt;');
    const many = await depeche(['show', put('many.jsonl', `${JSON.stringify({ text: OTHER })}\n`.repeat(2))]);
    expect(many).toMatchObject({ status: 1, out: '' });
    expect(many.err).toContain('more than one article');
  });
});

describe('depeche why', () => {
  it('prints the rule of each mention, as lines or as JSON', async () => {
    const file = put('why.txt', OTHER);
    const { status, out, err } = await depeche(['why', '--published', '2025-03-12', file]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/"mardi" .*rule .*weekday/);
    const json = await depeche(['why', '--to', 'json', file]);
    expect(JSON.parse(json.out)).toMatchObject({ mentions: [{ text: 'Angela Merkel' }, {}, {}], refused: [] });
  });

  it('leaves out the refusals inside a mention, unless one place is asked for', async () => {
    const file = put('age.txt', 'Paul Morel, 47 ans, a perdu 3-1.\n');
    expect((await depeche(['why', file])).out).not.toMatch(/"47" .*rule/);
    expect((await depeche(['why', '--at', '12', file])).out).toMatch(/"47" .*rule/);
  });

  it('tells of one place of the text', async () => {
    const { out } = await depeche(['why', '--at', '24', put('why.txt', OTHER)]);
    expect(out.split('\n')).toHaveLength(4);
    expect(out).toMatch(/at 24: "mardi"\n {2}24-29 +date/);
  });

  it.each([
    [['--at', '9999'], 'lies behind the end of the text'],
    [['--at', 'mardi'], 'must be an offset'],
    [['--att', '3'], 'did you mean --at?'],
    [['--to', 'csv'], 'table'],
    [['--published', 'hier'], '--published must'],
    [['another.txt'], 'why takes one file'],
  ])('refuses %j', async (args, message) => {
    const { status, out, err } = await depeche(['why', ...args, put('why.txt', OTHER)]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('files that cannot be read', () => {
  it('are named, and the others are read', async () => {
    const binary = put('binary.txt', Buffer.from([0x4c, 0xe9, 0x00, 0x01, 0xff, 0x00]));
    const { status, out, err } = await depeche([at('absent.txt'), folder, binary, put('story.txt', STORY)]);
    expect(status).toBe(1);
    expect(out).toContain('Emmanuel Macron');
    const errors = err.trimEnd().split('\n');
    expect(errors).toHaveLength(3);
    expect(errors[0]).toBe(`depeche: ${at('absent.txt')}: no such file: check the path`);
    expect(errors[1]).toBe(
      `depeche: ${folder}: a directory: name the files in it, or read it whole with depeche batch`,
    );
    expect(errors[2]).toContain(`${binary}: binary or in an unknown encoding`);
  });

  it('standard input is UTF-8', async () => {
    const { status, err } = await depeche([], Buffer.from('L’élu a été réélu à Orléans.', 'latin1'));
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('standard input: not UTF-8') as string });
  });
});
