import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../../backend/segments/rule.ts'
import { Board } from './board.tsx'
import type { Draft } from './node.ts'
import { useHistory } from './use-history.ts'
import { UseInThread } from './use-in-thread.tsx'
import { useLive } from './use-live.ts'

interface ClauseInlineProps {
  workspace: string
  thread: string
  rule: Rule
  /** Place of the clause among those that must all hold. */
  at: number
  onClose(): void
}

/** One clause of the conversation's audience, edited where it stands. */
const ClauseInline = ({ workspace, thread, rule, at, onClose }: ClauseInlineProps) => {
  const { t } = useTranslation('builder')
  const history = useHistory(rule as Draft)
  const live = useLive(workspace, history.rule)
  return (
    <section className="clause-inline" aria-label={t('editClause')}>
      <Board workspace={workspace} history={history} live={live} focus={rule.kind === 'all' ? `of.${at}` : ''} />
      <div className="builder-acts">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <UseInThread workspace={workspace} thread={thread} live={live} current={rule as Draft} onUsed={onClose} />
      </div>
    </section>
  )
}

export default ClauseInline
