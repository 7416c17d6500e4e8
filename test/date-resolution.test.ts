// What gives a date its value: the tense of its clause, the weekday beside it, the publication, or a day of the text.
// Right readings stand beside neighbours that must read otherwise. Published on Wednesday 12 March 2025 unless said.
import { describe, expect, it } from 'vitest';
import { readDates, readDatesByRule } from '../src/dates/read.js';
import { REASONS, REFUSALS } from '../src/dates/resolve/reasons.js';
import { Form, formsOf } from '../src/dates/tense/verb-forms.js';
import { readDocument } from '../src/text/document.js';
import { partsOf } from './lexicon.js';

const WEDNESDAY = '2025-03-12';

/** The values, marked with an exclamation mark where the weekday conflicts with the day. */
function values(text: string, published: string | null = WEDNESDAY): string {
  return readDates(readDocument(text, published), partsOf)
    .map(({ date }) => `${date.value ?? 'null'}${date.conflict ? '!' : ''}`)
    .join(' ; ');
}

const reasons = (text: string, published: string | null = WEDNESDAY): string[] =>
  readDatesByRule(readDocument(text, published), undefined, partsOf).map(({ resolvedBy }) => resolvedBy);

describe('verb forms', () => {
  it.each([
    ['montra', Form.simplePast],
    ['tira', Form.simplePast],
    ['rejeta', Form.simplePast],
    ['commença', Form.simplePast],
    ['promit', Form.simplePast],
    ['battit', Form.simplePast],
    ['reçut', Form.simplePast],
    ['obtint', Form.simplePast],
    ['votèrent', Form.simplePast],
    ['montrera', Form.future],
    ['finira', Form.future],
    ['mourra', Form.future],
    ['mettrait', Form.conditional],
    ['suggérait', Form.imperfect],
    ['jouait', Form.imperfect],
  ])('%s', (word, form) => {
    const all = Form.simplePast | Form.future | Form.conditional | Form.imperfect;
    expect(formsOf(word, partsOf) & all).toBe(form);
  });
  // Nouns, and presents that end like a past or a future.
  it.each([
    'opéra',
    'caméra',
    'extra',
    'souhait',
    'portrait',
    'retrait',
    'connait',
    'finit',
    'figurent',
    'diffèrent',
    'patrons',
  ])('no tense: %s', (word) => {
    const all = Form.simplePast | Form.future | Form.conditional | Form.imperfect;
    expect(formsOf(word, partsOf) & all & ~(word === 'patrons' ? Form.ourFuture : 0)).toBe(0);
  });
  it.each(['alertés', 'auditionnés', 'sécurisée', 'hospitalisée', 'prévenus'])('participle: %s', (word) => {
    expect(formsOf(word, partsOf) & Form.participle).toBe(Form.participle);
  });
});

