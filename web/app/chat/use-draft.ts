import { useCallback, useEffect, useRef, useState } from 'react'
import { drafts } from './drafts.ts'

/** The draft of one conversation: what was typed there before is there again. */
export const useDraft = (workspace: string, thread: string | undefined) => {
  const [draft, show] = useState(() => drafts.get(workspace, thread))
  const here = useRef({ workspace, thread })
  here.current = { workspace, thread }
  useEffect(() => show(drafts.get(workspace, thread)), [workspace, thread])

  const write = useCallback((text: string) => {
    drafts.set(here.current.workspace, here.current.thread, text)
    show(text)
  }, [])
  /** Puts back what was sent from `place` and refused, unless something else has been written there since. */
  const restore = useCallback((place: { workspace: string; thread: string | undefined }, text: string) => {
    if (drafts.get(place.workspace, place.thread) !== '') return
    drafts.set(place.workspace, place.thread, text)
    if (place.workspace === here.current.workspace && place.thread === here.current.thread) show(text)
  }, [])
  return { draft, write, restore }
}
