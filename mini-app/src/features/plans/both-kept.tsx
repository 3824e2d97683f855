/** Shows the texts of two people who changed one place at once, one under the other, to keep one of them or both. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'

interface Version {
  id: string
  shown: ReactNode
}

interface Props {
  versions: readonly Version[]
  onKeep: (id: string) => void
  onKeepAll: () => void
}

const whichOf = (index: number): string =>
  index === 0 ? words.conflictFirst : words.conflictSecond

export const BothKept = ({ versions, onKeep, onKeepAll }: Props) => (
  <div className="plan-both stack-s" role="group" aria-label={words.conflictTitle}>
    <p className="strong">{words.conflictTitle}</p>
    <p>{words.conflictText}</p>
    {versions.map(({ id, shown }, index) => (
      <div key={id} className="card">
        <p className="soft">{whichOf(index)}</p>
        {shown}
        <Button label={words.keepThisOf(whichOf(index))} onPress={() => onKeep(id)}>
          {words.keepThis}
        </Button>
      </div>
    ))}
    <Button kind="quiet" onPress={onKeepAll}>
      {words.keepBoth}
    </Button>
  </div>
)
