import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('src/web/', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    // Data URLs in style sheets would need another source in the content policy.
    assetsInlineLimit: 0,
    // Plot, with the whole of d3, is the largest part; it loads with the tolls alone.
    chunkSizeWarningLimit: 600,
  },
  // `npm run dev` beside `counterclaim serve --port 4700`.
  server: { proxy: { '/api': 'http://127.0.0.1:4700' } },
});
