/** Shows a browser at a desk the six digits to approve on one's phone, and enters once that is done (ruling 15). */
import { desk } from '@quan-triet/shared/i18n/vi/app-desk'
import type { DeskRequest } from '@quan-triet/shared/models/duty'
import type { Me } from '@quan-triet/shared/models/person'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { keepToken } from '../../lib/sign-in.ts'
import { askForDesk, pollDesk } from './api.ts'
import '../../styles/screens.css'

interface Props {
  onEntered: (me: Me) => void
}

const POLL_EVERY_MS = 2_000
const CODE_LASTS_S = 120

/** Counted from when the code came, by this browser alone: its clock need not be right. */
const useSecondsLeft = (): number => {
  const [began] = useState(() => Date.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, CODE_LASTS_S - Math.floor((now - began) / 1000))
}

const Waiting = ({
  request,
  onEntered,
  onExpired,
}: Props & { request: DeskRequest; onExpired: () => void }) => {
  const seconds = useSecondsLeft()
  useQuery({
    queryKey: ['desk-poll', request.secret],
    queryFn: async () => {
      const outcome = await pollDesk(request.secret)
      if (outcome.state === 'het_han') onExpired()
      if (outcome.state === 'da_duyet') {
        keepToken(outcome.token)
        onEntered(outcome.me)
      }
      return outcome.state
    },
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data === 'cho' ? POLL_EVERY_MS : false,
    refetchIntervalInBackground: true,
    gcTime: 0,
  })
  return (
    <>
      <p className="roster-code" role="status" aria-label={desk.codeLabel(request.code)}>
        {`${request.code.slice(0, 3)} ${request.code.slice(3)}`}
      </p>
      <p className="soft">{desk.codeUntil(seconds)}</p>
      <p>{desk.waiting}</p>
    </>
  )
}

export const DeskSignInScreen = ({ onEntered }: Props) => {
  const request = useQuery({
    queryKey: ['desk-request'],
    queryFn: askForDesk,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  return (
    <Screen title={desk.title}>
      <ol className="stack-s">
        {desk.steps.map((step, index) => (
          <li key={step}>
            {index + 1}. {step}
          </li>
        ))}
      </ol>
      <QueryView query={request}>
        {(data) => (
          <Waiting
            key={data.secret}
            request={data}
            onEntered={onEntered}
            onExpired={() => void request.refetch()}
          />
        )}
      </QueryView>
      <p className="soft">{desk.ends}</p>
    </Screen>
  )
}
