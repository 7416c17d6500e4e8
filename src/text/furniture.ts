// Recognises furniture of the page, which is not part of the story: menus, share bars, section names, counters. A menu
// is a line of short labels. It differs from a list of names in the story by containing words of menus, or by standing
// above the story.

import { isUpper } from './characters.js';
import { isPlainLetter, type Line } from './lines.js';
import { LABELS, LABEL_LINES, LABEL_LINKS, REGIONS, SHARES, SHARE_LINKS } from './labels.js';

/** The longest name of a section, in words. */
const LONGEST_LABEL = 4;
/** The longest menu, in characters. */
const LONGEST_MENU = 400;
const FEWEST_REGIONS = 4;
const FEWEST_LABELS = 3;
const STOPS: ReadonlySet<string> = new Set('.…»”")');
/** The longest formula that may end with a stop: "Cet article date de plus d'un an." */
const LONGEST_FORMULA = 60;

/** A quick test: most lines have none of the signs of `SEPARATOR` and `WIDE`. */
const SEPARATED = /[|>›•·★☆*◊▲■●]|\s[»/.–—\s-]|\t/u;
const SEPARATOR = /\s*[|>›•·★☆*◊▲■●]+\s*|\s+»+\s+|\s+[/.–—-]\s+|\t+|[ \u00a0]{3,}/u;
const WIDE = /\s*[|>›•·★☆*◊▲■●]+\s*|\s+»+\s+|\s+[/.–—-]\s+|[\s\u00a0]{2,}/u;

const COUNTER =
  /^(?:\S{1,20} ){0,3}\S{0,20}\d+ (?:partages?|commentaires?|vues?|reactions?|lectures?|likes?|shares|comments?)$|^(?:lu|vu|lue|vue) \d[\d .]{0,8} fois$/;
