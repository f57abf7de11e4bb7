import { both } from '../../segments/scope.ts'
import type { Linted, LintRule } from '../lint-rule.ts'

const channels = ({ plan }: Linted) => [...new Set(plan.channel.steps.map(({ channel }) => channel))]
const named = (linted: Linted, names: readonly string[]) => {
  const labels = names.map(
    (name) => linted.catalog.channels.find((one) => one.name === name)?.labels ?? { zh: name, en: name },
  )
  return both(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(', '))
}

const noChannel: LintRule = {
  code: 'no_channel',
  node: 'channel',
  severity: 'error',
  find: ({ plan }) =>
    plan.channel.steps.some(({ reach }) => reach > 0)
      ? null
      : both('没有能触达客户的渠道。', 'No channel reaches any of the customers.'),
}

const noConsent: LintRule = {
  code: 'no_consent_attribute',
  node: 'channel',
  severity: 'warn',
  find(linted) {
    const { attributes, channels: known } = linted.catalog
    const without = channels(linted).filter((name) => {
      const consent = known.find((channel) => channel.name === name)?.consent
      return !consent || !attributes.some((attribute) => attribute.name === consent)
    })
    const names = named(linted, without)
    return without.length > 0
      ? both(
          `数据中没有${names.zh}的同意标记，触达人数按全部人群计算；发送前必须核对同意。`,
          `The data hold no consent for ${names.en}; reach counts the whole audience, and consent must be checked before sending.`,
        )
      : null
  },
}

const assumedCost: LintRule = {
  code: 'assumed_cost',
  node: 'channel',
  severity: 'warn',
  find(linted) {
    const unknown = channels(linted).filter((name) => !linted.catalog.channels.some((channel) => channel.name === name))
    const names = named(linted, unknown)
    return unknown.length > 0
      ? both(
          `${names.zh}的单价是假定值，请按合同价修改。`,
          `The unit cost of ${names.en} is assumed; put in the contract price.`,
        )
      : null
  },
}

export const channelLints: readonly LintRule[] = [noChannel, noConsent, assumedCost]
