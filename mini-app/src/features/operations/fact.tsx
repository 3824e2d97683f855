/** One line of what is known: its name, and what it is. */
import type { ReactNode } from 'react'

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="soft">{name}</dt>
    <dd className="audit-code">{children}</dd>
  </div>
)
