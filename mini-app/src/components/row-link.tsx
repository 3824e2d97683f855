/** A large row that leads to another screen. */
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from './icon.tsx'

interface Props {
  to: string
  title: string
  /** What the row begins with, such as a tile. */
  before?: ReactNode
  children?: ReactNode
}

export const RowLink = ({ to, title, before, children }: Props) => (
  <Link className="row" to={to}>
    {before}
    <span className="grow stack-xs">
      <span className="strong">{title}</span>
      {children}
    </span>
    <Icon name="forward" size={22} />
  </Link>
)
