import { phrases } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import { type ReadNumber, readNumber } from '../numbers/number.ts'
import type { PlanAtHand } from '../reading.ts'
import { covered, type Item, polite } from './covered.ts'
import { notices } from './plan-notices.ts'
import type { Said } from './said.ts'

type Kind =
  | 'number'
  | 'budget'
  | 'spend'
  | 'control'
  | 'keep'
  | 'cap'
  | 'up'
  | 'down'
  | 'to'
  | 'by'
  | 'none'
  | 'back'
  | 'double'
  | 'triple'
  | 'half'
  | 'verb'
  | 'polite'

const words: readonly (readonly [Kind, string[][]])[] = [
  ['budget', phrases('budget|total budget|the total budget|预算|总预算|经费|总经费|活动经费|预算总额')],
  [
    'spend',
    phrases('spend|spending|the spend|cost|costs|total cost|total spend|expenses|花|花费|费用|总费用|成本|开销|支出'),
  ],
  [
    'control',
    phrases(
      'holdout|hold out|hold - out|hold - out group|holdout group|control|control group|the control group|control share|holdout share|as control|as a control|as a control group|for control|for the control group|in the control group|对照|对照组|控制组|空白组|作对照|做对照|当对照|作为对照|对照比例|对照组比例|作为对照组|不发|先不发|不触达|不联系|不发送|不推送|不营销|uncontacted|not contacted|untouched|unsent',
    ),
  ],
  [
    'keep',
    phrases('hold|hold back|holding back|hold out|reserve|set aside|withhold|留|留出|预留|保留|留下|留个|留一个'),
  ],
  [
    'cap',
    phrases(
      "cap|limit|keep|hold|bring|no more than|at most|under|below|within|up to|not more than|not exceed|don ' t spend more than|do not spend more than|must not exceed|shouldn ' t exceed|should not exceed|max|maximum|max out at|控制|控制在|限制|限制在|限定|限定在|不超过|不要超过|不能超过|别超过|不得超过|最多|封顶|上限|以内|之内|以下|内|压在|卡在|锁定在",
    ),
  ],
  [
    'up',
    phrases(
      'raise|increase|lift|up|bump up|bump|boost|add|extend|put up|more|提高|提|增加|加|追加|上调|调高|涨|提升|加大|多给|多加|拉高|多|bigger|larger|higher|大一点|高一点|多一点|大一些|高一些',
    ),
  ],
  [
    'down',
    phrases(
      'cut|slash|reduce|lower|drop|trim|shave|decrease|bring down|take down|scale back|cut back|cut down|less|down|off|砍|砍掉|减|减掉|减少|降|降低|下调|调低|压|压缩|缩|缩减|削|削减|少给|压低|拉低|少|扣掉|扣|smaller|lower|tighter|少一点|低一点|小一点|少一些|低一些',
    ),
  ],
  [
    'to',
    phrases(
      'to|at|of|is|be|should be|is now|becomes|as|about|around|到|至|成|为|是|改|改成|改为|改到|变成|换成|设为|设成|设置为|设在|定为|定在|定成|调|调整|调到|调成|调为|调整到|调整为|占|约|大约|只有|say|like|比如|比如说|例如|=|:',
    ),
  ],
  ['by', phrases('by|with|for|on')],
  [
    'none',
    phrases(
      "no|not|without|remove|skip|leave out|scrap|get rid of|don ' t need|do not need|don ' t want|do not want|don ' t keep|do not keep|forget|zero|不要|不留|不设|不用|不需要|取消|去掉|去除|删掉|撤掉|拿掉|免了|不做|没有|无需|别留|别设|无|不限|不限制",
    ),
  ],
  ['back', phrases('bring back|put back|restore|恢复|加回|加回来|加上|要有|需要|设个|加个|加一个|设一个|设')],
  [
    'double',
    phrases(
      'double|doubled|twice|two times|翻倍|翻一倍|加倍|翻番|翻一番|翻|增加一倍|加一倍|提高一倍|两倍|多一倍|翻个倍',
    ),
  ],
  ['triple', phrases('triple|treble|three times|翻两倍|翻三倍|三倍|3 倍|提高到三倍|翻两番')],
  [
    'half',
    phrases(
      'half|in half|by half|halve|halved|half of it|a half|减半|砍半|砍一半|砍掉一半|减一半|少一半|一半|对半|对半砍|对折|打对折|腰斩|压一半|减少一半|缩一半',
    ),
  ],
  [
    'verb',
    phrases(
      'set|make|change|put|adjust|use|go for|group|share|level|size|to it|size of|group of|更|比例|组|给到|左右|的人|的客户|出来|上|用',
    ),
  ],
  ['polite', phrases(`${polite}|,|，|元|块|块钱|rmb|cny|yuan|dollars|in total|altogether|overall|掉|得|在`)],
]

