// The pipeline after the readers: overlaps settled, mentions linked, records
// written. The names come from a scripted reader, so that no weight decides here;
// the last tests run the model that ships.
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { linkMentions } from '../src/entities/link.js';
import { extractWith } from '../src/extract.js';
import type { CheckedOptions } from '../src/extract/options.js';
import { createExtractor, extract } from '../src/index.js';
import { readNames } from '../src/names/read.js';
import { NO_KNOWLEDGE } from '../src/knowledge/tables.js';
import { openModel, type Model } from '../src/extract/model.js';
import { toRecords } from '../src/records.js';
import { settle } from '../src/settle.js';
import { readDocument } from '../src/text/document.js';
import { readTokens } from '../src/text/tokens.js';
import type {
  Document,
  Entity,
  ExtractOptions,
  Mention,
  NameKind,
  NameMention,
  NewsRecord,
  Reader,
  Span,
} from '../src/types.js';

vi.mock(import('../src/names/read.js'), async (load) => ({ readNames: vi.fn((await load()).readNames) }));

const scripted: Readonly<Record<string, NameKind>> = {
  'Awa Diop': 'person',
  'Luc Roy': 'person',
  Dakar: 'place',
  ONU: 'organisation',
  'Coupe du monde': 'other',
};

/** Every occurrence of the names above, the nth with a confidence of 0.9 - n/100. */
function readScript({ text }: Document): NameMention[] {
  const mentions = Object.entries(scripted).flatMap(([surface, kind]) =>
    [...text.matchAll(new RegExp(surface.replaceAll(' ', '\\s'), 'gu'))].map(({ 0: found, index }, n) => {
      return { kind, start: index, end: index + found.length, confidence: 0.9 - n / 100 };
    }),
  );
  return mentions.sort((a, b) => a.start - b.start);
}

function run(text: string, options?: ExtractOptions, defaults?: CheckedOptions) {
  vi.mocked(readNames).mockImplementationOnce(readScript);
  return extractWith(SCRIPTED, text, options, defaults);
}

/** The reader is scripted: no weight is looked at. */
const SCRIPTED = { names: {}, knowledge: NO_KNOWLEDGE } as Model;

const mention = (start: number, end: number, confidence = 0.5, kind: NameKind = 'person'): NameMention => {
  return { kind, start, end, confidence };
};
const spans = (mentions: readonly Span[]) => mentions.map(({ start, end }) => [start, end]);

const nameOf = (named: NewsRecord | Entity): string => ('name' in named ? named.name : '');

describe('settle', () => {
  it('orders what is disjoint, and lets spans touch', () => {
    expect(spans(settle([mention(8, 9), mention(0, 4), mention(4, 8)]))).toEqual([
      [0, 4],
      [4, 8],
      [8, 9],
    ]);
  });
  it('keeps the surer', () => expect(spans(settle([mention(0, 9, 0.6), mention(3, 5, 0.7)]))).toEqual([[3, 5]]));
  it('keeps the longer of two as sure', () => expect(spans(settle([mention(0, 4), mention(2, 9)]))).toEqual([[2, 9]]));
  it('keeps the first of two as long', () => expect(spans(settle([mention(2, 6), mention(0, 4)]))).toEqual([[0, 4]]));
  it('keeps what only a dropped mention met', () => {
    expect(spans(settle([mention(0, 4, 0.8), mention(3, 8, 0.7), mention(7, 9, 0.6)]))).toEqual([
      [0, 4],
      [7, 9],
    ]);
  });
  it('changes nothing it was given', () => {
    const given = [mention(5, 9), mention(0, 6)];
    settle(given);
    expect(spans(given)).toEqual([
      [5, 9],
      [0, 6],
    ]);
  });
});

