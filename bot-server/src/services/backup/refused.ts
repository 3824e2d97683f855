/** Says why an archive cannot be made, opened or put back: what whoever runs the command can do something about. */
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'

export type WhyRefused = keyof typeof words.refusals

export class BackupRefused extends Error {
  override name = 'BackupRefused'
  readonly why: WhyRefused
  /** What it is about: a file, a table; never anybody's data. */
  readonly about: string
  constructor(why: WhyRefused, about = '') {
    super(about === '' ? why : `${why}: ${about}`)
    this.why = why
    this.about = about
  }
}

/** @returns undefined for any other error */
export const refusalText = (error: unknown): string | undefined =>
  error instanceof BackupRefused ? words.refusals[error.why](error.about) : undefined
