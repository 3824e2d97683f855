/** Takes the last step of a paper back, with the reason that is kept with it. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'

interface Props<State extends string> {
  title: string
  text: string
  /** The state that was seen: pressing twice takes one step back. */
  from: State
  take: {
    mutate: (input: { from: State; reason: string }, then: { onSuccess: () => void }) => void
    reset: () => void
    isPending: boolean
    error: Error | null
  }
}

export const TakeBack = <State extends string>({ title, text, from, take }: Props<State>) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    take.reset()
  }
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {appPapers.takeBack}
      </Button>
      {isOpen && (
        <ReasonSheet
          title={title}
          text={text}
          label={appPapers.reason}
          confirmWords={appPapers.confirmBack}
          isBusy={take.isPending}
          error={take.error}
          onConfirm={(reason) => take.mutate({ from, reason }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}
