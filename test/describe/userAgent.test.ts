import * as fc from 'fast-check';
import { parseUserAgent } from 'trilha/headless';
import { describe, expect, it } from 'vitest';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PIXEL = 'Mozilla/5.0 (Linux; Android 10; K)';

/** Whole user agents, with the browser and the system that a person may be told. */
const WHOLE: readonly (readonly [userAgent: string, browser: string | undefined, os: string | undefined])[] = [
  [`${MAC} ${KIT} Chrome/144.0.0.0 Safari/537.36`, 'Chrome 144', 'macOS'],
  [`${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36`, 'Chrome 120', 'Windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${KIT} Chrome/120.0.0.0 Safari/537.36`, 'Chrome 120', 'Linux'],
  [`Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0`, 'Firefox 120', 'Linux'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${KIT} Chrome/120.0.0.0 Safari/537.36`, 'Chrome 120', 'ChromeOS'],
  [`${PIXEL} ${KIT} Chrome/120.0.0.0 Mobile Safari/537.36`, 'Chrome 120', 'Android'],
  [`Mozilla/5.0 (Linux; Android 13; SM-S901B) ${KIT} Chrome/112.0.0.0 Mobile Safari/537.36`, 'Chrome 112', 'Android 13'],
  [`${IPHONE} CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1`, 'Chrome 120', 'iOS 17.2'],
  [`${IPHONE} FxiOS/121.0 Mobile/15E148 Safari/605.1.15`, 'Firefox 121', 'iOS 17.2'],
  [`${IPHONE} Version/17.2 Mobile/15E148 Safari/604.1`, 'Safari 17', 'iOS 17.2'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'Safari 26',
    'iOS',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
    'Safari 16',
    'iPadOS 16.6',
  ],
  [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15`, 'Safari 17', 'macOS'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:121.0) Gecko/20100101 Firefox/121.0', 'Firefox 121', 'macOS'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1 Safari/605.1.15',
    'Safari 14',
    'macOS 10.14',
  ],
  [`${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91`, 'Edge 120', 'Windows'],
  [`${PIXEL} ${KIT} Chrome/120.0.0.0 Mobile Safari/537.36 EdgA/120.0.2210.84`, 'Edge 120', 'Android'],
  [`${IPHONE} Version/17.0 EdgiOS/120.0.2210.116 Mobile/15E148 Safari/604.1`, 'Edge 120', 'iOS 17.2'],
  [`${WINDOWS} ${KIT} Chrome/64.0.3282.140 Safari/537.36 Edge/17.17134`, 'Edge 17', 'Windows'],
  [`${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36 OPR/106.0.0.0`, 'Opera 106', 'Windows'],
  [`${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36 OPR/106.0.0.0 (Edition GX-CN)`, 'Opera 106', 'Windows'],
  ['Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18', 'Opera 12', 'Windows 7'],
  [
    `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A546E) ${KIT} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet 23',
    'Android 13',
  ],
  [`${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36 Vivaldi/6.5.3206.39`, 'Vivaldi 6', 'Windows'],
  [`${WINDOWS} ${KIT} Chrome/118.0.0.0 YaBrowser/23.11.0 Safari/537.36`, 'Yandex 23', 'Windows'],
  [
    `Mozilla/5.0 (Linux; U; Android 11; en-US; M2004J19C) ${KIT} Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.4.0.1306 Mobile Safari/537.36`,
    'UC Browser 13',
    'Android 11',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; 2201117TY Build/TKQ1; wv) ${KIT} Version/4.0 Chrome/120.0.6099.43 Mobile Safari/537.36`,
    'WebView 120',
    'Android 13',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; 2201117TY Build/TKQ1; wv) ${KIT} Version/4.0 Chrome/120.0.6099.43 Mobile Safari/537.36 Instagram 312.1.0.34.111 Android`,
    'Instagram 312',
    'Android 13',
  ],
  [`${IPHONE} Mobile/21C66 [FBAN/FBIOS;FBAV/443.0.0.34.110;FBBV/545;FBDV/iPhone15,4]`, 'Facebook', 'iOS 17.2'],
  [`${IPHONE} Mobile/21C66 [LinkedInApp]/9.29`, 'LinkedIn', 'iOS 17.2'],
  [`${IPHONE} GSA/297.0 Mobile/15E148 Safari/604.1`, 'Google App 297', 'iOS 17.2'],
  [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15 Ddg/17.2`, 'DuckDuckGo 17', 'macOS'],
  [`${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36 Avast/120.0.1`, 'Avast 120', 'Windows'],
  [`${WINDOWS} ${KIT} MinhaCrm/2.1.0 Chrome/114.0.5735.289 Electron/25.8.4 Safari/537.36`, 'Electron 25', 'Windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${KIT} HeadlessChrome/120.0.0.0 Safari/537.36`, 'HeadlessChrome 120', 'Linux'],
  ['Mozilla/5.0 (Windows NT 6.1; rv:52.0) Gecko/20100101 Firefox/52.0 SeaMonkey/2.49.4', 'SeaMonkey 2', 'Windows 7'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:102.0) Goanna/6.4 Firefox/102.0 PaleMoon/32.5.2', 'PaleMoon 32', 'Windows'],
  ['Mozilla/5.0 (Windows NT 6.3; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer 11', 'Windows 8.1'],
  ['Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)', 'Internet Explorer 8', 'Windows XP'],
  [
    'Mozilla/5.0 (Linux; U; Android 4.0.3; pt-br; GT-I9100) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30',
    'Android Browser',
    'Android 4.0',
  ],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot', undefined],
  [
    `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${KIT} Chrome/120.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
    'Googlebot',
    undefined,
  ],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'facebookexternalhit', undefined],
  ['WhatsApp/2.23.20.0 A', 'WhatsApp', undefined],
  ['curl/8.4.0', 'curl 8', undefined],
  ['axios/1.6.2', 'axios 1', undefined],
  ['okhttp/4.12.0', 'okhttp 4', undefined],
  ['python-requests/2.31.0', 'python-requests 2', undefined],
  ['PostmanRuntime/7.36.0', 'PostmanRuntime 7', undefined],
  ['Go-http-client/1.1', 'Go-http-client 1', undefined],
  ['GuzzleHttp/7', 'GuzzleHttp 7', undefined],
  ['node', 'node', undefined],
  ['Symfony', 'Symfony', undefined],
  ['Dalvik/2.1.0 (Linux; U; Android 13; SM-A546E Build/TP1A)', undefined, 'Android 13'],
  [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko)`, undefined, 'macOS'],
  ['Mozilla/5.0', undefined, undefined],
  ['', undefined, undefined],
  ['   ', undefined, undefined],
];

describe('whole user agents', () => {
  it.each(WHOLE)('%s', (userAgent, browser, os) => {
    expect(parseUserAgent(userAgent)).toEqual({
      ...(browser !== undefined && { browser }),
      ...(os !== undefined && { os }),
      cut: false,
    });
  });
});

/** Whether a name from a cut text is the true one, perhaps without its version. */
const agrees = (found: string | undefined, truth: string | undefined): boolean =>
  found === undefined || found === truth || (truth?.startsWith(`${found} `) ?? false);

describe('cut user agents', () => {
  it("names the seed's system and leaves its browser open", () => {
    expect(parseUserAgent(`${MAC} AppleWebKit/537.36 (KH...`)).toEqual({ os: 'macOS', cut: true });
  });

  it.each(WHOLE)('at every length, never a wrong browser or system: %s', (userAgent, browser, os) => {
    const cuts = Array.from(userAgent, (_, length) => userAgent.slice(0, length)).flatMap((text) => [`${text}...`, `${text}…`]);
    const wrong = cuts.filter((text) => {
      const view = parseUserAgent(text);
      // The system that a robot or a tool names is only left out once it is known to be one.
      return !view.cut || !agrees(view.browser, browser) || (os !== undefined && !agrees(view.os, os));
    });
    expect(wrong).toEqual([]);
  });

  it('still names what nothing later can change', () => {
    const edge = `${WINDOWS} ${KIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.22...`;
    expect(parseUserAgent(edge)).toEqual({ browser: 'Edge 120', os: 'Windows', cut: true });
    expect(parseUserAgent('python-requests/2.3...')).toEqual({ browser: 'python-requests 2', cut: true });
    expect(parseUserAgent('python-requests/2...')).toEqual({ browser: 'python-requests', cut: true });
  });

  it('sees a cut without dots by its open parenthesis', () => {
    expect(parseUserAgent(`${MAC} AppleWebKit/537.36 (KHTML, like G`)).toEqual({ os: 'macOS', cut: true });
  });
});

describe('hostile user agents', () => {
  it('reads only the beginning of a long one and says that it was cut', () => {
    const padded = `${WINDOWS} ${KIT} ${'x'.repeat(100_000)} Chrome/120.0.0.0 Safari/537.36`;
    expect(parseUserAgent(padded)).toEqual({ os: 'Windows', cut: true });
  });

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.constantFrom(...WHOLE.map(([text]) => text))),
        fc.string(),
        (a, b) => {
          const view = parseUserAgent(a + b);
          expect(typeof view.cut).toBe('boolean');
          expect(view.browser).not.toBe('');
        },
      ),
    );
  });
});
