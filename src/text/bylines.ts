// Recognises lines that name the author: "Par Jean Dupont", "Jean Dupont - 23 juin 2017 à 05:10 |", "Marie Diop, édité
// par Jean Faye", "Suivi assuré par Awa Ba", "Jean Dupont avec AFP". Once its dates, hours and counters are removed,
// the rest of the line must be names, so that "Par rancune, une juge…" is read as a sentence.

import { LABELS } from './labels.js';
import { AGENCIES, MEDIA_IN_LOWER_CASE } from './formulas.js';
import { foldLine } from './lines.js';
import { isService } from './services.js';
import { late } from './late.js';

const GENRES =
  "(?:(?:un |une |cet |cette |le |la |l'|notre )?(?:articles?|textes?|reportages?|enquetes?|dossiers?|photos?|propos|interviews?|entretiens?|chroniques?|analyses?|suivi|direct|live|recit|billet|page|synthese|sujet|compte rendu|tribune|portraits?|videos?|dessins?|traduction|adaptation|edition)(?: (?:et|de)? ?(?:photos?|images|videos?|mise en page))? )";
const SPOKEN = '(?:(?:textes?|entretien|reportage|synthese|interview|recit|propos|traduction)(?: et photos?)?)';
const DONE =
  '(?:(?:ecrit|redige|edite|publie|poste|signe|propose|realise|recueilli|traduit|adapte|assure|anime|suivi|presente|collecte|relu|prepare|affiche|mis en ligne|mis a jour|mise en ligne)(?:e|s|es)? )';
const BY = late(
  () => new RegExp(`^(?:${GENRES}?${DONE}?(?:par|by)|reportage de|${SPOKEN}(?= ?:))(?: ?:)? (.{3,})$`, 'u'),
);
const AUTHOR =
  /^(?:auteure?s?|autrice|redact(?:ion|eur|rice)|journalistes?|correspondante?|texte(?:s)?(?: et photos?)?|reportage|sujet (?:radio|tele|video)|adaptation web) ?: ?(.{3,})$/u;
const EDITED =
  /^(.{3,60}?),? (?:(?:edite|relu|mis en ligne|traduit|adapte|mis a jour)e?|(?:propos|textes?) recueillis) par (.{3,60})$/u;
const ENVOY =
  /\b(?:envoye(?:e|s|es)? specia(?:l|le|ux|les)|correspondante?s?|(?:redaction|journaliste) (?:a|en|au) \p{L}+)\b/u;

const BYLINE_WORDS = new Set(
  (
    'de du des la le les et avec a au aux en par pour d l envoye envoyee envoyes envoyees special speciale speciaux speciales correspondant ' +
    'correspondante correspondants notre nos agence agences redaction journaliste van von der den ben ould al el photos textes pigiste ' +
    'stagiaire permanent permanente regional collaborateur collaboratrice avocat correspondance'
  ).split(' '),
);

const PARTICLES = '(?:de|du|des|le|la|ben|bin|ould|al|el|van|von|den|der|da|dos|di)';
const WORD = "(?:(?:d['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]+|\\p{Lu}\\.(?:-?\\p{Lu}\\.)?)";
const PERSON = `${WORD}(?:(?: ${PARTICLES})* ${WORD}){1,3}`;
/**
 * A name alone on its line: "Jeanne MORVAN", "K. Frossard-Humbert". Two words in capitals may be a headline and are not
 * matched.
 */
const NAME_ALONE = late(() => new RegExp(`^(?=[^ ]*[\\p{Ll}.])${PERSON}$`, 'u'));
const NAMES = late(
  () => new RegExp(`^(?!(?:Le|La|Les|Un|Une|Au|Aux) )${PERSON}(?:(?: et | & | / |, ?)${PERSON}){0,4}$`, 'u'),
);
/** A name entirely in capitals must have no particle: "PATRICK CERTAIN", but not "PROVINCE DE NAMUR". */
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}'’-]+(?: \p{Lu}[\p{Lu}\p{M}'’-]+){1,2}$/u;

