/** A member's own essay: whether it is owed, writing and handing it in, what was said of it. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { ApiProblem, problemWords } from '../../lib/problem.ts'
import essayStyles from '../../styles/own-essay.css?inline'
import { useMyEssay } from './api.ts'
import { KeepText } from './keep-text.tsx'
import { usePageQueue } from './photographs/use-page-queue.ts'
import { WaitingPages } from './photographs/waiting-pages.tsx'
import { Standing } from './standing.tsx'
import { Stayed } from './stayed.tsx'
import { Talk } from './talk.tsx'
import { LatestVerdict, Versions } from './versions.tsx'
import { Withdraw } from './withdraw.tsx'
import { Writing } from './writing.tsx'

const Others = ({ otherCampaigns }: MyEssay) =>
  otherCampaigns.length > 0 && (
    <nav className="stack-s" aria-labelledby="essay-others">
      <h2 id="essay-others">{words.others}</h2>
      <ul className="list">
        {otherCampaigns.map(({ campaignId, title }) => (
          <li key={campaignId}>
            <RowLink to={`/essay?campaign=${campaignId}`} title={title} />
          </li>
        ))}
      </ul>
    </nav>
  )

const TestInstead = ({ campaignId }: MyEssay) => (
  <>
    <Banner kind="info">
      <p>{words.test}</p>
    </Banner>
    <LinkButton kind="primary" isWide to={`/quiz?campaign=${campaignId}`}>
      {words.toTest}
    </LinkButton>
  </>
)

const View = ({ essay }: { essay: MyEssay }) => {
  const photographs = usePageQueue(essay)
  if (essay.mode === 'trac_nghiem' && essay.versions.length === 0) return <TestInstead {...essay} />
  return (
    <>
      <Standing essay={essay} />
      {essay.may.withdraw && <Withdraw essay={essay} />}
      <LatestVerdict essay={essay} />
      {essay.may.write ? (
        <Writing essay={essay} {...photographs} />
      ) : (
        <>
          <Stayed essay={essay} />
          <WaitingPages isWriting={false} pages={[]} {...photographs} />
        </>
      )}
      <Talk essay={essay} />
      <Versions essay={essay} />
      <KeepText essay={essay} />
    </>
  )
}

/** What no further asking changes is no failure. */
const SETTLED = ['served_on_paper', 'no_campaign']
const isSettled = (error: Error | null): boolean =>
  error instanceof ApiProblem && SETTLED.includes(error.code)

export const OwnEssayScreen = () => {
  const [query] = useSearchParams()
  const campaign = query.get('campaign') ?? ''
  const essay = useMyEssay(campaign)
  const { error } = essay
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      <style>{essayStyles}</style>
      {isSettled(error) ? (
        <Banner kind="info">
          <p>
            {error instanceof ApiProblem && error.code === 'served_on_paper'
              ? words.servedOnPaper
              : problemWords(error)}
          </p>
        </Banner>
      ) : (
        <QueryView query={essay}>
          {(data) => (
            <>
              <View key={data.campaignId} essay={data} />
              <Others {...data} />
            </>
          )}
        </QueryView>
      )}
    </Screen>
  )
}
