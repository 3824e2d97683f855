/** Fills a paper's template: what the house knows goes in, and what a person must still write is marked. */
import { dataPapers as words } from '@quan-triet/shared/i18n/vi/data-papers'

const KNOWN = /\{\{(\w+)\}\}/g
/** In square brackets, and no link. */
const UNKNOWN = /\[([^[\]]+)\](?!\()/g

/** What the template says to whoever uses it. */
const ASIDE = /^>.*\n+/gm

/** @throws Error when the template asks for something that the house was not asked to know */
export const fillPaper = (template: string, values: Readonly<Record<string, string>>): string =>
  template
    .replaceAll(ASIDE, '')
    .replaceAll(UNKNOWN, (_, what: string) => words.toFill(what))
    // Links of the template lead beside the template.
    .replaceAll(/\[([^[\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(KNOWN, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`nothing is known of ${name}`)
      return value
    })

/** How much a person has still to write. */
export const countGaps = (paper: string): number =>
  paper.split(words.toFill('').slice(0, -1)).length - 1
