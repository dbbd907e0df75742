import type {
  Attributes,
  Declaration,
  MentionListener,
  PlannedAction,
  Replacement,
} from '../../../model/declaration.ts';
import { absent, type Address, type Term } from '../../../model/value.ts';
import type { Configuration } from '../configuration.ts';
import { isGiven } from '../evaluation/terms.ts';
import { identifiersOf } from './identifiers.ts';
import { replacementOf } from './plan-actions.ts';
import { stateAttributes } from './plan-attributes.ts';
import type { PlannedChange } from './plan-changes.ts';
import { plannedMentions } from './plan-mentions.ts';
import type { PlanIndex } from './plan.ts';
import { isSame, readAlike } from './term-attributes.ts';
import type { Snapshot } from './plan-tables.ts';

interface Fate {
  readonly action: PlannedAction;
  readonly replacement?: Replacement | undefined;
}

// Most declarations of a large plan are never read, so nothing is worked out before it is, and classes keep what is not small.

abstract class PlanDeclaration implements Declaration {
  readonly iac = 'terraform';
  readonly type: string;
  readonly address: Address;
  readonly action: PlannedAction;
  readonly replacement: Replacement | undefined;
  #attributes: Attributes | undefined;
  #identifiers: readonly string[] | undefined;
  #literals: Map<string, Term | undefined> | undefined;

  constructor(
    { type, address }: { readonly type: string; readonly address: Address },
    { action, replacement }: Fate,
  ) {
    this.type = type;
    this.address = address;
    this.action = action;
    this.replacement = replacement;
  }

  get attributes(): Attributes {
    return (this.#attributes ??= this.readAttributes());
  }

  get identifiers(): readonly string[] {
    return (this.#identifiers ??= this.readIdentifiers());
  }

  /** What nobody wrote down is given from outside, on the command line or by the environment. */
  literal(name: string): Term | undefined {
    const written = this.written(name);
    const term = written === undefined || isGiven(written) ? undefined : written;
    this.#literals ??= new Map();
    this.#literals.set(name, term);
    return term;
  }

  answersLike(other: Declaration): boolean {
    const { type, address, action, identifiers } = other;
    if (type !== this.type || address !== this.address || action !== this.action) return false;
    if (identifiers.join('\n') !== this.identifiers.join('\n')) return false;
    for (const [name, term] of this.#literals ?? [])
      if (!isSame(term ?? absent, other.literal?.(name) ?? absent)) return false;
    return this.#attributes === undefined || readAlike(this.#attributes, other.attributes);
  }

  abstract mentions(listener: MentionListener): boolean;
  protected abstract readAttributes(): Attributes;
  protected abstract readIdentifiers(): readonly string[];
  protected abstract written(name: string): Term | undefined;
}

/** What an object will be; the address is another one where the side before is as it is planned. */
export class PlannedDeclaration extends PlanDeclaration {
  readonly #snapshot: Snapshot;
  readonly #index: PlanIndex;

  constructor(snapshot: Snapshot, fate: Fate, index: PlanIndex, address: Address = snapshot.address) {
    super({ type: snapshot.type, address }, fate);
    this.#snapshot = snapshot;
    this.#index = index;
  }

  mentions(listener: MentionListener): boolean {
    return plannedMentions(this.#snapshot, () => this.attributes, listener);
  }

  protected readAttributes(): Attributes {
    return this.#index.attributes.of(this.#snapshot);
  }

  protected readIdentifiers(): readonly string[] {
    return identifiersOf(this.#snapshot, this.#snapshot.former);
  }

  protected written(name: string): Term | undefined {
    return this.#index.source()?.value(this.#snapshot.address, name);
  }
}

interface Standing {
  readonly address: Address;
  /** The source of the base branch. */
  readonly base: Configuration | undefined;
}

/** What an object is before the plan is applied. */
export class DeployedDeclaration extends PlanDeclaration {
  readonly #entry: PlannedChange;
  readonly #values: unknown;
  readonly #base: Configuration | undefined;

  constructor(entry: PlannedChange, values: unknown, { address, base }: Standing) {
    super(
      { type: entry.type, address },
      { action: entry.outcome.action, replacement: replacementOf(entry.change, entry.outcome) },
    );
    this.#entry = entry;
    this.#values = values;
    this.#base = base;
  }

  mentions(listener: MentionListener): boolean {
    return plannedMentions(this.state(), () => this.attributes, listener);
  }

  protected readAttributes(): Attributes {
    const configuration = this.#base;
    return stateAttributes(
      this.state(),
      configuration === undefined ? undefined : { configuration, address: this.address },
    );
  }

  protected readIdentifiers(): readonly string[] {
    return identifiersOf(this.state());
  }

  protected written(name: string): Term | undefined {
    return this.#base?.value(this.address, name);
  }

  private state() {
    return { type: this.type, values: this.#values, sensitive: this.#entry.change['before_sensitive'] };
  }
}
