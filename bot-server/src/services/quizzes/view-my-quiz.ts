/** Puts together what a person sees of the own test; which options are right is in it only when the last window is over. */
import { quizzes as words } from '@quan-triet/shared/i18n/vi/quizzes'
import type {
  MyQuiz,
  OwnQuizAttempt,
  QuizMistake,
  QuizPaper,
} from '@quan-triet/shared/models/own-quiz'
import { findEssayOf } from '../../db/queries/own-essay.ts'
import {
  type AttemptRecord,
  listAttemptsOf,
  listPaper,
  listQuestionsOfPaper,
} from '../../db/queries/quiz-attempts.ts'
import { getQuizRecord, listPartHeadings, type QuizRecord } from '../../db/queries/quizzes.ts'
import { resultsOf } from '../../domain/quizzes/attempt-states.ts'
import { nextWindowOf, type QuizFacts, quizStepOf } from '../../domain/quizzes/quiz-step.ts'
import { isRight } from '../../domain/quizzes/score-paper.ts'
import type { ServiceContext } from '../context.ts'
import type { OwnStanding } from '../own-essay/load-own-essay.ts'

/** Where a person stands, for a verb that has let the person through. */
export const loadQuizFacts = async (
  ctx: ServiceContext,
  { node, personId, duty, rules, isOpen }: OwnStanding,
): Promise<{ facts: QuizFacts; record: QuizRecord; attempts: AttemptRecord[] }> => {
  const of = { campaignId: node.campaignId, personId }
  const record = await getQuizRecord(ctx.db, node.campaignId)
  const attempts = await listAttemptsOf(ctx.db, of)
  const facts: QuizFacts = {
    mode: rules.essayMode,
    isPublished: record.publishedAt !== null,
    duty: duty.kind,
    isOpen,
    essay: await findEssayOf(ctx.db, of),
    windows: record.windows,
    attempts,
  }
  return { facts, record, attempts }
}

/** To be called by a verb that has let the person through. */
export const viewMyQuiz = async (ctx: ServiceContext, own: OwnStanding): Promise<MyQuiz> => {
  const { facts, record, attempts } = await loadQuizFacts(ctx, own)
  const now = ctx.clock.now()
  const step = quizStepOf(facts, now)
  const isTold = facts.mode === 'trac_nghiem' && facts.isPublished
  const next = isTold ? nextWindowOf(facts, now) : undefined
  const going = attempts.find((one) => one.state === 'dang_lam')
  const { questionCount, minutes, passPercent, windows } = record
  const areAnswersTold = windows.every((window) => resultsOf(window) <= now)
  return {
    campaignId: own.node.campaignId,
    campaignTitle: own.node.title,
    step,
    isOwed: own.duty.kind === 'obliged',
    terms: isTold ? { questionCount, minutes, passPercent } : null,
    windows: isTold ? windows : [],
    nextWindow: next ? { opensAt: next.opensAt, closesAt: next.closesAt } : null,
    resultsAt: attempts.findLast((one) => one.scoredAt === null)?.resultsAt ?? null,
    paper: going ? await viewPaper(ctx, going) : null,
    attempts: await Promise.all(
      attempts.toReversed().map((one) => viewAttempt(ctx, one, areAnswersTold)),
    ),
  }
}

const viewPaper = async (ctx: ServiceContext, attempt: AttemptRecord): Promise<QuizPaper> => {
  const questions = await listQuestionsOfPaper(ctx.db, attempt.id)
  const lines = await listPaper(ctx.db, attempt.id)
  return {
    attemptId: attempt.id,
    begunAt: attempt.begunAt,
    endsAt: attempt.endsAt,
    questions: lines.map(({ position, questionId, order, chosen }) => {
      const question = questions.get(questionId)
      return {
        position,
        text: question?.text ?? '',
        options: order.map((place) => question?.options[place] ?? ''),
        chosen,
      }
    }),
  }
}

const viewAttempt = async (
  ctx: ServiceContext,
  attempt: AttemptRecord,
  areAnswersTold: boolean,
): Promise<OwnQuizAttempt> => {
  const lines = await listPaper(ctx.db, attempt.id)
  return {
    attemptId: attempt.id,
    window: attempt.window,
    begunAt: attempt.begunAt,
    endedAt: attempt.endedAt,
    isTimedOut: attempt.endedAt === attempt.endsAt,
    answered: lines.filter((one) => one.chosen !== null).length,
    of: attempt.of,
    result: attempt.state === 'da_cham' ? await viewResult(ctx, attempt, areAnswersTold) : null,
  }
}

const viewResult = async (ctx: ServiceContext, attempt: AttemptRecord, areAnswersTold: boolean) => {
  const questions = await listQuestionsOfPaper(ctx.db, attempt.id)
  const lines = (await listPaper(ctx.db, attempt.id)).flatMap((line) => {
    const question = questions.get(line.questionId)
    return question ? [{ ...line, ...question }] : []
  })
  const wrong = lines.filter((line) => !isRight(line))
  const headings = await listPartHeadings(
    ctx.db,
    wrong.flatMap(({ partId }) => partId ?? []),
  )
  const mistakes = wrong.map(
    ({ position, text, options, order, chosen, right, partId }): QuizMistake => {
      const part = partId === null ? undefined : headings.get(partId)
      return {
        position,
        text,
        chosen: chosen === null ? null : (options[order[chosen] ?? -1] ?? null),
        right: areAnswersTold ? (options[right] ?? null) : null,
        part:
          partId !== null && part
            ? { partId, label: words.partLabel(part.position, part.heading) }
            : null,
      }
    },
  )
  return {
    right: attempt.right ?? 0,
    of: attempt.of,
    isPassed: attempt.isPassed,
    struck: lines.filter((one) => one.isStruck).length,
    mistakes,
  }
}
