import { fieldAt, fieldNear, type Hunt, type Part, use } from './found.ts'
import { isCounted, isDatedDoing } from './no-figure.ts'
import { cueOf, isIdle, nameOf, type Slot } from './slots.ts'

const beside = (slot: Slot | undefined) => cueOf(slot, 'joined') ?? cueOf(slot, 'compared')
const armAt = (slot: Slot | undefined) => nameOf(slot, 'arm') ?? nameOf(slot, 'arm-head')
const ofArm = /^(?:arm|group|cell|version|variant|组|那组|这组)$/

/** The slot on one side, behind words that say nothing: "versus the women's", "did the men's e-mail do versus". */
const nextTo = ({ slots }: Hunt, at: number, step: 1 | -1): number => {
  let n = at + step
  while (slots[n] && !armAt(slots[n]) && !beside(slots[n]) && (isIdle(slots[n] as Slot) || cueOf(slots[n], 'fared')))
    n += step
  return n
}

/**
 * "Men's and women's e-mail", 男装和女装邮件, "the women's arm", 女装组; behind a question about an arm "and the women's?", 那女装呢？
 */
const headOfArm = (hunt: Hunt, slot: Slot, at: number) => {
  const { tokens, slots, before } = hunt
  const head = nameOf(slot, 'arm-head')
  if (!head) return undefined
  const joined = ([1, -1] as const).some((step) => {
    const between = nextTo(hunt, at, step)
    return beside(slots[between]) && armAt(slots[nextTo(hunt, between, step)])
  })
  const rest = slots.filter((one) => one !== slot)
  const alone = rest.every(
    (one) =>
      isIdle(one) || tokens[one.from]?.kind === 'mark' || /^(?:one|ones|个|封|组)$/.test(tokens[one.from]?.text ?? ''),
  )
  const called = ofArm.test(tokens[slot.to]?.text ?? '') && (slots[at + 1]?.to ?? 0) <= slot.to + 1
  return joined || called || (before?.campaign === head.campaign && alone) ? head : undefined
}

/** "Which e-mail", 哪封邮件: asks for one of the arms. */
const isWhich = ({ tokens, slots, found }: Hunt, at: number): boolean => {
  const counted = /^[封个条种]$/.test(tokens[slots[at - 1]?.from ?? -1]?.text ?? '')
  const which = slots[counted ? at - 2 : at - 1]
  if (!which || !(cueOf(which, 'which') || tokens[which.from]?.text === '哪')) return false
  found.used.add(which)
  if (counted) found.used.add(slots[at - 1] as Slot)
  found.said.add('which')
  return true
}

/** A past campaign or an arm of one. */
export const campaign: Part = (hunt, slot, at) => {
  const { found, slots, tokens } = hunt
  const tail = nameOf(slot, 'campaign-tail')
  if (tail && found.campaigns.length > 0 && !found.campaigns.includes(tail.campaign) && beside(slots[at - 1])) {
    found.campaigns.push(tail.campaign)
    return use(hunt, slot, 'campaign')
  }
  const [arm, named] = [nameOf(slot, 'arm') ?? headOfArm(hunt, slot, at), nameOf(slot, 'campaign')]
  if (arm) {
    const word = slots[at + 1]
    if (arm.is === 'arm-head' && word && ofArm.test(tokens[word.from]?.text ?? '')) use(hunt, word, 'arm-called')
    if (!found.campaigns.includes(arm.campaign)) found.campaigns.push(arm.campaign)
    if (arm.is === 'arm' && arm.control) return use(hunt, slot, 'control')
    // two arms: each is told
    if (found.arm !== undefined && found.arm !== arm.arm) {
      found.said.add('arms')
      found.against ??= arm.arm
    }
    found.arm ??= arm.arm
    return use(hunt, slot, 'arm')
  }
  const arms = nameOf(slot, 'arms')
  if (arms && isWhich(hunt, at)) {
    if (!found.campaigns.includes(arms.campaign)) found.campaigns.push(arms.campaign)
    found.said.add('arms')
    return use(hunt, slot, 'campaign')
  }
  if (!named) return false
  if (!found.campaigns.includes(named.campaign)) found.campaigns.push(named.campaign)
  return use(hunt, slot, 'campaign')
}

const add = ({ found }: Hunt, metric: string) => {
  if (!found.metrics.includes(metric)) found.metrics.push(metric)
}

/** 平均余额, "total balance", 人均登录次数: a field or a metric behind a word that says how it is summed up. */
export const summed: Part = (hunt, slot, at) => {
  const { found, slots } = hunt
  const how = cueOf(slot, 'average') ?? cueOf(slot, 'total')
  if (!how) return false
  const next = fieldNear(hunt, at + 1)
  // AUM合计: Chinese says it behind the field too
  const own = next ? undefined : fieldAt(hunt, slots[at - 1])
  if (own?.numeric && !own.field.includes('.') && !found.used.has(slots[at - 1] as Slot)) {
    add(hunt, `${how.is}:${own.field}`)
    found.used.add(slots[at - 1] as Slot)
    return use(hunt, slot, how.is)
  }
  const metric = slots.slice(at + 1, at + 4).find((one) => nameOf(one, 'metric'))
  if (next?.field.numeric && !next.field.field.includes('.') && (!metric || metric.from >= next.slot.from)) {
    add(hunt, `${how.is}:${next.field.field}`)
    found.used.add(next.slot)
    return use(hunt, slot, how.is)
  }
  if (!metric) hunt.found.said.add(`${how.is}-of`)
  return metric ? use(hunt, slot, how.is === 'average' ? 'mean' : how.is) : false
}

/** Whether a name is only the first word of a longer one: "purchase" of "purchase revenue". */
const isLead = ({ slots }: Hunt, slot: Slot, at: number): boolean => {
  const [own, next] = [nameOf(slot, 'metric')?.metric, nameOf(slots[at + 1] as Slot | undefined, 'metric')?.metric]
  return own !== undefined && next !== undefined && own.split('_')[0] === next.split('_')[0]
}

/** A number that the catalog declares. */
export const metric: Part = (hunt, slot, at) => {
  const named = nameOf(slot, 'metric')
  if (!named || isCounted(hunt, slot) || isDatedDoing(hunt, slot, named.metric)) return false
  if (isLead(hunt, slot, at)) hunt.found.used.add(slot)
  else add(hunt, named.metric)
  return use(hunt, slot, 'metric')
}
