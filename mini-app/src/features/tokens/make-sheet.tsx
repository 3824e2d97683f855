/** Asks what a new access token is for, and shows it once. */
import { appTokens as words } from '@quan-triet/shared/i18n/vi/app-tokens'
import type { TokenDuty } from '@quan-triet/shared/models/access-token'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { type TokenScope, tokenScopeLabels } from '@quan-triet/shared/vocabulary/token-scopes'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckChoice, toggled } from '../../components/check-choice.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { ShownOnce } from '../../components/shown-once.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useMake } from './api.ts'

const LONGEST_NAME = 60

const Scopes = ({
  duty,
  scopes,
  onChange,
}: {
  duty: TokenDuty
  scopes: TokenScope[]
  onChange: (scopes: TokenScope[]) => void
}) => (
  <fieldset className="stack-s">
    <legend>{words.scopes}</legend>
    <div className="choices">
      {duty.scopes.map((scope) => (
        <CheckChoice
          key={scope}
          isChosen={scopes.includes(scope)}
          onChange={(isIn) => onChange(toggled(scopes, scope, isIn))}
        >
          {tokenScopeLabels[scope]}
        </CheckChoice>
      ))}
    </div>
  </fieldset>
)

interface FormProps {
  duties: TokenDuty[]
  first: TokenDuty
  make: ReturnType<typeof useMake>
}

const Form = ({ duties, first, make }: FormProps) => {
  const [name, setName] = useState('')
  const [roleId, setRole] = useState(first.roleId)
  const [chosen, setChosen] = useState<TokenScope[]>([])
  const [days, setDays] = useState<keyof typeof words.dayChoices>('90')
  const duty = duties.find((one) => one.roleId === roleId) ?? first
  const scopes = chosen.filter((scope) => duty.scopes.includes(scope))
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        input={{ maxLength: LONGEST_NAME }}
      />
      <SelectField
        label={words.duty}
        choices={duties.map((one) => ({
          value: one.roleId,
          label: words.dutyOf(roleLabels[one.role], one.orgUnit.nameOrg),
        }))}
        value={roleId}
        onChange={setRole}
      />
      <Scopes duty={duty} scopes={scopes} onChange={setChosen} />
      <SelectField
        label={words.days}
        choices={choicesOf(words.dayChoices)}
        value={days}
        onChange={setDays}
      />
      <ProblemBanner error={make.error} />
      <Button
        kind="primary"
        isBusy={make.isPending}
        isDisabled={name.trim() === '' || scopes.length === 0}
        onPress={() => make.mutate({ name, roleId, scopes, days: Number(days) })}
      >
        {words.confirm}
      </Button>
    </>
  )
}

export const MakeSheet = ({
  duties,
  first,
  onClose,
}: Omit<FormProps, 'make'> & { onClose: () => void }) => {
  const make = useMake()
  if (!make.data)
    return (
      <Sheet title={words.make} onClose={onClose}>
        <Form duties={duties} first={first} make={make} />
      </Sheet>
    )
  return (
    <Sheet title={words.madeTitle} closeWords={words.done} onClose={onClose}>
      <p>{words.madeText}</p>
      <ShownOnce label={words.secretLabel} secret={make.data.secret} words={words} />
    </Sheet>
  )
}
