import { defineConfig } from 'vite';

/** The stylesheets are built on their own, so that their order is the one written in `src/styles/index.css` and the smaller sheets beside it. */
export default defineConfig({
  build: {
    emptyOutDir: false,
    cssMinify: false,
    cssTarget: ['chrome111', 'safari16.4', 'firefox115'],
    rolldownOptions: {
      input: {
        styles: 'src/styles/index.css',
        ...Object.fromEntries(['table', 'diff', 'timeline'].map((name) => [`styles/${name}`, `src/styles/${name}.css`])),
      },
      output: { assetFileNames: '[name][extname]' },
    },
  },
});
