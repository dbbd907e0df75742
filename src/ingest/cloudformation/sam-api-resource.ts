import type { ServerlessResource } from './sam-build.ts';
import type { Route } from './sam-events.ts';

/** An API, declared or made by SAM itself, with the routes that events ask for. */
export interface ApiResource extends ServerlessResource {
  readonly id: string;
  readonly protocol: 'rest' | 'http';
  readonly routes: readonly Route[];
}
