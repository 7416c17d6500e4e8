// A model is one run of bytes: the weights of the names reader, then what is
// known of names. Each introduces itself, so that either can be made anew alone;
// they ship end to end in one file, so that whoever loads a model loads one thing.

import { readKnowledge, type Knowledge } from '../knowledge/tables.js';
import { readModel, type NamesModel } from '../names/weights.js';

export interface Model {
  readonly names: NamesModel;
  readonly knowledge: Knowledge;
}

/** Opens a model as views over its bytes, which must not change afterwards. */
export function openModel(bytes: Uint8Array): Model {
  return { names: readModel(bytes), knowledge: readKnowledge(bytes) };
}
