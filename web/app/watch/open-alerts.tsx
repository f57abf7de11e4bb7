import { useQuery } from '@tanstack/react-query'
import { Badge } from 'antd'
import { inbox } from '../api/watch.ts'
import { useLang } from '../i18n/use-lang.ts'

/** How many alerts wait, beside the name of the area; nothing where none do. */
export const OpenAlerts = ({ workspace }: { workspace: string }) => {
  const lang = useLang()
  const { data } = useQuery(inbox(workspace))
  if (!data?.open) return null
  return (
    <>
      <Badge className="area-mark" size="small" count={data.open} overflowCount={99} aria-hidden />
      <span className="hidden-text">{lang === 'zh' ? `（${data.open} 条提醒）` : ` (${data.open} open)`}</span>
    </>
  )
}
