import { describe, expect, it } from 'vitest'
import { documentUnderStudy } from './document-under-study.ts'

const part = (documentId: string, sentAt: string | null) => ({ documentId, sentAt })
const SENT = '2026-03-02T00:30:00.000Z'

describe('the document under study', () => {
  it('is the first with a part still to come', () => {
    const parts = [
      part('a', SENT),
      part('a', SENT),
      part('b', SENT),
      part('b', null),
      part('c', null),
    ]
    expect(documentUnderStudy(parts)).toEqual([part('b', SENT), part('b', null)])
  })

  it('is the last one when every part has gone, and nothing when there is none', () => {
    expect(documentUnderStudy([part('a', SENT), part('b', SENT)])).toEqual([part('b', SENT)])
    expect(documentUnderStudy([])).toEqual([])
  })
})
