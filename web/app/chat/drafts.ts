const key = 'fairlead.drafts'
/** Old drafts make room for new ones. */
const mostKept = 50

type Kept = Record<string, string>

const readKept = (): Kept => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** Where a message is being written; no thread for one that opens a conversation. */
const placeOf = (workspace: string, thread: string | undefined) => `${workspace}/${thread ?? ''}`

/** The unsent message of each conversation, kept in this browser until it is sent. */
export const drafts = {
  get: (workspace: string, thread: string | undefined): string => readKept()[placeOf(workspace, thread)] ?? '',
  set(workspace: string, thread: string | undefined, text: string): void {
    const place = placeOf(workspace, thread)
    const { [place]: _, ...others } = readKept()
    const kept = Object.entries(text === '' ? others : { ...others, [place]: text }).slice(-mostKept)
    try {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)))
    } catch {
      // A browser without storage keeps the draft until the page is left.
    }
  },
  /** What was begun while a conversation opened goes on in it. */
  move(workspace: string, from: string | undefined, to: string): void {
    const text = drafts.get(workspace, from)
    if (text === '') return
    drafts.set(workspace, from, '')
    drafts.set(workspace, to, text)
  },
}
