/** The fields of a question or recommendation that is being written. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type Choice, choicesOf } from '../../lib/labelled.ts'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  /** The branches to choose from, when there are several. */
  places: Choice<string>[]
}

const LONGEST = 1000
const manners = choicesOf(words.as)
const categories = choicesOf(recommendationCategoryLabels)

export const DraftFields = ({ draft, onChange, places }: Props) => (
  <>
    {places.length > 1 && (
      <SelectField
        label={words.place}
        choices={places}
        value={draft.unitId ?? places[0]?.value ?? ''}
        onChange={(unitId) => onChange({ unitId })}
      />
    )}
    <LongTextField
      label={words.content}
      hint={words.contentHint}
      value={draft.content}
      onChange={(content) => onChange({ content })}
      maxLength={LONGEST}
    />
    {draft.kind === 'recommendation' && (
      <SelectField
        label={words.category}
        choices={categories}
        value={draft.category}
        onChange={(category) => onChange({ category })}
      />
    )}
    <ChoiceList
      legend={words.sendAs}
      choices={manners}
      value={draft.as}
      onChange={(as) => onChange({ as })}
    />
  </>
)
