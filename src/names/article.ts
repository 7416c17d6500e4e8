// The reader of names looks at one sentence at a time; an article repeats its names. Here
// all occurrences of a name in the article settle what kind it is, with the words beside
// them, and the occurrences that the reader overlooked are found again.

import { isOutsideName, isSheikhTitle } from '../knowledge/civilities.js';
import { isPlaceName } from '../knowledge/place-names.js';
import { changed, see, View, type Seen } from '../knowledge/seen.js';
import { NO_KNOWLEDGE, type Knowledge } from '../knowledge/tables.js';
import { linkHeadings } from '../text/closing.js';
import type { Document, NameMention } from '../types.js';
import { withoutAcronymsOfThings } from './acronyms.js';
import { findChambers } from './chambers.js';
import { withAssemblies, withoutJoins, withoutPortfolios, withWholeNames } from './designated.js';
import { findDotted } from './dotted.js';
import { withoutSigns } from './edges.js';
import { findForgotten } from './forgotten.js';
import { withInstitutions } from './institutions.js';
import { inDirectoryOrder } from './lists.js';
import { withoutLabels, withRegions } from './menus.js';
import { asMembers, asTitled, withGivenNames, withInitials, withoutInitials, withoutRoleWords } from './people.js';
import { withoutOfficials } from './offices.js';
import { withScorers } from './scorers.js';
import { nameBehindOffice } from './senses.js';
import { withPhrases } from './societies.js';
import { asStates, withoutDemonyms, withoutInhabitants } from './states.js';
import { asTeams } from './teams.js';
import { settleKinds } from './votes.js';
import { withWrapped } from './wrapped.js';

/** What is mended before the occurrences vote, in this order: each step takes the mentions as the one before left them. */
const STEPS: readonly ((view: View, mentions: readonly Seen[]) => readonly Seen[])[] = [
  // Marks and the furniture of pages.
  withoutSigns,
  withoutLabels,
  withRegions,
  withWrapped,
  // People in minutes, lists and directories.
  withoutInitials,
  withGivenNames,
  inDirectoryOrder,
  asTitled,
  withInitials,
  asMembers,
  withScorers,
  withoutRoleWords,
  // Official names, offices and titles.
  withoutJoins,
  withoutPortfolios,
  withWholeNames,
  withInstitutions,
  withAssemblies,
  withPhrases,
  withoutOfficials,
  withoutTitles,
  withoutOffices,
  withoutAcronymsOfThings,
  // States, their people and teams.
  withoutDemonyms,
  withoutInhabitants,
  asStates,
  asTeams,
];

/** The names of an article as the whole of it has them, from those that the reader of names found in its sentences. */
export function settleNames(
  doc: Document,
  names: readonly NameMention[],
  knowledge: Knowledge = NO_KNOWLEDGE,
): NameMention[] {
  const view = new View(doc, knowledge);
  const isInHeading = linkHeadings(doc.text);
  const seen = see(
    view,
    names.filter((mention) => !isInHeading(mention)),
  );
  const told = STEPS.reduce<readonly Seen[]>((mentions, step) => step(view, mentions), seen);
  const settled = settleKinds(view, told);
  return [...settled, ...findForgotten(view, settled), ...findChambers(view, settled), ...findDotted(view, settled)]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end, confidence }) => ({ kind, start, end, confidence }));
}

/** "Mgr Rivière" and "cheikh Tamim" name Rivière and Tamim. */
function withoutTitles(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { starts } = view.doc.tokens;
  const isTitle = (at: number, { after }: Seen): boolean =>
    at < after - 1 && (isOutsideName(view, at) || isSheikhTitle(view, at, after));
  if (!mentions.some((seen) => seen.kind === 'person' && isTitle(seen.first, seen))) return mentions;
  return mentions.flatMap((seen) => {
    if (seen.kind !== 'person') return [seen];
    let { first } = seen;
    while (isTitle(first, seen)) first++;
    return first === seen.first ? [seen] : see(view, [changed(seen, { start: starts[first]! })]);
  });
}

/** "l'accession à la présidence de la République arabe syrienne" names a country, "candidat à la présidence" nothing. */
function withoutOffices(view: View, mentions: readonly Seen[]): readonly Seen[] {
  const { starts } = view.doc.tokens;
  if (!mentions.some(({ kind, key }) => kind === 'organisation' && OFFICE.test(key))) return mentions;
  return mentions.flatMap((seen) => {
    if (seen.kind !== 'organisation' || !OFFICE.test(seen.key)) return [seen];
    const first = nameBehindOffice(view, seen.first, seen.after);
    if (first === null) return [seen];
    if (first >= seen.after || !view.isCapital(first)) return [];
    const [inner] = see(view, [changed(seen, { start: starts[first]! })]);
    if (isPlaceName(view, inner!)) return [changed(inner!, { kind: 'place' })];
    return inner!.key === 'republique' ? [] : [inner!];
  });
}

const OFFICE = /^(?:vice )?presidence /;
