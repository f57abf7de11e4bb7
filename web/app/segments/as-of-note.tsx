import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../backend/segments/rule.ts'
import { count } from '../api/segment-drafts.ts'
import { grouped } from '../format/numbers.ts'
import { inZone } from '../format/times.ts'
import { useLang } from '../i18n/use-lang.ts'

interface AsOfNoteProps {
  workspace: string
  rule: Rule
  /** The instant that was asked about. */
  at: string
  place: { timeZone: string } | undefined
}

/** Says of which instant the numbers of a segment are, what is not of then, and how many it has now. */
export const AsOfNote = ({ workspace, rule, at, place }: AsOfNoteProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: now } = useQuery(count(workspace, rule))
  return (
    <Alert
      type="info"
      showIcon
      className="as-of-note"
      title={t('asOf.note', { at: inZone(at, place?.timeZone ?? 'UTC', lang), zone: place?.timeZone ?? 'UTC' })}
      description={
        <>
          {t('asOf.means')}{' '}
          {now && (
            <span className="number">{t('asOf.nowCount', { count: now.count, shown: grouped(now.count, lang) })}</span>
          )}
        </>
      }
    />
  )
}
