import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../../backend/catalog/catalog.ts'
import type { Histogram as Bins } from '../../../../backend/segments/histogram.ts'
import { histogram } from '../../api/segment-drafts.ts'
import { grouped, percent, short } from '../../format/numbers.ts'
import { useBoth, useLang } from '../../i18n/use-lang.ts'
import type { Cut } from './cuts.ts'

interface HistogramProps {
  workspace: string
  attribute: Attribute
  cut: Cut | undefined
}

const [width, height, foot] = [480, 96, 18]

/** Where a value stands across the bins, 0 to 1; those beyond the bins stand at their edge. */
const along = (value: number, bins: Bins['bins']): number => {
  const [first, last] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  return Math.min(1, Math.max(0, (value - first) / (last - first || 1)))
}

const Bars = ({ data, cut, integer }: { data: Bins; cut: Cut | undefined; integer: boolean }) => {
  const lang = useLang()
  const { bins } = data
  const most = Math.max(...bins.map(({ count }) => count), 1)
  const step = width / Math.max(bins.length, 1)
  const middle = ({ from, to }: Bins['bins'][number]) => (integer && to - from === 1 ? from : (from + to) / 2)
  return (
    <svg viewBox={`0 0 ${width} ${height + foot}`} className="histogram" aria-hidden>
      {bins.map((bin, at) => {
        const tall = Math.max((bin.count / most) * (height - 6), bin.count > 0 ? 1 : 0)
        const taken = cut === undefined || cut.takes(middle(bin))
        return (
          <rect
            key={bin.from}
            className={taken ? 'bin' : 'bin bin-out'}
            x={at * step + 0.5}
            y={height - tall}
            width={Math.max(step - 1, 1)}
            height={tall}
          />
        )
      })}
      <line className="axis" x1={0} x2={width} y1={height} y2={height} />
      {cut?.bounds.map((bound) => {
        const x = along(bound, bins) * width
        return (
          <g key={bound}>
            <line className="cut" x1={x} x2={x} y1={0} y2={height} />
            <text
              className="cut-label"
              x={x}
              y={9}
              dx={x > width / 2 ? -4 : 4}
              textAnchor={x > width / 2 ? 'end' : 'start'}
            >
              {short(bound, lang)}
            </text>
          </g>
        )
      })}
      <text x={0} y={height + 14}>
        {data.below ? '≤ ' : ''}
        {short(bins[0]?.from ?? 0, lang)}
      </text>
      <text x={width} y={height + 14} textAnchor="end">
        {data.above ? '≥ ' : ''}
        {short((bins.at(-1)?.to ?? 0) - (integer ? 1 : 0), lang)}
      </text>
    </svg>
  )
}

/** How a number is spread over the customers, with the cut of a condition; as a table for those who cannot see it. */
export const Histogram = ({ workspace, attribute, cut }: HistogramProps) => {
  const { t } = useTranslation('builder')
  const [lang, both] = [useLang(), useBoth()]
  const { data, error } = useQuery(histogram(workspace, attribute.name))
  if (error) return null
  const known = data ? data.looked - data.missing : 0
  return (
    <figure className="spread">
      <figcaption>
        {t('spread', { name: both(attribute.labels) })}
        {data && (
          <span className="quiet number">
            {data.oneIn > 1 && ` · ${t('sampled', { looked: grouped(data.looked, lang) })}`}
            {data.missing > 0 && ` · ${t('missingShare', { share: percent(data.missing / data.looked, lang) })}`}
          </span>
        )}
      </figcaption>
      {data && data.bins.length > 0 ? (
        <Bars data={data} cut={cut} integer={attribute.type === 'integer'} />
      ) : (
        <div className="histogram-wait">{data && <span className="quiet">{t('noValues')}</span>}</div>
      )}
      {data && data.bins.length > 0 && (
        <details>
          <summary>{t('asTable')}</summary>
          <table className="bins">
            <thead>
              <tr>
                <th scope="col">{both(attribute.labels)}</th>
                <th scope="col">{t('share')}</th>
              </tr>
            </thead>
            <tbody>
              {data.bins.map(({ from, to, count }) => (
                <tr key={from}>
                  <td>
                    {attribute.type === 'integer' && to - from === 1
                      ? grouped(from, lang)
                      : `${grouped(from, lang, 2)} – ${grouped(to, lang, 2)}`}
                  </td>
                  <td>{percent(known > 0 ? count / known : 0, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  )
}
