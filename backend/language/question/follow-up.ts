import type { Catalog } from '../../catalog/catalog.ts'
import type { Found } from './found.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import { partedAnew, partsAgain } from './parts-again.ts'
import type { Question, QuestionKind } from './question.ts'

/** "Click rate?" and nothing else, behind a question: the same of another figure. */
const goesOnAlone = (
  { metrics, campaigns, channels, dimensions, grain, arm, comparison, order, limit, said }: Found,
  asksInWords: boolean,
): boolean =>
  metrics.length > 0 &&
  !asksInWords &&
  campaigns.length + channels.length + dimensions.length === 0 &&
  (grain ?? arm ?? comparison ?? order ?? limit) === undefined &&
  !['which', 'effect', 'average', 'total', 'share', 'each', 'mean', 'why', 'moved', 'compared'].some((cue) =>
    said.has(cue),
  )

/** "Which is the lowest?", 哪组最低: what the question before parted, in another order. */
const ranksAgain = ({ order, metrics, campaigns, dimensions, said }: Found, before: Question): boolean =>
  order !== undefined &&
  metrics.length + campaigns.length + dimensions.length === 0 &&
  before.dimensions.length > 0 &&
  !said.has('channels')

/** "Top 5 %?" behind how unevenly a total is held. */
const topAgain = ({ top, count, metrics, campaigns, dimensions }: Found, before: Question): boolean =>
  before.kind === 'concentration' &&
  (top ?? count) !== undefined &&
  metrics.length + campaigns.length + dimensions.length === 0

/** The figure of a change, in the time that was looked at. */
const asTotal = ({ comparison: _, dimensions: __, ...before }: Question): Question => ({
  ...before,
  kind: 'metric',
  dimensions: [],
})

/** What a message takes from the question before: everything in "and for …", its subject in "is it significant?", else nothing. */
export const inherited = (
  found: Found,
  kind: QuestionKind | undefined,
  before: Question | undefined,
  { asksInWords, alone, text }: { asksInWords: boolean; alone: boolean; text: string },
): Partial<Question> | undefined => {
  if (!before) return undefined
  const { said, metrics, campaigns } = found
  // "how much did gold members contribute?" of what was just told
  const part = (said.has('concentration') || said.has('share')) && metrics.length + found.dimensions.length === 0
  if (part && before.kind === 'change' && (found.top ?? found.count) === undefined && campaigns.length === 0)
    return asTotal(before)
  if (part && before.kind === 'metric' && (found.top ?? found.count) === undefined && campaigns.length === 0)
    return before
  if (partsAgain(text, found, before)) return partedAnew(before, found)
  // "the difference between gold and silver" of what was told before
  if (kind === 'metric' && said.has('compared') && metrics.length + campaigns.length + found.dimensions.length === 0)
    return before
  const whole = kind !== undefined && metrics.length > 0 && asksInWords
  if (said.has('and') || (said.has('then') && !whole)) return before
  if (alone && (goesOnAlone(found, asksInWords) || ranksAgain(found, before) || topAgain(found, before))) return before
  if (kind === 'change' && metrics.length === 0)
    return {
      metrics: before.metrics,
      ...(before.filter && { filter: before.filter }),
      ...(before.range && { range: before.range }),
      ...(before.comparison && { comparison: before.comparison }),
    }
  if (campaigns.length > 0) return undefined
  if (kind === 'split') return before.campaign === undefined ? undefined : { campaign: before.campaign }
  // 金额提升了多少？ behind a question about one campaign
  if (kind === 'significance' || (kind === 'effect' && before.campaign !== undefined)) return before
  const slots = found.dimensions.length > 0 || said.has('grain') || said.has('previous')
  return kind === undefined && slots ? before : undefined
}

/** A fact of campaigns that is asked behind a question about one of them, and names no other scope, is of that one. */
export const sameCampaign = (
  { campaigns, channels, dimensions, grain, said }: Found,
  before: Question | undefined,
  metrics: readonly string[],
  range: Question['range'],
  catalog: Catalog,
): string | undefined => {
  const scoped = campaigns.length + channels.length + dimensions.length > 0 || (grain ?? range) !== undefined
  const all = ['which', 'best', 'each-of', 'channels'].some((cue) => said.has(cue))
  return before?.campaign !== undefined && !scoped && !all && isOfCampaigns(metrics, catalog)
    ? before.campaign
    : undefined
}
