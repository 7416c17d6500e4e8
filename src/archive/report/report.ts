// `--report`: a page that shows an archive. It is drawn when the run ends, as SVG,
// with d3-scale, d3-shape and d3-force: 1.5 MB installed with what they need, no DOM
// and no browser. Observable Plot draws the same with 7 MB, Vega with 20 MB, and
// either would need a DOM here or a script in the page.
import { writeFile } from 'node:fs/promises';
import type { Writer } from '../writers/writer.js';
import { newFindings } from './findings.js';
import { drawReport } from './page.js';

export async function openReport(output: string): Promise<Writer> {
  // A page that cannot be written is heard of before the archive is read.
  await writeFile(output, '');
  const counter = newFindings();
  return { add: (article) => counter.add(article), end: () => writeFile(output, drawReport(counter.findings)) };
}
