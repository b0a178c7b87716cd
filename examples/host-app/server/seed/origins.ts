import type { Random } from './random.js';

/** Whole user agents: phones, desktops, in-app browsers, a bot, a library. */
const USER_AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:147.0) Gecko/20100101 Firefox/147.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 OPR/127.0.0.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 402.0.0.30.83 (iPhone15,4; iOS 18_3; pt_BR)',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 14; SM-A155M) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; moto g54 5G Build/T1TD33.92; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/143.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/498.0.0.54.74;]',
] as const;

/** What calls this host's API without a browser. */
export const MACHINE_AGENTS = [
  'WhatsApp/2.24.6.77 A',
  'facebookexternalua',
  'GuzzleHttp/7',
  'n8n',
  'python-requests/2.32.3',
] as const;

/** Length at which one of the application's log writers cuts user agents. */
const CUT_LENGTH = 70;

/** A visitor's user agent, often cut as in the seed (`…(KH...`). */
export function userAgentOf(random: Random, cut: boolean): string {
  const agent = random.pick(USER_AGENTS);
  return cut ? `${agent.slice(0, CUT_LENGTH)}...` : agent;
}

/** A Brazilian-looking address: mostly IPv4, a quarter IPv6. */
export function ipOf(random: Random): string {
  if (!random.chance(0.25)) {
    return [
      random.pick([177, 179, 186, 187, 189, 191, 200, 201]),
      random.int(0, 255),
      random.int(0, 255),
      random.int(1, 254),
    ].join('.');
  }
  const block = random.pick(['2804:14c', '2804:18', '2804:d45', '2804:7f0']);
  const groups = Array.from({ length: 4 }, () => random.int(1, 65_535).toString(16));
  return `${block}:${random.int(1, 4_095).toString(16)}:${groups.join(':')}`;
}

/** The offices' own addresses: few, so that following one IP finds a lot. */
export const OFFICE_IPS = ['200.147.35.10', '200.147.35.11', '2804:14c:5b70:8a3f:1c2d:44aa:9e01:77f2'] as const;
