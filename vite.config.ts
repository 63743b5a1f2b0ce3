import { defineConfig } from 'vite';

export default defineConfig({
  appType: 'mpa',
  server: { host: 'localhost', port: 5173 },
  build: { target: 'es2024', sourcemap: true, reportCompressedSize: false, copyPublicDir: false },
  plugins: [
    {
      name: 'demo-is-the-front-page',
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          if (request.url !== '/') {
            next();
            return;
          }
          response.writeHead(302, { location: '/demo/' }).end();
        });
      },
    },
  ],
});
