import { defineConfig } from 'vite';

/** The stylesheet is built on its own, so that its order is the one written in `src/styles/index.css`. */
export default defineConfig({
  build: {
    emptyOutDir: false,
    cssMinify: false,
    cssTarget: ['chrome111', 'safari16.4', 'firefox115'],
    rolldownOptions: { input: { styles: 'src/styles/index.css' }, output: { assetFileNames: '[name][extname]' } },
  },
});
