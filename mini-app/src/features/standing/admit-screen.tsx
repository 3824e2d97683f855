/** Puts a new member onto a branch's roster. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { type MemberStage, memberStageLabels } from '@quan-triet/shared/vocabulary/member-stages'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { ApiProblem } from '../../lib/problem.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useAdmit } from './api.ts'

const SHORTEST_NAME = 2
const YEAR = /^\d{4}$/

const AdmitForm = ({ unitId }: { unitId: string }) => {
  const navigate = useNavigate()
  const admit = useAdmit()
  const [fullName, setFullName] = useState('')
  const [year, setYear] = useState('')
  const [stage, setStage] = useState<MemberStage>('du_bi')
  const [day, setDay] = useState(dayOf(serverNow()))
  const isTaken = admit.error instanceof ApiProblem && admit.error.code === 'namesake_exists'
  const isYear = year.trim() === '' || YEAR.test(year.trim())
  const isComplete = fullName.trim().length >= SHORTEST_NAME && isYear
  const save = (isNamesake: boolean) =>
    isComplete &&
    admit.mutate(
      {
        unitId,
        fullName,
        birthYear: year.trim() === '' ? null : Number(year),
        stage,
        day,
        isNamesake,
      },
      {
        onSuccess: ({ personId }) =>
          navigate(`/office/standing/people/${personId}`, { replace: true }),
      },
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save(false)
      }}
    >
      <p className="soft">{appStanding.admitNote}</p>
      <TextField
        label={appStanding.fullName}
        value={fullName}
        onChange={setFullName}
        input={{ maxLength: 120, autoCapitalize: 'words', autoComplete: 'off' }}
      />
      <TextField
        label={appStanding.birthYear}
        hint={appStanding.birthYearHint}
        value={year}
        onChange={setYear}
        error={isYear ? undefined : appStanding.birthYearHint}
        input={{ inputMode: 'numeric', maxLength: 4, autoComplete: 'off' }}
      />
      <ChoiceList
        legend={appStanding.stage}
        choices={choicesOf(memberStageLabels)}
        value={stage}
        onChange={setStage}
      />
      <DayField label={appStanding.from} value={day} onChange={setDay} />
      <ProblemBanner error={admit.error} />
      {isTaken && (
        <Button isBusy={admit.isPending} onPress={() => save(true)}>
          {appStanding.namesake}
        </Button>
      )}
      <Button kind="primary" type="submit" isBusy={admit.isPending} isDisabled={!isComplete}>
        {appStanding.save}
      </Button>
    </form>
  )
}

export const AdmitScreen = () => {
  const [params] = useSearchParams()
  const unitId = params.get('unit') ?? ''
  return (
    <Screen
      title={appStanding.admit}
      back={{
        to: `/office/standing?unit=${encodeURIComponent(unitId)}`,
        label: appStanding.title,
      }}
    >
      <ClockFirst>
        <AdmitForm unitId={unitId} />
      </ClockFirst>
    </Screen>
  )
}
