// The README tells the truth: its code runs and prints what it says it prints,
// its types are types, its commands exist. After new weights, `npm run readme`
// writes what is printed now into it, to be read before it is committed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { readFixtures, writeArticle } from '../src/testing/brackets.js';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'README.md');
const README = readFileSync(FILE, 'utf8');
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
  readonly language: string;
  readonly code: string;
  /** The `text` block right after it, if there is one. */
  readonly output: string | null;
}

const blocks = readBlocks(README);
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

function check({ output, code }: Block, { stdout, stderr, status }: ReturnType<typeof run>): void {
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  if (IS_WRITING) {
    const text = readFileSync(FILE, 'utf8');
    writeFileSync(
      FILE,
      text.replace(`${code}\n\`\`\`\n\n\`\`\`text\n${output}\n`, () => `${code}\n\`\`\`\n\n\`\`\`text\n${stdout}\n`),
    );
  } else {
    expect(stdout).toBe(output);
  }
}

describe('README.md', () => {
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
        const [command, ...args] = line.split(' ');
        expect(command).toBe('depeche');
        check(block, run([join(ROOT, 'dist/cli.js'), ...args], ROOT));
      }
    }
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: object };
    for (const [, script = ''] of README.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [path] of README.matchAll(/fixtures\/[\w./-]+\w/g)) expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('has the markers that the commands write between', () => {
    for (const name of ['score', 'features', 'bench', 'install', 'batch', 'identities']) {
      expect(README).toMatch(new RegExp(`<!-- ${name}:begin -->[^]*<!-- ${name}:end -->`));
    }
  });
});

describe('docs/what-it-gets-wrong.md', () => {
  const path = join(ROOT, 'docs/what-it-gets-wrong.md');
  const page = readFileSync(path, 'utf8');
  const published = /published (\d{4}-\d{2}-\d{2})/.exec(page)![1]!;
  const cases = [...page.matchAll(/^right  (.*)\nread   (.*)$/gm)].map(([, right, said]) => [right!, said!] as const);

  it('has a case in every block', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
    expect(readBlocks(page)).toHaveLength(cases.length);
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

function readBlocks(markdown: string): Block[] {
  const found = [...markdown.matchAll(/^```(\w*)\n([^]*?)\n```$/gm)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.map(({ language, code, end }, index) => {
    const next = found[index + 1];
    const isOutput = next?.language === 'text' && markdown.slice(end, next.start).trim() === '';
    return { language, code, output: isOutput ? next.code : null };
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
