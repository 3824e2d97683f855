/** Takes a grader's decision: passed, or to be written again with reason, comment and a day; points where the plan has them. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { essayLevelLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useDecide } from './api.ts'
import { type DecisionDraft, decisionOf, lackOf, readPoints, wantsGrade } from './decision-draft.ts'

const LONGEST = 4000
const verdicts = choicesOf(words.verdicts)
const reasons = choicesOf(words.reasons)
const passingLevels = choicesOf(essayLevelLabels).filter(({ value }) => value !== 'chua_dat')

interface PartProps {
  essay: EssayToGrade
  draft: DecisionDraft
  onChange: (change: Partial<DecisionDraft>) => void
}

const Points = ({ essay: { criteria }, draft, onChange }: PartProps) => {
  const most = criteria.reduce((sum, { points }) => sum + points, 0)
  const total = criteria.reduce(
    (sum, one, index) => sum + (readPoints(draft.points[index] ?? '', one.points) ?? 0),
    0,
  )
  return (
    <>
      <div className="grading-points">
        {criteria.map(({ name, points }, index) => (
          <TextField
            key={name}
            label={words.points(name, points)}
            value={draft.points[index] ?? ''}
            onChange={(typed) =>
              onChange({
                points: criteria.map((_, at) => (at === index ? typed : (draft.points[at] ?? ''))),
              })
            }
            input={{ inputMode: 'decimal', maxLength: 6, autoComplete: 'off' }}
          />
        ))}
      </div>
      <p className="soft">{words.pointsTotal(String(total).replace('.', ','), most)}</p>
    </>
  )
}

const Grade = (props: PartProps) => {
  const { essay, draft, onChange } = props
  if (!wantsGrade(draft)) return null
  if (essay.scale === 'muoi_diem') return <Points {...props} />
  if (essay.scale !== 'bon_muc' || draft.verdict !== 'dat') return null
  return (
    <ChoiceList
      isShort
      legend={words.level}
      choices={passingLevels}
      value={draft.level}
      onChange={(level) => onChange({ level })}
    />
  )
}

const Again = ({ draft, onChange }: PartProps) => (
  <>
    <ChoiceList
      isShort
      legend={words.reason}
      choices={reasons}
      value={draft.reason}
      onChange={(reason) => onChange({ reason })}
    />
    <DayField
      label={words.rewriteDue}
      value={draft.dueOn}
      from={addDays(dayOf(serverNow()), 1)}
      onChange={(dueOn) => onChange({ dueOn })}
    />
  </>
)

const newDraft = ({ rewriteDays }: EssayToGrade): DecisionDraft => ({
  verdict: null,
  reason: null,
  level: null,
  points: [],
  comment: '',
  dueOn: addDays(dayOf(serverNow()), rewriteDays),
})

export const Decision = ({ essay }: { essay: EssayToGrade }) => {
  const [draft, setDraft] = useState(() => newDraft(essay))
  const [isAsked, setAsked] = useState(false)
  const decide = useDecide(essay.essayId)
  const input = decisionOf(draft, essay)
  const part = {
    essay,
    draft,
    onChange: (change: Partial<DecisionDraft>) => setDraft({ ...draft, ...change }),
  }
  return (
    <section className="card" aria-labelledby="grading-decide">
      <h2 id="grading-decide">{words.decide}</h2>
      <ChoiceList
        isShort
        legend={words.verdict}
        choices={verdicts}
        value={draft.verdict}
        onChange={(verdict) => part.onChange({ verdict })}
      />
      {draft.verdict === 'viet_lai' && <Again {...part} />}
      <Grade {...part} />
      <LongTextField
        label={words.comment}
        hint={words.commentHint}
        value={draft.comment}
        onChange={(comment) => part.onChange({ comment })}
        maxLength={LONGEST}
      />
      {input === null && <p className="soft">{lackOf(draft, essay)}</p>}
      <Button
        kind="primary"
        isWide
        isDisabled={input === null}
        onPress={() => setAsked(input !== null)}
      >
        {words.send[draft.verdict ?? 'dat']}
      </Button>
      {isAsked && input && (
        <ConfirmSheet
          title={words.sendTitle[input.verdict]}
          text={words.sendText}
          confirmWords={words.send[input.verdict]}
          isBusy={decide.isPending}
          error={decide.error}
          onConfirm={() => decide.mutate(input, { onSuccess: () => setAsked(false) })}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  )
}
