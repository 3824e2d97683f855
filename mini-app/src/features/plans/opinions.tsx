/** Lists the opinions on a draft with their answers; members give theirs, those who write the plan answer. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanOpinion, PlanView } from '@quan-triet/shared/models/plan'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useAnswerOpinion } from './api.ts'
import { OpinionSheet, RecordOpinionSheet } from './opinion-sheet.tsx'

const LONGEST = 2000

interface AnswerProps {
  planId: string
  opinion: PlanOpinion
  text: string
  onText: (text: string) => void
  onClose: () => void
}

const AnswerSheet = ({ planId, opinion, text, onText, onClose }: AnswerProps) => {
  const answer = useAnswerOpinion(planId, opinion.id)
  return (
    <Sheet title={words.answerOf(opinion.number)} onClose={onClose}>
      <p className="plan-text">{opinion.text}</p>
      <LongTextField label={words.answerLabel} value={text} onChange={onText} maxLength={LONGEST} />
      <ProblemBanner error={answer.error} />
      <Button
        kind="primary"
        isBusy={answer.isPending}
        isDisabled={text.trim() === ''}
        onPress={() => answer.mutate({ answer: text.trim() }, { onSuccess: onClose })}
      >
        {words.sendAnswer}
      </Button>
    </Sheet>
  )
}

const authorOf = ({ author, isOwn }: PlanOpinion): string =>
  isOwn ? words.ownOpinion : (author ?? words.erased)

const One = ({ plan, opinion }: { plan: PlanView; opinion: PlanOpinion }) => {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const line = plan.lines.find(({ id }) => id === opinion.lineId)
  return (
    <li className="row">
      <div className="grow stack-s">
        <p>
          <span className="strong">{words.opinionBy(opinion.number, authorOf(opinion))}</span>{' '}
          <span className="soft">{formatDay(opinion.sentOn)}</span>
        </p>
        {line && <p className="soft plan-quote">{words.aboutLine(line.text)}</p>}
        <p className="plan-text">{opinion.text ?? words.erased}</p>
        {opinion.answer !== null && (
          <p className="plan-text plan-quote">{words.answered(opinion.answer)}</p>
        )}
        {plan.mayAnswerOpinions && opinion.answer === null && (
          <div>
            <Button label={words.answerOf(opinion.number)} onPress={() => setOpen(true)}>
              {words.answer}
            </Button>
          </div>
        )}
        {isOpen && (
          <AnswerSheet
            planId={plan.id}
            opinion={opinion}
            text={text}
            onText={setText}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
    </li>
  )
}

/** Nothing where nobody has been asked for opinions. */
export const Opinions = ({ plan }: { plan: PlanView }) => {
  const [open, setOpen] = useState<'give' | 'record' | null>(null)
  const { opinions, opinionCount, mayGiveOpinion, mayAnswerOpinions } = plan
  const mayRecord = mayAnswerOpinions && plan.standing.state === 'lay_y_kien'
  if (opinionCount === 0 && !mayGiveOpinion && !mayRecord) return null
  const close = (): void => setOpen(null)
  const sheet = { planId: plan.id, lines: plan.lines, onClose: close }
  return (
    <section className="card" aria-labelledby="plan-opinions">
      <h2 id="plan-opinions">{words.opinions}</h2>
      <p className="soft">{words.opinionCount(opinionCount)}</p>
      {opinions.some(({ isOwn }) => isOwn) && (
        <Banner kind="good">
          <p>{words.opinionSent}</p>
        </Banner>
      )}
      {opinions.length > 0 && (
        <ul className="list">
          {opinions.map((opinion) => (
            <One key={opinion.id} plan={plan} opinion={opinion} />
          ))}
        </ul>
      )}
      <div className="office-actions">
        {mayGiveOpinion && <Button onPress={() => setOpen('give')}>{words.giveOpinion}</Button>}
        {mayRecord && <Button onPress={() => setOpen('record')}>{words.recordOpinion}</Button>}
      </div>
      {open === 'give' && <OpinionSheet {...sheet} />}
      {open === 'record' && <RecordOpinionSheet {...sheet} />}
    </section>
  )
}
