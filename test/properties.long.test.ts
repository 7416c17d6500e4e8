// Long texts end, and what holds for every text holds for them.
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { expectRecords } from './claims.js';

describe('long texts end', () => {
  const paragraph =
    'Le président Emmanuel Macron a reçu mardi à Paris la chancelière Angela Merkel, a annoncé l’Élysée à l’AFP. ';
  it.each<[string, string]>([
    ['10 MB in one string', `${paragraph.repeat(20)}\n\n`.repeat(Math.ceil(10_000_000 / (paragraph.length * 20)))],
    ['one paragraph of 1 MB', paragraph.repeat(Math.ceil(1_000_000 / paragraph.length))],
    [
      'one paragraph of 1 MB without a stop',
      paragraph.replaceAll('. ', ', ').repeat(Math.ceil(1_000_000 / paragraph.length)),
    ],
    ['one word of 1 MB', 'a'.repeat(1_000_000)],
    ['100,000 capitalised words', Array.from({ length: 100_000 }, (_, i) => `Mot${(i % 977).toString(36)}`).join(' ')],
    ['100,000 times one name', 'Paris '.repeat(100_000)],
    ['a thousand nested brackets', `${'('.repeat(1000)}Paris${')'.repeat(1000)}`],
    ['100,000 apostrophes', "l'".repeat(100_000)],
    ['100,000 hyphens', 'a-'.repeat(100_000)],
    ['100,000 figures', '1 000 '.repeat(100_000)],
    ['100,000 spaces', `Paris${' '.repeat(100_000)}Berlin`],
  ])('%s', (_, text) => {
    const article = extract(text, { other: true });
    expect(article.language.code).toMatch(/^[a-z]{3}$/);
    expectRecords(text, article);
  });
});
