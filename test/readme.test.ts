// The README and the pages of docs/ tell the truth: their code runs and prints what they say it prints, their types are
// types, their commands exist, their links lead somewhere. After new weights, `npm run readme` writes what is printed now
// into them, to be read before it is committed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { FIELDS } from '../src/fields.js';
import { readFixtures, writeArticle } from '../src/testing/brackets.js';
import { ALL_PAGES, PAGES } from './pages.js';

const ROOT = join(import.meta.dirname, '..');
const IS_WRITING = process.env.MODE === 'write';
const TSX = import.meta.resolve('tsx');

/** Shell lines that are shown and not run here: they install, or are what the CI run executes. */
const SHOWN = [
  'npm ci && npm run build && node dist/cli.js fixtures/news/01-wire.txt',
  'npm ci && npm test',
  'npm install depeche',
  'depeche --from jsonl --to jsonl docs.jsonl > records.jsonl',
  'depeche batch archive/ 2019.jsonl.gz --out records.jsonl --workers 2',
  // test/filter.long.test.ts runs GNU parallel.
  'zcat docs.jsonl.gz | parallel --pipe -k --block 10M depeche --from jsonl --to jsonl > records.jsonl',
  // test/filter.test.ts runs this mapper.
  `echo '#!/bin/sh' > map.sh && echo 'depeche --from jsonl --to jsonl || [ $? -eq 1 ]' >> map.sh && chmod +x map.sh`,
  'hadoop jar hadoop-streaming.jar -D mapreduce.job.reduces=0 -files map.sh -input docs -output records -mapper map.sh',
  // test/identities.long.test.ts runs these on an archive of its own.
  'depeche identities records.jsonl --out archive.db',
  'depeche batch archive/ --out archive.db --identities',
  'npm install depeche bullmq ioredis',
  // test/queue.long.test.ts runs a Redis, and these with other names.
  'redis-server --appendonly yes',
  'depeche enqueue archive/ 2019.jsonl.gz --queue press',
  'depeche worker --queue press --out records.jsonl --until-empty',
  'depeche worker --queue press --redis redis://queue.example:6379',
];

/** The package's entries, as sources. */
const ENTRIES = {
  '.': './src/index.ts',
  './core': './src/core.ts',
  './archive': './src/archive/index.ts',
  './patterns': './src/readers/index.ts',
  './testing': './src/testing/index.ts',
  './view': './src/view/index.ts',
  './export': './src/export/index.ts',
};

interface Block {
  /** The page that it stands on. */
  readonly path: string;
  readonly language: string;
  readonly code: string;
  /** The `text` block right after it, if there is one. */
  readonly output: string | null;
}

// The blocks of the page of errors are no programs: they have tests of their own.
const ERRORS = 'docs/what-it-gets-wrong.md';
const blocks = PAGES.filter(({ path }) => path !== ERRORS).flatMap(({ path, text }) => readBlocks(path, text));
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));
const programs = inLanguage('js', 'ts').filter(({ output }) => output !== null);

