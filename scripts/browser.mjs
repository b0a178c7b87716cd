// Finds a Chromium for the browser tests, installs one where it can, and says plainly what to do where it cannot.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Flags for a browser that must neither need a GPU or a sandbox nor call anybody. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightBrowser() {
  const result = spawnSync(process.execPath, ['-e', "process.stdout.write(require('playwright').chromium.executablePath())"], {
    encoding: 'utf8',
  });
  return result.status === 0 && existsSync(result.stdout) ? result.stdout : undefined;
}

/** Path of a browser, or `undefined`. A `CHROME_PATH` that cannot be run is an error, not a reason to take another one. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (executable(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH is ${chosen}, which is not an executable file. Set it to a Chrome or Chromium binary, or unset it.`,
    );
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (folder && executable(join(folder, name))) return join(folder, name);
  }
  return macs.find(executable) ?? playwrightBrowser();
}

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function installBrowser() {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  if (isDebianRoot()) {
    run('apt-get', ['update', ...wait]);
    run('apt-get', [
      'install',
      '-y',
      '--no-install-recommends',
      ...wait,
      'chromium',
      'fonts-liberation',
      'fonts-noto-color-emoji',
    ]);
  }
  if (findBrowser() === undefined) run('npx', ['playwright', 'install', 'chromium']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findBrowser() === undefined) installBrowser();
  const path = findBrowser();
  if (path === undefined) {
    console.error(
      'No Chrome or Chromium was found and none could be installed.\n' +
        'The browser tests need one. Do one of these, then run the tests again:\n' +
        '  - Debian, Ubuntu:  sudo apt-get install chromium\n' +
        '  - any system:      npx playwright install chromium\n' +
        '  - point to yours:  CHROME_PATH=/path/to/chrome npm test',
    );
    process.exit(1);
  }
  console.log(`Browser: ${path} (${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()})`);
}