describe('the tense of the clause', () => {
  it.each([
    // Compound pasts of any participle.
    ['Les secours ont été appelés mardi.', '2025-03-11'],
    ['Des riverains ont été alertés jeudi.', '2025-03-06'],
    ['Deux témoins ont été auditionnés vendredi.', '2025-03-07'],
    ['Trois randonneurs ont dû être évacués samedi.', '2025-03-08'],
    ['La patineuse a pu rentrer samedi.', '2025-03-08'],
    ['Les agents ont fait valoir leurs droits vendredi.', '2025-03-07'],
    ['Les électeurs sont appelés à voter dimanche.', '2025-03-16'],
    ['Un syndicat a appelé à manifester vendredi.', '2025-03-14'],
    // The simple past, beside the future of the same verb.
    ['Le préfet montra vendredi les plans du pont.', '2025-03-07'],
    ['Le préfet montrera vendredi les plans du pont.', '2025-03-14'],
    ['Elle chanta vendredi à Quimper.', '2025-03-07'],
    ['Elle chantera vendredi à Quimper.', '2025-03-14'],
    ['Le conseil rejeta vendredi le budget.', '2025-03-07'],
    ['Le club battit samedi son voisin.', '2025-03-08'],
    ['Le ministre promit vendredi une réforme.', '2025-03-07'],
    // A noun that the clause looks ahead to.
    ['Pour le défilé de vendredi, la mairie a fermé le pont.', '2025-03-14'],
    ['La compagnie a présenté un plan en vue de la grève de vendredi.', '2025-03-14'],
    ['Lors du défilé de vendredi, la mairie a fermé le pont.', '2025-03-07'],
    ['Deux hommes ont été condamnés pour l’attaque de samedi.', '2025-03-08'],
    ['La ville a compté 720 cas pour la seule journée de mardi.', '2025-03-11'],
    // Two clauses, each with its subject.
    ['La mairie a rendu le prix vendredi soir et elle doit le revoir lundi.', '2025-03-07TEV ; 2025-03-17'],
  ])('%s', (text, value) => expect(values(text)).toBe(value));

  it.each([
    // Compared with an amount of the past, whatever the verb.
    ['Le chômage atteindrait 7,5 %, contre 7,3 % en octobre.', '2025-01-24', '2024-10'],
    ['L’inflation s’établira à 2 %, après 1,8 % en décembre.', '2025-01-24', '2024-12'],
    ['L’inflation s’établira à 2 % en décembre.', '2025-01-24', '2025-12'],
    // A verb that other words part from the date does not outweigh a day so near.
    ['L’école a annoncé la réouverture de sa piscine le 2 avril.', WEDNESDAY, '2025-04-02'],
    ['Le peintre est mort le 2 avril.', WEDNESDAY, '2024-04-02'],
    ['La maire a inauguré le pont le 2 avril.', WEDNESDAY, '2024-04-02'],
    ['Le 2 avril, le peintre est mort.', WEDNESDAY, '2024-04-02'],
    ['Le syndicat suspend son appel à la grève du 2 avril, a dit la mairie.', WEDNESDAY, '2025-04-02'],
    // The year of the clause, and years that it only tells of.
    ['En 2018, il a quitté Lyon le 10 juillet.', '2019-07-16', '2018 ; 2018-07-10'],
    ['Il a reçu dix amis entre 2017 et 2018, a dit le 10 juillet sa voisine.', '2019-07-16', '2017/2018 ; 2019-07-10'],
    // Put off to, put into deliberation until: the day comes after.
    ['Le jugement a été mis en délibéré au 8 juillet.', '2025-06-18', '2025-07-08'],
    ['Le procès a été renvoyé au 2 septembre.', '2025-06-18', '2025-09-02'],
    ['Les faits remontent au 3 novembre.', '2025-02-08', '2024-11-03'],
    ['Elle prendra la tête du groupe le 4 janvier.', '2025-09-27', '2026-01-04'],
    ['Le chantier aurait dû finir le 31 mars.', WEDNESDAY, '2025-03-31'],
  ])('%s (%s)', (text, published, value) => expect(values(text, published)).toBe(value));

  it('brings the morning behind an evening on the next day, and no hour before it', () => {
    expect(values('Le vent a soufflé mardi à 22 heures. La pluie cessera dans la matinée.')).toBe(
      '2025-03-11T22:00 ; 2025-03-12TMO',
    );
    expect(values('Le match se jouera samedi à 21 heures. Les portes ouvriront à 19 heures.')).toBe(
      '2025-03-15T21:00 ; 2025-03-15T19:00',
    );
  });
});

describe('a weekday beside the day', () => {
  it.each([
    ['Il a parlé le mardi 9 avril.', '2024-04-09'],
    ['Le mardi 8 avril, il parlera.', '2025-04-08'],
    ['Le concert aura lieu le jeudi 9 avril.', '2026-04-09'],
    // No year of the three has it: the nearest day, and the conflict.
    ['Le concert aura lieu le lundi 9 avril.', '2025-04-09!'],
    ['Le concert a eu lieu le dimanche 2 mars.', '2025-03-02'],
    ['Le concert a eu lieu le lundi 1er mars.', '2025-03-01!'],
    // A stated year is the only one tried.
    ['La foire ouvre le lundi 15 mars 2025.', '2025-03-15!'],
    ['La foire ouvre le samedi 15 mars 2025.', '2025-03-15'],
    // A slip of the pen: the clause is past, and the weekday is next year's.
    ['Le maire a parlé jeudi 5 mars.', '2025-03-05!'],
    // The end of an interval too.
    ['La foire dure du lundi 10 au samedi 14 mars 2025.', '2025-03-10/2025-03-14!'],
    ['La foire dure du lundi 10 au vendredi 14 mars 2025.', '2025-03-10/2025-03-14'],
  ])('%s', (text, value) => expect(values(text)).toBe(value));

  it('is a day of its own where it repeats the one beside it', () => {
    expect(values('Le texte sera « publié demain » (jeudi), a dit la ministre.')).toBe('2025-03-13 ; 2025-03-13');
    expect(values('L’alarme a sonné vers 5 h 25 (3 h 25 GMT) lundi matin.')).toBe(
      '2025-03-10T05:25 ; 2025-03-10T03:25 ; 2025-03-10TMO',
    );
  });
});

