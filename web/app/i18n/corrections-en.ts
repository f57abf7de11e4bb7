import type { CorrectionStrings } from './corrections-zh.ts'

export const correctionsEn: CorrectionStrings = {
  edit: 'Edit',
  remove: 'Delete',
  removeTitle: 'Delete the note "{{title}}"?',
  removeText: 'It is no longer found or cited. Its text stays in the audit log; there is no undo on this page.',
  takeBack: 'Take this import back ({{count, number}} records)',
  takeBack_one: 'Take this import back (one record)',
  takeBackTitle: 'Take the {{count, number}} records of this import back?',
  takeBackTitle_one: 'Take the one record of this import back?',
  takeBackText:
    'All of them are removed and forecasts no longer use them. Their text stays in the audit log; the file can be imported again.',
  takenBack: '{{count, number}} records were taken back.',
  takenBack_one: 'One record was taken back.',
  cancel: 'Cancel',
  changed: 'changed by {{by}}',
}
