/** Shows the QR and the typed code for the class, which renew themselves by the server's clock. */
import { formatDayTime, formatTime } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { CheckInCodes, Roll } from '@quan-triet/shared/models/attendance'
import { useNavigate, useLocation, useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { sessionName } from '../../lib/session-name.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { useCodes } from './api.ts'
import { Projector } from './projector.tsx'
import { QrCode } from './qr-code-later.tsx'
import { spacedCode } from './spaced-code.ts'
import '../../styles/class.css'

const TypedCode = ({ codes }: { codes: CheckInCodes }) => {
  const seconds = useCountdown(codes.typedRenewsAt)
  return (
    <div className="stack-xs centred">
      <p className="soft">{appRoll.typedTitle}</p>
      <p className="typed-code" aria-label={appRoll.typedLabel(codes.typedCode)}>
        {spacedCode(codes.typedCode)}
      </p>
      <p className="soft numbers" role="timer">
        {seconds > 0 ? appRoll.renewsIn(seconds) : appRoll.renewing}
      </p>
    </div>
  )
}

/** The wall is an address of its own, so that the phone's own way back leaves it. */
const useWall = () => {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const isFirst = useLocation().key === 'default'
  return {
    isOpen: params.has('wall'),
    open: () => setParams({ wall: '1' }),
    close: () => {
      if (isFirst) setParams({}, { replace: true })
      else navigate(-1)
    },
  }
}

export const CodesCard = ({ roll }: { roll: Roll }) => {
  const { session } = roll
  const codes = useCodes(session.id)
  const wall = useWall()
  if (codes.data === undefined) return <QueryView query={codes}>{() => null}</QueryView>
  return (
    <section className="card codes centred" aria-label={appRoll.qrLabel(sessionName(session))}>
      {codes.isError && (
        <Banner kind="bad">
          <p>{appRoll.codesStopped}</p>
        </Banner>
      )}
      <QrCode link={codes.data.qrLink} label={appRoll.qrLabel(sessionName(session))} />
      <TypedCode codes={codes.data} />
      <p className="soft">
        {appRoll.lateAfter(formatTime(session.lateAfter))}.{' '}
        {appRoll.until(formatDayTime(session.checkInUntil))}.
      </p>
      <Button isWide onPress={wall.open}>
        <Icon name="screen" size={24} />
        {appRoll.project}
      </Button>
      {wall.isOpen && (
        <Projector roll={roll} codes={codes.data} isStopped={codes.isError} onClose={wall.close} />
      )}
    </section>
  )
}
