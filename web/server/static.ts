import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { FairleadError } from '../../backend/errors.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/
const brotliQuality = 6
const smallest = 1024

const encodings = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}
type Encoding = keyof typeof encodings

const accepted = (header: string | undefined): Encoding | undefined =>
  (['br', 'gzip'] as const).find((name) => header?.includes(name))

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * Serves the built page from `folder`. Files under assets/ carry a hash in their names and are kept for a year, compressed
 * once and remembered; any other path without an extension is a view of the page and gets index.html.
 */
export const pageFiles = (folder: string) => {
  const packed = new Map<string, Promise<Buffer>>()
  const pack = (path: string, encoding: Encoding, body: Buffer) => {
    const key = `${encoding}:${path}`
    const known = packed.get(key) ?? encodings[encoding](body)
    packed.set(key, known)
    return known
  }

  return async (context: Context): Promise<Response> => {
    const { method, path } = context.req
    const missing = () => new FairleadError('unknown_route', { method, path })
    if (method !== 'GET' && method !== 'HEAD') throw missing()
    const asked = decoded(path)
    if (asked === undefined) throw missing()
    const wanted = normalize(asked)
    const file = extname(wanted) === '' ? 'index.html' : wanted
    const full = join(folder, file)
    if (!full.startsWith(folder + sep)) throw missing()
    const body = await readFile(full).catch(() => {
      throw missing()
    })
    const hashed = path.startsWith('/assets/')
    const type = types[extname(full)] ?? 'application/octet-stream'
    const headers = new Headers({
      'content-type': type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    })
    const encoding =
      hashed && compressible.test(type) && body.length >= smallest
        ? accepted(context.req.header('accept-encoding'))
        : undefined
    if (!encoding) return new Response(body, { headers })
    headers.set('content-encoding', encoding)
    return new Response(new Uint8Array(await pack(full, encoding, body)), { headers })
  }
}