// A project that has installed the package, as it is built.
let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'depeche-readme-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(ROOT, join(project, 'node_modules/depeche'));
  for (const name of ['express', 'fastify', '@duckdb', 'vitest']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (args: readonly string[], cwd: string) => {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  delete env.FORCE_COLOR;
  const loader = args[0]!.endsWith('.ts') ? ['--import', TSX] : [];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...loader, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { stdout: stdout.trimEnd(), stderr, status };
};

function check({ path, output, code }: Block, { stdout, stderr, status }: ReturnType<typeof run>): void {
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  if (IS_WRITING) {
    const file = join(ROOT, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(`${code}\n\`\`\`\n\n\`\`\`text\n${output}\n`, () => `${code}\n\`\`\`\n\n\`\`\`text\n${stdout}\n`),
    );
  } else {
    expect(stdout).toBe(output);
  }
}

describe('the README and the docs', () => {
  it('has blocks of every sort, in known languages', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['js', 'ts', 'sh', 'sql', 'text']));
  });

  it('shows what every program prints, and no output without what prints it', () => {
    expect(inLanguage('js').filter(({ output }) => output === null)).toEqual([]);
    const outputs = blocks.filter(({ output }) => output !== null).length;
    expect(inLanguage('text')).toHaveLength(outputs);
  });

  it.each(programs.map((block, index) => [`${index + 1}`, block]))('program %s prints what it says', (index, block) => {
    const file = join(project, `program-${index}.${block.language}`);
    writeFileSync(file, block.code);
    check(block, run([file], project));
  });

  it('holds a test file that passes', () => {
    const files = inLanguage('ts').filter(({ code }) => code.includes("from 'vitest'"));
    expect(files.length).toBeGreaterThan(0);
    files.forEach(({ code }, index) => writeFileSync(join(project, `block-${index}.test.ts`), code));
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    // A reader's own run has five seconds for each test; this machine may be busy.
    const { stderr, status } = run([vitest, 'run', '--root', project, '--testTimeout', '600000'], project);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it.each(inLanguage('js', 'ts').map((block, index) => [`${index + 1}`, block]))(
    'block %s agrees with the types',
    (index, block) => {
      expect(typeErrors(`readme-${index}.ts`, block.code)).toEqual([]);
    },
  );

  it('would see a wrong type', () => {
    expect(typeErrors('readme-wrong.ts', `import { extract } from 'depeche'; extract(12);`)).not.toEqual([]);
  });

  it('shows only commands that exist, and prints what they print', () => {
    for (const block of inLanguage('sh')) {
      for (const line of block.code.split('\n')) {
        if (SHOWN.includes(line)) continue;
        // `npx depeche …  # what it does`: examples of lines, with files that are not here. Their options exist.
        const example = /^npx (depeche .*?)(?: {2,}# .*)?$/.exec(line)?.[1];
        if (example !== undefined) {
          expectOptions(example);
          continue;
        }
        const [command, ...args] = line.split(' ');
        expect(command).toBe('depeche');
        check(block, run([join(ROOT, 'dist/cli.js'), ...args], ROOT));
      }
    }
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: object };
    for (const [, script = ''] of ALL_PAGES.matchAll(/npm run ([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [path] of ALL_PAGES.matchAll(/fixtures\/[\w./-]+\w/g)) expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it.each(PAGES.map(({ path, text }) => [path, text]))('%s links to what is there', (path, text) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    const dead = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !headingsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('is short, and its table names every field of every kind', () => {
    const readme = PAGES[0]!.text;
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12_000);
    for (const [kind, fields] of Object.entries(FIELDS)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? '';
      const named = [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
      expect([kind, Object.keys(fields).filter((field) => !named.includes(field))]).toEqual([kind, []]);
    }
  });

  it('has the markers that the commands write between', () => {
    for (const name of ['summary', 'score', 'features', 'held-out', 'bench', 'install', 'batch', 'identities']) {
      expect(PAGES.filter(({ text }) => text.includes(`<!-- ${name}:begin -->`))).toHaveLength(1);
      expect(ALL_PAGES).toMatch(new RegExp(`<!-- ${name}:begin -->[^]*<!-- ${name}:end -->`));
    }
  });
});

describe(ERRORS, () => {
  const path = join(ROOT, ERRORS);
  const page = readFileSync(path, 'utf8');
  const published = /published (\d{4}-\d{2}-\d{2})/.exec(page)![1]!;
  const cases = [...page.matchAll(/^right  (.*)\nread   (.*)$/gm)].map(([, right, said]) => [right!, said!] as const);

  it('has a case in every block', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
    expect(readBlocks(ERRORS, page)).toHaveLength(cases.length);
  });

  it.each(cases)('%s', (right, said) => {
    const [wanted] = readFixtures(right);
    const [shown] = readFixtures(said);
    expect(shown!.text).toBe(wanted!.text);
    const article = extract(wanted!.text, { published });
    const read = writeArticle(article, shown!);
    if (IS_WRITING)
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(`read   ${said}`, () => `read   ${read}`),
      );
    else expect(read).toBe(said);
    expect(read, 'this comes right now: take it off the page').not.toBe(right);
  });
});

/** Every option of the line is told by the help of its command. */
function expectOptions(line: string): void {
  const [, ...words] = line.split(' ');
  const named = ['batch', 'enqueue', 'worker', 'show', 'why', 'identities'].includes(words[0] ?? '') ? [words[0]!] : [];
  const { stdout, status } = run([join(ROOT, 'dist/cli.js'), ...named, '--help'], ROOT);
  expect(status).toBe(0);
  for (const word of words.filter((one) => one.startsWith('--')))
    expect([line, stdout]).toEqual([line, expect.stringContaining(word)]);
}

/** The anchors of a page's headings, as sites that show Markdown make them. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function readBlocks(path: string, markdown: string): Block[] {
  const found = [...markdown.matchAll(/^```(\w*)\n([^]*?)\n```$/gm)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.map(({ language, code, end }, index) => {
    const next = found[index + 1];
    const isOutput = next?.language === 'text' && markdown.slice(end, next.start).trim() === '';
    return { path, language, code, output: isOutput ? next.code : null };
  });
}

/** The files that blocks import, those of TypeScript's library among them: parsed once for all blocks. */
const parsed = new Map<string, ts.SourceFile>();

function typeErrors(name: string, code: string): string[] {
  const file = join(ROOT, 'test', name);
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const paths = Object.fromEntries(
    Object.entries(ENTRIES).map(([entry, source]) => [`depeche${entry.slice(1)}`, [join(ROOT, source)]]),
  );
  // What a bundler for browsers knows.
  const browser = code.includes('?url')
    ? { lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'], types: ['vite/client'] }
    : {};
  const all = { ...options, ...browser, paths, noUnusedLocals: false };
  const host = ts.createCompilerHost(all);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    if (path === file) return ts.createSourceFile(path, code, version);
    const known = parsed.get(path) ?? getSourceFile(path, version, ...rest);
    if (known) parsed.set(path, known);
    return known;
  };
  const program = ts.createProgram([file], all, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) =>
    ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  );
}
