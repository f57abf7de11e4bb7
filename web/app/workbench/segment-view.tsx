import { Button, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proof } from '../../../backend/segments/proof/proof.ts'
import type { Preview, SavedSegment } from '../../../backend/segments/segment.ts'
import { Headcount } from '../cards/headcount.tsx'
import { Warnings } from '../cards/warnings.tsx'
import { Sql } from '../chat/sql.tsx'
import { duration } from '../format/numbers.ts'
import { exact, inZone } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'
import { AsOfTag } from './as-of-tag.tsx'
import { BothOrders, type Editing } from './both-orders.tsx'
import { ProofCustomers } from './proof-customers.tsx'
import { Lines, Section } from './section.tsx'

interface SegmentViewProps {
  segment: Preview | undefined
  saved: SavedSegment | undefined
  /** Both orders and near misses, once they are counted. */
  proof: Proof | undefined
  /** The conversation whose audience it is: it can be changed by hand. */
  editable?: Pick<Editing, 'workspace' | 'thread'> | undefined
  /** The date at whose end it was counted; nothing means now. */
  asOf?: string | undefined
  /** Time zone in which its instant is shown; that of whoever looks, without it. */
  zone?: string | undefined
}

const BuilderDrawer = lazy(() => import('../segments/builder/builder-drawer.tsx'))

interface EvidenceProps {
  segment: Preview
  proof: Proof | undefined
  editing: Editing | undefined
  at: string
}

const Evidence = ({ segment, proof, editing, at }: EvidenceProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <>
      <Section title={t('segment.waterfall')}>
        <BothOrders key={JSON.stringify(segment.rule)} waterfall={segment.waterfall} proof={proof} editing={editing} />
      </Section>
      {segment.bounds.length > 0 && (
        <Section title={t('segment.bounds')}>
          <Lines lines={segment.bounds.map((bound) => bound[lang])} />
        </Section>
      )}
      {proof && <ProofCustomers proof={proof} />}
      <p className="quiet number fine-print">
        {t('segment.asOf', { at })} · {t('segment.took', { time: duration(segment.ms, lang) })}
      </p>
      <Sql query={segment.query} />
    </>
  )
}

/** The audience with its whole proof: read-back in both languages, waterfall, bounds, examples, query. */
export const SegmentView = ({ segment, saved, proof, editable, asOf, zone }: SegmentViewProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const [isBuilding, setBuilding] = useState(false)
  const shown = segment ?? saved
  if (!shown) return null
  const editing = editable && { ...editable, rule: shown.rule }
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
        {asOf !== undefined && <AsOfTag date={asOf} />}
        {isSaved ? (
          <Tag color="success">{t('segment.saved', { version: saved.version })}</Tag>
        ) : (
          <Tag>{t('segment.unsaved')}</Tag>
        )}
        {editing && (
          <Button size="small" onClick={() => setBuilding(true)}>
            {t('segment.edit')}
          </Button>
        )}
      </div>
      {editing && isBuilding && (
        <Suspense>
          <BuilderDrawer {...editing} saved={saved} onClose={() => setBuilding(false)} />
        </Suspense>
      )}
      {segment && <Warnings warnings={segment.warnings} />}
      {segment && (
        <Evidence
          segment={segment}
          proof={proof}
          editing={editing}
          at={zone ? inZone(segment.asOf, zone, lang) : exact(segment.asOf, lang)}
        />
      )}
    </div>
  )
}
