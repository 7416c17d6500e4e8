// The columns of CoNLL-2003 (Tjong Kim Sang and De Meulder, 2003): per line a token, its part of speech, its chunk and
// the tag of its name, an empty line after each sentence, and a line `-DOCSTART-` before each document. Tags are IOB2:
// the first token of every name is `B-`. Parts of speech and chunks are unknown and written as `_`.

import type { Article } from '../types.js';
import { marksOf, partMarks, type LabelOptions } from './marks.js';
import { marksOfTokens, tokensBySentence } from './tokens.js';

const HEAD = '-DOCSTART- -X- -X- O\n\n';
/** White space at which readers of the format split a line, including those in Python. */
const SPACE = /[\s\x1c-\x1f\x85\u200b]+/gu;

/**
 * Returns the article as columns of CoNLL-2003, with IOB2 tags. Mentions that overlap others, and all quotes, are left
 * out. Tokens have no offsets in this format; white space inside a token is written as `_`. The results of several
 * articles may be concatenated. Throws a `RangeError` if the text is not that of the article.
 */
export function toConll(article: Article, text: string, options: LabelOptions = {}): string {
  const marks = partMarks(marksOf(article, text, options)).apart;
  const sentences = tokensBySentence(text, marks);
  const found = marksOfTokens(sentences.flat(), marks);
  let at = 0;
  let lines = HEAD;
  for (const sentence of sentences) {
    let before = -1;
    for (const { start, end } of sentence) {
      const mark = found[at++]!;
      const tag = mark < 0 ? 'O' : `${mark === before ? 'I' : 'B'}-${marks[mark]!.label}`;
      lines += `${text.slice(start, end).replace(SPACE, '_')} _ _ ${tag}\n`;
      before = mark;
    }
    lines += '\n';
  }
  return lines;
}
