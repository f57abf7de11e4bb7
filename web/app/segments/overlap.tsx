import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../api/client.ts'
import { overlap } from '../api/segment-life.ts'
import { grouped, percent } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Section } from '../workbench/section.tsx'
import { OverlapMatrix } from './overlap-matrix.tsx'

const most = 8

/** Segments that share members with this one, those with the same members marked, and the matrix of all. */
export const OverlapWith = ({ workspace, id }: { workspace: string; id: string }) => {
  const { t } = useTranslation()
  const [lang, both] = [useLang(), useBoth()]
  const { data, error } = useQuery(overlap(workspace))
  const names = new Map(data?.segments.map((segment) => [segment.id, segment.name]))
  const others = (data?.pairs ?? [])
    .filter((pair) => (pair.a === id || pair.b === id) && pair.both > 0)
    .map((pair) => ({ ...pair, other: pair.a === id ? pair.b : pair.a }))
    .slice(0, most)
  return (
    <Section title={t('life.overlap')}>
      {error && <p className="step-error">{both(asApiError(error).text)}</p>}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {data && data.segments.length < 2 && <p className="quiet">{t('life.alone')}</p>}
      {data && data.segments.length > 1 && others.length === 0 && <p className="quiet">{t('life.apart')}</p>}
      <ul className="overlaps">
        {others.map(({ other, both: shared, jaccard, duplicate }) => (
          <li key={other}>
            <Link to="/w/$workspace/segments/{-$id}" params={{ workspace, id: other }}>
              {names.get(other)}
            </Link>
            <span className="quiet number">
              {t('life.shared', { count: shared, share: percent(jaccard ?? 0, lang) })}
            </span>
            {duplicate && <Tag color="warning">{t('life.duplicate')}</Tag>}
          </li>
        ))}
      </ul>
      {data && data.segments.length > 2 && <OverlapMatrix overlap={data} current={id} />}
      {data?.skipped.map(({ id, name, problem }) => (
        <p key={id} className="quiet">
          {t('life.skipped', { name, problem: both(problem) })}
        </p>
      ))}
      {data && (
        <p className="quiet fine-print number">
          {t('life.overlapNote', { total: grouped(data.total, lang), count: data.segments.length })}
        </p>
      )}
    </Section>
  )
}
