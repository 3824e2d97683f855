import { createServer, type ServerResponse } from 'node:http'
import { expect, it, onTestFinished, vi } from 'vitest'

/** A server whose streams end when the test says so. @returns them, in the order in which they were opened */
const startServer = async () => {
  const streams: ServerResponse[] = []
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(': \n\n')
    streams.push(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { streams, origin: `http://127.0.0.1:${port}` }
}

it('asks again about everything when its stream was cut, since nobody knows what was said meanwhile', async () => {
  const { streams, origin } = await startServer()
  // The address of the server is read from the page's own when the modules are loaded: for this test, and for no other.
  vi.resetModules()
  vi.stubGlobal('window', { location: { origin } })
  vi.stubGlobal('document', {
    visibilityState: 'visible',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  const { keepToken } = await import('./sign-in.ts')
  const { queryClient } = await import('./query.ts')
  const { watchLive } = await import('./live.ts')
  keepToken('token')
  const isOld = (name: string) => queryClient.getQueryState([name])?.isInvalidated
  queryClient.setQueryData(['roster'], 'names')
  queryClient.setQueryData(['roll'], 'marks')
  onTestFinished(watchLive())
  await vi.waitFor(() => expect(streams).toHaveLength(1))
  streams[0]?.write('data: {"topic":"roll"}\n\n')
  await vi.waitFor(() => expect(isOld('roll')).toBe(true))
  expect(isOld('roster')).toBe(false)
  streams[0]?.end()
  await vi.waitFor(() => expect(isOld('roster')).toBe(true), { timeout: 5000 })
  expect(streams).toHaveLength(2)
})
