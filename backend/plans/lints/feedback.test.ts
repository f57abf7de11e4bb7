import { describe, expect, it } from 'vitest'
import { smallBankCatalog } from '../../../testing/small-bank.ts'
import { designExperiment } from '../design-experiment.ts'
import type { Linted } from '../lint-rule.ts'
import { feedbackLints } from './feedback.ts'

const tooSmall = feedbackLints.find(({ code }) => code === 'holdout_too_small')

/** The note on a split of `reached` customers in a workspace of `rows`, converting at `baseline`. */
const note = ({
  reached,
  baseline,
  holdout,
  rows,
}: {
  reached: number
  baseline: number
  holdout: number
  rows: number
}) =>
  tooSmall?.find({
    plan: { feedback: designExperiment(reached, baseline, holdout) },
    catalog: { ...smallBankCatalog, customers: { ...smallBankCatalog.customers, rows } },
  } as Linted)

describe('a holdout that shows too little', () => {
  it('names the size that would do where the workspace has so many customers', () => {
    expect(note({ reached: 1000, baseline: 0.05, holdout: 0.1, rows: 100_000 })?.en).toMatch(
      /^The holdout \(100\) is too small .* [\d,]+ treated and [\d,]+ control customers are needed\.$/,
    )
  })

  it('says that all customers are too few rather than ask for more than there are', () => {
    const said = note({ reached: 700, baseline: 0.001, holdout: 0.1, rows: 20_000 })
    expect(said?.en).toMatch(
      /^All 20,000 customers together are too few to show a lift of 0\.02 percentage points\. This split shows/,
    )
    expect(said?.zh).toMatch(/^全部20,000位客户都参加，也不足以看出0\.02个百分点的提升。/)
  })

  it('says so of this split only where halves would do', () => {
    const { requiredPerArm } = designExperiment(1000, 0.05, 0.1).experiment
    const whole = (requiredPerArm?.treatment ?? 0) + (requiredPerArm?.control ?? 0)
    const said = note({ reached: 1000, baseline: 0.05, holdout: 0.1, rows: whole - 1 })?.en
    expect(said).toMatch(/^At this split all [\d,]+ customers together are too few .* halves would take about [\d,]+\./)
    const halves = designExperiment(1000, 0.05, 0.5).experiment.requiredPerArm
    const told = Number(/about ([\d,]+)/.exec(said ?? '')?.[1]?.replaceAll(',', ''))
    expect(Math.abs(told / ((halves?.treatment ?? 0) + (halves?.control ?? 0)) - 1)).toBeLessThan(0.1)
  })
})
