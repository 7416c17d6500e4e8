// The words of the playground in French and in English. The article itself is shown by `depeche/view`, in the same language.
import type { PageLanguage } from '../view/index.js';
import { withFrenchSpaces } from '../view/spaces.js';

/** The switches beside the text. */
export const SWITCHES = ['person', 'organisation', 'place', 'date', 'quantity', 'quote', 'other', 'ordinals'] as const;
export type Switch = (typeof SWITCHES)[number];

export interface PlaygroundWords {
  /** What stands in the page, by the `data-word` of its element. */
  readonly page: { readonly [word: string]: string };
  readonly switches: { readonly [name in Switch]: string };
  readonly article: string;
  loading(share: number | null): string;
  notLoaded(problem: string): string;
  empty: string;
  read(records: number, milliseconds: number): string;
  notFrench: string;
  nothing: string;
  tooLong(characters: number, most: number): string;
  notText(name: string): string;
  copied: string;
  notCopied: string;
}

const FR: PlaygroundWords = {
  page: {
    intro:
      'Collez un article de presse en français : il est lu dans cette page à mesure que vous écrivez, et n’est envoyé nulle part.',
    text: 'Texte',
    examples: 'Exemples',
    file: 'Ouvrir un fichier de texte',
    drop: 'ou le déposer sur cette page',
    published: 'Date de parution',
    kinds: 'Ce qui est relevé',
    json: 'JSON',
    copy: 'Copier le JSON',
    language: 'English',
    clear: 'Effacer',
  },
  switches: {
    person: 'personnes',
    organisation: 'organisations',
    place: 'lieux',
    date: 'dates et durées',
    quantity: 'quantités',
    quote: 'citations',
    other: 'autres noms (événements, œuvres, lois)',
    ordinals: 'rangs (« troisième »)',
  },
  article: 'L’article et ce qui y est relevé',
  loading: (share) => `Chargement du modèle${share === null ? '' : ` : ${Math.round(100 * share)} %`}…`,
  notLoaded: (problem) => `Le modèle n’a pas pu être chargé (${problem}). Rechargez la page.`,
  empty: 'Rien à lire encore : collez un texte, choisissez un exemple ou déposez un fichier.',
  read: (records, milliseconds) =>
    `${records} ${records < 2 ? 'élément relevé' : 'éléments relevés'} en ${milliseconds.toFixed(0)} ms`,
  notFrench: 'Ce texte ne semble pas être en français : ce qui est relevé est moins sûr.',
  nothing: 'Rien n’est relevé dans ce texte.',
  tooLong: (characters, most) =>
    `Ce texte a ${characters} caractères, plus que les ${most} que cette page lit à la fois. Pour de longs textes : depeche show FICHIER, ou depeche batch.`,
  notText: (name) => `${name} n’est pas un fichier de texte. Pour les pages HTML et les archives : depeche batch.`,
  copied: 'Copié.',
  notCopied: 'La copie a été refusée : le JSON ci-dessous peut être sélectionné.',
};

const EN: PlaygroundWords = {
  page: {
    intro: 'Paste an article of French news: it is read in this page as you type, and sent nowhere.',
    text: 'Text',
    examples: 'Examples',
    file: 'Open a text file',
    drop: 'or drop one on this page',
    published: 'Day of publication',
    kinds: 'What is read',
    json: 'JSON',
    copy: 'Copy the JSON',
    language: 'Français',
    clear: 'Clear',
  },
  switches: {
    person: 'people',
    organisation: 'organisations',
    place: 'places',
    date: 'dates and durations',
    quantity: 'quantities',
    quote: 'quotes',
    other: 'other names (events, works, laws)',
    ordinals: 'ranks (“troisième”)',
  },
  article: 'The article and what is read in it',
  loading: (share) => `Loading the model${share === null ? '' : `: ${Math.round(100 * share)} %`}…`,
  notLoaded: (problem) => `The model could not be loaded (${problem}). Reload the page.`,
  empty: 'Nothing to read yet: paste a text, choose an example or drop a file.',
  read: (records, milliseconds) =>
    `${records} ${records === 1 ? 'record' : 'records'} in ${milliseconds.toFixed(0)} ms`,
  notFrench: 'This text does not seem to be French: what is read is less sure.',
  nothing: 'Nothing is found in this text.',
  tooLong: (characters, most) =>
    `This text has ${characters} characters, more than the ${most} that this page reads at once. For long texts: depeche show FILE, or depeche batch.`,
  notText: (name) => `${name} is no text file. For HTML pages and archives: depeche batch.`,
  copied: 'Copied.',
  notCopied: 'Copying was refused: the JSON below can be selected.',
};

export function wordsOf(lang: PageLanguage): PlaygroundWords {
  return lang === 'en' ? EN : withFrenchSpaces(FR);
}
