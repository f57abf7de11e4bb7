import type { ComponentType } from 'react'
import { withPrices } from '../stream/things.ts'
import type { Step } from '../stream/thread-state.ts'
import '../style/cards.css'
import { CardBoundary } from './card-boundary.tsx'
import type { CardContext } from './card-context.ts'
import { cardMap } from './card-map.ts'
import { FallbackCard } from './fallback-card.tsx'

interface CardsProps {
  steps: readonly Step[]
  open: boolean
  onSay(text: string): void
  onShow(tab: string): void
}

const cardOf = (name: string): ComponentType<CardContext<unknown>> | undefined =>
  (cardMap as Record<string, ComponentType<CardContext<never>>>)[name] as
    | ComponentType<CardContext<unknown>>
    | undefined

/** The cards of a turn, in the order in which their things were made. */
const Cards = ({ steps, open, onSay, onShow }: CardsProps) => (
  <>
    {withPrices(steps).map((step, index) => {
      const Known = cardOf(step.name)
      const fallback = <FallbackCard name={step.name} output={step.output} />
      return (
        <CardBoundary key={step.id} fallback={fallback}>
          {Known ? (
            <Known output={step.output} open={open} next={index === steps.length - 1} onSay={onSay} onShow={onShow} />
          ) : (
            fallback
          )}
        </CardBoundary>
      )
    })}
  </>
)

export default Cards
