// The optional asset of ids: which code a place gets, when it gets none, and the option that asks for it. The names stand
// in brackets here, so that these tests say nothing of the reader that finds them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../src/entities/ids.js';
import { linkMentions } from '../src/entities/link.js';
import { createExtractor as createCoreExtractor } from '../src/core.js';
import { createExtractor, extract, type PlaceRecord } from '../src/index.js';
import { readIds, writeIds, ID_COLUMNS, packIso, packInsee, idsNamed, type IdColumn } from '../src/knowledge/ids.js';
import { hashKey, keyOf, readKnowledge } from '../src/knowledge/tables.js';
import { readDocument } from '../src/text/document.js';

const ROOT = join(import.meta.dirname, '..');
const BYTES = new Uint8Array(readFileSync(join(ROOT, 'src/knowledge/fr.ids')));
const MODEL = new Uint8Array(
  Buffer.concat(['names/fr.weights', 'knowledge/fr.knowledge'].map((part) => readFileSync(join(ROOT, 'src', part)))),
);
const TABLES = readIds(BYTES);
const KNOWLEDGE = readKnowledge(readFileSync(join(ROOT, 'src/knowledge/fr.knowledge')));

/** The ids of the places in brackets, by name, each as "list:code …"; '' for none. */
function idsOf(bracketed: string): { readonly [name: string]: string } {
  let text = '';
  const mentions = bracketed.split(/(\[[^\]]+\])/).flatMap((part) => {
    const start = text.length;
    const isPlace = part.startsWith('[');
    text += isPlace ? part.slice(1, -1) : part;
    return isPlace ? [{ kind: 'place' as const, start, end: text.length, confidence: 1 }] : [];
  });
  const doc = readDocument(text, null);
  const entities = linkMentions(doc, mentions, KNOWLEDGE);
  const known = identify(doc, entities, KNOWLEDGE, TABLES);
  return Object.fromEntries(
    entities.flatMap((entity) => {
      if (entity.kind !== 'place') return [];
      const ids = Object.entries(known.get(entity)?.ids ?? {});
      return [[entity.name, ids.map(([list, code]) => `${list}:${code}`).join(' ')]];
    }),
  );
}

describe('a homonym', () => {
  it.each([
    ['La manifestation de [Tripoli], au [Liban], a réuni cent personnes.', 'Tripoli', 'geonames:266826'],
    ['La milice tient [Tripoli] ([Libye]) depuis mardi.', 'Tripoli', 'geonames:2210247'],
    ['Elle vit à [London], au [Canada], depuis dix ans.', 'London', 'geonames:6058560'],
  ])('is told by its country: %s', (text, name, ids) => expect(idsOf(text)[name]).toContain(ids));

  it.each([
    ['Un incendie à [Saint-Denis] ([Seine-Saint-Denis]) a fait deux blessés.', 'insee:93066'],
    ['Un incendie à [Saint-Denis] (93) a fait deux blessés.', 'insee:93066'],
    ['Un incendie à [Saint-Denis], en [Île-de-France], a fait deux blessés.', 'insee:93066'],
    ['Un incendie à [Saint-Denis], à [La Réunion], a fait deux blessés.', 'insee:97411'],
    ['Un incendie à [Saint-Denis] ([La Réunion]) a fait deux blessés.', 'insee:97411'],
    ['Un incendie à [Saint-Denis] ([Aude]) a fait deux blessés.', 'insee:11339'],
    ['En [Seine-Saint-Denis], à [Saint-Denis], un incendie a fait deux blessés.', 'insee:93066'],
  ])('is told by the division beside it: %s', (text, ids) => expect(idsOf(text)['Saint-Denis']).toContain(ids));

  it('is told by the division that the state of a federation is', () => {
    expect(idsOf('Un maire de [Springfield] ([Illinois]) a été élu.').Springfield).toBe(
      'geonames:4250542 wikidata:Q28515',
    );
  });

  it.each([
    ['Un incendie à [Saint-Denis] a fait deux blessés.', 'Saint-Denis'],
    ['Le maire de [Générac] a démissionné.', 'Générac'],
    ['Le maire de [Sainte-Colombe] a démissionné.', 'Sainte-Colombe'],
  ])('of which two remain has no id: %s', (text, name) => expect(idsOf(text)[name]).toBe(''));

  it('has no id where the division beside it is another', () => {
    expect(idsOf('Le maire de [Thiviers] ([Dordogne]) a démissionné.').Thiviers).toBe('insee:24551');
    expect(idsOf('Le maire de [Thiviers] ([Ardèche]) a démissionné.').Thiviers).toBe('');
  });

  it('is the largest where it has ten times the inhabitants of the next', () => {
    expect(idsOf('Le maire de [Valence] a démissionné ; la [France] entière en parle.').Valence).toContain(
      'insee:26362',
    );
  });
});

