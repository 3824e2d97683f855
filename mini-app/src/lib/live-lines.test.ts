/** Proves that live events are read whole, whatever way the network cuts the stream. */
import { describe, expect, it } from 'vitest'
import { takeTopics } from './live-lines.ts'

describe('the live stream', () => {
  it('reads the topics of complete lines and keeps the unfinished rest', () => {
    const text = 'data: {"topic":"roll"}\n\n: still here\n\ndata: {"topic":"clock"}\r\n\ndata: {"to'
    expect(takeTopics(text)).toEqual({ topics: ['roll', 'clock'], rest: 'data: {"to' })
  })

  it('passes over lines that are no topic it knows', () => {
    expect(takeTopics('data: nonsense\ndata: {"topic":"weather"}\nevent: roll\n').topics).toEqual(
      [],
    )
  })
})
