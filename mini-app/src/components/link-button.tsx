/** A link that looks like the button it leads on from. */
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'

interface Props {
  to: string
  children: ReactNode
  kind?: 'primary' | 'secondary' | 'quiet'
  isWide?: boolean
  label?: string
}

export const LinkButton = ({ to, children, kind = 'secondary', isWide = false, label }: Props) => (
  <Link
    to={to}
    className={`button button-${kind}${isWide ? ' button-wide' : ''}`}
    {...(label !== undefined && { 'aria-label': label })}
  >
    {children}
  </Link>
)
