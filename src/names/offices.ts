// Offices and events that were read as organisations. "le Président de la République" and "la DG Aminata Sow" are people,
// "le chef de l'État" and "un secret d'État" name no State, "le Sommet de Bamako" and "l'Accord pour la paix" are no bodies.

import { EVENTS_AND_TEXTS, OFFICES, SHORT_OFFICES } from '../french/offices.js';
import { oneOf } from '../french/one-of.js';
import { OF_AND_THE, THE } from '../french/small-words.js';
import { isPlaceName } from '../knowledge/place-names.js';
import { changed, see, type Seen, type View } from '../knowledge/seen.js';
import { keyOf, lookUp } from '../knowledge/tables.js';

/** The mentions without offices, with events as names of another kind, and without the State of "chef de l'État". */
export function withoutOfficials(view: View, mentions: readonly Seen[]): readonly Seen[] {
  if (!mentions.some((seen) => isOfficial(view, seen))) return mentions;
  // "le Parti démocratique gabonais (PDG)": in this article the letters are a party's.
  const spelt = new Set(mentions.filter(({ first }) => view.surface(first - 1) === '(').map(({ key }) => key));
  return mentions.flatMap((seen) =>
    isOfficial(view, seen) && !spelt.has(seen.key) ? behindOffice(view, seen) : [seen],
  );
}

function isOfficial(view: View, { kind, first, after, key }: Seen): boolean {
  if (kind !== 'organisation' && kind !== 'place') return false;
  if (after - first === 1 && TITLES.has(view.surface(first))) return true;
  if (key === 'etat') return isPartOfOffice(view, first);
  return (isOffice(view, first) || (kind === 'organisation' && isEvent(view, first))) && !isKnown(view, key);
}
const TITLES: ReadonlySet<string> = new Set(['M', 'MM', 'Mme', 'Mmes', 'Mlle']);

function isKnown(view: View, key: string): boolean {
  return lookUp(view.knowledge.organisations, key) !== undefined;
}

function isOffice(view: View, at: number): boolean {
  return OFFICES.has(view.lower(at)) || (SHORT_OFFICES.has(view.surface(at)) && isTold(view, at));
}

/** Events of common words have an article: "le Sommet de Bamako"; "Sommet Éducation" is a firm. */
function isEvent(view: View, first: number): boolean {
  return EVENTS_AND_TEXTS.has(view.lower(first)) && isTold(view, first);
}

function isTold(view: View, at: number): boolean {
  const before = view.lower(at - 1);
  return THE.has(before) || TOLD.has(before);
}
const TOLD = oneOf('du des au aux un une ce cet cette son sa ses notre votre leur leurs ces');

const HEADS_OF_STATE = oneOf('chef chefs cheffe cheffes ex-chef ex-chefs');

/**
 * Whether "État" at a token belongs to a phrase and names no State: "le chef de l'État", "un coup d'État"; "les dettes de
 * l'État" are those of the State.
 */
export function isPartOfOffice(view: View, first: number): boolean {
  if (view.key(first) !== 'etat') return false;
  const before = view.lower(first - 1);
  if (before === "d'") return true;
  return before === "l'" && view.lower(first - 2) === 'de' && HEADS_OF_STATE.has(view.lower(first - 3));
}

/** What a mention that begins with an office names: a person, "la DG Aminata Sow", a body, "le PDG de Renault", or nothing. */
function behindOffice(view: View, seen: Seen): Seen[] {
  if (!isOffice(view, seen.first)) return isEvent(view, seen.first) ? [changed(seen, { kind: 'other' })] : [];
  let at = seen.first + 1;
  // "Administrateur Général", "Secrétaire exécutif adjoint"
  while (at < seen.after && QUALITIES.test(view.key(at))) at++;
  const isComplement = OF_AND_THE.has(view.lower(at));
  while (at < seen.after && OF_AND_THE.has(view.lower(at))) at++;
  if (at >= seen.after) return [];
  // "le Directeur des poursuites criminelles" of Québec is an institution.
  if (!view.isCapital(at)) return [seen];
  const [inner] = see(view, [changed(seen, { start: view.doc.tokens.starts[at]! })]);
  // "le Préfet du Var" is one of a place, "le PDG d'Orange" of a firm, though there are towns of that name.
  const isOfPlace = isPlaceName(view, inner!) && !SHORT_OFFICES.has(view.surface(seen.first));
  if (isOfPlace) return [changed(inner!, { kind: 'place' })];
  if (isKnown(view, inner!.key) || ACRONYM.test(inner!.name)) return [changed(inner!, { kind: 'organisation' })];
  return !isComplement && isFullOfCapitals(view, inner!) ? [changed(inner!, { kind: 'person' })] : [];
}

const QUALITIES =
  /^(?:general|executi[fv]|adjoint|delegue|principal|particulier|technique|permanent|honoraire|national|regional|provincial|federal|departemental|communal|municipal)e?s?$/;
const ACRONYM = /^\p{Lu}{2,6}$/u;

/** "Mamourou Coulibaly": up to four words, each with a capital. */
function isFullOfCapitals(view: View, { first, after }: Seen): boolean {
  if (after - first > 4) return false;
  for (let at = first; at < after; at++) if (!view.isCapital(at) || isCommon(view, at)) return false;
  return true;
}

function isCommon(view: View, at: number): boolean {
  return OF_AND_THE.has(view.lower(at)) || keyOf(view.surface(at)).length < 2;
}
