import type { ReactNode } from 'react'

/** A titled part of a view, set off by a hairline. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="section">
    <h3>{title}</h3>
    {children}
  </section>
)

/** Latin characters that fit beside another fact; a Chinese one takes the room of two. */
const narrowest = 48

const isLong = (value: ReactNode): boolean =>
  typeof value === 'string' && value.length + (value.match(/\p{Script=Han}/gu)?.length ?? 0) > narrowest

/** Facts side by side, whole sentences on a line of their own; those that are missing are left out. */
export const Pairs = ({ pairs }: { pairs: [label: string, value: ReactNode][] }) => (
  <dl className="pairs">
    {pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => (
        <div key={label} className={isLong(value) ? 'pair-long' : undefined}>
          <dt>{label}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
  </dl>
)

/** Sentences as a plain list. */
export const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
