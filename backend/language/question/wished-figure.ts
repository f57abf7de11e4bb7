import type { Reference } from '../analyse.ts'
import type { Token } from '../normalise.ts'

/** "I need the monthly trend of …", 我要各城市的…: a figure may be wished for as customers are. */
const wished =
  /^\s*(?:please )?(?:i|we)(?:'d| would|'ll)? (?:also |just |really )?(?:need|want|like)(?: to (?:see|know|have|get|check|look at))? (?=\S)|^\s*(?:我们?|咱们?)?(?:现在|今天|还|就)?(?:想?要|需要)(?:看|知道|一下|看一下|一份)?(?=\S)/i

/** What stands behind a wish, with its words blanked in the message so that places stay; undefined where nothing is wished for. */
export const withoutWish = (
  reference: Reference,
  tokens: Token[],
): { reference: Reference; tokens: Token[] } | undefined => {
  const { text } = reference
  const length = wished.exec(text)?.[0].length
  if (length === undefined) return undefined
  return {
    reference: { ...reference, text: ' '.repeat(length) + text.slice(length) },
    tokens: tokens.filter(({ start }) => start >= length),
  }
}
