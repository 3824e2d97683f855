/** Writes the roster of a committee as offices keep it (domain 5.6, "Dirt"), with the truth about every fault. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import { choose, happens, wholeBetween } from './distributions.ts'
import type { Person } from './draw-people.ts'
import { type RandomStream, streamOf } from './random.ts'
import { rosterWords as words } from './words-roster.ts'

export interface RosterPerson {
  person: Person
  branchName: string
}

/** What was done to a row; the first group must be refused or asked about, the rest must be understood. */
export type Fault =
  | 'duplicated_row'
  | 'second_branch'
  | 'namesake'
  | 'nfd'
  | 'mixed_tone_marks'
  | 'odd_spaces'
  | 'capitals'
  | 'no_accents'
  | 'trailing_word'

export interface PlantedFault {
  /** As a spreadsheet counts rows, from 1. */
  row: number
  personId: string
  fault: Fault
}

interface DirtyRoster {
  titles: readonly string[]
  columns: readonly string[]
  rows: (string | number | null)[][]
  faults: PlantedFault[]
}

const shares = {
  nfd: 0.02,
  mixed_tone_marks: 0.15,
  odd_spaces: 0.05,
  capitals: 0.08,
  no_accents: 0.03,
  trailing_word: 0.05,
  duplicated_row: 0.01,
  second_branch: 0.005,
} as const

/** @param root the root of the set's streams  @param people in the order of the roster */
export const dirtyRoster = (
  root: string,
  { title, people }: { title: string; people: readonly RosterPerson[] },
): DirtyRoster => {
  const roster: DirtyRoster = {
    titles: [words.heading, title],
    columns: words.columns,
    rows: [],
    faults: [],
  }
  const first = roster.titles.length + 2
  const namesakes = listNamesakes(people)
  const add = (entry: RosterPerson, faults: readonly Fault[]) => {
    const stream = streamOf(root, entry.person.id, 'dirt', roster.rows.length)
    const row = first + roster.rows.length
    const { cells, done } = dirtyRow(stream, entry)
    roster.rows.push([roster.rows.length + 1, ...cells])
    for (const fault of [...faults, ...done])
      roster.faults.push({ row, personId: entry.person.id, fault })
  }
  people.forEach((entry, index) => {
    const stream = streamOf(root, entry.person.id, 'plant')
    add(entry, namesakes.has(entry.person.id) ? ['namesake'] : [])
    if (happens(stream, shares.duplicated_row)) add(entry, ['duplicated_row'])
    const other = people[(index + Math.floor(people.length / 2)) % people.length]
    const isElsewhere = other !== undefined && other.branchName !== entry.branchName
    if (isElsewhere && happens(stream, shares.second_branch))
      add({ person: entry.person, branchName: other.branchName }, ['second_branch'])
  })
  roster.rows.push([null, words.total, people.length, null, null, null, null, null])
  return roster
}

/** Two people of one name in one branch: told apart by the year of birth. */
const listNamesakes = (people: readonly RosterPerson[]): Set<string> => {
  const groups = Map.groupBy(people, ({ person, branchName }) => `${branchName}/${person.fullName}`)
  const same = [...groups.values()].filter((group) => group.length > 1)
  return new Set(same.flat().map(({ person }) => person.id))
}

const dirtyRow = (stream: RandomStream, { person, branchName }: RosterPerson) => {
  const done: Fault[] = []
  const apply = (fault: keyof typeof changes, text: string): string => {
    const changed = changes[fault](text, stream)
    if (changed !== text) done.push(fault)
    return changed
  }
  let name = person.fullName
  if (happens(stream, shares.no_accents)) name = apply('no_accents', name)
  if (happens(stream, shares.capitals)) name = apply('capitals', name)
  if (happens(stream, shares.odd_spaces)) name = apply('odd_spaces', name)
  if (happens(stream, shares.trailing_word)) name = apply('trailing_word', name)
  // Last of all: nothing after it may compose the letters again.
  if (happens(stream, shares.nfd)) name = apply('nfd', name)
  const isMixed = happens(stream, shares.mixed_tone_marks)
  const place = isMixed ? apply('mixed_tone_marks', branchName) : branchName
  const duty = person.duties[0]?.role
  const title = duty ? words.roles[duty] : null
  const cells = [
    name,
    person.birthYear,
    isMixed && title ? apply('mixed_tone_marks', title) : title,
    choose(stream, person.stage === 'du_bi' ? words.probationary : words.full),
    writeDay(stream, person),
    writePhone(stream, person.phone),
    place,
  ]
  return { cells, done }
}

const changes = {
  nfd: (text: string) => text.normalize('NFD'),
  /** The other of the two places where the mark may stand: hoà for hòa, uỷ for ủy. */
  mixed_tone_marks: (text: string) => text.replaceAll(words.movableMarks, (pair) => moveMark(pair)),
  odd_spaces: (text: string, stream: RandomStream) =>
    text.replace(' ', choose(stream, ['\u00a0', '  ', '\u00a0 '])),
  capitals: (text: string) => text.toUpperCase(),
  no_accents: stripMarks,
  trailing_word: (text: string, stream: RandomStream) =>
    `${text} ${choose(stream, words.trailing)}`,
}

const moveMark = (pair: string): string => {
  const [first = '', mark = '', second = ''] = pair.normalize('NFD')
  return `${first}${second}${mark}`.normalize('NFC')
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The day of admission, in five styles. */
const writeDay = (stream: RandomStream, person: Person): string => {
  const year = wholeBetween(stream, Math.min(2024, person.birthYear + 20), 2025)
  const month = wholeBetween(stream, 1, 12)
  const day = wholeBetween(stream, 1, 28)
  return choose(stream, [
    `${day}/${month}/${two(year % 100)}`,
    `${two(day)}-${two(month)}-${year}`,
    `${day}.${month}.${year}`,
    words.dayInWords(day, month, year),
    `${two(day)}/${two(month)}/${year}`,
  ])
}

/** +84000123456 as people write it: 0…, 84…, +84… */
const writePhone = (stream: RandomStream, phone: string): string => {
  const rest = phone.slice('+84'.length)
  return choose(stream, [`0${rest}`, `84${rest}`, phone, `0${rest.slice(0, 3)} ${rest.slice(3)}`])
}
