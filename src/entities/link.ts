// Which mentions denote the same thing. Here: the same words of the same kind
// are one entity. A teaser or the site's wording speaks of other stories, so the
// "Martin" of a link is never the "Martin" of the article; headline, dateline,
// byline and signature are about the story and join it. A date or a quantity joins
// nothing: each mention is a record of its own.

import { normalise } from '../text/characters.js';
import type { Document, Entity, Mention, NameKind, NameMention, Zone, ZoneKind } from '../types.js';

/** The entities of a document, in the order of their first mentions. */
export function linkMentions(doc: Document, mentions: readonly Mention[]): Entity[] {
  const entities: (Entity | Group)[] = [];
  const groups = new Map<string, Group>();
  let at = 0;
  for (const mention of mentions) {
    while (at < doc.zones.length && doc.zones[at]!.end <= mention.start) at++;
    const zone = zoneOver(doc.zones[at], mention);
    if (mention.kind === 'date') {
      entities.push({ kind: 'date', mentions: [mention], zone });
      continue;
    }
    if (mention.kind === 'quantity') {
      entities.push({ kind: 'quantity', mentions: [mention], zone });
      continue;
    }
    const name = readName(doc.text.slice(mention.start, mention.end));
    const elsewhere = zone === 'teaser' || zone === 'boilerplate' ? zone : '';
    const key = `${mention.kind} ${elsewhere} ${name}`;
    const group = groups.get(key);
    if (group) {
      group.mentions.push(mention);
      group.zones.push(zone);
    } else {
      const opened: Group = { kind: mention.kind, name, mentions: [mention], zones: [zone] };
      groups.set(key, opened);
      entities.push(opened);
    }
  }
  return entities.map((entity) => {
    if (!('zones' in entity)) return entity;
    const { kind, name, mentions: own, zones } = entity;
    return { kind, name, mentions: own, zone: sharedZone(zones) };
  });
}

/** A name's entity while its mentions come in. */
interface Group {
  readonly kind: NameKind;
  readonly name: string;
  readonly mentions: NameMention[];
  readonly zones: (ZoneKind | null)[];
}

/** The zone a mention lies in; the headline is the story. */
function zoneOver(zone: Zone | undefined, mention: Mention): ZoneKind | null {
  return zone && zone.start <= mention.start && zone.kind !== 'headline' ? zone.kind : null;
}

/** `null` as soon as the story names the entity, else the zone that names it first. */
function sharedZone(zones: readonly (ZoneKind | null)[]): ZoneKind | null {
  return zones.includes(null) ? null : (zones[0] ?? null);
}

/** The surface on one line, without soft hyphens, in composed accents. */
function readName(surface: string): string {
  return normalise(surface).normalize('NFC').replace(/\s+/gu, ' ');
}
