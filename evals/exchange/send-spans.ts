import { FairleadError } from '../../backend/errors.ts'
import type { RunRecord, TrialResult } from '../result.ts'
import { otelOf } from './otel.ts'

/** Trials in one request: a collector takes some megabytes at a time. */
const perRequest = 50
const longestMs = 30_000

/** Where OTLP over HTTP takes traces, below a collector's address; an address with a path of its own is taken as it is. */
const tracesAt = (to: string): URL => {
  const url = URL.parse(to)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new FairleadError('invalid_setting', {
      name: '--to',
      value: to,
      zh: ' http 或 https 地址',
      en: 'an http or https address',
    })
  if (url.pathname === '/') url.pathname = '/v1/traces'
  return url
}

/** Sends a run's spans to an OpenTelemetry collector as OTLP/JSON; gives the number of traces. Throws `collector_unavailable`. */
export const sendSpans = async (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  { to, content, signal }: { to: string; content: boolean; signal?: AbortSignal },
): Promise<number> => {
  const url = tracesAt(to)
  const refuse = (reason: string): never => {
    throw new FairleadError('collector_unavailable', { url: url.href, reason })
  }
  for (let at = 0; at < results.length; at += perRequest) {
    const body = JSON.stringify(otelOf({ record, results: results.slice(at, at + perRequest) }, { content }))
    const limit = AbortSignal.timeout(longestMs)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    }).catch((cause: Error) => refuse((cause.cause as Error | undefined)?.message ?? cause.message))
    if (!response.ok) refuse(`HTTP ${response.status} ${(await response.text()).slice(0, 200)}`.trim())
  }
  return results.length
}
