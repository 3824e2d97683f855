/** Turns whatever went wrong with a request into one error with a code, and that into words for a person. */
import type { Problem, ProblemCode } from '@quan-triet/shared/api/problem'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { errors } from '@quan-triet/shared/i18n/vi/errors'

/** `offline`: nothing answered. `outside_zalo`: Zalo gave no token, because this is not Zalo. */
export type AppProblemCode = ProblemCode | 'offline' | 'outside_zalo'

export class ApiProblem extends Error {
  readonly code: AppProblemCode
  readonly detail: string | undefined
  constructor(code: AppProblemCode, detail?: string) {
    super(code)
    this.name = 'ApiProblem'
    this.code = code
    this.detail = detail
  }
}

/** A body of unknown shape, of which each field is checked where it is used. */
const asProblem = (body: unknown): Partial<Problem> => body ?? {}

/** Reads the problem from a response that is not ok; an answer that is no problem document is `unexpected`. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  try {
    const { code, detail } = asProblem(await response.json())
    return new ApiProblem(code !== undefined && code in errors ? code : 'unexpected', detail)
  } catch {
    return new ApiProblem(response.status >= 502 ? 'busy' : 'unexpected')
  }
}

export const isOffline = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'offline'

/** True when the same request may well succeed later without anything being changed. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.code === 'offline' || error.code === 'busy' || error.code === 'too_many_tries')

/** What happened and what to do, in words; the server's own detail says it more exactly where there is one. */
export const problemWords = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return errors.unexpected
  if (error.code === 'offline') return appCommon.offline
  if (error.code === 'outside_zalo') return appCommon.outsideZalo
  return error.detail ?? errors[error.code]
}
