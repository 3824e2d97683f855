/** Reads what the data command is asked for, or says in one sentence why it cannot be done. */
import { parseArgs } from 'node:util'
import { data as words } from '@quan-triet/shared/i18n/vi/data'
import { type SetName, setNames } from '../synthetic/sets.ts'

export interface DataWish {
  set: 'D0' | SetName
  seed: number
  out: string
  load: string | undefined
  isDirty: boolean
  isCheck: boolean
}

const knownSets = ['D0', ...setNames] as const
const DEFAULT_SEED = '20260312'

const options = {
  seed: { type: 'string', default: DEFAULT_SEED },
  out: { type: 'string' },
  load: { type: 'string' },
  dirty: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** @param args as typed, without the program */
export const readDataWish = (
  args: readonly string[],
): DataWish | { help: string } | { complaint: string } => {
  const parsed = parse(args)
  if ('complaint' in parsed) return parsed
  const { values, positionals } = parsed
  if (values.help) return { help: words.help }
  const named = readSet(positionals)
  if ('complaint' in named) return named
  const { set } = named
  if (!/^\d{1,15}$/.test(values.seed)) return { complaint: words.seedWrong(values.seed) }
  if (set === 'D0' && values.load === undefined) return { complaint: words.loadOnly }
  if (set === 'D4' && (values.load !== undefined || values.dirty))
    return { complaint: words.countsOnly }
  return {
    set,
    seed: Number(values.seed),
    out: values.out ?? `./data/synthetic/${set}`,
    load: values.load,
    isDirty: values.dirty,
    isCheck: values.check,
  }
}

const readSet = ([typed, surplus]: readonly string[]):
  | { set: DataWish['set'] }
  | { complaint: string } => {
  if (typed === undefined) return { complaint: words.setMissing(knownSets) }
  if (surplus !== undefined) return { complaint: words.optionWrong(surplus) }
  const set = knownSets.find((one) => one.toLowerCase() === typed.toLowerCase())
  return set === undefined ? { complaint: words.unknownSet(typed, knownSets) } : { set }
}

const parse = (args: readonly string[]) => {
  const given = args.filter((arg) => arg !== '--')
  try {
    return parseArgs({ args: given, options, allowPositionals: true })
  } catch {
    const wrong = given.find((arg) => arg.startsWith('-') && !isOption(arg)) ?? given.join(' ')
    return { complaint: words.optionWrong(wrong) }
  }
}

const isOption = (arg: string): boolean => (arg.slice(2).split('=')[0] ?? '') in options
