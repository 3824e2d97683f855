/** Makes the name under which a document stands on the public page: readable, out of its number or title. */
import { documentTypeLabels, type DocumentType } from '@quan-triet/shared/vocabulary/document-types'
import { fold } from '@quan-triet/shared/text/fold'

const LONGEST = 80
/** For a title that has not one letter or digit. */
const NAMELESS = 'tai-lieu'

/**
 * "Nghị quyết số 05-NQ/ĐU" becomes `nghi-quyet-05-nq-du`; without a number the title speaks.
 * @returns 1 to 80 characters of `a-z0-9-`, neither beginning nor ending with a dash
 */
export const slugOf = (document: {
  type: DocumentType
  number: string | null
  title: string
}): string => {
  const name =
    document.number === null
      ? document.title
      : `${documentTypeLabels[document.type]} ${document.number}`
  const words = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (words.length <= LONGEST) return words === '' ? NAMELESS : words
  const cut = words.slice(0, LONGEST + 1)
  const boundary = cut.lastIndexOf('-')
  return boundary > 0 ? cut.slice(0, boundary) : words.slice(0, LONGEST)
}

/** The first of `name`, `name-2`, `name-3`, … that nobody has. @param taken names that begin with this one */
export const freeSlug = (slug: string, taken: ReadonlySet<string>): string => {
  for (let index = 1; ; index += 1) {
    const candidate = index === 1 ? slug : `${slug}-${index}`
    if (!taken.has(candidate)) return candidate
  }
}
