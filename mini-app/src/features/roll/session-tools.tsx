/** The tools beside a running session: the paper list in and out, the poster, the masses. */
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { download } from '../../lib/download.ts'
import { useMay } from '../../lib/me.ts'
import { SessionLinks } from './session-links.tsx'

type Printing = 'blank' | 'filled' | 'sheet' | 'poster'

const pathOf = (sessionId: string, what: Printing): `/api/${string}` => {
  if (what === 'poster') return `/api/sessions/${sessionId}/poster`
  const list = `/api/sessions/${sessionId}/attendance-list` as const
  return what === 'sheet' ? `${list}/xlsx` : `${list}?kind=${what}`
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason))

/** One file at a time: each takes the server a moment. */
const usePrinting = (sessionId: string) => {
  const [busy, setBusy] = useState<Printing | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [isDone, setDone] = useState(false)
  const print = async (what: Printing): Promise<void> => {
    setBusy(what)
    setError(null)
    setDone(false)
    try {
      await download(pathOf(sessionId, what))
      setDone(true)
    } catch (reason) {
      setError(asError(reason))
    } finally {
      setBusy(null)
    }
  }
  return { busy, error, isDone, print }
}

const words: Readonly<Record<Printing, string>> = {
  blank: appRollCall.printBlank,
  filled: appRollCall.printFilled,
  sheet: appRollCall.exportSheet,
  poster: appRollCall.printPoster,
}

const Prints = ({ roll }: { roll: Roll }) => {
  const { session } = roll
  const { busy, error, isDone, print } = usePrinting(session.id)
  const offered: Printing[] =
    session.closedAt === null
      ? ['blank', 'filled', 'sheet', 'poster']
      : ['blank', 'filled', 'sheet']
  return (
    <>
      {offered.map((what) => (
        <Button
          key={what}
          isWide
          isBusy={busy === what}
          isDisabled={busy !== null}
          onPress={() => void print(what)}
        >
          <Icon name="document" size={24} />
          {busy === what ? appRollCall.printing : words[what]}
        </Button>
      ))}
      <ProblemBanner error={error} />
      {isDone && (
        <Banner kind="good">
          <p>{appRollCall.printed}</p>
        </Banner>
      )}
    </>
  )
}

export const SessionTools = ({ roll }: { roll: Roll }) => {
  const { id } = roll.session
  return (
    <section className="stack-s" aria-labelledby="session-tools">
      <h2 id="session-tools">{appRollCall.tools}</h2>
      <ul className="list">
        <li>
          <RowLink to={`/sessions/${id}/paper`} title={appRollCall.paperTitle} />
        </li>
        <SessionLinks session={roll.session} />
        {useMay('run_branch') && (
          <li>
            <RowLink to="/office/standing/masses" title={appRollCall.masses} />
          </li>
        )}
      </ul>
      <Prints roll={roll} />
    </section>
  )
}
