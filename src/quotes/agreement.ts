// Whether a subject and its verb agree in number. In "les droits des citoyens, critique le maire" the plural "les droits"
// is not the subject of "critique".

import { COLLECTIVES, PLURAL_DETERMINERS, SINGULAR_DETERMINERS, SINGULAR_IN_ENT } from '../french/reporting.js';
import { JOINERS } from '../french/small-words.js';
import type { Phrase } from './phrases.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { isFinite } from './word-classes.js';

/** `null` where the words do not say. */
type GrammaticalNumber = 'singular' | 'plural' | null;

/** False where the number of the phrase contradicts that of the verb; true also where one of them is not known. */
export function agrees(sheet: Sheet, phrase: Phrase, verb: number): boolean {
  const subject = numberOfPhrase(sheet, phrase);
  const number = numberOfVerb(sheet, verb);
  if (subject === null || number === null || subject === number) return true;
  // "le maire et son adjoint ont dit", "Le maire, la préfète ont dit": two singulars make a plural.
  return subject === 'singular' && isOneOfSeveral(sheet, phrase, verb);
}

function numberOfPhrase(sheet: Sheet, { how, first, after }: Phrase): GrammaticalNumber {
  if (how !== 'description') return null;
  const determiner = sheet.lower(first);
  if (PLURAL_DETERMINERS.has(determiner)) return 'plural';
  if (!SINGULAR_DETERMINERS.has(determiner)) return null;
  // "la plupart des élus disent", "une dizaine d'élus disent", "une partie dit": either number.
  for (let at = first + 1; at < after; at++)
    if (COLLECTIVES.has(sheet.lower(at)) || /aine$/.test(sheet.lower(at))) return null;
  return 'singular';
}

/** The number of a verb in the third person, by its ending. */
function numberOfVerb(sheet: Sheet, verb: number): GrammaticalNumber {
  const word = sheet.lower(verb);
  // "prévient", "maintient".
  if (SINGULAR_IN_ENT.has(word) || /[tv]ient$/.test(word)) return 'singular';
  if (/(?:aient|ont)$/.test(word)) return 'plural';
  // "confient" is a plural, but other verbs in "-ient" are singulars.
  if (/ient$/.test(word)) return null;
  if (/ent$/.test(word)) return 'plural';
  const isTensed = isFinite(sheet, verb) || (sheet.cue(verb) & Cue.finite) !== 0;
  return word === 'a' || (isTensed && !/(?:ant|[eioé]r|re|é|és|ée|ées)$/.test(word)) ? 'singular' : null;
}

function isOneOfSeveral(sheet: Sheet, { first, after }: Phrase, verb: number): boolean {
  if (JOINERS.has(sheet.lower(first - 1))) return true;
  for (let at = after; at < verb; at++) if (JOINERS.has(sheet.lower(at))) return true;
  return false;
}
