// When feasts fall, against days that calendars of the countries have printed, and against one another far ahead.
import { describe, expect, it } from 'vitest';
import { isoDay } from '../src/dates/calendar/cell.js';
import { daysBetween } from '../src/dates/calendar/day.js';
import { daysOfHijri, fromHijri } from '../src/dates/calendar/hijri.js';
import { holidayIn } from '../src/dates/calendar/holidays.js';
import { readDates } from '../src/dates/read.js';
import { HOLIDAYS, LOCAL_FEASTS } from '../src/french/feasts.js';
import { readDocument } from '../src/text/document.js';

const dayOf = (key: string, year: number, country?: string): string => isoDay(holidayIn(key, year, country)!.day);

describe('moons', () => {
  it.each([
    ['2015-11-11', 2015],
    ['2018-11-07', 2018],
    ['2020-11-14', 2020],
    ['2022-10-24', 2022],
    ['2024-10-31', 2024],
    ['2025-10-20', 2025],
    ['2026-11-08', 2026],
    ['2028-10-17', 2028],
  ])('Diwali is on %s', (day, year) => expect(dayOf('diwali', year)).toBe(day));
  it.each([
    ['1985-02-20', 1985],
    ['2000-02-05', 2000],
    ['2017-01-28', 2017],
    ['2024-02-10', 2024],
    ['2027-02-06', 2027],
    ['2030-02-03', 2030],
    ['2033-01-31', 2033],
    ['2034-02-19', 2034],
    ['2050-01-23', 2050],
  ])('the lunar new year is on %s', (day, year) => expect(dayOf('nouvel an lunaire', year)).toBe(day));
  it('fall every year in their season, also where no table goes', () => {
    for (let year = 1900; year <= 2200; year += 7) {
      expect(dayOf('nouvel an lunaire', year).slice(5) >= '01-20').toBe(true);
      expect(dayOf('nouvel an lunaire', year).slice(5) <= '02-22').toBe(true);
      expect(dayOf('diwali', year).slice(5) >= '10-14').toBe(true);
      expect(dayOf('diwali', year).slice(5) <= '11-17').toBe(true);
    }
  });
});

describe('the Islamic calendar', () => {
  it.each([
    ['ramadan', '2025-03-01', 29],
    ['ramadan', '2018-05-17', 29],
    ['ramadan', '2024-03-11', 30],
    ['aid el-fitr', '2025-03-30', 1],
    ['aid al-adha', '2016-09-12', 1],
    ['aid al-adha', '2023-06-28', 1],
  ])('has %s on %s for %i days', (key, day, days) =>
    expect(holidayIn(key, Number(day.slice(0, 4)))).toMatchObject({
      day: { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) },
      days,
      approximate: true,
    }),
  );
  it('goes on without a gap where its table ends and begins', () => {
    for (const year of [1317, 1318, 1446, 1500, 1501])
      for (let month = 1; month < 12; month++) {
        const length = daysBetween(fromHijri(year, month, 1), fromHijri(year, month + 1, 1));
        expect([28, 29, 30, 31]).toContain(length);
        expect([28, 29, 30]).toContain(daysOfHijri(year, month));
      }
    for (const year of [1317, 1500]) {
      const length = daysBetween(fromHijri(year, 1, 1), fromHijri(year + 1, 1, 1));
      expect(Math.abs(length - 354)).toBeLessThanOrEqual(2);
    }
  });
  it('reads its own years', () => {
    expect(dayOf('ramadan', 1446)).toBe('2025-03-01');
    expect(dayOf('ramadan', 1520)).toBe(isoDay(fromHijri(1520, 9, 1)));
  });
  it('does not ask the machine', () => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = (() => {
      throw new Error('asked');
    }) as unknown as typeof DateTimeFormat;
    try {
      for (const key of Object.keys(HOLIDAYS)) expect(holidayIn(key, 2061), key).not.toBeNull();
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });
});

describe("mothers' and fathers' day", () => {
  it.each([
    ['fete des meres', undefined, '2025-05-25'],
    // The last Sunday of May is Pentecost: a week later.
    ['fete des meres', undefined, '2020-06-07'],
    ['fete des meres', 'BE', '2025-05-11'],
    ['fete des meres', 'LU', '2025-06-08'],
    ['fete des meres', 'TN', '2020-05-31'],
    ['fete des peres', undefined, '2025-06-15'],
    ['fete des peres', 'BE', '2025-06-08'],
    ['fete nationale', 'CH', '2025-08-01'],
  ])('%s, country %s: %s', (key, country, day) => expect(dayOf(key, Number(day.slice(0, 4)), country)).toBe(day));
  it.each([
    ['LIÈGE, 12 mars (Belga) – La fête des mères sera calme.', '2025-05-11'],
    ['Genève (ATS) – La fête des mères sera calme.', '2025-05-11'],
    ['PARIS, 12 mars (AFP) – La fête des mères sera calme.', '2025-05-25'],
    ['La fête des mères sera calme à Bruxelles.', '2025-05-25'],
  ])('the country is that of the dateline: %s', (text, day) =>
    expect(readDates(readDocument(text, '2025-03-12')).at(-1)?.date.value).toBe(day),
  );
  it('are local in countries that have them', () => {
    for (const [key, countries] of Object.entries(LOCAL_FEASTS)) {
      expect(HOLIDAYS).toHaveProperty([key]);
      for (const country of Object.keys(countries)) expect(country).toMatch(/^[A-Z]{2}$/);
    }
  });
});
