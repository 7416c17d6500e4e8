// Reads the line below a headline that says when an article was published: "Publié le 12 mars 2025 à 10h30", "Par Zoé
// Brel, le 12 mars 2025". The line must contain little else, so that a sentence with the same words ("Le roman, publié
// le 3 mai 1920 chez Gallimard, …") is not mistaken for it.
import { calendarDay, fullYear, isoDay, monthOf } from './days.js';

const LONGEST = 200;
/** The web archives of newspapers do not go back further. An earlier date is more likely that of a book. */
const FIRST_YEAR = 1940;
/** The number of lines at the start of a text that are searched: headline, standfirst, section, byline. */
const HEAD_LINES = 8;

const WEEKDAY = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,?\s+)?`;
const DAY = String.raw`${WEEKDAY}(?:(?<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]+)?|(?<day>\d{1,2})(?:er)?\s+(?<month>\p{L}{3,9})\.?\s+(?<year>\d{4})|(?<d>\d{1,2})(?<between>[/.-])(?<m>\d{1,2})\k<between>(?<y>\d{4}|\d{2}))(?!\d)`;
const TIME = String.raw`(?:(?:\s|,|à|-|–|—|@|\|)*\d{1,2}\s*(?:h(?:eures?)?|:)\s*(?:\d{2})?(?::\d{2})?(?:\s*min)?(?:\s*\(?(?:GMT|UTC|CES?T|heure de paris)\)?)?)?`;
const NAME_WORD = String.raw`(?:(?:d[’'])?\p{Lu}[\p{L}\p{M}’'.-]*|de|du|des|le|la|et|avec|à|pour)`;
const NAME = String.raw`${NAME_WORD}(?:[\s,&]+${NAME_WORD}){0,11}`;
const LABEL = String.raw`(?:article\s+)?(?:publiée?|mise?\s+en\s+ligne|postée?|date\s+de\s+(?:publication|parution)|publication)`;
const CHANGED = String.raw`(?:mise?\s+à\s+jour|maj|modifiée?|actualisée?|dernière\s+(?:mise\s+à\s+jour|modification))`;

/** With a label: "… Publié le 12 mars 2025 à 10h30 …". */
const LABELLED = new RegExp(
  String.raw`^(?<before>.{0,100}?)(?<![\p{L}])(?<label>${LABEL})(?:\s+par\s+.{2,60}?)?\s*(?::|,)?\s*(?:le|ce)?\s*:?\s*${DAY}${TIME}(?<after>.*)$`,
  'iu',
);
/** In a byline: "Par Zoé Brel, le 12 mars 2025 …". Capitals tell names from prose. */
const BYLINE = new RegExp(
  String.raw`^(?:Par|PAR|par|Rédigé par|Écrit par|Propos recueillis par)\s*:?\s+${NAME}[\s,|·•–—-]*(?:[Ll]e\s+)?${DAY}${TIME}(?<after>.*)$`,
  'u',
);
/** A date alone, for places where the context shows that it is the article's. */
const BARE = new RegExp(
  String.raw`^(?:(?:[Pp]ar\s+)?${NAME})?[\s,|·•–—-]*(?:[Ll]e\s+)?${DAY}${TIME}(?<after>.*)$`,
  'u',
);
const BEFORE = [
  /^$/,
  // After the name of the site: "Le Phare | Publié le …".
  /[|·•–—:/-]\s*$/u,
  new RegExp(String.raw`^(?:par|rédigé par|écrit par|propos recueillis par)\s`, 'iu'),
  new RegExp(`^${CHANGED}`, 'iu'),
];
const NAMES_ONLY = new RegExp(`^${NAME}$`, 'u');
const AFTER = new RegExp(
  String.raw`^[\s.,;|·•–—()/-]*(?:$|(?:et\s+)?(?:${CHANGED}|temps\s+de\s+lecture|lecture|\d+\s*min|par\s|updated))`,
  'iu',
);
/** Words that start a list of other stories. */
export const OTHER_STORIES =
  /^\W*(?:(?:à|a) lire|lire (?:aussi|également|encore)|voir (?:aussi|également)|(?:sur|dans) (?:le|la) même|les? plus lu|à ne pas manquer|nos derniers|(?:les )?derni(?:ers|ères) (?:articles|actualités|infos)|en continu|articles? (?:liés?|associés?|similaires)|vous aimerez|notre sélection|plus d’articles|recommandé)/iu;

/** Returns the publication date that a line states, or null if it states none or contains more than that. */
export function stampDay(line: string): string | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (text.length > LONGEST) return null;
  const labelled = LABELLED.exec(text)?.groups;
  if (labelled) {
    const before = labelled.before!.trim();
    const isCapital = /^\p{Lu}/u.test(labelled.label!);
    const isStamp =
      before === '' ||
      (isCapital && NAMES_ONLY.test(before)) ||
      BEFORE.some((one, at) => one.test(before) && (at !== 1 || isCapital));
    return isStamp && AFTER.test(labelled.after!) ? dayOf(labelled) : null;
  }
  return alone(BYLINE, text);
}

/** Returns the date of a line that consists of a date and at most an hour and an author, or null. */
export function bareDay(line: string): string | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  return text.length > LONGEST ? null : alone(BARE, text);
}

/** Returns the publication date stated in the first lines of a text; null if there is none or more than one. */
export function dayOfText(text: string): string | null {
  const days = new Set<string>();
  let lines = 0;
  for (const [line] of text.matchAll(/[^\r\n\u2028]+/gu)) {
    if (line.trim() === '') continue;
    if (++lines > HEAD_LINES || OTHER_STORIES.test(line)) break;
    const day = stampDay(line);
    if (day !== null) days.add(day);
  }
  return days.size === 1 ? [...days][0]! : null;
}

/** Returns whether a text ends with a label that announces the date of publication or of a change, or null. */
export function labelBefore(text: string): 'published' | 'changed' | null {
  if (new RegExp(String.raw`${LABEL}(?:\s+par\s+.{2,60}?)?\s*(?:le|ce|:|,)*\s*$`, 'iu').test(text)) return 'published';
  return new RegExp(String.raw`(?:${CHANGED}|updated)\s*(?:le|:|,)*\s*$`, 'iu').test(text) ? 'changed' : null;
}

function alone(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text)?.groups;
  return found && AFTER.test(found.after!) ? dayOf(found) : null;
}

function dayOf({ iso, day, month, year, d, m, y }: { readonly [part: string]: string | undefined }): string | null {
  const found =
    iso !== undefined
      ? isoDay(iso)
      : day !== undefined
        ? calendarDay(Number(year), monthOf(month!), Number(day))
        : calendarDay(fullYear(y!), Number(m), Number(d));
  return found !== null && Number(found.slice(0, 4)) >= FIRST_YEAR ? found : null;
}