describe('a place', () => {
  it.each([
    ['Le traité a été signé à [Londres].', 'Londres', 'geonames:2643743 wikidata:Q84'],
    ['Le président est arrivé à [Pékin].', 'Pékin', 'geonames:1816670 wikidata:Q956'],
    ['Le sommet du [Caire] est reporté.', 'Caire', 'geonames:360630 wikidata:Q85'],
    ['Les élus du [Havre] ont voté.', 'Havre', 'insee:76351 geonames:3003796 wikidata:Q42810'],
    ['Le [Sénégal] a gagné.', 'Sénégal', 'iso:SN geonames:2245662'],
    ['Un orage a frappé la [Drôme].', 'Drôme', 'iso:FR-26 insee:26'],
    ['Un orage a frappé la [Bretagne].', 'Bretagne', 'iso:FR-BRE insee:53'],
    ['Un orage a frappé la [Lorraine].', 'Lorraine', 'iso:FR-M insee:41'],
    ['Les vignes du [Languedoc-Roussillon] ont gelé.', 'Languedoc-Roussillon', 'iso:FR-K insee:91'],
    ['La flotte russe quitte la [Crimée].', 'Crimée', 'iso:UA-43'],
    ['Des moines ont fui le [Tibet].', 'Tibet', 'iso:CN-XZ'],
    ['Un train part pour [Auschwitz].', 'Auschwitz', 'geonames:3089658'],
    ['Un orage a frappé la [Corse].', 'Corse', 'iso:FR-20R insee:94'],
    ['Un ouragan menace le [Texas].', 'Texas', 'iso:US-TX'],
    ['Elle vient de [La Réunion].', 'La Réunion', 'iso:RE insee:974 geonames:935317'],
    ["Les pays d'[Europe] négocient.", 'Europe', 'geonames:6255148'],
    ['Un feu dans le [19e arrondissement de Paris].', '19e arrondissement de Paris', 'insee:75119'],
    ['Un feu dans le [XIXe arrondissement], à [Paris].', 'XIXe arrondissement', 'insee:75119'],
    ['Un feu dans le [19e arrondissement].', '19e arrondissement', 'insee:75119'],
  ])('has the codes of its own category: %s', (text, name, ids) => expect(idsOf(text)[name]).toBe(ids));

  it.each([
    ['Le vent du [Nord] souffle sur le [Nord-Est] et le [Sud].', ['Nord', 'Nord-Est', 'Sud']],
    ['Les pays du [Golfe] et du [Sahel] se réunissent.', ['Golfe', 'Sahel']],
    ["L'avion a disparu au-dessus de la [Manche].", ['Manche']],
    ['Il fera chaud au sud de la [Loire].', ['Loire']],
    ['Il raconte la vie derrière les murs du [Palais].', ['Palais']],
    ["L'annonce de [Matignon] est attendue.", ['Matignon']],
    ['Un feu a pris entre les rues de [Crimée] et de Belleville.', ['Crimée']],
    ["Le drapeau de l'[URSS] flotte encore.", ['URSS']],
    ['Le gouverneur de [Bethléem] a décidé le bouclage.', ['Bethléem']],
    ['Le congrès d’[Épinay] a fondé le parti.', ['Épinay']],
    ['Un feu dans le [5e arrondissement].', ['5e arrondissement']],
    ['Un feu dans le [5e arrondissement], de [Lyon] à [Paris].', ['5e arrondissement']],
  ])('that is a quarter of the compass, a water, a namesake or two things has none: %s', (text, names) => {
    const ids = idsOf(text);
    for (const name of names) expect([name, ids[name]]).toEqual([name, '']);
  });

  it('is the village where its département is named, though a large town is called nearly so', () => {
    expect(idsOf('Le maire d’[Épinay] ([Eure]) a démissionné.').Épinay).toBe('insee:27221');
  });

  it.each([
    ['Selon la préfète de la [Manche], les routes sont coupées.', 'Manche', 'iso:FR-50 insee:50'],
    ['La Meuse (55), le [Nord] (59) et la Moselle (57) sont en alerte.', 'Nord', 'iso:FR-59 insee:59'],
    ['Les crues touchent Saumur ; il fait froid au nord de la [Loire]. À Firminy ([Loire]), il neige.', 'Loire', ''],
    ['La mairie de [Québec] a voté ; le [Canada] regarde.', 'Québec', 'geonames:6325494'],
    ["Le préfet s'est rendu à [Mulhouse] ([Alsace]).", 'Mulhouse', 'insee:68224'],
  ])('is what the words beside it say that it is: %s', (text, name, ids) => {
    if (ids === '') expect(idsOf(text)[name]).toBe('');
    else expect(idsOf(text)[name]).toContain(ids);
  });

  it('that is called like a quarter of the compass is in no country that the article does not tell', () => {
    const countryOf = (text: string): string | null | undefined =>
      createExtractor()
        .extract(text)
        .records.flatMap((record) => (record.kind === 'place' ? [record] : []))[0]?.country;
    expect(countryOf('Des orages sont attendus dans le Sud-Ouest et le Centre-Est lundi.')).toBeNull();
  });

  it('is the département Nord where it stands for a division', () => {
    expect(idsOf('Un orage à [Cambrai] ([Nord]).').Nord).toBe('iso:FR-59 insee:59');
    expect(idsOf('Un orage à [Cambrai] ([Nord]).').Cambrai).toContain('insee:59122');
  });
});

