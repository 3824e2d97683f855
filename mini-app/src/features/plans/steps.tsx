/** Offers the steps that may be taken now, each asked once more, and what still lacks for sending. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanLack, PlanView } from '@quan-triet/shared/models/plan'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import { useTakeStep, useUnlock } from './api.ts'
import { IssueSheet } from './issue-sheet.tsx'
import { sendEdits } from './kept-edits.ts'
import { useEdits } from './use-edits.ts'

type Plain = Exclude<keyof typeof words.take, 'ban_hanh'>

const isTaken = (state: PlanState): state is Plain | 'ban_hanh' => Object.hasOwn(words.take, state)

const anchorOf = ({ tasks }: PlanView, { task }: PlanLack): string => {
  const id = task === null ? undefined : tasks[task - 1]?.id
  return id === undefined ? 'plan-tasks' : `task-${id}`
}

const goTo = (id: string): void => {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector('button')?.focus({ preventScroll: true })
}

/** An address in the page would be taken for a screen's: the place is shown by hand. */
export const Lacks = ({ plan }: { plan: PlanView }) =>
  plan.mayEdit &&
  plan.lacks.length > 0 && (
    <section className="card" aria-labelledby="plan-lacks">
      <h2 id="plan-lacks">{words.lacksTitle}</h2>
      <ul className="plan-lacks">
        {plan.lacks.map((lack) => (
          <li key={`${lack.kind}-${lack.task}`}>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => goTo(anchorOf(plan, lack))}
            >
              {words.lacks[lack.kind](lack.task ?? 0)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

interface SheetProps {
  plan: PlanView
  to: Plain
  onClose: () => void
}

/** What was typed goes first: the step is taken on all of it. */
const StepSheet = ({ plan, to, onClose }: SheetProps) => {
  const step = useTakeStep(plan.id)
  const { waiting } = useEdits(plan.id)
  const isSaving = waiting.some(({ refusal }) => refusal === undefined)
  return (
    <ConfirmSheet
      title={words.takeTitle(labelOf(plan, to))}
      text={words.takeText[to]}
      confirmWords={labelOf(plan, to)}
      isBusy={step.isPending || isSaving}
      error={step.error}
      onConfirm={() => step.mutate({ to, from: plan.standing.state }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

const labelOf = ({ standing }: PlanView, to: Plain | 'ban_hanh'): string =>
  to === 'nhap' && standing.state === 'yeu_cau_sua' ? words.mend : words.take[to]

const Unlocking = ({ plan }: { plan: PlanView }) => {
  const [isOpen, setOpen] = useState(false)
  const unlock = useUnlock(plan.id)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {words.unlock}
      </Button>
      {isOpen && (
        <ReasonSheet
          title={words.unlockTitle}
          text={words.unlockText}
          label={words.unlockReason}
          confirmWords={words.unlock}
          isBusy={unlock.isPending}
          error={unlock.error}
          onConfirm={(reason) =>
            unlock.mutate(
              { from: plan.standing.state, reason },
              { onSuccess: () => setOpen(false) },
            )
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Taking a plan back is never the first thing to do, except where changes are wanted. */
const isMain = (plan: PlanView, to: PlanState): boolean =>
  to !== 'nhap' || plan.standing.state === 'yeu_cau_sua'

export const Steps = ({ plan }: { plan: PlanView }) => {
  const [to, setTo] = useState<Plain | 'ban_hanh' | null>(null)
  const steps = plan.steps.filter(isTaken)
  const close = (): void => setTo(null)
  const open = (step: Plain | 'ban_hanh'): void => {
    void sendEdits(plan.id)
    setTo(step)
  }
  if (steps.length === 0 && !plan.mayUnlock) return null
  return (
    <div className="stack-s">
      {steps.map((step, index) => (
        <Button
          key={step}
          isWide
          kind={index === steps.findIndex((one) => isMain(plan, one)) ? 'primary' : 'secondary'}
          isDisabled={step === 'gui_xem_xet' && plan.lacks.length > 0}
          onPress={() => open(step)}
        >
          {labelOf(plan, step)}
        </Button>
      ))}
      {plan.mayUnlock && <Unlocking plan={plan} />}
      {to === 'ban_hanh' && <IssueSheet plan={plan} onClose={close} />}
      {to !== null && to !== 'ban_hanh' && <StepSheet plan={plan} to={to} onClose={close} />}
    </div>
  )
}
