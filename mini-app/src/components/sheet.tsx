/** A dialog that rises from the bottom, holds the focus and closes with Escape or a touch outside. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from './button.tsx'
import '../styles/sheet.css'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
  closeWords?: string
}

const FOCUSABLE = 'button, a[href], input, select, textarea'

const turnFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const from = event.shiftKey ? all[0] : all.at(-1)
  const to = event.shiftKey ? all.at(-1) : all[0]
  if (document.activeElement !== from && document.activeElement !== event.currentTarget) return
  event.preventDefault()
  to?.focus()
}

/** Gives the focus to the sheet while it is open and back to where it was afterwards. */
const useHeldFocus = () => {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const { overflow } = document.body.style
    panel.current?.focus()
    document.body.style.overflow = 'hidden'
    return () => {
      document.body.style.overflow = overflow
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return panel
}

export const Sheet = ({ title, onClose, children, closeWords = appCommon.cancel }: Props) => {
  const id = useId()
  const panel = useHeldFocus()
  return createPortal(
    <div
      className="sheet-shade"
      role="presentation"
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        ref={panel}
        onKeyDown={(event) => {
          // A sheet above another keeps its keys to itself.
          event.stopPropagation()
          if (event.key === 'Escape') onClose()
          if (event.key === 'Tab') turnFocus(event)
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <Button isWide onPress={onClose}>
          {closeWords}
        </Button>
      </div>
    </div>,
    document.body,
  )
}
