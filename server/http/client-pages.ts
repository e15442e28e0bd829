import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import express from 'express';
import { PLACES, pathOf } from '../contract/places.ts';

/** Serves the built page; where it has not been built, says so instead of a bare 404. */
export function clientPages(folder: string): express.RequestHandler {
  const router = express.Router();
  const isMissing = () => !existsSync(join(folder, 'index.html'));
  router.get(PLACES.map(pathOf), (_request, response) => {
    if (!isMissing())
      return response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder });
    return response.status(503).set('Cache-Control', 'no-store').type('html').send(NOT_BUILT);
  });
  router.use(noLinks(folder));
  router.use(
    express.static(folder, {
      dotfiles: 'ignore',
      redirect: false,
      setHeaders: (response, path) => {
        // Vite puts a content hash into the names under assets; everything else may change at any build.
        const isHashed = path.startsWith(join(folder, 'assets'));
        response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  return router;
}

/** Leaves to nobody what a link leads to: the page has none, so it was put there. */
function noLinks(folder: string): express.RequestHandler {
  return async (request, _response, next) => {
    if (request.path.includes('%')) return next('router');
    const path = join(folder, request.path);
    const [real, realFolder] = await Promise.all([realOf(path), realOf(folder)]);
    const isPlain = real !== null && realFolder !== null && real === join(realFolder, relative(folder, path));
    next(isPlain ? undefined : 'router');
  };
}

const realOf = (path: string) => realpath(path).catch(() => null);

const NOT_BUILT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Garita: the page is not built</title></head>
<body>
<h1>The page has not been built yet</h1>
<p>Run <code>npm run build</code> in the project folder, then load this page again (<code>npm start</code> does both).</p>
<p>The API answers already: <a href="/api/v1/ports">/api/v1/ports</a></p>
</body>
</html>
`;
