// `npm run bench:archive`: runs `depeche batch` over a real archive, with one and with two
// workers, to every output format, and measures the report: its size and how soon Chromium paints
// it. Prints the table and rewrites that of the docs. Run it on an idle machine: two workers and
// the writing thread already fill two cores. `npm run bench:archive -- report` runs the report
// alone and leaves the docs as they are.

import { cpus } from 'node:os';
import { measureBatch } from './built.js';
import { formatTable, rewriteBlock } from './readme.js';
import { sharedPath } from './shared.js';

const MB = 1_000_000;
const ARCHIVE = 'archive/press-2016-2020.jsonl.gz';

const RUNS = [
  ['out.jsonl', 1, false],
  ['out.jsonl', 2, false],
  ['out.csv', 2, false],
  ['out.parquet', 2, false],
  ['out.db', 2, false],
  ['out.db', 2, true],
] as const;

const onlyReport = process.argv.includes('report');
const report = `News of 2016 to 2020, 65 MB as gzipped JSON lines, on a machine of ${cpus().length} cores.\n\n${await reportBatch()}`;
console.log(report);
if (!onlyReport) rewriteBlock('batch', report);

async function reportBatch(): Promise<string> {
  const input = sharedPath(ARCHIVE);
  const rows: string[][] = [];
  let alone = 0;
  const told: string[] = [];
  for (const [output, workers, report] of RUNS.filter(([, , hasReport]) => hasReport || !onlyReport)) {
    const { articles, failed, seconds, cpu, peak, report: page } = await measureBatch(input, output, workers, report);
    alone ||= seconds;
    rows.push([
      `${workers} worker${workers > 1 ? 's' : ''}, ${output.slice(4)}${report ? ' and a report' : ''}`,
      articles.toLocaleString('en'),
      String(failed),
      seconds.toFixed(0),
      (articles / seconds).toFixed(0),
      `${(alone / seconds).toFixed(2)} ×`,
      cpu.toFixed(0),
      (peak / MB).toFixed(0),
    ]);
    if (page) {
      const [size, first] = [(page.bytes / MB).toFixed(1), (page.firstPaint / 1000).toFixed(2)];
      told.push(`The report is one page of ${size} MB; Chromium shows its first paint after ${first} s.`);
    }
  }
  const table = formatTable(
    ['', 'articles', 'failed', 'seconds', 'articles/s', 'to one worker', 'CPU seconds', 'peak memory, MB'],
    rows,
  );
  return [table, ...told].join('\n\n');
}
