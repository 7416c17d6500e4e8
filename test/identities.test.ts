// Who is who through an archive: what a run decides, what it obeys, and that neither the order of the archive nor a kill
// changes a byte.
import * as fs from 'node:fs';
import type * as Disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDecisions } from '../src/archive/identities/decisions.js';
import { runPasses } from '../src/archive/identities/passes.js';
import { NO_SUMMARY } from '../src/archive/identities/state.js';
import { newSorter } from '../src/archive/identities/sorter.js';
import { tellIdentities } from '../src/cli/identities.js';
import { NO_DECISIONS } from '../src/archive/identities/decisions.js';
import {
  runBatch,
  runIdentities,
  type ArchivedArticle,
  type IdentitiesOptions,
  type IdentityRow,
  type MaybePair,
} from '../src/archive/index.js';
import type { NewsRecord } from '../src/index.js';
import { age, article, makeRecords, organisation, person, place, toLines } from './archive-records.js';

/** The disk stands still from this step on, as for a process that was killed. */
const disk = vi.hoisted(() => ({ steps: 0, stopAt: Infinity }));
/** A lock is left by no kill, as a lock of a dead process is taken over. */
const isLock = vi.hoisted(
  () => (args: readonly unknown[]) =>
    args.some(
      (one) => (typeof one === 'string' && one.includes('.lock')) || (Buffer.isBuffer(one) && one.includes('"token"')),
    ),
);

