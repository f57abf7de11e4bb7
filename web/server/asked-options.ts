import type { PreviewOptions, SegmentService } from '../../backend/segments/segments.ts'

interface Asked {
  examples?: number | undefined
  asOf?: unknown
  signal: AbortSignal
}

/** How a rule is to be asked: a date means its end in the zone of the workspace. Throws `invalid_input` for what lies ahead. */
export const askedOptions = (segments: SegmentService, { examples, asOf, signal }: Asked): PreviewOptions => ({
  signal,
  ...(examples !== undefined && { examples }),
  ...(typeof asOf === 'string' && { asOf: segments.instant(asOf) }),
})
