/** Plays a mail server on this machine: takes letters by SMTP, keeps them to be read, and fails as it is told to. */
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { mailAdmin } from './mail-admin.ts'
import { mailPage } from './mail-page.ts'
import type { Mailbox, MailSwitches, ReceivedLetter, SmtpAnswer } from './mailbox.ts'
import { readMime } from './read-mime.ts'

const noSwitches = (): MailSwitches => ({
  recipients: {},
  sender: null,
  letter: null,
  signIn: null,
  loseAnswers: false,
})

/** The server ends every refusal with its code. */
const refusal = ({ code, text }: SmtpAnswer): Error =>
  Object.assign(new Error(text), { responseCode: code })

const MOST_BYTES = 5_000_000

const readAll = async (stream: SMTPServerDataStream): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size <= MOST_BYTES) chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('latin1')
}

const letterOf = (
  raw: string,
  { id, at, session }: { id: string; at: string; session: SMTPServerSession },
): ReceivedLetter => {
  const { headers, text, html } = readMime(raw)
  const { mailFrom, rcptTo } = session.envelope
  return {
    id,
    at,
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map((one) => one.address),
    subject: headers['subject'] ?? '',
    headers,
    text,
    html,
  }
}

interface MailboxOptions {
  /** 0: any free one. */
  port: number
  now(): string
  /** Called for every letter that was taken. */
  onLetter?(letter: ReceivedLetter): void
}

interface Shelf {
  letters: ReceivedLetter[]
  switches: MailSwitches
}

const startServer = (options: MailboxOptions, shelf: Shelf): SMTPServer => {
  const { letters, switches } = shelf
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const raw = await readAll(stream)
    if (switches.letter) throw refusal(switches.letter)
    const letter = letterOf(raw, { id: String(letters.length + 1), at: options.now(), session })
    letters.push(letter)
    options.onLetter?.(letter)
  }
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 100,
    logger: false,
    onAuth: (auth, _session, done) =>
      switches.signIn ? done(refusal(switches.signIn)) : done(null, { user: auth.username ?? '' }),
    onMailFrom: (_address, _session, done) =>
      switches.sender ? done(refusal(switches.sender)) : done(),
    onRcptTo: ({ address }, _session, done) => {
      const answer = switches.recipients[address.toLowerCase()]
      if (answer) done(refusal(answer))
      else done()
    },
    onData: (stream, session, done) => {
      take(stream, session).then(
        () => {
          if (!switches.loseAnswers) done()
        },
        (error: unknown) => done(error instanceof Error ? error : new Error('refused')),
      )
    },
  })
}

const listen = (server: SMTPServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.server.address()
      resolve(isNet(address) ? address.port : port)
    })
  })

const isNet = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

/** Listens on this machine alone, once `up()` was called. */
export const createMailbox = (options: MailboxOptions): Mailbox => {
  const shelf: Shelf = { letters: [], switches: noSwitches() }
  let server: SMTPServer | undefined
  let { port } = options
  const down = async () => {
    const running = server
    server = undefined
    if (running) await new Promise<void>((done) => running.close(() => done()))
  }
  const mailbox: Mailbox = {
    switches: shelf.switches,
    letters: () => shelf.letters,
    clear: () => {
      shelf.letters.length = 0
    },
    async up() {
      await down()
      server = startServer(options, shelf)
      port = await listen(server, port)
      return port
    },
    down,
    routes: new Hono(),
    close: down,
  }
  mailbox.routes.route('/', mailPage(mailbox))
  mailbox.routes.route('/', mailAdmin(mailbox))
  return mailbox
}
