// Who is who. The mentions are those of the brackets, so that no weight decides;
// the knowledge is the one that ships.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categoryOfHead, placeOfHead } from '../src/knowledge/heads.js';
import {
  hashKey,
  keyOf,
  lookUp,
  NO_KNOWLEDGE,
  packCountry,
  placesNamed,
  readKnowledge,
  TABLES,
  unpackCountry,
  writeKnowledge,
} from '../src/knowledge/tables.js';
import { linkMentions } from '../src/entities/link.js';
import { settleNames } from '../src/names/article.js';
import { isPetName, isSamePerson, isSlip } from '../src/entities/names.js';
import { kindByContext, mayBecome } from '../src/names/senses.js';
import { View } from '../src/knowledge/seen.js';
import { readDocument } from '../src/text/document.js';
import type { Entity, NameKind, NameMention } from '../src/types.js';
import { readBlocks, readBrackets, readFixture } from './bracketed.js';
import { countSteps } from './steps.js';

const bytes = readFileSync(new URL('../src/knowledge/fr.knowledge', import.meta.url));
const knowledge = readKnowledge(bytes);
const words = (name: string) => keyOf(name).split(' ');

describe('entities.txt', () => {
  for (const { title, body } of readBlocks('entities.txt')) {
    it(title, () => {
      const [story, expected] = body.split('\n==>\n');
      const { text, spans } = readBrackets(story!);
      const mentions = spans.map(({ label, start, end }): NameMention => ({
        kind: label.toLowerCase() as NameKind,
        start,
        end,
        confidence: 0.85,
      }));
      const doc = readDocument(text, null);
      const entities = linkMentions(doc, settleNames(doc, mentions, knowledge), knowledge);
      expect(write(entities)).toBe(expected?.trimEnd());
    });
  }
});

describe('categories.txt', () => {
  const rows = readFixture('categories.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  for (const kind of ['organisation', 'place'] as const) {
    it(`knows what each ${kind} is by its name alone, or says nothing`, () => {
      const own = rows.filter((row) => row[0] === kind);
      const found = own.map(([, name, wanted]) => {
        const mention: NameMention = { kind, start: 0, end: name!.length, confidence: 0.9 };
        const [entity] = linkMentions(readDocument(name!, null), [mention], knowledge);
        return { wanted, category: entity?.kind === kind ? entity.category : null };
      });
      const told = found.filter(({ category }) => category !== null);
      expect(own).toHaveLength(200);
      expect(told.filter(({ wanted, category }) => wanted === category).length / told.length).toBeGreaterThanOrEqual(
        0.9,
      );
      expect(1 - told.length / own.length).toBeLessThanOrEqual(0.25);
    });
  }
});

describe('names that compare', () => {
  it('tell a slip from another word', () => {
    expect(isSlip('loukachenko', 'lukachenko')).toBe(true);
    expect(isSlip('martin', 'matrin')).toBe(true);
    expect(isSlip('martin', 'marin')).toBe(true);
    expect(isSlip('martin', 'morten')).toBe(false);
  });
  it('tell one person from two', () => {
    expect(isSamePerson(words('J.-L. Mélenchon'), words('Jean-Luc Mélenchon'))).toBe(true);
    expect(isSamePerson(words('George Bush'), words('George W. Bush'))).toBe(true);
    expect(isSamePerson(words('Marie Le Pen'), words('Marine Le Pen'))).toBe(false);
    expect(isSamePerson(words('Luc Morel'), words('Jean Morel'))).toBe(false);
  });
  it('know English pet names', () => {
    expect(isPetName('howie', 'howard')).toBe(true);
    expect(isPetName('danny', 'daniel')).toBe(true);
    expect(isPetName('marie', 'marine')).toBe(false);
  });
});

describe('the knowledge', () => {
  it('knows names by their folded words', () => {
    expect(keyOf('Saint-Étienne')).toBe('saint etienne');
    expect(keyOf('O.N.U.')).toBe('onu');
    expect(placesNamed(knowledge, 'alep')[0]).toEqual({ category: 'city', country: 'SY' });
    expect(lookUp(knowledge.demonyms, 'azerbaidjanais')).toBe(packCountry('AZ'));
    expect(lookUp(knowledge.given, 'zzyzx')).toBeUndefined();
  });
  it('packs countries', () => {
    for (const code of ['AA', 'FR', 'ZZ', null]) expect(unpackCountry(packCountry(code))).toBe(code);
  });
  it('is read from behind the weights, aligned or not', () => {
    const joined = new Uint8Array(bytes.length + 13);
    joined.set(bytes, 13);
    for (const table of TABLES) expect(readKnowledge(joined)[table]).toEqual(knowledge[table]);
  });
  it('is written as it is read', () => expect(Buffer.from(writeKnowledge(knowledge)).equals(bytes)).toBe(true));
  it('is refused by name when it is not whole or not of this version', () => {
    const changed = (at: number, value: number) => {
      const copy = new Uint8Array(bytes);
      copy[at < 0 ? copy.length + at : at] = value;
      return copy;
    };
    expect(() => readKnowledge(changed(-1, 0))).toThrow(/magic number at the end is 0x.*, expected 0x/);
    expect(() => readKnowledge(changed(0, 0))).toThrow(/magic number is 0x.*, expected 0x/);
    expect(() => readKnowledge(changed(4, 9))).toThrow(/format version is 0x9, expected 0x1/);
    expect(() => readKnowledge(bytes.subarray(8))).toThrow(/is the file whole/);
    expect(() => readKnowledge(new Uint8Array(4))).toThrow(/too few/);
  });
  it('gives no name two places by chance', () => expect(hashKey('paris')).not.toBe(hashKey('pariss')));
});

