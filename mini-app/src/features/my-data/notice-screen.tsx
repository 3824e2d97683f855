/** Shows the notice on personal data: on first use to decide, afterwards to read again and to decide otherwise. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { PrivacyNotice } from '@quan-triet/shared/models/consent'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useNotice } from './api.ts'
import { DecisionForm } from './decision-form.tsx'
import { NoticeText } from './notice-text.tsx'

const Declined = ({ notice }: { notice: PrivacyNotice }) => (
  <>
    <Banner kind="info">
      <p className="strong">{appMyData.states[notice.state]}</p>
      <p>{appMyData.declinedText}</p>
      <p>{appMyData.declinedRights}</p>
    </Banner>
    <LinkButton kind="primary" to="/my-data" isWide>
      {appMyData.openMyData}
    </LinkButton>
  </>
)

const Standing = ({ notice }: { notice: PrivacyNotice }) => {
  if (notice.state === 'chua_hoi') return <p>{appMyData.noticeIntro}</p>
  if (notice.state !== 'dong_y') return <Declined notice={notice} />
  return (
    <Banner kind="good">
      <p>
        {appMyData.states.dong_y}{' '}
        {notice.decidedAt !== null && appMyData.decidedAt(formatDayTime(notice.decidedAt))}
      </p>
    </Banner>
  )
}

interface Props {
  /** Missing while the notice stands before the app: there is nowhere to go back to. */
  back?: { to: string; label: string }
}

export const NoticeScreen = ({ back }: Props) => {
  const notice = useNotice()
  return (
    <Screen title={appMyData.noticeTitle} {...(back && { back })}>
      <QueryView query={notice}>
        {(data) => (
          <>
            <Standing notice={data} />
            <NoticeText sections={data.sections} />
            {data.state !== 'dong_y' && (
              <DecisionForm notice={data} mayDecline={data.state === 'chua_hoi'} />
            )}
          </>
        )}
      </QueryView>
    </Screen>
  )
}
