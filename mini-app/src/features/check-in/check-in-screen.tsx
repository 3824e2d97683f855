/** Checks the person in, by the code of a link, of the scanner or typed, and shows what became of it. */
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Loading } from '../../components/loading.tsx'
import { Screen } from '../../components/screen.tsx'
import { useCheckIn } from './api.ts'
import { CheckInForm } from './check-in-form.tsx'
import { KeptView, ReceiptView, RefusalView } from './outcome.tsx'

type CheckIn = ReturnType<typeof useCheckIn>

/** A code in the address was scanned outside the app: it is sent once, then the address forgets it. */
const useCodeOfLink = ({ mutate }: CheckIn): void => {
  const [params, setParams] = useSearchParams()
  const code = params.get('c')
  useEffect(() => {
    if (code === null) return
    setParams({}, { replace: true })
    mutate({ code, method: 'qr' })
  }, [code, mutate, setParams])
}

const CheckInState = ({ checkIn }: { checkIn: CheckIn }) => {
  if (checkIn.isPending) return <Loading words={appCheckIn.checking} />
  if (checkIn.error) return <RefusalView error={checkIn.error} onAgain={checkIn.reset} />
  if (checkIn.data?.kind === 'answered') return <ReceiptView receipt={checkIn.data.receipt} />
  if (checkIn.data) return <KeptView scan={checkIn.data.scan} />
  return <CheckInForm onCode={checkIn.mutate} />
}

export const CheckInScreen = () => {
  const checkIn = useCheckIn()
  useCodeOfLink(checkIn)
  return (
    <Screen title={appCheckIn.title} back={{ to: '/', label: appCommon.home }}>
      <CheckInState checkIn={checkIn} />
    </Screen>
  )
}
