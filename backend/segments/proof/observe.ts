import type { RawBuilder } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../../bilingual.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import { explaining } from '../explain.ts'
import { columnOf, knownValue, typeOf } from '../field.ts'
import { kindOf } from '../kinds/index.ts'
import type { AnyRule, Compiling } from '../kinds/kind.ts'
import { type Quantity, quantityAmount, quantityType } from '../quantity.ts'
import type { Rule, RuleKind, RuleOf } from '../rule.ts'
import { both, fieldOf, knownEvent, type Scope } from '../scope.ts'
import { walk } from '../walk.ts'
import { quantityWords } from '../wording/quantities.ts'
import { quoted } from '../words.ts'
import { masked } from './mask.ts'
import type { ShownValue } from './proof.ts'

/** Something of a customer that a clause looks at. */
export interface Observable {
  label: Bilingual
  masked: boolean
  compile(to: Compiling): RawBuilder<unknown>
  /** A value that is not null, in words. */
  show(value: unknown): Bilingual
}

const clock = (instant: unknown, zone: string): string =>
  Temporal.Instant.from(String(instant))
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')

const plain = (value: unknown, attribute: Attribute, zone: string): Bilingual => {
  if (attribute.type === 'timestamp') return both(clock(value, zone), clock(value, zone))
  if (attribute.type === 'list') {
    const items = (value as unknown[]).map((item) => quoted(both(String(item), String(item))))
    return both(items.map(({ zh }) => zh).join('、') || '（空）', items.map(({ en }) => en).join(', ') || '(empty)')
  }
  return typeOf(attribute).show(value as string | number | boolean, attribute)
}

const ofAttribute = (attribute: Attribute, { catalog: { timeZone } }: Scope): Observable => {
  const hidden = attribute.sensitivity === 'pii'
  return {
    label: attribute.labels,
    masked: hidden,
    compile: (to) => (attribute.type === 'list' ? columnOf(to.row, attribute) : knownValue(to.row, attribute)),
    show: (value) => (hidden ? both(masked(String(value)), masked(String(value))) : plain(value, attribute, timeZone)),
  }
}

const ofQuantity = (quantity: Quantity, scope: Scope): Observable[] => {
  // what an attribute is worth is among the fields that the rule uses
  if (quantity.of === 'attribute') return []
  const to = explaining(scope)
  return [
    {
      label: quantityWords.say(quantity, to, {}),
      masked: false,
      compile: (compiling) => quantityType(quantity).compile(quantity, compiling),
      show: (value) => quantityAmount(quantity, Number(value), to),
    },
  ]
}

const lastTime = (
  { event, where }: { event: string; where?: RuleOf<'occurrence'>['where'] },
  scope: Scope,
): Observable => {
  const { labels } = knownEvent(scope.catalog, event)
  const zone = scope.catalog.timeZone
  return {
    label: both(`最近一次${labels.zh}`, `last ${labels.en}`),
    masked: false,
    compile: (to) => to.measure({ event, where }, { of: 'last' }),
    show: (value) => both(clock(value, zone), clock(value, zone)),
  }
}

/** What kinds look at beside the fields they use; a kind without a line here shows its fields alone. */
const beside: { [K in RuleKind]?: (rule: RuleOf<K>, scope: Scope) => Observable[] } = {
  event: ({ event, measure, where, window }, scope) =>
    ofQuantity({ of: 'event', event, measure, ...(where && { where }), ...(window && { window }) }, scope),
  rank: ({ by }, scope) => ofQuantity(by, scope),
  percent_rank: ({ by }, scope) => ofQuantity(by, scope),
  average: ({ of }, scope) => ofQuantity(of, scope),
  occurrence: (rule, scope) => [lastTime(rule, scope)],
  edge: ({ event, where }, scope) => [lastTime({ event, where }, scope)],
  stopped: (rule, scope) => [lastTime(rule, scope)],
  restarted: (rule, scope) => [lastTime(rule, scope)],
  preference: ({ event, where }, scope) => [lastTime({ event, where }, scope)],
  rfm: ({ event, where }, scope) => [lastTime({ event, where }, scope)],
}

/** What one rule of a customer looks at, without its parts. */
export const ownObservables = (rule: AnyRule, scope: Scope): Observable[] => {
  const fields = (kindOf(rule).uses?.(rule, scope) ?? []).filter(({ event, entity }) => !event && !entity)
  // the table is keyed by the union's own tag, which the compiler cannot follow
  const other = beside[rule.kind] as ((rule: AnyRule, scope: Scope) => Observable[]) | undefined
  return [
    ...fields.flatMap(({ field }) => fieldOf(scope.row, field) ?? []).map((attribute) => ofAttribute(attribute, scope)),
    ...(other?.(rule, scope) ?? []),
  ]
}

/** What a clause looks at, parts and saved segments included; each thing once. */
export const observablesOf = (rule: Rule, scope: Scope): Observable[] => {
  const all = [...walk(rule, scope)]
    .filter(({ row }) => row === scope.row)
    .flatMap(({ rule: part }) => ownObservables(part, scope))
  return all.filter(({ label }, at) => all.findIndex((one) => one.label.en === label.en) === at)
}

export const shown = ({ label, masked, show }: Observable, value: unknown): ShownValue => ({
  label,
  masked,
  value: value === null || value === undefined ? null : show(value),
})
