import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { aliases } from '../../scripts/aliases.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The admin of the example. `npm start` builds and serves it; `npm start -- --dev` serves its sources with live reload. */
const config: UserConfig = defineConfig({
  root: path('./admin'),
  cacheDir: path('../../node_modules/.vite-host-app'),
  plugins: [react()],
  resolve: { alias: aliases, dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
  // Found before the first page asks for them, so that no page is reloaded under its reader.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      '@tanstack/react-query',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'diff',
      'react-json-view-lite',
    ],
  },
  build: { outDir: path('./dist'), emptyOutDir: true },
  appType: 'spa',
  logLevel: 'error',
  clearScreen: false,
  server: { fs: { allow: [path('../..')] } },
});

export default config;
