/** Posts updates of many groups to a webhook, from a process of its own, so that the server under measure has its thread to itself. */
import { Agent, request } from 'node:http'
import { BENCH_SECRET } from './webhook-secret.ts'

/** What every group asks, all in one moment (0) or each at a moment of its own. */
export interface Round {
  text: string
  spreadMs: number
}

/** When an update was sent and acknowledged, by the machine's clock in ms. */
export interface Sent {
  eventId: string
  at: number
  acknowledgedAt: number
}

const [port, groups = 0] = process.argv.slice(2).map(Number)
const agent = new Agent({ keepAlive: true, maxSockets: groups })
let serial = 0

const clock = (): number => performance.timeOrigin + performance.now()

const post = (branch: number, text: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    serial += 1
    const eventId = `m-${serial}`
    const body = JSON.stringify({
      event_name: 'message.text.received',
      message: {
        from: { id: `user-${branch}`, display_name: 'A', is_bot: false },
        chat: { id: `chat-${branch}`, chat_type: 'GROUP' },
        text: `@Bot Quán Triệt ${text}`,
        message_id: eventId,
        date: Date.now(),
      },
    })
    const at = clock()
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-bot-api-secret-token': BENCH_SECRET,
    }
    const path = '/webhooks/zalo-bot'
    const options = { port, host: '127.0.0.1', path, method: 'POST', agent, headers }
    const call = request(options, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200
          ? resolve({ eventId, at, acknowledgedAt: clock() })
          : reject(new Error(`${response.statusCode}`)),
      )
    })
    call.once('error', reject)
    call.end(body)
  })

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Safe because the measurement sends nothing else. */
const asRound = (message: unknown): Round => message as Round

process.on('message', (message) => {
  const { text, spreadMs } = asRound(message)
  const all = Array.from({ length: groups }, async (_, branch) => {
    if (spreadMs > 0) await wait(Math.random() * spreadMs)
    return post(branch, text)
  })
  void Promise.all(all).then((sent) => process.send?.(sent))
})
