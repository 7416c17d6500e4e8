// What the whole article makes of the names that were read sentence by sentence. These are
// those of the brackets, so that no weight decides; the knowledge is the one that ships.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../src/knowledge/tables.js';
import { settleNames } from '../src/names/article.js';
import { readDocument } from '../src/text/document.js';
import type { NameKind, NameMention } from '../src/types.js';
import { readBlocks, readBrackets } from './bracketed.js';

const knowledge = readKnowledge(readFileSync(new URL('../src/knowledge/fr.knowledge', import.meta.url)));

describe('settled-names.txt', () => {
  for (const { title, body } of readBlocks('settled-names.txt')) {
    it(title, () => {
      const [story, expected] = body.split('\n==>\n');
      const { text, spans } = readBrackets(story!);
      const read = spans.map(({ label, start, end }): NameMention => ({
        kind: label.replace('MAYBE', '').toLowerCase() as NameKind,
        start,
        end,
        confidence: label.startsWith('MAYBE') ? 0.6 : 0.85,
      }));
      const settled = settleNames(readDocument(text, null), read, knowledge);
      expect(bracket(text, settled)).toBe(expected?.trimEnd());
    });
  }
});

function bracket(text: string, mentions: readonly NameMention[]): string {
  let marked = '';
  let at = 0;
  for (const { kind, start, end } of mentions) {
    marked += `${text.slice(at, start)}[${kind.toUpperCase()} ${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}
