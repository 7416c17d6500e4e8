// A folder of texts as a table of mentions, mentions.csv, and a page that shows what the folder holds, report.html.
//   node folder.mjs FOLDER
import { runBatch } from 'depeche/archive';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('name a folder of texts: node folder.mjs FOLDER');
  process.exit(2);
}
const { articles, records, failed } = await runBatch({
  inputs: [folder],
  out: 'mentions.csv',
  report: 'report.html',
  restart: true,
});
console.log(`${articles} articles, ${records} records, ${failed} failed: see mentions.csv and report.html`);
