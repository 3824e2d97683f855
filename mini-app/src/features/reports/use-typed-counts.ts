/** Holds the counts as they stand in the fields, and what the server says of them a moment after the last key. */
import type { CellCode, FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { TypedCells, TypedReportCheck } from '@quan-triet/shared/models/typed-report'
import { useEffect, useState } from 'react'
import { useCheckTyped } from './api.ts'
import { readCount } from './read-count.ts'
import { TYPED_CELLS } from './typed-fields.ts'

export type FieldName = CellCode | 'guests'

type Fields = Partial<Record<FieldName, string>>

const PAUSE_MS = 700

const countsOf = (fields: Fields): TypedCells =>
  Object.fromEntries(
    TYPED_CELLS.flatMap((cell) => {
      const count = readCount(fields[cell] ?? '')
      return count === null ? [] : [[cell, count]]
    }),
  )

const fieldsOf = (cells: FigureCells, guests: number): Fields => ({
  ...Object.fromEntries(
    TYPED_CELLS.filter((cell) => cells[cell] > 0).map((cell) => [cell, String(cells[cell])]),
  ),
  ...(guests > 0 && { guests: String(guests) }),
})

/** Empty is nothing typed; anything else must be a whole number. */
const wrongOf = (fields: Fields): FieldName[] =>
  [...TYPED_CELLS, 'guests' as const].filter((name) => {
    const text = fields[name]?.trim() ?? ''
    return text !== '' && readCount(text) === null
  })

export const useTypedCounts = (nodeId: string) => {
  const [text, setText] = useState('')
  const [fields, setFields] = useState<Fields>({})
  const [checked, setChecked] = useState<TypedReportCheck | null>(null)
  const [readFigures, setReadFigures] = useState<number | null>(null)
  const [isStale, setStale] = useState(false)
  const check = useCheckTyped(nodeId)
  const counts = countsOf(fields)
  const guests = readCount(fields.guests ?? '') ?? 0
  const wrong = wrongOf(fields)
  const { mutate } = check
  useEffect(() => {
    if (!isStale) return undefined
    const timer = setTimeout(() => {
      setStale(false)
      mutate({ text, cells: counts, guests }, { onSuccess: setChecked })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const type = (name: FieldName, value: string): void => {
    setFields((before) => ({ ...before, [name]: value }))
    setStale(true)
  }
  const read = (): void =>
    mutate(
      { text, cells: null, guests },
      {
        onSuccess: (answer) => {
          setChecked(answer)
          setReadFigures(answer.figures.length)
          setFields((before) => ({ ...before, ...fieldsOf(answer.cells, answer.guests) }))
        },
      },
    )
  return {
    text,
    setText,
    fields,
    type,
    read,
    readFigures,
    checked,
    check,
    counts,
    guests,
    wrong,
    isSettled: !isStale && !check.isPending,
  }
}
