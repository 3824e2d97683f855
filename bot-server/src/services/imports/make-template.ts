/** Makes the spreadsheet that offices can fill in: a list, an example and instructions. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { ImportField, ImportKind } from '@quan-triet/shared/models/import'
import { importFields } from '@quan-triet/shared/vocabulary/import-fields'
import { type Table, writeTables, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

const columns: Record<ImportKind, readonly ImportField[]> = {
  roster: [
    'full_name',
    'birth',
    'unit',
    'role',
    'stage',
    'phone',
    'exemption',
    'exemption_from',
    'exemption_to',
    'attach',
  ],
  tree: ['own_code', 'unit_name', 'level', 'parent_code', 'org_type'],
  attendance: importFields.attendance,
  sessions: importFields.sessions,
}

const examples: Record<ImportKind, readonly (readonly string[])[]> = {
  roster: words.rosterExample,
  tree: words.treeExample,
  attendance: words.attendanceExample,
  sessions: words.sessionsExample,
}

const guides: Record<ImportKind, readonly string[]> = {
  roster: words.rosterGuide,
  tree: words.treeGuide,
  attendance: words.attendanceGuide,
  sessions: words.sessionsGuide,
}

/** @throws ServiceError `not_signed_in`, `not_on_roster` */
export const makeTemplate = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { kind: ImportKind }
}): Promise<FileAnswer> => {
  requirePerson(ctx)
  const { kind } = input
  const list: Omit<Table, 'rows' | 'sheetName'> = {
    columns: columns[kind].map((field) => ({
      title: words.fields[field],
      width: 24,
      kind: 'text',
    })),
  }
  const bytes = await writeTables([
    { ...list, sheetName: words.templateSheets.list, rows: [] },
    { ...list, sheetName: words.templateSheets.example, rows: examples[kind] },
    {
      sheetName: words.templateSheets.guide,
      columns: [{ title: words.guideColumn, width: 110, kind: 'text' }],
      rows: guides[kind].map((line) => [line]),
    },
  ])
  return { fileName: words.templateFile[kind], contentType: XLSX_TYPE, bytes }
}
