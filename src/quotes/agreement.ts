// Whether a subject and its verb agree in number: "les droits des citoyens" is not who "critique".

import { COLLECTIVES, PLURAL_DETERMINERS, SINGULAR_DETERMINERS, SINGULAR_IN_ENT } from '../french/reporting.js';
import { JOINERS } from '../french/small-words.js';
import type { SpeakerForm } from '../types.js';
import type { Sheet } from './sheet.js';
import { Cue } from './verbs.js';
import { isFinite } from './word-classes.js';

type GrammaticalNumber = 'singular' | 'plural' | null;

/** The words that may be a subject: a `Phrase`, as far as it is asked here. */
interface Subject {
  readonly how: SpeakerForm;
  readonly first: number;
  readonly after: number;
}

/** False where the words of both tell that they do not belong together; true also where one of them tells nothing. */
export function agrees(sheet: Sheet, phrase: Subject, verb: number): boolean {
  const subject = numberOfPhrase(sheet, phrase);
  const number = numberOfVerb(sheet, verb);
  if (subject === null || number === null || subject === number) return true;
  // "le maire et son adjoint ont dit", "Le maire, la préfète ont dit": one of several.
  return subject === 'singular' && isCoordinated(sheet, phrase, verb);
}

function numberOfPhrase(sheet: Sheet, { how, first, after }: Subject): GrammaticalNumber {
  if (how !== 'description') return null;
  const word = sheet.lower(first);
  if (PLURAL_DETERMINERS.has(word)) return 'plural';
  if (!SINGULAR_DETERMINERS.has(word)) return null;
  // "la plupart des élus disent", "une dizaine d'élus disent", "une partie dit": either.
  for (let at = first + 1; at < after; at++)
    if (COLLECTIVES.has(sheet.lower(at)) || /aine$/.test(sheet.lower(at))) return null;
  return 'singular';
}

/** The number of a verb in the third person by its ending: "-ient" is either ("prévient", "confient") unless it is known. */
function numberOfVerb(sheet: Sheet, verb: number): GrammaticalNumber {
  const word = sheet.lower(verb);
  if (SINGULAR_IN_ENT.has(word) || /[tv]ient$/.test(word)) return 'singular';
  if (/(?:aient|ont)$/.test(word)) return 'plural';
  if (/ient$/.test(word)) return null;
  if (/ent$/.test(word)) return 'plural';
  const isTensed = isFinite(sheet, verb) || (sheet.cue(verb) & Cue.finite) !== 0;
  return word === 'a' || (isTensed && !/(?:ant|[eioé]r|re|é|és|ée|ées)$/.test(word)) ? 'singular' : null;
}

function isCoordinated(sheet: Sheet, { first, after }: Subject, verb: number): boolean {
  if (JOINERS.has(sheet.lower(first - 1))) return true;
  for (let at = after; at < verb; at++) if (JOINERS.has(sheet.lower(at))) return true;
  return false;
}
