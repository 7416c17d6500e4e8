// Copies of some training documents in capitals, in lower case and without
// accents, so that headlines, chats and old feeds degrade gently. Lengths are
// kept unit for unit, so the gold spans still hold.

import { generator } from './crf.js';
import type { GoldDocument } from './corpus.js';

/** Shares of the documents that are copied, per manner. */
const SHARES = { headline: 0.12, lower: 0.05, unaccented: 0.06 } as const;

export function augment(documents: readonly GoldDocument[]): GoldDocument[] {
  const random = generator(7);
  const copies: GoldDocument[] = [];
  for (const gold of documents) {
    const text =
      random() < SHARES.headline
        ? capitalsHere(gold.text, random)
        : random() < SHARES.lower
          ? keepLength(gold.text, (char) => char.toLowerCase())
          : random() < SHARES.unaccented
            ? keepLength(gold.text, unaccented)
            : null;
    if (text !== null) copies.push({ ...gold, id: `${gold.id}+`, text });
  }
  return copies;
}

/** The first lines and one paragraph in five in capitals, half of the time without accents, as agencies set headlines. */
function capitalsHere(text: string, random: () => number): string {
  const accents = random() < 0.5;
  return text
    .split(/(\n+)/)
    .map((line, i) => {
      if (i > 0 && random() > 0.2) return line;
      return keepLength(line, (char) => (accents ? char : unaccented(char)).toUpperCase());
    })
    .join('');
}

function keepLength(text: string, change: (char: string) => string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = change(text.charAt(i));
    out += char.length === 1 ? char : text.charAt(i);
  }
  return out;
}

function unaccented(char: string): string {
  return char.normalize('NFD').replace(/\p{M}/gu, '');
}
