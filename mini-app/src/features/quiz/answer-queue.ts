/** Keeps the answers of a test on the phone until the server has each: the latest of a question is the one that counts. */
import type { QuizPaper } from '@quan-triet/shared/models/own-quiz'

/** What was chosen for each question that the server does not have yet, by its place in the paper. */
export type Waiting = Readonly<Record<string, number>>

/** One paper at a time: a person sits in one window. */
export interface AnswerQueue {
  attemptId: string
  waiting: Waiting
  /** What the server has from this phone: for a reload without network. */
  sent: Waiting
}

export const emptyQueue: AnswerQueue = { attemptId: '', waiting: {}, sent: {} }

/** What waits for one paper; what waited for another can never be sent any more. */
export const waitingFor = (queue: AnswerQueue, attemptId: string): Waiting =>
  queue.attemptId === attemptId ? queue.waiting : {}

const sentOf = (queue: AnswerQueue, attemptId: string): Waiting =>
  queue.attemptId === attemptId ? queue.sent : {}

export const keepAnswer = (
  queue: AnswerQueue,
  { attemptId, position, chosen }: { attemptId: string; position: number; chosen: number },
): AnswerQueue => ({
  attemptId,
  waiting: { ...waitingFor(queue, attemptId), [position]: chosen },
  sent: sentOf(queue, attemptId),
})

/** Takes out what the server has; what was changed while it was on its way stays. */
export const dropSent = (queue: AnswerQueue, attemptId: string, sent: Waiting): AnswerQueue => ({
  attemptId,
  waiting: Object.fromEntries(
    Object.entries(waitingFor(queue, attemptId)).filter(
      ([position, chosen]) => sent[position] !== chosen,
    ),
  ),
  sent: { ...sentOf(queue, attemptId), ...sent },
})

/** What is chosen at each place: what waits, else what the server told last, else what this phone has sent. */
export const chosenOf = (
  { attemptId, questions }: Pick<QuizPaper, 'attemptId' | 'questions'>,
  queue: AnswerQueue,
): Map<number, number> => {
  const told = questions.flatMap(({ position, chosen }): [number, number][] =>
    chosen === null ? [] : [[position, chosen]],
  )
  return new Map([
    ...pairsOf(sentOf(queue, attemptId)),
    ...told,
    ...pairsOf(waitingFor(queue, attemptId)),
  ])
}

const pairsOf = (answers: Waiting): [number, number][] =>
  answersOf(answers).map(({ position, chosen }) => [position, chosen])

export const answersOf = (waiting: Waiting): { position: number; chosen: number }[] =>
  Object.entries(waiting).map(([position, chosen]) => ({ position: Number(position), chosen }))
