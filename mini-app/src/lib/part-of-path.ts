/** Tells which part an address opens for reading, before any screen is there. */

const NO_PARTS = ['search', 'bookmarks']

/**
 * The id of the part that is open for reading. A part still being prepared is another screen, with its own answers.
 * @param path of the page, whatever the app's root is
 */
export const partOfPath = (path: string): string | undefined => {
  const [, preparing, id] = /(\/publishing\/[\w-]+)?\/parts\/([\w-]+)$/.exec(path) ?? []
  return preparing !== undefined || id === undefined || NO_PARTS.includes(id) ? undefined : id
}
