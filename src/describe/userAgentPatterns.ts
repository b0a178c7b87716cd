/** A program that asks, by a token of its user agent. */
export interface ClientPattern {
  /** Groups: `version` (the major one), `product` (its own name, where there is no `name`). */
  readonly pattern: RegExp;
  readonly name?: string;
  /** Whether nothing behind this token can make it another program, so that it counts in a cut text too. */
  readonly sure?: true;
  /** A robot or tool: what it says of a system is not where it runs. */
  readonly machine?: true;
}

/** An operating system, by a token. */
export interface OsPattern {
  /** The first group, if any, is the version. */
  readonly pattern: RegExp;
  readonly name: string;
  readonly sure?: true;
}

/** In order: robots, tools, then what builds on Chrome and Safari before these themselves, since all of them name them too. */
export const CLIENT_PATTERNS: readonly ClientPattern[] = [
  { pattern: /facebookexternalhit\//, name: 'facebookexternalhit', sure: true, machine: true },
  { pattern: /^WhatsApp\//, name: 'WhatsApp', sure: true, machine: true },
  {
    pattern: /\b(?<product>[A-Za-z][\w-]{0,40}(?:bot|Bot|BOT|crawler|Crawler|spider|Spider))\b(?![\w-])/,
    sure: true,
    machine: true,
  },
  { pattern: /\bHeadlessChrome\/(?<version>\d+)?/, name: 'HeadlessChrome', sure: true },
  {
    pattern: /^(?!(?:Mozilla|Opera|Dalvik)\b)(?<product>[A-Za-z][\w.-]{0,40})\/(?:v?(?<version>\d+)(?=[\s.;(]|$))?/,
    sure: true,
    machine: true,
  },
  { pattern: /^(?!(?:Mozilla|Opera|Dalvik)\b)(?<product>[A-Za-z][\w.-]{0,40})$/, machine: true },
  { pattern: /\b(?:Edg|EdgA|EdgiOS|Edge)\/(?:(?<version>\d+)\.)?/, name: 'Edge', sure: true },
  { pattern: /\b(?:OPR|OPRGX|OPT|OPiOS)\/(?:(?<version>\d+)\.)?/, name: 'Opera', sure: true },
  { pattern: /\bOpera Mini\/(?:(?<version>\d+)\.)?/, name: 'Opera Mini', sure: true },
  { pattern: /^Opera\/.{0,300}\bVersion\/(?<version>\d+)\./, name: 'Opera', sure: true },
  { pattern: /\bOpera[/ ](?<version>\d+)\./, name: 'Opera' },
  { pattern: /\bSamsungBrowser\/(?:(?<version>\d+)\.)?/, name: 'Samsung Internet', sure: true },
  { pattern: /\bVivaldi\/(?:(?<version>\d+)\.)?/, name: 'Vivaldi', sure: true },
  { pattern: /\bYaBrowser\/(?:(?<version>\d+)\.)?/, name: 'Yandex', sure: true },
  { pattern: /\b(?:UCBrowser|UBrowser)\/(?:(?<version>\d+)\.)?/, name: 'UC Browser', sure: true },
  { pattern: /\bMiuiBrowser\/(?:(?<version>\d+)\.)?/, name: 'Mi Browser', sure: true },
  { pattern: /\bHuaweiBrowser\/(?:(?<version>\d+)\.)?/, name: 'Huawei Browser', sure: true },
  { pattern: /\b(?:DuckDuckGo|Ddg)\/(?:(?<version>\d+)\.)?/, name: 'DuckDuckGo', sure: true },
  { pattern: /\bElectron\/(?:(?<version>\d+)\.)?/, name: 'Electron', sure: true },
  { pattern: /\bInstagram (?:(?<version>\d+)\.)?/, name: 'Instagram', sure: true },
  { pattern: /\bFBAN\/Messenger|\bFB_IAB\/(?:Orca|MESSENGER)/, name: 'Messenger', sure: true },
  { pattern: /\bFBAN\/FB|\bFB_IAB\/FB4A/, name: 'Facebook' },
  { pattern: /\bLinkedInApp\b/, name: 'LinkedIn', sure: true },
  { pattern: /\b(?:musical_ly|BytedanceWebview|trill)_/, name: 'TikTok', sure: true },
  { pattern: /\bGSA\/(?:(?<version>\d+)\.)?/, name: 'Google App', sure: true },
  { pattern: /\bFxiOS\/(?:(?<version>\d+)\.)?/, name: 'Firefox', sure: true },
  { pattern: /\bCriOS\/(?:(?<version>\d+)\.)?/, name: 'Chrome', sure: true },
  { pattern: /\bSeaMonkey\/(?:(?<version>\d+)\.)?/, name: 'SeaMonkey', sure: true },
  { pattern: /\bFirefox\/\S{1,20} (?<product>[A-Za-z][\w-]{1,30})\/(?<version>\d+)/ },
  { pattern: /\bFirefox\/(?<version>\d+)/, name: 'Firefox' },
  { pattern: /\bSafari\/[\d.]{1,20} (?<product>[A-Za-z][\w-]{1,30})\/(?<version>\d+)/ },
  { pattern: /; wv\).{0,200}\bChrome\/(?<version>\d+)/, name: 'WebView' },
  { pattern: /\b(?:Chrome|Chromium)\/(?<version>\d+)/, name: 'Chrome' },
  { pattern: /\bMSIE (?<version>\d+)/, name: 'Internet Explorer' },
  { pattern: /\bTrident\/.{0,200}\brv:(?<version>\d+)/, name: 'Internet Explorer' },
  { pattern: /\bAndroid\b.{0,300}\bVersion\/[\d.]{1,20} (?:Mobile )?Safari\//, name: 'Android Browser' },
  { pattern: /\bVersion\/(?<version>\d+).{0,60}\bSafari\//, name: 'Safari' },
];

/** In order: those that name others come before these. */
export const OS_PATTERNS: readonly OsPattern[] = [
  { pattern: /\bWindows Phone(?: OS)?(?: (\d{1,2}(?:\.\d{1,2})?)(?=[;)\s]))?/, name: 'Windows Phone', sure: true },
  { pattern: /\biPad\b.{0,40}\bOS (\d{1,2}_\d{1,2})|\biPad\b/, name: 'iPadOS', sure: true },
  { pattern: /\b(?:iPhone|iPod)\b.{0,40}\bOS (\d{1,2}_\d{1,2})|\b(?:iPhone|iPod)\b/, name: 'iOS', sure: true },
  { pattern: /\bAndroid(?: (\d{1,2}(?:\.\d{1,2})?)(?:\.\d{1,3})?(?=[;)\s])(?!; ?$|; K\)))?/, name: 'Android', sure: true },
  { pattern: /\bCrOS\b/, name: 'ChromeOS', sure: true },
  { pattern: /\bWindows NT(?: (\d{1,2}\.\d)(?=[;)\s]))?/, name: 'Windows', sure: true },
  { pattern: /\bMacintosh\b(?:; (?:Intel|PPC) Mac OS X (\d{1,2}[._]\d{1,2})(?=[;)._\s]))?/, name: 'macOS', sure: true },
  { pattern: /\bTizen\b/, name: 'Tizen', sure: true },
  { pattern: /\bKAIOS\b/, name: 'KaiOS', sure: true },
  { pattern: /\bFreeBSD\b/, name: 'FreeBSD', sure: true },
  { pattern: /\bX11;(?: [\w ]{1,20};)? Linux\b/, name: 'Linux', sure: true },
  { pattern: /\bLinux\b/, name: 'Linux' },
];

/** Marketing names of Windows NT versions. 10.0 is also Windows 11: no version is said. */
export const WINDOWS: Readonly<Record<string, string>> = {
  '6.3': 'Windows 8.1',
  '6.2': 'Windows 8',
  '6.1': 'Windows 7',
  '6.0': 'Windows Vista',
  '5.1': 'Windows XP',
};

/** Versions that browsers report whatever the system's real one is. */
export const FROZEN: Readonly<Record<string, RegExp>> = {
  // Android's frozen 10 is told by its model, "K": the pattern above knows it.
  macOS: /^10\.15$/,
  iOS: /^(?:1[89]|[2-9]\d)\./,
  iPadOS: /^(?:1[89]|[2-9]\d)\./,
};
