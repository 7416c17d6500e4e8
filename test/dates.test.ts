// Dates in their document: what the paper's day, the tense and the dates named
// before make of the same words. Surfaces and values row by row are in
// fixtures/dates.txt.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readDates } from '../src/dates/read.js';
import { RULES } from '../src/dates/forms/grammar.js';
import { CONFIDENCES } from '../src/dates/confidences.js';
import { isoDay } from '../src/dates/calendar/cell.js';
import {
  compareDays,
  dayOf,
  daysBetween,
  makeDay,
  plusDays,
  plusMonths,
  plusSeconds,
  weekdayOf,
  weekOf,
} from '../src/dates/calendar/day.js';
import { holidayIn } from '../src/dates/calendar/holidays.js';
import { extract } from '../src/index.js';
import { settle } from '../src/settle.js';
import { readDocument } from '../src/text/document.js';
import type { DateReading } from '../src/types.js';
import { partsOf } from './lexicon.js';

const MONDAY = '2025-03-17';

/** Surface → reading, in the order of the text. */
function read(text: string, published: string | null = MONDAY): (DateReading & { readonly surface: string })[] {
  return readDates(readDocument(text, published), partsOf).map(({ start, end, date }) => ({
    surface: text.slice(start, end),
    ...date,
  }));
}
const values = (text: string, published: string | null = MONDAY): (string | null)[] =>
  read(text, published).map(({ value }) => value);

