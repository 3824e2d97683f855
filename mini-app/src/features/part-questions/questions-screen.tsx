/** Writes the few questions that follow a part. */
import { appPartQuestions as words } from '@quan-triet/shared/i18n/vi/app-part-questions'
import type { PartQuestion as Question } from '@quan-triet/shared/models/part-questions'
import { questionLimits } from '@quan-triet/shared/vocabulary/question-limits'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { usePartQuestions, useSetPartQuestions } from './api.ts'
import { isFinished } from './is-finished.ts'
import { QuestionFields } from './question-fields.tsx'

const blank: Question = { text: '', choices: ['', ''], right: 0, explanation: '' }

const Editor = ({ partId, stored }: { partId: string; stored: readonly Question[] }) => {
  const [questions, setQuestions] = useState<readonly Question[]>(stored)
  const save = useSetPartQuestions(partId)
  const isChanged = JSON.stringify(questions) !== JSON.stringify(stored)
  const isReady = questions.every(isFinished)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady || save.isPending) return
        save.mutate([...questions], { onSuccess: (answer) => setQuestions(answer.questions) })
      }}
    >
      <p>{words.intro}</p>
      {questions.length === 0 && <p className="empty">{words.empty}</p>}
      {questions.map((question, index) => (
        // Questions have no identity but their place.
        <QuestionFields
          key={index}
          question={question}
          number={index + 1}
          onChange={(next) =>
            setQuestions(questions.map((one, place) => (place === index ? next : one)))
          }
          onRemove={() => setQuestions(questions.filter((_, place) => place !== index))}
        />
      ))}
      {questions.length < questionLimits.questions && (
        <Button onPress={() => setQuestions([...questions, blank])}>{words.add}</Button>
      )}
      <ProblemBanner error={save.error} />
      {isChanged && !isReady && <p className="soft">{words.unfinished}</p>}
      {save.isSuccess && !isChanged && (
        <Banner kind="good">
          <p>{words.saved}</p>
        </Banner>
      )}
      {isChanged && (
        <Button kind="primary" type="submit" isBusy={save.isPending} isDisabled={!isReady}>
          {words.save}
        </Button>
      )}
    </form>
  )
}

export const QuestionsScreen = () => {
  const { id = '', partId = '' } = useParams()
  const questions = usePartQuestions(partId)
  return (
    <Screen
      title={words.link}
      back={{ to: `/publishing/${id}/parts/${partId}`, label: words.backToPart }}
    >
      <QueryView query={questions}>
        {(data) => <Editor partId={partId} stored={data.questions} />}
      </QueryView>
    </Screen>
  )
}
