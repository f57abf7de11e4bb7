import type { ReactNode } from 'react'

interface CardProps {
  title: string
  mark?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** The frame of everything the conversation made: title and state, the thing, what can be done with it. */
export const Card = ({ title, mark, actions, children }: CardProps) => (
  <section className="card" aria-label={title}>
    <header className="card-head">
      <h3>{title}</h3>
      {mark}
    </header>
    <div className="card-body">{children}</div>
    {actions && <footer className="card-actions">{actions}</footer>}
  </section>
)
