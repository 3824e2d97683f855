/** Shows an officer the own digest of the day as it stands now, with ways to what is to be decided, and its hour. */
import { appDigests as words } from '@quan-triet/shared/i18n/vi/app-digests'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { digests } from '@quan-triet/shared/i18n/vi/digests'
import type { DigestDecisionKind, DigestUnit, DigestView } from '@quan-triet/shared/models/digest'
import { Banner } from '../../components/banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useDigest } from './api.ts'
import { DigestSettings } from './digest-settings.tsx'

const PLACES: Record<DigestDecisionKind, string> = {
  reports: '/office/reports',
  plans: '/office/plan-reviews',
  returned_reports: '/papers',
  returned_plans: '/plans',
  rebindings: '/office/rebindings',
  requests: '/office/requests',
}

const Late = ({ late }: Pick<DigestUnit, 'late'>) => (
  <section className="stack-s">
    <h3>{words.late}</h3>
    <ul className="stack-s">
      {late.map((one) => {
        const { nameOrg, what } = words.lateUnit(one)
        return (
          <li key={`${nameOrg} ${what}`}>
            <span className="strong">{nameOrg}</span>: {what}
          </li>
        )
      })}
    </ul>
  </section>
)

const Decisions = ({ decisions }: Pick<DigestUnit, 'decisions'>) => (
  <section className="stack-s">
    <h3>{words.decide}</h3>
    <ul className="list">
      {decisions.map((one) => (
        <li key={one.kind}>
          <RowLink
            to={PLACES[one.kind]}
            before={<SignTile name="pen" />}
            title={digests.decision(one)}
          />
        </li>
      ))}
    </ul>
  </section>
)

const Unit = ({ one }: { one: DigestUnit }) => {
  const changes = digests.changes(one)
  const isQuiet = one.changes.length + one.late.length + one.decisions.length === 0
  return (
    <section className="card stack" aria-labelledby={one.unit.id}>
      <h2 id={one.unit.id}>{one.unit.nameOrg}</h2>
      {one.study && (
        <ul className="list">
          <li>
            <RowLink
              to={`/office/progress?unit=${one.unit.id}`}
              before={<SignTile name="chart" />}
              title={`${words.study} ${one.study.text}`}
            >
              <span className="soft">{one.study.title}</span>
            </RowLink>
          </li>
        </ul>
      )}
      {changes !== '' && <p>{changes}</p>}
      {one.late.length > 0 && <Late late={one.late} />}
      {one.decisions.length > 0 && <Decisions decisions={one.decisions} />}
      {isQuiet && <p className="soft">{words.nothing}</p>}
    </section>
  )
}

const Digest = ({ digest }: { digest: DigestView }) =>
  digest.units.length === 0 ? (
    <p className="empty">{words.nowhere}</p>
  ) : (
    <>
      <p className="strong">{words.today(digest.day)}</p>
      {!digest.isWorkingDay && (
        <Banner kind="info">
          <p>{words.dayOff}</p>
        </Banner>
      )}
      {digest.units.map((one) => (
        <Unit key={one.unit.id} one={one} />
      ))}
      <DigestSettings setting={digest.setting} />
    </>
  )

export const DigestScreen = () => {
  const digest = useDigest()
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }}>
      <p>{words.intro}</p>
      <QueryView query={digest}>{(data) => <Digest digest={data} />}</QueryView>
    </Screen>
  )
}
