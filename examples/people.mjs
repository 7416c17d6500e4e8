// Who is in an article: each person with roles and the number of mentions, the most named first.
//   node people.mjs [FILE]
import { readFileSync } from 'node:fs';
import { extract } from 'depeche';

const TEXT =
  "La maire de Nantes, Johanna Rolland, a reçu lundi Ursula von der Leyen. Mme Rolland a remercié l'Union européenne.";

const [file] = process.argv.slice(2);
const text = file === undefined ? TEXT : readFileSync(file, 'utf8');
const people = extract(text, { kinds: ['person'] }).records.filter((record) => record.kind === 'person');
people.sort((a, b) => b.mentions.length - a.mentions.length);
for (const { name, roles, mentions } of people) {
  const titles = roles.map(({ title }) => title).join('; ');
  console.log(`${mentions.length} × ${name}${titles === '' ? '' : ` (${titles})`}`);
}
