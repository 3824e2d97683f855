/** The one error that a caller can do something about: its code becomes words and a status at the door. */
import type { ProblemCode } from '@quan-triet/shared/api/problem'

/** Thrown by verbs for what the caller can mend; everything else crashes to the door and is logged there. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly code: ProblemCode
  /** Vietnamese words that say more than the code, from `shared/src/i18n/vi`. */
  readonly detail: string | undefined
  /** Seconds after which trying again makes sense, where that is known. */
  readonly retryAfterS: number | undefined

  constructor(code: ProblemCode, detail?: string, retryAfterS?: number) {
    super(code)
    this.code = code
    this.detail = detail
    this.retryAfterS = retryAfterS
  }
}
