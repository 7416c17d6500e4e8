// `npm run world`: draws the countries of the report's map. The borders are those of Natural Earth (public domain), by way
// of the package `world-atlas`; the names are those of Unicode CLDR, which Node holds. Countries that are too small for
// the coarse borders (Malta, Singapore) get the point at their middle.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { format, resolveConfig } from 'prettier';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const TARGET = new URL('../archive/report/world.ts', import.meta.url);
const WIDTH = 1000;
/** Antarctica and the open sea below it take a fifth of the height, and no news. */
const HEIGHT = 470;
const MOST_BYTES = 60_000;
/** Countries that ISO 3166 does not number. */
const UNNUMBERED: { readonly [name: string]: string } = { Kosovo: 'XK' };
const LEFT_OUT = ['AQ'];

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const projection = geoNaturalEarth1()
  .scale(WIDTH / (2 * 2.73539))
  .translate([WIDTH / 2, 255]);
const path = geoPath(projection);
const coarse = readAtlas('110m').flatMap(({ code, shape }) => {
  const drawn = shorten(path(shape) ?? '');
  return drawn === '' ? [] : [[code, drawn] as const];
});
const drawn = new Set(coarse.map(([code]) => code));
const dots = readAtlas('50m').flatMap(({ code, shape }) => {
  if (drawn.has(code)) return [];
  const [x, y] = path.centroid(shape);
  return Number.isFinite(x) ? [[code, `M${Math.round(x)} ${Math.round(y)}h0`] as const] : [];
});

const names = (language: string) => new Intl.DisplayNames([language], { type: 'region' });
const [french, english] = [names('fr'), names('en')];
// Territories that are drawn as parts of a country (La Réunion) or not at all have a name alone.
const placed = new Set([...coarse, ...dots].map(([code]) => code));
const bare = Object.keys(countries.getAlpha2Codes()).filter((code) => !placed.has(code));
const rows = [...coarse, ...dots, ...bare.map((code) => [code, ''] as const)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, shape]) => [code, french.of(code)!, english.of(code)!, shape]);
const code = `// Made by \`npm run world\`: the countries of the map, each with its ISO 3166-1 code, its name in French and in English, and its
// outline. Borders: Natural Earth (public domain). Names: Unicode CLDR.

/** The size of the map. */
export const MAP_SIZE = [${WIDTH}, ${HEIGHT}] as const;

/**
 * Code, French name, English name, outline. An outline of the form "M12 34h0" is a country too small to draw: a dot. A territory that is
 * drawn as a part of another country, or not at all, has none.
 */
export const COUNTRIES: readonly (readonly [code: string, fr: string, en: string, outline: string])[] = ${JSON.stringify(rows)};
`;
const file = await format(code, { ...(await resolveConfig(TARGET)), parser: 'typescript' });
const size = rows.reduce((sum, row) => sum + row.at(-1)!.length, 0);
if (size > MOST_BYTES) throw new Error(`the outlines take ${size} bytes, more than ${MOST_BYTES}`);
writeFileSync(TARGET, file);
console.log(`${rows.length} countries, ${dots.length} of them dots: ${size} bytes of outlines`);

function readAtlas(scale: '110m' | '50m'): { readonly code: string; readonly shape: GeoPermissibleObjects }[] {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  return atlas.objects.countries.geometries.flatMap((geometry) => {
    const name = geometry.properties && 'name' in geometry.properties ? geometry.properties.name : '';
    const code = UNNUMBERED[name] ?? (geometry.id === undefined ? '' : countries.numericToAlpha2(geometry.id));
    if (!code || LEFT_OUT.includes(code)) return [];
    return [{ code, shape: feature(atlas, geometry) as GeoPermissibleObjects }];
  });
}

/** An outline in whole units, each point told as its distance from the one before, which is shorter. */
function shorten(outline: string): string {
  return outline
    .split('M')
    .slice(1)
    .map((ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number).map(Math.round) as [number, number]);
      const steps = points
        .slice(1)
        .map(([x, y], at) => [x - points[at]![0], y - points[at]![1]] as const)
        .filter(([x, y]) => x !== 0 || y !== 0);
      if (steps.length < 2) return '';
      const [x, y] = points[0]!;
      const told = steps.map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`);
      return `M${x} ${y}l${told.reduce((all, one) => all + (one.startsWith('-') || all === '' ? '' : ' ') + one, '')}z`;
    })
    .join('');
}
