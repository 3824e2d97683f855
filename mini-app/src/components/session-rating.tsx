/** Lets somebody who attended say in one tap each what the session was like; only counts are kept. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appRating as words } from '@quan-triet/shared/i18n/vi/app-rating'
import type { RateSessionInput } from '@quan-triet/shared/models/rating'
import {
  clarityAnswerLabels,
  ratingQuestionLabels,
  type RatingQuestion,
  speakerAnswerLabels,
} from '@quan-triet/shared/vocabulary/rating-answers'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { api, call } from '../lib/api.ts'
import { choicesOf } from '../lib/labelled.ts'
import { queryClient } from '../lib/query.ts'
import { Button } from './button.tsx'
import { ProblemBanner } from './problem-banner.tsx'

const KEY = ['home', 'ratings']

/** One question to the server for all sessions of the screen: they share the answer. */
const useOwnRatings = () => useQuery({ queryKey: KEY, queryFn: () => call(api.ratings.own.$get()) })

const useRate = (id: string) =>
  useMutation({
    mutationFn: (json: RateSessionInput) =>
      call(api.sessions[':id'].rating.$post({ param: { id }, json })),
    onSuccess: (own) => queryClient.setQueryData(KEY, own),
    onError: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })

const wishes: Record<RatingQuestion, { wish: RateSessionInput; label: string }[]> = {
  bao_cao_vien: choicesOf(speakerAnswerLabels).map(({ value, label }) => ({
    wish: { question: 'bao_cao_vien', answer: value },
    label,
  })),
  de_hieu: choicesOf(clarityAnswerLabels).map(({ value, label }) => ({
    wish: { question: 'de_hieu', answer: value },
    label,
  })),
}

const questions = ['bao_cao_vien', 'de_hieu'] as const

interface QuestionProps {
  sessionId: string
  question: RatingQuestion
  isAnswered: boolean
}

const Question = ({ sessionId, question, isAnswered }: QuestionProps) => {
  const id = useId()
  const rate = useRate(sessionId)
  return (
    <div className="stack-s" role="group" aria-labelledby={id}>
      <p className="strong" id={id}>
        {ratingQuestionLabels[question]}
      </p>
      {isAnswered ? (
        <p className="soft" role="status">
          {words.doneOne}
        </p>
      ) : (
        <div className="line">
          {wishes[question].map(({ wish, label }) => (
            <Button key={wish.answer} isDisabled={rate.isPending} onPress={() => rate.mutate(wish)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      <ProblemBanner error={rate.error} />
    </div>
  )
}

/** Nothing where the session cannot be rated now. */
export const SessionRating = ({ sessionId }: { sessionId: string }) => {
  const own = useOwnRatings().data?.sessions.find((one) => one.sessionId === sessionId)
  if (!own) return null
  const isDone = own.answered.length === questions.length
  return (
    <div className="stack-s">
      <h3>{words.title}</h3>
      {isDone ? (
        <p role="status">{words.done}</p>
      ) : (
        <>
          <p className="soft">
            {words.hint} {words.until(formatDayTime(own.until))}
          </p>
          {questions.map((question) => (
            <Question
              key={question}
              sessionId={sessionId}
              question={question}
              isAnswered={own.answered.includes(question)}
            />
          ))}
        </>
      )}
    </div>
  )
}
