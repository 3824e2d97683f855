/** A section that shows its name and opens when it is pressed. */
import { useState, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import '../styles/screens.css'

interface Props {
  title: string
  children: ReactNode
}

export const FoldedSection = ({ title, children }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="contents" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        <Icon name="forward" size={22} />
      </summary>
      {isOpen && children}
    </details>
  )
}
