import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { singular } from './lexicon/inflect.ts'
import { isLower, isUpper } from './message/range-ends.ts'
import { clausesOf } from './message/subject.ts'

const bound =
  /^(?:(?:rather|instead|then|ok|okay|so|well|and|please|now|we can|let's|let us|hm+|no)[, ]+)*(?:(?:allow|permit|accept|tolerate|make (?:it|that)|go (?:up )?to)(?: for)? )?(?:(up to|at most|no more than|a maximum of|maximum|max|at least|no fewer than|a minimum of|minimum) )?(\d+) ([a-z]+)[.!]*$/i

/** "Allow up to 3 contacts" of an audience with a limit on the contacts of a campaign: the same with the field in full; undefined where it is no such limit. */
export const allowedIn = (text: string, current: Rule, { attributes }: Catalog): string | undefined => {
  const [whole, way, n, noun] = text.length > 60 ? [] : (bound.exec(text) ?? [])
  if (!whole || !n || !noun || (way === undefined && !/allow|permit|accept|tolerate/i.test(whole))) return undefined
  const least = /^(?:at least|no fewer|a min|min)/i.test(way ?? '')
  const thing = singular(noun.toLowerCase())
  const [only, other] = clausesOf(current).flatMap((clause) => {
    const field = clause.kind === 'compare' && (least ? isLower(clause) : isUpper(clause)) ? clause.field : undefined
    const label = attributes.find(({ name }) => name === field)?.labels.en
    return label?.toLowerCase().split(/\s+/).map(singular).includes(thing) ? [label] : []
  })
  return only && !other ? `change the ${only} to at ${least ? 'least' : 'most'} ${n}` : undefined
}
