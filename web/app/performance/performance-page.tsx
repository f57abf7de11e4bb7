import { Link, useParams } from '@tanstack/react-router'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import '../style/cards.css'
import '../style/workbench.css'
import '../style/performance.css'
import { performanceEn } from '../i18n/performance-en.ts'
import { performanceZh } from '../i18n/performance-zh.ts'
import { Board } from './board.tsx'
import { Campaigns } from './campaigns.tsx'
import { Growth } from './growth.tsx'

i18next.addResourceBundle('zh', 'performance', performanceZh)
i18next.addResourceBundle('en', 'performance', performanceEn)

/** THE views of the area, in their order. */
const views = { board: Board, campaigns: Campaigns, growth: Growth } as const
type View = keyof typeof views

/** How the business does: its metrics, its past campaigns, what growth is made of. */
export const PerformancePage = () => {
  const { t } = useTranslation('performance')
  const { workspace, id } = useParams({ from: '/w/$workspace/performance/{-$id}' })
  const view: View = id && id in views ? (id as View) : 'board'
  const Shown = views[view]
  return (
    <div className="performance">
      <h1>{t('title')}</h1>
      <nav className="views" aria-label={t('title')}>
        {(Object.keys(views) as View[]).map((key) => (
          <Link
            key={key}
            to="/w/$workspace/performance/{-$id}"
            params={{ workspace, id: key === 'board' ? undefined : key }}
            className={key === view ? 'view-link view-on' : 'view-link'}
            aria-current={key === view ? 'page' : undefined}
          >
            {t(`tab.${key}`)}
          </Link>
        ))}
      </nav>
      <Shown key={workspace} workspace={workspace} />
    </div>
  )
}
