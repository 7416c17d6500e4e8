// Fetches the package's one model, which lies beside the page, and says how far it is.
import { createExtractor, type Extractor } from '../core.js';

const MODEL = new URL('./fr.model', import.meta.url);

/** `onShare` is told from 0 to 1 how much has arrived; null where the server does not say how much there is. */
export async function loadExtractor(onShare: (share: number | null) => void): Promise<Extractor> {
  const response = await fetch(MODEL);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${response.statusText}`);
  // A server that compresses says the size of what it sends, not of what arrives here.
  const isPlain = response.headers.get('content-encoding') === null;
  const size = isPlain ? Number(response.headers.get('content-length') ?? 0) : 0;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let arrived = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    arrived += value.length;
    onShare(size > 0 ? Math.min(1, arrived / size) : null);
  }
  return createExtractor(new Uint8Array(await new Blob(parts).arrayBuffer()));
}
