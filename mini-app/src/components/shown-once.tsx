/** Shows a secret for the only time, and copies it. */
import { useState } from 'react'
import { copyText } from '../lib/share.ts'
import { Button } from './button.tsx'

interface Props {
  label: string
  secret: string
  words: { copy: string; copied: string }
}

export const ShownOnce = ({ label, secret, words }: Props) => {
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="card stack-s">
      <p className="strong">{label}</p>
      <p className="shown-once">{secret}</p>
      <Button isWide onPress={() => void copyText(secret).then(setCopied)}>
        {words.copy}
      </Button>
      {isCopied && (
        <p className="soft" role="status">
          {words.copied}
        </p>
      )}
    </div>
  )
}
