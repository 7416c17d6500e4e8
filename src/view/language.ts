// Looks up the words of a language, and the names of codes in it.

import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import type { Names, PageLanguage, Words } from './words.js';

/** Returns the words of a language. Throws a `RangeError` for a language that the page is not available in. */
export function wordsOf(lang: PageLanguage): Words {
  if (lang === 'fr') return FRENCH;
  if (lang === 'en') return ENGLISH;
  throw new RangeError(`lang must be 'fr' or 'en', got '${String(lang)}'`);
}

/** Returns the name of a code, or the code itself if it has none. */
export function wordFor(code: string, names: Names): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}

/** Codes of ISO 639-3 for which HTML uses a shorter code. */
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

/** Returns the value of the attribute `lang` for an ISO 639-3 code. */
export function langOf(code: string): string {
  return SHORT.get(code) ?? code;
}
