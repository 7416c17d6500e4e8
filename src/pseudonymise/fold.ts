// A text as names are compared: small letters without accents, one space for whatever stands between words. Each character
// knows where it came from, so that what is found can be cut from the text itself.

export interface Folded {
  readonly text: string;
  /** The offsets in the original of each character: where it begins, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LETTER = /[\p{L}\p{N}]/u;
/** Characters inside of a word that are not seen: soft hyphens, zero-width spaces and joiners, and accents. */
const UNSEEN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** Folds a text, or a name. */
export function foldNames(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (UNSEEN.test(character)) {
      // An accent belongs to the letter before it.
      if (ends.length > 0 && folded.at(-1) !== ' ') ends[ends.length - 1] = end;
    } else if (LETTER.test(character)) {
      const plain = character.toLowerCase().replace('œ', 'oe').replace('æ', 'ae').replace('ß', 'ss');
      for (const unit of plain.normalize('NFD').replace(/\p{M}/gu, '')) {
        for (let half = 0; half < unit.length; half++) {
          starts.push(at);
          ends.push(end);
        }
        folded += unit;
      }
    } else if (folded.at(-1) === ' ') ends[ends.length - 1] = end;
    else {
      starts.push(at);
      ends.push(end);
      folded += ' ';
    }
    at = end;
  }
  return { text: folded, starts, ends };
}
