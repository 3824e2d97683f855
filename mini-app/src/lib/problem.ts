/** Turns whatever went wrong with a request into one error with a code, and that into words for a person. */
import type { Problem, ProblemCode } from '@quan-triet/shared/api/problem'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'

/** `offline`: nothing answered. `outside_zalo`: Zalo gave no token, because this is not Zalo. */
export type AppProblemCode = ProblemCode | 'offline' | 'outside_zalo'

export class ApiProblem extends Error {
  readonly code: AppProblemCode
  /** The server's own words, where it says more than the code does. */
  readonly detail: string | undefined
  /** The words of the code, for a problem that the server sent. */
  readonly words: string | undefined
  constructor(code: AppProblemCode, detail?: string, words?: string) {
    super(code)
    this.name = 'ApiProblem'
    this.code = code
    this.detail = detail
    this.words = words
  }
}

/** A body of unknown shape, of which each field is checked where it is used. */
const asProblem = (body: unknown): Partial<Problem> => body ?? {}

/** All the words come with the first refusal: before the first text nobody needs them. */
const wordsOf = async (code: ProblemCode): Promise<{ code: ProblemCode; words?: string }> => {
  try {
    const { errors } = await import('@quan-triet/shared/i18n/vi/errors')
    return code in errors ? { code, words: errors[code] } : { code: 'unexpected' }
  } catch {
    return { code }
  }
}

/** Reads the problem from a response that is not ok; an answer that is no problem document is `unexpected`. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  try {
    const { code: given, detail } = asProblem(await response.json())
    if (given === undefined) return new ApiProblem('unexpected', detail)
    const { code, words } = await wordsOf(given)
    return new ApiProblem(code, detail, words)
  } catch {
    return new ApiProblem(response.status >= 502 ? 'busy' : 'unexpected')
  }
}

export const isOffline = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'offline'

/** True when what was asked for is not for this person, or is not there: asking again is of no use. */
export const isClosed = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'not_allowed' || error.code === 'not_found')

const PASSING: ReadonlySet<AppProblemCode> = new Set([
  'offline',
  'busy',
  'cannot_store',
  'too_many_tries',
])

/** True when the same request may well succeed later without anything being changed. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && PASSING.has(error.code)

/** What happened and what to do, in words; the server's own detail says it more exactly where there is one. */
export const problemWords = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return appCommon.unexpected
  if (error.code === 'offline') return appCommon.offline
  if (error.code === 'outside_zalo') return appCommon.outsideZalo
  if (error.code === 'busy') return appCommon.busy
  return error.detail ?? error.words ?? appCommon.unexpected
}
