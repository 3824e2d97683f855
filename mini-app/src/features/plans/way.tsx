/** Shows which steps a plan has gone and which are ahead: by words and form first, by colour last. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import { type PlanState, planStateLabels } from '@quan-triet/shared/vocabulary/paper-states'
import { choicesOf } from '../../lib/labelled.ts'

const STEPS = choicesOf(words.steps)

type Step = (typeof STEPS)[number]['value']

/** Wanted changes stand where the review is; what is closed has gone the whole way. */
const stepOf = (state: PlanState): Step => {
  if (state === 'yeu_cau_sua') return 'gui_xem_xet'
  return state === 'dong' ? 'tong_ket' : state
}

export const Way = ({ state }: { state: PlanState }) => {
  const now = STEPS.findIndex(({ value }) => value === stepOf(state))
  return (
    <div className="stack-s">
      <p className="strong">{words.wayNow(now + 1, STEPS.length, planStateLabels[state])}</p>
      <ol className="plan-way" aria-label={words.way}>
        {STEPS.map(({ value, label }, index) => (
          <li
            key={value}
            {...(index < now && { 'data-done': '' })}
            {...(index === now && { 'aria-current': 'step' as const })}
          >
            <span>{label}</span>
            {index < now && <span> {words.wayDone}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
