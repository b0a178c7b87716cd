import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/aliases.ts';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: findBrowser() ?? '', args: browserArguments },
    contextOptions: { deviceScaleFactor: 1, reducedMotion: 'reduce' as const, locale: 'pt-BR', timezoneId: 'America/Sao_Paulo' },
  }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
});

const stories = {
  extends: true as const,
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('./.storybook', import.meta.url)), initialGlobals: { theme: 'light', bothThemes: true } })],
  test: { name: 'stories', isolate: false, maxWorkers: 2, testTimeout: 30_000, browser: browser() },
};

export default defineConfig({
  plugins: [react()],
  resolve: { alias: aliases },
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'json-summary'] },
    projects: [
      // Pure code runs far from UTC as well as far from the browser: a zone slip shows.
      { extends: true, test: { name: 'pure', maxWorkers: 2, environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/server/**', 'test/package/**', 'test/hosts/**', 'test/e2e/**'], env: { TZ: 'Asia/Kolkata' } } },
      { extends: true, test: { name: 'server', maxWorkers: 2, environment: 'node', include: ['test/server/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      // The example application as a person starts it, in a real browser: one at a time.
      { extends: true, test: { name: 'e2e', environment: 'node', include: ['test/e2e/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false } },
      // On the packed tarball, so after `npm run build`.
      { extends: true, test: { name: 'package', environment: 'node', include: ['test/package/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 } },
      // Small host programs, installed from the tarball and built, each in a real browser.
      { extends: true, test: { name: 'hosts', environment: 'node', include: ['test/hosts/**/*.test.ts'], globalSetup: ['test/hosts/setup.ts'], testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 2 } },
      { extends: true, test: { name: 'browser', maxWorkers: 2, include: ['test/**/*.browser.test.tsx'], setupFiles: ['test/support/browser.ts'], browser: browser() } },
      stories,
    ],
  },
});
