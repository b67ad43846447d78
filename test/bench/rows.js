/** The rows, in the order in which they run; each has a module of its own under `rows/`. */
export const ROWS = [
  { name: 'machine', about: 'what this machine gives at the moment' },
  { name: 'draws', about: 'keyed draws, exp and log' },
  { name: 'campaign', about: 'the bench world: 100,000 people, 30 days, over a million views' },
  { name: 'full-world', about: 'every mechanism of the marketing world at work' },
  { name: 'common-random-numbers', about: 'what keyed draws cost against one sequential stream' },
  { name: 'workers', about: 'two workers against one' },
  { name: 'million', about: 'a million people, 30 days' },
  { name: 'linear', about: 'how cost grows with views' },
  { name: 'cascades', about: 'independent cascades against a simple implementation' },
  { name: 'epidemics', about: 'SI and SIR against plain C++' },
  { name: 'classic', about: 'thresholds, complex contagion, Hawkes, Bass, competing contents, sentiment' },
  { name: 'seeds', about: 'influence maximisation with its certificate' },
  { name: 'scale', about: 'cost from ten thousand to a hundred million ties' },
  { name: 'load', about: 'edge lists of text' },
  { name: 'generators', about: 'networks of ten million edges' },
]
