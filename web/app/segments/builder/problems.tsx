import { useBoth } from '../../i18n/use-lang.ts'
import { useDesk } from './place.ts'

/** What the check says of the rule at a place. */
export const Problems = ({ path }: { path: string | undefined }) => {
  const both = useBoth()
  const { problems } = useDesk()
  const found = path === undefined ? undefined : problems.get(path)
  if (!found) return null
  return (
    <ul className="clause-problems">
      {[...new Set(found.map(both))].map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
