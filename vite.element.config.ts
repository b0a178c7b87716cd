import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The custom elements as one script that needs nothing else: React, the query library, every locale and every preset are in it. Not a build in
 * library mode, which would leave the white space of modules in.
 */
export default defineConfig({
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: { element: 'src/element/index.ts' },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
