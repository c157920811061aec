// A loopback server that answers as GitHub Pages does: below a base path, with
// gzip, a redirect to the slash of a folder, and 404.html for what is not there.

import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { base, isFile, site } from './site.js'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}

/** Serves a folder below a path, on a free port. What it returns, the origin, has no slash at its end. */
export async function serve(folder = site, below = base) {
  const server = createServer((request, response) => answer(folder, below, request, response))
  await new Promise(started => server.listen(0, '127.0.0.1', started))
  server.unref()
  return `http://127.0.0.1:${server.address().port}`
}

function answer(folder, below, request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://server').pathname)
  const inside = path.startsWith(below)
  let file = join(folder, normalize(inside ? path.slice(below.length) : '404'))
  if (inside && existsSync(file) && statSync(file).isDirectory()) {
    if (!path.endsWith('/')) return response.writeHead(301, { location: `${path}/` }).end()
    file = join(file, 'index.html')
  }
  const found = inside && isFile(file)
  if (!found) file = join(folder, '404.html')
  response.writeHead(found ? 200 : 404, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
  })
  response.end(gzipSync(readFileSync(file)))
}
