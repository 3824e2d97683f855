/** Takes how many of the masses came to one session: all visits, and those who came for the first time. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { MassesOfSession } from '@quan-triet/shared/models/figures'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordMasses } from './api.ts'
import { wholeNumber } from './whole-number.ts'

interface Props {
  unitId: string
  session: MassesOfSession
  onClose: () => void
}

const numeric = { inputMode: 'numeric', maxLength: 8, autoComplete: 'off' } as const

const errorOf = (text: string) =>
  text.trim() !== '' && wholeNumber(text) === undefined ? appStanding.numberWrong : undefined

export const CountSheet = ({ unitId, session, onClose }: Props) => {
  const [visitsText, setVisits] = useState(String(session.count?.visits ?? ''))
  const [firstText, setFirst] = useState(String(session.count?.firstVisits ?? ''))
  const record = useRecordMasses(unitId, session.sessionId)
  const visits = wholeNumber(visitsText)
  const firstVisits = wholeNumber(firstText)
  const isRight = visits !== undefined && firstVisits !== undefined
  return (
    <Sheet title={appStanding.countOf(session.title)} onClose={onClose}>
      <TextField
        label={appStanding.visits}
        value={visitsText}
        onChange={setVisits}
        error={errorOf(visitsText)}
        input={numeric}
      />
      <TextField
        label={appStanding.firstVisits}
        value={firstText}
        onChange={setFirst}
        error={errorOf(firstText)}
        input={numeric}
      />
      <ProblemBanner error={record.error} />
      <Button
        kind="primary"
        isBusy={record.isPending}
        isDisabled={!isRight}
        onPress={() => isRight && record.mutate({ visits, firstVisits }, { onSuccess: onClose })}
      >
        {appStanding.save}
      </Button>
    </Sheet>
  )
}
