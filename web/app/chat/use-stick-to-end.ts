import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

const near = 48

/** Keeps a scroller at its end while the person is there, and leaves it alone once they scroll up. */
export const useStickToEnd = (scroller: RefObject<HTMLElement | null>, key: unknown) => {
  const stuck = useRef(true)
  const [away, setAway] = useState(false)

  const toEnd = () => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another thread starts at its end
  useLayoutEffect(() => {
    stuck.current = true
    setAway(false)
    toEnd()
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new thread may have a new element
  useEffect(() => {
    const element = scroller.current
    const content = element?.firstElementChild
    if (!element || !content) return
    const onScroll = () => {
      stuck.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
      setAway(!stuck.current)
    }
    const observer = new ResizeObserver(() => stuck.current && toEnd())
    observer.observe(content)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [key])

  const follow = () => {
    stuck.current = true
    toEnd()
  }

  return { away, follow }
}
