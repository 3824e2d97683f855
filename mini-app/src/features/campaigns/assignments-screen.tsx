/** The matrix of who of the committee attends or supervises which venue, with clashes of hours (U-05). */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { Assignment, AssignmentMatrix } from '@quan-triet/shared/models/campaign-venue'
import { type VenueRole, venueRoleLabels } from '@quan-triet/shared/vocabulary/venue-roles'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { ApiProblem } from '../../lib/problem.ts'
import { choicesOf } from '../../lib/labelled.ts'
import { type AssignJson, useAssign, useAssignments, useWithdraw } from './api.ts'
import { NoteSheet } from './note-sheet.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import '../../styles/fields.css'
import '../../styles/progress.css'

type Person = AssignmentMatrix['people'][number]
type VenueOfMatrix = AssignmentMatrix['venues'][number]

const choices: { value: VenueRole | 'none'; label: string }[] = [
  { value: 'none', label: appCampaigns.none },
  ...choicesOf(venueRoleLabels),
]

interface CellProps {
  person: Person
  venue: VenueOfMatrix
  assigned: Assignment | undefined
  onChoose: (role: VenueRole | 'none') => void
  onRead: () => void
}

const whenOf = (venue: VenueOfMatrix): string =>
  `${venue.sessionTitle}, ${formatDayTime(venue.startsAt)}`

const Cell = ({ person, venue, assigned, onChoose, onRead }: CellProps) => (
  <td>
    {/* On a phone each person is a card: the cell says by itself which venue it is. */}
    <span className="progress-label" aria-hidden="true">
      {venue.name}, {whenOf(venue)}
    </span>
    <select
      className="input"
      aria-label={appCampaigns.assignFor(person.fullName, `${venue.name}, ${whenOf(venue)}`)}
      value={assigned?.role ?? 'none'}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value)
        if (chosen) onChoose(chosen.value)
      }}
    >
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
    {assigned?.clashes && (
      <p>
        <Chip kind="bad">{appCampaigns.clash}</Chip> {assigned.overrideReason}
      </p>
    )}
    {assigned?.hasNote && (
      <Button kind="quiet" label={appCampaigns.noteOf(person.fullName)} onPress={onRead}>
        {appCampaigns.readNote}
      </Button>
    )}
  </td>
)

const VenueHead = ({ venue }: { venue: VenueOfMatrix }) => (
  <th scope="col" className="office-cell">
    <span className="strong">{venue.name}</span>
    <br />
    {whenOf(venue)}
  </th>
)

/** A clash is asked about once more, with a reason; anything else is shown as it is. */
const useMatrix = () => {
  const assign = useAssign()
  const withdraw = useWithdraw()
  const isClash = assign.error instanceof ApiProblem && assign.error.code === 'venue_clash'
  const choose = (
    at: Pick<AssignJson, 'venueId' | 'personId'>,
    role: VenueRole | 'none',
    assigned: Assignment | undefined,
  ): void => {
    if (role !== 'none') assign.mutate({ ...at, role, overrideReason: null })
    else if (assigned) withdraw.mutate(assigned.id)
  }
  return { assign, withdraw, isClash, choose }
}

const Matrix = ({ matrix }: { matrix: AssignmentMatrix }) => {
  const { assign, withdraw, isClash, choose } = useMatrix()
  const [read, setRead] = useState<{ id: string; person: string } | null>(null)
  if (matrix.people.length === 0) return <p className="empty">{appCampaigns.noCommittee}</p>
  if (matrix.venues.length === 0) return <p className="empty">{appCampaigns.noVenues}</p>
  const findAt = (person: Person, venue: VenueOfMatrix) =>
    matrix.assignments.find((one) => one.personId === person.id && one.venueId === venue.id)
  return (
    <>
      <ProblemBanner error={isClash ? withdraw.error : (assign.error ?? withdraw.error)} />
      <div
        className="office-scroll"
        role="region"
        aria-label={appCampaigns.assignments}
        tabIndex={0}
      >
        <table className="office-table office-stack progress-table">
          <thead>
            <tr>
              <th scope="col">{appCampaigns.person}</th>
              {matrix.venues.map((venue) => (
                <VenueHead key={venue.id} venue={venue} />
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.people.map((person) => (
              <tr key={person.id}>
                <th scope="row" className="office-cell">
                  {person.fullName}
                  <br />
                  <span className="soft">{person.roles.join(', ')}</span>
                </th>
                {matrix.venues.map((venue) => {
                  const assigned = findAt(person, venue)
                  return (
                    <Cell
                      key={venue.id}
                      person={person}
                      venue={venue}
                      assigned={assigned}
                      onChoose={(role) =>
                        choose({ venueId: venue.id, personId: person.id }, role, assigned)
                      }
                      onRead={() =>
                        assigned && setRead({ id: assigned.id, person: person.fullName })
                      }
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isClash && assign.variables && (
        <ReasonSheet
          title={appCampaigns.clashTitle}
          label={appCampaigns.clashReason}
          text={assign.error instanceof ApiProblem ? (assign.error.detail ?? '') : ''}
          confirmWords={appCampaigns.assignAnyway}
          isBusy={assign.isPending}
          error={null}
          onConfirm={(overrideReason) =>
            assign.variables && assign.mutate({ ...assign.variables, overrideReason })
          }
          onClose={assign.reset}
        />
      )}
      {read !== null && <NoteSheet {...read} onClose={() => setRead(null)} />}
    </>
  )
}

export const AssignmentsScreen = () => {
  const { id = '' } = useParams()
  const assignments = useAssignments(id)
  return (
    <Screen
      title={appCampaigns.assignments}
      back={{ to: `/office/campaigns/nodes/${id}`, label: appCampaigns.title }}
      isWide
    >
      <QueryView query={assignments}>{(matrix) => <Matrix matrix={matrix} />}</QueryView>
    </Screen>
  )
}
