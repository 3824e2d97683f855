/** The field that a paragraph of a plan turns into when it is touched; what is typed saves itself. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanLine } from '@quan-triet/shared/models/plan'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { GrowingField } from './growing-field.tsx'
import { keepEdit, sendEdits } from './kept-edits.ts'

interface Props {
  planId: string
  /** As typed so far; its revision is 0 while the server knows nothing of it. */
  line: PlanLine
  afterId: PlanLine['id'] | null
  number: number
  onDone: () => void
}

const LONGEST = 4000

/** What is typed is kept at once; an emptied paragraph only goes when that is said. */
const useLine = ({ planId, line, afterId, onDone }: Props) => {
  // Emptied on what was then seen: whatever came since is not written over.
  const [emptiedAt, setEmptied] = useState<number | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const isFresh = line.revision === 0
  const keep = (text: string | null): void => {
    const seen = emptiedAt ?? line.revision
    keepEdit(planId, {
      kind: 'line',
      id: line.id,
      seen: seen === 0 ? null : seen,
      heading: line.heading,
      afterId,
      body: text === null ? null : { text },
    })
  }
  const type = (typed: string): void => {
    if (typed.trim() === '') return setEmptied(emptiedAt ?? line.revision)
    keep(typed)
    setEmptied(null)
  }
  const leave = (): void => void sendEdits(planId)
  const close = (): void => {
    leave()
    onDone()
  }
  const remove = (): void => {
    keep(null)
    close()
  }
  const done = (): void => {
    if (emptiedAt === null || line.text === '') return close()
    return isFresh ? remove() : setRemoving(true)
  }
  const text = emptiedAt === null ? line.text : ''
  return { text, type, leave, remove, done, isRemoving, setRemoving }
}

export const LineEditor = (props: Props) => {
  const { text, type, leave, remove, done, isRemoving, setRemoving } = useLine(props)
  return (
    <div className="stack-s">
      <GrowingField
        label={words.line(props.number)}
        value={text}
        onChange={type}
        onLeave={leave}
        onEscape={done}
        maxLength={LONGEST}
      />
      <div className="line">
        <Button onPress={done}>{words.done}</Button>
        <Button kind="quiet" onPress={() => setRemoving(true)}>
          {words.removeLine}
        </Button>
      </div>
      {isRemoving && (
        <ConfirmSheet
          title={words.removeTitle}
          text={words.removeText}
          confirmWords={words.remove}
          isBusy={false}
          error={null}
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  )
}
