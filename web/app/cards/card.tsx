import type { ReactNode } from 'react'

interface CardProps {
  title: string
  mark?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** The frame of everything the conversation made: title and state, the thing, what can be done with it. */
export const Card = ({ title, mark, actions, children }: CardProps) => (
  <article className="card" aria-label={title}>
    <header className="card-head">
      <h2>{title}</h2>
      {mark}
    </header>
    <div className="card-body">{children}</div>
    {actions && <footer className="card-actions">{actions}</footer>}
  </article>
)
