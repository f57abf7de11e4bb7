import { LoadingOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../api/client.ts'
import { Warnings } from '../../cards/warnings.tsx'
import { grouped, percent } from '../../format/numbers.ts'
import { useBoth, useLang } from '../../i18n/use-lang.ts'
import { AsOfTag } from '../../workbench/as-of-tag.tsx'
import { Counting } from '../counting.tsx'
import type { Live as LiveState } from './use-live.ts'

const Exact = ({ count, total }: { count: number; total: number }) => {
  const { t } = useTranslation('builder')
  const lang = useLang()
  return (
    <>
      <strong className="number live-count">{t('people', { count, shown: grouped(count, lang) })}</strong>
      <span className="quiet number">
        {t('ofAll', { share: percent(total > 0 ? count / total : 0, lang), total: grouped(total, lang) })}
      </span>
      <Tag>{t('exact')}</Tag>
    </>
  )
}

const Estimated = ({ estimate }: { estimate: NonNullable<LiveState['estimate']> }) => {
  const { t } = useTranslation('builder')
  const lang = useLang()
  const { count, low, high, sampled, confidence } = estimate
  return (
    <>
      <strong className="number live-count">{t('about', { count, shown: grouped(count, lang) })}</strong>
      <span className="quiet number">
        {t('interval', {
          low: grouped(low, lang),
          high: grouped(high, lang),
          confidence: percent(confidence, lang, 0),
          sampled: grouped(sampled, lang),
        })}
      </span>
      <Tag color="warning">{t('estimate')}</Tag>
      <LoadingOutlined aria-hidden className="quiet" />
    </>
  )
}

const State = ({ live }: { live: LiveState }) => {
  const { t } = useTranslation('builder')
  const both = useBoth()
  const { isEmpty, problemCount, estimate, count, error } = live
  if (isEmpty) return <span className="quiet">{t('writeFirst')}</span>
  if (error) return <span className="step-error">{both(asApiError(error).text)}</span>
  if (problemCount > 0) return <span className="live-problems">{t('unfinished', { count: problemCount })}</span>
  if (count) return <Exact {...count} />
  if (estimate) return <Estimated estimate={estimate} />
  return <Counting isStopped={live.isStopped} onStop={live.stop} onAgain={live.again} />
}

/** How many a rule selects, first as an estimate where there is one, and the rule in words. */
export const Live = ({ live }: { live: LiveState }) => {
  const { t } = useTranslation('builder')
  const both = useBoth()
  return (
    <section className="live" aria-label={t('live')}>
      <p className="live-line" aria-live="polite">
        <State live={live} />
        {live.asOf !== undefined && (live.count || live.estimate) && <AsOfTag date={live.asOf} />}
      </p>
      {live.readBack && <p className="read-back">{both(live.readBack)}</p>}
      <Warnings warnings={live.warnings} />
    </section>
  )
}
