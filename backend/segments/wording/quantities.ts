import { isNumber } from '../../catalog/is-number.ts'
import type { Quantity } from '../quantity.ts'
import type { FieldRule } from '../rule.ts'
import type { Window } from '../window.ts'
import { ofEvent, ofThing, where } from './clauses.ts'
import { fieldWhere } from './fields.ts'
import { type MeasuredEvents, type MeasuredThings, measuredEvents, measuredThings } from './measured.ts'
import { when } from './times.ts'
import { type Hole, type Sentence, saidBy, sentence } from './wording.ts'

/** How a number per customer is named. */
const quantitySentences: Sentence<Quantity>[] = [
  sentence<Quantity, { field: string }>({
    zh: '{field}',
    en: '{field}',
    holes: { field: fieldWhere(isNumber) },
    parts: (quantity) => (quantity.of === 'attribute' ? quantity : undefined),
    rule: ({ field }) => ({ of: 'attribute', field }),
  }),
  sentence<Quantity, { measured: MeasuredEvents; when: Window | undefined; where: FieldRule | undefined }>({
    zh: '{when}{measured}{where}',
    en: '{measured} {when}{where}',
    holes: { measured: measuredEvents, when, where: where(ofEvent) },
    parts: (quantity) =>
      quantity.of === 'event' ? { measured: quantity, when: quantity.window, where: quantity.where } : undefined,
    rule: ({ measured, when: window, where: filter }) => ({
      of: 'event',
      ...measured,
      ...(filter && { where: filter }),
      ...(window && { window }),
    }),
  }),
  sentence<Quantity, { measured: MeasuredThings; where: FieldRule | undefined }>({
    zh: '{measured}{where}',
    en: '{measured}{where}',
    holes: { measured: measuredThings, where: where(ofThing) },
    parts: (quantity) => (quantity.of === 'related' ? { measured: quantity, where: quantity.where } : undefined),
    rule: ({ measured, where: filter }) => ({ of: 'related', ...measured, ...(filter && { where: filter }) }),
  }),
]

/** A number per customer. */
export const quantityWords: Hole<Quantity> = saidBy(quantitySentences)
