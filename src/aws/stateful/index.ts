import { DATABASES } from './databases.ts';
import { FILES } from './files.ts';
import { KEYS_AND_PEOPLE } from './keys-and-people.ts';
import { STREAMS_AND_LOGS } from './streams-and-logs.ts';
import type { StatefulType } from './survivors.ts';

const byType = new Map<string, StatefulType>();
for (const each of [...DATABASES, ...FILES, ...KEYS_AND_PEOPLE, ...STREAMS_AND_LOGS])
  for (const type of each.on) byType.set(type, each);

/** What objects of a type hold; undefined for those that hold nothing. */
export function statefulType(type: string): StatefulType | undefined {
  return byType.get(type);
}

/** Types of which CloudFormation can take a snapshot before it deletes them, and does so by default. */
export function isSnapshotByDefault(type: string): boolean {
  return type === 'AWS::RDS::DBCluster' || type === 'AWS::RDS::DBInstance';
}
