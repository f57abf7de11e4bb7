import type { z } from 'zod'
import { channelName } from '../../backend/catalog/channel-name.ts'
import { kinds } from '../../backend/segments/kinds/index.ts'
import { comparator, literal, span } from '../../backend/segments/literal.ts'
import { measure, thingMeasure } from '../../backend/segments/measure.ts'
import { quantity } from '../../backend/segments/quantity.ts'
import { fieldRule, rule } from '../../backend/segments/rule.ts'
import { timeUnit, window } from '../../backend/segments/window.ts'
import { propertyShapes, unnamedShape } from './schema-shape.ts'

const shared: Record<string, z.core.$ZodType> = {
  OP: comparator,
  V: literal,
  W: window,
  Q: quantity,
  M: measure,
  T: thingMeasure,
  D: span,
  U: timeUnit,
  C: channelName,
}
const names = new Map<z.core.$ZodType, string>([
  [rule, 'R'],
  [fieldRule, 'F'],
  ...Object.entries(shared).map(([name, schema]) => [schema, name] as const),
])

const kindLine = ({ shape: { kind, ...rest } }: (typeof rule.options)[number]): string => {
  const [name] = kind.values
  if (name === undefined) throw new Error('a kind has no name')
  const { teach } = kinds[name]
  const fields = propertyShapes(rest, names).join(',')
  return [name, ...(fields ? [fields] : []), ...(teach ? [`// ${teach}`] : [])].join(' ')
}

/** The rule language in a line per kind, for models: read off the schemas, with what a kind itself has to teach. */
export const ruleGrammar = [
  'A rule R is one JSON object: {"kind":"compare","field":"age","op":"gte","value":60}. Names of fields, events and values come from search_catalog.',
  'Each kind with its fields; ? may be left out, N number, B true or false, S or no sign text, [] list:',
  ...rule.options.map(kindLine),
  `F: R on the fields of one event or thing: ${fieldRule.options.map(({ shape }) => shape.kind.value).join(', ')}`,
  ...Object.entries(shared).map(([name, schema]) => `${name}: ${unnamedShape(schema, names)}`),
  'last month = {"type":"calendar","unit":"month","offset":-1}; dates as 2011-01-31',
].join('\n')
