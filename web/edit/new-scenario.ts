/** The least that can be compared: one platform, one message, two ways to spend. */
export const NEW_SCENARIO = `# yaml-language-server: $schema=./hearsay.schema.json
version: 1
name: Untitled scenario
horizon: 14d

platforms:
  instagram:
    profile: instagram

creatives:
  post:
    format: image

defaults:
  budget:
    total: 5k USD

strategies:
  ads:
    budget:
      split: {production: 20%, paid: 70%, staff: 10%}
  posts:
    budget:
      split: {production: 60%, staff: 40%}
`
