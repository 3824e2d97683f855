/** The door by which a test, or a person, steers the mail server: what came, what it is to do wrong, down and up. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Mailbox } from './mailbox.ts'

const Answer = z.object({ code: z.int().min(400).max(599), text: z.string().max(200) })

const Switches = z
  .object({
    recipients: z.record(z.string(), Answer),
    sender: Answer.nullable(),
    letter: Answer.nullable(),
    signIn: Answer.nullable(),
    loseAnswers: z.boolean(),
  })
  .partial()

const readSwitches = async (request: Request) => {
  const body: unknown = await request.json().catch(() => undefined)
  return Switches.safeParse(body)
}

export const mailAdmin = (mailbox: Mailbox): Hono =>
  new Hono()
    .get('/practice/mail/admin/letters', (c) => c.json({ letters: mailbox.letters() }))
    .delete('/practice/mail/admin/letters', (c) => {
      mailbox.clear()
      return c.json({ letters: [] })
    })
    .get('/practice/mail/admin/switches', (c) => c.json(mailbox.switches))
    .put('/practice/mail/admin/switches', async (c) => {
      const read = await readSwitches(c.req.raw)
      if (!read.success) return c.json({ error: 'these are no switches' }, 400)
      Object.assign(mailbox.switches, read.data)
      return c.json(mailbox.switches)
    })
    .post('/practice/mail/admin/down', async (c) => {
      await mailbox.down()
      return c.json({ isUp: false })
    })
    .post('/practice/mail/admin/up', async (c) => c.json({ isUp: true, port: await mailbox.up() }))
