/** Lists people of the roll, opens the sheet of the one touched, and says what was just recorded. */
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll, RollEntry } from '@quan-triet/shared/models/attendance'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { namesakes } from '../../lib/namesakes.ts'
import { PersonRow } from './person-row.tsx'
import '../../styles/class.css'

interface Props {
  roll: Roll
  people: RollEntry[]
}

const loadMarkSheet = async () => ({ default: (await import('./mark-sheet.tsx')).MarkSheet })
const MarkSheet = lazy(loadMarkSheet)

const SHOWN_FOR_MS = 8_000

/** A touch too many among forty names is mended from here, before the next name. */
const JustDone = ({ entry, onCorrect }: { entry: RollEntry; onCorrect: () => void }) => (
  <div className="just-done" role="status">
    <span>{appRoll.justDone(entry.fullName, attendanceStateLabels[entry.state])}</span>
    <Button kind="quiet" label={appRoll.correctOf(entry.fullName)} onPress={onCorrect}>
      {appRoll.correct}
    </Button>
  </div>
)

/** Remembers whom the last touch was about, for a moment. */
const useJustDone = () => {
  const [done, setDone] = useState<{ personId: string } | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [done])
  return { personId: done?.personId, note: (personId: string) => setDone({ personId }) }
}

export const PeopleList = ({ roll, people }: Props) => {
  const [openId, setOpenId] = useState<string | null>(null)
  const done = useJustDone()
  useEffect(() => {
    // The first touch on a name should open at once, also where the network is slow.
    void loadMarkSheet().catch(() => {})
  }, [])
  const entryOf = (id: string | null | undefined) =>
    roll.people.find(({ personId }) => personId === id)
  const open = entryOf(openId)
  const justDone = entryOf(done.personId)
  const twice = namesakes(roll.people)
  return (
    <>
      {people.length > 0 && (
        <ul className="list">
          {people.map((entry) => (
            <PersonRow
              key={entry.personId}
              sessionId={roll.session.id}
              entry={entry}
              hasNamesake={twice.has(entry.fullName)}
              onOpen={() => setOpenId(entry.personId)}
              onMarked={() => done.note(entry.personId)}
            />
          ))}
        </ul>
      )}
      {justDone && <JustDone entry={justDone} onCorrect={() => setOpenId(justDone.personId)} />}
      {open && (
        <Suspense fallback={null}>
          <MarkSheet sessionId={roll.session.id} entry={open} onClose={() => setOpenId(null)} />
        </Suspense>
      )}
    </>
  )
}