vi.mock('node:fs', async (importActual) => {
  const actual = await importActual<typeof fs>();
  const step =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (!isLock(args) && ++disk.steps >= disk.stopAt) throw new Error('killed');
      return work(...args);
    };
  const { writeSync, renameSync, fsyncSync, rmSync, mkdirSync } = actual;
  const stepped = {
    writeSync: step(writeSync as (...args: unknown[]) => number),
    renameSync: step(renameSync),
    fsyncSync: step(fsyncSync),
    rmSync: step(rmSync),
    mkdirSync: step(mkdirSync as (...args: unknown[]) => unknown),
  };
  return { ...actual, ...stepped, default: { ...actual, ...stepped } };
});
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof Disk>();
  const step =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (!isLock(args) && ++disk.steps >= disk.stopAt) throw new Error('killed');
      return work(...args);
    };
  return {
    ...actual,
    rename: step(actual.rename),
    rm: step(actual.rm),
    async open(...args: Parameters<typeof actual.open>) {
      const file = await actual.open(...args);
      for (const name of ['appendFile', 'writeFile', 'truncate', 'sync'] as const) {
        const work = file[name].bind(file) as (...given: unknown[]) => Promise<unknown>;
        Object.assign(file, { [name]: step(work) });
      }
      return file;
    },
  };
});

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => fs.readFileSync(at(name), 'utf8');
const rows = <T>(name: string): T[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
const put = (name: string, articles: readonly ArchivedArticle[]) => fs.writeFileSync(at(name), toLines(articles));

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'depeche-identities-'));
});
afterEach(() => {
  Object.assign(disk, { steps: 0, stopAt: Infinity });
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = (options: Partial<IdentitiesOptions> = {}) =>
  runIdentities({ records: at('in.jsonl'), out: at('out.jsonl'), ...options });

/** The identity of each person and organisation, article by article. */
async function decide(
  articles: readonly ArchivedArticle[],
  options: Partial<IdentitiesOptions> = {},
): Promise<(string | null)[]> {
  put('in.jsonl', articles);
  await run({ restart: true, ...options });
  return rows<ArchivedArticle>('out.jsonl').flatMap(({ records }) =>
    records.flatMap((record) => ('identity' in record ? [record.identity ?? null] : [])),
  );
}

/** The identity of the organisation called so in the last article. */
async function identityOf(name: string, ...articles: readonly ArchivedArticle[]): Promise<string | null | undefined> {
  await decide(articles);
  const records = rows<ArchivedArticle>('out.jsonl').at(-1)!.records;
  return records.flatMap((record) => (record.kind === 'organisation' && record.name === name ? [record] : []))[0]
    ?.identity;
}
const lastOrganisation = (...articles: readonly ArchivedArticle[]) => identityOf('LNR', ...articles);
const lastOf = async (...articles: readonly ArchivedArticle[]) => (await decide(articles)).at(-1);
const martin = (day: string | null, name = 'Jean Martin') => article(day, person(name));

describe('a full name', () => {
  it('is one identity, whatever its case, accents, hyphens and order', async () => {
    const lucie = person('LE GALL Lucie', { given: 'Lucie', family: 'LE GALL' });
    const found = await decide([
      martin('2020-01-01', 'Jean-Luc Mélenchon'),
      martin('2021-01-01', 'Jean Luc MELENCHON'),
      article(null, lucie),
      martin(null, 'Lucie Le Gall'),
    ]);
    expect(found).toEqual([
      'person:jean luc melenchon',
      'person:jean luc melenchon',
      'person:lucie le gall',
      'person:lucie le gall',
    ]);
  });
  it('is never another that is written nearly like it', async () => {
    expect(await decide([martin('2020-01-01', 'Nicolas Sarkozy'), martin('2020-01-02', 'Nicolas Sarkosy')])).toEqual([
      'person:nicolas sarkozy',
      'person:nicolas sarkosy',
    ]);
    const pairs = rows<MaybePair>('out.jsonl.maybe.jsonl');
    expect(pairs).toEqual([
      { a: 'person:nicolas sarkosy', b: 'person:nicolas sarkozy', reason: 'spelling', articles: [1, 1] },
    ]);
  });
  it.each([
    ['Anne Delatour', 'Anne Delatuor', 'spelling'],
    ['Anne Delatour', 'Anne Dellatour', 'spelling'],
    ['Elisabeth Brun', 'Elizabeth Brun', 'spelling'],
    ['Marie Dupont', 'Marie Dupont Lacaze', 'word'],
    ['Jean Roussel', 'Jean Pierre Roussel', 'word'],
  ])('is told to be nearly another: %s, %s', async (one, other, reason) => {
    await decide([martin(null, one), martin(null, other)]);
    expect(rows<MaybePair>('out.jsonl.maybe.jsonl').map((pair) => pair.reason)).toEqual([reason]);
  });
  it.each([
    ['Anne Delatour', 'Anna Delatoux'],
    ['Paul Brun', 'Saul Brun'],
    ['Jean Roussel', 'Pierre Jean Roussel'],
    ['Jean Roussel', 'Jean Roux'],
  ])('is not: %s, %s', async (one, other) => {
    await decide([martin(null, one), martin(null, other)]);
    expect(fs.existsSync(at('out.jsonl.maybe.jsonl'))).toBe(false);
  });
  it('of a signature has its identity, and is no evidence for a family name alone', async () => {
    const signed = () => article('2020-03-01', person('Zoé Brel', { zone: 'signature' }));
    const found = await decide([signed(), signed(), signed(), article('2020-03-02', person('Brel'))]);
    expect(found).toEqual(['person:zoe brel', 'person:zoe brel', 'person:zoe brel', null]);
  });
});

describe('a family name alone', () => {
  const alone = (day: string | null, more = {}) => article(day, person('Martin', more));

  it('is that of the bearer whom two articles name, and of one is not enough', async () => {
    expect(await lastOf(martin('2020-01-01'), martin('2020-02-01'), alone('2020-03-01'))).toBe('person:jean martin');
    expect(await lastOf(martin('2020-01-01'), alone('2020-03-01'))).toBeNull();
  });
  it('needs eight in ten of the full names', async () => {
    const four = ['01', '02', '03', '04'].map((month) => martin(`2020-${month}-01`));
    const other = martin('2020-05-01', 'Paul Martin');
    expect(await lastOf(...four, other, alone('2020-06-01'))).toBe('person:jean martin');
    expect(await lastOf(...four.slice(1), other, alone('2020-06-01'))).toBeNull();
  });
  it('counts twelve months on either side', async () => {
    const two = [martin('2019-06-01'), martin('2019-06-20')];
    expect(await lastOf(...two, alone('2020-06-30'))).toBe('person:jean martin');
    expect(await lastOf(...two, alone('2018-06-01'))).toBe('person:jean martin');
    expect(await lastOf(...two, alone('2020-07-01'))).toBeNull();
    expect(await lastOf(...two, martin('2021-09-01', 'Paul Martin'), alone('2020-06-01'))).toBe('person:jean martin');
  });
  it('of an article without a day is asked of the whole archive', async () => {
    expect(await lastOf(martin('1999-06-01'), martin(null), alone(null))).toBe('person:jean martin');
    expect(await lastOf(martin('1999-06-01'), martin('2019-06-20', 'Paul Martin'), alone(null))).toBeNull();
  });
  it('is not that of somebody of the other gender', async () => {
    const men = ['01', '02', '03'].map((month) =>
      article(`2020-${month}-01`, person('Jean Martin', { gender: 'male' })),
    );
    const women = ['01', '02'].map((month) => article(`2020-${month}-01`, person('Anne Martin', { gender: 'female' })));
    expect(await lastOf(...men, alone('2020-03-01', { gender: 'female' }))).toBeNull();
    expect(await lastOf(...men, ...women, alone('2020-03-01', { gender: 'female' }))).toBe('person:anne martin');
  });
  it('is not that of somebody whom the article names in full beside it', async () => {
    const two = [martin('2020-01-01'), martin('2020-02-01')];
    expect(await lastOf(...two, article('2020-03-01', person('Jean Martin'), person('Martin')))).toBeNull();
    expect(await lastOf(...two, article('2020-03-01', person('Martin'), person('Martin')))).toBeNull();
  });
  it('goes to the bearer with the function that stands beside it', async () => {
    const mayor = () => article('2020-01-01', person('Jean Martin', { titles: ['maire de Brest'] }));
    const goal = () => article('2020-02-01', person('Paul Martin', { titles: ['gardien de but'] }));
    const said = alone('2020-03-01', { titles: ['le maire'] });
    expect(await lastOf(mayor(), mayor(), goal(), goal(), said)).toBe('person:jean martin');
    expect(await lastOf(mayor(), mayor(), goal(), goal(), alone('2020-03-01'))).toBeNull();
    expect(await lastOf(mayor(), goal(), goal(), goal(), goal(), goal(), said)).toBeNull();
  });
  it('may lack its particle or its first words', async () => {
    const villepin = (name: string, family: string) =>
      article('2020-01-01', person(name, { given: name === family ? null : 'Dominique', family }));
    const full = () => villepin('Dominique de Villepin', 'de Villepin');
    expect(await lastOf(full(), full(), villepin('Villepin', 'Villepin'))).toBe('person:dominique de villepin');
    expect(await lastOf(full(), full(), villepin('de Villepin', 'de Villepin'))).toBe('person:dominique de villepin');
    expect(await lastOf(full(), full(), villepin('du Villepin', 'du Villepin'))).toBeNull();
  });
  it('with an initial is that of a bearer with this initial', async () => {
    const initial = (letter: string) =>
      article('2020-03-01', person(`${letter}. Martin`, { given: `${letter}.`, family: 'Martin' }));
    const all = [martin('2020-01-01'), martin('2020-02-01'), martin('2020-02-02', 'Paul Martin')];
    expect(await lastOf(...all, initial('J'))).toBe('person:jean martin');
    expect(await lastOf(...all, initial('P'))).toBeNull();
  });
  it('is none where it is a given name', async () => {
    const jean = article('2020-03-01', person('Jean', { given: 'Jean', family: null }));
    expect(await lastOf(martin('2020-01-01'), martin('2020-02-01'), jean)).toBeNull();
  });
});

describe('an acronym alone', () => {
  const long = (name: string, day = '2020-01-01') => article(day, organisation(name, 'ARS'));
  const short = (name: string, day = '2020-03-01') => article(day, organisation(name));

  it('is that of the long form which two articles give, however it is written', async () => {
    const two = [long('Académie royale de sculpture'), long('Académie Royale de Sculpture')];
    for (const name of ['ARS', 'A.R.S.', "l'ARS", 'Ars'])
      expect(await lastOf(...two, short(name))).toBe('organisation:academie royale de sculpture');
    expect(await lastOf(...two.slice(1), short('ARS'))).toBeNull();
    expect(await lastOf(...two, short('ARS', '2021-02-01'))).toBeNull();
  });
  it('is none where two long forms share it, and none where the archive gives none', async () => {
    const mixed = [
      long('Académie royale de sculpture'),
      long('Académie royale de sculpture'),
      long('Avenir Rugby Sarlat'),
    ];
    expect(await lastOf(...mixed, short('ARS'))).toBeNull();
    expect(await lastOf(short('ARS'))).toBeNull();
  });
  it('joins long forms with the same words, and with more of them that are no names', async () => {
    const found = await decide([
      long('Académie royale de sculpture'),
      long('Académies royales pour la sculpture'),
      long('Académie royale de sculpture et de dessin'),
      long('Académie royale de sculpture Occitanie'),
      short('Académies royales pour la sculpture'),
    ]);
    const [one] = found;
    expect(one).toMatch(/^organisation:academie/);
    expect(found).toEqual([one, one, one, 'organisation:academie royale de sculpture occitanie', one]);
  });
  it.each([
    ['Fédération nationale des pêcheurs de France', 'Fédération nationale des pêcheurs', 'FNPF'],
    ['Tribunal pénal international pour le Liban', 'Tribunal pour le Liban', 'TPIL'],
    ['Moreau Diarra Automobiles', 'Moreau Diarra', 'MDA'],
  ])('joins %s, which spells it, and %s, which leaves words of it out', async (whole, part, acronym) => {
    const of = (name: string) => article('2020-01-01', organisation(name, acronym));
    const [one, other, alone] = await decide([of(whole), of(part), article('2020-01-01', organisation(acronym))]);
    expect([one, other, alone]).toEqual([one, one, one]);
  });
  it.each([
    // Neither spells it, both do, in another order, with another word.
    ['Société des bains du Midi de France', 'Société des bains du Midi', 'SBM'],
    ['Fédération des pêcheurs de Bretagne', 'Fédération des pêcheurs', 'FP'],
    ['Moreau Diarra Automobiles', 'Diarra Moreau', 'MDA'],
    ['Ligue de protection des oiseaux', 'Ligue des animaux', 'LPO'],
  ])('does not join %s and %s', async (one, other, acronym) => {
    const found = await decide([one, other].map((name) => article('2020-01-01', organisation(name, acronym))));
    expect(new Set(found).size).toBe(2);
  });
  it('wants three articles of a long form that does not spell it', async () => {
    const radio = article('2020-01-01', organisation('Société Radio-Canada', 'CBC'));
    const short = article('2020-03-01', organisation('CBC'));
    expect(await lastOf(radio, radio, short)).toBeNull();
    expect(await lastOf(radio, radio, radio, short)).toBe('organisation:societe radio canada');
  });
  it('is that of a body with nine in ten of the long forms of any time', async () => {
    const of = (name: string, day: string, count: number) =>
      Array.from({ length: count }, () => article(day, organisation(name, 'CNL')));
    const book = 'Centre national du livre';
    const freedom = of('Conseil national pour la liberté', '2014-01-01', 1);
    const short = article('2020-03-01', organisation('CNL'));
    expect(await lastOf(...freedom, ...of(book, '2020-01-01', 9), short)).toBe('organisation:centre national du livre');
    expect(await lastOf(...freedom, ...of(book, '2020-01-01', 8), short)).toBeNull();
    // Around the article it is nearly alone.
    const now = of('Conseil national pour la liberté', '2020-02-01', 1);
    expect(await lastOf(...now, ...of(book, '2020-01-01', 18), short)).toBeNull();
    expect(await lastOf(...now, ...of(book, '2020-01-01', 19), short)).toBe('organisation:centre national du livre');
  });
  describe('whose long form two articles give', () => {
    const two = [
      article(
        '2020-01-01',
        organisation('Ligue nationale du rail', 'LNR'),
        person('Ana Roche'),
        place('Brest'),
        place('Quimper'),
      ),
      article(
        '2020-02-01',
        organisation('Ligue nationale du rail', 'LNR'),
        place('Lorient'),
        place('Chine', 'country'),
      ),
    ];
    const press = { ...organisation('Le Phare'), category: 'media' } as const;
    const asked = (...beside: readonly NewsRecord[]) => article('2020-03-01', organisation('LNR'), ...beside);

    it('is meant where the story names what one of them names', async () => {
      for (const shared of [place('Quimper'), person('Ana Roche'), place('LORIENT')])
        expect(await lastOrganisation(...two, asked(place('Lille'), place('Arras'), shared))).toBe(
          'organisation:ligue nationale du rail',
        );
    });
    it('is not where all that it names is something else, or is in all kinds of stories', async () => {
      expect(await lastOrganisation(...two, asked(place('Lille'), place('Arras'), place('Lens')))).toBeNull();
      const media = two.map((one) => ({ ...one, records: [...one.records, press] }));
      const everywhere = [place('Chine', 'country'), press, place('Lille'), place('Arras'), place('Lens')];
      expect(await lastOrganisation(...media, asked(...everywhere))).toBeNull();
      // Another acronym may stand in both for another body too.
      const other = (name: string) => organisation(name, 'CX');
      const [first, second] = two.map((one) => ({ ...one, records: [...one.records, other('Cercle des X')] }));
      const askedToo = asked(other('Cercle des X'), place('Lille'), place('Arras'), place('Lens'));
      expect(await identityOf('LNR', first!, second!, askedToo)).toBeNull();
    });
    it('is meant where little is named, or where three articles give it', async () => {
      expect(await lastOrganisation(...two, asked(place('Lille'), place('Arras')))).toBe(
        'organisation:ligue nationale du rail',
      );
      const bare = two.map(({ published }) => article(published, organisation('Ligue nationale du rail', 'LNR')));
      const elsewhere = asked(place('Lille'), place('Arras'), place('Lens'));
      expect(await lastOrganisation(...bare, elsewhere)).toBe('organisation:ligue nationale du rail');
      expect(await lastOrganisation(...two, two[0]!, elsewhere)).toBe('organisation:ligue nationale du rail');
    });
    it('counts all long forms of the body', async () => {
      const variant = article('2020-02-01', organisation('Ligues nationales du rail', 'LNR'));
      const elsewhere = asked(place('Lille'), place('Arras'), place('Lens'));
      expect(await lastOrganisation(...two, variant, elsewhere)).toBe('organisation:ligue nationale du rail');
    });
  });
  it('joins two long forms that leave out another word each of a third', async () => {
    const of = (name: string) => article('2020-01-01', organisation(name, 'TPIL'));
    const [one, ...others] = await decide([
      ...Array.from({ length: 3 }, () => of('Tribunal international pour le Liban')),
      ...Array.from({ length: 2 }, () => of('Tribunal pénal pour le Liban')),
      of('Tribunal pénal international pour le Liban'),
    ]);
    expect(one).toBe('organisation:tribunal international pour le liban');
    expect(new Set(others)).toEqual(new Set([one]));
  });
  it('joins a body of the United Nations with and without them', async () => {
    const of = (name: string) => article('2020-01-01', organisation(name, 'HCM'));
    const found = await decide(
      [
        'Haut commissariat aux migrants',
        'Haut Commissariat des Nations unies pour les migrants',
        "Haut-commissariat de l'ONU aux migrants",
        'Haut commissariat de Genève aux migrants',
      ].map(of),
    );
    expect(new Set(found.slice(0, 3)).size).toBe(1);
    expect(found[3]).not.toBe(found[0]);
  });
  it.each([
    ['Conseil national pour le salut du peuple', 'Comité national de salut du peuple', 'CNSP', 5, 1],
    [
      'Office international pour les droits des migrants',
      'Organisation internationale des droits des migrants',
      'OIDM',
      10,
      2,
    ],
    [
      'Haute Autorité pour la transparence de la presse publique',
      'Haute Autorité de transparence de la presse politique',
      'HATPP',
      5,
      1,
    ],
  ])(
    'takes %s for what is meant by %s where five times as many articles say it',
    async (right, slip, acronym, many, few) => {
      const of = (name: string) => article('2020-01-01', organisation(name, acronym));
      const times = (count: number, name: string) => Array.from({ length: count }, () => of(name));
      expect(new Set(await decide([...times(many, right), ...times(few, slip)])).size).toBe(1);
      expect(new Set(await decide([...times(many - 1, right), ...times(few, slip)])).size).toBe(2);
    },
  );
  it.each([
    // Two words are the same, another word differs, the heads are no councils.
    ['Conseil national électoral', 'Commission nationale électorale', 'CNE'],
    ['Conseil national des droits du peuple', 'Conseil national des devoirs du peuple', 'CNDP'],
    ['Union des élus des villes et villages', 'Union des élus des vallées et volcans', 'UEVV'],
    ['Union nationale des élus des villes et villages', 'Union nationale des élus des vallées et volcans', 'UNEVV'],
    ['Syndicat français de chirurgie cardiaque', 'Société française de chirurgie cardiaque', 'SFCC'],
    ['Comité français du tourisme rural', 'Centre français du tourisme rural', 'CFTR'],
  ])('does not take %s and %s for each other', async (many, few, acronym) => {
    const of = (name: string) => article('2020-01-01', organisation(name, acronym));
    const found = await decide([...Array.from({ length: 30 }, () => of(many)), of(few)]);
    expect(found.at(-1)).not.toBe(found[0]);
  });
  it('is a name where it is written as one, and nothing says that it is short for another', async () => {
    expect(await lastOf(short('Renault'))).toBe('organisation:renault');
    expect(await lastOf(short('Le Parisien'))).toBe('organisation:parisien');
    const two = [article('2020-01-01', organisation('Institut de la statistique', 'Insee'))];
    expect(await lastOf(...two, ...two, ...two, short('Insee'))).toBe('organisation:institut de la statistique');
    expect(await lastOf(...two, short('Insee'))).toBeNull();
  });
});

describe('a name that every town or region has a body of', () => {
  const of = (name: string, acronym: string | null = null, day = '2020-01-01') =>
    article(day, organisation(name, acronym));
  const aside = (name: string, category: 'media' | 'culture') =>
    article('2020-01-01', { ...organisation(name), category });

  it.each([
    ...['tribunal correctionnel', 'Tribunal de Grande Instance', 'Cour d’appel', "cour d'assises spéciale", 'parquet'],
    ...['conseil municipal', 'Conseil Départemental', 'conseils régionaux', 'sous-préfecture', 'mairie', 'le rectorat'],
    ...['Agence Régionale de Santé', 'direction départementale de la Sûreté publique', 'chambre régionale des comptes'],
    ...['Chambre de commerce et de l’industrie', 'maison d’arrêt', 'commissariat central', 'police municipale'],
    ...['section de recherches de la gendarmerie', 'brigade anticriminalité', 'centre hospitalier universitaire'],
    ...[
      'hôpital public',
      'lycée professionnel',
      'l’université',
      'Samu',
      'Ehpad',
      'Parlement local',
      'inspection académique',
      'comité d’entreprise',
      'Comité Social et Économique',
      'comité d’hygiène, de sécurité et des conditions de travail',
    ],
  ])('is nobody: %s', async (name) => {
    expect(await decide([of(name), of(name), of(name, 'ABC')])).toEqual([null, null, null]);
  });
  it.each([
    ...[
      'tribunal correctionnel de Lille',
      "cour d'appel d'Aix-en-Provence",
      "cour d'assises du Nord",
      'parquet de Brest',
    ],
    ...[
      'conseil municipal de Tours',
      'préfecture de la Somme',
      'Agence régionale de santé Occitanie',
      'mairie du Havre',
    ],
    ...['hôpital Cochin', 'lycée Faidherbe', 'université Paris 8', 'Samu 93', 'brigade criminelle de Paris'],
    ...[
      'parquet national financier',
      'police nationale',
      'Cour de cassation',
      "Conseil d'État",
      'Cour pénale internationale',
    ],
    ...['Cour européenne des droits de l’homme', "Commissariat à l'énergie atomique", 'Prisons sans frontières'],
    ...[
      'Université Columbia',
      'Collège de France',
      'The Local',
      'Observatoire des finances locales',
      'Fonds de garantie',
      'comité d’entreprise de Renault',
      'Comité d’éthique',
    ],
  ])('is one body with what tells it from the others, and where there is but one: %s', async (name) => {
    const [one, other] = await decide([of(name), of(name)]);
    expect(one).toMatch(/^organisation:./);
    expect(other).toBe(one);
  });
  it('may be the title of something else', async () => {
    const found = await decide([aside('Presse régionale', 'media'), aside('Théâtre municipal', 'culture')]);
    expect(found).toEqual(['organisation:presse regionale', null]);
  });
  it('has an acronym that tells none of them either', async () => {
    const [full, place] = ['Agence régionale de santé', 'Agence régionale de santé Occitanie'];
    expect(await lastOf(of(full, 'ARS'), of(full, 'ARS'), of('ARS'))).toBeNull();
    expect(await lastOf(of(place, 'ARS'), of(place, 'ARS'), of('ARS'))).toBeNull();
    const school = 'Université de Californie du Sud';
    expect(await lastOf(of(school, 'UCS'), of(school, 'UCS'), of('UCS'))).toBe(
      'organisation:universite de californie du sud',
    );
  });
  it('is no other name of a body that is told by its name', async () => {
    const [common, one] = ['Caisse d’allocations familiales', 'Confédération africaine de football'];
    const football = Array.from({ length: 19 }, () => of(one, 'CAF'));
    expect(await lastOf(...football, of(common, 'CAF'), of('CAF'))).toBe(
      'organisation:confederation africaine de football',
    );
    expect(await lastOf(...football, of(common, 'CAF'), of(common, 'CAF'), of(common, 'CAF'), of('CAF'))).toBeNull();
  });
});

describe('two people of one name', () => {
  const dominique = (day: string, gender: 'female' | 'male', more = {}) =>
    article(day, person('Dominique Martin', { gender, ...more }));

  it('are told apart by their gender, and numbered by their first day', async () => {
    const found = await decide([
      dominique('2020-03-01', 'female'),
      dominique('2020-02-01', 'male'),
      dominique('2020-04-01', 'female', { honorific: 'Mme' }),
    ]);
    expect(found).toEqual(['person:dominique martin#2', 'person:dominique martin', 'person:dominique martin#2']);
    const table = rows<IdentityRow>('out.jsonl.identities.jsonl');
    expect(table.map(({ identity, first_day, articles }) => [identity, first_day, articles])).toEqual([
      ['person:dominique martin', '2020-02-01', 1],
      ['person:dominique martin#2', '2020-03-01', 2],
    ]);
  });
  it('are one where the given name tells the gender, or the functions are the same', async () => {
    const men = ['Jean Petit', 'Jean Grand', 'Jean Brun', 'Jean Noir', 'Jean Roux'].map((name) =>
      article('2020-01-01', person(name, { gender: 'male' })),
    );
    const wrong = article('2020-01-05', person('Jean Brun', { gender: 'female' }));
    expect(await lastOf(...men, wrong)).toBe('person:jean brun');
    const titles = ['directrice de la santé'];
    const same = [dominique('2020-01-01', 'female', { titles }), dominique('2020-01-02', 'male', { titles })];
    expect(await lastOf(...same)).toBe('person:dominique martin');
    const civil = [
      dominique('2020-01-01', 'female', { titles, honorific: 'Mme' }),
      dominique('2020-01-02', 'male', { titles, honorific: 'M.' }),
    ];
    expect(await lastOf(...civil)).toBe('person:dominique martin#2');
  });
  it('are told apart by their ages and functions', async () => {
    const aged = (day: string, years: number, ...titles: readonly string[]) =>
      article(day, person('Jean Martin', { titles }), age(years, 'Jean Martin'));
    expect(await lastOf(aged('2020-01-01', 67, 'maire de Brest'), aged('2020-01-02', 24, 'gardien de but'))).toBe(
      'person:jean martin#2',
    );
    // One function, or years that one person may be said to have: one of the ages is wrong.
    expect(await lastOf(aged('2020-01-01', 67, 'maire de Brest'), aged('2020-01-02', 24, 'maire'))).toBe(
      'person:jean martin',
    );
    expect(await lastOf(aged('2010-01-01', 57, 'maire de Brest'), aged('2020-01-02', 69, 'sénateur'))).toBe(
      'person:jean martin',
    );
    // The function tells which, where no age does; where nothing does, nobody knows.
    const two = [aged('2020-01-01', 67, 'maire de Brest'), aged('2020-01-02', 24, 'gardien de but')];
    const told = (...titles: readonly string[]) => article('2020-02-01', person('Jean Martin', { titles }));
    expect(await lastOf(...two, told('gardien'))).toBe('person:jean martin#2');
    expect(await lastOf(...two, told('le maire de la ville'))).toBe('person:jean martin');
    expect(await lastOf(...two, told())).toBeNull();
  });
});

describe('decisions', () => {
  const all = [
    martin('2020-01-01', 'Jean Martin'),
    martin('2020-01-02', 'Jean Martain'),
    martin('2020-02-01', 'Zoé Martin'),
  ];
  const decided = (text: string) => {
    fs.writeFileSync(at('same.csv'), text);
    return decide(all, { same: at('same.csv') });
  };
  const pairs = () =>
    fs.existsSync(at('out.jsonl.maybe.jsonl')) ? rows<MaybePair>('out.jsonl.maybe.jsonl').length : 0;

  it('that two are the same are obeyed, in the records, the table and the pairs', async () => {
    await decide(all);
    expect(pairs()).toBe(1);
    const found = await decided('a,b,decision\nperson:jean martin,person:Jean Martain,same\n');
    expect(found).toEqual(['person:jean martin', 'person:jean martin', 'person:zoe martin']);
    expect(pairs()).toBe(0);
    const table = rows<IdentityRow>('out.jsonl.identities.jsonl');
    expect(table.map(({ name, aliases, articles }) => [name, aliases, articles])).toEqual([
      ['Jean Martin', ['Jean Martain'], 2],
      ['Zoé Martin', [], 1],
    ]);
  });
  it('may follow from each other, and count for a name alone', async () => {
    fs.writeFileSync(
      at('same.csv'),
      'person:a martin;person:b martin;same\r\nperson:c martin;person:b martin;same\r\n',
    );
    const three = ['Ab Martin', 'Bc Martin', 'Cd Martin'].map((name) => martin('2020-01-01', name));
    const text = 'person:ab martin,person:bc martin,same\nperson:cd martin,person:bc martin,same\n';
    fs.writeFileSync(at('same.csv'), text);
    const found = await decide([...three, article('2020-01-01', person('Martin'))], { same: at('same.csv') });
    expect(new Set(found)).toEqual(new Set(['person:ab martin']));
  });
  it('that two are different take the pair from those to judge', async () => {
    await decided('person:jean martain,person:jean martin,different\n');
    expect(pairs()).toBe(0);
  });
  it('join two whom the archive tells apart', async () => {
    fs.writeFileSync(at('same.csv'), '\uFEFFperson:dominique brun,person:dominique brun#2,same\n');
    const two = (['female', 'male'] as const).map((gender, at) =>
      article(`2020-01-0${at + 1}`, person('Dominique Brun', { gender })),
    );
    expect(await decide(two, { same: at('same.csv') })).toEqual(['person:dominique brun', 'person:dominique brun']);
  });
  it.each([
    ['person:jean martin,same', 'line 1: "same" is no identity'],
    ['person:jean martin,person:paul martin', 'line 1: a row is like'],
    ['person:jean martin,person:paul martin,maybe', 'line 1: a row is like'],
    ['\nperson:a,person:b,same\nJean,person:b,same', 'line 3: "Jean" is no identity'],
    ['person:a,organisation:b,same', 'line 1: person:a and organisation:b are of two kinds'],
    ['person:a,person:b,same\nperson:b,person:a,different', 'line 2: person:b and person:a are said to be different'],
    ['person:a,person:A,different', 'line 1: person:a stands twice'],
    ['"person:a', 'is no CSV'],
  ])('that cannot be obeyed are refused: %j', (text, message) => {
    expect(() => parseDecisions(text, 'same.csv')).toThrow(message);
  });
  it('tell which names no record has', async () => {
    put('in.jsonl', [...all, article('2020-01-01', organisation('Office du lait', 'OL'))]);
    const text =
      'person:jean martin,person:jean martinn,same\nperson:zoe martin,person:z martin,different\n' +
      'organisation:office du lait,organisation:ol,same\n';
    fs.writeFileSync(at('same.csv'), text);
    const { unknown } = await run({ same: at('same.csv') });
    expect(unknown).toEqual(['person:jean martinn', 'person:z martin', 'organisation:ol']);
    expect((await run({ same: at('same.csv'), kinds: ['organisation'], restart: true })).unknown).toEqual([
      'organisation:ol',
    ]);
    expect((await run({ restart: true })).unknown).toEqual([]);
    const summary = { ...NO_SUMMARY, unknown: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `person:${name}`) };
    expect(tellIdentities(summary, null)[1]).toBe(
      'no record has person:a, person:b, person:c, person:d, person:e and 2 more: check the names in the file of decisions',
    );
  });
  it('need a file, and a batch that makes identities', async () => {
    put('in.jsonl', all);
    await expect(run({ same: at('none.csv') })).rejects.toThrow('none.csv: there is no such file');
    await expect(run({ same: folder })).rejects.toThrow(`${folder}: it is a folder`);
    const batch = { inputs: [at('in.jsonl')], out: at('o.jsonl') };
    await expect(runBatch({ ...batch, same: at('same.csv') })).rejects.toThrow('same says which identities are one');
    await expect(runBatch({ ...batch, out: '-', identities: true })).rejects.toThrow('name one with --out');
  });
});

describe('a run', () => {
  const OUTPUTS = ['out.jsonl', 'out.jsonl.identities.jsonl', 'out.jsonl.maybe.jsonl'];
  const outputs = () => OUTPUTS.map(read);

  it('gives the same for a shuffled archive', async () => {
    const articles = makeRecords(400, 3);
    put('in.jsonl', articles);
    const { pairs, familiesKnown, acronymsKnown } = await run();
    expect([pairs > 0, familiesKnown > 10, acronymsKnown > 10]).toEqual([true, true, true]);
    const [lines = '', ...tables] = outputs();
    expect(lines).toMatch(/#2"/);
    // In an order of its own, as the workers of a queue write them.
    put(
      'in.jsonl',
      [...articles].sort((a, b) => (a.id! < b.id! ? 1 : -1)),
    );
    await run({ restart: true });
    const [other = '', ...others] = outputs();
    expect(other).not.toBe(lines);
    expect(other.split('\n').sort()).toEqual(lines.split('\n').sort());
    expect(others).toEqual(tables);
  });

  it('goes on after a kill at any moment, to the same bytes', async () => {
    put('in.jsonl', makeRecords(120, 4));
    await run();
    const whole = outputs();
    const steps = disk.steps;
    expect(steps).toBeGreaterThan(20);
    for (let moment = 1; moment <= 20; moment++) {
      for (const name of OUTPUTS) fs.rmSync(at(name), { force: true });
      Object.assign(disk, { steps: 0, stopAt: Math.ceil((moment * (steps - 5)) / 20) });
      await expect(run(), String(moment)).rejects.toThrow('killed');
      Object.assign(disk, { steps: 0, stopAt: Infinity });
      await run({ resume: true });
      expect(outputs()).toEqual(whole);
      expect(fs.readdirSync(folder).sort()).toEqual(['in.jsonl', ...OUTPUTS].sort());
    }
  });

  it('spills to the disk what does not fit in memory, and goes on from there', async () => {
    const articles = makeRecords(300, 5);
    put('in.jsonl', articles);
    const size = Buffer.byteLength(toLines(articles));
    const passes = (name: string, room: number, every: number, signal?: AbortSignal, onProgress?: () => void) =>
      runPasses({
        lines: at('in.jsonl'),
        size,
        folder: at(name),
        plan: 'p',
        decisions: NO_DECISIONS,
        kinds: ['person', 'organisation'],
        room,
        every,
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      });
    const RESULTS = ['records.jsonl', 'identities.jsonl', 'maybe.jsonl'];
    await passes('whole', 1e9, 1e9);
    const whole = RESULTS.map((name) => read(join('whole', name)));
    await passes('spilt', 500, 2000);
    expect(fs.existsSync(at('spilt/sightings-merged-0'))).toBe(true);
    expect(RESULTS.map((name) => read(join('spilt', name)))).toEqual(whole);
    // Stopped again and again, after so many articles of either pass.
    let summary = null;
    let stops = 0;
    let readAgain = 0;
    for (; summary === null; stops++) {
      const stop = new AbortController();
      let articlesRead = 0;
      summary = await passes('stopped', 5000, 4000, stop.signal, () => {
        readAgain++;
        if (++articlesRead === 37) stop.abort();
      });
    }
    expect(stops).toBeGreaterThan(10);
    expect(readAgain).toBe(600);
    expect(RESULTS.map((name) => read(join('stopped', name)))).toEqual(whole);
  });

  it('sorts as memory would, whatever the runs', () => {
    const random = Array.from({ length: 5000 }, (_, at) => `${(at * 7919) % 5003}é\uFFFD🙂`);
    const sorter = newSorter(at('rows'), 0, 2000);
    for (const row of random) {
      sorter.add(row);
      if (sorter.isFull()) sorter.spill();
    }
    sorter.spill();
    expect(sorter.runs).toBeGreaterThan(64);
    expect([...sorter.sorted()]).toEqual([...random].sort());
    expect([...newSorter(at('rows'), sorter.runs).sorted()]).toEqual([...random].sort());
  });

  it('is stopped by its signal, and continued with the same records and options only', async () => {
    put('in.jsonl', makeRecords(50, 6));
    await run();
    const whole = outputs();
    await run({ restart: true });
    expect((await run({ resume: true })).status).toBe('complete');
    const stop = new AbortController();
    expect((await run({ signal: stop.signal, onProgress: () => stop.abort() })).status).toBe('stopped');
    await expect(run()).rejects.toThrow('an earlier run did not end. Go on with --resume');
    await expect(run({ resume: true, kinds: ['person'] })).rejects.toThrow(
      'kinds was ["organisation","person"], is ["person"]',
    );
    expect((await run({ resume: true })).status).toBe('done');
    expect(outputs()).toEqual(whole);
    expect((await run({ signal: stop.signal })).status).toBe('stopped');
    fs.appendFileSync(at('in.jsonl'), toLines([martin('2020-01-01')]));
    await expect(run({ resume: true })).rejects.toThrow(/in\.jsonl had \d+ bytes, has \d+/);
  });

  it('leaves people out when asked to', async () => {
    const found = await decide([article('2020-01-01', person('Jean Martin'), organisation('Croix rouge'))], {
      kinds: ['organisation'],
    });
    expect(found).toEqual([null, 'organisation:croix rouge']);
    expect(read('out.jsonl.identities.jsonl')).not.toMatch(/[Mm]artin/);
  });

  it.each([
    ['no JSON', 'id;text\n', 'is no JSON (it begins "id;text")'],
    ['another JSON', '{"text":"a"}\n', 'holds a line that is no article'],
    [
      'a line that is cut short',
      `${toLines([martin(null)])}{"id":"x","rec`,
      'is no JSON (it begins "{\\"id\\":\\"x\\",\\"rec")',
    ],
  ])('refuses records that are %s', async (_, text, message) => {
    fs.writeFileSync(at('in.jsonl'), text);
    await expect(run()).rejects.toThrow(message);
    expect(fs.existsSync(at('out.jsonl'))).toBe(false);
  });
  it('refuses records that are not there, a folder, standard input, its own output, and an option that is none', async () => {
    put('in.jsonl', [martin(null)]);
    await expect(run({ records: at('none.jsonl') })).rejects.toThrow('none.jsonl: there is no such file');
    await expect(run({ records: folder })).rejects.toThrow('is no file');
    await expect(run({ records: '-' })).rejects.toThrow('records are read twice');
    await expect(run({ out: at('in.jsonl') })).rejects.toThrow('out must be another file');
    await expect(run({ out: '-' })).rejects.toThrow('name one with --out');
    await expect(run({ kinds: ['place'] as never })).rejects.toThrow('kinds must be a list of person and organisation');
    await expect(run({ record: 'x' } as never)).rejects.toThrow('did you mean records?');
  });
  it('reads lines that another program has printed', async () => {
    const articles = [martin('2020-01-01'), article('2020-02-01', person('Martin')), martin('2020-03-01')];
    await decide(articles);
    const found = rows<ArchivedArticle>('out.jsonl');
    expect(found[1]!.records[0]).toMatchObject({ identity: 'person:jean martin' });
    const spaced = articles.map((one) => JSON.stringify(one, null, 1).replace(/\n */g, ' '));
    fs.writeFileSync(at('in.jsonl'), ['\t', ...spaced, ''].join('\r\n'));
    await run({ restart: true });
    expect(rows('out.jsonl')).toEqual(found);
    // Identities that are there already are made anew, in their place.
    fs.writeFileSync(at('in.jsonl'), read('out.jsonl').replaceAll('person:jean martin', 'person:x'));
    await run({ restart: true });
    expect(rows('out.jsonl')).toEqual(found);
  });
  it('reads an archive of nothing, and articles without what is not asked of them', async () => {
    expect(await decide([])).toEqual([]);
    fs.writeFileSync(at('in.jsonl'), '{"id":"x","records":[]}\n\n');
    await run({ restart: true });
    expect(rows('out.jsonl')).toEqual([{ id: 'x', records: [] }]);
  });
});

describe('every format', () => {
  const all = [
    article(
      '2020-01-02',
      person('Jean Martin', { titles: ['maire'], aliases: ['Jeannot'] }),
      organisation('Office du lait', 'OL'),
    ),
    article('2020-03-02', person('Jean Martin', { titles: ['maire', 'élu'] }), person('Zoé Brel')),
    article('2020-04-02', person('Martin')),
  ];
  const JEAN: IdentityRow = {
    identity: 'person:jean martin',
    kind: 'person',
    name: 'Jean Martin',
    aliases: ['Jeannot', 'Martin'],
    first_day: '2020-01-02',
    last_day: '2020-04-02',
    articles: 3,
    roles: ['maire', 'élu'],
    wikidata: null,
  };
  beforeEach(() => put('in.jsonl', all));

  it('JSON lines has the table beside it', async () => {
    await run();
    const table = rows<IdentityRow>('out.jsonl.identities.jsonl');
    expect(table.map(({ identity }) => identity)).toEqual([
      'organisation:office du lait',
      JEAN.identity,
      'person:zoe brel',
    ]);
    expect(table[1]).toEqual(JEAN);
    expect(table[0]!.aliases).toEqual(['OL']);
  });
  it('SQLite has the column and the table, which lead from a name to its articles', async () => {
    await run({ out: at('out.db') });
    const database = new sqlite.Database(at('out.db'));
    const [jean] = database.all("SELECT * FROM identities WHERE kind = 'person' ORDER BY identity");
    expect(jean).toEqual({ ...JEAN, aliases: JSON.stringify(JEAN.aliases), roles: JSON.stringify(JEAN.roles) });
    const ids = database.all(
      'SELECT DISTINCT a.id FROM identities i JOIN records r USING (identity) JOIN articles a USING (article) WHERE i.name = ?',
      ['Jean Martin'],
    );
    expect(ids.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    database.close();
    expect(fs.readdirSync(folder).sort()).toEqual(['in.jsonl', 'out.db']);
  });
  it('Parquet and CSV have the column, and the table in a file of its own', async () => {
    await run({ out: at('out.parquet') });
    const parquet = (name: string) => asyncBufferFromFile(at(name)).then((file) => parquetReadObjects({ file }));
    expect((await parquet('out.parquet')).map(({ identity }) => identity)).toEqual([
      JEAN.identity,
      'organisation:office du lait',
      JEAN.identity,
      'person:zoe brel',
      JEAN.identity,
    ]);
    const [, jean] = await parquet('out.parquet.identities.parquet');
    expect(jean).toEqual({ ...JEAN, aliases: JSON.stringify(JEAN.aliases), roles: JSON.stringify(JEAN.roles) });
    await run({ out: at('out.csv'), csv: { delimiter: ';' } });
    expect(
      read('out.csv')
        .split('\n')
        .filter((line) => line.includes(';person:jean martin;')),
    ).toHaveLength(3);
    expect(read('out.csv.identities.csv').split('\n')[2]).toBe(
      'person:jean martin;person;Jean Martin;"[""Jeannot"",""Martin""]";2020-01-02;2020-04-02;3;"[""maire"",""élu""]";',
    );
  });
});
