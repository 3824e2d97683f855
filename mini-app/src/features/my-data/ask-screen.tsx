/** Takes a request about the own data: a correction, a copy on paper, erasure, or restriction. */
import { formatDue } from '@quan-triet/shared/i18n/format'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import { correctionFieldLabels } from '@quan-triet/shared/i18n/vi/data-request-labels'
import type { CorrectionField } from '@quan-triet/shared/models/data-request'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useAsk, useAskFor } from './api.ts'

const NOTE_LENGTH = 1000
const VALUE_LENGTH = 200
const YEAR = /^(19|20)\d{2}$/

type AskedKind = keyof typeof appMyData.kindWords

const isComplete = (kind: AskedKind, field: CorrectionField, value: string): boolean => {
  if (kind !== 'dinh_chinh') return true
  return field === 'nam_sinh' ? YEAR.test(value.trim()) : value.trim() !== ''
}

const AskForm = ({ ask }: { ask: ReturnType<typeof useAsk> }) => {
  const [kind, setKind] = useState<AskedKind>('dinh_chinh')
  const [field, setField] = useState<CorrectionField>('ho_ten')
  const [value, setValue] = useState('')
  const [note, setNote] = useState('')
  const isCorrection = kind === 'dinh_chinh'
  const isReady = isComplete(kind, field, value)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        const asked = isCorrection ? { field, value: value.trim() } : { field: null, value: '' }
        ask.mutate({ kind, ...asked, note: note.trim() })
      }}
    >
      <p>{appMyData.askIntro}</p>
      <ChoiceList
        legend={appMyData.askKind}
        choices={choicesOf(appMyData.kindWords)}
        value={kind}
        onChange={setKind}
        hint={appMyData.kindHints[kind]}
      />
      {isCorrection && (
        <>
          <SelectField
            label={appMyData.askField}
            choices={choicesOf(correctionFieldLabels)}
            value={field}
            onChange={setField}
          />
          <TextField
            label={appMyData.askValue}
            hint={field === 'nam_sinh' ? appMyData.askYearHint : appMyData.askValueHint}
            value={value}
            onChange={setValue}
            input={{
              maxLength: VALUE_LENGTH,
              inputMode: field === 'nam_sinh' ? 'numeric' : 'text',
              autoComplete: 'off',
            }}
          />
        </>
      )}
      <LongTextField
        label={appMyData.askNote}
        value={note}
        onChange={setNote}
        maxLength={NOTE_LENGTH}
      />
      <ProblemBanner error={ask.error} />
      <Button kind="primary" type="submit" isBusy={ask.isPending} isDisabled={!isReady}>
        {appMyData.askSubmit}
      </Button>
    </form>
  )
}

interface Props {
  ask: ReturnType<typeof useAsk>
  title: string
  back: { to: string; label: string }
}

const AskedScreen = ({ ask, title, back }: Props) => (
  <Screen title={title} back={back}>
    {ask.data ? (
      <>
        <Banner kind="good">
          <p className="strong">{appMyData.askSent}</p>
          <p>{appMyData.askSentText(formatDue(ask.data.dueAt))}</p>
        </Banner>
        <LinkButton kind="primary" to={back.to}>
          {back.label}
        </LinkButton>
      </>
    ) : (
      <AskForm ask={ask} />
    )}
  </Screen>
)

export const AskScreen = () => (
  <AskedScreen
    ask={useAsk()}
    title={appMyData.askTitle}
    back={{ to: '/my-data', label: appMyData.title }}
  />
)

/** For the secretary, with the sheet of paper at hand. */
export const PaperAskScreen = () => {
  const { personId = '' } = useParams()
  return (
    <AskedScreen
      ask={useAskFor(personId)}
      title={appMyData.paperAskTitle}
      back={{ to: '/my-data/branch', label: appMyData.branchTitle }}
    />
  )
}
