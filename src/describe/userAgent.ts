import { CLIENT_PATTERNS, FROZEN, OS_PATTERNS, WINDOWS } from './userAgentPatterns.js';
import type { UserAgentView } from './types.js';

/** Characters of a user agent that are read. */
const CAP = 512;

/** Dots that storage puts behind a text it cut. */
const DOTS = /(?:\.{3}|…)\s*$/;

function unbalanced(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** What can be read with certainty: of a cut text, everything but the piece that the cut went through. */
function readable(userAgent: string): { readonly text: string; readonly cut: boolean } {
  const capped = userAgent.slice(0, CAP);
  const text = capped.replace(DOTS, '');
  const cut = userAgent.length > CAP || text !== capped || unbalanced(capped);
  return { text: cut ? text.replace(/[\w+-]+$/, '') : text, cut };
}

function osOf(text: string, cut: boolean): string | undefined {
  for (const { pattern, name, sure } of OS_PATTERNS) {
    if (cut && !sure) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    const version = match[1]?.replaceAll('_', '.');
    if (name === 'Windows') return (version !== undefined && WINDOWS[version]) || name;
    return version === undefined || FROZEN[name]?.test(version) === true ? name : `${name} ${version}`;
  }
  return undefined;
}

function clientOf(text: string, cut: boolean): { readonly name: string; readonly system: boolean } | undefined {
  for (const { pattern, name, sure, machine } of CLIENT_PATTERNS) {
    if (cut && !sure) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    const { product, version } = match.groups ?? {};
    const title = name ?? product;
    if (title === undefined) continue;
    return { name: version === undefined ? title : `${title} ${version}`, system: machine !== true };
  }
  return undefined;
}

/**
 * Browser and system of a user agent, as far as they can be known. Reads at most 512 characters with about forty patterns, none of which
 * can backtrack far. Of a cut text (`…`, `...`, or an open parenthesis) it concludes only what nothing later could change: an Edge,
 * an Opera and a Chrome begin alike, so a cut Chrome is "not identified". Versions that browsers freeze (macOS 10.15.7, Windows 10.0,
 * Android 10 "K", iOS from 18) are left out.
 */
export function parseUserAgent(userAgent: string): UserAgentView {
  const { text, cut } = readable(userAgent);
  const client = clientOf(text, cut);
  const os = client?.system === false ? undefined : osOf(text, cut);
  return { ...(client !== undefined && { browser: client.name }), ...(os !== undefined && { os }), cut };
}
