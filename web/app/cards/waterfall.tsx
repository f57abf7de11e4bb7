import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../backend/segments/segment.ts'
import { grouped } from '../format/numbers.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'

type WaterfallProps = Pick<Preview, 'waterfall'> & {
  /** Adds what each clause dropped and what it selects on its own. */
  full?: boolean
  /** Adds, by clause, how many fail it and nothing else. */
  failOnly?: readonly number[] | undefined
  /** Clauses can be edited: which one is, where, and how one is chosen. */
  edit?: { at: number | undefined; editor: ReactNode; onEdit(at: number): void } | undefined
}

const width = (part: number, whole: number): string => `${whole > 0 ? Math.max((part / whole) * 100, 0.6) : 0}%`

/** How each clause narrows the audience: a bar for those kept, a paler one for those it dropped. */
export const Waterfall = ({ waterfall, full = false, failOnly, edit }: WaterfallProps) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const number = (value: number) => grouped(value, lang)
  // Against the first clause: what it drops is most of everybody, and would flatten all that follows.
  const whole = waterfall[0]?.kept ?? 0
  const columns = 2 + (full ? 2 + (failOnly ? 1 : 0) : 0)
  return (
    <table className="waterfall" aria-label={t('segment.waterfall')}>
      <thead className={full ? undefined : 'hidden-text'}>
        <tr>
          <th scope="col">{t('segment.clause')}</th>
          <th scope="col" className="right">
            {t('segment.kept')}
          </th>
          {full && (
            <>
              <th scope="col" className="right">
                {t('segment.dropped')}
              </th>
              <th scope="col" className="right roomy">
                {t('segment.alone')}
              </th>
              {failOnly && (
                <th scope="col" className="right">
                  {t('proof.failOnly')}
                </th>
              )}
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {waterfall.map(({ clause, kept, dropped, alone }, index) => (
          <Fragment key={clause.en}>
            <tr>
              <th scope="row">
                <span className="clause">
                  {both(clause)}
                  {edit && (
                    <Button
                      size="small"
                      type="text"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={t('segment.editClause', { clause: both(clause) })}
                      aria-expanded={edit.at === index}
                      onClick={() => edit.onEdit(index)}
                    />
                  )}
                </span>
                <span className="bar" aria-hidden>
                  <span className="bar-kept" style={{ width: width(kept, whole) }} />
                  {index > 0 && <span className="bar-dropped" style={{ width: width(dropped, whole) }} />}
                </span>
              </th>
              <td>{number(kept)}</td>
              {full && (
                <>
                  <td className="quiet">{dropped > 0 ? `−${number(dropped)}` : '0'}</td>
                  <td className="quiet roomy">{number(alone)}</td>
                  {failOnly && <td className="quiet">{number(failOnly[index] ?? 0)}</td>}
                </>
              )}
            </tr>
            {edit?.at === index && (
              <tr className="clause-edit">
                <td colSpan={columns}>{edit.editor}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
