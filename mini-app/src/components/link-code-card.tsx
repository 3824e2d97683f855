/** Shows a one-time code for a chat, how long it lasts, and copies it. */
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import type { LinkCode } from '@quan-triet/shared/models/linking'
import { useState } from 'react'
import { useCountdown } from '../lib/use-countdown.ts'
import { copyText } from '../lib/share.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { ClockFirst } from './clock-first.tsx'
import '../styles/screens.css'

const MINUTE_S = 60

interface Props {
  code: LinkCode
  /** Where to type it. */
  text: string
}

const Shown = ({ code, text }: Props) => {
  const [isCopied, setCopied] = useState(false)
  const left = useCountdown(code.expiresAt)
  if (left === 0)
    return (
      <Banner kind="warn">
        <p>{appLinking.codeOver}</p>
      </Banner>
    )
  return (
    <div className="card stack-s centred">
      <p className="roster-code" aria-label={appLinking.codeLabel(code.code)}>
        {code.code}
      </p>
      <p className="soft numbers" role="timer">
        {appLinking.codeLeft(Math.floor(left / MINUTE_S), left % MINUTE_S)}
      </p>
      <p>{text}</p>
      <Button isWide onPress={() => void copyText(code.code).then(setCopied)}>
        {appLinking.copy}
      </Button>
      {isCopied && (
        <p className="soft" role="status">
          {appLinking.copied}
        </p>
      )}
    </div>
  )
}

export const LinkCodeCard = (props: Props) => (
  <ClockFirst>
    <Shown {...props} />
  </ClockFirst>
)
