/** Takes a question in the person's own words, and shows the last few with what was answered. */
import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { TextField } from '../../components/text-field.tsx'
import { failureWords, Waiting } from './answer.tsx'
import { type Typed, useAskInWords, useTyped } from './api.ts'
import { Replies } from './replies.tsx'
import '../../styles/screens.css'

const MAX_LENGTH = 500

const TypedAnswer = ({ typed }: { typed: Typed }) => (
  <details className="contents" open>
    <summary>
      {typed.text}
      <Icon name="forward" size={22} />
    </summary>
    <div className="answer">
      <Replies answer={typed} />
    </div>
  </details>
)

export const AskBox = () => {
  const [text, setText] = useState('')
  const ask = useAskInWords()
  const typed = useTyped()
  const question = text.trim()
  return (
    <section className="stack-s" aria-label={appAsk.box}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault()
          if (question !== '' && !ask.isPending)
            ask.mutate(question, { onSuccess: () => setText('') })
        }}
      >
        <TextField
          hint={appAsk.boxHint}
          input={{ maxLength: MAX_LENGTH, autoComplete: 'off', autoCapitalize: 'sentences' }}
          label={appAsk.box}
          onChange={setText}
          value={text}
        />
        <Button isBusy={ask.isPending} isDisabled={question === ''} kind="primary" type="submit">
          {appAsk.send}
        </Button>
      </form>
      <div className="stack-s" aria-live="polite" aria-label={appAsk.typed} role="group">
        {ask.isPending && <Waiting />}
        {ask.error && (
          <Banner kind="warn">
            <p>{failureWords(ask.error)}</p>
          </Banner>
        )}
        {typed.map((one) => (
          <TypedAnswer key={one.id} typed={one} />
        ))}
      </div>
    </section>
  )
}
