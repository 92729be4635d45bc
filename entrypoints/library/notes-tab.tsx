import { NotesPage } from '../../components/library/NotesPage'
import { notesActions, notesView } from './notes-model'

/** The tab *Notes* of the library, joined to the database. */
export function NotesTab() {
  return <NotesPage view={notesView.value} actions={notesActions} />
}