describe('tense', () => {
  it.each([
    ['Le maire a parlé jeudi.', '2025-03-13'],
    ['Le maire s’est rendu jeudi à Nantes.', '2025-03-13'],
    ['Le maire parlait jeudi.', '2025-03-13'],
    ['Les élus votèrent jeudi le budget.', '2025-03-13'],
    ['Le maire avait jeudi promis un pont.', '2025-03-13'],
    ['Le maire parlera jeudi.', '2025-03-20'],
    ['Le maire va parler jeudi.', '2025-03-20'],
    ['Le maire doit parler jeudi.', '2025-03-20'],
    ['Le maire devrait parler jeudi.', '2025-03-20'],
    ['Le texte sera publié jeudi.', '2025-03-20'],
    ['Le vote est prévu jeudi.', '2025-03-20'],
    ['Rendez-vous jeudi à la mairie.', '2025-03-20'],
    ['Le maire veut parler jeudi.', '2025-03-20'],
    ['Le suspect va être jugé jeudi.', '2025-03-20'],
    ['Les élèves devraient être dépistés jeudi.', '2025-03-20'],
    ['Les musées resteront fermés jeudi.', '2025-03-20'],
    ['Si le vote avait lieu jeudi, le texte passerait.', '2025-03-20'],
    // A participle without its auxiliary, and none.
    ['Le corps découvert dimanche est celui du pêcheur.', '2025-03-16'],
    ['Le camp installé mercredi est plein.', '2025-03-12'],
    ['Le concert organisé mercredi est complet.', '2025-03-19'],
    ['Le marché mercredi.', '2025-03-19'],
    ['Les aides précisées mardi.', '2025-03-18'],
    ['Le préfet avait indiqué jeudi que le pont fermerait.', '2025-03-13'],
    // A participle that opens its sentence, closed by a comma.
    ['Élu mercredi à Lille, le maire parlera.', '2025-03-12'],
    ['Défilé mercredi à Lille, la rue sera fermée.', '2025-03-19'],
    ['Barré mercredi le pont sera vide.', '2025-03-19'],
    ['Ouvert mercredi, le pont sera gratuit.', '2025-03-19'],
    // The preposition says more than the verb.
    ['La gare sera fermée, comme elle l’est depuis mercredi.', '2025-03-12'],
    ['Les élus ont jusqu’à mercredi.', '2025-03-19'],
    ['Les ventes ont cessé jusqu’à mercredi.', '2025-03-12'],
    // No verb decides: the nearest one.
    ['Grève jeudi.', '2025-03-20'],
    ['Grève vendredi.', '2025-03-14'],
    // Each verb has its own half of the sentence.
    ['Le bail a été rompu jeudi et sera renégocié.', '2025-03-13'],
    ['Le maire a parlé jeudi, puis écoutera les parents.', '2025-03-13'],
    ['Le club a perdu ; jeudi, il jouera.', '2025-03-20'],
    ['Le club jouera ; jeudi, il a perdu.', '2025-03-13'],
    // Presents and nouns with the look of a past or a future.
    ['La mairie publie mardi son budget.', '2025-03-18'],
    ['La radio diffuse mercredi le débat.', '2025-03-19'],
    ['Le boulanger comparaît mercredi.', '2025-03-19'],
    ['Face aux patrons jeudi, le préfet a parlé.', '2025-03-13'],
    ['Aux environs de Nantes jeudi, le fleuve a monté.', '2025-03-13'],
    ['Quatre élus figurent sur la liste mercredi.', '2025-03-19'],
    ['Les avis diffèrent mercredi.', '2025-03-19'],
    ['Les arbres tombèrent jeudi.', '2025-03-13'],
    ['Nous en parlerons jeudi.', '2025-03-20'],
    ['Un adhérent mercredi.', '2025-03-19'],
    // What is said to have happened.
    ['Le marin serait mort jeudi.', '2025-03-13'],
    ['La fuite serait survenue jeudi.', '2025-03-13'],
    ['Le vol se serait produit jeudi.', '2025-03-13'],
    ['Le vol serait organisé jeudi.', '2025-03-20'],
    ['Le préfet a fait savoir jeudi que le pont fermerait.', '2025-03-13'],
    // The verb behind a participle says that it is no paper of the day before.
    ['Le cycliste renversé mardi a quitté son lit.', '2025-03-11'],
    ['Les aides précisées mardi, a dit le maire.', '2025-03-18'],
    // Accents apart.
    ['Le corps trouvé mercredi est le sien.'.normalize('NFD'), '2025-03-12'],
    // The day itself, whatever the tense.
    ['Le maire a parlé lundi.', MONDAY],
    ['Le maire parlera lundi.', MONDAY],
  ])('%s', (text, value) => expect(values(text)).toEqual([value]));

  it('places months and days without a year', () => {
    expect(values('Le pont a rouvert en août.')).toEqual(['2024-08']);
    expect(values('Le pont rouvrira en août.')).toEqual(['2025-08']);
    expect(values('La pluie est tombée le 14 juillet.')).toEqual(['2024-07-14']);
    expect(values('La fête aura lieu le 14 juillet.')).toEqual(['2025-07-14']);
  });

  it.each([
    // Behind no verb, the paper's own year, unless another is much nearer.
    ['La grêle en octobre.', '2025-03-17', '2025-10'],
    ['La grêle en mai.', '2018-12-28', '2018-05'],
    ['La grêle, le 28 décembre.', '2025-01-05', '2024-12-28'],
    ['Un repas à Noël.', '2020-09-27', '2020-12-25'],
    ['Des congés à Pâques.', '2020-04-05', '2020-04-12'],
    // Behind a noun, the nearest, whatever the verb of the clause.
    ['La liste pour le scrutin du 26 mai a été adoptée.', '2019-02-05', '2019-05-26'],
    ['Il avait promis un débat avant la présidentielle de novembre.', '2020-09-16', '2020-11'],
    // A participle with a capital dates its own past, not the future of the clause.
    ['Vendu en octobre à un voisin, le pré servira.', '2025-03-17', '2024-10'],
    // Of days that are all of the text the next; those of a month may be a document's own.
    ['jeudi soir', '2025-03-17', '2025-03-20TEV'],
    ['le 12', '2025-03-17', '2025-04-12'],
    ['le 12 février', '2025-03-17', '2025-02-12'],
    // A past is past near the turn of the year too, unless the words look ahead.
    ['Le gel a duré depuis le 1er janvier.', '2024-12-20', '2024-01-01'],
    ['Du 1er janvier au 30 novembre, le refuge a logé 300 personnes.', '2024-12-20', '2024-01-01/2024-11-30'],
    ['Le peintre est mort le 25 mars.', '2025-03-19', '2024-03-25'],
    ['Depuis Pâques, le port est vide.', '2025-03-19', '2024-03-31'],
    ['La ville a planté un sapin pour Noël.', '2025-12-01', '2025-12-25'],
    ["Le musée a été prêté jusqu'au 3 avril.", '2025-03-19', '2025-04-03'],
    ['Le facteur jugé dès le 3 avril se tait.', '2025-03-19', '2025-04-03'],
    ['Le bal de rentrée le 3 avril.', '2025-03-19', '2025-04-03'],
    ['Le collège a décidé de fermer la cantine du 2 au 4 avril.', '2025-03-19', '2025-04-02/2025-04-04'],
    ['Le 1er avril est fêté.', '2025-03-19', '2025-04-01'],
    ['Le train est reparti le 1er avril.', '2025-03-19', '2024-04-01'],
    // A verb of speech dates the speech, a verb of plan nothing.
    ['Le préfet a annoncé la fermeture du pont en mai.', '2025-03-17', '2025-05'],
    ['Le préfet a annoncé en mai la fermeture du pont.', '2025-03-17', '2024-05'],
    ['En mai, le préfet avait prévenu que le pont fermerait.', '2025-03-17', '2024-05'],
    ['Les finales, prévues en avril et reportées, se joueront.', '2020-05-12', '2020-04'],
    ['Les élections qui devaient se tenir en mai ont cédé la place.', '2020-06-17', '2020-05'],
    ['Le match a été reporté au 4 juillet.', '2020-05-12', '2020-07-04'],
    ['Le procès doit avoir lieu le 22 novembre.', '2018-07-08', '2018-11-22'],
    // A weekday beside the day says the year: the last, this or the next; where it fits none, the nearest day.
    ['Un appel court depuis vendredi 4 janvier.', '2020-01-06', '2019-01-04'],
    ['La fête tombe le vendredi 13 octobre.', '2025-03-17', '2024-10-13'],
    // A story of long ago goes on in the pluperfect, not behind a compound past.
    [
      'Le facteur avait égaré son carnet en juin 1944. Ce carnet a été exposé en février à la mairie.',
      '2017-05-19',
      '2017-02',
    ],
    [
      'Le facteur avait égaré son carnet en juin 1944. Ses voisins le lui avaient apporté en août.',
      '2017-05-19',
      '1944-08',
    ],
    ['Un refuge fermé cet été aux promeneurs.', '2020-05-18', '2020-SU'],
    ['Il a été maire en mars.', '2025-05-18', '2025-03'],
    ['Un préavis avait été posé en fin de semaine.', '2019-11-25', '2019-W47'],
    ['La commission se réunira en début de semaine.', '2025-03-21', '2025-W13'],
    // The clause names the year.
    ["Un bal avait été donné l'an dernier, mais le 15 août.", '2019-07-13', '2018-08-15'],
    ['Le journal, créé en 1943, a déjà supprimé vingt postes fin avril.', '2017-07-02', '2017-04'],
  ])('%s (%s)', (text, published, value) => expect(values(text, published).at(-1)).toBe(value));

  it('gives each of two verbs its month', () => {
    expect(values('Elle a été nommée en août et prendra son poste en octobre.')).toEqual(['2024-08', '2025-10']);
  });

  it('opens a side behind an accent apart', () => {
    for (const text of ['Dès jeudi, le pont ouvrira.', 'Le pont ouvrira dès jeudi.'])
      expect(read(text.normalize('NFD'))[0]!.edtf, text).toBe('2025-03-20/..');
  });

  it('gives the second of two weekdays the day after the first', () => {
    expect(values('Des épreuves ont lieu lundi et mardi.')).toEqual([MONDAY, '2025-03-18']);
    expect(values('La pluie est tombée samedi et dimanche.')).toEqual(['2025-03-15', '2025-03-16']);
  });
});

