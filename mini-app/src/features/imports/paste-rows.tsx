/** Takes rows pasted from a spreadsheet, as a file of their own. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'

/** Spreadsheets copy cells with tabs between them; quotes keep commas and line ends inside. */
const asCsv = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line
        .split('\t')
        .map((cell) => `"${cell.trim().replaceAll('"', '""')}"`)
        .join(','),
    )
    .join('\n')

export const PasteRows = ({ onPaste }: { onPaste: (file: File) => void }) => {
  const [text, setText] = useState('')
  return (
    <div className="stack-s">
      <LongTextField
        label={appImports.paste}
        hint={appImports.pasteHint}
        value={text}
        onChange={setText}
        maxLength={20_000}
      />
      <Button
        isDisabled={text.trim() === ''}
        onPress={() => onPaste(new File([asCsv(text)], appImports.pasteName, { type: 'text/csv' }))}
      >
        {appImports.pasteRead}
      </Button>
    </div>
  )
}
