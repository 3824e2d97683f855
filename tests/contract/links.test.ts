import { miniAppLink, routeOf } from '@quan-triet/bot-server/domain/mini-app-link'
import { linkScreens } from '@quan-triet/shared/vocabulary/link-screens'
import { describe, expect, it } from 'vitest'
import { routeOfLink } from '../../mini-app/src/lib/deep-link.ts'
import { readRoutes } from '../support/read-routes.ts'

/** Steps on the way of somebody who is in the app already: nobody is sent into the middle of them. */
const STEPS_WITHIN =
  /\/(new|open|ask|import|admit|branch|paper|settings|clone|classes|assignments|hand-over|not-secret|correct|questions|quiz|checks|copy-check|sample|accuracy|essays|grading\/:id|change|typed|versions|parts\/:id)(\/|$)/

const named = (route: string): string => route.replaceAll(/:\w+/g, ':id')

/** Safe because `Object.entries` of a constant gives its own names. */
const screens = Object.entries(linkScreens) as [keyof typeof linkScreens, string][]

describe('links from a chat', () => {
  it('lead in the app to the very route that the server names', () => {
    for (const [to] of screens) {
      expect(routeOfLink(`?to=${to}&id=some-id`)).toBe(linkScreens[to].replace(':id', 'some-id'))
    }
    const target = { to: 'session', id: 's-1', src: 'u-1' } as const
    const leave = { to: 'leave', session: 's-1' } as const
    for (const one of [target, leave])
      expect(routeOfLink(new URL(miniAppLink('1', one)).search)).toBe(routeOf(one))
  })

  it('can lead to every screen but the steps within another', () => {
    const linked = new Set(screens.map(([, route]) => named(route.slice(1))))
    const routes = readRoutes().filter(
      (route) => !STEPS_WITHIN.test(`/${named(route)}`.replace(/^\/parts\/:id/, '/part/:id')),
    )
    expect(routes.filter((route) => !linked.has(named(route)))).toEqual([])
    expect(routes.length).toBeGreaterThan(30)
  })

  it('name no route that the app does not have', () => {
    const routes = new Set(readRoutes().map(named))
    expect(screens.filter(([, route]) => !routes.has(named(route.slice(1))))).toEqual([])
  })
})
