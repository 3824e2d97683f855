/** Lets whoever runs the branch remind everybody pending, after showing what that would do (2.10, B-09). */
import { appOrders } from '@quan-triet/shared/i18n/vi/app-orders'
import type { HandReminder, RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../lib/api.ts'
import { ApiProblem, problemWords } from '../lib/problem.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import { QueryView } from './query-view.tsx'
import { Sheet } from './sheet.tsx'

/** Asked anew each time the sheet opens: who is pending changes by the minute. */
const usePreview = (about: RemindAbout) =>
  useQuery({
    queryKey: ['hand-reminder', about],
    queryFn: () => call(api['hand-reminders'].$get({ query: { about } })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

const useRemind = (about: RemindAbout) =>
  useMutation({
    mutationFn: (targetId: string) =>
      call(api['hand-reminders'].$post({ json: { about, targetId } })),
  })

/** Nobody is pending, or the day's reminder has gone: trying again would not help. */
const isNothingToDo = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.code === 'nothing_to_remind' || error.code === 'reminded_already')

interface SheetProps {
  about: RemindAbout
  onDone: (reminder: HandReminder) => void
  onClose: () => void
}

const RemindSheet = ({ about, onDone, onClose }: SheetProps) => {
  const preview = usePreview(about)
  const remind = useRemind(about)
  if (isNothingToDo(preview.error))
    return (
      <Sheet title={appOrders.remind} onClose={onClose}>
        <Banner kind="info">
          <p>{problemWords(preview.error)}</p>
        </Banner>
      </Sheet>
    )
  return (
    <Sheet title={appOrders.remindTitle} onClose={onClose}>
      <QueryView query={preview}>
        {(reminder) => (
          <>
            <p>{appOrders.remindText(reminder)}</p>
            <p className="soft">{appOrders.remindHow}</p>
            <ProblemBanner error={remind.error} />
            <Button
              kind="primary"
              isBusy={remind.isPending}
              onPress={() => remind.mutate(reminder.targetId, { onSuccess: onDone })}
            >
              {appOrders.remindConfirm}
            </Button>
          </>
        )}
      </QueryView>
    </Sheet>
  )
}

/** @param about what this screen is about; `nearest` leaves it to what is due next */
export const RemindEverybody = ({ about }: { about: RemindAbout }) => {
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<HandReminder | null>(null)
  const finish = (reminder: HandReminder): void => {
    setDone(reminder)
    setAsking(false)
  }
  return (
    <>
      {done ? (
        <Banner kind="good">
          <p>{appOrders.reminded(done)}</p>
        </Banner>
      ) : (
        <Button isWide onPress={() => setAsking(true)}>
          {appOrders.remind}
        </Button>
      )}
      {isAsking && <RemindSheet about={about} onDone={finish} onClose={() => setAsking(false)} />}
    </>
  )
}
