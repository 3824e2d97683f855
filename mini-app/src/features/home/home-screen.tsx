/** The first screen: what to do next, notices, the ways on, the deadlines. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Home } from '@quan-triet/shared/models/home'
import { QueryView } from '../../components/query-view.tsx'
import { useScreenHeading } from '../../components/screen.tsx'
import { TextSizeControl } from '../../components/text-size-control.tsx'
import { useHome } from '../../lib/home.ts'
import { useMe } from '../../lib/me.ts'
import { ClassCard } from './class-card.tsx'
import { Deadlines } from './deadlines.tsx'
import { MemberMenu, ToolsMenu } from './menus.tsx'
import { NextCard } from './next-card.tsx'
import { Notices } from './notices.tsx'
import { WaitingList } from './waiting.tsx'
import '../../styles/home.css'

const HomeContent = ({ home }: { home: Home }) => (
  <div className="columns stack-l">
    <div className="stack-l">
      <div className="stack">
        <ClassCard home={home} />
        <NextCard home={home} />
      </div>
      <WaitingList home={home} />
      <Notices notices={home.notices} />
      <ToolsMenu />
    </div>
    <div className="stack-l">
      <Deadlines deadlines={home.deadlines} />
      <MemberMenu home={home} />
    </div>
  </div>
)

/** Who this phone belongs to, and where: nobody should check in for somebody else by mistake. */
const Band = ({ campaign }: { campaign: string | null | undefined }) => {
  const me = useMe()
  const heading = useScreenHeading(`${appHome.greeting} ${me.fullName}`)
  return (
    <header className="band">
      <div className="band-inner">
        <div className="screen-bar">
          <span className="wordmark">{appCommon.productName}</span>
          <TextSizeControl />
        </div>
        <h1 ref={heading} tabIndex={-1}>
          <small>{appHome.greeting}</small> {me.fullName}
        </h1>
        <div className="stack-xs">
          <p className="strong">{me.orgUnit.nameOrg}</p>
          {campaign !== undefined && <p className="band-soft">{campaign ?? appHome.noCampaign}</p>}
        </div>
      </div>
    </header>
  )
}

export const HomeScreen = () => {
  const home = useHome()
  return (
    <div className="screen screen-wide screen-home">
      <Band campaign={home.data?.campaignTitle} />
      <main className="screen-main">
        <QueryView query={home} shape="card">
          {(data) => <HomeContent home={data} />}
        </QueryView>
      </main>
    </div>
  )
}
