/** Says what the stand-in mail server holds and how it is steered. */
import type { Hono } from 'hono'

export interface ReceivedLetter {
  id: string
  at: string
  from: string
  to: string[]
  subject: string
  headers: Readonly<Record<string, string>>
  text: string
  html: string
}

/** An answer of the server in place of "fine", such as `550 5.1.1 no such user`. */
export interface SmtpAnswer {
  code: number
  text: string
}

/** What the server is told to do wrong; all off at first. */
export interface MailSwitches {
  /** Answers to a recipient, by address. */
  recipients: Record<string, SmtpAnswer>
  /** Answer to every sender. */
  sender: SmtpAnswer | null
  /** Answer to every letter, once it was sent. */
  letter: SmtpAnswer | null
  /** Answer to every sign-in. */
  signIn: SmtpAnswer | null
  /** Takes letters and never says so. */
  loseAnswers: boolean
}

export interface Mailbox {
  /** @returns the port; the same one after it was down */
  up(): Promise<number>
  /** Nobody answers at the port until it is up again. */
  down(): Promise<void>
  letters(): readonly ReceivedLetter[]
  clear(): void
  switches: MailSwitches
  /** The page `/practice/mail` and the admin door `/practice/mail/admin`. */
  routes: Hono
  close(): Promise<void>
}