describe('without a publication date', () => {
  it('leaves what is counted from the paper without a value', () => {
    for (const text of [
      'Le maire a parlé mardi.',
      'Il viendra demain.',
      'Elle vivait là il y a 33 ans.',
      'Le mois dernier, il neigeait.',
      'Le prix monte cette semaine.',
      'Le vote aura lieu le 12 mai.',
    ]) {
      const [date] = read(text, null);
      expect(date, text).toMatchObject({ value: null, from: null, to: null, edtf: null, anchor: null });
    }
  });

  it('keeps what the words say of the hour', () => {
    expect(read('Le train part à 14h30.', null)).toMatchObject([{ type: 'time', value: 'T14:30', from: null }]);
    expect(read('Il est sorti mardi soir.', null)).toMatchObject([{ type: 'time', value: 'TEV', anchor: null }]);
  });

  it('counts from a date of the text', () => {
    expect(read('Le feu a pris le 3 mars 2019. Le lendemain, il brûlait encore.', null)[1]).toMatchObject({
      value: '2019-03-04',
      anchor: 'text',
    });
  });

  it('takes the day of the dateline', () => {
    const text = 'Damas, 17 mars 2025 (SANA) – Le ministre a reçu mardi une délégation.';
    expect(read(text, null)[1]).toMatchObject({ surface: 'mardi', value: '2025-03-11' });
  });

  it('takes the day that opens the story', () => {
    const text = '17 mars 2025. – Le maire parlera mardi.';
    expect(values(text, null)).toEqual([MONDAY, '2025-03-18']);
  });
});

