import type { Token } from '../normalise.ts'

const title = '(?:我们?|咱们?)?(?:老板|领导|主管|总监|行长|店长|老总|上级|上头|上面|总部|总行|分行)(?:们|那边|这边)?'
const begins = /^[我咱老领主总行店上分]$/
const asking = '(?:现在|今天|刚刚?|又|还|也|急着?|就|说)?(?:想要|需要|要看|想看|要(?!求))'
const said = new RegExp(`^${title}${asking}`)
/** 老板要有房贷 may say what business owners must have; a list at the end tells who wants it. */
const mustHave = /^(?:有|是|满|为|没|未|无|同|都|也|在|达|超|至|不)/
const list = /名单|清单|列表|人群包|数据/
const leavesOut = /^(?:剔|排|去掉|除|删|剩|留|保留|算|包|另|单独)/

/** How many tokens say that somebody in the house wants what follows: 老板要…的名单; the title is then no value of the data. 0 where none do. */
export const senderAsks = (tokens: Token[], at: number): number => {
  const before = tokens[at - 1]
  if (!begins.test(tokens[at]?.text ?? '') || (before && before.kind !== 'mark')) return 0
  const words = tokens
    .slice(at, at + 40)
    .map(({ text, kind }) => (kind === 'han' ? text : ' '))
    .join('')
  const found = said.exec(words)?.[0]
  if (!found) return 0
  const rest = words.slice(found.length)
  if (rest === '' || leavesOut.test(rest)) return 0
  const later = tokens
    .slice(at + found.length)
    .map(({ text }) => text)
    .join('')
  return mustHave.test(rest) && !list.test(later) ? 0 : found.length
}

/** Whether words are those of somebody in the house who wants something. */
export const isSenderAsking = (words: string): boolean => said.exec(words)?.[0] === words
