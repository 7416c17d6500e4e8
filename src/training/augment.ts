// Makes altered copies of some training documents: in capitals, in lower case and without
// accents, so that the model copes with headlines, chats and old feeds. The length of the
// text never changes, so the gold spans stay valid. Other copies get a dateline in the style
// of a news agency, which the corpora hardly have, or have their sentences apart, so that a
// name is also recognised where the article does not repeat it.

import { generator } from './random.js';
import type { GoldDocument } from './corpus.js';

/** The share of the documents that is copied in each way. */
const SHARES = { headline: 0.12, lower: 0.05, unaccented: 0.06, dateline: 0.12 } as const;

/** The share of the documents of which each sentence is copied as a text of its own. */
const APART = 0.5;

const AGENCIES = ['SANA', 'AFP', 'APS', 'MAP', 'TAP', 'AIP', 'ATS', 'Xinhua', 'Belga', 'PANA', 'Reuters', 'AP'];

export function augment(documents: readonly GoldDocument[]): GoldDocument[] {
  const random = generator(7);
  const copies: GoldDocument[] = [];
  const apart = generator(11);
  for (const gold of documents) if (apart() < APART) copies.push(...sentencesApart(gold));
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
    else if (random() < SHARES.dateline) copies.push(...underDateline(gold, random));
  }
  return copies;
}

/** Each sentence as a text of its own, as feeds and captions are: nothing else of an article tells what its names are. */
function sentencesApart(gold: GoldDocument): GoldDocument[] {
  const bounds = [0];
  for (const { index, 0: blank } of gold.text.matchAll(/(?<=[.!?»"”])\s+(?=[\p{Lu}«"“])|\n+/gu)) {
    const at = index + blank.length;
    if (!gold.spans.some(({ start, end }) => start < at && index < end)) bounds.push(at);
  }
  bounds.push(gold.text.length);
  return bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i]!;
    const text = gold.text.slice(from, to);
    if (!/\p{Lu}/u.test(text) || text.length < 20) return [];
    const spans = gold.spans
      .filter(({ start, end }) => start >= from && end <= to)
      .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
    return [{ ...gold, id: `${gold.id}+${i}`, text, spans }];
  });
}

/** Puts a dateline such as "Bakou-SANA/ …" before the second paragraph, with a place that the article names. */
function underDateline(gold: GoldDocument, random: () => number): GoldDocument[] {
  const places = gold.spans.filter(
    ({ kind, start, end }) => kind === 'place' && !gold.text.slice(start, end).includes('\n'),
  );
  const chosen = places[Math.floor(random() * places.length)];
  const at = gold.text.indexOf('\n\n') + 2;
  if (!chosen || at < 2 || gold.spans.some(({ start, end }) => start < at && at < end)) return [];
  const agency = AGENCIES[Math.floor(random() * AGENCIES.length)]!;
  const name = gold.text.slice(chosen.start, chosen.end);
  const place = random() < 0.3 ? name.toUpperCase() : name;
  const lines = [
    `${place}-${agency}/ `,
    `${place} (${agency}) – `,
    `${place}, 17 mars (${agency}) – `,
    `${place} – `,
    `${place}, le 3 mai (${agency}) -- `,
  ];
  const line = lines[Math.floor(random() * lines.length)]!;
  const moved = gold.spans.map((span) =>
    span.start < at ? span : { ...span, start: span.start + line.length, end: span.end + line.length },
  );
  const own = [{ start: at, end: at + place.length, kind: 'place' }];
  const agencyAt = line.indexOf(agency, place.length);
  if (agencyAt > 0) own.push({ start: at + agencyAt, end: at + agencyAt + agency.length, kind: 'organisation' });
  return [
    {
      ...gold,
      id: `${gold.id}+`,
      text: gold.text.slice(0, at) + line + gold.text.slice(at),
      spans: [...moved, ...own],
    },
  ];
}

/** Puts the first lines and every fifth paragraph in capitals, half of the time without accents, like agency headlines. */
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
