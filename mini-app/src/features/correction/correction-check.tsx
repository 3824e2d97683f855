/** Shows what a correction changes and whom it reaches, and takes the signature under it. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCorrection as words } from '@quan-triet/shared/i18n/vi/app-correction'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { CorrectablePart } from '@quan-triet/shared/models/correction'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WordChanges } from '../../components/word-changes.tsx'
import { type PartDraft, wordingOf } from './part-draft.ts'
import '../../styles/screens.css'

const Cost = ({ part }: { part: CorrectablePart }) => {
  const { groups, byHand, isLater, goesAt } = part
  const messages = groups.bot + groups.oa
  return (
    <div className="stack-s">
      <p className="strong">
        {messages === 0
          ? words.noGroups
          : words.cost(formatCount(messages), formatCount(groups.bot), formatCount(groups.oa))}
      </p>
      {messages > 0 && <p>{isLater ? words.goesAt(formatDayTime(goesAt)) : words.goesNow}</p>}
      {byHand > 0 && <p>{words.byHand(formatCount(byHand))}</p>}
    </div>
  )
}

const whoChoices = [
  { value: 'silent' as const, label: words.silent },
  { value: 'tell' as const, label: words.tell },
]

interface Props {
  part: CorrectablePart
  draft: PartDraft
  message: string
  onConfirm: (choice: { tellsGroups: boolean; fullName: string }) => void
  onBack: () => void
  isBusy: boolean
  error: Error | null
}

export const CorrectionCheck = ({ part, draft, message, ...rest }: Props) => {
  const { onConfirm, onBack, isBusy, error } = rest
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [who, setWho] = useState<'silent' | 'tell'>('tell')
  const [fullName, setFullName] = useState('')
  const isReady = fullName.trim() !== ''
  const messages = part.groups.bot + part.groups.oa
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isBusy)
          onConfirm({ tellsGroups: who === 'tell', fullName: fullName.trim() })
      }}
    >
      <section className="card stack-s" aria-labelledby="changes">
        <h2 id="changes" ref={heading} tabIndex={-1}>
          {words.changesTitle}
        </h2>
        <WordChanges before={part} after={wordingOf(draft)} />
        <p className="soft">{words.bannerReason(draft.reason.trim())}</p>
      </section>
      <section className="card stack-s">
        <ChoiceList legend={words.whoTitle} choices={whoChoices} value={who} onChange={setWho} />
        {who === 'tell' && (
          <>
            <Cost part={part} />
            <h3>{words.messageTitle}</h3>
            <p className="bubble">{message}</p>
          </>
        )}
      </section>
      <p>{words.vouch(part.documentTitle)}</p>
      <TextField
        label={appPublishing.notSecretLabel}
        hint={appPublishing.notSecretHint}
        value={fullName}
        onChange={setFullName}
        input={{ autoComplete: 'off', autoCapitalize: 'words', maxLength: 120 }}
      />
      <ProblemBanner error={error} />
      <Button kind="primary" type="submit" isBusy={isBusy} isDisabled={!isReady}>
        {who === 'tell' && messages > 0
          ? words.confirmTell(formatCount(messages))
          : words.confirmSilent}
      </Button>
      <Button onPress={onBack}>{words.back}</Button>
    </form>
  )
}
