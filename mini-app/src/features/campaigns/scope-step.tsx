/** Third step of opening: which units below take part. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { OpeningChoices } from '@quan-triet/shared/models/campaign'
import { levelLabels } from '@quan-triet/shared/vocabulary/levels'
import { ChoiceList } from '../../components/choice-list.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { CheckChoice, toggled } from '../../components/check-choice.tsx'
import type { OpenDraft } from './open-draft.ts'
import type { StepProps } from './step-props.ts'
import '../../styles/fields.css'

/** How many units below get the campaign; only roughly when both units and levels are chosen. */
export const unitsReached = (choices: OpeningChoices, { children, levels }: OpenDraft): number => {
  const chosen =
    children === null
      ? choices.units
      : choices.children
          .filter(({ id }) => children.includes(id))
          .reduce((sum, one) => sum + one.units, 0)
  const ofLevels = choices.levels
    .filter(({ level }) => levels === null || levels.includes(level))
    .reduce((sum, one) => sum + one.units, 0)
  return Math.min(chosen, ofLevels)
}

const Units = ({ choices, draft, change }: StepProps) => {
  const chosen = draft.children
  if (chosen === null) return null
  return (
    <div className="stack-s">
      {choices.children.map(({ id, name }) => (
        <CheckChoice
          key={id}
          isChosen={chosen.includes(id)}
          onChange={(isIn) => change({ children: toggled<string>(chosen, id, isIn) })}
        >
          {name}
        </CheckChoice>
      ))}
    </div>
  )
}

const Levels = ({ choices, draft, change }: StepProps) => {
  const all = choices.levels.map(({ level }) => level)
  const chosen = draft.levels ?? all
  if (all.length < 2) return null
  return (
    <fieldset className="stack-s">
      <legend>{appCampaigns.levels}</legend>
      {all.map((level) => (
        <CheckChoice
          key={level}
          isChosen={chosen.includes(level)}
          onChange={(isIn) => {
            const next = toggled(chosen, level, isIn)
            change({ levels: next.length === all.length || next.length === 0 ? null : next })
          }}
        >
          {levelLabels[level]}
        </CheckChoice>
      ))}
    </fieldset>
  )
}

export const ScopeStep = ({ choices, draft, change }: StepProps) => {
  if (choices.units === 0) return <p>{appCampaigns.noneBelow}</p>
  return (
    <>
      <ChoiceList
        legend={appCampaigns.scope}
        choices={choicesOf(appCampaigns.scopeChoices)}
        value={draft.children === null ? 'all' : 'some'}
        onChange={(kind) => change({ children: kind === 'all' ? null : [] })}
      />
      <Units choices={choices} draft={draft} change={change} />
      <Levels choices={choices} draft={draft} change={change} />
      <p className="strong" role="status">
        {appCampaigns.reach(unitsReached(choices, draft))}
      </p>
    </>
  )
}
