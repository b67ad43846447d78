import { render } from 'preact'
import { Shell, startShell } from './shell/shell.js'
import { trustOwnScripts } from './shell/trusted-scripts.js'

const page = document.getElementById('page')
if (page === null) throw new Error('the page has no #page')
trustOwnScripts()
startShell()
// What a reader without JavaScript sees makes room for the page.
page.replaceChildren()
render(<Shell />, page)
