// Days and spans with a name: "Noël", "Pâques 2019", "le 14-Juillet", "le
// 11-Septembre", "Mai 68", "les Trente Glorieuses", "la rentrée".

import { isUpper } from '../text/characters.js';
import { before, date, isGlued, surfaceAt, type Rule } from './rule.js';
import { ERAS, EVENT_YEARS } from './words.js';

export const NAMED: readonly Rule[] = [
  {
    name: 'named day',
    gives: 'day',
    patterns: ['<holiday> (de)? <year>?', '<holiday> (<last>|<next>)', "l' an (-)? <holiday>"],
    make: (caught, place) => {
      const surface = surfaceAt(place, place.first);
      const ahead = before(place).toLowerCase();
      // "l'ascension du mont Blanc", "l'île de Pâques", "sapin de Noël", "le père Noël"
      if (
        surface === surface.toLowerCase() &&
        place.last - place.first === 1 &&
        !/^(?:ramadan|halloween)$/.test(surface)
      )
        return null;
      if (
        /^(?:de|d['’]|du)$/.test(ahead) &&
        /^(?:île|ile|père|mère|sapin|arbre|marchés?|cadeaux?|décorations?|contes?|film|menu|repas|école|œufs?|oeufs?|chasse|bonhomme|hôpital|rue|place|église|fêtes?|vacances|village|esprit|magie|féerie|chocolats?|bûche|lumières|illuminations|prime|trêve|chants?)$/i.test(
          before(place, 2),
        )
      )
        return null;
      if (/^(?:père|mère|m\.|mme)$/.test(ahead) || /^(?:Mamère|Le|Forgeard)$/.test(surfaceAt(place, place.last)))
        return null;
      if (
        !/^(?:à|le|la|l['’]|de|du|d['’]|après|avant|pour|depuis|vers|chaque|en|et|dès|pendant|durant|,|\(|au|ce|cette|jusqu['’]à|fêter|célébrer|mi|fin|)$/.test(
          ahead,
        )
      )
        return null;
      return date({
        holiday: caught.get<string>('holiday'),
        year: caught.number('year'),
        direction: caught.get<-1>('last') ?? caught.get<1>('next'),
      });
    },
  },
  {
    name: 'day that became a name',
    gives: 'day',
    patterns: ['<dom> - <month>'],
    make: (caught, place) => {
      const { pieces, first } = place;
      const month = caught.number('month')!;
      const day = caught.number('dom')!;
      if (!isGlued(pieces, first + 1) || !isGlued(pieces, place.last - 1)) return null;
      if (
        /^(?:rue|place|avenue|boulevard|stade|quai|pont|métro|station)$/i.test(before(place, 2)) ||
        /^(?:rue|place|avenue|boulevard)$/i.test(before(place, 3))
      )
        return null;
      const named = isUpper(pieces.text.charCodeAt(pieces.starts[place.last - 1]!))
        ? EVENT_YEARS[`${month}-${day}`]
        : undefined;
      return date({ day, month, year: named });
    },
  },
  {
    name: 'May 68',
    gives: 'month',
    patterns: ['<month> <shortyear>'],
    make: (caught, place) =>
      surfaceAt(place, place.first) === 'Mai' && caught.number('shortyear') === 68
        ? date({ month: 5, year: 1968 })
        : null,
  },
  {
    name: 'named span',
    gives: 'period',
    patterns: ['<era>'],
    make: (caught, place) => {
      const span = ERAS[caught.get<string>('era')!]!;
      if (
        !isUpper(place.pieces.text.charCodeAt(place.pieces.starts[place.first]!)) &&
        caught.get<string>('era') !== 'entre-deux-guerres'
      )
        return null;
      return caught.get<string>('era')!.startsWith('moyen')
        ? { form: 'interval', from: date({ century: 5 }), to: date({ century: 15 }) }
        : { form: 'interval', from: date({ year: span[0] }), to: date({ year: span[1] }) };
    },
  },
  {
    name: 'return to school',
    gives: 'period',
    patterns: [
      '(a|des|pour|avant|depuis) la {rentree} (scolaire|prochaine|de septembre)?',
      'rentree <year>',
      'rentree (scolaire|universitaire)',
    ],
    make: (caught, place) =>
      /^(?:de|d['’]|littéraire|politique|sociale|parlementaire|au|à|chez|du|des)$/.test(surfaceAt(place, place.last))
        ? null
        : date({ month: 9, year: caught.number('year') }),
  },
];
