// Recognises the news services that a byline or a signature names ("AFP", "Le Monde avec AFP") and the initials of a
// desk ("caz/dch/fmp", "BHC/OID").

import { AGENCIES, PICTURE_AGENCIES } from './formulas.js';
import { foldLine } from './lines.js';

// In lower case: "caz/dch/fmp", "afp/nxp", "jmo-pid/cls".
const DESK_CODES = /^[a-z]{2,5}(?:-[a-z]{2,5}){0,2}(?:\/[a-z]{2,5}(?:-[a-z]{2,5}){0,2}){1,5}$/;
// In capitals: "BHC/OID", "ASG/AD/MK".
const DESK_CAPITALS = /^\p{Lu}{2,4}(?:\/\p{Lu}{2,4}){1,3}$/u;

/** True for the initials of a desk, joined by slashes, which occur only below a dispatch. */
export function areDeskCodes(surface: string): boolean {
  return DESK_CODES.test(surface) || DESK_CAPITALS.test(surface);
}

/** True for an agency with the initials or the name of its author: "ACP/FNG/Mat", "AIP/Bondoukou", "ATS/jgr", "ACI/H. Mb./Luce B." */
export function isAgencyCode(surface: string): boolean {
  const [first, ...others] = surface.split('/');
  return (
    others.length > 0 &&
    AGENCIES.has(foldLine(first!.trim())) &&
    others.every(
      (part) =>
        /^ ?(?:\p{Lu}[\p{L}\p{M}'’. -]{1,30}|[a-z]{2,5})$/u.test(part) && !PICTURE_AGENCIES.has(foldLine(part.trim())),
    )
  );
}

// An outlet joined with a service: "LM avec agences", "via Reuters".
const JOINED = /^(?:(.{1,40}) )?(?:avec|via|\+|et) (?:l'|les |d'autres |l'agence )?(.{2,30})$/u;
const BETWEEN = / ?(?:[/,&+-]| et ) ?/;

/** True for news services: "AFP", "afp/nxp", "Reuters/AFP", "LM avec agences", "Avec AFP". */
export function isService(written: string): boolean {
  // "Awa Diop (avec AFP)": the brackets are dropped.
  const surface = written.includes('(') ? written.replace(/\((avec [^()]+)\)?$/iu, '$1') : written;
  if (DESK_CODES.test(surface)) return true;
  const folded = foldLine(surface).replace(/\.$/, '');
  if (AGENCIES.has(folded)) return true;
  const together = /(?:avec|via|\+|et) /.test(folded) ? JOINED.exec(folded) : null;
  if (together) {
    const [, before, service] = together;
    return areServices(service!) && (before === undefined || isTitled(surface, before));
  }
  return /[/,&+]/.test(folded) && areServices(folded);
}

function areServices(folded: string): boolean {
  const isAgency = (name: string): boolean => name === 'agences' || name === 'agence' || AGENCIES.has(name);
  return folded.split(BETWEEN, 1).every(isAgency) && folded.split(BETWEEN).every(isAgency);
}

/** Whether every word before "avec" is a name or a particle: "Le Monde avec AFP", "J. D. avec agences". */
function isTitled(surface: string, before: string): boolean {
  const words = surface.trim().split(/\s+/u).slice(0, before.split(' ').length);
  return words.every(
    (word, at) =>
      /^[\p{Lu}\d(]/u.test(word) ||
      (at > 0 && /^(?:de|du|des|la|le|les|et|d'\p{Lu}.*|l'\p{Lu}.*|\.?\p{Ll}{1,3}\.)$/u.test(word)),
  );
}
