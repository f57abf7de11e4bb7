import type { ChannelName, Product } from '../catalog/catalog.ts'
import { hitsOf, stands } from './match.ts'
import { normalise, writtenSpan } from './normalise.ts'
import { type ComplianceRule, type PackName, packNamed } from './pack.ts'
import type { Finding, Verdict } from './verdict.ts'

export interface TextToCheck {
  /** The parts as they would be sent, such as title and body. */
  fields: readonly { field: string; text: string }[]
  /** Local date of sending; rules that are not in force on it do not apply. */
  sentOn: string
  packs: readonly PackName[]
  channel?: ChannelName
  productKind?: Product['kind']
}

const applies = (rule: ComplianceRule, { sentOn, channel, productKind }: TextToCheck): boolean =>
  rule.effective_from <= sentOn &&
  (rule.effective_to === undefined || sentOn <= rule.effective_to) &&
  (!rule.channels || (channel !== undefined && rule.channels.includes(channel))) &&
  (!rule.product_types || (productKind !== undefined && rule.product_types.includes(productKind)))

const judge = (rule: ComplianceRule, { fields }: TextToCheck): Finding[] => {
  const parts = fields.map(({ field, text }) => ({ field, text, normal: normalise(text) }))
  const whole = parts.map(({ normal }) => normal.text).join('\n')
  if (rule.when && !rule.when.some((expression) => stands(expression, whole))) return []
  const told = { ruleId: rule.id, why: rule.why, fix: rule.fix, source: rule.source }
  const lacks = (rule.requires ?? []).some((expression) => !stands(expression, whole))
  return [
    ...(lacks ? [{ ...told, severity: rule.severity }] : []),
    ...parts.flatMap(({ field, text, normal }) =>
      hitsOf(rule, normal.text).map(({ start, end, severity }) => ({
        ...told,
        severity,
        span: { field, ...writtenSpan(normal, text, start, end) },
      })),
    ),
  ]
}

const outcomeOf = (findings: readonly Finding[]): Verdict['outcome'] => {
  if (findings.some(({ severity }) => severity === 'block')) return 'block'
  return findings.some(({ severity }) => severity === 'warn') ? 'warn' : 'pass'
}

/** What the rules of the packs that are in force on the day of sending say about a text. It never changes the text. */
export const checkText = (asked: TextToCheck): Verdict => {
  const packs = asked.packs.map(packNamed)
  const findings = packs
    .flatMap(({ rules }) => rules)
    .filter((rule) => applies(rule, asked))
    .flatMap((rule) => judge(rule, asked))
  return {
    outcome: outcomeOf(findings),
    findings,
    pack: packs.map(({ pack, version }) => `${pack}@${version}`).join(' '),
  }
}
