/** Checks that the practice journal survives restarts and torn lines. */
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openJournal } from './journal.ts'

const Note = z.object({ text: z.string() })
const newFile = () => join(mkdtempSync(join(tmpdir(), 'journal-')), 'deep', 'state.jsonl')

describe('the practice journal', () => {
  it('gives back after a restart what was written before', () => {
    const file = newFile()
    openJournal(file, Note).append({ text: 'điểm danh' })
    openJournal(file, Note).append({ text: 'thu hoạch' })
    expect(openJournal(file, Note).records).toEqual([{ text: 'điểm danh' }, { text: 'thu hoạch' }])
  })

  it('drops a torn last line and goes on after the last whole one', () => {
    const file = newFile()
    openJournal(file, Note).append({ text: 'một' })
    appendFileSync(file, '{"text":"nửa')
    const journal = openJournal(file, Note)
    expect(journal.records).toEqual([{ text: 'một' }])
    journal.append({ text: 'hai' })
    expect(readFileSync(file, 'utf8')).toBe('{"text":"một"}\n{"text":"hai"}\n')
  })

  it('skips a line that is not one of its records', () => {
    const file = newFile()
    const journal = openJournal(file, Note)
    journal.append({ text: 'một' })
    appendFileSync(file, '{"other":1}\nnot json\n')
    expect(openJournal(file, Note).records).toEqual([{ text: 'một' }])
  })

  it('keeps nothing without a file', () => {
    const journal = openJournal(null, Note)
    journal.append({ text: 'một' })
    expect(journal.records).toEqual([])
  })
})
