/** Records essays received on paper: one, several, or the whole branch's at once. */
import { appEssays as words } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayWriter } from '@quan-triet/shared/models/essay'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useRecordPaper } from './api.ts'
import { ChoosePeople } from './choose-people.tsx'

interface Props {
  people: readonly EssayWriter[]
  /** Chosen from the start. */
  first: readonly EssayWriter['personId'][]
  onClose: () => void
}

type Recorded = NonNullable<ReturnType<typeof useRecordPaper>['data']>

const Done = ({ recorded, refused }: Recorded) => (
  <Banner kind={refused.length === 0 ? 'good' : 'warn'}>
    <p>{words.recorded(recorded)}</p>
    {refused.map(({ personId, fullName, why }) => (
      <p key={personId}>{words.refused(fullName, why)}</p>
    ))}
  </Banner>
)

export const PaperSheet = ({ people, first, onClose }: Props) => {
  const [shown] = useState(people)
  const [chosen, setChosen] = useState([...first])
  const [receivedOn, setReceivedOn] = useState(() => dayOf(serverNow()))
  const record = useRecordPaper()
  const isDone = record.data !== undefined
  return (
    <Sheet title={words.paper} onClose={onClose} {...(isDone && { closeWords: words.close })}>
      {isDone ? (
        <Done {...record.data} />
      ) : (
        <>
          <p className="soft">{words.paperHint}</p>
          <DayField label={words.receivedOn} value={receivedOn} onChange={setReceivedOn} />
          <ChoosePeople people={shown} chosen={chosen} onChoose={setChosen} />
          <ProblemBanner error={record.error} />
          <Button
            kind="primary"
            isWide
            isBusy={record.isPending}
            isDisabled={chosen.length === 0}
            onPress={() => record.mutate({ personIds: chosen, receivedOn })}
          >
            {words.record(chosen.length)}
          </Button>
        </>
      )}
    </Sheet>
  )
}
