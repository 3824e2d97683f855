import { describe, expect, it } from 'vitest'
import { type LinkTarget, miniAppLink, routeOf } from '../domain/mini-app-link.ts'
import { collectLinks } from './links-in-app.ts'

const MINI_APP = '3140592653589793238'

describe('the screen of a link', () => {
  it.each<[LinkTarget, string]>([
    [{ to: 'home' }, '/'],
    [{ to: 'ask' }, '/ask'],
    [{ to: 'parts' }, '/parts'],
    [{ to: 'part', id: '0198-ab_c' }, '/parts/0198-ab_c'],
    [{ to: 'check-in' }, '/check-in'],
    [{ to: 'check-in', c: 'a.b-c' }, '/check-in?c=a.b-c'],
    [{ to: 'leave', src: 'cb-khu-pho-3' }, '/leave'],
  ])('of %o is the route to which the app leads that link', (target, route) => {
    expect(routeOf(target)).toBe(route)
  })
})

describe('an answer that is read inside the app', () => {
  it('loses the lines and the ends of lines that are addresses of the app, in the order of the text', () => {
    const links = collectLinks(MINI_APP)
    const second = links.linkTo({ to: 'part', id: 'part-12' })
    const first = links.linkTo({ to: 'part', id: 'part-1' })
    const read = links.takeFrom(`Phần 12, đã gửi 6/3/2026.\n${second}\nPhần 1: ${first}`)
    expect(read).toEqual({
      text: 'Phần 12, đã gửi 6/3/2026.\nPhần 1',
      links: ['/parts/part-12', '/parts/part-1'],
    })
  })

  it('leads nowhere for a link home, and to no screen twice', () => {
    const links = collectLinks(MINI_APP)
    const parts = links.linkTo({ to: 'parts' })
    const text = `Hạn nộp.\n${links.linkTo({ to: 'home' })}\n${parts}\n${parts}`
    expect(links.takeFrom(text)).toEqual({ text: 'Hạn nộp.', links: ['/parts'] })
  })

  it('loses a last line that only leads to an address of the app', () => {
    const links = collectLinks(MINI_APP)
    const text = `Chưa gửi.\nXem và gửi:\n${links.linkTo({ to: 'papers' })}`
    expect(links.takeFrom(text)).toEqual({ text: 'Chưa gửi.', links: ['/papers'] })
  })

  it('keeps public addresses, titles that end in a colon, and addresses that it was not given', () => {
    const foreign = miniAppLink(MINI_APP, { to: 'parts' })
    const text = `Toàn văn:\nhttps://tailieu.example.vn/nq-01.pdf\n${foreign}`
    expect(collectLinks(MINI_APP).takeFrom(text)).toEqual({ text, links: [] })
  })
})