describe('linkMentions', () => {
  const link = (text: string) => {
    const doc = readDocument(text, null);
    return linkMentions(doc, readScript(doc));
  };
  const short = (text: string) =>
    link(text).map((entity) => [entity.kind, nameOf(entity), entity.mentions.length, entity.zone]);

  it('joins the same words of the same kind', () => {
    expect(short('Awa Diop voit Luc Roy à Dakar. Dakar plaît à Awa Diop.')).toEqual([
      ['person', 'Awa Diop', 2, null],
      ['person', 'Luc Roy', 1, null],
      ['place', 'Dakar', 2, null],
    ]);
  });
  it('joins spellings of one surface', () => {
    expect(short('Awa Diop chante. Awa\u00a0Diop danse. Awa\nDiop rit.')).toEqual([['person', 'Awa Diop', 3, null]]);
  });
  it('writes a name over two lines on one', () => {
    const text = 'Awa\nDiop chante.\n\nLuc-\nAndré Roy danse. Za-\n  ïna Ba rit.';
    const doc = readDocument(text, null);
    const spans = ['Awa\nDiop', 'Luc-\nAndré Roy', 'Za-\n  ïna Ba'];
    const mentions = spans.map((span) => mention(text.indexOf(span), text.indexOf(span) + span.length, 0.9, 'person'));
    const entities = linkMentions(doc, mentions);
    expect(entities.map(nameOf)).toEqual(['Awa Diop', 'Luc-André Roy', 'Zaïna Ba']);
    expect(entities.flatMap((entity) => entity.mentions.map(({ start, end }) => text.slice(start, end)))).toEqual(
      spans,
    );
  });
  it('writes a name without the marks that are not seen', () => {
    const text = 'A\u200bwa\u00a0D\u00adiop chante.';
    const doc = readDocument(text, null);
    expect(linkMentions(doc, [mention(0, 10, 0.9, 'person')]).map(nameOf)).toEqual(['Awa Diop']);
  });
  it('keeps who made a picture apart from the story’s people', () => {
    expect(short('Awa Diop chante à Dakar.\n\nLe port, lundi. (Photo : Awa Diop)\n\nElle a gagné.')).toEqual([
      ['person', 'Awa Diop', 1, null],
      ['place', 'Dakar', 1, null],
      ['person', 'Awa Diop', 1, 'credit'],
    ]);
  });
  it('does not join two kinds', () => {
    const doc = readDocument('Dakar bat Dakar.', null);
    const mentions = [mention(0, 5, 0.5, 'organisation'), mention(10, 15, 0.5, 'place')];
    expect(linkMentions(doc, mentions).map(({ kind }) => kind)).toEqual(['organisation', 'place']);
  });
  it('counts the headline as the story', () => {
    expect(short('Awa Diop en tête\n\nElle a gagné hier.')).toEqual([['person', 'Awa Diop', 1, null]]);
  });
  it('says which zone alone names an entity, and joins the dateline to the story', () => {
    expect(short('Dakar (AFP) – La ville de Dakar attend.\n\nPropos recueillis par Awa Diop')).toEqual([
      ['place', 'Dakar', 2, null],
      ['person', 'Awa Diop', 1, 'signature'],
    ]);
    expect(short('Dakar (AFP) – La ville attend.')).toEqual([['place', 'Dakar', 1, 'dateline']]);
    expect(short('Un titre\n\nPar Awa Diop\n\nLa ville attend.')).toEqual([['person', 'Awa Diop', 1, 'byline']]);
  });
  it('keeps the people of a teaser apart from the story’s', () => {
    expect(short('Awa Diop chante à Dakar.\n\nLire aussi : Le retour de Awa Diop')).toEqual([
      ['person', 'Awa Diop', 1, null],
      ['place', 'Dakar', 1, null],
      ['person', 'Awa Diop', 1, 'teaser'],
    ]);
  });
});

describe('the names of an article', () => {
  /** The reader of names finds the first `Awa Diop` alone, and the heading of a list of links. */
  const findFirst = ({ text }: Document): NameMention[] => {
    const heading = text.indexOf('Check Also');
    return [mention(0, 8, 0.9), ...(heading < 0 ? [] : [mention(heading, heading + 10, 0.9)])];
  };
  const runWith = (text: string, reader: Reader) => {
    vi.mocked(readNames).mockImplementationOnce(findFirst);
    return extractWith(SCRIPTED, text, undefined, undefined, [reader]).records;
  };

  it('are settled before own readers see them: overlooked ones found, none in a heading of links', () => {
    let given: readonly Mention[] = [];
    runWith('Awa Diop chante. Plus tard, Awa Diop rit.\n\nCheck Also\n\nIl dort.', ({ mentions }) => {
      given = mentions;
      return [];
    });
    expect(spans(given)).toEqual([
      [0, 8],
      [28, 36],
    ]);
  });
  it('take in the names of own readers, which are heard elsewhere', () => {
    const text = 'Awa Diop voit Luc Roy. Ensuite, Luc Roy chantait.';
    const records = runWith(text, () => [{ kind: 'person', start: 14, end: 21, confidence: 1 }]);
    expect(records.map(({ mentions }) => mentions.length)).toEqual([1, 2]);
  });
  it('do not outvote what own readers state', () => {
    const text = 'Awa Diop chante. Hier, Awa Diop chantait. Demain, Awa Diop chantera.';
    const records = runWith(text, () => [{ kind: 'organisation', start: 0, end: 8, confidence: 1 }]);
    expect(records.filter(({ kind }) => kind === 'organisation').map(({ mentions }) => spans(mentions))).toEqual([
      [[0, 8]],
    ]);
  });
});

