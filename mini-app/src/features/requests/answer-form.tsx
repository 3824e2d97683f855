/** Takes the answer to a request, says what accepting it does, and asks once more before it is sent. */
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import type { OpenedRequest } from '@quan-triet/shared/models/data-request'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useAnswer } from './api.ts'

const LENGTH = 1000

type Outcome = keyof typeof appRequests.outcomes

export const AnswerForm = ({ request }: { request: OpenedRequest }) => {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [words, setWords] = useState('')
  const [isAsked, setAsked] = useState(false)
  const answer = useAnswer(request.id)
  const isReady = outcome !== null && words.trim() !== ''
  const erases = request.kind === 'xoa' && outcome === 'chap_nhan'
  return (
    <form
      className="stack"
      aria-labelledby="answer"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(isReady)
      }}
    >
      <h2 id="answer">{appRequests.answerTitle}</h2>
      <ChoiceList
        legend={appRequests.outcome}
        hint={appRequests.means[request.kind]}
        choices={choicesOf(appRequests.outcomes)}
        value={outcome}
        onChange={setOutcome}
        isShort
      />
      <LongTextField
        label={appRequests.words}
        hint={appRequests.wordsHint}
        value={words}
        onChange={setWords}
        maxLength={LENGTH}
      />
      <Button kind="primary" type="submit" isDisabled={!isReady}>
        {appRequests.send}
      </Button>
      {isAsked && outcome !== null && (
        <ConfirmSheet
          title={appRequests.sure}
          text={erases ? appRequests.sureErase : appRequests.means[request.kind]}
          confirmWords={appRequests.send}
          isBusy={answer.isPending}
          error={answer.error}
          onConfirm={() =>
            answer.mutate({ outcome, answer: words.trim() }, { onSuccess: () => setAsked(false) })
          }
          onClose={() => setAsked(false)}
        />
      )}
    </form>
  )
}
