/** Makes canaries: things that must never come out where they were not meant to, and looks whether one did. */

/** Each in a form that nothing else in a house has, and that no part of the house knows to be one. */
export const canaries = {
  phone: '0987001122',
  name: 'Chim Thị Hoàng Yến',
  essay: 'Bài thu hoạch của chim hoàng yến hót trong mỏ than sâu',
  token: '9988776655:cAnArY-bOt-tOkEn_zYx',
  secret: 'canary-secret-7f3a9c',
} as const

/** What is left of a canary when it was cut, or written without its accents or in an address. */
const TRACES = [
  '0987001122',
  '987001122',
  'Hoàng Yến',
  'hoàng yến',
  'hoang yen',
  encodeURIComponent('Hoàng Yến'),
  'cAnArY',
  'canary-secret',
  'mỏ than',
]

/** Which canaries a text betrays. */
export const found = (text: string): string[] => {
  const composed = text.normalize('NFC')
  return TRACES.filter((trace) => composed.includes(trace))
}

const all = Object.values(canaries)

/** Gives one canary after another. */
export const nextCanary = (): (() => string) => {
  let given = 0
  return () => all[given++ % all.length] ?? canaries.secret
}

const isProse = (text: string): boolean => /\s|[^\u0020-\u007e]/.test(text)

/** The same value with a canary for every text in it. @param all also for what looks like an id or a code */
export const withCanaries = (
  value: unknown,
  next: () => string,
  options: { all: boolean },
): unknown => {
  if (typeof value === 'string') return options.all || isProse(value) ? next() : value
  if (Array.isArray(value)) return value.map((one: unknown) => withCanaries(one, next, options))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withCanaries(one, next, options)]),
  )
}