describe('records', () => {
  const text = 'Awa Diop et Luc Roy vont à Dakar pour l’ONU. Awa Diop revient de la Coupe du monde.';

  it('have every field of their kind', () => {
    expect(run(text).records).toEqual([
      {
        kind: 'person',
        id: 'person-1',
        name: 'Awa Diop',
        given: 'Awa',
        family: 'Diop',
        honorific: null,
        aliases: [],
        gender: null,
        roles: [],
        ids: {},
        mentions: [
          { start: 0, end: 8, text: 'Awa Diop', confidence: 0.9 },
          { start: 45, end: 53, text: 'Awa Diop', confidence: 0.89 },
        ],
        confidence: 0.9,
        zone: null,
      },
      {
        kind: 'person',
        id: 'person-2',
        name: 'Luc Roy',
        given: 'Luc',
        family: 'Roy',
        honorific: null,
        aliases: [],
        gender: null,
        roles: [],
        ids: {},
        mentions: [{ start: 12, end: 19, text: 'Luc Roy', confidence: 0.9 }],
        confidence: 0.9,
        zone: null,
      },
      {
        kind: 'place',
        id: 'place-1',
        name: 'Dakar',
        category: 'city',
        country: null,
        ids: {},
        latitude: null,
        longitude: null,
        mentions: [{ start: 27, end: 32, text: 'Dakar', confidence: 0.9 }],
        confidence: 0.9,
        zone: null,
      },
      {
        kind: 'organisation',
        id: 'organisation-1',
        name: 'ONU',
        acronym: null,
        category: 'igo',
        ids: {},
        mentions: [{ start: 40, end: 43, text: 'ONU', confidence: 0.9 }],
        confidence: 0.9,
        zone: null,
      },
    ]);
  });
  it('are as sure as their surest mention', () => {
    const doc = readDocument('Awa Diop, Awa Diop', null);
    const entities = linkMentions(doc, [mention(0, 8, 0.4), mention(10, 18, 0.8)]);
    expect(toRecords(doc, entities, {})[0]?.confidence).toBe(0.8);
  });
  it('of other names come on request', () => {
    expect(run(text, { other: true }).records.at(-1)).toMatchObject({
      kind: 'other',
      id: 'other-1',
      name: 'Coupe du monde',
    });
    expect(run(text, { kinds: ['place'] }).records.map(({ id }) => id)).toEqual(['place-1']);
    expect(run(text, { kinds: ['other'], other: true }).records.map(({ id }) => id)).toEqual(['other-1']);
  });
  it('of ordinals and ranks come on request', () => {
    const ranks = 'La troisième candidate est 41e devant deux listes.';
    const asked = run(ranks, { ordinals: true }).records.filter(({ kind }) => kind === 'quantity');
    expect(asked).toMatchObject([
      { type: 'ordinal', value: 3, of: 'candidate' },
      { type: 'ordinal', value: 41 },
      { type: 'count', value: 2, of: 'listes' },
    ]);
    expect(run(ranks).records.filter(({ kind }) => kind === 'quantity')).toMatchObject([{ type: 'count', value: 2 }]);
    expect(() => extractWith(SCRIPTED, ranks, { ordinals: 'yes' as never })).toThrow(
      'options.ordinals must be true or false',
    );
  });
  it('are kept by kind, with the ids they had', () => {
    expect(run(text, { kinds: ['place', 'person'] }).records.map(({ id }) => id)).toEqual([
      'person-1',
      'person-2',
      'place-1',
    ]);
    expect(run(text, { kinds: [] }).records).toEqual([]);
  });
});

describe('an article', () => {
  it('repeats what was given and invents nothing', () => {
    const article = run('Awa Diop à Dakar.', { id: 'a-1', published: '2024-02-29' });
    expect(article).toMatchObject({
      id: 'a-1',
      published: '2024-02-29',
      language: { code: 'und', french: true },
      zones: [],
    });
    expect(run('Awa Diop à Dakar.')).not.toHaveProperty('id');
    expect(run('Awa Diop à Dakar.').published).toBeNull();
  });
  it('puts the options of a call above the defaults', () => {
    const article = run('Awa Diop à Dakar.', { kinds: ['place'] }, { kinds: ['person'], published: '2020-01-01' });
    expect(article.records.map(nameOf)).toEqual(['Dakar']);
    expect(article.published).toBe('2020-01-01');
    expect(run('Awa Diop à Dakar.', { published: null }, { published: '2020-01-01' }).published).toBeNull();
  });
});

