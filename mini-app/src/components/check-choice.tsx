/** One large choice of several that may be taken together. */
import type { ReactNode } from 'react'
import '../styles/fields.css'

interface Props {
  isChosen: boolean
  onChange: (isChosen: boolean) => void
  children: ReactNode
}

export const CheckChoice = ({ isChosen, onChange, children }: Props) => (
  <label className="choice">
    <input
      type="checkbox"
      checked={isChosen}
      onChange={(event) => onChange(event.target.checked)}
    />
    {children}
  </label>
)

/** A list with one value put in or taken out. */
export const toggled = <T,>(all: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? [...all, one] : all.filter((other) => other !== one)
