// What the French plugin of compromise finds, as records: the baseline for names.

import nlp from 'fr-compromise';

interface FoundMention {
  readonly start: number;
  readonly end: number;
}

export interface FoundRecord {
  readonly kind: string;
  readonly mentions: readonly FoundMention[];
}

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

interface View {
  json(options: { readonly offset: true }): readonly Found[];
}

interface FrenchView {
  people(): View;
  places(): View;
  organizations(): View;
}

/** One record per mention, because the plugin does not join them. */
export function extractWithCompromise(text: string): FoundRecord[] {
  const view = nlp(text) as unknown as FrenchView;
  const read = (kind: string, found: View): FoundRecord[] =>
    found.json({ offset: true }).map(({ offset }) => ({ kind, mentions: [trim(text, offset.start, offset.length)] }));
  return [
    ...read('person', view.people()),
    ...read('organisation', view.organizations()),
    ...read('place', view.places()),
  ];
}

// The plugin's matches include quotes, commas and brackets that touch them.
function trim(text: string, start: number, length: number): FoundMention {
  const surface = text.slice(start, start + length);
  const before = /^[^\p{L}\p{N}]*/u.exec(surface)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}]*$/u.exec(surface.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: start + length - after };
}
