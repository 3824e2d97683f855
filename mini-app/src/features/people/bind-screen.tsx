/** Takes the code that the secretary gave out and so binds this Zalo account to a person of the roster. */
import { appSignIn } from '@quan-triet/shared/i18n/vi/app-sign-in'
import type { Me } from '@quan-triet/shared/models/person'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { bindPerson } from './api.ts'

interface Props {
  onBound: (me: Me) => void
}

const SHORTEST_CODE = 4

export const BindScreen = ({ onBound }: Props) => {
  const [code, setCode] = useState('')
  const bind = useMutation({ mutationFn: bindPerson, onSuccess: onBound })
  const isComplete = code.trim().length >= SHORTEST_CODE
  return (
    <Screen title={appSignIn.bindTitle}>
      <p>{appSignIn.bindIntro}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete) bind.mutate(code.trim())
        }}
      >
        <TextField
          label={appSignIn.bindLabel}
          hint={appSignIn.bindHint}
          value={code}
          onChange={setCode}
          isCode
          input={{ autoCapitalize: 'characters', autoComplete: 'one-time-code', maxLength: 20 }}
        />
        <ProblemBanner error={bind.error} />
        <Button kind="primary" type="submit" isBusy={bind.isPending} isDisabled={!isComplete}>
          {appSignIn.bindSubmit}
        </Button>
      </form>
    </Screen>
  )
}
