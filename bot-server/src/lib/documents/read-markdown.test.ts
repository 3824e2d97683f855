import { describe, expect, it } from 'vitest'
import { readMarkdown, tableText } from './read-markdown.ts'

describe('our own Markdown', () => {
  it('becomes a heading, sections, paragraphs, items and tables, without the marks', () => {
    const paper = readMarkdown(`# Hồ sơ **thử**

## 1. Mục

Một đoạn dài
nối hai dòng, xem [tệp](tep.md).

### Nhỏ hơn

- Việc \`một\`
  và tiếp theo
- Việc hai
1. Việc ba

| Cột | Hai |
|---|---|
| a | [CẦN ĐIỀN: tên] |
`)
    expect(paper).toEqual({
      heading: 'Hồ sơ thử',
      blocks: [
        { kind: 'section', text: '1. Mục' },
        { kind: 'text', text: 'Một đoạn dài nối hai dòng, xem tệp.' },
        { kind: 'heading', text: 'Nhỏ hơn' },
        { kind: 'item', text: 'Việc một và tiếp theo' },
        { kind: 'item', text: 'Việc hai' },
        { kind: 'item', text: 'Việc ba' },
        {
          kind: 'table',
          columns: ['Cột', 'Hai'],
          rows: [['a', '[CẦN ĐIỀN: tên]']],
          widths: [6, 15],
        },
      ],
    })
  })

  it('reads a table as it was written, whatever is in its cells', () => {
    const rows = [
      ['a|b', 'hai\ndòng'],
      ['', 'c'],
    ]
    const { blocks } = readMarkdown(`# T\n\n${tableText(['x', 'y'], rows)}`)
    expect(blocks).toMatchObject([
      {
        columns: ['x', 'y'],
        rows: [
          ['a/b', 'hai dòng'],
          ['', 'c'],
        ],
      },
    ])
  })
})
