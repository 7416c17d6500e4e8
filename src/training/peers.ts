// Compares dates with chrono-node (fr) and quantities with Microsoft's Recognizers-Text
// (fr), in the same run over the same texts: speed, and number of findings.

import * as recognizers from '@microsoft/recognizers-text-suite';
import { fr as chrono } from 'chrono-node';
import { readDates } from '../dates/read.js';
import { readQuantities } from '../quantities/read.js';
import { readDocument } from '../text/document.js';
import { formatTable } from './readme.js';

const MB = 1_000_000;
const ROUNDS = 3;
/** Recognizers takes seconds for a few articles, and does not end on a long list of number words. */
const FEW = 24;
const CULTURE = 'fr-fr';

interface Peer {
  readonly name: string;
  readonly texts: readonly string[];
  /** How many findings it has in a text. */
  readonly count: (text: string, index: number) => number;
}

/** A table of dates and quantities next to their peers. */
export function reportPeers(texts: readonly string[]): string {
  const few = texts.slice(0, FEW);
  const reference = new Date(2020, 0, 15, 12);
  const documents = texts.map((text) => readDocument(text, null));
  const pairs: readonly [Peer, Peer][] = [
    [
      { name: 'dates', texts, count: (_, index) => readDates(documents[index]!).length },
      { name: 'chrono-node, French', texts, count: (text) => chrono.parse(text, reference).length },
    ],
    [
      { name: 'quantities', texts: few, count: (_, index) => readQuantities(documents[index]!).length },
      { name: 'Recognizers-Text, French', texts: few, count: countRecognized },
    ],
  ];
  const rows = pairs.flatMap(([own, peer]) => {
    const ours = measure(own);
    return [
      [own.name, ...row(own, ours), ''],
      [peer.name, ...row(peer, measure(peer), ours.speed)],
    ];
  });
  return formatTable(['reader', 'texts', 'found', 'MB/s', "depeche's speed to this one's"], rows);
}

function row({ texts }: Peer, { found, speed }: Measured, ours?: number): string[] {
  const cells = [String(texts.length), found.toLocaleString('en'), speed.toFixed(speed < 0.1 ? 4 : 2)];
  return ours === undefined ? cells : [...cells, `${(ours / speed).toFixed(1)} ×`];
}

interface Measured {
  readonly found: number;
  /** MB of UTF-8 a second of the processor, the fastest of some rounds. */
  readonly speed: number;
}

function measure({ texts, count }: Peer): Measured {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let found = 0;
  let seconds = Infinity;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = process.cpuUsage();
    found = texts.reduce((sum, text, index) => sum + count(text, index), 0);
    const { user, system } = process.cpuUsage(start);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { found, speed: bytes / MB / seconds };
}

/** The number of spans that any of the recognizers finds. */
function countRecognized(text: string): number {
  const spans = new Set<string>();
  const { recognizeNumber, recognizePercentage, recognizeCurrency } = recognizers;
  const { recognizeDimension, recognizeAge, recognizeTemperature } = recognizers;
  for (const recognize of [
    recognizeNumber,
    recognizePercentage,
    recognizeCurrency,
    recognizeDimension,
    recognizeAge,
    recognizeTemperature,
  ]) {
    for (const { start, end } of recognize(text, CULTURE)) spans.add(`${start}-${end}`);
  }
  return spans.size;
}
