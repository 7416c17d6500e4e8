// The language as data: each list once.
import { describe, expect, it } from 'vitest';
import { oneOf } from '../src/french/one-of.js';

describe('oneOf', () => {
  it('is the words of a line', () => expect([...oneOf("de d' ou")]).toEqual(['de', "d'", 'ou']));
  it('refuses a word said twice, for a phrase in it would be split unseen', () => {
    expect(() => oneOf("de d' ou de")).toThrow(/^"de" stands twice in "de d' ou de"/);
  });
});
