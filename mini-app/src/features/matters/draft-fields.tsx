/** The fields of a question, recommendation or comment on a draft that is being written. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { OpenDraft } from '@quan-triet/shared/models/matter'
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
  /** The drafts on which comments are collected. */
  drafts?: readonly OpenDraft[]
}

const LONGEST = 1000
const manners = choicesOf(words.as)
const categories = choicesOf(recommendationCategoryLabels)

const CommentFields = ({ draft, onChange, drafts = [] }: Omit<Props, 'places'>) => {
  const chosen = drafts.find((one) => one.documentId === draft.documentId)
  return (
    <>
      <SelectField
        label={words.draft}
        choices={drafts.map(({ documentId, title }) => ({
          value: String(documentId),
          label: title,
        }))}
        value={draft.documentId ?? ''}
        onChange={(documentId) => {
          const unitId = drafts.find((one) => one.documentId === documentId)?.unitId ?? null
          onChange({ documentId, unitId, partId: null })
        }}
      />
      <SelectField
        label={words.part}
        choices={[
          { value: '', label: words.wholeDraft },
          ...(chosen?.parts ?? []).map(({ id, heading }) => ({
            value: String(id),
            label: heading,
          })),
        ]}
        value={draft.partId ?? ''}
        onChange={(partId) => onChange({ partId: partId === '' ? null : partId })}
      />
    </>
  )
}

export const DraftFields = ({ draft, onChange, places, drafts = [] }: Props) => (
  <>
    {places.length > 1 && draft.documentId === null && (
      <SelectField
        label={words.place}
        choices={places}
        value={draft.unitId ?? places[0]?.value ?? ''}
        onChange={(unitId) => onChange({ unitId })}
      />
    )}
    {draft.documentId !== null && (
      <CommentFields draft={draft} onChange={onChange} drafts={drafts} />
    )}
    <LongTextField
      label={words.content}
      hint={words.contentHint}
      value={draft.content}
      onChange={(content) => onChange({ content })}
      maxLength={LONGEST}
    />
    {draft.kind === 'recommendation' && draft.documentId === null && (
      <SelectField
        label={words.category}
        choices={categories}
        value={draft.category}
        onChange={(category) => onChange({ category })}
      />
    )}
    <ChoiceList
      legend={words.sendAs}
      hint={words.sendAsHint}
      choices={manners}
      value={draft.as}
      onChange={(as) => onChange({ as })}
    />
  </>
)
