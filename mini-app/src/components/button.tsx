/** A large button that says when it is working and cannot be pressed twice meanwhile. */
import type { ReactNode } from 'react'

interface Props {
  children: ReactNode
  onPress?: () => void
  kind?: 'primary' | 'secondary' | 'mark' | 'quiet'
  type?: 'button' | 'submit'
  isBusy?: boolean
  isDisabled?: boolean
  isWide?: boolean
  /** Says more than the visible words where several buttons look alike. */
  label?: string | undefined
}

export const Button = ({
  children,
  onPress,
  kind = 'secondary',
  type = 'button',
  isBusy = false,
  isDisabled = false,
  isWide = false,
  label,
}: Props) => {
  const isOff = isBusy || isDisabled
  return (
    <button
      type={type === 'submit' ? 'submit' : 'button'}
      className={`button button-${kind}${isWide ? ' button-wide' : ''}`}
      aria-disabled={isOff}
      aria-busy={isBusy}
      aria-label={label}
      onClick={(event) => {
        if (isOff) event.preventDefault()
        else onPress?.()
      }}
    >
      {isBusy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  )
}
