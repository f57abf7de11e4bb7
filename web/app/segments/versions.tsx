import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MembershipDiff } from '../../../backend/segments/life/life.ts'
import { asApiError } from '../api/client.ts'
import { comparison, versions } from '../api/segment-life.ts'
import { grouped } from '../format/numbers.ts'
import { Time } from '../format/time.tsx'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { AsOfTag } from '../workbench/as-of-tag.tsx'
import { Section } from '../workbench/section.tsx'

interface SegmentPart {
  workspace: string
  id: string
  /** The date as of which members are compared; nothing means now. */
  asOf?: string | undefined
}

const Moved = ({ title, moved }: { title: string; moved: MembershipDiff['entered'] }) => {
  const { t } = useTranslation()
  const [lang, both] = [useLang(), useBoth()]
  return (
    <div className="moved">
      <p>
        {title} <strong className="number">{grouped(moved.count, lang)}</strong>
      </p>
      <ul className="lines">
        {moved.reasons.map(({ clause, count }) => (
          <li key={clause.en}>
            {both(clause)} <span className="quiet number">{t('life.decidedFor', { count })}</span>
          </li>
        ))}
      </ul>
      {moved.reasons.reduce((sum, { count }) => sum + count, 0) > moved.count && (
        <p className="quiet fine-print">{t('life.severalReasons')}</p>
      )}
      {moved.examples.length > 0 && (
        <p className="ids">
          {moved.examples.map(({ id, because }) => (
            <code key={id} title={because.map(both).join(lang === 'zh' ? '；' : '; ')}>
              {id}
            </code>
          ))}
          {moved.count > moved.examples.length && (
            <span className="quiet number">
              {t('life.moreMoved', { shown: grouped(moved.count - moved.examples.length, lang) })}
            </span>
          )}
        </p>
      )}
    </div>
  )
}

const Members = ({ workspace, id, asOf, version }: SegmentPart & { version: number }) => {
  const { t } = useTranslation()
  const [lang, both] = [useLang(), useBoth()]
  const { data, error } = useQuery(comparison(workspace, id, { from: version - 1, to: version, asOf }))
  if (error) return <p className="step-error">{both(asApiError(error).text)}</p>
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  const { before, after, stayed, entered, left } = data.members
  return (
    <>
      <p className="quiet number">
        {t(asOf === undefined ? 'life.moves' : 'life.movesThen', {
          before: grouped(before, lang),
          after: grouped(after, lang),
          stayed: grouped(stayed, lang),
        })}{' '}
        {asOf !== undefined && <AsOfTag date={asOf} />}
      </p>
      <div className="moves">
        <Moved title={t('life.entered')} moved={entered} />
        <Moved title={t('life.left')} moved={left} />
      </div>
    </>
  )
}

/** Every version with what changed in words; on demand, who entered and who left by it. */
export const Versions = ({ workspace, id, asOf }: SegmentPart) => {
  const { t } = useTranslation()
  const [lang, both] = [useLang(), useBoth()]
  const { data } = useQuery(versions(workspace, id))
  const [open, setOpen] = useState<number>()
  return (
    <Section title={t('segments.versions')}>
      {!data && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      <ol className="versions">
        {data?.map(({ version, changes, count, updatedAt, readBack }) => (
          <li key={version}>
            <div className="version-head">
              <strong>{t('segments.version', { version })}</strong>
              <span className="quiet number">
                {t('segments.members', { count })} · <Time at={updatedAt} />
              </span>
              {version > 1 && (
                <Button
                  size="small"
                  type="link"
                  aria-expanded={open === version}
                  onClick={() => setOpen(open === version ? undefined : version)}
                >
                  {t(open === version ? 'life.hideMembers' : 'life.showMembers')}
                </Button>
              )}
            </div>
            {version === 1 ? (
              <p>{both(readBack)}</p>
            ) : (
              <ul className="lines">
                {changes.length === 0 && <li>{t('life.sameRule')}</li>}
                {changes.map(({ sentence }) => (
                  <li key={sentence.en}>{sentence[lang]}</li>
                ))}
              </ul>
            )}
            {open === version && <Members workspace={workspace} id={id} asOf={asOf} version={version} />}
          </li>
        ))}
      </ol>
      {data?.length === 1 && <p className="quiet">{t('life.oneVersion')}</p>}
    </Section>
  )
}
