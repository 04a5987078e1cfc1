/**
 * How an argument's JSON is meant: `value` an expression, `constant` text as it stands, `reference` the name of something
 * (`"aws.west"`, also the expression of a type), `references` a list or an object of those.
 */
export type ArgumentKind = 'value' | 'constant' | 'reference' | 'references';

/** What in a JSON object is a block; all else are arguments, if `others` says how they are meant. */
export interface BodyShape {
  readonly labels?: number;
  readonly blocks?: Readonly<Partial<Record<string, BodyShape>>>;
  readonly arguments?: Readonly<Partial<Record<string, ArgumentKind>>>;
  readonly others?: ArgumentKind;
}

const plain: BodyShape = { others: 'value' };
const constants: BodyShape = { others: 'constant' };

const condition: BodyShape = plain;

const lifecycle: BodyShape = {
  others: 'value',
  arguments: { ignore_changes: 'references', replace_triggered_by: 'references' },
  blocks: { precondition: condition, postcondition: condition, action_trigger: plain },
};

const connection: BodyShape = plain;
const provisioner: BodyShape = { labels: 1, others: 'value', blocks: { connection } };

/** Dynamic blocks stand in one another's content. */
const dynamic: BodyShape = {
  labels: 1,
  others: 'value',
  arguments: { iterator: 'reference' },
  blocks: {
    content: {
      others: 'value',
      blocks: {
        get dynamic() {
          return dynamic;
        },
      },
    },
  },
};

/** Of a resource only what every type has are blocks: which others are, the provider's schema says. */
const resource: BodyShape = {
  labels: 2,
  others: 'value',
  arguments: { provider: 'reference', depends_on: 'references' },
  blocks: { lifecycle, connection, provisioner, dynamic },
};

/** Blocks of the AWS provider's own configuration. */
const provider: BodyShape = {
  labels: 1,
  others: 'value',
  blocks: {
    assume_role: plain,
    assume_role_with_web_identity: plain,
    default_tags: plain,
    ignore_tags: plain,
    endpoints: plain,
  },
};

/** What a state or plan is encrypted with; fallbacks stand in one another. */
const target: BodyShape = {
  others: 'value',
  arguments: { method: 'reference' },
  blocks: {
    get fallback() {
      return target;
    },
  },
};

const encryption: BodyShape = {
  others: 'value',
  blocks: {
    key_provider: { labels: 2, others: 'value' },
    method: { labels: 2, others: 'value', arguments: { keys: 'reference' } },
    state: target,
    plan: target,
    remote_state_data_sources: plain,
  },
};

const terraform: BodyShape = {
  others: 'value',
  blocks: {
    backend: { labels: 1, others: 'value' },
    cloud: { others: 'value', blocks: { workspaces: plain } },
    required_providers: constants,
    provider_meta: { labels: 1, others: 'value' },
    encryption,
  },
};

const moved: BodyShape = { others: 'value', arguments: { from: 'reference', to: 'reference' } };

/** The blocks of a configuration file. */
export const blocksOfFile: BodyShape = {
  blocks: {
    terraform,
    provider,
    resource,
    data: resource,
    ephemeral: resource,
    variable: {
      labels: 1,
      others: 'constant',
      arguments: { type: 'reference' },
      blocks: { validation: condition },
    },
    locals: plain,
    output: {
      labels: 1,
      others: 'value',
      arguments: { depends_on: 'references' },
      blocks: { precondition: condition },
    },
    module: { labels: 1, others: 'value', arguments: { depends_on: 'references', providers: 'references' } },
    moved,
    removed: { ...moved, blocks: { lifecycle, connection, provisioner } },
    import: { others: 'value', arguments: { to: 'reference', provider: 'reference' } },
    check: { labels: 1, others: 'value', blocks: { data: resource, assert: condition } },
  },
};
