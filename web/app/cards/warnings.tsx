import { WarningOutlined } from '@ant-design/icons'
import type { Preview } from '../../../backend/segments/segment.ts'
import { useBoth } from '../i18n/use-lang.ts'

/** What to mind about an audience, such as unknown values that were kept. */
export const Warnings = ({ warnings }: Pick<Preview, 'warnings'>) => {
  const both = useBoth()
  if (warnings.length === 0) return null
  return (
    <ul className="warnings">
      {warnings.map(({ code, note }) => (
        <li key={code + note.en}>
          <WarningOutlined aria-hidden /> {both(note)}
        </li>
      ))}
    </ul>
  )
}
