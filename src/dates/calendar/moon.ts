// New moons and the longitude of the sun, on which the Chinese and the Indian calendars depend. The method is that of
// Meeus, "Astronomical Algorithms", chapters 25, 27 and 49, with the terms that give a precision of some minutes. Days
// are counted from noon UT of 1 January 4713 BC, as in astronomy.

import { makeDay, plusDays, type Day } from './day.js';

const MONTH = 29.530588861;
const EPOCH = 2451545;
const CENTURY = 36525;
/** From Terrestrial to Universal Time, in days: about 70 seconds in our century. */
const DELTA = 70 / 86400;

/**
 * The day of the lunar new year in Beijing: the second new moon after the one that begins the month of the winter
 * solstice, or the third when a leap month comes between.
 */
export function lunarNewYear(year: number): Day {
  const first = solsticeMonth(year - 1);
  const months = Math.round((newMoon(solsticeMonth(year)) - newMoon(first)) / MONTH);
  // Of thirteen months the first in which the sun enters no sign is the leap month.
  const isLeap = (index: number): boolean => signAt(first + index) === signAt(first + index + 1);
  const leap = months < 13 ? -1 : Array.from({ length: 13 }, (_, index) => index).findIndex(isLeap);
  return dayAt(newMoon(first + (leap === 1 || leap === 2 ? 3 : 2)), BEIJING);
}

/** The day of Diwali: the evening before, or of, the new moon while the sun is in Libra, as India counts the signs. */
export function diwali(year: number): Day {
  let moon = moonBefore(julianOf(makeDay(year, 11, 30)));
  while (mod(longitude(newMoon(moon)) - LIBRA, 360) >= 30) moon--;
  // The feast is kept on the last evening before the moon is new.
  return dayAt(newMoon(moon) - EVENING, 0);
}

const BEIJING = 8 / 24;
/** The longitude at which Libra begins among the stars of today, in degrees. */
const LIBRA = 204.1;
/** 18:30 in India, as a part of the day from midnight in Greenwich. */
const EVENING = 13 / 24;

/** The number of the new moon that begins the month of a year's winter solstice, in Beijing. */
function solsticeMonth(year: number): number {
  let solstice = julianOf(makeDay(year, 12, 21));
  for (let step = 0; step < 5; step++) solstice += 58 * Math.sin(radians(270 - longitude(solstice)));
  let moon = moonBefore(solstice + 2);
  while (dayNumber(newMoon(moon)) > dayNumber(solstice)) moon--;
  return moon;
}

/** Which twelfth of its course the sun is in when a lunar month begins in Beijing. */
function signAt(moon: number): number {
  return Math.floor(longitude(dayNumber(newMoon(moon)) - 0.5 - BEIJING) / 30);
}

/** The number of the day that it is in Beijing. */
function dayNumber(julian: number): number {
  return Math.floor(julian + 0.5 + BEIJING);
}

/**
 * The number of the last new moon before a moment, from the mean length of a month; near a new moon it may be that one.
 */
function moonBefore(julian: number): number {
  return Math.floor((julian - 2451550.09766) / MONTH);
}

/** The moment of new moon number `k`; that of 6 January 2000 is 0. */
function newMoon(k: number): number {
  const t = (k * MONTH) / CENTURY;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const mean = 2451550.09766 + MONTH * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  const terms: readonly (readonly [number, number])[] = [
    [-0.4072, moon],
    [0.17241 * e, sun],
    [0.01608, 2 * moon],
    [0.01039, 2 * latitude],
    [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun],
    [0.00208 * e * e, 2 * sun],
    [-0.00111, moon - 2 * latitude],
    [-0.00057, moon + 2 * latitude],
    [0.00056 * e, 2 * moon + sun],
    [-0.00042, 3 * moon],
    [0.00042 * e, sun + 2 * latitude],
    [0.00038 * e, sun - 2 * latitude],
    [-0.00024 * e, 2 * moon - sun],
    [-0.00017, node],
    [0.000325, 299.77 + 0.107408 * k - 0.009173 * t * t],
  ];
  return terms.reduce((sum, [size, angle]) => sum + size * Math.sin(radians(angle)), mean) - DELTA;
}

/** The apparent longitude of the sun in degrees, to a hundredth. */
function longitude(julian: number): number {
  const t = (julian + DELTA - EPOCH) / CENTURY;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  return mod(mean + centre - 0.00569 - 0.00478 * Math.sin(radians(125.04 - 1934.136 * t)), 360);
}

/** The day of a moment in a zone that is `ahead` of Greenwich by a part of a day. */
function dayAt(julian: number, ahead: number): Day {
  return plusDays(makeDay(2000, 1, 1), Math.floor(julian + 0.5 + ahead) - 2451545);
}

/** The Julian day number of a day, at noon. */
function julianOf({ year, month, day }: Day): number {
  const back = month <= 2 ? 1 : 0;
  const y = year - back + 4800;
  const m = month + 12 * back - 3;
  return (
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32045
  );
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function radians(degrees: number): number {
  return (mod(degrees, 360) * Math.PI) / 180;
}
