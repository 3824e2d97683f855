/** Second step of opening: from when, until when, on which base and how much. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { deadlineSubjectLabels } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { DeadlineField } from './deadline-field.tsx'
import { subjects } from './open-draft.ts'
import type { StepProps } from './step-props.ts'
import '../../styles/fields.css'

const Days = ({ draft, change }: Omit<StepProps, 'choices'>) => (
  <div className="pair">
    <DayField
      label={appCampaigns.startDay}
      value={draft.startsOn}
      onChange={(startsOn) => change({ startsOn })}
    />
    <DayField
      label={appCampaigns.snapshotDay}
      value={draft.snapshotOn}
      from={draft.startsOn}
      onChange={(snapshotOn) => change({ snapshotOn })}
    />
  </div>
)

export const TermsStep = ({ draft, change }: StepProps) => (
  <>
    <ChoiceList
      legend={appCampaigns.base}
      hint={appCampaigns.baseHint}
      choices={choicesOf(appCampaigns.bases)}
      value={draft.reportingBase}
      onChange={(reportingBase) => change({ reportingBase })}
    />
    <TextField
      label={appCampaigns.target}
      value={draft.target}
      onChange={(target) => change({ target })}
      input={{ inputMode: 'numeric', maxLength: 3 }}
    />
    <Days draft={draft} change={change} />
    <ChoiceList
      legend={appCampaigns.essayOpens}
      choices={choicesOf(appCampaigns.essayChoices)}
      value={draft.essayOpens}
      onChange={(essayOpens) => change({ essayOpens })}
    />
    <fieldset className="stack">
      <legend>{appCampaigns.deadlines}</legend>
      <p className="field-hint">{appCampaigns.deadlinesHint}</p>
      {subjects.map((subject) => (
        <DeadlineField
          key={subject}
          label={deadlineSubjectLabels[subject]}
          wordedOn={draft.startsOn}
          wording={draft.wordings[subject]}
          onChange={(wording) => change({ wordings: { ...draft.wordings, [subject]: wording } })}
        />
      ))}
    </fieldset>
  </>
)
