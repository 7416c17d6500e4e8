// The dates of an article in order. Weekdays and "hier" are counted from the day of publication.
//   node timeline.mjs [FILE] [YYYY-MM-DD]
import { readFileSync } from 'node:fs';
import { extract } from 'depeche';

const TEXT = 'Élu en mars 2020, le maire a démissionné lundi. Son successeur sera choisi le 3 juin.';

const [file, published = '2024-05-16'] = process.argv.slice(2);
const text = file === undefined ? TEXT : readFileSync(file, 'utf8');
const dates = extract(text, { published, kinds: ['date'] }).records.filter((record) => record.kind === 'date');
const dated = dates.filter(({ from }) => from !== null).sort((a, b) => (a.from < b.from ? -1 : 1));
for (const { from, precision, mentions } of dated) {
  console.log(`${from.slice(0, 10)}  ${mentions[0].text} (to the ${precision})`);
}
