import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

const near = 48

const above = 12

/**
 * Keeps the newest entry of a list in view while the person is there, and leaves the scroller alone once they scroll up.
 * An entry taller than the view stays at its beginning, where reading starts.
 */
export const useStickToEnd = (scroller: RefObject<HTMLElement | null>, key: unknown) => {
  const stuck = useRef(true)
  const [away, setAway] = useState(false)

  const toNewest = () => {
    const element = scroller.current
    const newest = element?.firstElementChild?.lastElementChild
    if (!element || !(newest instanceof HTMLElement)) return
    const start = newest.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop - above
    element.scrollTop = Math.max(element.scrollTop, Math.min(start, element.scrollHeight - element.clientHeight))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another thread starts at its end
  useLayoutEffect(() => {
    stuck.current = true
    setAway(false)
    toNewest()
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new thread may have a new element
  useEffect(() => {
    const element = scroller.current
    const content = element?.firstElementChild
    if (!element || !content) return
    let top = element.scrollTop
    const onScroll = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight
      if (element.scrollTop < top - 1) stuck.current = false
      if (left < near) stuck.current = true
      top = element.scrollTop
      setAway(left >= near)
    }
    const observer = new ResizeObserver(() => {
      if (stuck.current) toNewest()
      onScroll()
    })
    observer.observe(content)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [key])

  const follow = () => {
    stuck.current = true
    toNewest()
  }
  const toEnd = () => {
    const element = scroller.current
    stuck.current = true
    if (element) element.scrollTop = element.scrollHeight
  }

  return { away, follow, toEnd }
}
