// Policy documents in every spelling of the language.
const PRINCIPALS = ['"*"', '"arn:aws:iam::210987654321:root"', '"arn:aws:iam::123456789012:root"', 'ROOT'];
const ROOT = '"arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"';
export const CALLER = 'data "aws_caller_identity" "current" {}';

/** A statement in the words of a policy document, and in those of the data source. */
export function statementsOf(random, { actions, resources, conditions }) {
  return random.many(1, 2, () => ({
    effect: random.pick(['Allow', 'Allow', 'Allow', 'Deny']),
    principal: random.pick(PRINCIPALS),
    action: random.pick(actions),
    resource: random.pick(resources),
    condition: random.pick([undefined, undefined, ...conditions]),
  }));
}

function asObject({ effect, principal, action, resource, condition }, at) {
  const restriction =
    condition === undefined
      ? ''
      : `\n      Condition = { ${condition.test} = { "${condition.variable}" = ${condition.value} } }`;
  return `{
      Sid = "Statement${at}"
      Effect = "${effect}"
      Principal = ${principal === '"*"' ? '"*"' : `{ AWS = ${principal.replace('ROOT', ROOT)} }`}
      Action = "${action}"${resource === undefined ? '' : `\n      Resource = ${resource}`}${restriction}
    }`;
}

function asBlock({ effect, principal, action, resource, condition }, at) {
  const restriction =
    condition === undefined
      ? ''
      : `\n    condition {\n      test = "${condition.test}"\n      variable = "${condition.variable}"\n      values = [${condition.value}]\n    }`;
  return `  statement {
    sid = "Statement${at}"
    effect = "${effect}"
    actions = ["${action}"]${resource === undefined ? '' : `\n    resources = [${resource}]`}
    principals {
      type = "${principal === '"*"' ? '*' : 'AWS'}"
      identifiers = [${principal.replace('ROOT', ROOT)}]
    }${restriction}
  }`;
}

const asText = (expression) => (expression.startsWith('"') ? expression : `"\${${expression}}"`);

function asHeredoc(statements) {
  const lines = statements.map(({ effect, principal, action, resource, condition }, at) => {
    const who = principal === '"*"' ? '"*"' : `{ "AWS": ${principal.replace('ROOT', ROOT)} }`;
    const where = resource === undefined ? '' : `, "Resource": ${asText(resource)}`;
    const restriction =
      condition === undefined
        ? ''
        : `, "Condition": { "${condition.test}": { "${condition.variable}": ${asText(condition.value)} } }`;
    return `    { "Sid": "Statement${at}", "Effect": "${effect}", "Principal": ${who}, "Action": "${action}"${where}${restriction} }`;
  });
  return `<<-JSON
  {
    "Version": "2012-10-17",
    "Statement": [
${lines.join(',\n')}
    ]
  }
  JSON`;
}

/** Spellings that can stand in a resource that is there several times. */
const IN_PLACE = [
  'jsonencode',
  'heredoc',
  'data',
  'merged',
  'overridden',
  'dynamic',
  'gathered',
  'chosen',
  'listed',
  'deferred',
];
const ANYWHERE = [...IN_PLACE, 'local', 'template', 'replaced'];