describe('with one', () => {
  it('completes the year of the dateline', () => {
    const text = 'Damas, 17 mars (SANA) – Le ministre a reçu une délégation.';
    expect(read(text, '2025-03-18')[0]).toMatchObject({ value: MONDAY, anchor: 'published' });
  });

  it('counts hours when the publication has an hour', () => {
    expect(values('Il est parti il y a deux heures.', '2025-03-17T09:30:00')).toEqual(['2025-03-17T07:30']);
    expect(values('Il est parti il y a deux heures.')).toEqual([null]);
  });

  it('does not count from the dates of a teaser', () => {
    const story = 'Le feu a pris le 3 mars à Lattaquié.\n\nR.Kh.\n\n';
    const text = `${story}Check Also\n\nLe port a rouvert le 9 janvier 2020. La veille, il neigeait.`;
    const [fire, port, eve] = read(text);
    expect([fire!.value, port!.value]).toEqual(['2025-03-03', '2020-01-09']);
    // Counted from the story's last date, not from the teaser's.
    expect(eve!.value).toBe('2025-03-02');
  });
});

describe('counting from the text', () => {
  it.each([
    // An event that the words behind date.
    ["Trois ans après l'attentat du 14 juillet 2016, la ville se souvient.", '2019'],
    ['Au lendemain du vote de mardi, le maire a parlé.', '2025-03-12'],
    ['Deux jours après la chute du pont le 3 mars, la route a rouvert.', '2025-03-05'],
    ['Au lendemain du marché du 7 juillet, le maire a parlé.', '2024-07-08'],
    ['Au lendemain du marché du 7 juillet, le maire parlera.', '2025-07-08'],
    ['Deux jours après la chute du pont, le 3 mars restait dans les mémoires.', null],
    ['Deux jours après le sommet de février, rien ne bouge.', null],
  ])('%s', (text, value) => expect(values(text)[0]).toBe(value));

  it('gives the event and what counts from it the same past', () => {
    const text = 'Au lendemain du marché du 7 juillet, le maire a parlé.';
    expect(values(text)).toEqual(['2024-07-08', '2024-07-07']);
  });

  it('counts one eve back, however often it is named', () => {
    const text = "L'indice a clos à 12 le 3 mars, contre 11 la veille. La hausse est de 9 % par rapport à la veille.";
    expect(values(text).slice(1)).toEqual(['2025-03-02', '2025-03-02']);
    expect(values('Le feu a pris le 3 mars. Le lendemain, il gagnait. Le lendemain, il mourut.')).toEqual([
      '2025-03-03',
      '2025-03-04',
      '2025-03-05',
    ]);
  });

  it('does not count from what was to what is to come', () => {
    expect(values('Le 23 juin, le pont avait fermé. Six ans plus tard, il est neuf.', '2016-07-25')).toEqual([
      '2016-06-23',
      null,
    ]);
  });
});

describe('a story that tells of long ago', () => {
  const text =
    "Bakou, 17 mars (AZT) – L'association accueille depuis 12 ans des enfants du Haut-Plateau. " +
    'Elle avait été fondée en 1992, il y a 33 ans, par une institutrice. ' +
    'La guerre, elle, remonte à 33 ans. ' +
    'Deux jours après le renversement du gouvernement, les écoles avaient fermé.';
  const dates = extract(text, { published: MONDAY }).records.flatMap((record) =>
    record.kind === 'date' ? record.mentions.map((mention) => ({ text: mention.text, ...record })) : [],
  );
  const valueOf = (surface: string) => dates.find((date) => date.text === surface)?.value;

  it('counts the years of a lapse and dates the years gone', () => {
    expect(valueOf('12 ans')).toBe('P12Y');
    expect(valueOf('1992')).toBe('1992');
    expect(valueOf('il y a 33 ans')).toBe('1992');
    expect(valueOf('33 ans')).toBe('1992');
  });

  it('leaves what is told from an event without a day of the calendar', () => {
    const after = dates.find((date) => date.text === 'Deux jours après');
    expect(after).toMatchObject({ value: null, precision: 'day', from: null, to: null, anchor: null });
  });

  it('takes ages for no dates', () => {
    const records = extract('Sa mère est morte à 33 ans.', { published: MONDAY }).records;
    expect(records.map(({ kind }) => kind)).toEqual(['quantity']);
  });
});

