/** Names people so that two of the same name can be told apart, in the order in which names are read. */
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'

const byName = new Intl.Collator('vi')

/**
 * The people in the order of their names; where a name occurs twice, the birth year follows it.
 * @param people everybody who may be named in the same list
 */
export const tellPeopleApart = <Person extends { fullName: string; birthYear: number | null }>(
  people: readonly Person[],
): (Person & { label: string })[] => {
  const alike = Map.groupBy(people, (person) => person.fullName)
  return people
    .map((person) => ({
      ...person,
      label:
        (alike.get(person.fullName)?.length ?? 0) > 1
          ? words.personWithYear(person.fullName, person.birthYear)
          : person.fullName,
    }))
    .toSorted((a, b) => byName.compare(a.label, b.label))
}
