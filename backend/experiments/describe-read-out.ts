import type { Bilingual } from '../bilingual.ts'
import { methodTable } from './methods.ts'
import type { ArmResult, Comparison, ReadOut } from './read-out-result.ts'
import { verdictTable } from './verdicts.ts'

const fixed = (value: number, digits: number): string => (Number(value.toFixed(digits)) || 0).toFixed(digits)
const percent = (share: number): string => `${fixed(share * 100, 2)}%`
const p = (value: number): string => (value < 0.001 ? 'p<0.001' : `p=${fixed(value, 3)}`)

interface Unit {
  level(value: number): string
  /** A number with the unit behind it. */
  zh(value: number | string): string
  en(value: number | string): string
  number(value: number): string
}

/** Rates move in percentage points, never in percent; other metrics in their own unit. */
const unitOf = ({ metric: { kind, currency } }: ReadOut): Unit => {
  const conversion = kind === 'conversion'
  const number = (value: number) => (conversion ? fixed(value * 100, 2) : fixed(value, Math.abs(value) < 1 ? 4 : 2))
  const text = (value: number | string) => (typeof value === 'string' ? value : number(value))
  const money = currency ? ` ${currency}` : ''
  return {
    number,
    level: (value) => (conversion ? percent(value) : `${number(value)}${money}`),
    zh: (value) => `${text(value)}${conversion ? '个百分点' : money}`,
    en: (value) => `${text(value)}${conversion ? ' percentage points' : money}`,
  }
}

const between = (one: string, two: string): Bilingual => ({ zh: `${one}至${two}`, en: `${one} to ${two}` })

const relativePart = ({ relative }: Comparison): Bilingual => {
  if (!relative) return { zh: '', en: '' }
  const { estimate, ci, method } = relative
  const range = between(percent(ci.low), percent(ci.high))
  return {
    zh: `，相对${estimate < 0 ? '下降' : '提升'}${percent(Math.abs(estimate))}（${methodTable[method].zh} ${range.zh}）`,
    en: `, a relative ${estimate < 0 ? 'fall' : 'lift'} of ${percent(Math.abs(estimate))} (${methodTable[method].en}, ${range.en})`,
  }
}

const moved = (readOut: ReadOut, { estimate }: Comparison, unit: Unit, instead: string): Bilingual => {
  const size = Math.abs(estimate)
  if (readOut.wording === 'causal')
    return {
      zh: `${estimate < 0 ? '降低' : '提高'}${unit.zh(size)}`,
      en: `${readOut.contrast ? instead : 'the campaign'} ${estimate < 0 ? 'lowered' : 'raised'} it by ${unit.en(size)}`,
    }
  return {
    zh: `观察到的差异为${estimate < 0 ? '低' : '高'}${unit.zh(size)}`,
    en: `the observed difference is ${unit.en(size)} ${estimate < 0 ? 'lower' : 'higher'}`,
  }
}

const describeComparison = (readOut: ReadOut, comparison: Comparison): Bilingual => {
  const unit = unitOf(readOut)
  const armOf = (id: string) => readOut.arms.find((arm) => arm.id === id) as ArmResult
  const [treatment, control] = [armOf(comparison.treatment), armOf(comparison.control)]
  const change = moved(readOut, comparison, unit, `${treatment.label.en} instead of ${control.label.en}`)
  const relative = relativePart(comparison)
  const confidence = `${Number(((1 - readOut.alpha) * 100).toFixed(1))}%`
  const { interval, test } = comparison.method
  const value = ({ value }: ArmResult) => unit.level(value as number)
  const { name } = readOut.metric
  const ci = between(unit.number(comparison.ci.low), unit.number(comparison.ci.high))
  const seen = comparison.adjustedP ?? comparison.p
  const mde = comparison.verdict === 'no_lift_shown' && comparison.mde ? comparison.mde.absolute : null
  const power = `${Number(((comparison.mde?.power ?? 0) * 100).toFixed(1))}%`
  const verdict = verdictTable[comparison.verdict]
  return {
    zh: `${treatment.label.zh}的${name.zh}为${value(treatment)}，${control.label.zh}为${value(control)}：${change.zh}（${confidence} ${methodTable[interval].zh} ${unit.zh(ci.zh)}）${relative.zh}，${p(seen)}（${methodTable[test].zh}）。结论：${verdict.zh}${mde === null ? '' : `（检验效能${power}时的最小可检测效应${unit.zh(mde)}）`}。`,
    en: `The ${name.en} was ${value(treatment)} in ${treatment.label.en} and ${value(control)} in ${control.label.en}: ${change.en} (${confidence} ${methodTable[interval].en}, ${unit.en(ci.en)})${relative.en}, ${p(seen)} (${methodTable[test].en}). Verdict: ${verdict.en}${mde === null ? '' : ` (MDE ${unit.en(mde)} at ${power} power)`}.`,
  }
}

const join = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join(''),
  en: parts.map(({ en }) => en).join(' '),
})

/**
 * The result in one paragraph of each language: levels, difference (percentage points for rates, percent only for the relative lift),
 * intervals and methods, verdict, then every refusal and warning. Words of cause only where the design earned them.
 */
export const describeReadOut = (readOut: ReadOut): Bilingual =>
  join([
    ...readOut.comparisons.map((comparison) => describeComparison(readOut, comparison)),
    ...(readOut.comparisons.length === 0
      ? [{ zh: `结论：${verdictTable.not_readable.zh}。`, en: `Verdict: ${verdictTable.not_readable.en}.` }]
      : []),
    ...readOut.refusals.map(({ sentence }) => sentence),
    ...readOut.warnings.map(({ sentence }) => sentence),
  ])