/** The document as an expression, what has to stand beside it, and the files it is made from. */
export function documentOf(name, statements, { random, one = '', own = '' }) {
  const source = `data.aws_iam_policy_document.${name}`;
  const part = `data.aws_iam_policy_document.${name}_part${own}.json`;
  const encoded = `jsonencode({\n    Version = "2012-10-17"\n    Statement = [${statements.map(asObject).join(', ')}]\n  })`;
  const data = (label, ...body) =>
    `data "aws_iam_policy_document" "${label}" {\n  ${one}\n${body.join('\n')}\n}`;
  const blocks = statements.map(asBlock);
  const read = (beside) => ({ expression: `${source}${own}.json`, beside });
  switch (random.pick(own === '' ? ANYWHERE : IN_PLACE)) {
    case 'jsonencode':
      return { expression: encoded, beside: '' };
    case 'gathered':
      return {
        expression: encoded
          .replace('Statement = ', 'Statement = concat([], ')
          .replace(/\]\n {2}\}\)$/, '])\n  })'),
        beside: '',
      };
    case 'chosen':
      return {
        expression: `length(aws_sns_topic.elsewhere_${name}[*]) > 0 ? ${encoded} : null`,
        beside: elsewhere(name),
      };
    case 'listed':
      return {
        expression: `jsonencode(merge({ Version = "2012-10-17" }, { Statement = [for each_one in [${statements.map(asObject).join(', ')}] : each_one if each_one != null] }))`,
        beside: '',
      };
    case 'deferred':
      return read(
        `${elsewhere(name)}\n${data(name, ...blocks, `  depends_on = [aws_sns_topic.elsewhere_${name}]`)}`,
      );
    case 'replaced':
      return asReplaced(name, statements);
    case 'local':
      return { expression: `local.${name}_policy`, beside: `locals {\n  ${name}_policy = ${encoded}\n}` };
    case 'heredoc':
      return { expression: asHeredoc(statements), beside: '' };
    case 'template':
      return asTemplate(name, statements);
    case 'data':
      return read(data(name, ...blocks));
    case 'dynamic':
      return read(data(name, asDynamic(statements[0]), ...blocks.slice(1)));
    case 'merged':
      return read(
        [
          data(`${name}_part`, ...blocks.slice(0, 1)),
          data(name, `  source_policy_documents = [${part}]`, ...blocks.slice(1)),
        ].join('\n'),
      );
    default:
      return read(
        [
          data(`${name}_part`, ...blocks.slice(-1)),
          data(name, ...blocks, `  override_policy_documents = [${part}]`),
        ].join('\n'),
      );
  }
}

const elsewhere = (name) => `resource "aws_sns_topic" "elsewhere_${name}" {\n  name = "elsewhere-${name}"\n}`;

/** A file whose placeholders are replaced, one after the other. */
function asReplaced(name, statements) {
  const { text, values } = withPlaceholders(statements, (at) => `@VALUE_${at}@`);
  return {
    expression: [...values].reduce(
      (inner, [expression, placeholder]) => `replace(${inner}, "${placeholder}", ${expression})`,
      `file("\${path.module}/${name}.json")`,
    ),
    beside: '',
    files: { [`${name}.json`]: text },
  };
}

/** One statement for each of some actions, the way modules write them. */
function asDynamic(statement) {
  const block = asBlock({ ...statement, action: '@' }, 0)
    .replace('"@"', 'statement.value')
    .replace('"Statement0"', 'statement.key')
    .replace(/^ {2}statement \{/, '  content {');
  return `  dynamic "statement" {\n    for_each = { Statement0 = "${statement.action}" }\n  ${block}\n  }`;
}

/** The whole document as a template in a file, which is given what it needs of the configuration. */
function asTemplate(name, statements) {
  const { text, values } = withPlaceholders(statements, (at) => `\${value_${at}}`);
  const given = [...values].map(([expression, placeholder]) => `${placeholder.slice(2, -1)} = ${expression}`);
  return {
    expression: `templatefile("\${path.module}/${name}.json.tftpl", { ${given.join(', ')} })`,
    beside: '',
    files: { [`${name}.json.tftpl`]: text },
  };
}

function withPlaceholders(statements, placeholder) {
  const values = new Map();
  const text = asHeredoc(statements)
    .replace(/^<<-JSON\n/, '')
    .replace(/\n {2}JSON$/, '\n')
    .replaceAll(/\$\{([^}]+)\}/g, (_, expression) => {
      if (!values.has(expression)) values.set(expression, placeholder(values.size));
      return values.get(expression);
    });
  return { text, values };
}
