import packageJson from '../../package.json' with { type: 'json' }
import { formatCount } from '../words/format.js'
import './about.css'
import { words } from './words.js'

/** What hearsay is and is not, how to cite it, and what runs here. */
export function AboutScreen() {
  const { cite, citeNote, citation, heading, lead, libraries, parts } = words.value
  return (
    <article class="about">
      <h1>{heading}</h1>
      <p class="about-lead">{lead}</p>
      {parts.map(({ heading: title, paragraphs = [], points = [] }) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points.length > 0 && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section>
        <h2>{cite}</h2>
        <p>{citeNote}</p>
        <blockquote>{citation(packageJson.version)}</blockquote>
      </section>
      <Versions />
      <p class="about-quiet">{libraries}</p>
    </article>
  )
}

/** What is asked for when somebody reports a fault. */
function Versions() {
  const { browser, no, page, shared, threads, versions, yes } = words.value
  return (
    <section>
      <h2>{versions}</h2>
      <dl class="about-versions">
        <dt>{page}</dt>
        <dd>
          <bdi dir="ltr">{packageJson.version}</bdi>
        </dd>
        <dt>{threads}</dt>
        <dd>{formatCount(navigator.hardwareConcurrency || 1)}</dd>
        <dt>{shared}</dt>
        <dd>{window.crossOriginIsolated ? yes : no}</dd>
        <dt>{browser}</dt>
        <dd>
          <bdi dir="ltr">{navigator.userAgent}</bdi>
        </dd>
      </dl>
    </section>
  )
}
