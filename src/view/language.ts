// Finds the words of a language, and names for codes in them.

import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import type { Names, PageLanguage, Words } from './words.js';

/** The words of a language. Throws a `RangeError` for one that the page does not exist in. */
export function wordsOf(lang: PageLanguage): Words {
  if (lang === 'fr') return FRENCH;
  if (lang === 'en') return ENGLISH;
  throw new RangeError(`lang must be 'fr' or 'en', got '${String(lang)}'`);
}

/** The name of a code; the code itself when it has none. */
export function wordFor(code: string, names: Names): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}

/** Codes of ISO 639-3 that HTML has a shorter one for. */
const SHORT = new Map(
  (
    'fra fr,eng en,spa es,deu de,ita it,por pt,nld nl,cat ca,arb ar,rus ru,ukr uk,pol pl,ron ro,ell el,tur tr,heb he,' +
    'vie vi,jpn ja,cmn zh,kor ko,swe sv,dan da,nob nb,nno nn,fin fi,hun hu,ces cs,slk sk,slv sl,bul bg,hrv hr,srp sr,' +
    'bos bs,hin hi,ben bn,urd ur,pes fa,ind id,jav jv,sun su,swh sw,hau ha,ibo ig,yor yo,zul zu,som so,amh am,mal ml,' +
    'tam ta,tel te,mar mr,guj gu,kan kn,pan pa,nep ne,mya my,khm km,tha th,kat ka,aze az,uzn uz,kaz kk,kir ky,tgl tl,' +
    'mlg mg,plt mg,afr af,glg gl,eus eu,bel be,lit lt,lav lv,est et,mkd mk,sqi sq'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The value of the attribute `lang` for a code of ISO 639-3. */
export function langOf(code: string): string {
  return SHORT.get(code) ?? code;
}