describe('hostile input', () => {
  it.each([
    ['ten thousand numbers in a row', Array.from({ length: 10_000 }, (_, i) => i % 40).join(' ')],
    ['from day to day to day', `du ${Array.from({ length: 10_000 }, (_, i) => 1 + (i % 28)).join(' au ')}`],
    ['thirty thousand months', 'janvier février mars avril '.repeat(8_000)],
    ['fractions of hours', '1/4 h '.repeat(10_000)],
    ['weekdays joined', 'lundi, mardi et '.repeat(6_000)],
  ])('%s ends', (_, text) => {
    const dates = readDates(readDocument(text, MONDAY));
    expect(dates.every(({ start, end }) => start < end)).toBe(true);
    expect(dates.length).toBeLessThanOrEqual(text.length / 2);
  });
});

describe('calendar', () => {
  it('refuses days that no calendar has', () => {
    for (const text of ['le 31 février 2020', 'le 30 février', 'le 31/04/2021', 'le 29 février 2019', '2021-13-01'])
      expect(
        values(text).filter((value) => value?.length === 10),
        text,
      ).toEqual([]);
    expect(values('le 29 février 2020')).toEqual(['2020-02-29']);
  });

  it.each([
    [1818, '1818-03-22'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('computes Easter of %i', (year, day) => expect(isoDay(holidayIn('paques', year)!.day)).toBe(day));

  it('counts days as Temporal does', () => {
    const days = fc.record({
      year: fc.integer({ min: -9999, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      count: fc.integer({ min: -200_000, max: 200_000 }),
      months: fc.integer({ min: -20_000, max: 20_000 }),
    });
    fc.assert(
      fc.property(days, ({ year, month, day, count, months }) => {
        const found = dayOf(year, month, day);
        const exists = day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
        expect(found === null).toBe(!exists);
        if (found === null) return;
        const wanted = new Temporal.PlainDate(year, month, day);
        const epoch = makeDay(1970, 1, 1);
        const days = new Temporal.PlainDate(1970, 1, 1).until(wanted, { largestUnit: 'days' }).days;
        expect([daysBetween(epoch, found), daysBetween(found, epoch)]).toEqual([days, -days]);
        expect(Math.sign(compareDays(found, epoch))).toBe(Math.sign(days));
        expect([weekdayOf(found), weekOf(found)]).toEqual([
          wanted.dayOfWeek,
          { year: wanted.yearOfWeek, week: wanted.weekOfYear },
        ]);
        const same = ({ year, month, day }: Temporal.PlainDate) => makeDay(year, month, day);
        expect(plusDays(found, count)).toEqual(same(wanted.add({ days: count })));
        expect(plusMonths(found, months)).toEqual(same(wanted.add({ months })));
        const later = wanted.toPlainDateTime({ hour: 23 }).add({ seconds: count });
        expect(plusSeconds({ day: found, second: 23 * 3600 }, count)).toEqual({
          day: same(later.toPlainDate()),
          second: 3600 * later.hour + 60 * later.minute + later.second,
        });
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('says that the moon decides', () => {
    expect(read("L'Aïd el-Fitr 2024 fut calme.")).toMatchObject([
      { value: '2024-04-10', approximate: true, edtf: '2024-04-10~' },
    ]);
    expect(read('Pâques 2024 fut calme.')).toMatchObject([{ value: '2024-03-31', approximate: false }]);
  });

  it.each([
    ['2020-06-04', '4 juin 2020', '2020-06-04T00:00:00', '2020-06-05T00:00:00', 'day'],
    ['2020-02', 'février 2020', '2020-02-01T00:00:00', '2020-03-01T00:00:00', 'month'],
    ['2020', 'en 2020', '2020-01-01T00:00:00', '2021-01-01T00:00:00', 'year'],
    ['199X', 'années 1990', '1990-01-01T00:00:00', '2000-01-01T00:00:00', 'decade'],
    ['18XX', 'XIXe siècle', '1801-01-01T00:00:00', '1901-01-01T00:00:00', 'century'],
    ['2020-Q1', 'premier trimestre 2020', '2020-01-01T00:00:00', '2020-04-01T00:00:00', 'quarter'],
    ['2020-H2', 'second semestre 2020', '2020-07-01T00:00:00', '2021-01-01T00:00:00', 'half'],
    ['2020-WI', "l'hiver 2020", '2020-12-01T00:00:00', '2021-03-01T00:00:00', 'season'],
    ['2025-W12', 'cette semaine', '2025-03-17T00:00:00', '2025-03-24T00:00:00', 'week'],
    ['2025-W12-WE', 'le week-end prochain', '2025-03-22T00:00:00', '2025-03-24T00:00:00', 'weekend'],
    ['2020-06-04T14:30', 'le 4 juin 2020 à 14h30', '2020-06-04T14:30:00', '2020-06-04T14:31:00', 'minute'],
    ['2020-06-04T14:00', 'le 4 juin 2020 à 14 heures', '2020-06-04T14:00:00', '2020-06-04T15:00:00', 'hour'],
    ['2020-06-04TMO', 'le 4 juin 2020 au matin', '2020-06-04T06:00:00', '2020-06-04T12:00:00', 'daypart'],
    ['1995/2007', 'de 1995 à 2007', '1995-01-01T00:00:00', '2008-01-01T00:00:00', 'year'],
    ['-0051', 'en 52 av. J.-C.', '-0051-01-01T00:00:00', '-0050-01-01T00:00:00', 'year'],
  ])('bounds %s', (value, text, from, to, precision) =>
    expect(read(text)).toMatchObject([{ value, from, to, precision }]),
  );

  it('narrows to the third that a modifier names', () => {
    const thirds = (text: string) => read(text).map(({ modifier, from, to }) => [modifier, from, to]);
    expect(thirds('début 2023')).toEqual([['start', '2023-01-01T00:00:00', '2023-05-01T00:00:00']]);
    expect(thirds('mi-mars 2023')).toEqual([['mid', '2023-03-11T00:00:00', '2023-03-21T00:00:00']]);
    expect(thirds('fin 2023')).toEqual([['end', '2023-09-01T00:00:00', '2024-01-01T00:00:00']]);
  });

  it('leaves durations and frequencies without bounds', () => {
    expect(read('Il a attendu douze ans.')).toMatchObject([{ type: 'duration', from: null, to: null, anchor: null }]);
    expect(read('Il vient chaque mardi.')).toMatchObject([{ type: 'frequency', from: null, to: null, edtf: null }]);
  });

  it('opens the EDTF of a date with one side', () => {
    expect(read('depuis 2019')).toMatchObject([{ value: '2019', edtf: '2019/..' }]);
    expect(read("jusqu'au 30 avril 2025")).toMatchObject([{ value: '2025-04-30', edtf: '../2025-04-30' }]);
    expect(read('avant le 30 avril 2025')).toMatchObject([{ value: '2025-04-30', edtf: '../2025-04-29' }]);
    expect(read('après le 30 avril 2025')).toMatchObject([{ value: '2025-04-30', edtf: '2025-05-01/..' }]);
    expect(read("d'ici à 2030")).toMatchObject([{ value: '2030', edtf: '2025-03-17/2030' }]);
  });
});

describe('a date inside a name', () => {
  const name = { kind: 'other', start: 3, end: 22, confidence: 0.6 } as const;
  const [date] = readDates(readDocument('La Coupe du monde 2018', MONDAY));

  it('stays inside the name', () => {
    expect(date).toMatchObject({ kind: 'date', start: 18, end: 22 });
    expect(settle([name, date!])).toEqual([name]);
  });

  it('is a date where the name is not extracted', () => expect(settle([date!])).toEqual([date]));

  it('is told from its name in the pipeline', () => {
    const text = 'La France a gagné la Coupe du monde 2018 en Russie le 15 juillet 2018.';
    const { records } = extract(text, { published: MONDAY, other: true });
    const spans = records.flatMap(({ kind, mentions }) => mentions.map((mention) => ({ kind, text: mention.text })));
    expect(spans).toContainEqual({ kind: 'date', text: '15 juillet 2018' });
    const named = spans.some(({ kind, text: surface }) => kind === 'other' && surface === 'Coupe du monde 2018');
    expect(spans.some(({ kind, text: surface }) => kind === 'date' && surface === '2018')).toBe(!named);
  });
});

describe('confidences', () => {
  it('are of rules that exist, between 0 and 1', () => {
    const names = new Set(['', ...RULES.map(({ name }) => name)]);
    for (const [rule, confidence] of Object.entries(CONFIDENCES)) {
      expect(names).toContain(rule);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('tell rules apart by name', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
