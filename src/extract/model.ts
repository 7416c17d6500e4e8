// A model consists of two parts in one file: the weights of the names reader, then the table
// of known names. Each part has its own header, so that it can be remade alone; they are
// published in one file, so that users have only one file to load.

import { readIds, type IdTables } from '../knowledge/ids.js';
import { readKnowledge, type Knowledge } from '../knowledge/tables.js';
import { knownWords } from '../names/known.js';
import { partsOf } from '../names/lexicon.js';
import { readModel, type NamesModel } from '../names/weights.js';
import type { KnownWords } from '../text/glue.js';
import type { PartsOf } from '../text/parts-of-speech.js';

export interface Model {
  readonly names: NamesModel;
  readonly knowledge: Knowledge;
  /** The optional asset of ids, a file of its own. */
  readonly ids: IdTables | null;
  /** The parts of speech of a word, from the lexicon of the names reader. */
  readonly partsOf: PartsOf;
  /** The single words of both parts, for the tokeniser. */
  readonly words: KnownWords;
}

/** Opens a model, and the asset of ids if there is one, as views over their bytes, which must not change afterwards. */
export function openModel(bytes: Uint8Array, ids: Uint8Array | null = null): Model {
  const names = readModel(bytes);
  const knowledge = readKnowledge(bytes);
  const words = knownWords(names.lexicon, knowledge);
  return { names, knowledge, ids: ids && readIds(ids), partsOf: partsOf(names.lexicon), words };
}
