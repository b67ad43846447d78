/** The sentences that TypeScript and JavaScript sources hold, for a test that none of them is forgotten. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** Keys and variables whose texts nobody reads in a failure. */
const NOT_SAID = new Set(['meaning', 'unit', 'otherwise', 'summary', 'example', 'default', 'name', 'pattern'])
/** What stands for a value in a sentence. */
const VALUE = '7'

export interface Sentences {
  /** Finished sentences, `7` in place of each value. */
  readonly texts: readonly string[]
}

/** Every text of several words; with `keep` also the texts of these keys that are otherwise left out. */
export function sentencesOf(file: string, keep: readonly string[] = []): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node, keep)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      for (const text of textsOf(node)) if (isSentence(text)) found.add(text)
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found]
}

/** Texts of a key or variable of these names, of one word too. */
export function valuesOf(file: string, names: readonly string[]): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)
    if (named && names.includes(node.name.getText()) && node.initializer !== undefined) {
      for (const text of textsOf(node.initializer)) if (/[A-Za-z]/.test(text)) found.add(text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found]
}

function isLeftOut(node: ts.Node, keep: readonly string[]): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isTaggedTemplateExpression(node)) return true
  if (ts.isNewExpression(node)) return /^(Error|TypeError|URL)$/.test(node.expression.getText())
  if (ts.isCallExpression(node)) return /^(usageError|RegExp)$/.test(node.expression.getText())
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return false
  const name = node.name.getText()
  return NOT_SAID.has(name) && !keep.includes(name)
}

/** What an expression may say: both sides of a choice, `7` for what is known only as it runs. */
function textsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isTemplateExpression(node)) {
    let texts = [node.head.text]
    for (const { expression, literal } of node.templateSpans) {
      texts = texts.flatMap((text) => textsOf(expression).map((value) => text + value + literal.text))
    }
    return texts
  }
  return [
    ts.isCallExpression(node) && /^(oneOf|listed)$/.test(node.expression.getText())
      ? `one of ${VALUE}`
      : VALUE,
  ]
}

function isSentence(text: string): boolean {
  return /[a-z]/.test(text.replaceAll(VALUE, '')) && / /.test(text.trim())
}