describe('the policy of senses', () => {
  const contextOf = (text: string, name: string): NameKind | null => {
    const doc = readDocument(text, null);
    const start = text.indexOf(name);
    const first = [...doc.tokens.starts].indexOf(start);
    let after = first;
    while (after < doc.tokens.length && doc.tokens.starts[after]! < start + name.length) after++;
    return kindByContext(new View(doc, knowledge), first, after);
  };
  it('hears the words beside a name', () => {
    expect(contextOf('Elle porte la marque Lacoste.', 'Lacoste')).toBe('organisation');
    expect(contextOf('Elle aime la marque de vêtements Lacoste.', 'Lacoste')).toBe('organisation');
    expect(contextOf('Il vit dans la ville de Monaco.', 'Monaco')).toBe('place');
    expect(contextOf('Hier, Mme Paris a parlé.', 'Paris')).toBe('person');
    expect(contextOf('Hier, le ministre Dupontel a parlé.', 'Dupontel')).toBe('person');
  });
  it('is silent where they are', () => {
    expect(contextOf('Hier, Monaco a battu Lyon.', 'Monaco')).toBeNull();
    expect(contextOf('Hier, la députée LREM a parlé.', 'LREM')).toBeNull();
    expect(contextOf('Il habite rue Lacoste.', 'Lacoste')).toBeNull();
  });
  it('lets a city and its team live side by side', () => {
    expect(mayBecome('place', 'organisation', true)).toBe(false);
    expect(mayBecome('organisation', 'place', true)).toBe(false);
    expect(mayBecome('place', 'organisation', false)).toBe(true);
    expect(mayBecome('person', 'organisation', true)).toBe(true);
  });
  it('reads heads', () => {
    expect(categoryOfHead('Ministère')).toBe('government');
    expect(categoryOfHead('table')).toBeNull();
    expect(placeOfHead('rue')).toBe('street');
  });
});

describe('linking', () => {
  it('is linear in the mentions, whatever they are called', () => {
    const steps = (count: number): number => {
      const names = Array.from({ length: count }, (_, i) => `Awa${(i * 7919).toString(36)} Diop${i.toString(36)}`);
      const text = names.join(' voit ');
      let at = 0;
      const mentions = names.map((name): NameMention => {
        const start = at;
        at += name.length + 6;
        return { kind: 'person', start, end: start + name.length, confidence: 0.9 };
      });
      const doc = readDocument(text, null);
      return countSteps('/src/entities/', () => {
        expect(linkMentions(doc, mentions, NO_KNOWLEDGE).length).toBeGreaterThan(0);
      });
    };
    const once = steps(800);
    expect(once).toBeGreaterThan(800);
    expect(steps(1600) / once).toBeLessThan(2.3);
  });
  it('gives the same entities again', () => {
    const text = 'Le maire Jean Roy a vu Anne Roy. Roy rit.';
    const doc = readDocument(text, null);
    const mentions: NameMention[] = [...text.matchAll(/Jean Roy|Anne Roy|(?<=\. )Roy/g)].map(({ 0: found, index }) => ({
      kind: 'person',
      start: index,
      end: index + found.length,
      confidence: 0.9,
    }));
    expect(linkMentions(doc, mentions, knowledge)).toEqual(linkMentions(doc, mentions, knowledge));
  });
});

/** One line an entity: its name, how often, then each fact that is known. */
function write(entities: readonly Entity[]): string {
  const nameAt = (index: number | null): string => {
    const entity = index === null ? undefined : entities[index];
    return entity && 'name' in entity ? entity.name : '';
  };
  return entities
    .map((entity) => {
      const facts: (string | null)[] = [];
      if (entity.kind === 'person') {
        const parts = [entity.given, entity.family].map((part) => part ?? '?').join(' / ');
        facts.push(parts === '? / ?' ? null : parts, entity.honorific, entity.gender);
        if (entity.aliases.length > 0) facts.push(`alias ${entity.aliases.join(', ')}`);
        for (const { title, organisation, place } of entity.roles) {
          const joined = [nameAt(organisation), nameAt(place)].filter((name) => name !== '').join(', ');
          facts.push(`“${title}”${joined === '' ? '' : ` → ${joined}`}`);
        }
      }
      if (entity.kind === 'organisation') facts.push(entity.acronym, entity.category);
      if (entity.kind === 'place') facts.push(entity.category, entity.country);
      if (entity.zone) facts.push(entity.zone);
      return [
        `${entity.kind} ${'name' in entity ? entity.name : ''} ×${entity.mentions.length}`,
        ...facts.filter((fact) => fact !== null),
      ].join(' · ');
    })
    .join('\n');
}
