/** Sends what is chosen as it is chosen, and again by itself as long as it takes. */
import type { QuizPaper } from '@quan-triet/shared/models/own-quiz'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keptValue } from '../../lib/kept-value.ts'
import { ApiProblem } from '../../lib/problem.ts'
import {
  type AnswerQueue,
  answersOf,
  chosenOf,
  dropSent,
  emptyQueue,
  keepAnswer,
  waitingFor,
} from './answer-queue.ts'
import { lookAgain, noteSent, sendAnswers } from './api.ts'

const RETRY_MS = 5_000
const kept = keptValue<AnswerQueue>('quiz-answers', emptyQueue)

export interface Answers {
  /** What is chosen at each place, by its position. */
  chosen: ReadonlyMap<number, number>
  choose: (position: number, chosen: number) => void
  /** How many the server does not have yet. */
  waiting: number
  isSending: boolean
  /** A try has failed since the last success. */
  isStuck: boolean
  /** @returns whether the server has all */
  flush: () => Promise<boolean>
}

/** One at a time: a second call waits for the first and then sends what came meanwhile. */
const useFlush = (attemptId: string) => {
  const [isSending, setSending] = useState(false)
  const [isStuck, setStuck] = useState(false)
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const send = useCallback(async (): Promise<boolean> => {
    const sent = waitingFor(kept.get(), attemptId)
    const answers = answersOf(sent)
    if (answers.length === 0) return true
    setSending(true)
    try {
      await sendAnswers(attemptId, answers)
      noteSent(attemptId, answers)
      kept.set(dropSent(kept.get(), attemptId, sent))
      setStuck(false)
      return true
    } catch (error) {
      setStuck(true)
      // The paper is over, here or on another phone: the screen must say so.
      if (error instanceof ApiProblem && error.code === 'quiz_ended') void lookAgain()
      return false
    } finally {
      setSending(false)
    }
  }, [attemptId])
  const flush = useCallback((): Promise<boolean> => {
    running.current = running.current.then(send)
    return running.current
  }, [send])
  return { flush, isSending, isStuck }
}

export const useAnswers = (paper: QuizPaper): Answers => {
  const queue = kept.use()
  const { flush, isSending, isStuck } = useFlush(paper.attemptId)
  const waiting = answersOf(waitingFor(queue, paper.attemptId)).length
  useEffect(() => {
    const again = (): void => void flush()
    again()
    window.addEventListener('online', again)
    const timer = setInterval(again, RETRY_MS)
    return () => {
      window.removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [flush])
  return {
    chosen: chosenOf(paper, queue),
    choose: (position, chosen) => {
      kept.set(keepAnswer(kept.get(), { attemptId: paper.attemptId, position, chosen }))
      void flush()
    },
    waiting,
    isSending,
    isStuck,
    flush,
  }
}