const MONTHS =
  '(?:janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept?(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?)\\.?';
const WEEKDAYS = '(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\\.?';
const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim)/;
const DAY = `(?:${WEEKDAYS},? )?(?:le )?(?:${WEEKDAYS} )?(?:\\d{1,2}(?:er)?,? ${MONTHS}(?:,? \\d{4})?|\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)(?!\\d)`;
const HOUR = '(?:[àa@] )?\\d{1,2} ?(?:h|:|H) ?(?:\\d{2})?(?:min)?(?: ?(?:GMT|UTC))?(?!\\d)';
const STAMP =
  '(?:(?:publi[ée]e?|post[ée]|mis(?:e)? (?:à|a) jour|mise? en ligne|modifi[ée]|cr[ée]{2}|paru|act\\.?|maj)(?: le)? ?:? ?)';
const WHEN = late(() => new RegExp(`${STAMP}?${DAY}(?:,? ?(?:[-–—|] ?)?${HOUR})?|${STAMP}${HOUR}`, 'giu'));
const COUNTERS =
  /(?:temps de )?lecture ?:? ?\d+ ?(?:min(?:utes?)?|mn)?\.?|\d+ ?(?:min(?:utes?)?|mn)\.?(?: de lecture)?|(?:vu|lu) [\d .]{1,9} fois|\((?:stagiaire|st\.?|pigiste|source|crp|correspondante?)\)|^l'actualit[ée] /giu;
const SPLIT = /\s*[|•·—–;]+\s*|\s+[-/]+\s*|\s*[-/]+\s+|\t+| {2,}/u;

/** Without any of these words or signs, the only thing a line can tell about its author is a name. */
const SAYS_SO = /\b(?:par|by)\b|:|envoye|correspond|journaliste|redact|agence|reportage/;

/** How a line names the author: with a formula such as "Par", beside a date, or with the name alone. */
export type Byline = 'formula' | 'dated' | 'name' | null;

/** Returns how a whole line names its author. `surface` is the line in NFC with single spaces. */
export function readByline(surface: string): Byline {
  const bare = surface.replace(/^\((.*)\)$/u, '$1');
  if (isService(bare)) return 'formula';
  const undated = /[\d(]/.test(bare) ? bare.replace(WHEN(), ' | ').replace(COUNTERS, ' | ') : bare;
  const isDated = undated.length !== bare.length;
  const parts = undated
    .split(SPLIT)
    .map((part) => part.replace(/^[\s,:|]+|[\s,:|]+$/gu, '').replace(/,? le$/u, ''))
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 5) return null;
  const kinds = parts.map((part) => partKind(part));
  const known = kinds.filter((kind) => kind !== null);
  if (kinds.includes('formula'))
    return kinds.every((kind, at) => kind !== null || isMedium(parts[at]!)) ? 'formula' : null;
  if (isDated && kinds.includes('name') && known.length >= parts.length - 1 && parts.every((part) => isMedium(part)))
    return 'dated';
  if (bare !== surface && /^[^/]{3,40}, \p{Lu}/u.test(bare) && namesOnly(bare) && !/[/:]/.test(bare)) return 'formula';
  return !isDated && parts.length === 1 && NAME_ALONE().test(bare) ? 'name' : null;
}

