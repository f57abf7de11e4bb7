import type { Rule } from '../../segments/rule.ts'
import { negate } from './rules.ts'
import type { Part, State } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const lead = /(?:all )?(?:the )?(?:other|remaining)|(?:the )?rest of the|其他|其它|其余|其余的|别的|另外的/
const rest =
  /(?:everyone|everybody|anyone) else|the others|the rest|(?:all )?(?:the )?others|everyone left|(?:其他|其它|其余|剩下|剩余|别|余下|另外)的?(?:那些)?(?:客户|人|用户|顾客|会员)/
/** 其他的要…: by itself where what is asked of them follows. */
const bare = /(?:其他|其它|其余|剩下|剩余|余下)的/
const asked = /^(?:要|得|需|必须|则|就|也|至少|最少|不低于|不少于|满|达|[\d一二两三四五六七八九十])/

const areas = /country|city|province|region|area|state|town|国家|城市|省|市|地区|区域/i
const elsewhere =
  /(?:in |from )?(?:all )?(?:the )?other (?:places|regions|areas|parts|markets)|(?:in |from )?(?:anywhere|everywhere|somewhere) else|elsewhere|(?:其他|其它|其余|别的)(?:的)?(?:地方|地区|区域|各地)/

/** "customers in other countries", 其他国家的, "everyone else": whoever is not in the group that was said last. */
export const othersPart = (state: State, at: number): Part | undefined => {
  const { group } = state.last
  if (!group) return undefined
  const all = wordsAt(state, at, rest)
  const rule: Rule = negate(group.rule)
  const part = { start: at, rule, about: group.field.name, field: group.field, polar: true }
  if (all?.at === at) return { ...part, end: all.next }
  const alone = wordsAt(state, at, bare)
  if (alone?.at === at && asked.test(state.textOf(alone.next, alone.next + 1))) return { ...part, end: alone.next }
  const places = areas.test(`${group.field.labels.en} ${group.field.labels.zh}`) && wordsAt(state, at, elsewhere)
  if (places && places.at === at) return { ...part, end: places.next }
  const other = wordsAt(state, at, lead)
  const named = other?.at === at ? sensesAt(state, other.next, 'attribute') : undefined
  return named?.value.some(({ attribute }) => attribute === group.field) ? { ...part, end: named.next } : undefined
}
