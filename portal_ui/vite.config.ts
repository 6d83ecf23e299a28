import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { dienst } from './dienst/einbau.ts';

/** Where `npm run dev` finds a running installation (`make up` or `make demo`). */
const backend = process.env.HAUSDRAHT_DEV_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), dienst()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // A data: URL for a font or script would need holes in the content security policy.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': backend,
      '/ws': { target: backend, ws: true },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
});
