import { fieldAt, fieldNear, type Hunt, type Part, use } from './found.ts'
import { isCounted, isDatedDoing } from './no-figure.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

/** A past campaign or an arm of one. */
export const campaign: Part = (hunt, slot, at) => {
  const { found, slots } = hunt
  const tail = nameOf(slot, 'campaign-tail')
  if (
    tail &&
    found.campaigns.length > 0 &&
    !found.campaigns.includes(tail.campaign) &&
    cueOf(slots[at - 1], 'joined')
  ) {
    found.campaigns.push(tail.campaign)
    return use(hunt, slot, 'campaign')
  }
  const [arm, named] = [nameOf(slot, 'arm'), nameOf(slot, 'campaign')]
  if (arm) {
    if (!found.campaigns.includes(arm.campaign)) found.campaigns.push(arm.campaign)
    if (arm.control) return use(hunt, slot, 'control')
    found.arm ??= arm.arm
    return use(hunt, slot, 'arm')
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
