/** Names a state in a small coloured label. */
import type { ReactNode } from 'react'

interface Props {
  children: ReactNode
  kind?: 'plain' | 'good' | 'warn' | 'bad' | 'info'
}

export const Chip = ({ children, kind = 'plain' }: Props) => (
  <span className={`chip chip-${kind}`}>{children}</span>
)
