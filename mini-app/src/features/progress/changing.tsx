/** Shows a text that may change while it is read: a new one is lit for a moment, without moving anything. */
import { useState } from 'react'

export const Changing = ({ text }: { text: string }) => {
  const [first] = useState(text)
  return (
    <span key={text} className={text === first ? undefined : 'progress-changed'}>
      {text}
    </span>
  )
}