/** What a date, an hour or a counter can start with, after any signs. */
const DAY_FIRST =
  /^[^\p{L}\d(@]*[@(]?[^\p{L}\d]*(?:\d|le |lun|mar|mer|jeu|ven|sam|dim|publi|post|mis|modif|cr[ée]|paru|act|maj|temps|lecture|[vl]u |l'act|st|pig|source|crp|corresp)/iu;

/** Whether a line consists only of a date, with or without an hour: "Mardi 3 mars 2020 à 10h30", "18/08/2019". */
export function isDayAlone(surface: string): boolean {
  if (!DAY_FIRST.test(surface)) return false;
  const undated = surface.replace(WHEN(), '');
  return undated !== surface && undated.replace(COUNTERS, '').replace(/[\s|,;.:–—-]+/gu, '') === '';
}

function partKind(part: string): 'formula' | 'name' | null {
  const folded = foldLine(part);
  if (!SAYS_SO.test(folded)) return isService(part) ? 'formula' : nameOf(part);
  if (isService(part) || /^agence (?:de presse )?\p{L}/u.test(folded)) return 'formula';
  const by = BY().exec(folded) ?? AUTHOR.exec(folded);
  if (by) return namesOnly(part.slice(part.length - by[1]!.length)) ? 'formula' : null;
  const edited = EDITED.exec(folded);
  if (edited)
    return namesOnly(part.slice(0, edited[1]!.length)) && namesOnly(part.slice(part.length - edited[2]!.length))
      ? 'formula'
      : null;
  if (/^de no(?:tre|s) (?:envoye|correspondant)/.test(folded)) return 'formula';
  if (ENVOY.test(folded)) return namesOnly(part) ? 'formula' : null;
  return nameOf(part);
}

function nameOf(part: string): 'name' | null {
  if (!/\p{Ll}/u.test(part) && !SHOUTED.test(part)) return null;
  return NAMES().test(part) && !part.split(/[\s'’]/u).some((word) => LABELS.has(foldLine(word))) ? 'name' : null;
}

/** A short run of capitalised words: the name of the paper or its section beside the author's. */
function isMedium(part: string): boolean {
  return part.length <= 60 && (namesOnly(part) || isMediumWord(part));
}

/** Whether every word is capitalised or usual in bylines. "Par rancune, une juge…" is not a byline. */
function namesOnly(surface: string): boolean {
  const words = surface.split(/[\s,/&()+'’]+/u).filter(Boolean);
  const first = words.find((word) => !BYLINE_WORDS.has(foldLine(word))) ?? '';
  if (words.length === 0 || words.length > 14 || !(/^[\p{Lu}\d]/u.test(first) || isMediumWord(first))) return false;
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || BYLINE_WORDS.has(foldLine(word)) || isMediumWord(word));
}

/** Media whose names are in lower case: "franceinfo", "maliweb.net". */
function isMediumWord(word: string): boolean {
  const folded = foldLine(word);
  return MEDIA_IN_LOWER_CASE.has(folded) || AGENCIES.has(folded) || /^[\w-]+\.[a-z]{2,5}$/.test(folded);
}

/** The address of a site alone on its line: "lemonde.fr". */
export function isMediumAlone(surface: string): boolean {
  return /^[\w-]+\.[a-z]{2,5}$/.test(foldLine(surface));
}

const LEADING = late(
  () =>
    new RegExp(
      `^\\s*(?:par )?(${PERSON})(?:,? | ?[-–—|] ?)(?:le )?${DAY}(?:,? ?(?:[-–—|] ?)?${HOUR})? ?[|:–—-]+ (?=\\S)`,
      'iu',
    ),
);

/**
 * Returns the length of the byline at the start of a paragraph, or 0 if there is none: "Jean Dupont - 23 juin 2017 à
 * 05:10 | Le texte…".
 */
export function leadingByline(raw: string): number {
  const head = raw.slice(0, 160);
  // A sign must stand between the first figure, which belongs to the date, and the text.
  if (!/^\D{5,120}\d.{0,60}[|:–—-] \S/.test(head) || !/^\s*(?:[Pp]ar )?\p{Lu}/u.test(head)) return 0;
  // Before the first figure, only the author, small words and a weekday are allowed.
  const before = head.slice(0, head.search(/\d/)).split(/[\s,|–—-]+/u);
  if (!before.every((word) => !/^\p{Ll}/u.test(word) || BYLINE_WORDS.has(foldLine(word)) || WEEKDAY.test(word)))
    return 0;
  const found = LEADING().exec(head);
  if (!found || !found[1]!.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word) || BYLINE_WORDS.has(foldLine(word))))
    return 0;
  return found[1]!.split(/[\s'’]/u).some((word) => LABELS.has(foldLine(word))) ? 0 : found[0].trimEnd().length;
}
