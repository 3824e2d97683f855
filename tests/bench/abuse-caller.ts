/** Asks on and on as one person, from a process of its own; told when to begin and to stop, it says what it was answered. */
import { Agent, request } from 'node:http'

/** How often a second; 0: nothing, until the next order. */
export interface Order {
  perSecond: number
}
export interface Answered {
  served: number
  refused: number
}

const CONNECTIONS = 32
const [port, token = '', path] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
let answered: Answered = { served: 0, refused: 0 }

const ask = (): Promise<void> =>
  new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}` }
    const call = request({ port, host: '127.0.0.1', path, agent, headers }, (response) => {
      response.resume()
      response.once('end', () => {
        if (response.statusCode === 200) answered.served += 1
        else answered.refused += 1
        resolve()
      })
    })
    call.once('error', () => resolve())
    call.end()
  })

let timer: NodeJS.Timeout | undefined

/** Evenly; whether or not what was asked before is answered. */
const begin = (perSecond: number): void => {
  const began = performance.now()
  let asked = 0
  timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * perSecond
    for (; asked < due; asked += 1) void ask()
  }, 5)
}

/** Safe because the measurement sends nothing else. */
const asOrder = (message: unknown): Order => message as Order

process.on('message', (message) => {
  clearInterval(timer)
  process.send?.(answered)
  answered = { served: 0, refused: 0 }
  const { perSecond } = asOrder(message)
  if (perSecond > 0) begin(perSecond)
})
