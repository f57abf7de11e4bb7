import type { Measure, Quantity, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'

const signs = { eq: '=', ne: '!=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

const measureIn = (measure: Measure): string =>
  'property' in measure ? `${measure.type}(${measure.property})` : measure.type

const windowIn = (window: Window | undefined): string => {
  if (!window) return ''
  if (window.type === 'last' || window.type === 'next') return ` in ${window.type} ${window.n} ${window.unit}`
  if (window.type === 'ago')
    return ` ${window.min}${window.max === undefined ? '+' : `-${window.max}`} ${window.unit} ago`
  if (window.type === 'calendar') return ` in ${window.unit} ${window.offset}`
  return ` in ${window.from ?? ''}..${window.to ?? ''}`
}

const whereIn = (where: Rule | undefined): string => (where ? ` {${written(where)}}` : '')

const quantityIn = (quantity: Quantity): string => {
  if (quantity.of === 'attribute') return quantity.field
  if (quantity.of === 'related') return JSON.stringify(quantity)
  const { event, measure, where, window } = quantity
  return `${event} ${measureIn(measure)}${whereIn(where)}${windowIn(window)}`
}

const grouped = (rule: Rule): string =>
  rule.kind === 'all' || rule.kind === 'any' ? `(${written(rule)})` : written(rule)

/** A rule in one line, as tests of the reader write what they expect: `age >= 30 & (job = student | purchase count >= 1 in last 90 day)`. */
export const written = (rule: Rule | undefined): string => {
  if (!rule) return ''
  if (rule.kind === 'all') return rule.of.map(grouped).join(' & ')
  if (rule.kind === 'any') return rule.of.map(grouped).join(' | ')
  if (rule.kind === 'not') return `!(${written(rule.of)})`
  if (rule.kind === 'compare') return `${rule.field} ${signs[rule.op]} ${rule.value}`
  if (rule.kind === 'between') return `${rule.field} ${rule.min}..${rule.max}`
  if (rule.kind === 'in') return `${rule.field} in ${rule.values.join(',')}`
  if (rule.kind === 'missing') return `${rule.field} missing`
  if (rule.kind === 'text') return `${rule.field} ${rule.op} ${'value' in rule ? rule.value : ''}`
  if (rule.kind === 'date') return `${rule.field}${windowIn(rule.window)}`
  if (rule.kind === 'event') {
    const limit = rule.max === undefined ? `${signs[rule.op]} ${rule.value}` : `${rule.value}..${rule.max}`
    return `${rule.event} ${measureIn(rule.measure)} ${limit}${whereIn(rule.where)}${windowIn(rule.window)}`
  }
  if (rule.kind === 'occurrence') return `${rule.which} ${rule.event}${whereIn(rule.where)}${windowIn(rule.window)}`
  if (rule.kind === 'sequence') {
    const { first, next, within } = rule
    const limit = within ? ` within ${within.n} ${within.unit}` : ''
    return `${first.event}${whereIn(first.where)}${windowIn(first.window)} then ${next.event}${whereIn(next.where)}${limit}`
  }
  if (rule.kind === 'rank') {
    const cut = rule.count ?? `${rule.percent}%`
    return `${rule.direction} ${cut} by ${quantityIn(rule.by)}${rule.within ? ` within ${grouped(rule.within)}` : ''}`
  }
  if (rule.kind === 'average') return `${quantityIn(rule.of)} ${rule.direction} average`
  if (rule.kind === 'total') {
    const { fields, op, than, blanks } = rule
    const times = typeof than === 'number' || than.times === 1 ? '' : `${than.times} * `
    const other = typeof than === 'number' ? than : `${times}${than.fields.join(' + ')}`
    return `${fields.join(' + ')} ${signs[op]} ${other}${blanks ? ' (blanks 0)' : ''}`
  }
  if (rule.kind === 'segment') return `segment ${rule.id}`
  return rule.kind === 'everyone' ? rule.kind : JSON.stringify(rule)
}
