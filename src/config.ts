import { adviceOn } from './config/advice.ts';
import { parseConfiguration } from './config/document.ts';
import { gatesIn, ON_UNDECIDED, policyIn, type Policy } from './config/policy.ts';
import { choiceIn, flagIn, givenBy, wholeFile } from './config/reading.ts';
import { tightened } from './config/tighten.ts';
import { InputError } from './model/errors.ts';
import { RISKS } from './model/finding.ts';
import type { Settings } from './model/settings.ts';

/** Values given by hand: an input of the action or an option of the command line; empty means not given. */
export type Given = (name: string) => string;

/** The repository's configuration; a text is undefined where there is no such file. */
export interface ConfigurationFile {
  readonly name: string;
  /** As the base branch has it: these are the rules. */
  readonly text: string | undefined;
  /** What the change under review makes of it: as it was where the change began, and as the change leaves it. */
  readonly change?: { readonly from: string | undefined; readonly to: string | undefined } | undefined;
}

/** The settings in force, and sentences about them that a reader should know. */
export interface Configuration extends Settings {
  readonly notices: readonly string[];
}

/** Where a repository keeps its configuration unless told otherwise. */
export const CONFIGURATION_FILE = '.github/demarc.yml';

/**
 * Settings from the repository's file, tightened by what the change does to it, overridden by what is given by hand; every
 * mistake is answered in words. `today` decides which waivers hold, as `2026-11-25`.
 */
export async function readSettings(
  given: Given,
  file: ConfigurationFile | undefined,
  today: string,
): Promise<Configuration> {
  const { policy, notices } = await policyOf(file);
  const by = (name: string) => givenBy(name, given(name));
  const settings: Settings = {
    ...policy,
    failOn: gatesIn(by('fail-on')) ?? policy.failOn,
    failOnRisk: choiceIn(by('fail-on-risk'), RISKS) ?? policy.failOnRisk,
    onUndecided: choiceIn(by('on-undecided'), ON_UNDECIDED) ?? policy.onUndecided,
    warnOnly: flagIn(by('warn-only')) ?? policy.warnOnly,
    today,
  };
  return { ...settings, notices: [...notices, ...adviceOn(settings)] };
}

interface InForce {
  readonly policy: Policy;
  readonly notices: readonly string[];
}

async function policyOf(file: ConfigurationFile | undefined): Promise<InForce> {
  if (file === undefined) return { policy: await read(undefined, ''), notices: [] };
  const { name, text, change } = file;
  if (change === undefined || change.from === change.to)
    return { policy: await read(text, name), notices: [] };
  const to = await read(change.to, `${name} (as this change has it)`);
  const base = await readOrDefault(text, name);
  // Where the change began the file may have been broken; then everything in it now is new.
  const from = await readOrDefault(change.from, name);
  const { policy, later } = tightened(base.policy, { from: from.policy, to });
  return { policy, notices: [...base.notices, ...waiting(later, name)] };
}

async function read(text: string | undefined, name: string): Promise<Policy> {
  return policyIn(wholeFile(text === undefined ? undefined : await parseConfiguration(text, name), name));
}

/** A broken file must not keep out the change that mends it: the defaults hold meanwhile, and nothing is waived. */
async function readOrDefault(text: string | undefined, name: string): Promise<InForce> {
  try {
    return { policy: await read(text, name), notices: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      policy: await read(undefined, name),
      notices: [
        `The configuration of the base branch cannot be read, so the defaults hold. ${error.message}`,
      ],
    };
  }
}

function waiting(later: readonly string[], name: string): readonly string[] {
  return later.map(
    (what) =>
      `This change loosens \`${name}\`: \`${what.replaceAll('`', "'")}\` takes effect after the merge. Until then the base branch decides.`,
  );
}
