import type { Attribute, Product, Sensitivity } from '../../catalog/catalog.ts'
import { both, customerScope } from '../../segments/scope.ts'
import { fieldsUsed, prohibitedFields } from '../../segments/warnings.ts'
import type { Linted, LintRule } from '../lint-rule.ts'
import { nodesOf } from '../rule-parts.ts'

/** Fewer than this can point at single people. */
const smallest = 20

/** No window is read, so any instant does. */
const scopeOf = ({ catalog }: Linted) => customerScope(catalog, '1970-01-01T00:00:00Z')

/** Attributes, and properties of events and related things, that the audience's rule reads. */
const fieldsThatAre = (linted: Linted, sensitivity: Sensitivity) =>
  fieldsUsed(linted.rule, scopeOf(linted)).filter((attribute) => attribute.sensitivity === sensitivity)

const labelled = (attributes: ReturnType<typeof fieldsThatAre>) =>
  both(attributes.map(({ labels }) => labels.zh).join('、'), attributes.map(({ labels }) => labels.en).join(', '))

const noAudience: LintRule = {
  code: 'no_audience',
  node: 'audience',
  severity: 'error',
  find: ({ plan }) =>
    plan.audience.segmentId && plan.audience.count > 0
      ? null
      : both('方案没有人群，或人群里没有客户。', 'The plan has no audience, or nobody is in it.'),
}

const everyone: LintRule = {
  code: 'everyone',
  node: 'audience',
  severity: 'error',
  find: ({ rule }) =>
    nodesOf(rule).every(({ kind }) => kind === 'everyone' || kind === 'all' || kind === 'any')
      ? both('人群是全部客户。请至少给出一个条件。', 'The audience is everyone. State at least one condition.')
      : null,
}

const smallAudience: LintRule = {
  code: 'small_audience',
  node: 'audience',
  severity: 'error',
  find: ({ plan: { audience } }) =>
    audience.count > 0 && audience.count < smallest
      ? both(
          `人群不足${smallest}人（${audience.count}），容易指向个人。`,
          `Fewer than ${smallest} customers (${audience.count}): single people could be singled out.`,
        )
      : null,
}

/** Whether a field known only afterwards gives away what this plan wants to bring about; one that does not say which may. */
const leaksGoal =
  ({ plan: { feedback } }: Linted) =>
  ({ leaks }: Attribute): boolean => {
    const goal = feedback.kpi.event ?? feedback.kpi.attribute
    return leaks === undefined || goal === undefined || leaks.includes(goal)
  }

const leak: LintRule = {
  code: 'leak_attribute',
  node: 'audience',
  severity: 'error',
  find(linted) {
    const leaking = fieldsThatAre(linted, 'leak').filter(leaksGoal(linted))
    const names = labelled(leaking)
    return leaking.length > 0
      ? both(
          `“${names.zh}”要到结果出来之后才知道，不能用来选人，否则目标被提前泄露。`,
          `"${names.en}" is known only after the outcome; choosing by it leaks the goal.`,
        )
      : null
  },
}

const earlierOutcome: LintRule = {
  code: 'earlier_outcome',
  node: 'audience',
  severity: 'warn',
  find(linted) {
    const leaksThis = leaksGoal(linted)
    const earlier = fieldsThatAre(linted, 'leak').filter((field) => !leaksThis(field))
    const names = labelled(earlier)
    return earlier.length > 0
      ? both(
          `“${names.zh}”是另一个目标的结果；请确认挑选客户时已经知道。`,
          `"${names.en}" is the outcome of another goal; make sure that it is known when customers are chosen.`,
        )
      : null
  },
}

const protectedAttribute: LintRule = {
  code: 'protected_attribute',
  node: 'audience',
  severity: 'warn',
  find(linted) {
    const touched = fieldsThatAre(linted, 'protected')
    const names = labelled(touched)
    return touched.length > 0
      ? both(
          `人群用到受保护的属性（${names.zh}），复核时需要说明必要性。`,
          `The audience uses protected attributes (${names.en}); the approver needs the reason.`,
        )
      : null
  },
}

const prohibited: LintRule = {
  code: 'prohibited_attribute',
  node: 'audience',
  severity: 'error',
  find(linted) {
    const found = prohibitedFields(linted.rule, scopeOf(linted))
    const names = labelled(found.map(({ field }) => field))
    return found.length > 0
      ? both(
          `“${names.zh}”不得用来挑选客户（${found.map(({ ground }) => ground.name.zh).join('、')}）。`,
          `"${names.en}" may not choose customers (${found.map(({ ground }) => ground.name.en).join(', ')}).`,
        )
      : null
  },
}

const lending: readonly Product['kind'][] = ['loan', 'card', 'insurance']
/** Where equality law forbids it outright: Regulation B (US), Equality Act 2010 (UK), Directive 2004/113 (EU). */
const strict = ['USD', 'GBP', 'EUR']

const protectedInCredit: LintRule = {
  code: 'protected_in_credit',
  node: 'audience',
  severity: 'error',
  find(linted) {
    const { plan, catalog } = linted
    const product = catalog.products.find(({ code }) => code === plan.content.product)
    if (!product || !lending.includes(product.kind) || !strict.includes(catalog.currency ?? '')) return null
    const names = labelled(fieldsThatAre(linted, 'protected').filter((field) => !isOfAge(linted, field.name)))
    return names.en
      ? both(
          `信贷和保险产品不能按受保护的特征（${names.zh}）选人；年满 18 周岁的要求除外。`,
          `Credit and insurance may not be offered by protected traits (${names.en}); being of legal age is the exception.`,
        )
      : null
  },
}

/** The field is asked for nothing but legal age. */
const isOfAge = ({ rule }: Linted, field: string): boolean =>
  nodesOf(rule)
    .filter((node) => 'field' in node && node.field === field)
    .every((node) => node.kind === 'compare' && node.op === 'gte' && node.value === 18)

export const audienceLints: readonly LintRule[] = [
  noAudience,
  everyone,
  smallAudience,
  leak,
  earlierOutcome,
  prohibited,
  protectedInCredit,
  protectedAttribute,
]
