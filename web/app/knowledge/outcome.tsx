import { useTranslation } from 'react-i18next'
import type { ShownRecord } from '../api/knowledge.ts'
import { signedFigure } from '../format/figure.ts'
import { grouped, percent } from '../format/numbers.ts'
import { days } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Pairs, Section } from '../workbench/section.tsx'

type OutcomeOf = NonNullable<ShownRecord['outcome']>

/** An effect in the unit of its metric: percentage points for conversions. */
export const useEffectWords = () => {
  const lang = useLang()
  return ({ effect, metric }: OutcomeOf): string | null => {
    if (!effect) return null
    const type = (metric?.kind ?? 'conversion') === 'conversion' ? ('share' as const) : ('decimal' as const)
    const said = (value: number) => signedFigure(value, { type }, lang)
    return `${said(effect.estimate)} (${said(effect.low)} – ${said(effect.high)})`
  }
}

/** What a campaign showed, and how it was measured. */
export const Outcome = ({ outcome }: { outcome: OutcomeOf }) => {
  const { t } = useTranslation('knowledge')
  const lang = useLang()
  const both = useBoth()
  const effectWords = useEffectWords()
  const { metric, design, srm, verdict, audience, arms, dates, hypothesis, lesson } = outcome
  const arm = (one: NonNullable<OutcomeOf['arms']>['treatment'] | undefined) =>
    one &&
    t('record.arm', {
      converted: grouped(one.converted, lang),
      customers: grouped(one.customers, lang),
      rate: percent(one.converted / one.customers, lang, 2),
    })
  return (
    <Section title={t('record.evidence')}>
      <Pairs
        pairs={[
          [t(design === 'randomised' ? 'record.effect' : 'record.observed'), effectWords(outcome)],
          [t('record.verdict'), t(`verdict.${verdict}`)],
          [t('record.metric'), metric && t('record.window', { name: both(metric.name), days: metric.windowDays })],
          [t('record.design'), t(`design.${design}`)],
          [t('record.split'), t(`srm.${srm.verdict}`)],
          [t('record.treatment'), arm(arms?.treatment)],
          [t('record.control'), arm(arms?.control)],
          [t('record.dates'), dates && days(dates.start, dates.end ?? dates.start, lang)],
          [t('record.audience'), both(audience.text)],
          [t('record.hypothesis'), hypothesis && both(hypothesis)],
          [t('record.lesson'), lesson && both(lesson)],
        ]}
      />
    </Section>
  )
}