describe('a heading above links', () => {
  it('is no name, though it is capitalised like one', () => {
    const names = (text: string): string[] => {
      vi.mocked(readNames).mockImplementationOnce((doc) =>
        [...doc.text.matchAll(/Check Also|Awa Diop/g)].map(({ 0: found, index }) =>
          mention(index, index + found.length),
        ),
      );
      return extractWith(SCRIPTED, text).records.map(nameOf);
    };
    expect(names('Elle chante.\n\n» Check Also :\n\nAwa Diop chante')).toEqual(['Awa Diop']);
    expect(names('Le groupe Check Also chante.')).toEqual(['Check Also']);
  });
});

describe('the model that ships', () => {
  const part = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url));
  const weights = () => Buffer.concat([part('names/fr.weights'), part('knowledge/fr.knowledge')]);
  const text = 'Le président Emmanuel Macron est arrivé à Berlin mardi, a annoncé l’AFP.';
  const names = [
    ['person', 'Emmanuel Macron'],
    ['place', 'Berlin'],
    ['organisation', 'AFP'],
  ];

  it('is read by extract', () => {
    const { records } = extract(text);
    expect(records.filter(({ kind }) => kind !== 'date').map((record) => [record.kind, nameOf(record)])).toEqual(names);
    for (const { confidence } of records) expect(confidence).toBeGreaterThan(0.5);
    for (const { confidence } of records) expect(confidence).toBeLessThanOrEqual(1);
  });
  it('runs from any bytes, aligned or not', () => {
    const bytes = weights();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const buffer = new Uint8Array(bytes).buffer;
    for (const given of [bytes, shifted.subarray(1), buffer]) {
      expect(createExtractor(given).extract(text)).toEqual(extract(text));
    }
  });
  it('runs with defaults', () => {
    expect(
      createExtractor(weights(), { kinds: ['place'] })
        .extract(text)
        .records.map(nameOf),
    ).toEqual(['Berlin']);
  });
});

describe('with the model', () => {
  const model = openModel(
    Buffer.concat([
      readFileSync(new URL('../src/names/fr.weights', import.meta.url)),
      readFileSync(new URL('../src/knowledge/fr.knowledge', import.meta.url)),
    ]),
  );
  const tokens = (text: string): string[] => {
    const { length, starts, ends } = readTokens(text, model.words);
    return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
  };
  it.each([
    ['Lire suiteLuxembourg', ['Lire', 'suite', 'Luxembourg']],
    ['minutesDakar', ['minutes', 'Dakar']],
    ['DakarLe maire', ['Dakar', 'Le', 'maire']],
    ['12h40André', ['12h40', 'André']],
  ])('%s is two words glued together', (text, wanted) => expect(tokens(text)).toEqual(wanted));
  it.each(
    (
      'YouTube LaLiga McDonald iPhone WhatsApp LinkedIn BlaBlaCar TotalEnergies CarPostal FranceAgriMer PlayStation eBay iOS ' +
      'LeMonde DiCaprio MacDonald LeBron DeLorean maPrime monEspace SoundCloud RadioFrance AllAfrica LuxLeaks'
    ).split(' '),
  )('%s is one word', (text) => expect(tokens(text)).toEqual([text]));

  it.each([
    'Emmanuel Macron<',
    '🎉Emmanuel Macron🎉',
    '<b>Emmanuel Macron</b>',
    '\u200bEmmanuel Macron\u200b',
    '\ufeffEmmanuel\u00a0Macron\u200d',
    'Emma\u200bnuel Ma\u00adcron',
  ])('no sign or unseen mark is at the edge of a name: %j', (text) => {
    const { records } = extractWith(model, `Le président ${text} a parlé à Paris.`);
    const person = records.find(({ kind }) => kind === 'person');
    expect(person).toMatchObject({ name: 'Emmanuel Macron' });
    const { start, end, text: surface } = person!.mentions[0]!;
    expect(surface).toBe(`Le président ${text} a parlé à Paris.`.slice(start, end));
    expect(surface).toMatch(/^E[^<>🎉]*n$/u);
  });

  it('a label of the menu is no name, and a place in capitals before a sentence is a dateline', () => {
    const story = 'BRUXELLES Les maïeurs de six communes ont écrit au ministre.';
    const { zones, records } = extractWith(model, `Ticker\n\nDivers\n\nLes maïeurs veulent une gare\n\n${story}`);
    expect(zones.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'boilerplate Ticker\n\nDivers',
      'headline Les maïeurs veulent une gare',
      'dateline BRUXELLES',
    ]);
    expect(records.flatMap((record) => ('name' in record ? [record.name] : []))).not.toContain('Ticker');
  });
  it('an acronym before a sentence is no dateline', () => {
    const story = 'FRANCEAGRIMER Les éleveurs de six communes ont écrit au ministre.';
    expect(extractWith(model, `Les éleveurs veulent une gare\n\n${story}`).zones.map(({ kind }) => kind)).toEqual([
      'headline',
    ]);
  });
});