const itemsOf = (tokens: Token[]): Item<Kind, ReadNumber>[] | undefined =>
  covered<Kind, ReadNumber>(tokens, words, (all, at) => {
    const number = readNumber(all, at)
    return number && { kind: 'number', value: number, length: number.length }
  })

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

interface Change {
  value: number
  relative: boolean
}

/** The number that a quantity has after the change; undefined where the clause gives none. `share`: its numbers are percentages. */
const changed = (items: Item<Kind, ReadNumber>[], old: number | undefined, share: boolean): Change | undefined => {
  const has = (kind: Kind) => items.some((one) => one.kind === kind)
  const at = items.findIndex(({ kind }) => kind === 'number')
  const number = items[at]?.value
  if (has('double') || has('triple') || has('half')) {
    if (number) return undefined
    const factor = has('half') ? 0.5 : has('triple') ? 3 : 2
    return { value: (old ?? Number.NaN) * factor, relative: true }
  }
  if (!number) return undefined
  const before = items[at - 1]?.kind
  const sign = has('up') ? 1 : has('down') ? -1 : 0
  const absolute = sign === 0 || before === 'to' || has('cap')
  if (absolute)
    return number.percent === share || !number.percent
      ? { value: share ? number.value / 100 : number.value, relative: false }
      : undefined
  // the holdout grows by points, the budget by a part of itself
  const step = share ? number.value / 100 : number.percent ? ((old ?? Number.NaN) * number.value) / 100 : number.value
  return { value: (old ?? Number.NaN) + sign * step, relative: true }
}

const budgetSaid = (items: Item<Kind, ReadNumber>[], plan: PlanAtHand): Said | undefined => {
  const has = (kind: Kind) => items.some((one) => one.kind === kind)
  if (!has('number') && has('none') && has('budget')) return { brief: { budget: undefined } }
  const next = changed(items, plan.budget, false)
  if (!next) return undefined
  if (next.relative && plan.budget === undefined) return { ask: notices.noBudget }
  return next.value > 0 ? { brief: { budget: rounded(next.value) } } : { ask: notices.badBudget }
}

const holdoutSaid = (items: Item<Kind, ReadNumber>[], plan: PlanAtHand): Said | undefined => {
  const has = (kind: Kind) => items.some((one) => one.kind === kind)
  const number = items.find(({ kind }) => kind === 'number')?.value
  // 对照组去掉, and "drop the control group", where no share is said
  if (!number && (has('none') || (has('down') && !has('half')))) return { brief: { holdout: 0 } }
  if (!number && has('control') && (has('back') || has('up') || has('keep')) && !has('double') && !has('triple'))
    return { brief: { holdout: undefined } }
  if (number && !number.percent && number.value >= 1 && !has('control')) return undefined
  const next = changed(items, plan.holdout, true)
  if (!next) return undefined
  if (next.relative && plan.holdout === undefined) return { ask: notices.noHoldout }
  return next.value >= 0 && next.value <= 0.95
    ? { brief: { holdout: rounded(next.value) } }
    : { ask: notices.badHoldout }
}

/** "Cut the budget by half", 预算砍到800元, 那就留5%吧, 把对照去掉: what a clause makes of budget or control share; undefined where it speaks of anything else. */
export const amountsSaid = (tokens: Token[], plan: PlanAtHand): Said | undefined => {
  const items = itemsOf(tokens)
  if (!items) return undefined
  const has = (kind: Kind) => items.some((one) => one.kind === kind)
  if (has('control')) return has('budget') || has('spend') ? undefined : holdoutSaid(items, plan)
  if (has('budget')) return budgetSaid(items, plan)
  // what customers spend is no limit of the plan: "spend under 500"
  const capped = items.some(({ kind, said }) => kind === 'cap' && !/^(?:under|below|within|upto|以下|内)$/.test(said))
  if (has('spend') || items.some(({ kind, said }) => kind === 'cap' && said.includes('spend')))
    return capped || ((has('down') || has('up')) && has('to')) ? budgetSaid(items, plan) : undefined
  const percent = items.some(({ value }) => value?.percent)
  return has('keep') && percent && !has('cap') ? holdoutSaid(items, plan) : undefined
}