const CLOCKS =
  /^(?:(?:temps de lecture|duree|lecture|ecouter|ecoutez|video|audio|l'article)(?: [^.]{0,24})? \d[^.]{0,14}\.?|\(?\d{1,3} ?(?:min|mn|minutes?|sec|secondes?)\.?(?: (?:de lecture|\d{1,2} ?s(?:ec)?))?\)?|\d{1,2}:\d\d(?: ?\/ ?\d{1,2}:\d\d)?)$/;
/** File names and picture numbers: "5437685854_d630fceaff_b-", "IMG_2034.jpg", "1568". */
const FILE = /^(?:[\w-]*(?:\d|_)[\w-]{6,}|[\w-]+\.(?:jpe?g|png|gif|webp|mp[34]|pdf)|\d{1,7})$/;
const CRUMBS = /^(?:vous etes ici|you are here|sommaire)\b ?:?/;
const HOME = /^(?:accueil|home)(?:\s|$)/;
const TAGS =
  /^(?:tags?|mots?[ -]cles?|mots?[ -]clefs?|etiquettes?|keywords?|hashtags?|rubriques?|categor(?:y|ies?)|classe (?:dans|sous)|filed under|themes?|sur le meme theme|lieux?|personnalites?) ?: ?\S/;
const TAGS_INSIDE = /[|·•] ?(?:mots?[ -]cles?|tags?|mots?[ -]clefs?) ?:/;
const PUBLISHED_IN = /^publie (?:dans|sur) [^.]{2,60}$/;
const CONTROLS =
  /^(?:modifier la (?:date|taille|langue)|(?:afficher|voir|charger|lire|masquer) (?:plus|moins|tout|la suite|l'article|les commentaires)(?: .{0,20})?|retour (?:a|au|en) (?:la page|l'accueil|haut|sommaire|la liste|la une).{0,40}|la suite apres (?:cette|la) (?:publicite|pub|annonce)|la suite (?:apres|en dessous)|cet article date de plus d.{0,20}|(?:article|page) (?:precedente?|suivante?)|signaler (?:une erreur|un abus|ce contenu).{0,20}|(?:vos|les|\d+) (?:commentaires?|reactions?)(?: \(\d+\))?|(?:laisser|ajouter|poster|ecrire) un commentaire|aller (?:au contenu|a la video|au menu).{0,30}|(?:une )?faute ?\?.{0,40}|taille (?:a|du texte).{0,20}|envoyer(?: \[?a a\]?)?|agrandir(?: l'image)?|cliquez ici.{0,60}|propulse par .{2,40}|continuer (?:a lire|la lecture)(?: .{0,30})?|(?:publie )?mis a jour|partager (?:cet article|par)|offrir (?:cet )?l?'?article|ajouter (?:aux|a mes) favoris|chargement.{0,5})$/;
const COOKIE_VOICE =
  /^(?:[^\p{L}]*)(?:accepter|refuser|gerer|parametrer|tout (?:accepter|refuser)|j'accepte|politique (?:de|des|relative aux)|vous avez (?:choisi|refuse|accepte))\b|\b(?:nous utilisons|(?:ce|notre) site utilise|nos partenaires|votre (?:navigation|experience|consentement|terminal|appareil|navigateur)|vos (?:preferences|choix|donnees)|j'accepte|tout (?:accepter|refuser)|en (?:poursuivant|continuant|cliquant)|vous acceptez)\b/u;

/** Whether a line is furniture wherever it stands. `head` is the folded start of the line. */
export function isFurniture(text: string, line: Line, head: string): boolean {
  if ((head.includes('cookie') || head.includes('traceur')) && COOKIE_VOICE.test(head)) return true;
  if (endsAsProse(text, line, head)) return false;
  const surface = text.slice(line.start, line.end).normalize('NFC');
  return (
    isLabel(head) ||
    isShareBar(head) ||
    COUNTER.test(head) ||
    CONTROLS.test(head) ||
    TAGS.test(head) ||
    TAGS_INSIDE.test(head) ||
    CRUMBS.test(head) ||
    isMenu(surface, head)
  );
}

/**
 * Whether a long line ends with a stop and is therefore prose, as most lines are. `head` is the folded line, or at
 * least more of it than a formula has.
 */
export function endsAsProse(text: string, line: Line, head: string): boolean {
  return head.length > LONGEST_FORMULA && STOPS.has(text.charAt(line.end - 1));
}

/** Whether a line above or below the story is furniture. There, a line of names without a verb is also a menu. */
export function isOuterFurniture(surface: string, head: string): boolean {
  return (
    (/\d/.test(head) && CLOCKS.test(head)) ||
    FILE.test(head) ||
    PUBLISHED_IN.test(head) ||
    isListOfLabels(surface, head)
  );
}

/** Whether a line is only the name of a section: "Sport", "Faits divers", "Dernières infos", "Mis à jour". */
export function isLabel(head: string): boolean {
  const bare = bareLabel(head);
  if (bare === '' || bare.length > 40 || /[?!]$/.test(bare)) return false;
  if (LABEL_LINES.test(bare)) return true;
  const words = bare.split(/[ /']+/u);
  return (
    words.length <= LONGEST_LABEL &&
    words.some((word) => LABELS.has(word)) &&
    words.every((word) => LABELS.has(word) || LABEL_LINKS.has(word))
  );
}

function bareLabel(head: string): string {
  const isBare = isPlainLetter(head.charCodeAt(0)) && isPlainLetter(head.charCodeAt(head.length - 1));
  return isBare ? head : head.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})?!]+$/gu, '');
}

/** True for a share bar: "Partager Facebook Twitter", "Google+ Pinterest LinkedIn Tumblr +". */
function isShareBar(head: string): boolean {
  if (head.length > 160) return false;
  // The first word is enough to exclude most lines.
  const first = /[\p{L}\p{N}+'-]*\p{L}[\p{L}\p{N}+'-]*/u.exec(head)?.[0];
  if (first === undefined || !(SHARES.has(first) || SHARE_LINKS.has(first))) return false;
  const words = head.split(/[^\p{L}\p{N}+'-]+/u).filter((word) => /\p{L}/u.test(word));
  return words.some((word) => SHARES.has(word)) && words.every((word) => SHARES.has(word) || SHARE_LINKS.has(word));
}

/**
 * True for a line of labels: "Accueil > Société > Transports", "Accueil Sport Tous les Sports Cyclisme", the regions of
 * France.
 */
function isMenu(surface: string, head: string): boolean {
  if (head.length > LONGEST_MENU || /[.!…]["”»’')\]\s]*$/u.test(surface)) return false;
  if (HOME.test(head) && isTrail(head)) return true;
  const items = itemsOf(surface, SEPARATOR);
  if (items.length >= 3 && !/\p{L} ?: \S+ \S+ \S/u.test(surface) && !items.some((item) => item.split(' ').length > 8)) {
    const labels = items.filter((item) => isMenuLabel(item)).length;
    if (labels >= 2 && (5 * labels >= 2 * items.length || areShort(items))) return true;
  }
  const regions = head.match(REGIONS)?.length ?? 0;
  if (regions >= FEWEST_REGIONS && !/[,;]/.test(head)) {
    const rest = head
      .replace(REGIONS, ' ')
      .split(/\s+/)
      .filter((word) => /\p{L}{2}/u.test(word));
    return rest.length <= regions / 2 + 4 && !/\b(?:est|sont|a|ont|en|dans|pour|avec)\b/.test(rest.join(' '));
  }
  if (/[,;:?]/.test(head) || !hasCapitals(surface, FEWEST_LABELS)) return false;
  // "Ma commune Faits divers Sport Loisirs": labels start with a capital, most words of a sentence do not.
  const words = surface.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter(Boolean);
  const labels = new Set(words.filter((word) => /^\p{Lu}/u.test(word)).map(foldSimply));
  const known = [...labels].filter((word) => LABELS.has(word)).length;
  return known >= FEWEST_LABELS && 2 * known >= words.filter((word) => !LABEL_LINKS.has(foldSimply(word))).length;
}

/**
 * True when the home page is followed by a separator or a label: "Accueil » Economie", "Home Vie politique Dossier …".
 */
function isTrail(head: string): boolean {
  const [, second = '', third = ''] = head.split(/\s+/);
  return /^[>»›/|:·-]/.test(second) || LABELS.has(second) || (LABEL_LINKS.has(second) && LABELS.has(third));
}

function hasCapitals(surface: string, fewest: number): boolean {
  let capitals = 0;
  for (let i = 0; i < surface.length && capitals < fewest; i++) if (isUpper(surface.charCodeAt(i))) capitals++;
  return capitals >= fewest;
}

function isMenuLabel(item: string): boolean {
  const folded = foldSimply(item);
  const words = folded.split(/[ ']+/);
  return words.length <= 6 && words.some((word) => LABELS.has(word));
}

function areShort(items: readonly string[]): boolean {
  return items.every((item) => item.length <= 30 && item.split(' ').length <= 4);
}

/**
 * True for names side by side that form no sentence: "Hannut    Lincent    Wasseiges", "Brest Quimper Lorient Morlaix
 * Concarneau".
 */
function isListOfLabels(surface: string, head: string): boolean {
  if (head.length > LONGEST_MENU || /[.,;!?…:]["”»’')\]\s]*$/u.test(surface)) return false;
  const items = itemsOf(surface, WIDE);
  if (items.length >= 4 && areShort(items) && items.every((item) => /^[\p{Lu}\d]/u.test(item) && !/[.!?]$/.test(item)))
    return items.filter((item) => /\d/.test(item)).length * 2 < items.length;
  if (/\s\p{Ll}/u.test(surface)) return false;
  const words = surface.split(/\s+/u);
  return (
    words.length >= 5 &&
    /\p{Ll}/u.test(surface) &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word)) &&
    words.some((word) => /\p{Ll}/u.test(word)) &&
    !words.some((word) => TITLE_CASE.has(foldSimply(word)))
  );
}

/** Function words that are capitalised only where a page capitalises every word: "Le Maire De Lyon Est Réélu". */
const TITLE_CASE = new Set(
  'de du des le la les un une et en est sont a au aux dans pour par sur avec sans que qui son sa ses se plus contre apres selon ne pas'.split(
    ' ',
  ),
);

function itemsOf(surface: string, separator: RegExp): string[] {
  const items = SEPARATED.test(surface) ? surface.split(separator) : [surface];
  return items.filter((item) => /\p{L}/u.test(item));
}

function foldSimply(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase().trim();
}
