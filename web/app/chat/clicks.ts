let clicks = 0

const clickable = 'button, a, summary, [role="button"], [role="tab"], [role="menuitem"], [role="option"], li[tabindex]'

/** Counts the clicks on things that act, for the interaction counter. Enter in the composer is part of a turn. */
export const countClicks = (target: Document): void => {
  const count = ({ target: at, isTrusted }: Event) => {
    if (isTrusted && at instanceof Element && at.closest(clickable)) clicks += 1
  }
  // Ahead of the handlers, so that the click that sends a message counts for its turn.
  target.addEventListener('click', count, { capture: true })
}

/** The clicks since it was last asked. */
export const takeClicks = (): number => {
  const taken = clicks
  clicks = 0
  return taken
}
