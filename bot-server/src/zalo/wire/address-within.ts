/** Puts a path behind an address of the settings, so that no call ever leaves for another host or another place there. */

/** What parsers read in different ways, or drop without a word. */
const AMBIGUOUS = /[\\\s\p{Cc}#]|^\/\/|%2e|%2f|%5c|%00/iu

/**
 * @param base scheme, host and maybe a path, as the settings give it
 * @param path from `/` on, with its query
 * @returns undefined when the two together mean another address than they say
 */
export const addressWithin = (base: string, path: string): string | undefined => {
  const [place = ''] = path.split('?')
  if (!place.startsWith('/') || AMBIGUOUS.test(place) || /[\\\s\p{Cc}#]/u.test(path))
    return undefined
  const home = URL.parse(base)
  const url = URL.parse(`${base}${path}`)
  if (!home || !url || !['http:', 'https:'].includes(home.protocol)) return undefined
  const isSame =
    url.origin === home.origin &&
    url.username === '' &&
    url.password === '' &&
    // Dots that climb are resolved by now.
    `${url.origin}${url.pathname}` === `${home.origin}${home.pathname.replace(/\/$/, '')}${place}`
  return isSame ? url.href : undefined
}
