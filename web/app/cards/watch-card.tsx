import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ToolOutput } from '../../../tools/index.ts'
import { figure } from '../format/figure.ts'
import { day } from '../format/times.ts'
import { useBoth, useLang } from '../i18n/use-lang.ts'
import { Card } from './card.tsx'
import type { CardContext } from './card-context.ts'

/** What stands out in the numbers, with the way to the alerts. */
export const WatchCard = ({ output }: CardContext<ToolOutput<'read_watch'>>) => {
  const { t } = useTranslation()
  const lang = useLang()
  const both = useBoth()
  const { workspace } = useParams({ from: '/w/$workspace' })
  const { alerts } = output
  return (
    <Card
      title={t('tool.read_watch')}
      actions={
        <Link to="/w/$workspace/watch/{-$id}" params={{ workspace }}>
          {t('area.watch')}
        </Link>
      }
    >
      {alerts.length > 0 && (
        <table className="facts">
          <tbody>
            {alerts.map((alert) => (
              <tr key={`${alert.subject} ${alert.day}`}>
                <th scope="row">{both(alert.label)}</th>
                <td>{day(alert.day, lang)}</td>
                <td className="number right">{figure(alert.value, alert, lang)}</td>
                <td className="number right">
                  {figure(alert.low, alert, lang)} – {figure(alert.high, alert, lang)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
