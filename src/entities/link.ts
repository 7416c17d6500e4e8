// Which mentions denote the same thing. Here: the same words of the same kind
// are one entity. A teaser or the site's wording speaks of other stories, so the
// "Martin" of a link is never the "Martin" of the article; headline, dateline,
// byline and signature are about the story and join it.

import { normalise } from '../text/characters.js';
import type { Document, Entity, Mention, Zone, ZoneKind } from '../types.js';

/** The entities of a document, in the order of their first mentions. */
export function linkMentions(doc: Document, mentions: readonly Mention[]): Entity[] {
  const entities = new Map<
    string,
    { kind: Entity['kind']; name: string; mentions: Mention[]; zones: (ZoneKind | null)[] }
  >();
  let at = 0;
  for (const mention of mentions) {
    while (at < doc.zones.length && doc.zones[at]!.end <= mention.start) at++;
    const zone = zoneOver(doc.zones[at], mention);
    const name = readName(doc.text.slice(mention.start, mention.end));
    const elsewhere = zone === 'teaser' || zone === 'boilerplate' ? zone : '';
    const key = `${mention.kind} ${elsewhere} ${name}`;
    const entity = entities.get(key);
    if (entity) {
      entity.mentions.push(mention);
      entity.zones.push(zone);
    } else {
      entities.set(key, { kind: mention.kind, name, mentions: [mention], zones: [zone] });
    }
  }
  return [...entities.values()].map(({ kind, name, mentions, zones }) => ({
    kind,
    name,
    mentions,
    zone: sharedZone(zones),
  }));
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
