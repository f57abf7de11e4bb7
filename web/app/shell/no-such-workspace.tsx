import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useBoth } from '../i18n/use-lang.ts'

interface Known {
  name: string
  title: { zh: string; en: string }
}

/** An address of a workspace that is not there: which there are, and how one is made. */
export const NoSuchWorkspace = ({ name, known }: { name: string; known: readonly Known[] }) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <main className="problem">
      <h1>{t('error.noSuchWorkspace', { name })}</h1>
      {known.length > 0 && <p>{t('error.workspaces')}</p>}
      <ul className="plain-list">
        {known.map((one) => (
          <li key={one.name}>
            <Link to="/w/$workspace/chat/{-$thread}" params={{ workspace: one.name, thread: undefined }}>
              {both(one.title)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('error.makeWorkspace')}</p>
      <pre>npx fairlead import customers.csv --workspace shop</pre>
    </main>
  )
}
