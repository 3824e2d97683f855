/** Draws a person's picture from the initials of the name, as an address that needs no network. */

const COLOURS = ['#3f6f9f', '#7a5a8c', '#4d7c5f', '#a0673c', '#5a6b8f', '#8c4f5f', '#3c7f86']

const hash = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)

/** The first letters of the last two words: a Vietnamese is called by the last one. */
const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')

/** @returns a `data:` address of a square SVG */
export const drawAvatar = (name: string): string => {
  const colour = COLOURS[hash(name) % COLOURS.length] ?? '#3f6f9f'
  const letters = initialsOf(name).replaceAll(/[<&>]/g, '')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${colour}"/>` +
    `<text x="24" y="31" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle">${letters}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
