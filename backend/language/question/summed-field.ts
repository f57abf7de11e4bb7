import { fieldAt, type Hunt, use } from './found.ts'
import { cueOf, type Slot } from './slots.ts'

/** 余额超过10万的客户占多少: who is meant, and no total. */
const isLimited = ({ tokens }: Hunt, { to }: Slot): boolean => {
  const behind = tokens
    .slice(to, to + 3)
    .map(({ text }) => text)
    .join('')
  return /^(?:在|为)?(?:超过|高于|大于|低于|小于|不到|不足|不低于|不超过|达到|至少|[<>≥≤＞＜\d])/.test(behind)
}

/** 存款集中度, "how concentrated are our assets", 每个客户平均持有多少理财: the number field that is summed up, where no metric is named. */
export const summedField = (hunt: Hunt): void => {
  const { slots, found } = hunt
  const how =
    found.said.has('concentration') || (found.count !== undefined && found.said.has('share'))
      ? 'total'
      : found.said.has('each') || found.said.has('average-of')
        ? 'average'
        : undefined
  const top = found.top !== undefined || found.count !== undefined
  const held = found.metrics[0]
  if (top && held) {
    // 资产前5%的客户贡献了多少存款: ranked by one number, held of another
    const other = slots.find((one) => {
      const field = fieldAt(hunt, one)
      return field?.numeric && !field.field.includes('.') && !found.used.has(one) && `total:${field.field}` !== held
    })
    const [second] = found.metrics.slice(1)
    const field = fieldAt(hunt, other)
    if (second === undefined && other && field && found.said.has('ranks-top')) {
      found.by = held
      found.metrics.splice(0, 1, `total:${field.field}`)
      use(hunt, other, 'total')
    } else if (second !== undefined && found.said.has('ranks-top')) {
      found.by = held
      found.metrics.splice(0, 1)
    }
  }
  // 资产前10%…占全部资产: the field is named again
  for (const one of slots)
    if ((how === 'total' || top) && found.metrics.includes(`total:${fieldAt(hunt, one)?.field}`)) found.used.add(one)
  if (!how || found.metrics.length > 0) return
  const slot = slots.find((one) => {
    const field = fieldAt(hunt, one)
    return (
      field?.numeric && !field.field.includes('.') && !found.used.has(one) && !(how === 'total' && isLimited(hunt, one))
    )
  })
  const field = fieldAt(hunt, slot)
  if (!slot || !field) return
  found.metrics.push(`${how}:${field.field}`)
  for (const one of slots) if (cueOf(one, 'average')) found.used.add(one)
  use(hunt, slot, how)
}

/** 哪个等级的客户资产最高, "which city has the highest balance": what groups are ranked by is the mean of a field beside the order. */
export const rankedBy = (hunt: Hunt): void => {
  const { slots, found } = hunt
  if (found.metrics.length > 0 || found.dimensions.length === 0 || !found.said.has('best')) return
  const at = slots.findIndex((slot) => cueOf(slot, 'best') && found.used.has(slot))
  const beside = [at - 1, at + 1, at + 2].find((n) => {
    const field = fieldAt(hunt, slots[n])
    return field?.numeric && !field.field.includes('.') && !found.used.has(slots[n] as Slot)
  })
  const field = beside === undefined ? undefined : fieldAt(hunt, slots[beside])
  if (beside === undefined || !field) return
  const word = slots[at]
  const most = /^(?:最多|most)$/.test(
    hunt.tokens
      .slice(word?.from, word?.to)
      .map(({ text }) => text)
      .join(''),
  )
  found.metrics.push(`${most ? 'total' : 'average'}:${field.field}`)
  use(hunt, slots[beside] as Slot, most ? 'total' : 'average')
}

/** "past-year spend by area type", 各省存款: a number field that is parted, and summed up by no word, is averaged. */
export const partedField = (hunt: Hunt): void => {
  const { slots, found } = hunt
  if (found.metrics.length > 0 || found.dimensions.length === 0) return
  const fields = slots.filter((one) => {
    const field = fieldAt(hunt, one)
    return field?.numeric && !field.field.includes('.') && !found.used.has(one)
  })
  const [only] = fields
  const field = fieldAt(hunt, only)
  if (!only || !field || fields.length > 1 || !found.said.has('by')) return
  found.metrics.push(`average:${field.field}`)
  use(hunt, only, 'average')
}
