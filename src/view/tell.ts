// What the page says of a mention when somebody points at it: the kind, the name or the value, and the other facts.

import type { DateRecord, NewsRecord, QuantityRecord, QuoteRecord } from '../types.js';
import { factsBeside, type Fact } from './facts.js';

/** What a hover says: the kind, the name or value, how sure it is, and below it the other facts, a line each. */
export function tell(record: NewsRecord, confidence: number): string {
  const said = describe(record);
  const others = record.kind === 'quote' ? factsOfQuote(record) : factsBeside(said, record);
  const facts = others.map(({ field, value }) => `${field}: ${value}`);
  return [`${record.kind}: ${said} (${confidence.toFixed(2)})`, ...facts].join('\n');
}

/** The name, the value, the number with its unit, or who says a quote. */
export function describe(record: NewsRecord): string {
  switch (record.kind) {
    case 'date':
      return [
        record.approximate ? '~' : '',
        record.value ?? rangeOf(record) ?? '?',
        record.modifier === null ? '' : ` (${record.modifier})`,
      ].join('');
    case 'quantity':
      return describeQuantity(record);
    case 'quote':
      return record.speaker?.name ?? record.speaker?.mention?.text ?? '?';
    default:
      return record.name;
  }
}

/** The words said stand in the text already; what is told is the cue, and what the text has for the speaker. */
function factsOfQuote({ type, cue, speaker }: QuoteRecord): Fact[] {
  const words = speaker?.mention?.text ?? null;
  const as = words === null || words === speaker?.name ? '' : ` (${words})`;
  return [
    { field: 'type', value: type },
    ...(cue === null ? [] : [{ field: 'cue', value: cue.text }]),
    ...(speaker === null ? [] : [{ field: 'speaker', value: `${speaker.how}${as}` }]),
  ];
}

/** "P10D–P15D": the bounds of a range of durations. */
function rangeOf({ min, max }: DateRecord): string | null {
  return min === null && max === null ? null : `${min ?? '…'}–${max ?? '…'}`;
}

function describeQuantity({ value, min, max, magnitude, approximation, unit, currency, of }: QuantityRecord): string {
  const number = value ?? (magnitude === null ? `${min ?? '…'}–${max ?? '…'}` : `× ${magnitude}`);
  return [approximation, number, currency ?? unit ?? of].filter((part) => part !== null).join(' ');
}
