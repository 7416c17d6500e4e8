// Text is untrusted: every character of it goes through here before it is markup.

const ESCAPES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, between tags or inside a quoted attribute; what no page may hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]!).replace(/[\p{Cs}\0-\x08\x0B\x0E-\x1F\x7F]/gu, '\uFFFD');
}
