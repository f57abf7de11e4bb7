import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { type TagEffectList, tagEffects } from '../api/knowledge.ts'
import { ProvenNumber } from '../chat/proven-number.tsx'
import { figure } from '../format/figure.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Problem } from '../shell/problem.tsx'
import { Section } from '../workbench/section.tsx'

type MetricTags = TagEffectList['metrics'][number]
type Effect = MetricTags['dimensions'][number]['tags'][number]

/** A share as percentage points, whose unit the heading says. */
const share = (value: number): string => {
  const points = (Math.abs(value) * 100).toFixed(2)
  return `${Number(points) === 0 ? '' : value > 0 ? '+' : '−'}${points}`
}

/** Where an effect lies on an axis that holds all of them and zero, in percent of its width. */
const axisOf = (effects: readonly Effect[]) => {
  const ends = effects.flatMap(({ held }) => [held.interval.low, held.interval.high])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  return (value: number) => ((value - low) / (high - low || 1)) * 100
}

const Bar = ({ held, place }: Pick<Effect, 'held'> & { place(value: number): number }) => {
  const [low, high] = [place(held.interval.low), place(held.interval.high)]
  return (
    <span className="interval-track" aria-hidden>
      <span className="interval-zero" style={{ insetInlineStart: `${place(0)}%` }} />
      <span className="interval-bar" style={{ insetInlineStart: `${low}%`, width: `${Math.max(high - low, 1)}%` }} />
      <span className="interval-mark" style={{ insetInlineStart: `${place(held.mean)}%` }} />
    </span>
  )
}

interface RowProps {
  workspace: string
  resultId: string
  /** Row of the receipt. */
  row: number
  effect: Effect
  place(value: number): number
}

/** One tag: how many trials, what they show together, and what is left of it beside the others. */
const Row = ({ workspace, resultId, row, effect, place }: RowProps) => {
  const lang = useLang()
  const both = useBoth()
  const proven = (text: string, cell: string) => (
    <ProvenNumber
      workspace={workspace}
      text={text}
      number={{ start: 0, end: 0, resultId, cell: `${row}.${cell}`, verified: true }}
    />
  )
  const interval = ({ low, high }: Effect['pooled']['interval'], cells: [low: string, high: string]) => (
    <span className="quiet">
      ({proven(share(low), cells[0])} – {proven(share(high), cells[1])})
    </span>
  )
  const { label, trials, pooled, held } = effect
  return (
    <tr>
      <th scope="row">{both(label)}</th>
      <td className="number right">{proven(grouped(trials.length, lang), 'trials')}</td>
      <td className="number">
        {proven(share(pooled.mean), 'effect')} {interval(pooled.interval, ['low', 'high'])}
      </td>
      <td className="number">
        {proven(share(held.mean), 'held')} {interval(held.interval, ['held_low', 'held_high'])}
      </td>
      <td className="tag-bar">
        <Bar held={held} place={place} />
      </td>
    </tr>
  )
}

/** Effects by tag, a table a kind of tag; what is in none is told below. */
export const TagEffects = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation('knowledge')
  const lang = useLang()
  const both = useBoth()
  const { data, error, refetch } = useQuery(tagEffects(workspace))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} className="view" paragraph={{ rows: 8 }} />
  const { metrics, leftOut, resultId } = data
  let rows = 0
  return (
    <article className="view">
      <h2 className="view-title">{t('tags.title')}</h2>
      <p className="quiet">{t('tags.text')}</p>
      {metrics.length === 0 && <p>{t('tags.none')}</p>}
      {metrics.map(({ metric, trials, dimensions }) => {
        const place = axisOf(dimensions.flatMap(({ tags }) => tags))
        return (
          <Section
            key={trials.join()}
            title={t('tags.metric', { name: both(metric.name), days: metric.windowDays, count: trials.length })}
          >
            {dimensions.map(({ dimension, tags, untagged }) => {
              const first = rows
              rows += tags.length
              if (tags.length === 0)
                return (
                  <p key={dimension} className="quiet">
                    {t('tags.nowhere', { dimension: t(`tags.${dimension}`) })}
                  </p>
                )
              return (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
                <section key={dimension} className="table-scroll" tabIndex={0} aria-label={t(`tags.${dimension}`)}>
                  <table className="facts tag-effects">
                    <thead>
                      <tr>
                        <th scope="col">{t(`tags.${dimension}`)}</th>
                        <th scope="col" className="right">
                          {t('tags.trials')}
                        </th>
                        <th scope="col">{t('tags.pooled')}</th>
                        <th scope="col">{t('tags.held')}</th>
                        <td />
                      </tr>
                    </thead>
                    <tbody>
                      {tags.map((effect, at) => (
                        <Row key={effect.tag} {...{ workspace, resultId, effect, place }} row={first + at} />
                      ))}
                    </tbody>
                  </table>
                  {untagged > 0 && <p className="quiet">{t('tags.untagged', { count: untagged })}</p>}
                </section>
              )
            })}
          </Section>
        )
      })}
      {leftOut.length > 0 && (
        <Section title={t('tags.leftOut')}>
          <ul className="lines">
            {leftOut.map(({ reason, records }) => (
              <li key={reason}>
                {t(`tags.reason.${reason}`)}
                {lang === 'zh' ? '：' : ': '}
                <span className="number">{figure(records.length, { type: 'integer' }, lang)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  )
}
