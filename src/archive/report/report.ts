// `--report`: a page about an archive, written when the run ends. It uses d3-scale and d3-force, which are small and
// need no DOM. Observable Plot takes 7 MB and Vega 20 MB, and both need a DOM or a script in the page.
import { writeFile } from 'node:fs/promises';
import type { Writer } from '../writers/writer.js';
import { newFindings } from './findings.js';
import { drawReport, pagesOf } from './page.js';
import { readSentences } from './sentences.js';
import { wordsOf, type ReportLanguage } from './words.js';

/** The most versions that are named when several versions read the archive. */
const MOST_EDITIONS = 5;

/**
 * Opens a report. `lines` is the file of the articles that will be added, in the same order; their sentences are looked
 * up there at the end.
 */
export async function openReport(output: string, lines: string, lang: ReportLanguage = 'fr'): Promise<Writer> {
  // If the page cannot be written, this fails before the archive is read.
  await writeFile(output, '');
  const counter = newFindings();
  const words = wordsOf(lang);
  const editions = new Set<string>();
  return {
    add(article) {
      const { version, model } = article;
      if (version !== null && editions.size < MOST_EDITIONS) editions.add(words.edition(version, model));
      counter.add(article);
    },
    async end() {
      const { findings } = counter;
      const pages = pagesOf(findings);
      const sentences = await readSentences(lines, pages);
      const options = { pages, sentences, editions: [...editions], lang };
      await writeFile(output, drawReport(findings, options));
    },
    close: async () => undefined,
  };
}
