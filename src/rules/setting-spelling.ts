import { settingById } from '../aws/protections/index.ts';

/** What to do, with the setting spelled as the language of the subject does: the table writes its advice in Terraform's words. */
export function spelledFor(
  fix: string,
  { control, type }: { readonly control: string; readonly type: string },
): string {
  if (!type.startsWith('AWS::')) return fix;
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
