/** Shows the venues of a session as a tree; adds one under another, or one for each unit at once. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { Venue, VenueTree } from '@quan-triet/shared/models/campaign-venue'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { type NewVenueJson, useAddVenues, useVenues } from './api.ts'
import { VenueSheet } from './venue-sheet.tsx'

const DEEPEST_INDENT = 4
const INDENT_REM = 1.5

const VenueRow = ({ venue, onAdd }: { venue: Venue; onAdd: () => void }) => (
  <li
    className="row row-wrap"
    style={{ paddingLeft: `${1 + Math.min(venue.depth, DEEPEST_INDENT) * INDENT_REM}rem` }}
  >
    <span className="grow stack-xs">
      <span className="strong">{venue.name}</span>
      <span className="soft">
        {[
          appCampaigns.venueOf(venue.hostName),
          venue.room,
          venue.invited !== null && appCampaigns.invited(venue.invited),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {venue.link !== null && (
        <a href={venue.link} rel="noreferrer" target="_blank">
          {appCampaigns.link}
        </a>
      )}
    </span>
    <Button label={`${appCampaigns.addVenue}: ${venue.name}`} onPress={onAdd}>
      {appCampaigns.addVenue}
    </Button>
  </li>
)

/** A venue for every unit that hosts none yet, under the main one. */
const AddForAll = ({ tree }: { tree: VenueTree }) => {
  const [main] = tree.venues
  const add = useAddVenues(main?.id ?? '')
  const hosting = new Set(tree.venues.map((venue) => venue.hostId))
  const missing: NewVenueJson[] = tree.hosts
    .filter((host) => !hosting.has(host.id))
    .map(({ id, name }) => ({
      hostId: id,
      name: appCampaigns.venueFor(name),
      room: null,
      link: null,
      invited: null,
    }))
  if (!main || missing.length === 0) return null
  return (
    <div className="stack-s">
      <p className="soft">{appCampaigns.addAllHint}</p>
      <ProblemBanner error={add.error} />
      <Button isBusy={add.isPending} onPress={() => add.mutate(missing)}>
        {appCampaigns.addAll(missing.length)}
      </Button>
    </div>
  )
}

const Venues = ({ tree }: { tree: VenueTree }) => {
  const [above, setAbove] = useState<Venue | null>(null)
  return (
    <>
      <p className="strong">
        {tree.sessionTitle}: {formatDayTime(tree.startsAt)}
      </p>
      <ul className="list">
        {tree.venues.map((venue) => (
          <VenueRow key={venue.id} venue={venue} onAdd={() => setAbove(venue)} />
        ))}
      </ul>
      <AddForAll tree={tree} />
      {above !== null && (
        <VenueSheet above={above} hosts={tree.hosts} onClose={() => setAbove(null)} />
      )}
    </>
  )
}

export const VenuesScreen = () => {
  const { sessionId = '' } = useParams()
  const venues = useVenues(sessionId)
  return (
    <Screen
      title={appCampaigns.venuesTitle}
      back={{ to: '/office/campaigns', label: appCampaigns.title }}
      isWide
    >
      <QueryView query={venues}>{(tree) => <Venues tree={tree} />}</QueryView>
    </Screen>
  )
}
