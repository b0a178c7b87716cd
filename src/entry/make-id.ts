/** cyrb53, a 53-bit non-cryptographic hash (public domain, bryc, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let pos = 0; pos < text.length; pos += 1) {
    const code = text.charCodeAt(pos);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** An id made from a row's content (already without secrets) and place: the same for the same row, whenever it is read. */
export function makeId(content: unknown, place: string | undefined): string {
  let text: string;
  try {
    text = JSON.stringify(content) ?? '';
  } catch {
    text = '';
  }
  return `made-${hash(place === undefined ? text : `${place}\n${text}`)}`;
}
