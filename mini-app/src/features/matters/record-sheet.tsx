/** Writes down a question or recommendation for somebody without a phone (M-12). */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import { matters } from '@quan-triet/shared/i18n/vi/matters'
import type { RosterEntry } from '@quan-triet/shared/models/person'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { type Choice, choicesOf } from '../../lib/labelled.ts'
import { namesakes } from '../../lib/namesakes.ts'
import { usePeople, useRecordMatter } from './api.ts'
import { DraftFields } from './draft-fields.tsx'
import { type Draft, matterOf } from './draft.ts'
import { Review } from './review.tsx'

interface Props {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  onClose: () => void
}

const kinds = choicesOf(words.kinds)

/** Who has no phone in the app stands first: it is for them. */
const choicesOfPeople = (people: RosterEntry[]): Choice<string>[] => {
  const twice = namesakes(people)
  const inOrder = [...people.filter((one) => !one.isBound), ...people.filter((one) => one.isBound)]
  return [
    { value: '', label: words.chooseWhom },
    ...inOrder.map(({ personId, fullName, birthYear }) => ({
      value: personId,
      label:
        twice.has(fullName) && birthYear !== null
          ? appCommon.nameBorn(fullName, birthYear)
          : fullName,
    })),
  ]
}

const Fields = ({
  draft,
  onChange,
  people,
  onNext,
}: Omit<Props, 'onClose'> & { people: RosterEntry[]; onNext: () => void }) => (
  <>
    <SelectField
      label={words.forWhom}
      choices={choicesOfPeople(people)}
      value={draft.personId ?? ''}
      onChange={(personId) => onChange({ personId: personId === '' ? null : personId })}
    />
    <ChoiceList
      legend={words.kind}
      choices={kinds}
      value={draft.kind}
      onChange={(kind) => onChange({ kind })}
    />
    <DraftFields draft={draft} onChange={onChange} places={[]} />
    <Button
      kind="primary"
      isWide
      isDisabled={draft.content.trim() === '' || draft.personId === null}
      onPress={onNext}
    >
      {words.look}
    </Button>
  </>
)

export const RecordSheet = ({ draft, onChange, onClose }: Props) => {
  const [isReviewed, setReviewed] = useState(false)
  const people = usePeople(true)
  const record = useRecordMatter()
  const { personId } = draft
  const submit = () => {
    if (personId === null) return
    record.mutate(
      { personId, matter: matterOf(draft) },
      { onSuccess: () => onChange({ content: '', personId: null }) },
    )
  }
  const step = isReviewed ? (
    <Review
      draft={draft}
      sendWords={words.recordNow}
      isBusy={record.isPending}
      error={record.error}
      onSend={submit}
      onRewrite={() => setReviewed(false)}
    />
  ) : (
    <QueryView query={people}>
      {(data) => (
        <Fields
          draft={draft}
          onChange={onChange}
          people={data.people}
          onNext={() => setReviewed(true)}
        />
      )}
    </QueryView>
  )
  return (
    <Sheet title={words.record} onClose={onClose} {...(record.data && { closeWords: words.done })}>
      {record.data ? (
        <Banner kind="good">
          <p>{matters.recorded(record.data)}</p>
        </Banner>
      ) : (
        step
      )}
    </Sheet>
  )
}
