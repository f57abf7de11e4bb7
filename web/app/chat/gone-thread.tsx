import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Stands for a conversation that was deleted or never was. */
export const GoneThread = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  return (
    <section className="problem" role="alert">
      <h1>{t('chat.gone')}</h1>
      <Link to="/w/$workspace/chat/{-$thread}" params={{ workspace, thread: undefined }}>
        {t('threads.new')}
      </Link>
    </section>
  )
}
