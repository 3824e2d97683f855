/** Lets the secretary write down a member's decision from paper, and who helps a member without a smartphone. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { BranchConsent, ConsentDecision } from '@quan-triet/shared/models/consent'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useMarkAssisted, useRecordPaper } from './api.ts'

interface Props {
  person: BranchConsent
  people: readonly BranchConsent[]
  onClose: () => void
}

const Decision = ({ person }: Pick<Props, 'person'>) => {
  const [decision, setDecision] = useState<ConsentDecision | null>(null)
  const record = useRecordPaper()
  return (
    <>
      <ChoiceList
        legend={appMyData.recordLegend}
        hint={appMyData.recordHint}
        choices={choicesOf(appMyData.decisions)}
        value={decision}
        onChange={setDecision}
        isShort
      />
      <ProblemBanner error={record.error} />
      {record.isSuccess && (
        <Banner kind="good">
          <p>{appMyData.saved}</p>
        </Banner>
      )}
      <Button
        kind="primary"
        isDisabled={decision === null}
        isBusy={record.isPending}
        onPress={() => decision && record.mutate({ personId: person.personId, decision })}
      >
        {appMyData.recordSave}
      </Button>
    </>
  )
}

const NOBODY = ''

const Help = ({ person, people }: Omit<Props, 'onClose'>) => {
  const [help, setHelp] = useState<'khong' | 'co'>(person.isAssisted ? 'co' : 'khong')
  const [helperId, setHelperId] = useState<string>(person.helper?.personId ?? NOBODY)
  const mark = useMarkAssisted()
  const helpers = [
    { value: NOBODY, label: appMyData.helperSecretary },
    ...people
      .filter((one) => one.personId !== person.personId && !one.isOnPaper)
      .map((one) => ({ value: one.personId as string, label: one.fullName })),
  ]
  const helper = people.find((one) => one.personId === helperId)?.personId ?? null
  return (
    <>
      <ChoiceList
        legend={appMyData.helpLegend}
        hint={appMyData.helpHint}
        choices={choicesOf(appMyData.helpChoices)}
        value={help}
        onChange={setHelp}
        isShort
      />
      {help === 'co' && (
        <SelectField
          label={appMyData.helper}
          choices={helpers}
          value={helperId}
          onChange={setHelperId}
        />
      )}
      <ProblemBanner error={mark.error} />
      {mark.isSuccess && (
        <Banner kind="good">
          <p>{appMyData.saved}</p>
        </Banner>
      )}
      <Button
        isBusy={mark.isPending}
        onPress={() =>
          mark.mutate({
            personId: person.personId,
            isAssisted: help === 'co',
            helperId: help === 'co' ? helper : null,
          })
        }
      >
        {appMyData.helpSave}
      </Button>
    </>
  )
}

export const PaperSheet = ({ person, people, onClose }: Props) => (
  <Sheet
    title={appMyData.recordTitle(person.fullName)}
    onClose={onClose}
    closeWords={appCommon.close}
  >
    <Decision person={person} />
    <Help person={person} people={people} />
    <LinkButton to={`/my-data/branch/${person.personId}/ask`} isWide>
      {appMyData.paperAsk}
    </LinkButton>
  </Sheet>
)
