import { addMailbox } from '@quan-triet/bot-server/services/mailing/add-mailbox'
import { findMailbox } from '@quan-triet/bot-server/db/queries/mailing'
import { makeMailLink } from '@quan-triet/bot-server/services/mailing/mail-links'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../../support/open-house.ts'

const open = async () => {
  const house = await openHouse()
  const { mailboxes } = await addMailbox({
    ctx: house.secretary,
    input: { address: 'van.phong@saomai.example.vn', label: 'Văn phòng' },
  })
  const [box] = mailboxes
  if (!box) throw new Error('the mailbox is there')
  const linkTo = async (kind: 'confirm' | 'stop') => {
    const row = await findMailbox(house.db, box.id)
    if (!row) throw new Error('the row is there')
    const link = await makeMailLink(house.system, kind, row)
    return link.replace('https://house.example.vn', house.url)
  }
  const stateOf = async () => (await findMailbox(house.db, box.id))?.state
  return { house, linkTo, stateOf }
}

describe('the pages that links in letters open', () => {
  it('change nothing when they are only looked at, and do it when the button is pressed', async () => {
    const { linkTo, stateOf } = await open()
    const confirm = await linkTo('confirm')
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(confirm, { method })).status).toBe(200)
    expect(await stateOf()).toBe('waiting')
    const page = await (await fetch(confirm)).text()
    expect(page).toMatch(/<form method="post">\s*<button type="submit">Tôi đồng ý nhận<\/button>/)
    const done = await fetch(confirm, { method: 'POST' })
    expect(await done.text()).toContain('Đã xác nhận')
    expect(await stateOf()).toBe('confirmed')
  })

  it('stop the letters by the one click of a reader’s program (RFC 8058)', async () => {
    const { linkTo, stateOf } = await open()
    await fetch(await linkTo('confirm'), { method: 'POST' })
    const stop = await linkTo('stop')
    expect((await fetch(stop)).status).toBe(200)
    expect(await stateOf()).toBe('confirmed')
    const response = await fetch(stop, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(response.status).toBe(200)
    expect(await stateOf()).toBe('stopped')
    expect((await fetch(stop, { method: 'POST' })).status).toBe(200)
  })

  it('say nothing about anybody to whoever comes without a good link, and are kept nowhere', async () => {
    const { house, linkTo } = await open()
    const good = await fetch(await linkTo('stop'))
    expect(good.headers.get('cache-control')).toBe('no-store')
    expect(good.headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(await good.text()).not.toContain('van.phong@')
    for (const path of ['/mail/stop', '/mail/stop?t=', '/mail/confirm?t=a.b', '/mail/stop?t=%00'])
      for (const method of ['GET', 'POST']) {
        const response = await fetch(`${house.url}${path}`, { method })
        expect(response.status).toBe(410)
        expect(await response.text()).not.toContain('Khu phố 3')
      }
  })
})
