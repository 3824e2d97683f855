/** Lists every column that holds sealed text: where a new key has to be put in. */
import type { SealedColumn } from '../../db/queries/sealed-texts.ts'

/** A column that `sealText` writes and this list does not name would stay behind under the old key. */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'data_request',
    column: 'sealed_texts',
    key: ['id'],
    about: (id) => `data_request:${id}`,
  },
  {
    table: 'import_job',
    column: 'sealed_about',
    key: ['id'],
    about: (id) => `import_job:${id}`,
  },
  {
    table: 'import_block',
    column: 'sealed',
    key: ['import_id', 'position'],
    about: (id) => `import_block:${id}`,
  },
  {
    table: 'venue_assignment',
    column: 'note_sealed',
    key: ['id'],
    about: (id) => `venue_assignment:${id}`,
  },
  {
    table: 'mail_subscription',
    column: 'address_sealed',
    key: ['id'],
    about: (id) => `mail_subscription:${id}`,
  },
  {
    table: 'essay',
    column: 'comment_sealed',
    key: ['id'],
    about: (id) => `essay:${id}`,
  },
  {
    table: 'dialogue',
    column: 'draft_sealed',
    key: ['person_id'],
    about: (id) => `dialogue:${id}`,
  },
  {
    table: 'question',
    column: 'content_sealed',
    key: ['id'],
    about: (id) => `question:${id}`,
  },
  {
    table: 'question',
    column: 'answer_sealed',
    key: ['id'],
    about: (id) => `question:${id}:answer`,
  },
  {
    table: 'recommendation',
    column: 'content_sealed',
    key: ['id'],
    about: (id) => `recommendation:${id}`,
  },
  {
    table: 'recommendation',
    column: 'answer_sealed',
    key: ['id'],
    about: (id) => `recommendation:${id}:answer`,
  },
  {
    table: 'stored_file',
    column: 'sealed_key',
    key: ['id'],
    about: (id) => `stored_file:${id}`,
  },
]
