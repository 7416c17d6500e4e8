// `npm run bench:install`: what the package costs to install, import and start. Installs
// the result of `npm pack` with its dependencies in a temporary folder, and writes the
// table of the docs: the size of what is always installed, and of what a format needs besides.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { TO_READ, TO_WRITE } from '../archive/packages.js';
import { formatTable, rewriteBlock } from './readme.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MB = 1_000_000;
const ROUNDS = 9;
const CHROMIUM = '/usr/bin/chromium';

const EXAMPLE =
  'PARIS, 15 mai 2024 - La ministre de la Santé, Awa Diop, a annoncé mardi à Lyon un plan de 3,5 milliards d’euros. ' +
  'Selon l’Insee, 37 % des établissements sont en déficit depuis la fin du mois de juin 2021.';

/** What each dependency is for. A dependency that is not listed here is an error. */
const WHY: { readonly [dependency: string]: string } = { tinypool: 'worker threads of `depeche batch`' };

const folder = mkdtempSync(join(tmpdir(), 'depeche-install-'));
try {
  const report = [reportInstall(), reportTimes(await measurePlayground())].join('\n\n');
  console.log(report);
  rewriteBlock('install', report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function reportInstall(): string {
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(
    npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  ) as readonly { readonly filename: string }[];
  npm(folder, 'init', '-y');
  npm(folder, 'install', '--omit=dev', '--prefer-offline', `./${packed!.filename}`);
  const installed = join(folder, 'node_modules');
  const { dependencies } = readManifest('depeche');
  const bare = Object.keys(dependencies).filter((name) => WHY[name] === undefined);
  if (bare.length > 0) throw new Error(`why does ${bare.join(', ')} stay? Say it in WHY, or let it go.`);
  const megabytes = (names: Iterable<string>): string =>
    ([...names].reduce((sum, name) => sum + sizeOf(join(installed, name)), 0) / MB).toFixed(1);
  const always = new Set(closureOf('depeche'));
  const rows = [
    ['`depeche` itself', 'code, types, and the model', megabytes(['depeche'])],
    ...Object.keys(dependencies).map((name) => [`\`${name}\``, WHY[name]!, megabytes(closureOf(name))]),
    ['**all of it**', `${always.size} packages`, `**${megabytes(always)}**`],
  ];
  const needs = [...Object.values(TO_READ), ...Object.values(TO_WRITE)];
  npm(folder, 'install', '--prefer-offline', ...new Set(needs.flatMap(({ packages }) => packages)));
  for (const { use, packages } of needs) {
    const brought = new Set(packages.flatMap((name) => [...closureOf(name)]));
    const names = packages.map((name) => `\`${name}\``).join(', ');
    rows.push([
      `with ${names}`,
      `not installed by default: ${use} ${packages.length > 1 ? 'them' : 'it'}`,
      megabytes(brought),
    ]);
  }
  return formatTable(['installed', 'why it is there', 'MB'], rows, 2);

  function readManifest(name: string): { readonly dependencies: { readonly [name: string]: string } } {
    const manifest = JSON.parse(readFileSync(join(installed, name, 'package.json'), 'utf8')) as {
      readonly dependencies?: { readonly [name: string]: string };
    };
    return { dependencies: manifest.dependencies ?? {} };
  }

  /** A package and all its installed dependencies, direct and indirect. */
  function closureOf(name: string, found = new Set<string>()): Set<string> {
    if (found.has(name) || !existsSync(join(installed, name))) return found;
    found.add(name);
    for (const next of Object.keys(readManifest(name).dependencies)) closureOf(next, found);
    return found;
  }
}

function reportTimes(playground: number): string {
  const installed = join(folder, 'node_modules');
  const time = (timed: string, before = '') => {
    const code = `${before}; const start = performance.now(); ${timed}; process.stdout.write(String(performance.now() - start))`;
    const once = () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' }));
    return Math.min(...Array.from({ length: ROUNDS }, once)).toFixed(0);
  };
  // CPU time (user and system) depends far less than elapsed time on what else the machine does.
  const cpu = (): string => {
    const code = `import { extract } from 'depeche'; const start = process.cpuUsage(); extract(${JSON.stringify(EXAMPLE)});
      const { user, system } = process.cpuUsage(start); process.stdout.write(String((user + system) / 1000))`;
    const once = () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' }));
    const sorted = Array.from({ length: ROUNDS }, once).sort((a, b) => a - b);
    return sorted[ROUNDS >> 1]!.toFixed(0);
  };
  if (!existsSync(installed)) throw new Error('nothing is installed');
  const load = (entry: string) => time(`await import('${entry}')`);
  const first = time(`extract('Paris.')`, `import { extract } from 'depeche'`);
  return formatTable(
    [`what, the fastest of ${ROUNDS}`, 'ms'],
    [
      ["`import 'depeche'`, new process, no file read", load('depeche')],
      ['the first `extract` after it, which loads the code and the model', first],
      ['the same over a short article, in processor time, the median', cpu()],
      ["`import 'depeche/core'`", load('depeche/core')],
      ["`import 'depeche/patterns'`", load('depeche/patterns')],
      ["`import 'depeche/archive'`", load('depeche/archive')],
      ['playground in Chromium: from its load to the first article read, model fetched', playground.toFixed(0)],
    ],
  );
}

/** Milliseconds from the load of the page to its first article. */
async function measurePlayground(): Promise<number> {
  const server = spawn(process.execPath, ['dist/cli.js', 'playground', '--port', '0'], { cwd: ROOT });
  const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
  const url = said.split(' ')[0]!;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(url);
      await page.locator('#page .depeche').waitFor();
      times.push(
        await page.evaluate<number>(
          `performance.getEntriesByName('read')[0].startTime - performance.getEntriesByType('navigation')[0].loadEventEnd`,
        ),
      );
      await page.context().close();
    }
    return Math.min(...times);
  } finally {
    await browser.close();
    server.kill();
  }
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
