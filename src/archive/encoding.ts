// Bytes → text. French archives are in UTF-8, or in windows-1252, which holds
// ISO-8859-1 but for characters that no text has. Bytes that are no UTF-8 are read
// as windows-1252, unless they are no text at all.

const UTF8 = 'utf-8';
const WINDOWS = /^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|l1|ascii|us-ascii)$/i;
// The place of 0x80–0x9F in windows-1252; the five that it leaves open stay controls.
const HIGH =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Throws a `RangeError` unless the encoding is known. */
export function checkEncoding(encoding: string): void {
  if (WINDOWS.test(encoding)) return;
  try {
    new TextDecoder(encoding);
  } catch {
    throw new RangeError(
      `encoding ${JSON.stringify(encoding)} is not known: try utf-8, windows-1252, iso-8859-1 or utf-16le`,
    );
  }
}

/** The text of some bytes, or null where they are none in that encoding. */
export function decode(bytes: Uint8Array, encoding: string | null): string | null {
  if (encoding !== null) return decodeAs(bytes, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  return decodeAs(bytes, UTF8) ?? (hasControls(bytes) ? null : decodeWindows(bytes));
}

/** A stream of bytes as a stream of text: UTF-8 as long as it is, then windows-1252, unless the encoding is given. */
export async function* decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<string, void, void> {
  if (encoding !== null && !WINDOWS.test(encoding) && !/^utf-?8$/i.test(encoding)) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for await (const part of bytes) yield decoder.decode(part, { stream: true });
    yield decoder.decode();
    return;
  }
  let isWindows = encoding !== null && WINDOWS.test(encoding);
  let pending: Uint8Array = new Uint8Array(0);
  const read = (part: Uint8Array): string => {
    const text = isWindows ? null : decodeAs(part, UTF8);
    if (text !== null) return text;
    if (!isWindows && encoding !== null) throw new RangeError(`not ${encoding}`);
    isWindows = true;
    return decodeWindows(part);
  };
  for await (const part of bytes) {
    const all = pending.length > 0 ? Buffer.concat([pending, part]) : part;
    const whole = isWindows ? all.length : wholeCharacters(all);
    pending = all.subarray(whole);
    if (whole > 0) yield read(all.subarray(0, whole));
  }
  if (pending.length > 0) yield read(pending);
}

/** UTF-8 that was once read as windows-1252 ("Ã©" for "é"), or characters lost on the way. */
export function hasMojibake(text: string): boolean {
  if (text.includes('\ufffd')) return true;
  // One may be chance.
  const found = text.matchAll(MOJIBAKE);
  return !found.next().done && !found.next().done;
}

const MOJIBAKE = new RegExp(
  `[\u00c3][\u00a0-\u00bf\u0080-\u009f${HIGH}]|\u00e2\u20ac[${HIGH}]|\u00c2[\u00a0-\u00bf]`,
  'gu',
);

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (WINDOWS.test(encoding)) return decodeWindows(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
}

function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return controls > 0.05 * bytes.length;
}

/** How many bytes at the start are whole characters of UTF-8. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
