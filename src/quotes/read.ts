// Document and entities → quotes: the words that the article reports, and where it says who speaks. What is a quote,
// where it starts and ends and what its cue and its speaker are follows the annotation of quotations in news
// (PDTB attribution, the Radar de Parité corpus of French news): direct, indirect and mixed quotes, cue and source.

import { sameWords } from '../text/same-words.js';
import type { PartsOf } from '../text/parts-of-speech.js';
import type { Document, Entity, QuoteMention } from '../types.js';
import { CONFIDENCES } from './confidences.js';
import { readInterview } from './interview.js';
import { readPeriod } from './period.js';
import type { Report } from './report.js';
import { Sheet } from './sheet.js';

/** The quotes of a document, in text order. `entities` are those found in it. Linear in the text. */
export function readQuotes(doc: Document, entities: readonly Entity[], partsOf: PartsOf | null = null): QuoteMention[] {
  return readQuotesByRule(doc, entities, partsOf).map(({ mention }) => mention);
}

/** The same, each with the rule that found it: what calibration needs. */
export function readQuotesByRule(
  doc: Document,
  entities: readonly Entity[],
  partsOf: PartsOf | null = null,
): { readonly rule: string; readonly mention: QuoteMention }[] {
  const sheet = new Sheet(doc, entities, partsOf);
  const interview = readInterview(sheet);
  const reports: Report[] = [];
  const count = interview?.begins ?? sheet.periods.length - 1;
  for (let p = 0; p < count; p++) reports.push(...readPeriod(sheet, sheet.periods[p]!, sheet.periods[p + 1]!));
  reports.push(...(interview?.reports ?? []));
  return withoutOtherHeadings(doc, reports).map(({ start, end, rule, type, cue, speaker, goesOn }) => ({
    rule,
    mention: {
      kind: 'quote',
      start,
      end,
      confidence: CONFIDENCES[rule] ?? CONFIDENCES['']!,
      type,
      cue,
      speaker: goesOn ? { how: 'continued', mention: null } : speaker && { how: speaker.how, mention: speaker.mention },
    },
  }));
}

/** A heading between marks counts where somebody says its words in the text. */
function withoutOtherHeadings({ text }: Document, reports: readonly Report[]): readonly Report[] {
  const isHeading = (index: number): boolean => reports[index]!.rule === 'heading';
  if (!reports.some(({ rule }) => rule === 'heading')) return reports;
  const same = sameWords(text, reports, (index) => isHeading(index) || reports[index]!.goesOn);
  return reports.filter((_, index) => !isHeading(index) || same.has(index));
}
