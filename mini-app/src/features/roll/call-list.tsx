/** Calls the roll name by name: one touch a person, the next one comes under the thumb. */
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { HandMethod, RollEntry } from '@quan-triet/shared/models/attendance'
import { useCallback, useEffect, useRef, useState } from 'react'
import { CallRow } from './call-row.tsx'
import { MarkSheet } from './mark-sheet.tsx'
import type { Mark } from './mark-queue.ts'
import { QuickMarkSheet } from './quick-mark-sheet.tsx'

interface Props {
  sessionId: string
  people: readonly { entry: RollEntry; name: string; number: number }[]
  method: HandMethod
  isReady: boolean
  recentMark: (personId: string) => Mark | undefined
  onMark: (marks: readonly Mark[]) => void
  onUndo: (marks: readonly Mark[]) => void
}

/** A finger that bounces must not mark the person who has just come under it. */
const BOUNCE_MS = 300

/** Brings the next name not yet recorded to where this one was, and the focus with it. */
const showNext = (personId: string): void => {
  const row = document.querySelector(`[data-person="${CSS.escape(personId)}"]`)
  let next = row?.nextElementSibling
  while (next?.classList.contains('call-done')) next = next.nextElementSibling
  if (!row || !next) return
  const { top } = row.getBoundingClientRect()
  const name = next.querySelector<HTMLElement>('.call-name')
  // The mark changes the row's height: measured again once it shows.
  requestAnimationFrame(() => {
    window.scrollBy({ top: next.getBoundingClientRect().top - top })
    name?.focus({ preventScroll: true })
  })
}

const useCalm = () => {
  const last = useRef({ personId: '', at: -BOUNCE_MS })
  return useCallback((personId: string): boolean => {
    const { personId: before, at } = last.current
    if (before !== personId && performance.now() - at < BOUNCE_MS) return false
    last.current = { personId, at: performance.now() }
    return true
  }, [])
}

export const CallList = (props: Props) => {
  const { people, method, isReady, recentMark, onMark, onUndo } = props
  const [openId, setOpenId] = useState<string | null>(null)
  const isCalm = useCalm()
  const known = useRef(people)
  useEffect(() => {
    known.current = people
  })
  const tap = useCallback(
    (personId: RollEntry['personId'], isTouch: boolean) => {
      if (isTouch && !isCalm(personId)) return
      const fresh = recentMark(personId)
      const entry = known.current.find((one) => one.entry.personId === personId)?.entry
      if (fresh) onUndo([fresh])
      else if (entry?.state !== 'chua_ghi_nhan' || entry.awaitsConfirmation || !isReady)
        setOpenId(personId)
      else {
        onMark([{ personId, state: 'co_mat', method }])
        showNext(personId)
      }
    },
    [isCalm, recentMark, onUndo, onMark, method, isReady],
  )
  const open = people.find(({ entry }) => entry.personId === openId)
  const isFirst = open?.entry.state === 'chua_ghi_nhan' && !open.entry.awaitsConfirmation
  const close = (): void => setOpenId(null)
  return (
    <>
      <p className="soft">{appRollCall.howTo}</p>
      <ol className="list">
        {people.map(({ entry, name, number }) => (
          <CallRow
            key={entry.personId}
            entry={entry}
            name={name}
            number={number}
            onTap={tap}
            onOther={setOpenId}
          />
        ))}
      </ol>
      {open && isFirst && (
        <QuickMarkSheet
          name={open.name}
          onClose={close}
          onChoose={(state, absenceCode) => {
            const { personId } = open.entry
            onMark([{ personId, state, method, ...(absenceCode && { absenceCode }) }])
            close()
          }}
        />
      )}
      {open && !isFirst && (
        <MarkSheet sessionId={props.sessionId} entry={open.entry} method={method} onClose={close} />
      )}
    </>
  )
}
