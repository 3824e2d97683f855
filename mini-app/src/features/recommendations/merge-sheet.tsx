/** Joins sources into one group, new or there already, in words that the person may change. */
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type {
  RecommendationBoard,
  RecommendationGroup,
  RecommendationSource,
} from '@quan-triet/shared/models/recommendation'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useMerge } from './api.ts'
import { SourceFacts } from './source-facts.tsx'

interface Props {
  board: RecommendationBoard
  sources: readonly RecommendationSource[]
  /** The group proposed; null: a new one. */
  into: RecommendationGroup | null
  onClose: () => void
}

const LONGEST = 2000
const categories = choicesOf(recommendationCategoryLabels)

/** The fullest wording is the best to begin with. */
const fullest = (sources: readonly RecommendationSource[]): string =>
  sources.map(({ text }) => text).toSorted((a, b) => b.length - a.length)[0] ?? ''

export const MergeSheet = ({ board, sources, into, onClose }: Props) => {
  const open = board.groups.filter(({ state }) => state === 'tong_hop')
  const [group, setGroup] = useState(into)
  const [text, setText] = useState(into?.text ?? fullest(sources))
  const [category, setCategory] = useState(into?.category ?? sources[0]?.category ?? 'khac')
  const merge = useMerge()
  const choose = (id: string) => {
    const chosen = open.find((one) => one.id === id) ?? null
    setGroup(chosen)
    setText(chosen?.text ?? fullest(sources))
    if (chosen) setCategory(chosen.category)
  }
  const submit = () =>
    merge.mutate(
      {
        unitId: board.unit.id,
        campaignId: board.campaign.id,
        sources: sources.map(({ ref }) => ref),
        intoGroupId: group?.id ?? null,
        category,
        text: text.trim(),
      },
      { onSuccess: onClose },
    )
  return (
    <Sheet title={words.mergeTitle(sources.length)} onClose={onClose}>
      <ul className="list">
        {sources.map((source) => (
          <li key={source.ref.id} className="row">
            <SourceFacts source={source} />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <SelectField
          label={words.into}
          choices={[
            { value: '', label: words.intoNew },
            ...open.map(({ id, number }) => ({
              value: String(id),
              label: words.intoGroup(number),
            })),
          ]}
          value={group?.id ?? ''}
          onChange={choose}
        />
      )}
      <LongTextField
        label={words.text}
        hint={words.textHint}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
      />
      <SelectField
        label={words.category}
        choices={categories}
        value={category}
        onChange={setCategory}
      />
      <ProblemBanner error={merge.error} />
      <Button
        kind="primary"
        isWide
        isBusy={merge.isPending}
        isDisabled={text.trim() === ''}
        onPress={submit}
      >
        {words.mergeNow}
      </Button>
    </Sheet>
  )
}
