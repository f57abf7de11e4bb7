import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { FairleadError } from '../../backend/errors.ts'

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Lets only this machine's own page and command line in. Another Host is a rebound DNS name; another Origin, or a
 * cross-site fetch, is a foreign page that uses the person's browser.
 */
export const ownOriginOnly: MiddlewareHandler = async ({ req }, next) => {
  const host = req.header('host') ?? ''
  if (!loopback.test(host)) throw new FairleadError('origin_refused', { origin: host })
  const origin = req.header('origin')
  if (origin !== undefined && origin !== `http://${host}`) throw new FairleadError('origin_refused', { origin })
  const site = req.header('sec-fetch-site')
  const foreign = site === 'cross-site' || site === 'same-site'
  if (foreign && (req.path.startsWith('/api/') || writes.has(req.method)))
    throw new FairleadError('origin_refused', { origin: site })
  await next()
}

/** A form on a foreign page cannot send JSON, so every write that has a body must. */
export const jsonOnly: MiddlewareHandler = async ({ req }, next) => {
  const sendsBody = req.method !== 'DELETE' && writes.has(req.method)
  if (sendsBody && !/^application\/json\b/i.test(req.header('content-type') ?? ''))
    throw new FairleadError('json_required')
  await next()
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // antd writes its styles into the page at run time
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (context.req.path.startsWith('/api/')) headers.set('cache-control', 'no-store')
}

/** Refuses a caller that does not show the token of this server, with `token_required`. */
export const tokenOnly =
  (token: string): MiddlewareHandler =>
  async ({ req }, next) => {
    const given = Buffer.from(req.header('authorization') ?? '')
    const wanted = Buffer.from(`Bearer ${token}`)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new FairleadError('token_required')
    await next()
  }
