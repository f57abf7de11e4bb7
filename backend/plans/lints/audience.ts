import type { Sensitivity } from '../../catalog/catalog.ts'
import { both } from '../../segments/scope.ts'
import type { Linted, LintRule } from '../lint.ts'
import { fieldsOf, nodesOf } from '../rule-parts.ts'

/** Fewer than this can point at single people. */
const smallest = 20

const fieldsThatAre = ({ rule, catalog }: Linted, sensitivity: Sensitivity) =>
  catalog.attributes.filter(
    (attribute) => attribute.sensitivity === sensitivity && fieldsOf(rule).includes(attribute.name),
  )

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

const leak: LintRule = {
  code: 'leak_attribute',
  node: 'audience',
  severity: 'error',
  find(linted) {
    const leaking = fieldsThatAre(linted, 'leak')
    const names = labelled(leaking)
    return leaking.length > 0
      ? both(
          `“${names.zh}”要到结果出来之后才知道，不能用来选人，否则目标被提前泄露。`,
          `"${names.en}" is known only after the outcome; choosing by it leaks the goal.`,
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

export const audienceLints: readonly LintRule[] = [noAudience, everyone, smallAudience, leak, protectedAttribute]
