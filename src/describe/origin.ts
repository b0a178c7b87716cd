import type { Origin } from '../entry/index.js';
import type { Messages } from '../i18n/index.js';
import { lineText } from './text.js';
import type { EntryContext, OriginView, UserAgentView } from './types.js';
import { parseUserAgent } from './userAgent.js';

const CHANNELS: Readonly<Record<string, keyof Messages['origin']>> = {
  web: 'web',
  api: 'api',
  console: 'console',
  job: 'job',
  database: 'database',
};

function clientPhrase({ browser, os }: UserAgentView, words: Messages['origin']): string {
  if (os === undefined) return browser === undefined ? words.unknownClient : lineText(browser);
  return `${lineText(os)} · ${browser === undefined ? words.unknownBrowser : lineText(browser)}`;
}

function channelWord(channel: string, words: Messages['origin']): string {
  const key = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel] : undefined;
  return key === undefined ? lineText(channel) : words[key];
}

/** An origin in words. The `client` says only what the user agent proves; the whole text stays in `userAgent`. */
export function describeOrigin(origin: Origin, context: EntryContext): OriginView {
  const words = context.messages.origin;
  const { ip, userAgent, url, method, channel } = origin;
  const read =
    userAgent === undefined || userAgent.trim() === ''
      ? undefined
      : (context.parseUserAgent?.(userAgent) ?? parseUserAgent(userAgent));
  const client = read === undefined ? undefined : clientPhrase(read, words);
  const channelLabel = channel === undefined ? undefined : channelWord(channel, words);
  const said = [ip === undefined ? undefined : lineText(ip), client, channelLabel].filter((part) => part !== undefined);
  return {
    ...(ip !== undefined && { ip: lineText(ip) }),
    ...(client !== undefined && { client }),
    ...(userAgent !== undefined && { userAgent }),
    cut: read?.cut ?? false,
    ...(url !== undefined && { url }),
    ...(method !== undefined && { method }),
    ...(channelLabel !== undefined && { channel: channelLabel }),
    phrase: said.length === 0 ? words.none : said.join(' · '),
  };
}
