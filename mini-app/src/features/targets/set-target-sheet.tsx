/** Sets a target of the term: one of the catalogue with the unit's own value, or one of the unit's own. */
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TermTargets } from '@quan-triet/shared/models/target'
import { targetCatalogue } from '@quan-triet/shared/vocabulary/term-targets'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Choice, choicesOf } from '../../lib/labelled.ts'
import { useSetTarget } from './api.ts'
import { OWN_TARGET, useTargetDraft } from './use-target-draft.ts'

const catalogue = [
  ...targetCatalogue.map(({ code, name }): Choice<string> => ({
    value: code,
    label: words.catalogued(code, name),
  })),
  { value: OWN_TARGET, label: words.ownChoice },
]

interface FieldsProps {
  typed: ReturnType<typeof useTargetDraft>
  data: TermTargets
}

/** What the catalogue says already is asked of own targets alone. */
const OwnFields = ({ typed: { draft, change } }: FieldsProps) => (
  <>
    <TextField
      label={words.name}
      value={draft.name}
      onChange={(name) => change({ name })}
      input={{ maxLength: 200 }}
    />
    <SelectField
      label={words.kind}
      choices={choicesOf(words.kinds)}
      value={draft.kind}
      onChange={(kind) => change({ kind })}
    />
    <SelectField
      label={words.period}
      choices={choicesOf(words.periods)}
      value={draft.period}
      onChange={(period) => change({ period })}
    />
    <TextField
      label={words.unitWord}
      value={draft.unitWord}
      onChange={(unitWord) => change({ unitWord })}
      input={{ maxLength: 60 }}
    />
  </>
)

const PartOf = ({ typed: { draft, change }, data }: FieldsProps) => {
  const wholes = data.targets.filter((one) => one.kind === 'luy_ke' && one.partOf === null)
  if (draft.kind !== 'luy_ke' || wholes.length === 0) return null
  return (
    <SelectField
      label={words.partOf}
      choices={[
        { value: '', label: words.partOfNone },
        ...wholes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={draft.partOf ?? ''}
      onChange={(id) => change({ partOf: id === '' ? null : id })}
    />
  )
}

export const SetTargetSheet = ({ data, onClose }: { data: TermTargets; onClose: () => void }) => {
  const typed = useTargetDraft(data)
  const set = useSetTarget()
  const { draft, change } = typed
  return (
    <Sheet title={words.setTitle} onClose={onClose}>
      <SelectField
        label={words.catalogue}
        choices={catalogue}
        value={draft.code ?? OWN_TARGET}
        onChange={typed.take}
      />
      {draft.code === null && <OwnFields typed={typed} data={data} />}
      <TextField
        label={words.value[draft.kind]}
        value={draft.value}
        onChange={(value) => change({ value })}
        error={draft.value !== '' && !typed.isValue ? words.wrongValue : undefined}
        input={{ inputMode: 'numeric', maxLength: 11, autoComplete: 'off' }}
      />
      <PartOf typed={typed} data={data} />
      <DayField
        label={words.startsOn}
        value={draft.startsOn}
        onChange={(startsOn) => change({ startsOn })}
      />
      <DayField
        label={words.endsOn}
        value={draft.endsOn}
        from={draft.startsOn}
        onChange={(endsOn) => change({ endsOn })}
      />
      <ProblemBanner error={set.error} />
      <Button
        kind="primary"
        isBusy={set.isPending}
        isDisabled={!typed.isWhole}
        onPress={() => set.mutate(typed.input(), { onSuccess: onClose })}
      >
        {words.save}
      </Button>
    </Sheet>
  )
}
