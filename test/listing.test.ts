// What a batch says of a folder in which it finds nothing to read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFiles } from '../src/archive/listing.js';

const folder = mkdtempSync(join(tmpdir(), 'depeche-listing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const saidOf = async (name: string) => {
  const { files } = await listFiles([join(folder, name)], null, () => false);
  return files.map((file) => ('reason' in file ? file.reason : file.name));
};

it('an empty folder is called empty, one of other files asks for their format', async () => {
  for (const name of ['empty', 'other', 'both/below']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'other/a.xyz'), 'Paris');
  writeFileSync(join(folder, 'both/below/a.txt'), 'Paris');
  expect(await saidOf('empty')).toEqual(['this folder is empty']);
  expect(await saidOf('other')).toEqual(['no file of a known kind in this folder: give --from']);
  expect(await saidOf('both')).toEqual(['below/a.txt']);
});
