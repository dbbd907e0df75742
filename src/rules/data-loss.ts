import { statefulType } from '../aws/stateful/index.ts';
import type { ChangeTo, Store } from '../model/fact.ts';
import type { Risk } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';
import { defineRule, type Wording } from '../model/rule.ts';

type StoreChange = ChangeTo<'store'>;

/** Stored data goes with its object, or what keeps that from happening is taken away. */
export const dataLoss = defineRule({
  id: 'data-loss',
  watches: 'store',
  assess(change, subject) {
    const { direction, certainty, before } = change;
    const common = { class: 'data-protection', layer: 'data' } as const;
    if (direction === 'closed')
      return { ...common, title: 'Stored data is kept on deletion', risk: 'none', gate: undefined };
    if (!isLoss(change))
      return {
        ...common,
        title: 'Stored data is no longer kept on deletion',
        risk: 'medium',
        gate: undefined,
      };
    const kind = before?.remains.kind ?? 'nothing';
    const fate = change.after === undefined ? 'deleted' : 'replaced';
    const title =
      kind === 'nothing' || kind === 'grace' ? `Stored data is lost: ${fate}` : `Store of data is ${fate}`;
    const isGone = kind === 'nothing' || kind === 'grace';
    return {
      ...common,
      title: certainty === 'certain' ? title : `Possible: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      risk: riskOf(kind, certainty, statefulType(subject.type)?.loss ?? 'high'),
      gate: isGone ? 'data-loss' : undefined,
    };
  },
  word: (change, subject) => (isLoss(change) ? lossWording(change, subject) : guardWording(change, subject)),
});

function isLoss({ after }: StoreChange): boolean {
  return after === undefined || after.fresh.kind !== 'refuted';
}

function riskOf(kind: Store['remains']['kind'], certainty: StoreChange['certainty'], loss: Risk): Risk {
  if (kind === 'empty') return 'low';
  if (kind === 'copy' || kind === 'refused') return 'medium';
  const softer = loss === 'critical' && (kind === 'grace' || certainty === 'possible');
  return softer ? 'high' : loss;
}

function lossWording({ before, after, certainty }: StoreChange, { address, type }: Resource): Wording {
  const holds = statefulType(type)?.holds ?? 'its data';
  const remains = before?.remains ?? { kind: 'nothing', says: 'nothing is left of it' };
  const forced = after?.fresh.evidence[0];
  const verb = certainty === 'certain' ? 'is' : 'may be';
  const guard = before?.guards.find(({ level, name }) => level > 0 && name === 'prevent_destroy');
  const former = before?.subject ?? address;
  const renamed = former === address ? '' : ` as \`${address}\``;
  return {
    what:
      after === undefined
        ? `\`${address}\` is deleted, and with it ${holds}.`
        : `\`${former}\` ${verb} deleted and made anew${renamed}, empty${reasonOf(forced?.path ?? '', certainty)}. With the old one goes what it holds: ${holds}.`,
    why: `${capital(remains.says)}.${guard === undefined ? '' : ' `prevent_destroy` would have stopped this, and is removed in the same change.'}`,
    fix:
      after === undefined
        ? keepDeleted(type)
        : former === address
          ? keepReplaced(type, forced?.path ?? '')
          : keepRenamed(type, former, address),
  };
}

function reasonOf(path: string, certainty: StoreChange['certainty']): string {
  if (path === '') return '';
  return certainty === 'certain'
    ? `, because \`${path}\` cannot be changed in place`
    : `, because changing \`${path}\` may take a replacement`;
}

function keepDeleted(type: string): string {
  return type.startsWith('AWS::')
    ? 'Deploy `DeletionPolicy: Retain` for it before taking it out, or make a copy of the data first.'
    : 'Use a `removed` block with `destroy = false` to let it go unmanaged, or make a copy of the data first.';
}

function keepReplaced(type: string, path: string): string {
  const leave = path === '' ? 'Leave the setting as it is' : `Leave \`${path}\` as it is`;
  return type.startsWith('AWS::')
    ? `${leave}, or set \`UpdateReplacePolicy: Retain\` and move the data over.`
    : `${leave}, or add the new one beside it, move the data over, and delete the old one afterwards.`;
}

function keepRenamed(type: string, former: string, address: string): string {
  return type.startsWith('AWS::')
    ? 'Leave its logical id as it is, or deploy `DeletionPolicy: Retain` for it first and import it under the new one.'
    : `Write a \`moved\` block from \`${former}\` to \`${address}\`: then nothing is destroyed.`;
}

function guardWording({ after, direction }: StoreChange, { address, type }: Resource): Wording {
  const holds = statefulType(type)?.holds ?? 'its data';
  const names = (after?.guards ?? []).map(({ name }) => `\`${name}\``).join(' and ');
  if (direction === 'closed')
    return {
      what: `\`${address}\` is protected better against being deleted with its declaration: ${names}.`,
      why: `What it holds then stays: ${holds}.`,
      fix: 'Nothing to do.',
    };
  return {
    what: `\`${address}\` loses what keeps it from being deleted with its declaration: ${names}.`,
    why: `Nothing is deleted yet, but a later removal or replacement takes along what it holds: ${holds}.`,
    fix: `Keep ${names} as before.`,
  };
}

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
