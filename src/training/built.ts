// Measures the built package, each time in a fresh process, as on a user's machine: without
// the compiler or the corpora in memory.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measureFirstPaint } from './browser.js';

const ROOT = new URL('../../', import.meta.url);

// At its end, a process writes its CPU time (µs, all threads) and its peak memory (bytes) to standard error. On Linux the
// peak comes from /proc, because `maxRSS` includes the memory of the process that started it.
export const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'latin1') : '';
    const peak = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? maxRSS);
    process.stderr.write(' cpu ' + (userCPUTime + systemCPUTime) + ' peak ' + 1024 * peak);
  });
`)}`;

const LOAD = `
  import { readFileSync } from 'node:fs';
  const start = performance.now();
  const { createExtractor } = await import('depeche/core');
  createExtractor(readFileSync('dist/fr.model'));
  process.stdout.write(String(performance.now() - start));
`;

/** The milliseconds that loading the code and the model takes. */
export function measureLoad(): number {
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', LOAD], options()));
}

/** Streams the texts through the command as JSON lines. */
export async function measureCommand(
  texts: Iterable<string>,
): Promise<{ readonly documents: number; readonly bytes: number; readonly cpu: number; readonly peak: number }> {
  const args = ['--import', TELL_PEAK, 'dist/cli.js', '--from', 'jsonl', '--to', 'jsonl'];
  const child = spawn(process.execPath, args, { cwd: options().cwd, stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (told += part));
  let documents = 0;
  let bytes = 0;
  for (const text of texts) {
    bytes += Buffer.byteLength(text);
    if (!child.stdin.write(`${JSON.stringify({ id: String(documents++), text })}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await ended;
  return { documents, bytes, ...costOf(child.exitCode, told) };
}

/** Measures the command on one long text: `text`, repeated up to so many bytes. */
export async function measureLongText(text: string, bytes: number): Promise<Cost> {
  const child = spawn(process.execPath, ['--import', TELL_PEAK, 'dist/cli.js', '--to', 'jsonl', '-'], {
    cwd: options().cwd,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (told += part));
  child.stdin.end(text.repeat(Math.ceil(bytes / Buffer.byteLength(text))).slice(0, bytes));
  await ended;
  return costOf(child.exitCode, told);
}

export interface Cost {
  /** Seconds of the processor, user and system. */
  readonly cpu: number;
  /** Bytes of memory at the highest. */
  readonly peak: number;
}

function costOf(status: number | null, told: string): Cost {
  const found = /cpu (\d+) peak (\d+)$/.exec(told);
  if (status !== 0 || found === null) throw new Error(`the command failed: ${told}`);
  return { cpu: Number(found[1]) / 1e6, peak: Number(found[2]) };
}

export interface BatchMeasure {
  readonly articles: number;
  readonly failed: number;
  readonly seconds: number;
  /** Seconds of all processors together, which other programs change less than they change the time on the wall. */
  readonly cpu: number;
  /** Bytes of memory at the highest, workers included. */
  readonly peak: number;
  /** Of the report, where one was asked for: its bytes and the milliseconds to its first paint. */
  readonly report: { readonly bytes: number; readonly firstPaint: number } | null;
}

/** Runs `depeche batch` over one file of an archive, into a temporary folder; `report` adds a report. */
export async function measureBatch(input: URL, output: string, workers: number, report = false): Promise<BatchMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-bench-'));
  try {
    const page = join(folder, 'report.html');
    const args = [
      'dist/cli.js',
      'batch',
      fileURLToPath(input),
      '--out',
      join(folder, output),
      '--workers',
      `${workers}`,
      ...(report ? ['--report', page] : []),
    ];
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', TELL_PEAK, ...args], {
      cwd: options().cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (told += part));
    await once(child, 'close');
    const seconds = (performance.now() - start) / 1000;
    const summary = /(\d+) articles, \d+ records, (\d+) failed/.exec(told);
    // Each thread reports the figures of the whole process, the main thread last.
    const peaks = [...told.matchAll(/cpu (\d+) peak (\d+)/g)].map(
      ([, cpu, peak]) => [Number(cpu), Number(peak)] as const,
    );
    if (!summary || peaks.length === 0) throw new Error(`the command failed: ${told}`);
    return {
      articles: Number(summary[1]),
      failed: Number(summary[2]),
      seconds,
      cpu: Math.max(...peaks.map(([cpu]) => cpu)) / 1e6,
      peak: Math.max(...peaks.map(([, peak]) => peak)),
      report: report
        ? { bytes: statSync(page).size, firstPaint: await measureFirstPaint(pathToFileURL(page).href) }
        : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sizes of the package that `npm pack` would make. */
export function measurePack(): { readonly size: number; readonly unpackedSize: number } {
  const reports: unknown = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      ...options(),
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const [report] = reports as readonly { readonly size: number; readonly unpackedSize: number }[];
  if (!report) throw new Error('npm pack reported nothing');
  return report;
}

function options(): { readonly cwd: string; readonly encoding: 'utf8' } {
  if (!existsSync(new URL('dist/cli.js', ROOT)))
    throw new Error('there is no built package to measure: run `npm run build` first');
  return { cwd: fileURLToPath(ROOT), encoding: 'utf8' };
}
