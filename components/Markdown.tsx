import type { Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { ComponentChildren } from 'preact'
import { OutLink } from './links'

interface Props {
  text: string
  lang: string
  onOpenNote(noteId: string): void
}

/**
 * A note's background: paragraphs, emphasis, lists, links to notes (`note:id`) and out (http, https). Anything else of
 * Markdown, HTML above all, is shown as the text it is.
 */
export function Markdown({ text, lang, onOpenNote }: Props) {
  return (
    <div class="prose" lang={lang}>
      {children(fromMarkdown(text), onOpenNote, 0)}
    </div>
  )
}

/** Deeper than this nothing is a list in a list any more, but an attack on the stack. */
const DEPTH = 20

function children(parent: Parents, open: Props['onOpenNote'], depth: number): ComponentChildren {
  return parent.children.map((node, at) => <Node key={at} node={node} open={open} depth={depth + 1} />)
}

function Node({ node, open, depth }: { node: Nodes; open: Props['onOpenNote']; depth: number }) {
  if (depth > DEPTH) return null
  const inner = () => ('children' in node ? children(node, open, depth) : null)
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return <p>{inner()}</p>
    case 'emphasis':
      return <em>{inner()}</em>
    case 'strong':
      return <strong>{inner()}</strong>
    case 'list':
      return node.ordered ? <ol>{inner()}</ol> : <ul>{inner()}</ul>
    case 'listItem':
      return <li>{inner()}</li>
    case 'break':
      return <br />
    case 'link': {
      const noteId = /^note:([a-z0-9-]+)$/.exec(node.url)?.[1]
      if (noteId)
        return (
          <button type="button" class="link" onClick={() => open(noteId)}>
            {inner()}
          </button>
        )
      return (
        <OutLink class="link" address={node.url}>
          {inner()}
        </OutLink>
      )
    }
    case 'image':
      return <>{node.alt}</>
    case 'text':
    case 'inlineCode':
      return <>{node.value}</>
    case 'code':
    case 'html':
      return <span class="literal">{node.value}</span>
    default:
      return <>{inner()}</>
  }
}
