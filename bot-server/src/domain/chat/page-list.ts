/** Cuts a long private list into pages at whole names, and counts who is still to be named. */

/** With the counts above it and the sentence below it a page stays within 1,900 characters. */
const PAGE_LIMIT = 1600

/** A line of a list: "Chưa nộp (3): A; B; C." */
interface Line {
  /** What stands before the names, told again on every page. */
  label: string
  names: string[]
}

interface ListPage {
  text: string
  /** How many names come on later pages. */
  left: number
}

const readLine = (line: string): Line => {
  const at = line.indexOf(': ')
  return at < 0
    ? { label: line, names: [] }
    : {
        label: line.slice(0, at + 2),
        names: line
          .slice(at + 2)
          .replace(/\.$/, '')
          .split('; '),
      }
}

const writeLine = ({ label, names }: Line): string =>
  names.length === 0 ? label : `${label}${names.join('; ')}.`

/** As many names of a line as find room; at least one if `must`. */
const takeNames = (line: Line, room: number, must: boolean): number => {
  let taken = line.names.length
  while (taken > 0 && writeLine({ ...line, names: line.names.slice(0, taken) }).length > room)
    taken -= 1
  return taken === 0 && must ? 1 : taken
}

/** Takes one page off the lines. @returns what is left of them */
const takePage = (lines: readonly Line[]): { page: string[]; rest: Line[] } => {
  const page: string[] = []
  let room = PAGE_LIMIT
  for (const [index, line] of lines.entries()) {
    const whole = writeLine(line)
    const must = page.length === 0
    const taken = whole.length <= room ? line.names.length : takeNames(line, room, must)
    if (taken === 0 && whole.length > room && !must) return { page, rest: lines.slice(index) }
    const text = writeLine({ ...line, names: line.names.slice(0, taken) })
    page.push(text)
    room -= text.length + 1
    if (taken < line.names.length) {
      const rest = { ...line, names: line.names.slice(taken) }
      return { page, rest: [rest, ...lines.slice(index + 1)] }
    }
  }
  return { page, rest: [] }
}

/**
 * One page of a list.
 * @param list lines of "label: name; name."; a line without ": " is a title
 * @param page from 1
 * @returns undefined when the list has no such page
 */
export const pageOf = (list: string, page: number): ListPage | undefined => {
  let lines = list.split('\n').map(readLine)
  for (let number = 1; lines.length > 0; number += 1) {
    const taken = takePage(lines)
    lines = taken.rest
    if (number === page) {
      const left = lines.reduce((sum, { names }) => sum + names.length, 0)
      return { text: taken.page.join('\n'), left }
    }
  }
  return undefined
}
