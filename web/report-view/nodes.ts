import { h, type ComponentChild } from 'preact'
import type { Markup } from '../../src/report/page/markup.js'
import { readMarkup, type MarkupReader, type Writing } from '../../src/report/page/read-markup.js'

const NODES: MarkupReader<ComponentChild> = {
  text: (text) => text,
  element: (name, attributes, children) => h(name, Object.fromEntries(attributes), ...children),
}

/** A report's markup as nodes of the page. */
export function nodesOf(markup: Markup, writing: Writing): ComponentChild[] {
  return readMarkup(markup, NODES, writing)
}
