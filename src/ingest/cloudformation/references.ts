import { absent, addressOf, known, type SourceRange, type Term, type Unknown } from '../../model/value.ts';
import type { Call, Evaluation } from './evaluation.ts';
import { itemsOf, textOf, type TemplateNode } from './node.ts';
import { arriving } from './terms.ts';
import { entryOf } from '../../model/table.ts';

/** `Ref`: a parameter, a pseudo parameter, a loop variable, or the physical id of a resource. */
export function ref({ argument, at, run }: Call): Term {
  const name = nameOf(argument, at, run);
  return typeof name === 'string' ? reference(name, at, run) : name;
}

/** `Fn::GetAtt` in all its spellings. */
export function getAtt({ argument, at, run }: Call): Term {
  if (argument.kind === 'list') {
    const [first, ...rest] = argument.items.map((item) => nameOf(item, at, run));
    const named = rest.filter((name) => typeof name === 'string');
    if (typeof first === 'string' && named.length === rest.length && rest.length > 0)
      return attributeOf(first, named.join('.'), { at, run });
    return malformed('!GetAtt', at);
  }
  const name = nameOf(argument, at, run);
  if (typeof name !== 'string') return name;
  const dot = name.indexOf('.');
  if (dot <= 0) return malformed(`!GetAtt ${name}`, at);
  return attributeOf(name.slice(0, dot), name.slice(dot + 1), { at, run });
}

/** `${Name}` or `${Name.Attribute}` inside `Fn::Sub`. */
export function interpolated(name: string, at: SourceRange, run: Evaluation): Term {
  const dot = name.indexOf('.');
  return dot <= 0
    ? reference(name, at, run)
    : attributeOf(name.slice(0, dot), name.slice(dot + 1), { at, run });
}

function nameOf(node: TemplateNode, at: SourceRange, run: Evaluation): string | Term {
  const text = textOf(node);
  if (text !== undefined) return withLoops(text, run);
  const term = run.evaluate(node, at);
  if (term.kind === 'known') return String(term.value);
  return term.kind === 'unknown' ? term : malformed('!Ref', at);
}

/** Loop variables may stand inside names: `Bucket${Name}`. */
export function withLoops(text: string, run: Evaluation): string {
  if (run.loops.size === 0 || !/[$&]\{/.test(text)) return text;
  return text.replace(/[$&]\{([A-Za-z0-9]+)\}/g, (whole, name: string) => run.loops.get(name) ?? whole);
}

function reference(name: string, at: SourceRange, run: Evaluation): Term {
  const looped = run.loops.get(name);
  if (looped !== undefined) return known(looped, { at });
  if (name.startsWith('AWS::')) return pseudo(name, at, run);
  const parameter = run.parameter(name);
  if (parameter !== undefined) return arriving(parameter, at);
  // SAM lets `!Ref Api.Stage` name what it generates for a resource.
  return symbolic(name.split('.', 1)[0] ?? name, 'Ref', { at, run, written: `!Ref ${name}` });
}

function attributeOf(
  logicalId: string,
  attribute: string,
  { at, run }: { readonly at: SourceRange; readonly run: Evaluation },
): Term {
  if (attribute.startsWith('Outputs.')) {
    const output = run.surroundings.outputOf(logicalId, attribute.slice('Outputs.'.length));
    if (output !== undefined) return arriving(output, at);
  }
  return symbolic(logicalId, attribute, { at, run, written: `!GetAtt ${logicalId}.${attribute}` });
}

function symbolic(
  logicalId: string,
  attribute: string,
  { at, run, written }: { readonly at: SourceRange; readonly run: Evaluation; readonly written: string },
): Unknown {
  const to = addressOf(`${run.surroundings.prefix}${logicalId}`);
  return {
    kind: 'unknown',
    reason: 'known-after-apply',
    refersTo: [{ to, attribute }],
    written,
    trail: { at },
  };
}

const SUFFIXES: Readonly<Record<string, string>> = { 'aws-cn': 'amazonaws.com.cn' };

/** Pseudo parameters; where the place of deployment is not known they stay symbols under their own name, so that the own account is recognised as such. */
function pseudo(name: string, at: SourceRange, run: Evaluation): Term {
  const { whereabouts } = run.surroundings;
  // Nearly every stack is in the commercial partition; a change set says when it is not.
  const partition = whereabouts.partition ?? 'aws';
  if (name === 'AWS::NoValue') return absent;
  if (name === 'AWS::Partition') return known(partition, { at });
  if (name === 'AWS::URLSuffix') return known(entryOf(SUFFIXES, partition) ?? 'amazonaws.com', { at });
  const value = new Map([
    ['AWS::AccountId', whereabouts.account],
    ['AWS::Region', whereabouts.region],
    ['AWS::StackName', whereabouts.stackName],
    ['AWS::StackId', whereabouts.stackId],
  ]).get(name);
  if (value !== undefined) return known(value, { at });
  const refersTo = [{ to: addressOf(name), attribute: 'Ref' }];
  return { kind: 'unknown', reason: 'external', refersTo, written: name, trail: { at } };
}

export function malformed(written: string, at: SourceRange): Unknown {
  return { kind: 'unknown', reason: 'malformed', refersTo: [], written, trail: { at } };
}

/** Arguments of a function that takes a list. */
export function argumentsOf(call: Call): readonly Term[] {
  return itemsOf(call.argument).map((item) => call.run.evaluate(item, call.at));
}
