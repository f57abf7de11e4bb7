import { type RawBuilder, sql } from 'kysely'

/** MD5 of "seed:id" as 32 hex digits, in code point order: the same on every engine, so that draws are stable. */
export const idHash = (seed: string, id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`md5(cast(${seed} as text) || ':' || cast(${id} as text)) collate "C"`

const span = 2 ** 32

/** The first hash of a share of all hashes, as eight hex digits; nothing for the share 1, which no hash reaches. */
export const hashAt = (share: number): string | undefined =>
  share >= 1
    ? undefined
    : Math.ceil(share * span)
        .toString(16)
        .padStart(8, '0')
