import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Preview, SavedSegment } from '../../../backend/segments/segment.ts'
import { Headcount } from '../cards/headcount.tsx'
import { Warnings } from '../cards/warnings.tsx'
import { Waterfall } from '../cards/waterfall.tsx'
import { Sql } from '../chat/sql.tsx'
import { duration } from '../format/numbers.ts'
import { exact } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'
import { Lines, Section } from './section.tsx'

interface SegmentViewProps {
  segment: Preview | undefined
  saved: SavedSegment | undefined
}

const Proof = ({ segment }: { segment: Preview }) => {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <>
      <Section title={t('segment.waterfall')}>
        <Waterfall waterfall={segment.waterfall} full />
      </Section>
      {segment.bounds.length > 0 && (
        <Section title={t('segment.bounds')}>
          <Lines lines={segment.bounds.map((bound) => bound[lang])} />
        </Section>
      )}
      {segment.examples.length > 0 && (
        <Section title={t('segment.examples')}>
          <p className="ids">
            {segment.examples.map((id) => (
              <code key={id}>{id}</code>
            ))}
          </p>
        </Section>
      )}
      <p className="quiet number fine-print">
        {t('segment.asOf', { at: exact(segment.asOf, lang) })} ·{' '}
        {t('segment.took', { time: duration(segment.ms, lang) })}
      </p>
      <Sql query={segment.query} />
    </>
  )
}

/** The audience with its whole proof: read-back in both languages, waterfall, bounds, examples, query. */
export const SegmentView = ({ segment, saved }: SegmentViewProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const shown = segment ?? saved
  if (!shown) return null
  const current = saved && segment && JSON.stringify(saved.rule) === JSON.stringify(segment.rule)
  const isSaved = saved && (current || !segment)
  return (
    <div className="view">
      <p className="read-back read-back-large">{shown.readBack[lang]}</p>
      <p className="quiet" lang={lang === 'zh' ? 'en' : 'zh'}>
        {shown.readBack[lang === 'zh' ? 'en' : 'zh']}
      </p>
      <div className="headline">
        <Headcount count={shown.count} total={shown.total} />
        {isSaved ? (
          <Tag color="success">{t('segment.saved', { version: saved.version })}</Tag>
        ) : (
          <Tag>{t('segment.unsaved')}</Tag>
        )}
      </div>
      {segment && <Warnings warnings={segment.warnings} />}
      {segment && <Proof segment={segment} />}
    </div>
  )
}
