/** Lets the branch be found to which somebody goes. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { useState } from 'react'
import { UnitField } from '../../components/unit-field.tsx'
import { useSettledSearch } from '../../lib/settled-search.ts'
import { useBranchChoices } from './api.ts'

interface Branch {
  id: string
  nameOrg: string
}

interface Props {
  value: Branch | null
  onChange: (branch: Branch | null) => void
}

export const BranchField = ({ value, onChange }: Props) => {
  const [text, setText] = useState('')
  const asked = useSettledSearch(text)
  const found = useBranchChoices(asked)
  return (
    <UnitField
      label={appStanding.branch}
      chosen={value}
      text={text}
      onType={setText}
      found={asked === '' ? null : found}
      aboveOf={({ above }) => above}
      onChoose={onChange}
    />
  )
}
