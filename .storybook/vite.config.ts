import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Storybook must not take up the library build of the root configuration.
export default defineConfig({ plugins: [react()] });
