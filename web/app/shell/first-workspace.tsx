import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { workspaces } from '../api/queries.ts'
import { preferences } from '../preferences.ts'
import { Problem } from './problem.tsx'

/** Goes to the workspace that was open last, or the first. */
export const FirstWorkspace = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(workspaces())
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div className="page-wait">
        <Skeleton active title={false} />
      </div>
    )
  const chosen = data.find(({ name }) => name === preferences.get().workspace) ?? data[0]
  if (chosen) return <Navigate to="/w/$workspace/chat/{-$thread}" params={{ workspace: chosen.name }} replace />
  return (
    <main className="problem">
      <h1>{t('error.noWorkspace')}</h1>
      <p>{t('error.noWorkspaceText')}</p>
      <pre>npx fairlead import customers.csv --workspace shop</pre>
    </main>
  )
}
