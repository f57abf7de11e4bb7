import { z } from 'zod'
import type { Lang } from '../backend/bilingual.ts'
import { FairleadError } from '../backend/errors.ts'
import { type Explanation, explanation } from '../backend/segments/proof/proof.ts'
import { rule } from '../backend/segments/rule.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  customer: z.string().min(1).max(200).describe('Id of the customer.'),
  rule: rule.optional().describe('The rule to ask; leave it out when a saved segment is meant.'),
  segment: z.string().optional().describe('Id of a saved segment.'),
})
const output = explanation.extend({ resultId: z.string() })

const valuesSaid = (values: Explanation['clauses'][number]['values'], lang: Lang): string =>
  values
    .map(({ label, value }) => `${label[lang]}${lang === 'zh' ? '：' : ': '}${value?.[lang] ?? '—'}`)
    .join(lang === 'zh' ? '；' : '; ')

/** Says why one customer is in an audience or not, clause by clause. Changes nothing. */
export const explainCustomerTool = defineTool({
  name: 'explain_customer',
  description:
    'Say why one customer is selected by a rule or saved segment, or why not: each clause with the value found. Give rule or segment.',
  title: { zh: '解释客户', en: 'Explain a customer' },
  effect: 'read',
  input,
  output,

  async run({ customer, rule, segment }, context) {
    const asked = rule ?? (segment === undefined ? undefined : (await context.segments.get(segment)).rule)
    if (!asked)
      throw new FairleadError('invalid_input', { place: 'explain_customer', problem: 'give a rule or a segment' })
    const found = await context.segments.why(asked, customer, { signal: context.signal })
    const { resultId } = await context.file({
      query: found.query,
      columns: [
        { name: 'clause', type: 'text' },
        { name: 'met', type: 'boolean' },
        { name: 'value', type: 'text' },
      ],
      rows: found.clauses.map(({ clause, met, values }) => ({
        clause: clause[context.lang],
        met,
        value: valuesSaid(values, context.lang),
      })),
      complete: true,
      asOf: found.asOf,
    })
    return { ...found, resultId }
  },

  summarise: ({ customer, selected, clauses, because }) =>
    [
      `Customer ${customer} is ${selected ? '' : 'not '}selected, because ${selected ? 'every clause holds' : 'these do not hold'}: ${because
        .map(({ zh, en }) => `${en} / ${zh}`)
        .join('; ')}.`,
      ...clauses.map(
        ({ depth, clause, met, values }) =>
          `${'  '.repeat(depth)}${met ? 'yes' : 'no'}: ${clause.en}${values
            .map(({ label, value }) => `; ${label.en} ${value ? `is ${value.en}` : 'is unknown'}`)
            .join('')}`,
      ),
    ].join('\n'),
})
