// `--report`: a page with charts about an archive, drawn as SVG when the run ends. It uses
// d3-scale, d3-shape and d3-force, which take 1.5 MB installed and need no DOM. Observable
// Plot takes 7 MB and Vega 20 MB, and both need a DOM or a script in the page.
import { writeFile } from 'node:fs/promises';
import type { Writer } from '../writers/writer.js';
import { newFindings } from './findings.js';
import { drawReport } from './page.js';

/** An archive that several versions read, one after the other, names this many of them. */
const MOST_EDITIONS = 5;

export async function openReport(output: string): Promise<Writer> {
  // If the page cannot be written, this fails before the archive is read.
  await writeFile(output, '');
  const counter = newFindings();
  const editions = new Set<string>();
  return {
    add(article) {
      const { version, model } = article;
      if (version !== null && editions.size < MOST_EDITIONS) editions.add(`depeche ${version}, model ${model}`);
      counter.add(article);
    },
    end: () => writeFile(output, drawReport(counter.findings, [...editions])),
  };
}
