/** A field for a paragraph that is as tall as its text and takes the focus when it appears. */
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Field } from '../../components/field.tsx'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  onLeave: () => void
  onEscape: () => void
  maxLength: number
}

const grow = (field: HTMLTextAreaElement): void => {
  // Measured anew from nothing, or it would never shrink.
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}

export const GrowingField = ({ label, value, onChange, onLeave, onEscape, maxLength }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    if (current === null) return
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
  }, [])
  useEffect(() => {
    if (field.current !== null) grow(field.current)
  })
  const leaveByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEscape()
  }
  return (
    <Field label={label}>
      {(control) => (
        <textarea
          {...control}
          ref={field}
          className="input"
          rows={3}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
          onKeyDown={leaveByKey}
        />
      )}
    </Field>
  )
}
