import type { Catalog } from '../catalog/catalog.ts'
import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { allowedIn } from './allowed.ts'
import { isClearChange } from './clear.ts'
import { exclusionsChanged } from './exclusions-changed.ts'
import { audienceGrown } from './message/audience-grown.ts'
import { capNoted } from './message/cap-noted.ts'
import { exchangesNoted } from './message/exchange-notation.ts'
import { mostlyHan } from './message/mostly-han.ts'
import { putBack } from './message/put-back.ts'
import { without } from './message/shorter.ts'
import { clausesOf } from './message/subject.ts'
import { dropsThatCondition } from './message/that-condition.ts'
import { whoGoes } from './message/who-goes.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** The same change in plain words, the most certain ones first. */
const inPlainWords = (text: string): string[] =>
  [capNoted(text), putBack(text), ...audienceGrown(text), whoGoes(text), ...exchangesNoted(text)].filter(
    (said) => said !== undefined,
  )

/** The audience without what the last step brought in; undefined where it brought in nothing that still stands. */
const withoutLast = ({ current, history = [] }: ReadingContext): Rule | undefined => {
  const before = history.at(-1)
  if (!current || !before) return undefined
  const stood = clausesOf(before).map((clause) => canonicalJson(clause))
  return without(current, (clause) => clausesOf(current).includes(clause) && !stood.includes(canonicalJson(clause)))
}

/**
 * A change to the audience at hand that is noted down rather than said ("Cap: 1,000 customers, highest spend first", 排除项增加：…, "500 -> 800"), read as
 * the same change in plain words; undefined where a message is no such note, or is not understood that way.
 */
export const noted = (
  text: string,
  context: ReadingContext,
  { catalog, read }: { catalog: Catalog; read: Read },
): Reading | undefined => {
  const { current } = context
  if (!current) return undefined
  const exclusions = exclusionsChanged(text, context, read)
  if (exclusions) return exclusions
  const less = dropsThatCondition(text) ? withoutLast(context) : undefined
  if (less) return { lang: mostlyHan(text) ? 'zh' : 'en', intent: 'refine', rule: less, unread: [], assumptions: [] }
  for (const said of [allowedIn(text, current, catalog) ?? [], inPlainWords(text)].flat()) {
    const reading = read(said, context)
    if (isClearChange(reading) && canonicalJson(reading.rule ?? null) !== canonicalJson(current)) return reading
  }
  return undefined
}
