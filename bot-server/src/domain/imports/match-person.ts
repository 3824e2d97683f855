/** Decides which person of the rosters a row speaks of: by phone, by name and birth year, else by asking. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { isSpelledAlike, isUnmarkedFormOf } from './clean-name.ts'
import { type Choice, type Doubt, doubt } from './doubts.ts'
import type { KnownPerson, PeopleIndex } from './known-people.ts'
import type { PlacedRow } from './place-row.ts'

export interface Match {
  person: KnownPerson | null
  /** What is asked while it is not certain. */
  doubt: Doubt | null
  /** Whom the row may mean, certain or not: they are not missing from the file. */
  mentioned: readonly PersonId[]
}

interface MatchIn {
  people: PeopleIndex
  /** People whom some row of the file names exactly. */
  claimed: ReadonlySet<PersonId>
}

/** A row that speaks of nobody on a roster yet. */
export const NOBODY: Match = { person: null, doubt: null, mentioned: [] }

/** The person whom a row names beyond doubt: by phone, or by name and year in the branch. */
export const findExact = (placed: PlacedRow, people: PeopleIndex): KnownPerson | undefined => {
  const { facts, unit } = placed
  if (unit === null) return undefined
  const byPhone = facts.phone === null ? undefined : people.byPhone(facts.phone)
  if (byPhone !== undefined && isSpelledAlike(byPhone.fullName, facts.fullName)) return byPhone
  const named = people.inUnit(unit.id, facts.fullName)
  const dated = named.filter((one) => one.birthYear === facts.birthYear)
  return facts.birthYear !== null && dated.length === 1 ? dated[0] : undefined
}

/** @param placed a row whose branch is found */
export const matchPerson = (placed: PlacedRow, { people, claimed }: MatchIn): Match => {
  if (placed.facts.attach === 'tam_thoi') return matchGuest(placed, people)
  const asked = matchByPhone(placed, people) ?? matchByName(placed, { people, claimed })
  if (asked.doubt === null) return asked
  const answer = placed.staged.answers[asked.doubt.code]
  if (!asked.doubt.choices.some(({ value }) => value === answer)) return asked
  if (answer === 'nguoi_khac') return NOBODY
  const chosen = candidatesOf(placed, people).find(({ personId }) => personId === answer)
  return chosen === undefined ? NOBODY : certain(chosen)
}

/** A guest is looked for among the guests, then at home; whoever is found nowhere is new. */
const matchGuest = ({ facts, unit }: PlacedRow, people: PeopleIndex): Match => {
  const { fullName, birthYear, phone } = facts
  const byPhone = phone === null ? undefined : people.byPhone(phone)
  if (byPhone !== undefined && isSpelledAlike(byPhone.fullName, fullName)) return certain(byPhone)
  const visiting = unit === null ? [] : people.visiting(unit.id, fullName)
  const here = visiting.find((one) => birthYear === null || one.birthYear === birthYear)
  const [there, another] = birthYear === null ? [] : people.anywhere(fullName, birthYear)
  const found = here ?? (another === undefined ? there : undefined)
  return found === undefined ? NOBODY : certain(found)
}

const certain = (person: KnownPerson): Match => ({
  person,
  doubt: null,
  mentioned: [person.personId],
})

const uncertain = (found: readonly KnownPerson[], asked: Doubt): Match => ({
  person: null,
  doubt: asked,
  mentioned: found.map(({ personId }) => personId),
})

const candidatesOf = ({ facts, unit }: PlacedRow, people: PeopleIndex): KnownPerson[] =>
  [
    facts.phone === null ? undefined : people.byPhone(facts.phone),
    ...(unit === null ? [] : people.inUnit(unit.id, facts.fullName)),
    ...(facts.birthYear === null ? [] : people.anywhere(facts.fullName, facts.birthYear)),
  ].filter((one) => one !== undefined)

const matchByPhone = ({ facts, staged }: PlacedRow, people: PeopleIndex): Match | undefined => {
  const person = facts.phone === null ? undefined : people.byPhone(facts.phone)
  if (person === undefined || staged.answers['phone_of_other_name'] === 'nguoi_khac')
    return undefined
  if (person.isOutside) return uncertain([person], doubt('person_elsewhere', 'phone'))
  if (
    isSpelledAlike(person.fullName, facts.fullName) ||
    isUnmarkedFormOf(facts.fullName, person.fullName)
  )
    return certain(person)
  return uncertain(
    [person],
    doubt('phone_of_other_name', 'phone', {
      words: { name: person.fullName },
      choices: [choiceOf(person), { value: 'nguoi_khac' }],
    }),
  )
}

const matchByName = (placed: PlacedRow, { people, claimed }: MatchIn): Match => {
  const { facts, unit } = placed
  const named = unit === null ? [] : people.inUnit(unit.id, facts.fullName)
  const free = named.filter((one) => !claimed.has(one.personId) || isTheOne(one, placed))
  const apart = free.filter((one) => !hasOtherPhone(one, placed))
  const fits = apart.filter((one) => facts.birthYear === null || one.birthYear === facts.birthYear)
  const undated = apart.filter((one) => one.birthYear === null && facts.birthYear !== null)
  const likely = fits.length > 0 ? fits : undated
  const [first] = likely
  if (likely.length > 1) return ask('several_people', placed, likely)
  if (first !== undefined) return matchOne(placed, first)
  if (apart.length > 0) return ask('other_birth_year', placed, apart)
  return matchElsewhere(placed, { people, claimed })
}

const isTheOne = (person: KnownPerson, { facts }: PlacedRow): boolean =>
  person.birthYear === facts.birthYear || person.phone === facts.phone

const hasOtherPhone = (person: KnownPerson, { facts }: PlacedRow): boolean =>
  person.phone !== null &&
  facts.phone !== null &&
  person.phone !== facts.phone &&
  person.birthYear !== facts.birthYear

const matchOne = (placed: PlacedRow, person: KnownPerson): Match => {
  const { fullName } = placed.facts
  return isSpelledAlike(person.fullName, fullName) || isUnmarkedFormOf(fullName, person.fullName)
    ? certain(person)
    : ask('name_differs', placed, [person])
}

/** Somebody of that name and year in another branch has perhaps moved here. */
const matchElsewhere = (placed: PlacedRow, { people, claimed }: MatchIn): Match => {
  const { facts, unit } = placed
  if (facts.birthYear === null) return NOBODY
  const others = people
    .anywhere(facts.fullName, facts.birthYear)
    .filter((one) => one.home?.unitId !== unit?.id && !claimed.has(one.personId))
    .filter((one) => one.phone === null || facts.phone === null || one.phone === facts.phone)
  if (others.length === 0) return NOBODY
  return ask('maybe_moved', placed, others)
}

const ask = (
  code: 'several_people' | 'other_birth_year' | 'name_differs' | 'maybe_moved',
  { facts }: PlacedRow,
  found: readonly KnownPerson[],
): Match => {
  const [first] = found
  const words = { name: first?.fullName ?? '', year: first?.birthYear ?? '', mine: facts.fullName }
  const choices = [...found.slice(0, 8).map(choiceOf), { value: 'nguoi_khac' }]
  return uncertain(found, doubt(code, 'full_name', { words, choices }))
}

const choiceOf = (person: KnownPerson): Choice => ({
  value: person.personId,
  label: [person.fullName, person.birthYear].filter((piece) => piece !== null).join(', '),
})
