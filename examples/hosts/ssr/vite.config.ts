import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite build` makes the browser's part, `vite build --ssr src/server.tsx` the server's. */
export default defineConfig({
  plugins: [react()],
  build: { manifest: true, rolldownOptions: { input: 'src/client.tsx' } },
});
