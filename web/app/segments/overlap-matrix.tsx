import { Button } from 'antd'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overlap } from '../../../backend/segments/life/life.ts'
import { percent } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'

const few = 10

/** Jaccard of every pair as a table of shades, this segment first, those like it next; the numbers stand in the cells. Of many a few are shown first. */
export const OverlapMatrix = ({ overlap: { segments, pairs }, current }: { overlap: Overlap; current: string }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const [isWhole, setWhole] = useState(false)
  const alike = new Map(
    pairs.flatMap(({ a, b, jaccard }) => [[`${a} ${b}`, jaccard] as const, [`${b} ${a}`, jaccard] as const]),
  )
  const own = segments.filter(({ id }) => id === current)
  const others = segments
    .filter(({ id }) => id !== current)
    .sort((a, b) => (alike.get(`${current} ${b.id}`) ?? 0) - (alike.get(`${current} ${a.id}`) ?? 0))
  const shown = [...own, ...others].slice(0, isWhole ? undefined : few)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus */}
      <section className="matrix" tabIndex={0} aria-label={t('life.matrix')}>
        <table>
          <caption className="hidden-text">{t('life.matrix')}</caption>
          <thead>
            <tr>
              <td />
              {shown.map(({ id, name }, at) => (
                <th key={id} scope="col" title={name} aria-label={name}>
                  {at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={row.id}>
                <th scope="row" title={row.name}>
                  <span className="ordinal">{at + 1}</span> {row.name}
                </th>
                {shown.map((column) => {
                  const share = column.id === row.id ? null : (alike.get(`${row.id} ${column.id}`) ?? 0)
                  const shade = { '--shade': `${Math.round((share ?? 0) * 45)}%` } as CSSProperties
                  return (
                    <td key={column.id} className="number" style={shade}>
                      {share === null ? '·' : percent(share, lang, 0)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {segments.length > few && (
        <Button size="small" type="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('life.matrixFew', { count: few }) : t('life.matrixAll', { count: segments.length })}
        </Button>
      )}
    </>
  )
}
