import { invalid, notFound, documentIn, page, textIn, type Call, type Route } from './http.ts';
import { newId, type CheckAnnotation, type CheckRun, type TwinState } from './state.ts';
import type { Document, Documents } from './documents.ts';

const CHECKS = '/repos/{owner}/{repo}/check-runs';
const WRITE = [['checks', 'write']] as const;
const MOST_ANNOTATIONS = 50;
const MOST_CHARACTERS = 65_535;

/** Check runs; annotations of later requests are added to the earlier ones. */
export function checkRoutes(state: TwinState, documents: Documents, api: string): readonly Route[] {
  const found = ({ parameters }: Call): CheckRun | undefined =>
    state.checkRuns.find(({ id }) => String(id) === parameters['check_run_id']);
  return [
    {
      route: `POST ${CHECKS}`,
      needs: WRITE,
      answer: ({ body }) => {
        const output = outputIn(body['output']);
        if (output === undefined)
          return invalid([{ resource: 'CheckRun', code: 'invalid', field: 'output' }]);
        const run: CheckRun = {
          id: newId(state),
          name: textIn(body, 'name'),
          head: textIn(body, 'head_sha'),
          conclusion: typeof body['conclusion'] === 'string' ? body['conclusion'] : null,
          title: output.title,
          summary: output.summary,
          annotations: [...output.annotations],
        };
        state.checkRuns.push(run);
        return { status: 201, body: documents.checkRun(run) };
      },
    },
    {
      route: `PATCH ${CHECKS}/{check_run_id}`,
      needs: WRITE,
      answer: (call) => {
        const run = found(call);
        const output = outputIn(call.body['output']);
        if (run === undefined) return notFound;
        if (output === undefined)
          return invalid([{ resource: 'CheckRun', code: 'invalid', field: 'output' }]);
        run.title = output.title;
        run.summary = output.summary;
        run.annotations.push(...output.annotations);
        return { status: 200, body: documents.checkRun(run) };
      },
    },
    {
      route: `GET ${CHECKS}/{check_run_id}/annotations`,
      needs: [['checks', 'read']],
      answer: (call) => {
        const run = found(call);
        if (run === undefined) return notFound;
        const annotations = run.annotations.map((each) => ({
          ...each,
          blob_href: `${documents.here}/git/blobs/${run.head}`,
          start_column: null,
          end_column: null,
          raw_details: null,
        }));
        return page(annotations, call, api);
      },
    },
  ];
}

/** Undefined where GitHub would refuse it. */
function outputIn(value: unknown): Pick<CheckRun, 'title' | 'summary' | 'annotations'> | undefined {
  const { title, summary, annotations = [] } = documentIn(value);
  if (typeof title !== 'string' || typeof summary !== 'string' || !Array.isArray(annotations))
    return undefined;
  if (summary.length > MOST_CHARACTERS || annotations.length > MOST_ANNOTATIONS) return undefined;
  return { title, summary, annotations: annotations.map((each) => annotationFrom(documentIn(each))) };
}

function annotationFrom(value: Document): CheckAnnotation {
  return {
    path: textIn(value, 'path'),
    start_line: Number(value['start_line']),
    end_line: Number(value['end_line']),
    annotation_level: textIn(value, 'annotation_level'),
    message: textIn(value, 'message'),
    title: typeof value['title'] === 'string' ? value['title'] : null,
  };
}
