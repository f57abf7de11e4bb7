import { both } from '../scope.ts'
import { quoted } from '../words.ts'
import { quotedAt } from './plain.ts'
import type { Hole } from './wording.ts'

/** A saved segment by its name. */
export const segmentWords: Hole<string> = {
  say(id, to, { version }) {
    const name = to.segment(id, version as number | undefined)?.name ?? id
    return quoted(both(name, name))
  },
  read: (from, at) =>
    quotedAt(from, at).flatMap(({ value, end }) => from.segmentsNamed(value).map((id) => ({ value: id, end }))),
}

/** A static list by its name. */
export const listWords: Hole<string> = {
  say(id, to) {
    const name = to.list(id)?.name ?? id
    return quoted(both(name, name))
  },
  read: (from, at) =>
    quotedAt(from, at).flatMap(({ value, end }) => from.listsNamed(value).map((id) => ({ value: id, end }))),
}
