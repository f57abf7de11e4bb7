import { readNumber } from '../numbers/number.ts'
import { changedTo, type Particular, type ParticularReader, phraseLength, phrases } from './particular.ts'

const keep = phrases(
  'hold out|holding out|hold back|holding back|keep|keeping|reserve|reserving|set aside|leave|leaving|withhold|with a|with|and a|use a|using a|预留|保留|留出|留下|留有|留|设置|设|拿出|抽取|抽|用',
)
const nouns = phrases(
  'holdout group|control group|hold out group|hold-out group|hold - out group|as a control group|as the control group|as control group|as a control|as control|as a holdout|as holdout|for control|for a control group|of them as a control group|of them as control|of them as a holdout|holdout|hold-out|hold - out|hold out|control|as a hold - out|for the control group|作为对照组|作对照组|做对照组|当对照组|作为控制组|的对照组|对照组|作为对照|作对照|做对照|的对照|对照|的控制组|控制组|空白组|作为空白组|作空白对照|不发|不联系|不推|不打|不发作对照|不发做对照|不触达作为对照|不触达|的客户作对照|的客户作为对照组|的人作对照|的客户做对照|的人做对照|的人作为对照组',
)
const none = phrases(
  'no control group|no holdout|without a control group|without a control|without control group|without a holdout|no control|without holdout|不设对照组|不留对照组|不要对照组|不需要对照组|不设对照|不留对照|不要对照|无对照组|无需对照组|不用对照组',
)
const links = new Set([
  '留',
  '留出',
  '抽',
  '取',
  'of',
  'a',
  'the',
  '为',
  '是',
  '占',
  '占比',
  ':',
  '=',
  '比',
  '例',
  '设',
])

const percent = (tokens: Parameters<ParticularReader>[0], at: number) => {
  const number = readNumber(tokens, at)
  return number?.percent && number.value >= 0 && number.value <= 95 ? number : undefined
}

/** 留10%对照, hold out 10 %, a 10% control group, 对照组占10%; also a wish for none. */
export const holdout: ParticularReader = (tokens, at): Particular | undefined => {
  const refused = phraseLength(tokens, at, none)
  if (refused) return { length: refused, brief: { holdout: 0 } }
  const led = phraseLength(tokens, at, keep)
  const first = percent(tokens, at + led)
  if (first) {
    const end = at + led + first.length
    const noun = phraseLength(tokens, end, nouns)
    const verb = led && /^(hold|holding|withhold|预|保)/.test(tokens[at]?.text ?? '')
    if (noun || verb) return { length: end + noun - at, brief: { holdout: first.value / 100 } }
    return undefined
  }
  const named = phraseLength(tokens, at, nouns)
  if (!named) return undefined
  let place = at + named
  while (links.has(tokens[place]?.text ?? '') && place - at - named < 3) place += 1
  place += phraseLength(tokens, place, changedTo)
  const after = percent(tokens, place)
  return after && { length: place + after.length - at, brief: { holdout: after.value / 100 } }
}
