// Document and entities → quotes: the words that the article says somebody said, and where it names who. What counts as a
// quote, and what its cue and its speaker are, follows the annotation of quotations in news (PDTB attribution, the Radar de
// Parité corpus of French news). A quote is direct (between marks), indirect (a clause without marks) or mixed.

import type { PartsOf } from '../text/parts-of-speech.js';
import { sameWords } from '../text/same-words.js';
import type { Document, Entity, QuoteMention } from '../types.js';
import { CONFIDENCES } from './confidences.js';
import { readInterview } from './interview.js';
import { readPeriod } from './period.js';
import type { Report } from './report.js';
import { Sheet } from './sheet.js';

/** The quotes of a document, in text order. `entities` are those found in it. Takes time in proportion to the text. */
export function readQuotes(doc: Document, entities: readonly Entity[], partsOf: PartsOf | null = null): QuoteMention[] {
  return readQuotesByRule(doc, entities, partsOf).map(({ mention }) => mention);
}

/** The same, each with the name of the rule that found it: calibration measures the precision of each rule. */
export function readQuotesByRule(
  doc: Document,
  entities: readonly Entity[],
  partsOf: PartsOf | null = null,
): { readonly rule: string; readonly mention: QuoteMention }[] {
  const sheet = new Sheet(doc, entities, partsOf);
  const { periods } = sheet;
  const interview = readInterview(sheet);
  const reports: Report[] = [];
  const count = interview?.begins ?? periods.length - 1;
  for (let p = 0; p < count; p++) reports.push(...readPeriod(sheet, periods[p]!, periods[p + 1]!));
  reports.push(...(interview?.reports ?? []));
  return withoutLoneHeadings(doc, reports).map((report) => ({ rule: report.rule, mention: mentionOf(report) }));
}

function mentionOf({ start, end, rule, type, cue, speaker, goesOn }: Report): QuoteMention {
  const confidence = CONFIDENCES[rule] ?? CONFIDENCES['']!;
  const named = speaker && { how: speaker.how, mention: speaker.mention };
  return {
    kind: 'quote',
    start,
    end,
    confidence,
    type,
    cue,
    speaker: goesOn ? { how: 'continued', mention: null } : named,
  };
}

/** Leaves out the headings between marks whose words nobody says in the text. */
function withoutLoneHeadings({ text }: Document, reports: readonly Report[]): readonly Report[] {
  const isHeading = (index: number): boolean => reports[index]!.rule === 'heading';
  if (!reports.some(({ rule }) => rule === 'heading')) return reports;
  const repeated = sameWords(text, reports, (index) => isHeading(index) || reports[index]!.goesOn);
  return reports.filter((_, index) => !isHeading(index) || repeated.has(index));
}
