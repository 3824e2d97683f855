/** First step of opening: what is studied, what for, and with which documents. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { LongTextField } from '../../components/long-text-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { CheckChoice, toggled } from '../../components/check-choice.tsx'
import type { StepProps } from './step-props.ts'
import '../../styles/fields.css'

export const WhatStep = ({ choices, draft, change }: StepProps) => (
  <>
    <TextField
      label={appCampaigns.name}
      hint={appCampaigns.nameHint}
      value={draft.title}
      onChange={(title) => change({ title })}
      input={{ maxLength: 300 }}
    />
    <LongTextField
      label={appCampaigns.purpose}
      value={draft.purpose}
      onChange={(purpose) => change({ purpose })}
      maxLength={2000}
    />
    <fieldset className="stack-s">
      <legend>{appCampaigns.documents}</legend>
      {choices.documents.length === 0 && <p className="soft">{appCampaigns.noDocuments}</p>}
      {choices.documents.map(({ id, title }) => (
        <CheckChoice
          key={id}
          isChosen={draft.documentIds.includes(id)}
          onChange={(isIn) => change({ documentIds: toggled<string>(draft.documentIds, id, isIn) })}
        >
          {title}
        </CheckChoice>
      ))}
    </fieldset>
  </>
)
