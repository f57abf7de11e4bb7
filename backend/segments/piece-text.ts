import type { RawBuilder } from 'kysely'
import { compiled } from '../warehouse/stage.ts'
import { canonicalJson } from './canonical.ts'

/** The text of a piece of a query with its values: equal pieces have equal ones. */
export const pieceText = (piece: RawBuilder<unknown>): string => {
  const { sql: text, parameters } = compiled(piece)
  return canonicalJson([text, parameters])
}
