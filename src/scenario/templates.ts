/** The scenarios that come with the package: files of its `scenarios/` folder, which `hearsay init` copies. */
export interface ScenarioTemplate {
  readonly name: string
  readonly file: string
  /** What it shows, in one line. */
  readonly about: string
}

export const SCENARIO_TEMPLATES: readonly ScenarioTemplate[] = [
  template('product-launch', 'Four ways to spend the same budget on launching a product, judged by profit.'),
  template('platform-choice', 'One budget, one message: where should a small brand be present?'),
  template('cadence', 'How often to post: from once a week to three times a day.'),
  template('ads-or-influencers', 'The same money as advertising, as influencers, or half and half.'),
  template('one-message-or-fitted', 'One message for every platform, or one cut for each.'),
  template(
    'hubs-or-many',
    'A few very followed people, or many ordinary ones, for a cause without a product.',
  ),
  template('real-network', 'A campaign on a real follower network from a file, judged by reach.'),
]

function template(name: string, about: string): ScenarioTemplate {
  return { name, file: `${name}.yaml`, about }
}

/** The template of that name, or undefined. */
export function scenarioTemplate(name: string): ScenarioTemplate | undefined {
  return SCENARIO_TEMPLATES.find((each) => each.name === name)
}
