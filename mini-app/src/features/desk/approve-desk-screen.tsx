/** Lets a person allow a browser at a desk in, by typing the six digits that it shows. */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { desk } from '@quan-triet/shared/i18n/vi/app-desk'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Screen } from '../../components/screen.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { isAtDesk } from '../../lib/place.ts'
import { approveDesk, lookAtDesk } from './api.ts'

const LENGTH = 6

const Approval = () => {
  const [code, setCode] = useState('')
  const look = useMutation({ mutationFn: lookAtDesk })
  const approve = useMutation({ mutationFn: approveDesk, onSuccess: look.reset })
  const digits = code.replaceAll(/\D/g, '')
  const isComplete = digits.length === LENGTH
  if (approve.isSuccess)
    return (
      <Banner kind="good">
        <p className="strong">{desk.allowed}</p>
        <p>{desk.allowedHint}</p>
      </Banner>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) look.mutate(digits)
      }}
    >
      <p>{desk.approveIntro}</p>
      <TextField
        label={desk.approveLabel}
        value={code}
        onChange={setCode}
        isCode
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 7 }}
      />
      <ProblemBanner error={look.error} />
      <Button kind="primary" type="submit" isBusy={look.isPending} isDisabled={!isComplete}>
        {desk.approveNext}
      </Button>
      {look.data && (
        <Sheet title={desk.askTitle} onClose={look.reset}>
          <p className="strong">{desk.askDevice(look.data.device, look.data.askedAt)}</p>
          <p>{desk.askWarning}</p>
          <ProblemBanner error={approve.error} />
          <Button kind="primary" isBusy={approve.isPending} onPress={() => approve.mutate(digits)}>
            {desk.allow}
          </Button>
        </Sheet>
      )}
    </form>
  )
}

export const ApproveDeskScreen = () => (
  <Screen title={desk.title} back={{ to: '/office', label: appOffice.title }}>
    {isAtDesk() ? <p>{desk.inZaloOnly}</p> : <Approval />}
  </Screen>
)
