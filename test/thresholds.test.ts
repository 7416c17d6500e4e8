// Limits, each tried on both sides: the last that is in and the first that is out.
import { describe, expect, it } from 'vitest';
import { readDates } from '../src/dates/read.js';
import { readDocument } from '../src/text/document.js';

describe('dates', () => {
  it('reads', () => expect(readDates(readDocument('Le maire a parlé jeudi.', null)).length).toBe(1));
});
