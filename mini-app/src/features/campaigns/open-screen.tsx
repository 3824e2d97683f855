/** Opens a campaign in three steps: what is studied, until when and how much, and by whom. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { OpeningChoices } from '@quan-triet/shared/models/campaign'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useServerClock } from '../../lib/home.ts'
import { useOpenCampaign, useOpeningChoices } from './api.ts'
import { emptyDraft, isStepComplete, type OpenDraft, toInput } from './open-draft.ts'
import { ScopeStep, unitsReached } from './scope-step.tsx'
import { TermsStep } from './terms-step.tsx'
import { WhatStep } from './what-step.tsx'

const steps = [WhatStep, TermsStep, ScopeStep]
const USUAL_LENGTH_DAYS = 60

interface SubmitProps {
  ownerId: string
  draft: OpenDraft
  units: number
  onClose: () => void
}

const Submit = ({ ownerId, draft, units, onClose }: SubmitProps) => {
  const open = useOpenCampaign()
  const navigate = useNavigate()
  const input = toInput(draft, ownerId)
  return (
    <ConfirmSheet
      title={appCampaigns.openSure}
      text={open.isPending ? appCampaigns.openingNow(units) : appCampaigns.openSureText(units)}
      confirmWords={appCampaigns.openConfirm}
      isBusy={open.isPending}
      error={open.error}
      onConfirm={() =>
        input &&
        open.mutate(input, {
          onSuccess: ({ nodeId }) =>
            navigate(`/office/campaigns/nodes/${nodeId}`, { replace: true }),
        })
      }
      onClose={onClose}
    />
  )
}

const Wizard = ({ ownerId, choices }: { ownerId: string; choices: OpeningChoices }) => {
  const [step, setStep] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const [draft, setDraft] = useState(() => {
    const today = dayOf(serverNow())
    return emptyDraft(today, addDays(today, USUAL_LENGTH_DAYS))
  })
  const Step = steps[step] ?? WhatStep
  const isLast = step === steps.length - 1
  return (
    <>
      <p className="soft" role="status">
        {choices.unitName}. {appCampaigns.step(step + 1, steps.length)}
      </p>
      <Step
        choices={choices}
        draft={draft}
        change={(part: Partial<OpenDraft>) => setDraft({ ...draft, ...part })}
      />
      <Button
        kind="primary"
        isDisabled={!isStepComplete(draft, step)}
        onPress={() => (isLast ? setAsking(true) : setStep(step + 1))}
      >
        {isLast ? appCampaigns.openConfirm : appCampaigns.next}
      </Button>
      {step > 0 && (
        <Button isWide onPress={() => setStep(step - 1)}>
          {appCampaigns.previous}
        </Button>
      )}
      {isAsking && (
        <Submit
          ownerId={ownerId}
          draft={draft}
          units={unitsReached(choices, draft)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

export const OpenScreen = () => {
  const { unitId = '' } = useParams()
  const choices = useOpeningChoices(unitId)
  const clock = useServerClock()
  return (
    <Screen
      title={appCampaigns.openTitle}
      back={{ to: '/office/campaigns', label: appCampaigns.title }}
    >
      <QueryView query={choices}>
        {(data) => (
          <QueryView query={clock}>{() => <Wizard ownerId={unitId} choices={data} />}</QueryView>
        )}
      </QueryView>
    </Screen>
  )
}
