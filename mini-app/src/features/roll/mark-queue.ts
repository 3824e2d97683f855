/** Decides what becomes of marks between the touch and the server's answer: order, replacement, taking back, showing. */
import type {
  HandMethod,
  Roll,
  RollEntry,
  SessionCounts,
} from '@quan-triet/shared/models/attendance'
import type { AbsenceCode, AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'

export interface Mark {
  personId: RollEntry['personId']
  state: AttendanceState
  absenceCode?: AbsenceCode
  method: HandMethod
  /** Takes back a mark that the server has already. */
  isUndo?: boolean
}

/** Adds marks; a newer one takes the place of an older one of the same person. */
export const addMarks = (queue: readonly Mark[], marks: readonly Mark[]): Mark[] => {
  const fresh = new Set(marks.map(({ personId }) => personId))
  return [...queue.filter(({ personId }) => !fresh.has(personId)), ...marks]
}

/**
 * Takes marks back: those the server never heard of disappear, for the others a mark is sent that undoes them.
 * @param isUnsent whether a mark has certainly not left the device
 */
export const takeBack = (
  queue: readonly Mark[],
  marks: readonly Mark[],
  isUnsent: (mark: Mark) => boolean,
): Mark[] => {
  const gone = new Set(marks.map(({ personId }) => personId))
  const undoing = marks
    .filter((mark) => !isUnsent(mark))
    .map(({ personId, method }): Mark => ({
      personId,
      method,
      state: 'chua_ghi_nhan',
      isUndo: true,
    }))
  return [...queue.filter(({ personId }) => !gone.has(personId)), ...undoing]
}

/** The marks that go in one request: of one method, and either all undoing or none. */
export const nextBatch = (queue: readonly Mark[], limit = 500): Mark[] => {
  const [first] = queue
  if (!first) return []
  return queue
    .filter((mark) => mark.method === first.method && mark.isUndo === first.isUndo)
    .slice(0, limit)
}

/** The marks of people of whom the roll knows nothing, such as who was moved away meanwhile. */
export const notOnRoll = (marks: readonly Mark[], { people }: Pick<Roll, 'people'>): Mark[] => {
  const known = new Set(people.map(({ personId }) => personId))
  return marks.filter(({ personId }) => !known.has(personId))
}

type Tally = Pick<
  SessionCounts,
  'present' | 'presentRequired' | 'late' | 'excused' | 'unexcused' | 'unrecorded' | 'guests'
>

const ofMember = ({ state, standing }: RollEntry): Partial<Tally> => {
  const isRequired = standing === 'phai_hoc'
  if (state === 'co_mat' || state === 'muon' || state === 've_som')
    return { present: 1, presentRequired: isRequired ? 1 : 0, late: state === 'muon' ? 1 : 0 }
  if (!isRequired) return {}
  if (state === 'vang_co_ly_do') return { excused: 1 }
  return state === 'vang_khong_ly_do' ? { unexcused: 1 } : { unrecorded: 1 }
}

const tallyOf = (entry: RollEntry): Partial<Tally> =>
  entry.standing === 'tam_thoi_den' ? { guests: ofMember(entry).present ?? 0 } : ofMember(entry)

const TALLIED = [
  'present',
  'presentRequired',
  'late',
  'excused',
  'unexcused',
  'unrecorded',
  'guests',
] as const

const moved = (counts: SessionCounts, before: RollEntry, after: RollEntry): SessionCounts => {
  const [less, more] = [tallyOf(before), tallyOf(after)]
  const changed = TALLIED.map((name) => [
    name,
    counts[name] + (more[name] ?? 0) - (less[name] ?? 0),
  ])
  return { ...counts, ...Object.fromEntries(changed) }
}

/** An undo shows at once; a first mark gives way to what the server knows already, as the server itself will decide. */
const shows = (entry: RollEntry, mark: Mark): boolean =>
  mark.isUndo === true || (entry.state === 'chua_ghi_nhan' && !entry.awaitsConfirmation)

/** The roll as it will be once the marks have arrived. */
export const withMarks = (roll: Roll, queue: readonly Mark[]): Roll => {
  if (queue.length === 0) return roll
  const marks = new Map(queue.map((mark) => [mark.personId, mark]))
  let { counts } = roll
  const people = roll.people.map((entry) => {
    const mark = marks.get(entry.personId)
    if (!mark || !shows(entry, mark)) return entry
    const after = { ...entry, state: mark.state, absenceCode: mark.absenceCode ?? null }
    counts = moved(counts, entry, after)
    return after
  })
  return { ...roll, counts, people }
}
