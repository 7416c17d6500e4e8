// node .ci/count.js REPORT STATUS: how many tests of vitest's JSON report passed, and how many did not: "12 0".
// What was skipped did not pass, and is named; so are files that broke before their tests, and a run that ended
// with a status other than 0 though all its tests passed (an error outside of any test).
import { existsSync, readFileSync } from 'node:fs';

const [report = '', status = '1'] = process.argv.slice(2);
const name = (what) => console.error(`== ${what}`);

const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
if (files.length === 0) name('the run wrote no report');
let [passed, failed] = [0, 0];
for (const { name: file, status: outcome, assertionResults, message } of files) {
  const others = assertionResults.filter((test) => test.status !== 'passed');
  passed += assertionResults.length - others.length;
  failed += others.length;
  for (const test of others.filter((one) => one.status !== 'failed')) name(`${test.status}: ${file}: ${test.fullName}`);
  if (outcome === 'failed' && !others.some((test) => test.status === 'failed')) {
    failed++;
    name(`broken: ${file}: ${message}`);
  }
}
if (failed === 0 && (status !== '0' || passed === 0)) {
  failed++;
  name(`the tests ended with status ${status}, ${passed} passed`);
}
console.log(passed, failed);
