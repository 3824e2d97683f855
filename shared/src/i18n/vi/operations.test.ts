import { describe, expect, it } from 'vitest'
import { NoticePlace, OperatorCause } from '../../models/operations.ts'
import { operations } from './operations.ts'

describe('the words for troubles of channels', () => {
  it('say for every cause what happened, who can act and what to do', () => {
    for (const cause of OperatorCause.options) {
      const { what, who, todo } = operations.troubles[cause]
      expect(what).toMatch(/^\p{Lu}.{10,80}[^.]$/u)
      expect(operations.whoLabels[who]).toBeTruthy()
      expect(todo).toMatch(/^\p{Lu}.{20,260}\.$/u)
    }
  })

  it('fit into a message, and show no code to anybody', () => {
    for (const place of NoticePlace.options)
      for (const cause of OperatorCause.options) {
        const text = operations.notice(place, cause)
        expect(text.length).toBeLessThan(500)
        expect(text).not.toMatch(/_(?!OA)|-\d|webhook_|token_/)
      }
  })

  it('tell an outside server, an ended package and a removed account apart in plain words', () => {
    expect(operations.troubles.outside_vietnam.todo).toContain('Việt Nam')
    expect(operations.troubles.group_closed.what).toContain('hết hạn')
    expect(operations.troubles.not_in_group.what).toContain('mời ra khỏi nhóm')
  })
})
