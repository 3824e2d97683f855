/** Lists the people of a unit with how each stands, leading to the person. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { StandingEntry, UnitStanding } from '@quan-triet/shared/models/standing'
import { useState } from 'react'
import { Chip } from '../../components/chip.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { describeEntry } from './describe-entry.ts'

const MANY = 8

const NoPeople = ({ standing }: { standing: UnitStanding }) => (
  <p className="empty">
    {standing.children.length > 0 || standing.counts.members > 0
      ? appStanding.noNames
      : appStanding.empty}
  </p>
)

const endsSoon = (entry: StandingEntry): boolean => entry.exemptions.some((one) => one.endsSoon)

const About = ({ entry, withUnit }: { entry: StandingEntry; withUnit: boolean }) => (
  <>
    <span className="soft">{describeEntry(entry, withUnit)}</span>
    {endsSoon(entry) && (
      <span>
        <Chip kind="warn">{appStanding.endsSoon}</Chip>
      </span>
    )}
  </>
)

/** A guest belongs to the home branch: here there is nothing to open. */
const Entry = ({ entry, withUnit }: { entry: StandingEntry; withUnit: boolean }) =>
  entry.attach === 'tam_thoi' ? (
    <div className="row">
      <span className="grow stack-xs">
        <span className="strong">{entry.fullName}</span>
        <About entry={entry} withUnit={withUnit} />
      </span>
    </div>
  ) : (
    <RowLink to={`/office/standing/people/${entry.personId}`} title={entry.fullName}>
      <About entry={entry} withUnit={withUnit} />
    </RowLink>
  )

export const UnitPeople = ({ standing }: { standing: UnitStanding }) => {
  const [search, setSearch] = useState('')
  const { people, children, isCut } = standing
  if (people.length === 0) return <NoPeople standing={standing} />
  const isLarge = children.length > 0
  const matching = people.filter(({ fullName }) => matchesName(fullName, search))
  // What has to be decided soon stands first.
  const found = [...matching.filter(endsSoon), ...matching.filter((one) => !endsSoon(one))]
  const count = formatCount(people.length)
  return (
    <section className="stack-s" aria-labelledby="people">
      <h2 id="people">
        {isLarge ? appStanding.apartTitle(count) : appStanding.peopleTitle(count)}
      </h2>
      {isLarge && <p className="soft">{appStanding.apartHint}</p>}
      {isCut && <p className="soft">{appStanding.cut}</p>}
      {people.length > MANY && (
        <SearchField
          label={appStanding.search}
          hint={appStanding.searchHint}
          value={search}
          onChange={setSearch}
        />
      )}
      {found.length === 0 && <p className="empty">{appStanding.searchNone}</p>}
      <ul className="list">
        {found.map((entry) => (
          <li key={`${entry.personId} ${entry.unit.id}`}>
            <Entry entry={entry} withUnit={isLarge} />
          </li>
        ))}
      </ul>
    </section>
  )
}