describe('the option ids', () => {
  const TEXT = "Awa Diop, maire de Lyon, a rencontré à Londres le directeur de l'Unesco.";
  const place = (article: ReturnType<typeof extract>, name: string): PlaceRecord | undefined =>
    article.records.filter((record) => record.kind === 'place').find((record) => record.name === name);

  it('gives codes and coordinates with the file of the package, or with its bytes', () => {
    const article = createExtractor({ ids: true }).extract(TEXT);
    const lyon = place(article, 'Lyon');
    expect(lyon?.ids).toEqual({ insee: '69123', geonames: '2996944', wikidata: 'Q456' });
    expect(lyon?.latitude).toBeCloseTo(45.75, 1);
    expect(lyon?.longitude).toBeCloseTo(4.85, 1);
    expect(createCoreExtractor(MODEL, { ids: BYTES }).extract(TEXT)).toEqual(article);
    expect(createExtractor(MODEL, { ids: BYTES.buffer }).extract(TEXT)).toEqual(article);
    for (const record of article.records)
      if (record.kind === 'person' || record.kind === 'organisation') expect(record.ids).toEqual({});
  });

  it('is off by default: {} and null', () => {
    for (const article of [extract(TEXT), createExtractor({ ids: false }).extract(TEXT)]) {
      expect(place(article, 'Londres')).toMatchObject({ ids: {}, latitude: null, longitude: null });
      expect(article.records.filter(({ kind }) => kind === 'person' || kind === 'organisation')).toEqual(
        expect.arrayContaining([expect.objectContaining({ ids: {} })]),
      );
    }
  });

  it('opens the file where it is asked for, and nowhere else', () => {
    const opened = (options: string): string[] => {
      const code = `
        const fs = require('node:fs');
        const read = fs.readFileSync;
        const paths = [];
        fs.readFileSync = (path, ...rest) => (paths.push(String(path)), read(path, ...rest));
        require('./dist/index.cjs').createExtractor(${options}).extract('Le maire de Lyon.');
        console.log(JSON.stringify(paths.map((path) => path.split(/[\\\\/]/).at(-1))));`;
      return JSON.parse(execFileSync(process.execPath, ['-e', code], { cwd: ROOT, encoding: 'utf8' })) as string[];
    };
    expect(opened('{}')).toContain('fr.model');
    expect(opened('{}')).not.toContain('fr.ids');
    expect(opened('{ ids: true }')).toContain('fr.ids');
  });

  it.each([
    ['nothing', new Uint8Array(0), /these bytes are no asset of ids/],
    ['a model', MODEL, /these bytes are no asset of ids/],
    ['half an asset', BYTES.slice(0, BYTES.length / 2), /is the file whole/],
    ['another version', BYTES.slice().fill(9, 4, 5), /format version 9, expected 1/],
    ['a column that lies outside', BYTES.slice().fill(0xff, 16, 20), /column areaHashes lies outside/],
  ])('refuses %s', (_, ids, message) => {
    expect(() => createCoreExtractor(MODEL, { ids })).toThrow(RangeError);
    expect(() => createCoreExtractor(MODEL, { ids })).toThrow(message);
  });

  it('says what to do where it cannot be used', () => {
    expect(() => createCoreExtractor(MODEL, { ids: true })).toThrow('options.ids must be the bytes of depeche/fr.ids');
    expect(() => createExtractor({ ids: 'fr.ids' as never })).toThrow(
      'options.ids must be true, false or the bytes of depeche/fr.ids, got "fr.ids".',
    );
    expect(() => extract(TEXT, { ids: true } as never)).toThrow(
      'options.ids is no option of extract: give it to createExtractor.',
    );
  });
});

describe('the file', () => {
  it('has a megabyte at most', () => expect(BYTES.length).toBeLessThanOrEqual(1_000_000));

  it('gives back what was written, also where it lies at an odd offset', () => {
    const columns = Object.fromEntries(Object.keys(ID_COLUMNS).map((name) => [name, [] as number[]])) as Record<
      IdColumn,
      number[]
    >;
    const small = writeIds({
      ...columns,
      areaIso: [packIso('FR', '2A')],
      areaInsee: [1],
      areaParents: [0xffff],
      areaKinds: [1],
      communeHashes: [hashOf('zorbec')],
      communes: [packInsee('2B004') * 128 + 7],
    });
    const odd = new Uint8Array(small.length + 1);
    odd.set(small, 1);
    for (const bytes of [small, odd.subarray(1)])
      expect(idsNamed(readIds(bytes), 'zorbec')).toMatchObject([
        { country: 'FR', population: 7, ids: { insee: '2B004' } },
      ]);
  });
});

function hashOf(name: string): number {
  return hashKey(keyOf(name));
}
