import type { Bilingual } from '../../../../backend/bilingual.ts'
import { useBoth } from '../../i18n/use-lang.ts'
import { type Desk, useDesk } from './place.ts'

/** What is wrong, one line each. */
export const Found = ({ messages }: { messages: readonly Bilingual[] }) => {
  const both = useBoth()
  if (messages.length === 0) return null
  return (
    <ul className="clause-problems">
      {[...new Set(messages.map(both))].map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}

const tags = ['type', 'of']

/** What is wrong with the value at a place: all that lies in it, unless the fields that it holds show theirs. */
export const problemsOfField = (problems: Desk['problems'], path: string, holdsFields: boolean): Bilingual[] =>
  [...problems].flatMap(([place, messages]) => {
    const rest = place === path ? '' : place.startsWith(`${path}.`) ? place.slice(path.length + 1) : undefined
    const isOwn = rest === '' || (rest !== undefined && (!holdsFields || tags.includes(rest)))
    return isOwn ? messages : []
  })

/** What the check says of the condition or the group at a place; what it says of its fields stands at them. */
export const Problems = ({ path }: { path: string | undefined }) => {
  const { problems } = useDesk()
  if (path === undefined) return null
  const ofGroup = path === '' ? 'of' : `${path}.of`
  return <Found messages={[...(problems.get(path) ?? []), ...(problems.get(ofGroup) ?? [])]} />
}
