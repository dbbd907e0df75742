import { settingById } from '../aws/protections/index.ts';
import { CLOUDFORMATION_WORDS, TERRAFORM_WORDS } from '../aws/protections/words.ts';
import type { Wording } from '../model/rule.ts';

type Advice = Pick<Wording, 'why' | 'fix'>;

/** Why and what to do, in the language of the subject: the table itself writes in Terraform's words. */
export function spelledFor(
  { why, fix }: Advice,
  { control, type }: { readonly control: string; readonly type: string },
): Advice {
  const isCloudFormation = type.startsWith('AWS::');
  const words = isCloudFormation ? CLOUDFORMATION_WORDS : TERRAFORM_WORDS;
  const own = Object.hasOwn(words, control) ? words[control] : undefined;
  return {
    why: own?.why ?? why,
    fix: own?.fix ?? (isCloudFormation ? translated(fix, control) : fix),
  };
}

/** The setting's own name is the last step of its path in either language. */
function translated(fix: string, control: string): string {
  const setting = settingById(control);
  const [written, wanted] = [lastName(setting?.terraform?.path), lastName(setting?.cloudformation?.path)];
  if (written === undefined || wanted === undefined) return fix;
  return fix.replaceAll(
    /`([a-z][a-z0-9_]*)(?: = ([^`]+))?`/g,
    (whole, name: string, value: string | undefined) => {
      if (name !== written) return whole;
      return value === undefined ? `\`${wanted}\`` : `\`${wanted}: ${value.replaceAll('"', '')}\``;
    },
  );
}

/** Of `metadata_options.http_tokens` the second; nothing where the path ends in a list or a chosen element. */
function lastName(path: string | undefined): string | undefined {
  return /(?:^|\.)(\w+)$/.exec(path ?? '')?.[1];
}
