/** Orders Vietnamese names as lists of people do: by given name, then by the family and middle names. */

const vietnamese = new Intl.Collator('vi')

/** The given name is the last word: "Bình" of "Nguyễn Văn Bình". */
const givenName = (fullName: string): string => fullName.trim().split(/\s+/).at(-1) ?? ''

/** Compares two full names for sorting; equal names are 0. */
export const compareGivenNames = (a: string, b: string): number =>
  vietnamese.compare(givenName(a), givenName(b)) || vietnamese.compare(a, b)

interface Named {
  fullName: string
  birthYear: number | null
}

/** Compares people by given name, namesakes by year of birth, so that everybody keeps one place in a list. */
export const compareByGivenName = (a: Named, b: Named): number =>
  compareGivenNames(a.fullName, b.fullName) || (a.birthYear ?? 0) - (b.birthYear ?? 0)