describe('without a publication day', () => {
  it.each([
    // The text says its own day.
    ['Mercredi 12 mars 2025. Hier, le maire a parlé. Demain, il votera.', '2025-03-12 ; 2025-03-11 ; 2025-03-13'],
    ['Ce mercredi 12 mars 2025, le préfet a fermé la route. Elle rouvrira vendredi.', '2025-03-12 ; 2025-03-14'],
    ['Rennes, mercredi 12 mars 2025 – Le maire a parlé lundi.', '2025-03-12 ; 2025-03-10'],
    ['Un incendie s’est déclaré dans la nuit de mardi à mercredi 12 mars 2025.', '2025-03-11TNI'],
    // Days stated in full give their weekdays.
    [
      'Bal les samedi 15 et dimanche 16 mars 2025. Samedi, jeux à 14 h.',
      '2025-03-15 ; 2025-03-16 ; 2025-03-15 ; 2025-03-15T14:00',
    ],
    ['Le salon dure du jeudi 13 au dimanche 16 mars 2025. Vendredi, débat.', '2025-03-13/2025-03-16 ; 2025-03-14'],
    ['Le chantier a commencé le 20 décembre 2024. Il a repris le 6 janvier.', '2024-12-20 ; 2025-01-06'],
    // A day that is only spoken of gives no other weekday its day, and a year nothing at all.
    ['Il est né le 3 mars 1950 à Brest. Mardi, il a parlé.', '1950-03-03 ; null'],
    ['Les attaques du 24 mai 2014 ont marqué la ville. Hier, la cour a siégé.', '2014-05-24 ; null'],
    ['De 1995 à 2014, il a présidé le club. Il a été arrêté le mardi 9 avril.', '1995/2014 ; null'],
    ['Le club est né en 1998. En mars, il a perdu.', '1998 ; null'],
    ['Le maire votera la semaine prochaine.', 'null'],
  ])('%s', (text, value) => expect(values(text, null)).toBe(value));

  it('no date is anchored to a publication', () => {
    const text =
      'Mercredi 12 mars 2025. Hier, le maire a parlé. Il votera vendredi, le 4 avril et en mai. Ce soir, il dort.';
    const anchors = readDates(readDocument(text, null), partsOf).map(({ date }) => date.anchor);
    expect(anchors.length).toBeGreaterThan(4);
    expect(anchors).not.toContain('published');
    expect(anchors).not.toContain(null);
  });
});

describe('what resolved a date', () => {
  it.each([
    ['Il est né le 3 mars 1950.', [REASONS.written]],
    ['Il a parlé mardi.', [REASONS.past]],
    ['Il parlera vendredi.', [REASONS.future]],
    ['Il a parlé le mardi 9 avril.', [REASONS.weekday]],
    ['La fête aura lieu le lundi 9 avril.', [REASONS.weekdayConflict]],
    ['Il a parlé jeudi 5 mars.', [REASONS.weekdaySlip]],
    ['Une fête le 30 mars.', [REASONS.nearest]],
    ['Il a parlé hier.', [REASONS.publication]],
    ['Il a parlé le 3 mars et est parti le lendemain.', [REASONS.past, REASONS.lastDate]],
    ['Deux ans après le séisme du 6 février 2023, la ville vit.', [REASONS.event, REASONS.written]],
    ['Deux ans après le séisme, la ville vit.', [REFUSALS.noEventDate]],
    ['Il dort un dimanche.', [REFUSALS.oneOfMany]],
  ])('%s', (text, expected) => expect(reasons(text)).toEqual(expected));

  it('or what left it open', () => {
    expect(reasons('Il a parlé hier.', null)).toEqual([REFUSALS.noPublication]);
    expect(reasons('Trois jours plus tard, il dort.')).toEqual([REFUSALS.noDateBefore]);
  });
});
