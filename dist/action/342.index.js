export const id = 342;
export const ids = [342];
export const modules = {

/***/ 8961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCloudFormation: () => (/* binding */ readCloudFormation)
});

// EXTERNAL MODULE: ./lib/model/declaration.js
var declaration = __webpack_require__(1737);
// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(1053);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/syntax.js
/** Deepest nesting that is read; CloudFormation itself stops far earlier. */
const MAX_DEPTH = 200;
/** Ends the reading of one text; turned into a fault where the reading began. */
class Refused extends Error {
    fault;
    constructor(says, line, isDeep) {
        super(says);
        this.fault = { kind: 'fault', says, line, isDeep };
    }
}
function tooDeep(line) {
    return new Refused(`it is nested deeper than ${MAX_DEPTH} levels`, line, true);
}
/** A number where nothing is lost by reading it as one, else its text: account ids keep their zeros and versions their last digit. */
function asWritten(value, source) {
    return Number.isFinite(value) && String(value) === source ? value : source;
}
/** Whether more brackets are open at once than `limit`; brackets in strings count too, which errs on the safe side. */
function nestsBeyond(text, limit) {
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 91 || code === 123)
            depth += 1;
        else if (code === 93 || code === 125)
            depth -= 1;
        if (depth > limit)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/document.js


/** Longest text that is read as a JSON document. */
const MAX_DOCUMENT = 500_000;
/** A document as a tree: a tree stays, JSON text is parsed, and text with holes is parsed around them. */
function documentOf(term) {
    if (term.kind === 'known' && typeof term.value === 'string')
        return parsed(term, term.value, []) ?? term;
    if (term.kind !== 'unknown' || term.parts === undefined)
        return term;
    const holes = [];
    const text = term.parts
        .map((part) => (typeof part === 'string' ? part : mark(holes.push(part) - 1)))
        .join('');
    return parsed(term, text, holes) ?? term;
}
// Characters of the private use area: they stand in for holes and cannot come from a template that means them.
const HOLE = /\uf8e0(\d+)\uf8e1/;
function mark(index) {
    return `\uf8e0${index}\uf8e1`;
}
function parsed(source, text, holes) {
    const data = parseJson(text);
    if (data === undefined)
        return undefined;
    return marked((0,model_value/* termOf */.iP)(data, source.trail), { holes, sensitive: source.sensitive === true });
}
/** Objects and lists of a JSON text; undefined for anything else and for texts that only mean to exhaust us. */
function parseJson(text) {
    if (!/^\s*[[{]/.test(text) || text.length > MAX_DOCUMENT || nestsBeyond(text, MAX_DEPTH))
        return undefined;
    try {
        const data = JSON.parse(text);
        return typeof data === 'object' && data !== null ? data : undefined;
    }
    catch {
        return undefined;
    }
}
function marked(term, filling) {
    if (term.kind === 'list')
        return { ...term, items: term.items.map((item) => marked(item, filling)) };
    if (term.kind === 'map')
        return markedMap(term, filling);
    if (term.kind !== 'known')
        return term;
    const filled = typeof term.value === 'string' ? fill(term.value, term, filling.holes) : term;
    return filling.sensitive ? { ...filled, sensitive: true } : filled;
}
function markedMap(term, filling) {
    const entries = new Map();
    let open = term.open;
    for (const [name, item] of term.entries) {
        const hole = HOLE.exec(name);
        if (hole === null)
            entries.set(name, marked(item, filling));
        else
            open ??= filling.holes[Number(hole[1])];
    }
    return open === undefined ? { ...term, entries } : { ...term, entries, open };
}
function fill(text, term, holes) {
    if (holes.length === 0 || !HOLE.test(text))
        return term;
    const parts = text
        .split(/\uf8e0(\d+)\uf8e1/)
        .map((piece, index) => (index % 2 === 0 ? piece : holes[Number(piece)]));
    const filled = parts.filter((part) => part !== undefined && part !== '');
    const inside = filled.filter((part) => typeof part !== 'string');
    const [first] = inside;
    if (first === undefined)
        return term;
    if (filled.length === 1)
        return { ...first, trail: term.trail ?? first.trail };
    const refersTo = inside.flatMap((hole) => hole.refersTo);
    return { kind: 'unknown', reason: first.reason, refersTo, parts: filled, trail: term.trail };
}

// EXTERNAL MODULE: ./lib/ingest/cloudformation/terms.js
var cloudformation_terms = __webpack_require__(7942);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/context.js




const AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}';
const BESIDE = [
    'DeletionPolicy',
    'UpdateReplacePolicy',
    'CreationPolicy',
    'UpdatePolicy',
    'Metadata',
    'DependsOn',
];
/** Reads `BeforeContext` or `AfterContext`, as text or already parsed; undefined where there is none. */
function contextOf(raw) {
    const data = typeof raw === 'string' ? context_parsed(raw) : raw;
    if (typeof data !== 'object' || data === null || Array.isArray(data))
        return undefined;
    const body = new Map(Object.entries(data));
    const inside = body.get('Properties');
    const properties = new Map();
    if (typeof inside === 'object' && inside !== null && !Array.isArray(inside))
        for (const [name, value] of Object.entries(inside))
            properties.set(name, contextTerm(value));
    for (const name of BESIDE)
        if (body.has(name))
            properties.set(`@${name}`, contextTerm(body.get(name)));
    return { properties };
}
function context_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A value of a change set; what is decided while deploying is unknown. */
function contextTerm(data, depth = 0) {
    if (data === null || data === undefined)
        return model_value/* absent */.Ge;
    if (typeof data === 'string')
        return contextText(data);
    if (typeof data === 'number' || typeof data === 'boolean')
        return (0,model_value/* known */.eO)(data);
    if (depth > MAX_DEPTH)
        return { kind: 'unknown', reason: 'not-evaluated', refersTo: [] };
    if (Array.isArray(data))
        return { kind: 'list', items: data.map((item) => contextTerm(item, depth + 1)) };
    const entries = new Map();
    for (const [name, value] of Object.entries(data))
        entries.set(name, contextTerm(value, depth + 1));
    return { kind: 'map', entries };
}
function contextText(text) {
    if (text.includes('{{resolve:')) {
        const secret = /\{\{resolve:(?:ssm-secure|secretsmanager):/.test(text)
            ? { sensitive: true }
            : {};
        return { kind: 'unknown', reason: 'external', refersTo: [], written: text, ...secret };
    }
    if (!text.includes(AFTER_APPLY))
        return (0,model_value/* known */.eO)(text);
    const hole = { kind: 'unknown', reason: 'known-after-apply', refersTo: [] };
    if (text === AFTER_APPLY)
        return hole;
    const parts = text.split(AFTER_APPLY).flatMap((piece, index) => (index === 0 ? [piece] : [hole, piece]));
    return { ...hole, parts: parts.filter((part) => part !== '') };
}
/**
 * What a template says, settled by what the change set knows. References to resources of the stack stay symbols, because
 * they say more than a physical id; where the two disagree the change set is right, for it is what will be deployed.
 */
function overlay(own, context) {
    if (own.kind === 'absent')
        return context;
    if (context.kind === 'absent')
        return isLeftOut(own) ? model_value/* absent */.Ge : own;
    if (context.kind === 'unknown')
        return own.kind === 'unknown' && saysLess(own) ? (0,cloudformation_terms/* withTrail */.vu)(context, own.trail) : own;
    if (own.kind === 'unknown')
        return own.sensitive === true || !saysLess(own) ? own : (0,cloudformation_terms/* withTrail */.vu)(context, own.trail);
    if (own.kind === 'list' && context.kind === 'list')
        return overlayList(own.items, context.items, own);
    if (own.kind === 'map' && context.kind === 'map') {
        const names = new Set([...own.entries.keys(), ...context.entries.keys()]);
        const entries = new Map();
        for (const name of names) {
            const value = overlay(own.entries.get(name) ?? model_value/* absent */.Ge, context.entries.get(name) ?? model_value/* absent */.Ge);
            if (value.kind !== 'absent')
                entries.set(name, value);
        }
        return { kind: 'map', entries, trail: own.trail };
    }
    return agrees(own, context) ? own : (0,cloudformation_terms/* withTrail */.vu)(context, own.trail);
}
/** Whether the change set leaves out what the template has: then it is not deployed, unless the template refers to something real. */
function isLeftOut(own) {
    if (own.kind !== 'unknown')
        return !('sensitive' in own && own.sensitive === true);
    return own.sensitive !== true && (saysLess(own) || own.written?.startsWith('!If') === true);
}
/** An unknown that names no resource of the stack. */
function saysLess(own) {
    return own.refersTo.every((reference) => reference.to.startsWith('AWS::'));
}
/** A text against a tree of the same content, one value against a list of it, or a masked secret. */
function agrees(own, context) {
    if ((0,cloudformation_terms/* sameTerm */.jZ)(own, context))
        return true;
    if (context.kind === 'known' && /^\*{4,}$/.test(String(context.value)))
        return true;
    if (own.kind === 'list' || context.kind === 'list') {
        const [list, other] = own.kind === 'list' ? [own, context] : [context, own];
        if (list.kind === 'list' &&
            list.items.length === 1 &&
            list.items[0] !== undefined &&
            (0,cloudformation_terms/* sameTerm */.jZ)(list.items[0], other))
            return true;
    }
    return own.kind === 'known' && context.kind !== 'known' && (0,cloudformation_terms/* sameTerm */.jZ)(documentOf(own), context);
}
function overlayList(own, context, whole) {
    const { trail } = whole;
    if (own.length === context.length)
        return { kind: 'list', items: own.map((item, index) => overlay(item, context[index] ?? model_value/* absent */.Ge)), trail };
    const left = own.length > 500 || context.length > 500 ? [] : [...own];
    const items = context.map((item) => {
        const index = left.findIndex((candidate) => (0,cloudformation_terms/* sameTerm */.jZ)(candidate, item));
        return index < 0 ? (0,cloudformation_terms/* withTrail */.vu)(item, trail) : (left.splice(index, 1)[0] ?? item);
    });
    return { kind: 'list', items, trail };
}
/** The before side seen through the after side: where the change set says the same of both, the symbols of `after` hold for both. */
function rebase(after, contexts) {
    const { before } = contexts;
    if ((0,cloudformation_terms/* sameTerm */.jZ)(before, contexts.after))
        return after;
    if (after.kind === 'map' && before.kind === 'map' && contexts.after.kind === 'map') {
        const entries = new Map();
        for (const [name, value] of before.entries) {
            const counterpart = contexts.after.entries.get(name) ?? model_value/* absent */.Ge;
            entries.set(name, rebase(after.entries.get(name) ?? model_value/* absent */.Ge, { before: value, after: counterpart }));
        }
        return { kind: 'map', entries, trail: after.trail };
    }
    const { after: afterContext } = contexts;
    if (after.kind === 'list' &&
        before.kind === 'list' &&
        afterContext.kind === 'list' &&
        after.items.length === afterContext.items.length) {
        const pairs = afterContext.items.map((item, index) => ({ item, own: after.items[index] ?? model_value/* absent */.Ge }));
        const sameLength = before.items.length === afterContext.items.length;
        const items = before.items.map((item, index) => {
            const pair = pairs.length > 500 ? undefined : pairs.find((candidate) => (0,cloudformation_terms/* sameTerm */.jZ)(candidate.item, item));
            if (pair !== undefined)
                return pair.own;
            const own = sameLength ? pairs[index] : undefined;
            return own === undefined ? item : rebase(own.own, { before: item, after: own.item });
        });
        return { kind: 'list', items, trail: after.trail };
    }
    return before;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/node.js
function rangeOf(file, span) {
    return { file, line: span.line, endLine: Math.max(span.line, span.endLine) };
}
/** Follows names into a node; undefined where the way ends. */
function nodeAt(node, ...names) {
    let here = node;
    for (const name of names) {
        if (here?.kind !== 'map')
            return undefined;
        here = here.entries.get(name)?.value;
    }
    return here;
}
function entriesOf(node) {
    return node?.kind === 'map' ? node.entries : new Map();
}
function itemsOf(node) {
    return node?.kind === 'list' ? node.items : [];
}
/** The text of a scalar as CloudFormation passes it on: every scalar is a string there. */
function textOf(node) {
    return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
/** The name and argument of `{ "Fn::Join": […] }`; undefined for anything else. */
function callOf(node) {
    if (node.kind !== 'map' || node.entries.size !== 1)
        return undefined;
    const [entry] = node.entries.values();
    return entry !== undefined && (entry.name === 'Ref' || isFunctionName(entry.name)) ? entry : undefined;
}
function isFunctionName(name) {
    return name.startsWith('Fn::') && !name.startsWith('Fn::ForEach');
}
/** A short form written out, on the lines of its argument. */
function callNode(name, value) {
    const { line, endLine } = value;
    return { kind: 'map', entries: new Map([[name, { name, value, line, endLine }]]), line, endLine };
}
/** A scalar that a transform puts on the lines of what caused it. */
function scalarAt(value, { line, endLine }) {
    return { kind: 'scalar', value, line, endLine };
}
function listAt(items, { line, endLine }) {
    return { kind: 'list', items, line, endLine };
}
/** A map that a transform puts on the lines of what caused it; undefined members are left out, others keep their own lines. */
function mapAt(members, span) {
    const entries = new Map();
    for (const [name, value] of members instanceof Map ? members : Object.entries(members))
        if (value !== undefined)
            entries.set(name, { name, value, line: value.line, endLine: Math.max(value.line, value.endLine) });
    return { kind: 'map', entries, line: span.line, endLine: span.endLine };
}

// EXTERNAL MODULE: ./lib/model/table.js
var table = __webpack_require__(2693);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/references.js




/** `Ref`: a parameter, a pseudo parameter, a loop variable, or the physical id of a resource. */
function ref({ argument, at, run }) {
    const name = nameOf(argument, at, run);
    return typeof name === 'string' ? reference(name, at, run) : name;
}
/** `Fn::GetAtt` in all its spellings. */
function getAtt({ argument, at, run }) {
    if (argument.kind === 'list') {
        const [first, ...rest] = argument.items.map((item) => nameOf(item, at, run));
        const named = rest.filter((name) => typeof name === 'string');
        if (typeof first === 'string' && named.length === rest.length && rest.length > 0)
            return attributeOf(first, named.join('.'), { at, run });
        return malformed('!GetAtt', at);
    }
    const name = nameOf(argument, at, run);
    if (typeof name !== 'string')
        return name;
    const dot = name.indexOf('.');
    if (dot <= 0)
        return malformed(`!GetAtt ${name}`, at);
    return attributeOf(name.slice(0, dot), name.slice(dot + 1), { at, run });
}
/** `${Name}` or `${Name.Attribute}` inside `Fn::Sub`. */
function interpolated(name, at, run) {
    const dot = name.indexOf('.');
    return dot <= 0
        ? reference(name, at, run)
        : attributeOf(name.slice(0, dot), name.slice(dot + 1), { at, run });
}
function nameOf(node, at, run) {
    const text = textOf(node);
    if (text !== undefined)
        return withLoops(text, run);
    const term = run.evaluate(node, at);
    if (term.kind === 'known')
        return String(term.value);
    return term.kind === 'unknown' ? term : malformed('!Ref', at);
}
/** Loop variables may stand inside names: `Bucket${Name}`. */
function withLoops(text, run) {
    if (run.loops.size === 0 || !/[$&]\{/.test(text))
        return text;
    return text.replace(/[$&]\{([A-Za-z0-9]+)\}/g, (whole, name) => run.loops.get(name) ?? whole);
}
function reference(name, at, run) {
    const looped = run.loops.get(name);
    if (looped !== undefined)
        return (0,model_value/* known */.eO)(looped, { at });
    if (name.startsWith('AWS::'))
        return pseudo(name, at, run);
    const parameter = run.parameter(name);
    if (parameter !== undefined)
        return (0,cloudformation_terms/* arriving */.Xp)(parameter, at);
    // SAM lets `!Ref Api.Stage` name what it generates for a resource.
    return symbolic(name.split('.', 1)[0] ?? name, 'Ref', { at, run, written: `!Ref ${name}` });
}
function attributeOf(logicalId, attribute, { at, run }) {
    if (attribute.startsWith('Outputs.')) {
        const output = run.surroundings.outputOf(logicalId, attribute.slice('Outputs.'.length));
        if (output !== undefined)
            return (0,cloudformation_terms/* arriving */.Xp)(output, at);
    }
    return symbolic(logicalId, attribute, { at, run, written: `!GetAtt ${logicalId}.${attribute}` });
}
function symbolic(logicalId, attribute, { at, run, written }) {
    const to = (0,model_value/* addressOf */.ci)(`${run.surroundings.prefix}${logicalId}`);
    return {
        kind: 'unknown',
        reason: 'known-after-apply',
        refersTo: [{ to, attribute }],
        written,
        trail: { at },
    };
}
const SUFFIXES = { 'aws-cn': 'amazonaws.com.cn' };
/** Pseudo parameters; where the place of deployment is not known they stay symbols under their own name, so that the own account is recognised as such. */
function pseudo(name, at, run) {
    const { whereabouts } = run.surroundings;
    // Nearly every stack is in the commercial partition; a change set says when it is not.
    const partition = whereabouts.partition ?? 'aws';
    if (name === 'AWS::NoValue')
        return model_value/* absent */.Ge;
    if (name === 'AWS::Partition')
        return (0,model_value/* known */.eO)(partition, { at });
    if (name === 'AWS::URLSuffix')
        return (0,model_value/* known */.eO)((0,table/* entryOf */.M)(SUFFIXES, partition) ?? 'amazonaws.com', { at });
    const value = new Map([
        ['AWS::AccountId', whereabouts.account],
        ['AWS::Region', whereabouts.region],
        ['AWS::StackName', whereabouts.stackName],
        ['AWS::StackId', whereabouts.stackId],
    ]).get(name);
    if (value !== undefined)
        return (0,model_value/* known */.eO)(value, { at });
    const refersTo = [{ to: (0,model_value/* addressOf */.ci)(name), attribute: 'Ref' }];
    return { kind: 'unknown', reason: 'external', refersTo, written: name, trail: { at } };
}
function malformed(written, at) {
    return { kind: 'unknown', reason: 'malformed', refersTo: [], written, trail: { at } };
}
/** Arguments of a function that takes a list. */
function argumentsOf(call) {
    return itemsOf(call.argument).map((item) => call.run.evaluate(item, call.at));
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/conditions.js




/** A condition expression; never throws. */
function truthOf(node, at, run) {
    const text = textOf(node);
    if (text === 'true' || text === 'false')
        return { holds: text === 'true', trail: { at } };
    const entry = soleEntry(node);
    if (entry === undefined)
        return undecided(malformed('condition', at));
    const { name, value } = entry;
    switch (name) {
        case 'Condition':
            return through(at, run.condition(withLoops(textOf(value) ?? '', run)));
        case 'Fn::Equals':
            return equality(value, at, run);
        case 'Fn::Not': {
            const [only] = itemsOf(value);
            const inner = only === undefined ? undecided(malformed('!Not', at)) : truthOf(only, at, run);
            return { ...inner, holds: inner.holds === undefined ? undefined : !inner.holds };
        }
        case 'Fn::And':
            return conjunction(itemsOf(value).map((item) => truthOf(item, at, run)), true);
        case 'Fn::Or':
            return conjunction(itemsOf(value).map((item) => truthOf(item, at, run)), false);
        default: {
            const term = run.evaluate(node, at);
            return term.kind === 'known' && /^(?:true|false)$/.test(String(term.value))
                ? { holds: String(term.value) === 'true', trail: term.trail }
                : undecided(term.kind === 'unknown' ? term : malformed(name, at));
        }
    }
}
function soleEntry(node) {
    if (node.kind !== 'map' || node.entries.size !== 1)
        return undefined;
    const [entry] = node.entries.values();
    return entry;
}
function undecided(lacking) {
    return { holds: undefined, trail: lacking.trail, lacking };
}
function through(at, truth) {
    return { ...truth, trail: (0,cloudformation_terms/* fed */.y8)(at, truth.trail) };
}
function equality(argument, at, run) {
    const [left, right] = itemsOf(argument).map((item) => run.evaluate(item, at));
    if (left === undefined || right === undefined)
        return undecided(malformed('!Equals', at));
    const trail = (0,cloudformation_terms/* joinTrails */._C)({ at }, (0,cloudformation_terms/* trailOf */.Q0)(left), (0,cloudformation_terms/* trailOf */.Q0)(right));
    const lacking = (0,cloudformation_terms/* firstUnknown */.Ny)([left, right]);
    if (lacking === undefined)
        return { holds: (0,cloudformation_terms/* sameTerm */.jZ)(left, right), trail };
    if (neverSame(left, right))
        return { holds: false, trail };
    return (0,cloudformation_terms/* sameTerm */.jZ)(left, right) ? { holds: true, trail } : { holds: undefined, trail, lacking };
}
/** Whether the few values that one side may have are all known and none is the other side. */
function neverSame(left, right) {
    const never = (open, settled) => open.kind === 'unknown' &&
        settled.kind === 'known' &&
        open.oneOf?.every((each) => each.kind === 'known' && !(0,cloudformation_terms/* sameTerm */.jZ)(each, settled)) === true;
    return never(left, right) || never(right, left);
}
/** All of them (`neutral` true) or any of them (`neutral` false): one that goes against settles it. */
function conjunction(truths, neutral) {
    const against = truths.find((truth) => truth.holds === !neutral);
    if (against !== undefined)
        return against;
    const open = truths.find((truth) => truth.holds === undefined);
    return open ?? { holds: neutral, trail: (0,cloudformation_terms/* trailOfAll */.bv)(truths.map((truth) => truth.trail)) };
}
/** `Fn::If`: the chosen value, from the chosen line through the condition to what decided it. */
function ifFunction({ argument, at, run }) {
    const [condition, yes, no] = itemsOf(argument);
    if (condition === undefined || yes === undefined || no === undefined)
        return malformed('!If', at);
    const name = textOf(condition) ?? textOf(nodeAt(condition, 'Condition'));
    const { file } = run.surroundings.template;
    const place = rangeOf(file, condition);
    const truth = name === undefined ? run.truth(condition, place) : run.condition(withLoops(name, run));
    const arm = (node) => run.evaluate(node, inside(rangeOf(file, node), at));
    const decided = (0,cloudformation_terms/* joinTrails */._C)({ at: inside(place, at) }, truth.trail);
    if (truth.holds !== undefined)
        return chosen(arm(truth.holds ? yes : no), decided);
    return either(arm(yes), arm(no), { name: name ?? 'a condition', trail: decided, lacking: truth.lacking });
}
/** In flow style the whole property is one line: then its own place says more than that of the part. */
function inside(part, whole) {
    return whole.line === whole.endLine ? whole : part;
}
function chosen(term, decided) {
    return term.kind === 'absent' ? term : (0,cloudformation_terms/* withTrail */.vu)(term, (0,cloudformation_terms/* joinTrails */._C)(term.trail, decided));
}
/** What is certain whichever way an open condition falls. */
function either(yes, no, open) {
    if ((0,cloudformation_terms/* sameTerm */.jZ)(yes, no))
        return chosen(yes, open.trail);
    if (yes.kind === 'map' && no.kind === 'map' && yes.open === undefined && no.open === undefined) {
        const names = [...new Set([...yes.entries.keys(), ...no.entries.keys()])];
        const entries = names.map((name) => {
            const [left, right] = [yes.entries.get(name), no.entries.get(name)];
            return [name, either(left ?? model_value/* absent */.Ge, right ?? model_value/* absent */.Ge, open)];
        });
        return { kind: 'map', entries: new Map(entries), trail: (0,cloudformation_terms/* joinTrails */._C)(yes.trail, no.trail, open.trail) };
    }
    if (yes.kind === 'list' && no.kind === 'list' && yes.open === undefined && no.open === undefined) {
        const longer = yes.items.length > no.items.length ? yes.items : no.items;
        const items = longer.map((_, index) => either(yes.items[index] ?? model_value/* absent */.Ge, no.items[index] ?? model_value/* absent */.Ge, open));
        return { kind: 'list', items, trail: (0,cloudformation_terms/* joinTrails */._C)(yes.trail, no.trail, open.trail) };
    }
    const sensitive = [yes, no].some((arm) => arm.kind !== 'absent' && 'sensitive' in arm && arm.sensitive === true);
    const reason = open.lacking?.reason ?? 'not-evaluated';
    const written = `!If ${open.name}`;
    // A list or a map is a choice of which no more is said: what it refers to is not what it is.
    const choices = [yes, no].map((arm) => arm.kind === 'list' || arm.kind === 'map' ? { kind: 'unknown', reason, refersTo: [] } : arm);
    return {
        kind: 'unknown',
        reason,
        refersTo: [...(0,cloudformation_terms/* referencesOf */.CL)({ kind: 'list', items: [yes, no] })],
        written,
        ...(sensitive ? {} : (0,cloudformation_terms/* choiceOf */.FH)(choices)),
        trail: (0,cloudformation_terms/* joinTrails */._C)((0,cloudformation_terms/* trailOf */.Q0)(yes), (0,cloudformation_terms/* trailOf */.Q0)(no), open.trail),
        ...(sensitive ? { sensitive: true } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/for-each.js



function isLoop(name) {
    return name.startsWith('Fn::ForEach');
}
/** Writes out `Fn::ForEach::Name: [Variable, [values], { Key${Variable}: body }]`. */
function expandLoop(loop, run) {
    const at = rangeOf(run.surroundings.template.file, loop);
    const turns = [];
    const lacking = writeOut(loop, run, turns);
    return lacking === undefined ? { turns } : { turns, lacking: { ...lacking, trail: { at } } };
}
function writeOut(loop, run, turns) {
    const at = rangeOf(run.surroundings.template.file, loop);
    const [variable, collection, body] = itemsOf(loop.value);
    const name = textOf(variable);
    if (name === undefined || collection === undefined || body?.kind !== 'map')
        return malformed(loop.name, at);
    const values = run.evaluate(collection, at);
    if (values.kind !== 'list' || values.open !== undefined)
        return missingFrom(values, loop);
    let lacking;
    for (const value of values.items) {
        if (value.kind !== 'known') {
            lacking ??= missingFrom(value, loop);
            continue;
        }
        const inside = run.within(name, String(value.value));
        if (inside === undefined)
            return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: loop.name };
        for (const entry of entriesOf(body).values()) {
            if (isLoop(entry.name))
                lacking = writeOut(entry, inside, turns) ?? lacking;
            else
                turns.push({ entry: { ...entry, name: withLoops(entry.name, inside) }, run: inside });
        }
    }
    return lacking;
}
function missingFrom(term, loop) {
    const missing = (0,cloudformation_terms/* firstUnknown */.Ny)([term]);
    return {
        kind: 'unknown',
        reason: missing?.reason ?? 'malformed',
        refersTo: [],
        written: missing?.written ?? loop.name,
    };
}

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/text.js


/** Longest text and most parts that are put together; a template that asks for more is not about text. */
const MAX_TEXT = 100_000;
const MAX_PARTS = 1_000;
const DYNAMIC = /\{\{resolve:(ssm|ssm-secure|secretsmanager):[^{}]*\}\}/;
const SECRET = /\{\{resolve:(?:ssm-secure|secretsmanager):/;
/** Puts parts together as text: known where every part is, else a text with holes. */
function joined(parts, at, written) {
    const pieces = parts.length > 2 * MAX_PARTS ? [] : parts.flatMap(piecesOf);
    const trail = (0,cloudformation_terms/* fed */.y8)(at, (0,cloudformation_terms/* trailOfAll */.bv)(parts.map(cloudformation_terms/* trailOf */.Q0)));
    const sensitive = parts.some(cloudformation_terms/* isSensitive */.tV) ? { sensitive: true } : {};
    const size = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
    const refersTo = uniqueReferences(parts);
    if (size > MAX_TEXT || pieces.length > MAX_PARTS || parts.length > 2 * MAX_PARTS)
        return { kind: 'unknown', reason: 'not-evaluated', refersTo, written, trail, ...sensitive };
    const missing = pieces.find((piece) => typeof piece !== 'string');
    if (missing === undefined) {
        const text = pieces.filter((piece) => typeof piece === 'string').join('');
        return settled(text, at, { ...(0,model_value/* known */.eO)(text, trail), ...sensitive });
    }
    return secretAware({
        kind: 'unknown',
        reason: missing.reason,
        refersTo,
        written,
        parts: merged(pieces),
        trail,
        ...sensitive,
    });
}
function uniqueReferences(parts) {
    return (0,cloudformation_terms/* referencesOf */.CL)({ kind: 'list', items: parts });
}
function piecesOf(part) {
    if (part.kind === 'absent')
        return [];
    if (part.kind === 'known')
        return [String(part.value)];
    if (part.kind === 'unknown')
        return part.parts ?? [part];
    if (part.kind === 'list' && part.open === undefined) {
        const items = part.items.filter((item) => item.kind === 'known');
        if (items.length === part.items.length)
            return [items.map(({ value }) => String(value)).join(',')];
    }
    const hole = (0,cloudformation_terms/* firstUnknown */.Ny)([part]);
    return [hole ?? { kind: 'unknown', reason: 'malformed', refersTo: [] }];
}
function merged(pieces) {
    const parts = [];
    for (const piece of pieces) {
        const last = parts.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            parts[parts.length - 1] = last + piece;
        else if (piece !== '')
            parts.push(piece);
    }
    return parts;
}
/** A text that asks a secret store is a secret, whatever else is unknown about it. */
function secretAware(value) {
    const asks = value.parts?.some((part) => typeof part === 'string' && SECRET.test(part)) === true;
    return asks ? { ...value, sensitive: true } : value;
}
/** A literal text; a dynamic reference in it (`{{resolve:…}}`) is looked up when the stack is deployed. */
function literalText(text, at) {
    return settled(text, at, (0,model_value/* known */.eO)(text, { at }));
}
function settled(text, at, plain) {
    const found = text.includes('{{resolve:') ? DYNAMIC.exec(text) : null;
    if (found === null)
        return plain;
    const trail = plain.kind === 'absent' ? { at } : (plain.trail ?? { at });
    const secret = SECRET.test(text) || (0,cloudformation_terms/* isSensitive */.tV)(plain) ? { sensitive: true } : {};
    const hole = {
        kind: 'unknown',
        reason: 'external',
        refersTo: [],
        written: found[0],
        trail,
        ...secret,
    };
    if (found[0] === text)
        return hole;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found[0].length);
    const parts = [before, hole, after].filter((part) => part !== '');
    return { ...hole, written: text, parts };
}
/** `Fn::Split`; a text with holes cannot be split reliably. */
function split(delimiter, text, at) {
    if (delimiter.kind === 'known' && text.kind === 'known') {
        const trail = (0,cloudformation_terms/* fed */.y8)(at, text.trail);
        const sensitive = (0,cloudformation_terms/* isSensitive */.tV)(text) ? { sensitive: true } : {};
        const items = String(text.value).split(String(delimiter.value));
        if (items.length <= 500)
            return { kind: 'list', items: items.map((item) => ({ ...(0,model_value/* known */.eO)(item, trail), ...sensitive })), trail };
    }
    return openValue([delimiter, text], at, '!Split');
}
/** `Fn::Select`; a list of unknown length gives an unknown member that refers to the same attributes. */
function text_select(index, list, at) {
    if (index.kind === 'known' && list.kind === 'list' && list.open === undefined) {
        const item = list.items[Number(index.value)];
        if (item === undefined)
            return { kind: 'unknown', reason: 'malformed', refersTo: [], written: '!Select', trail: { at } };
        return item.kind === 'absent' ? model_value/* absent */.Ge : (0,cloudformation_terms/* withTrail */.vu)(item, (0,cloudformation_terms/* fed */.y8)(at, (0,cloudformation_terms/* joinTrails */._C)(item.trail, (0,cloudformation_terms/* trailOf */.Q0)(index))));
    }
    return openValue([index, list], at, '!Select');
}
/** `Fn::Base64`. */
function base64(text, at) {
    if (text.kind === 'unknown')
        return { ...openValue([text], at, '!Base64'), encodes: text };
    if (text.kind !== 'known')
        return openValue([text], at, '!Base64');
    return {
        ...text,
        value: Buffer.from(String(text.value), 'utf8').toString('base64'),
        trail: (0,cloudformation_terms/* fed */.y8)(at, text.trail),
    };
}
/** The result of a function whose arguments are not settled. */
function openValue(parts, at, written) {
    const missing = (0,cloudformation_terms/* firstUnknown */.Ny)(parts);
    const sensitive = parts.some(cloudformation_terms/* isSensitive */.tV) ? { sensitive: true } : {};
    return {
        kind: 'unknown',
        reason: missing?.reason ?? 'malformed',
        refersTo: uniqueReferences(parts),
        written: missing?.written === undefined || missing.written.startsWith(written)
            ? written
            : `${written} of ${missing.written}`,
        trail: (0,cloudformation_terms/* fed */.y8)(at, (0,cloudformation_terms/* trailOfAll */.bv)(parts.map(cloudformation_terms/* trailOf */.Q0))),
        ...sensitive,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/cidr.js




/** `Fn::Cidr`: the first `count` blocks with `cidrBits` host bits inside an address block; IPv4 here, IPv6 stays unknown. */
function cidrBlocks(terms, at) {
    const [block, count, bits] = terms;
    const range = block?.kind === 'known' ? parseRange(String(block.value)) : undefined;
    const wanted = count?.kind === 'known' ? Number(count.value) : Number.NaN;
    const hostBits = bits === undefined ? 8 : bits.kind === 'known' ? Number(bits.value) : Number.NaN;
    const fits = range !== undefined && hostBits >= 0 && hostBits <= 32 && wanted >= 1 && wanted <= 256;
    if (!fits || wanted * 2 ** hostBits > 2 ** (32 - range.prefix))
        return openValue(terms, at, '!Cidr');
    const trail = (0,cloudformation_terms/* fed */.y8)(at, block?.kind === 'known' ? block.trail : undefined);
    const items = Array.from({ length: Math.trunc(wanted) }, (_, index) => (0,model_value/* known */.eO)(`${dotted(range.start + index * 2 ** hostBits)}/${32 - hostBits}`, trail));
    return { kind: 'list', items, trail };
}
function parseRange(text) {
    if (!ipaddr.IPv4.isValidCIDR(text))
        return undefined;
    const [, prefix] = ipaddr.IPv4.parseCIDR(text);
    const start = ipaddr.IPv4.networkAddressFromCIDR(text)
        .toByteArray()
        .reduce((sum, byte) => sum * 256 + byte, 0);
    return { start, prefix };
}
function dotted(address) {
    return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/aliases.js

function noAnchors() {
    return { named: new Map(), nodes: 0, repeated: 0 };
}
/** A template of CloudFormation has at most 1 MB; aliases of aliases can stand for any number of nodes. */
const MAX_REPEATED = 100_000;
/** What an alias stands for, on the lines where it is written out. */
function aliased(name, line, anchors) {
    const found = anchors.named.get(name);
    if (found === undefined)
        throw new Refused('a YAML alias names no anchor that stands before it', line);
    anchors.nodes += found.size;
    anchors.repeated += found.size;
    if (anchors.repeated > MAX_REPEATED)
        throw new Refused('its YAML aliases stand for too much', line);
    return found.node;
}
/** Adds what `<<` merges into a map: what the map says itself wins, then what is merged first. */
function merge(entries, merged, line) {
    for (const each of merged.kind === 'list' ? merged.items : [merged]) {
        if (each.kind !== 'map')
            throw new Refused('what `<<` merges is not a map', line);
        for (const entry of each.entries.values())
            if (!entries.has(entry.name))
                entries.set(entry.name, entry);
    }
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/json-template.js

/** Reads JSON with the lines of every value; ten times as fast as reading it as YAML. */
function parseJsonNodes(text) {
    const reading = { text, at: 0, line: 1 };
    try {
        const node = value(reading, 0);
        skipSpace(reading);
        if (reading.at < text.length)
            throw new Refused('there is text after the end of the document', reading.line);
        return node;
    }
    catch (error) {
        if (error instanceof Refused)
            return error.fault;
        throw error;
    }
}
function skipSpace(reading) {
    for (; reading.at < reading.text.length; reading.at += 1) {
        const code = reading.text.charCodeAt(reading.at);
        if (code === 10)
            reading.line += 1;
        else if (code !== 32 && code !== 13 && code !== 9)
            return;
    }
}
function value(reading, depth) {
    if (depth > MAX_DEPTH)
        throw tooDeep(reading.line);
    skipSpace(reading);
    const first = reading.text[reading.at];
    if (first === '{')
        return object(reading, depth);
    if (first === '[')
        return array(reading, depth);
    const line = reading.line;
    if (first === '"')
        return { kind: 'scalar', value: string(reading), line, endLine: line };
    return { kind: 'scalar', value: literal(reading), line, endLine: line };
}
function object(reading, depth) {
    const line = reading.line;
    const entries = new Map();
    reading.at += 1;
    for (skipSpace(reading); reading.text[reading.at] !== '}'; skipSpace(reading)) {
        if (entries.size > 0)
            expect(reading, ',');
        skipSpace(reading);
        const keyLine = reading.line;
        const name = string(reading);
        if (entries.has(name))
            throw new Refused(`\`${name}\` is written twice`, keyLine);
        skipSpace(reading);
        expect(reading, ':');
        const node = value(reading, depth + 1);
        entries.set(name, { name, value: node, line: keyLine, endLine: node.endLine });
    }
    reading.at += 1;
    return { kind: 'map', entries, line, endLine: reading.line };
}
function array(reading, depth) {
    const line = reading.line;
    const items = [];
    reading.at += 1;
    for (skipSpace(reading); reading.text[reading.at] !== ']'; skipSpace(reading)) {
        if (items.length > 0)
            expect(reading, ',');
        items.push(value(reading, depth + 1));
    }
    reading.at += 1;
    return { kind: 'list', items, line, endLine: reading.line };
}
function expect(reading, sign) {
    if (reading.text[reading.at] !== sign) {
        const found = reading.text[reading.at];
        throw new Refused(`\`${sign}\` is missing${found === undefined ? ' at the end' : ` before \`${found}\``}`, reading.line);
    }
    reading.at += 1;
}
// oxlint-disable no-control-regex -- JSON forbids control characters inside strings
const PLAIN_STRING = /"([^"\\\u0000-\u001f]*)"/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
// oxlint-enable no-control-regex
function string(reading) {
    PLAIN_STRING.lastIndex = reading.at;
    const plain = PLAIN_STRING.exec(reading.text);
    if (plain !== null) {
        reading.at = PLAIN_STRING.lastIndex;
        return plain[1] ?? '';
    }
    STRING.lastIndex = reading.at;
    const found = STRING.exec(reading.text);
    if (found === null)
        throw new Refused('a text in double quotes is expected', reading.line);
    reading.at = STRING.lastIndex;
    return String(JSON.parse(found[0]));
}
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
function literal(reading) {
    LITERAL.lastIndex = reading.at;
    const found = LITERAL.exec(reading.text);
    if (found === null)
        throw new Refused('a value is missing or misspelled', reading.line);
    reading.at = LITERAL.lastIndex;
    if (found[0] === 'null')
        return null;
    if (found[0] === 'true' || found[0] === 'false')
        return found[0] === 'true';
    return asWritten(Number(found[0]), found[0]);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/yaml-scalars.js

/** The text holds something that only the full YAML parser reads. */
class LeftAside extends Error {
}
/** Short forms of functions; a tag names one shape of node only, so that parsers register each several times. */
const SHORT_FORMS = new Set(`Ref Condition GetAtt Sub Join Select Split Base64 Cidr FindInMap If
   And Or Not Equals ImportValue GetAZs Transform Length ToJsonString ForEach
   Contains EachMemberIn EachMemberEquals RefAll ValueOf ValueOfAll GetStackOutput`.split(/\s+/));
/** `!GetAtt` is `Fn::GetAtt`, but `!Ref` is `Ref`. */
function longForm(short) {
    return short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
}
/** Takes `!Name rest` apart. */
function shortForm(text) {
    const found = /^!([A-Za-z0-9]+)(?: +|$)/.exec(text);
    const short = found?.[1];
    if (found === null || short === undefined || !SHORT_FORMS.has(short))
        throw new LeftAside();
    return { name: longForm(short), rest: text.slice(found[0].length) };
}
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/;
/** A scalar without quotes, as the core schema of YAML 1.2 reads it. */
function plainScalar(text, line) {
    const comment = text.indexOf(' #');
    const plain = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
    if (!PLAIN.test(plain) && plain !== '~')
        throw new LeftAside();
    if (plain.includes(': ') || plain.endsWith(':'))
        throw new LeftAside();
    return { kind: 'scalar', value: resolved(plain), line, endLine: line };
}
function resolved(plain) {
    if (/^(?:~|null|Null|NULL)$/.test(plain))
        return null;
    if (/^(?:true|True|TRUE)$/.test(plain))
        return true;
    if (/^(?:false|False|FALSE)$/.test(plain))
        return false;
    return /^-?\d/.test(plain) ? asWritten(Number(plain), plain) : plain;
}
const DOUBLE = /^"((?:[^"\\]|\\["\\/nt])*)"(?= *(?:$| #))/;
const SINGLE = /^'((?:[^']|'')*)'(?= *(?:$| #))/;
/** A scalar in quotes with at most the plainest escapes, and nothing but a comment behind it. */
function quotedScalar(text, line) {
    const double = DOUBLE.exec(text);
    const single = double === null ? SINGLE.exec(text) : null;
    const content = double === null ? single?.[1]?.replaceAll("''", "'") : unescaped(double[1] ?? '');
    if (content === undefined)
        throw new LeftAside();
    return { kind: 'scalar', value: content, line, endLine: line };
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['t', '\t'],
]);
function unescaped(text) {
    return text.includes('\\')
        ? text.replaceAll(/\\(.)/g, (_, sign) => ESCAPES.get(sign) ?? sign)
        : text;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/flow-yaml.js



/** A list or map in brackets that ends on its line. */
function flowValue(text, line) {
    const flow = { text, line, at: 0 };
    const node = collection(flow, 0);
    if (!/^ *(?:$| #)/.test(text.slice(flow.at)))
        throw new LeftAside();
    return node;
}
function skip(flow) {
    while (flow.text[flow.at] === ' ')
        flow.at += 1;
    return flow.text[flow.at] ?? '';
}
function collection(flow, depth) {
    if (depth > MAX_DEPTH)
        throw new LeftAside();
    const { line } = flow;
    const isList = flow.text[flow.at] === '[';
    const close = isList ? ']' : '}';
    const items = [];
    const entries = new Map();
    flow.at += 1;
    for (let first = true; skip(flow) !== close; first = false) {
        if (!first) {
            if (flow.text[flow.at] !== ',')
                throw new LeftAside();
            flow.at += 1;
            // A comma at the end is allowed, but rare enough for the full parser.
            if (skip(flow) === close)
                throw new LeftAside();
        }
        if (isList)
            items.push(member(flow, depth));
        else {
            const name = key(flow);
            if (entries.has(name))
                throw new LeftAside();
            entries.set(name, { name, value: member(flow, depth), line, endLine: line });
        }
    }
    flow.at += 1;
    return isList
        ? { kind: 'list', items, line, endLine: line }
        : { kind: 'map', entries, line, endLine: line };
}
const KEY = /(?:([A-Za-z0-9_$/][A-Za-z0-9_$/:.*-]*?): +|"([^"\\]*)" *: *|'([^']*)' *: *)/y;
function key(flow) {
    skip(flow);
    KEY.lastIndex = flow.at;
    const found = KEY.exec(flow.text);
    const name = found?.[1] ?? found?.[2] ?? found?.[3];
    if (name === undefined)
        throw new LeftAside();
    flow.at = KEY.lastIndex;
    return name;
}
const flow_yaml_DOUBLE = /"((?:[^"\\]|\\["\\/nt])*)"(?= *[,\]}])/y;
const flow_yaml_SINGLE = /'((?:[^']|'')*)'(?= *[,\]}])/y;
const flow_yaml_PLAIN = /[^,[\]{}]+/y;
function member(flow, depth) {
    const { line } = flow;
    const sign = skip(flow);
    if (sign === '[' || sign === '{')
        return collection(flow, depth + 1);
    if (sign === '!')
        return tagged(flow, depth);
    if (sign === '"' || sign === "'") {
        const pattern = sign === '"' ? flow_yaml_DOUBLE : flow_yaml_SINGLE;
        pattern.lastIndex = flow.at;
        const found = pattern.exec(flow.text)?.[1];
        if (found === undefined)
            throw new LeftAside();
        flow.at = pattern.lastIndex;
        return {
            kind: 'scalar',
            value: sign === '"' ? unescaped(found) : found.replaceAll("''", "'"),
            line,
            endLine: line,
        };
    }
    flow_yaml_PLAIN.lastIndex = flow.at;
    const found = flow_yaml_PLAIN.exec(flow.text)?.[0];
    // Quotes, comments and question marks inside plain texts of a collection are for the full parser.
    if (found === undefined || / #|["'?&]/.test(found))
        throw new LeftAside();
    flow.at = flow_yaml_PLAIN.lastIndex;
    return plainScalar(found.trim(), line);
}
function tagged(flow, depth) {
    const { name, rest } = shortForm(flow.text.slice(flow.at));
    if (rest === '' || /^[!,\]}]/.test(rest))
        throw new LeftAside();
    flow.at = flow.text.length - rest.length;
    const argument = member(flow, depth);
    if (argument.kind === 'scalar' && typeof argument.value !== 'string')
        throw new LeftAside();
    return callNode(name, argument);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/plain-yaml.js




/**
 * Reads the YAML that templates are mostly written in: block style, values on one line, literal texts. Ten times as fast as a full
 * parser; undefined for a text with anything else in it, which is then for the full parser to read or to refuse.
 */
function parsePlainYaml(text) {
    if (/[\t\r]/.test(text))
        return undefined;
    const reading = { raw: text.split('\n'), rest: new Map(), at: 0, depth: 0 };
    try {
        const first = peek(reading);
        if (first?.content === '---')
            reading.at += 1;
        const root = peek(reading);
        if (root === undefined || root.indent !== 0 || isItem(root))
            return undefined;
        const node = blockMap(reading, 0);
        return peek(reading) === undefined ? node : undefined;
    }
    catch (error) {
        if (error instanceof LeftAside)
            return undefined;
        throw error;
    }
}
/** The next line that is neither empty nor a comment. */
function peek(reading) {
    for (; reading.at < reading.raw.length; reading.at += 1) {
        const rest = reading.rest.get(reading.at);
        if (rest !== undefined)
            return rest;
        const line = reading.raw[reading.at] ?? '';
        const content = line.trim();
        if (content !== '' && !content.startsWith('#'))
            return { indent: line.length - line.trimStart().length, content };
    }
    return undefined;
}
function isItem({ content }) {
    return content === '-' || content.startsWith('- ');
}
function block(reading, line) {
    reading.depth += 1;
    if (reading.depth > MAX_DEPTH)
        throw new LeftAside();
    const node = isItem(line) ? blockList(reading, line.indent) : blockMap(reading, line.indent);
    reading.depth -= 1;
    return node;
}
const plain_yaml_KEY = /^(?:([A-Za-z0-9_$/][A-Za-z0-9_$/:.*-]*?)|"([^"\\]*)"|'([^']*)') *:(?: +|$)/;
function blockMap(reading, indent) {
    const entries = new Map();
    const start = reading.at + 1;
    let endLine = start;
    for (let line = peek(reading); line?.indent === indent && !isItem(line); line = peek(reading)) {
        const key = plain_yaml_KEY.exec(line.content);
        const name = key?.[1] ?? key?.[2] ?? key?.[3];
        if (key === null || name === undefined || entries.has(name))
            throw new LeftAside();
        const at = reading.at + 1;
        reading.at += 1;
        const value = plain_yaml_valueOf(reading, line.content.slice(key[0].length), { at, indent }) ?? nested(reading, indent);
        const node = value ?? { kind: 'scalar', value: null, line: at, endLine: at };
        const isNull = node.kind === 'scalar' && node.value === null;
        endLine = isNull ? at : Math.max(at, node.endLine);
        entries.set(name, { name, value: isNull ? { ...node, line: at, endLine: at } : node, line: at, endLine });
    }
    if (entries.size === 0)
        throw new LeftAside();
    return { kind: 'map', entries, line: start, endLine };
}
/** The block below a name: deeper, or a list at the same depth. */
function nested(reading, indent) {
    const line = peek(reading);
    if (line === undefined || line.indent < indent || (line.indent === indent && !isItem(line)))
        return undefined;
    return block(reading, line);
}
function blockList(reading, indent) {
    const items = [];
    const start = reading.at + 1;
    for (let line = peek(reading); line?.indent === indent && isItem(line); line = peek(reading)) {
        const content = line.content.slice(1).trimStart();
        const at = reading.at + 1;
        const inner = { indent: indent + line.content.length - content.length, content };
        if (content === '' || content.startsWith('#')) {
            reading.at += 1;
            const below = peek(reading);
            if (below === undefined || below.indent <= indent)
                throw new LeftAside();
            items.push(block(reading, below));
        }
        else if (isItem(inner) || plain_yaml_KEY.test(content)) {
            reading.rest.set(reading.at, inner);
            items.push(block(reading, inner));
        }
        else {
            reading.at += 1;
            const value = plain_yaml_valueOf(reading, content, { at, indent });
            if (value === undefined)
                throw new LeftAside();
            items.push(value);
        }
    }
    return { kind: 'list', items, line: start, endLine: Math.max(start, items.at(-1)?.endLine ?? start) };
}
/** What stands behind a name or a dash; undefined where that is nothing. */
function plain_yaml_valueOf(reading, text, place) {
    if (text === '' || text.startsWith('#'))
        return undefined;
    if (text.startsWith('|') || text.startsWith('>'))
        return blockText(reading, text, place);
    if (text.startsWith('!'))
        return plain_yaml_tagged(reading, text, place);
    return inline(reading, text, place);
}
/** `!Ref Name`, `!Join [...]`, or a short form with its argument below. */
function plain_yaml_tagged(reading, text, place) {
    const { name, rest } = shortForm(text);
    if (rest === '' || rest.startsWith('#')) {
        const below = peek(reading);
        if (below === undefined || below.indent <= place.indent)
            throw new LeftAside();
        return callNode(name, block(reading, below));
    }
    if (rest.startsWith('!'))
        throw new LeftAside();
    if (rest.startsWith('|') || rest.startsWith('>'))
        return callNode(name, blockText(reading, rest, place));
    const argument = inline(reading, rest, place);
    // The argument of a short form is text, whatever it looks like.
    const isTyped = argument.kind === 'scalar' && typeof argument.value !== 'string';
    if (isTyped)
        throw new LeftAside();
    return callNode(name, argument);
}
function inline(reading, text, { at, indent }) {
    if (text.startsWith('[') || text.startsWith('{'))
        return flowValue(text, at);
    if (text.startsWith('"') || text.startsWith("'"))
        return quotedScalar(text, at);
    const below = peek(reading);
    // A plain text that goes on in the next line.
    if (below !== undefined && below.indent > indent)
        throw new LeftAside();
    return plainScalar(text, at);
}
/** A literal text (`|`, `|-`), or a folded one (`>`) whose lines simply follow each other. */
function blockText(reading, header, { at, indent }) {
    const found = /^([|>])(-?)(?: +#.*)?$/.exec(header);
    if (found === null)
        throw new LeftAside();
    const lines = [];
    let inner;
    for (; reading.at < reading.raw.length; reading.at += 1) {
        const line = reading.raw[reading.at] ?? '';
        const depth = line.length - line.trimStart().length;
        if (line.trim() === '') {
            if (inner === undefined || line.length > inner)
                throw new LeftAside();
            lines.push('');
            continue;
        }
        if (depth <= indent)
            break;
        inner ??= depth;
        if (depth < inner || (found[1] === '>' && (depth > inner || lines.at(-1) === '')))
            throw new LeftAside();
        lines.push(line.slice(inner));
    }
    while (lines.at(-1) === '')
        lines.pop();
    if (lines.length === 0)
        throw new LeftAside();
    const text = lines.join(found[1] === '>' ? ' ' : '\n');
    return {
        kind: 'scalar',
        value: found[2] === '-' ? text : `${text}\n`,
        line: at,
        endLine: at + lines.length,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/template.js








/** S3 takes templates up to 1 MB; more than a few of them is not a template. */
const MAX_LENGTH = 5_000_000;
/** Reads a template; throws an InputError where the file is none. */
function parseTemplate(file, text) {
    const root = parseNodes(text);
    if (root.kind === 'fault')
        throw refusal(file, text, root);
    if (root.kind !== 'map' || !root.entries.has('Resources')) {
        throw new errors/* InputError */.d({
            where: file,
            what: 'The file is not a CloudFormation template: it has no `Resources`.',
            fix: 'Name the template that the change set was made from.',
        });
    }
    const resources = nodeAt(root, 'Resources');
    if (resources?.kind !== 'map') {
        throw new errors/* InputError */.d({
            where: `${file}:${root.entries.get('Resources')?.line ?? 1}`,
            what: '`Resources` is not a map from logical ids to resources.',
            fix: 'Check the indentation below it.',
        });
    }
    return { file, root, lines: text.split('\n') };
}
/** The entries of a top-level section such as `Parameters`; empty where it is missing or misshapen. */
function sectionOf(template, name) {
    return entriesOf(template.root.entries.get(name)?.value);
}
function refusal(file, text, fault) {
    const rendered = /\{%|\{\{(?!\s*(?:resolve|changeSet):)/.test(text);
    return new errors/* InputError */.d({
        where: `${file}:${fault.line}`,
        what: `The template cannot be read: ${fault.says}.`,
        fix: rendered
            ? 'It looks like input of a templating tool (`{{` or `{%`): give the rendered template instead.'
            : 'Check it with `aws cloudformation validate-template`.',
    });
}
/** Reads YAML or JSON text as nodes with lines. */
function parseNodes(text) {
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
    if (plain.length > MAX_LENGTH)
        return { kind: 'fault', says: 'it is larger than any template can be', line: 1 };
    if (!/^\s*[[{]/.test(plain))
        return parsePlainYaml(plain) ?? parseYaml(plain);
    const json = parseJsonNodes(plain);
    if (json.kind !== 'fault' || json.isDeep === true)
        return json;
    const yaml = parseYaml(plain);
    return yaml.kind === 'fault' ? json : yaml;
}
// A tag names one shape of node only, so each short form is registered for all three.
const TAGS = [...SHORT_FORMS].flatMap((name) => [
    { tag: `!${name}`, resolve: (text) => text },
    { tag: `!${name}`, collection: 'seq' },
    { tag: `!${name}`, collection: 'map' },
]);
/** Open brackets beyond which the YAML parser takes seconds to give up. */
const MAX_OPEN = 2_000;
/** Reads YAML with the full parser. */
function parseYaml(text) {
    if (nestsBeyond(text, MAX_OPEN))
        return tooDeep(1).fault;
    const lines = new dist.LineCounter();
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    try {
        const document = (0,dist.parseDocument)(text, {
            lineCounter: lines,
            customTags: [...TAGS],
            // Its check compares every key with every other; ours is a map.
            uniqueKeys: false,
            prettyErrors: false,
        });
        const [error] = document.errors;
        if (error !== undefined) {
            const says = error.code === 'MULTIPLE_DOCS' ? 'it holds more than one YAML document' : phrase(error.message);
            return { kind: 'fault', says, line: lineAt(error.pos[0]) };
        }
        if (document.contents === null)
            return { kind: 'fault', says: 'it is empty', line: 1 };
        return convert(document.contents, { text, lineAt, depth: 0, anchors: noAnchors() });
    }
    catch (error) {
        if (error instanceof Refused)
            return error.fault;
        if (error instanceof RangeError)
            return { kind: 'fault', says: 'it is nested too deeply', line: 1 };
        throw error;
    }
}
function phrase(message) {
    if (message.includes('call stack'))
        return 'it is nested too deeply';
    const line = message.split('\n')[0] ?? message;
    return `${line.charAt(0).toLowerCase()}${line.slice(1)}`.replace(/[.:]+$/, '');
}
function convert(node, conversion) {
    const line = conversion.lineAt(node.range?.[0] ?? 0);
    const { anchors } = conversion;
    if ((0,dist.isAlias)(node))
        return aliased(node.source, line, anchors);
    if (conversion.depth > MAX_DEPTH)
        throw tooDeep(line);
    const earlier = anchors.nodes;
    anchors.nodes += 1;
    const plain = untagged(node, { ...conversion, depth: conversion.depth + 1 });
    const tag = node.tag;
    const isPlain = tag === undefined || !tag.startsWith('!') || tag.startsWith('!!');
    const converted = isPlain ? plain : { ...callNode(longForm(tag.slice(1)), plain), line };
    if (node.anchor !== undefined)
        anchors.named.set(node.anchor, { node: converted, size: anchors.nodes - earlier });
    return converted;
}
function untagged(node, conversion) {
    const start = node.range?.[0] ?? 0;
    const line = conversion.lineAt(start);
    if ((0,dist.isScalar)(node))
        return scalar(node.value, node.source, spanOf(node, conversion));
    if ((0,dist.isSeq)(node)) {
        const nodes = node.items.map((item) => asNode(item, line));
        const items = nodes.map((item) => convert(item, conversion));
        const spans = items.map((item, index) => standing(nodes[index], item, conversion));
        return { kind: 'list', items, line, endLine: lastLine(node, spans, conversion) };
    }
    if (!(0,dist.isMap)(node))
        throw new Refused('it holds something that is neither map, list nor text', line);
    const entries = new Map();
    const merged = [];
    for (const pair of node.items) {
        const entry = entryOf(pair, start, conversion);
        if (entry.name === MERGE)
            merged.push(entry);
        else if (entries.has(entry.name))
            throw new Refused(`\`${entry.name}\` is written twice`, entry.line);
        else
            entries.set(entry.name, entry);
    }
    const endLine = lastLine(node, [...entries.values(), ...merged], conversion);
    for (const entry of merged)
        merge(entries, entry.value, entry.line);
    return { kind: 'map', entries, line, endLine };
}
const MERGE = '<<';
/** Where a member stands: what an alias names stands elsewhere. */
function standing(written, member, { lineAt }) {
    if (!(0,dist.isAlias)(written))
        return member;
    const line = lineAt(written.range?.[0] ?? 0);
    return { line, endLine: line };
}
function entryOf(pair, start, conversion) {
    const { key } = pair;
    const line = conversion.lineAt(offsetOf(key, start));
    if (!(0,dist.isScalar)(key))
        throw new Refused('a key is not a plain name', line);
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (pair.value === null)
        return { name, value: { kind: 'scalar', value: null, line, endLine: line }, line, endLine: line };
    const value = convert(asNode(pair.value, line), conversion);
    if (value.kind === 'scalar' && value.value === null)
        return { name, value: { ...value, line, endLine: line }, line, endLine: line };
    return { name, value, line, endLine: Math.max(line, value.endLine) };
}
function asNode(item, line) {
    if ((0,dist.isScalar)(item) || (0,dist.isMap)(item) || (0,dist.isSeq)(item) || (0,dist.isAlias)(item))
        return item;
    // A pair inside a sequence is the `- a: b` short form of flow sequences: a map of one.
    if ((0,dist.isPair)(item))
        throw new Refused('a list holds a `key: value` pair without braces', line);
    throw new Refused('a value is missing', line);
}
function offsetOf(key, fallback) {
    return (0,dist.isScalar)(key) || (0,dist.isMap)(key) || (0,dist.isSeq)(key) || (0,dist.isAlias)(key) ? (key.range?.[0] ?? fallback) : fallback;
}
function scalar(value, source, span) {
    const { line, endLine } = span;
    if (typeof value === 'number')
        return { kind: 'scalar', value: asWritten(value, source ?? String(value)), line, endLine };
    if (typeof value === 'boolean' || typeof value === 'string')
        return { kind: 'scalar', value, line, endLine };
    return {
        kind: 'scalar',
        value: value === null || value === undefined ? null : (source ?? ''),
        line,
        endLine,
    };
}
/** Where a text ends, without the line break that a block text swallows. */
function spanOf(node, { text, lineAt }) {
    const [start, end] = node.range ?? [0, 0];
    let last = end;
    while (last > start && /\s/.test(text.charAt(last - 1)))
        last -= 1;
    return { line: lineAt(start), endLine: lineAt(Math.max(start, last - 1)) };
}
/** A flow collection ends at its bracket, a block collection with its last leaf. */
function lastLine(node, members, conversion) {
    const { line, endLine } = spanOf(node, conversion);
    if (node.flow === true)
        return endLine;
    return members.reduce((last, member) => Math.max(last, member.endLine), line);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/mappings.js






/** Most candidates that are compared when a key is not known. */
const MAX_CANDIDATES = 200;
/** `Fn::FindInMap`, with a default where `AWS::LanguageExtensions` allows one; with an unknown key, what all candidates agree on. */
function findInMap({ argument, at, run }) {
    const [mapNode, topNode, secondNode, options] = itemsOf(argument);
    if (mapNode === undefined || topNode === undefined || secondNode === undefined)
        return malformed('!FindInMap', at);
    const [map, top, second] = [mapNode, topNode, secondNode].map((node) => run.evaluate(node, at));
    if (map?.kind !== 'known' || top === undefined || second === undefined)
        return openValue([map, top, second].filter((term) => term !== undefined), at, '!FindInMap');
    const mapping = sectionOf(run.surroundings.template, 'Mappings').get(String(map.value));
    const candidates = candidatesOf(mapping, top).flatMap((entry) => candidatesOf(entry, second));
    const asked = (0,cloudformation_terms/* joinTrails */._C)((0,cloudformation_terms/* trailOf */.Q0)(top), (0,cloudformation_terms/* trailOf */.Q0)(second));
    if (top.kind === 'known' && second.kind === 'known') {
        const [only] = candidates;
        if (only !== undefined)
            return found(only, asked, { at, run });
        const fallback = nodeAt(options, 'DefaultValue');
        return fallback === undefined
            ? malformed(`!FindInMap ${String(map.value)}`, at)
            : run.evaluate(fallback, rangeOf(run.surroundings.template.file, fallback));
    }
    const several = candidates.slice(0, MAX_CANDIDATES + 1);
    const value = agreed(several, { at, run, asked });
    if (value !== undefined)
        return value;
    const open = openValue([top, second], at, `!FindInMap ${String(map.value)}`);
    return several.length > MAX_CANDIDATES
        ? open
        : { ...open, ...(0,cloudformation_terms/* choiceOf */.FH)(several.map((entry) => found(entry, undefined, { at, run }))) };
}
function candidatesOf(entry, key) {
    const entries = entriesOf(entry?.value);
    const keys = keysAt(key);
    if (keys === undefined)
        return [...entries.values()].slice(0, MAX_CANDIDATES + 1);
    return keys.flatMap((name) => entries.get(name) ?? []);
}
/** The keys that may be meant; undefined where nobody can tell. */
function keysAt(key) {
    if (key.kind === 'known')
        return [String(key.value)];
    if (key.kind !== 'unknown')
        return undefined;
    const keys = (key.oneOf ?? []).flatMap((each) => (each.kind === 'known' ? [String(each.value)] : []));
    return keys.length > 0 && keys.length === key.oneOf?.length ? keys : undefined;
}
function found(entry, asked, { at, run }) {
    const place = rangeOf(run.surroundings.template.file, entry);
    const value = (0,cloudformation_terms/* arriving */.Xp)(mappings_valueOf(entry, run.surroundings.template.file, place), at);
    return value.kind === 'absent' ? value : { ...value, trail: (0,cloudformation_terms/* joinTrails */._C)(value.trail, asked) };
}
// A large list may be asked for by every resource of a template.
const values = new WeakMap();
function mappings_valueOf(entry, file, place) {
    const earlier = values.get(entry);
    if (earlier !== undefined)
        return earlier;
    const value = mappings_literal(entry.value, file, place);
    values.set(entry, value);
    return value;
}
/** Mappings hold texts and lists only: nothing in them is a function. */
function mappings_literal(node, file, at) {
    if (node.kind === 'list')
        return {
            kind: 'list',
            items: node.items.map((item) => mappings_literal(item, file, rangeOf(file, item))),
            trail: { at },
        };
    if (node.kind !== 'scalar')
        return malformed('a mapping', at);
    if (node.value === null)
        return model_value/* absent */.Ge;
    return typeof node.value === 'string' ? literalText(node.value, at) : (0,model_value/* known */.eO)(node.value, { at });
}
function agreed(candidates, where) {
    const [first, ...others] = candidates;
    if (first === undefined || candidates.length > MAX_CANDIDATES)
        return undefined;
    const value = found(first, where.asked, where);
    return others.every((entry) => (0,cloudformation_terms/* sameTerm */.jZ)(value, found(entry, undefined, where))) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/functions.js








/** The intrinsic functions that are evaluated here; every other one leaves its value unknown. */
const INTRINSICS = new Map([
    ['Ref', ref],
    ['Fn::GetAtt', getAtt],
    ['Fn::Sub', sub],
    ['Fn::Join', join],
    ['Fn::If', ifFunction],
    ['Fn::FindInMap', findInMap],
    [
        'Fn::Select',
        ({ argument, at, run }) => pairwise(argument, at, run, (index, list) => text_select(index, list, at)),
    ],
    ['Fn::Split', ({ argument, at, run }) => pairwise(argument, at, run, (by, text) => split(by, text, at))],
    ['Fn::Base64', ({ argument, at, run }) => base64(run.evaluate(argument, at), at)],
    ['Fn::Cidr', (call) => cidrBlocks(argumentsOf(call), call.at)],
    ['Fn::ImportValue', imported],
    ['Fn::GetStackOutput', imported],
    [
        'Fn::GetAZs',
        ({ at }) => ({ kind: 'unknown', reason: 'external', refersTo: [], written: '!GetAZs', trail: { at } }),
    ],
    ['Fn::Length', functions_length],
    ['Fn::ToJsonString', toJsonString],
    ...['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Equals', 'Condition'].map((name) => [
        name,
        condition,
    ]),
]);
function pairwise(argument, at, run, combine) {
    const [first, second] = itemsOf(argument);
    if (first === undefined || second === undefined)
        return malformed('a function with two arguments', at);
    return combine(run.evaluate(first, at), run.evaluate(second, at));
}
function condition({ name, argument, at, run }) {
    const node = {
        kind: 'map',
        entries: new Map([[name, { name, value: argument, line: argument.line, endLine: argument.endLine }]]),
        line: argument.line,
        endLine: argument.endLine,
    };
    const truth = run.truth(node, at);
    if (truth.holds !== undefined)
        return (0,model_value/* known */.eO)(truth.holds, truth.trail);
    return truth.lacking ?? malformed(name, at);
}
const PLACEHOLDER = /\$\{([^{}]*)\}/g;
/** `Fn::Sub`, with or without a map of names; `${!Name}` is the literal `${Name}`. */
function sub({ argument, at, run }) {
    const [first, names] = argument.kind === 'list' ? argument.items : [argument];
    const template = textOf(first);
    if (first === undefined || template === undefined)
        return malformed('!Sub', at);
    const local = new Map();
    for (const entry of entriesOf(names).values())
        local.set(entry.name, run.evaluate(entry.value, rangeOf(run.surroundings.template.file, entry)));
    const parts = [];
    let end = 0;
    for (const found of template.matchAll(PLACEHOLDER)) {
        parts.push((0,model_value/* known */.eO)(template.slice(end, found.index)));
        end = found.index + found[0].length;
        const name = (found[1] ?? '').trim();
        const named = local.get(name);
        if (name.startsWith('!'))
            parts.push((0,model_value/* known */.eO)(`\${${name.slice(1)}}`));
        else
            parts.push(named === undefined ? interpolated(name, at, run) : (0,cloudformation_terms/* arriving */.Xp)(named, at));
    }
    parts.push((0,model_value/* known */.eO)(withLoops(template.slice(end), run)));
    return joined(parts, at, `!Sub ${excerpt(template)}`);
}
function excerpt(text) {
    const line = text.trim().split('\n', 1)[0] ?? '';
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
/** `Fn::Join`; a list with unknown members gives a text with holes, an unknown list an unknown text. */
function join({ argument, at, run }) {
    const [delimiterNode, listNode] = itemsOf(argument);
    const delimiter = delimiterNode?.kind === 'scalar' ? (textOf(delimiterNode) ?? '') : undefined;
    if (delimiter === undefined || listNode === undefined)
        return malformed('!Join', at);
    const list = run.evaluate(listNode, at);
    if (list.kind !== 'list' || list.open !== undefined)
        return openValue([list], at, '!Join');
    const parts = list.items.flatMap((item, index) => (index === 0 ? [item] : [(0,model_value/* known */.eO)(delimiter), item]));
    return joined(parts, at, '!Join');
}
/** `Fn::ImportValue`: an export of another stack. */
function imported({ name, argument, at, run }) {
    const exported = run.evaluate(argument, at);
    const label = exported.kind === 'known'
        ? String(exported.value)
        : exported.kind === 'unknown'
            ? (exported.written ?? '')
            : '';
    const trail = (0,cloudformation_terms/* fed */.y8)(at, exported.kind === 'absent' ? undefined : exported.trail);
    return {
        kind: 'unknown',
        reason: 'external',
        refersTo: [],
        written: `!${name.slice(4)} ${label}`.trim(),
        trail,
    };
}
function functions_length({ argument, at, run }) {
    const list = run.evaluate(argument, at);
    if (list.kind === 'list' && list.open === undefined)
        return (0,model_value/* known */.eO)(list.items.length, (0,cloudformation_terms/* fed */.y8)(at, list.trail));
    return openValue([list], at, '!Length');
}
/** `Fn::ToJsonString`: text with holes where the tree has unknown members. */
function toJsonString({ argument, at, run }) {
    const parts = [];
    const write = (term) => {
        if (term.kind === 'known')
            parts.push({ ...term, value: JSON.stringify(term.value) });
        else if (term.kind === 'absent')
            parts.push((0,model_value/* known */.eO)('null'));
        else if (term.kind === 'unknown')
            parts.push((0,model_value/* known */.eO)('"'), term, (0,model_value/* known */.eO)('"'));
        else if (term.kind === 'list') {
            parts.push((0,model_value/* known */.eO)('['));
            term.items.forEach((item, index) => {
                if (index > 0)
                    parts.push((0,model_value/* known */.eO)(','));
                write(item);
            });
            parts.push((0,model_value/* known */.eO)(']'));
        }
        else {
            parts.push((0,model_value/* known */.eO)('{'));
            [...term.entries].forEach(([name, item], index) => {
                parts.push((0,model_value/* known */.eO)(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:`));
                write(item);
            });
            parts.push((0,model_value/* known */.eO)('}'));
        }
    };
    const tree = run.evaluate(argument, at);
    write(tree);
    const text = joined(parts, at, '!ToJsonString');
    return text.kind === 'absent' || tree.kind === 'absent'
        ? text
        : { ...text, trail: (0,cloudformation_terms/* joinTrails */._C)({ at }, tree.trail) };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/parameters.js





/** CloudFormation shows this instead of a `NoEcho` value. */
const MASKED = /^\*+$/;
/** The declared type of a parameter. */
function typeOf(declaration) {
    return textOf(nodeAt(declaration.value, 'Type')) ?? 'String';
}
/** The value a parameter has: given from outside, else its default, else unknown. */
function parameterValue(name, surroundings) {
    const declaration = sectionOf(surroundings.template, 'Parameters').get(name);
    if (declaration === undefined)
        return undefined;
    const at = rangeOf(surroundings.template.file, declaration);
    const head = { ...at, endLine: at.line };
    const given = surroundings.parameters.get(name);
    const value = given === undefined ? defaultOf(name, declaration, surroundings) : typed(given, declaration, head);
    return nodeAt(declaration.value, 'NoEcho') !== undefined && isOn(nodeAt(declaration.value, 'NoEcho'))
        ? concealed(value, name)
        : value;
}
function isOn(node) {
    return textOf(node)?.toLowerCase() === 'true';
}
function defaultOf(name, declaration, { template }) {
    const entry = declaration.value.kind === 'map' ? declaration.value.entries.get('Default') : undefined;
    const text = textOf(entry?.value);
    const written = `!Ref ${name}`;
    const head = { file: template.file, line: declaration.line, endLine: declaration.line };
    if (entry === undefined || text === undefined)
        return {
            kind: 'unknown',
            reason: 'no-value',
            refersTo: [],
            written,
            trail: { at: head },
            ...(0,cloudformation_terms/* choiceOf */.FH)(allowedValues(declaration, template.file)),
        };
    const trail = { at: rangeOf(template.file, entry) };
    if (typeOf(declaration).startsWith('AWS::SSM::Parameter::Value'))
        return { kind: 'unknown', reason: 'external', refersTo: [], written, trail };
    return typed((0,model_value/* known */.eO)(text, trail), declaration, head);
}
/** The values that a parameter of one text may be given, where it lists them. */
function allowedValues(declaration, file) {
    const node = nodeAt(declaration.value, 'AllowedValues');
    if (node?.kind !== 'list' || !['String', 'Number'].includes(typeOf(declaration)))
        return [];
    return node.items.flatMap((item) => {
        const text = textOf(item);
        return text === undefined ? [] : [(0,model_value/* known */.eO)(text, { at: rangeOf(file, item) })];
    });
}
/** Reads a given text as the declared type says; what is already a tree or unknown stays. */
function typed(value, declaration, head) {
    if (value.kind !== 'known')
        return value;
    const type = typeOf(declaration);
    const trail = value.trail ?? { at: head };
    const sensitive = value.sensitive === true ? { sensitive: true } : {};
    if (type === 'CommaDelimitedList' ||
        /^(?:AWS::SSM::Parameter::Value<)?List</.test(type) ||
        type.endsWith('<CommaDelimitedList>')) {
        const text = String(value.value);
        const items = text === '' ? [] : text.split(',').map((item) => ({ ...(0,model_value/* known */.eO)(item.trim(), trail), ...sensitive }));
        return { kind: 'list', items, trail };
    }
    if (type === 'Number' && typeof value.value === 'string')
        return { ...value, value: asWritten(Number(value.value), value.value), trail };
    return { ...value, trail };
}
/** A `NoEcho` value: what it is made of may be compared but never shown. */
function concealed(value, name) {
    if (value.kind === 'absent')
        return value;
    if (value.kind === 'known' && typeof value.value === 'string' && MASKED.test(value.value))
        return {
            kind: 'unknown',
            reason: 'no-value',
            refersTo: [],
            written: `!Ref ${name}`,
            trail: value.trail,
            sensitive: true,
        };
    if (value.kind === 'unknown')
        return { ...value, oneOf: undefined, sensitive: true };
    if (value.kind === 'known')
        return { ...value, sensitive: true };
    if (value.kind === 'list')
        return { ...value, items: value.items.map((item) => concealed(item, name)) };
    return value;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/intrinsics.js











/** How many conditions may lead to one another. */
const MAX_CONDITION_DEPTH = 50;
/** Turns of all loops of a template together; a template holds at most 500 resources. */
const MAX_TURNS = 10_000;
/** Evaluates a template with the values given from outside; answers are remembered. */
function evaluationOf(surroundings) {
    return evaluationWith(surroundings, new Map(), {
        parameters: new Map(),
        conditions: new Map(),
        pending: new Set(),
        turns: 0,
    });
}
function evaluationWith(surroundings, loops, memory) {
    const run = {
        surroundings,
        loops,
        evaluate: (node, at) => intrinsics_valueOf(node, at, run),
        parameter(name) {
            if (!memory.parameters.has(name))
                memory.parameters.set(name, parameterValue(name, surroundings));
            return memory.parameters.get(name);
        },
        condition: (name) => remembered(name, run, memory),
        truth: (node, at) => truthOf(node, at, run),
        within(name, value) {
            memory.turns += 1;
            if (memory.turns > MAX_TURNS)
                return undefined;
            return evaluationWith(surroundings, new Map([...loops, [name, value]]), memory);
        },
    };
    return run;
}
function remembered(name, run, memory) {
    const earlier = memory.conditions.get(name);
    if (earlier !== undefined)
        return earlier;
    memory.conditionNodes ??= declaredIn(sectionOf(run.surroundings.template, 'Conditions'), run);
    const declared = memory.conditionNodes.get(name);
    const at = declared === undefined ? undefined : rangeOf(run.surroundings.template.file, declared.entry);
    if (declared === undefined ||
        at === undefined ||
        memory.pending.has(name) ||
        memory.pending.size > MAX_CONDITION_DEPTH) {
        const trail = at === undefined ? undefined : { at };
        return {
            holds: undefined,
            trail,
            lacking: { kind: 'unknown', reason: 'malformed', refersTo: [], written: name, trail },
        };
    }
    memory.pending.add(name);
    const truth = truthOf(declared.entry.value, at, declared.run);
    memory.pending.delete(name);
    const placed = { ...truth, trail: (0,cloudformation_terms/* fed */.y8)(at, truth.trail) };
    memory.conditions.set(name, placed);
    return placed;
}
/** The entries of a section, those of `Fn::ForEach` loops written out. */
function declaredIn(section, run) {
    const declared = new Map();
    for (const entry of section.values()) {
        if (!isLoop(entry.name))
            declared.set(entry.name, { entry, run });
        else
            for (const turn of expandLoop(entry, run).turns)
                declared.set(turn.entry.name, turn);
    }
    return declared;
}
function intrinsics_valueOf(node, at, run) {
    const { file } = run.surroundings.template;
    switch (node.kind) {
        case 'scalar':
            if (node.value === null)
                return model_value/* absent */.Ge;
            if (typeof node.value !== 'string')
                return (0,model_value/* known */.eO)(node.value, { at });
            return literalText(withLoops(node.value, run), at);
        case 'opaque':
            return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: node.written, trail: { at } };
        case 'list': {
            const items = node.items.map((item) => intrinsics_valueOf(item, rangeOf(file, item), run));
            return { kind: 'list', items: items.filter((item) => item.kind !== 'absent'), trail: { at } };
        }
        case 'map': {
            const call = callOf(node);
            if (call === undefined)
                return mapOf(node, at, run);
            const { name, value: argument } = call;
            const intrinsic = INTRINSICS.get(name);
            return intrinsic === undefined ? notEvaluated(name, at) : intrinsic({ name, argument, at, run });
        }
        default:
            return (0,errors/* unreachable */.H)(node);
    }
}
function notEvaluated(name, at) {
    return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: name, trail: { at } };
}
function mapOf(node, at, run) {
    const { file } = run.surroundings.template;
    const entries = new Map();
    let open;
    const enter = (entry, inside) => {
        const value = intrinsics_valueOf(entry.value, rangeOf(file, entry), inside);
        if (value.kind !== 'absent')
            entries.set(withLoops(entry.name, inside), value);
    };
    for (const entry of node.entries.values()) {
        if (isLoop(entry.name)) {
            const loop = expandLoop(entry, run);
            if (loop.lacking !== undefined)
                open ??= loop.lacking;
            for (const turn of loop.turns)
                enter(turn.entry, turn.run);
        }
        else if (entry.name === 'Fn::Transform')
            open ??= notEvaluated(entry.name, rangeOf(file, entry));
        else
            enter(entry, run);
    }
    return open === undefined
        ? { kind: 'map', entries, trail: { at } }
        : { kind: 'map', entries, open, trail: { at } };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-build.js

const CARRIED = ['DeletionPolicy', 'UpdateReplacePolicy', 'Metadata', 'DependsOn', 'Condition'];
/** A generated resource: it exists under the condition of its source and stands where its source stands. */
function generatedBlock(source, { id, type, properties }) {
    const isMain = id === source.id;
    const carried = CARRIED.filter((name) => isMain || name === 'Condition').map((name) => source.body.entries.get(name));
    const { line, endLine } = source.entry;
    const own = [
        { name: 'Type', value: scalarAt(type, { line, endLine: line }), line, endLine: line },
        { name: 'Properties', value: properties, line: properties.line, endLine: properties.endLine },
    ];
    const entries = [...own, ...carried].filter((entry) => entry !== undefined);
    const body = {
        kind: 'map',
        entries: new Map(entries.map((entry) => [entry.name, entry])),
        line,
        endLine,
    };
    return { id, type, entry: source.entry, body, run: source.run };
}
/** Properties as they are written, under the names they get; `undefined` leaves one out. */
function passedOn(properties, renamed, added) {
    const entries = new Map();
    const names = new Map(Object.entries(renamed));
    for (const entry of properties.entries.values()) {
        const name = names.has(entry.name) ? names.get(entry.name) : entry.name;
        if (name !== undefined)
            entries.set(name, { ...entry, name });
    }
    for (const entry of added.entries.values())
        entries.set(entry.name, entry);
    return { ...properties, entries };
}
/** `Globals` below what the resource says itself: maps are merged, lists joined, anything else is overridden. */
function mergedNodes(below, own) {
    if (below === undefined || own === undefined)
        return own ?? below;
    if (below.kind === 'list' && own.kind === 'list')
        return { ...own, items: [...below.items, ...own.items] };
    if (below.kind !== 'map' || own.kind !== 'map')
        return own;
    const entries = new Map(below.entries);
    for (const entry of own.entries.values()) {
        const value = mergedNodes(below.entries.get(entry.name)?.value, entry.value);
        entries.set(entry.name, value === undefined ? entry : { ...entry, value });
    }
    return { ...own, entries };
}
function call(name, argument, span) {
    return mapAt({ [name]: argument }, span);
}
function refTo(id, span) {
    return call('Ref', scalarAt(id, span), span);
}
function sam_build_attributeOf(id, attribute, span) {
    return call('Fn::GetAtt', scalarAt(`${id}.${attribute}`, span), span);
}
function subOf(text, span) {
    return call('Fn::Sub', scalarAt(text, span), span);
}
/** The span of a property: from its name to the end of its value. */
function sam_build_spanOf(properties, name, fallback) {
    return (properties?.kind === 'map' ? properties.entries.get(name) : undefined) ?? fallback;
}
/** The logical id in `{ Ref: id }` or `{ Fn::GetAtt: id.X }`. */
function referredId(node) {
    const named = nodeAt(node, 'Ref') ?? nodeAt(node, 'Fn::GetAtt');
    const first = named?.kind === 'list' ? named.items[0] : named;
    return first?.kind === 'scalar' ? String(first.value).split('.', 1)[0] : undefined;
}
/** Names set apart by white space. */
function wordsOf(text) {
    return text.trim().split(/\s+/);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-domain.js



/** The custom domain of an API and what maps it there: an API without an address of its own is reached through it alone. */
function domainOf({ block, properties }, api) {
    const domain = nodeAt(properties, 'Domain');
    const name = nodeAt(domain, 'DomainName');
    if (domain?.kind !== 'map' || callOf(domain) !== undefined || name === undefined)
        return [];
    const isRest = api.protocol === 'rest';
    const id = `ApiGatewayDomainName${isRest ? '' : 'V2'}${hashOf(name) ?? api.id}`;
    const stage = nodeAt(properties, 'StageName') ?? scalarAt(isRest ? 'Prod' : '$default', domain);
    return [
        generatedBlock(block, {
            id,
            type: isRest ? 'AWS::ApiGateway::DomainName' : 'AWS::ApiGatewayV2::DomainName',
            properties: isRest ? restDomain(domain, name) : httpDomain(domain, name),
        }),
        generatedBlock(block, {
            id: `${api.id}${isRest ? 'BasePathMapping' : 'ApiMapping'}`,
            type: isRest ? 'AWS::ApiGateway::BasePathMapping' : 'AWS::ApiGatewayV2::ApiMapping',
            properties: mapAt({
                DomainName: refTo(id, domain),
                [isRest ? 'RestApiId' : 'ApiId']: refTo(api.id, domain),
                Stage: stage,
            }, domain),
        }),
    ];
}
function restDomain(domain, name) {
    const type = nodeAt(domain, 'EndpointConfiguration') ?? scalarAt('REGIONAL', domain);
    const isEdge = textOf(type) === 'EDGE';
    return mapAt({
        DomainName: name,
        [isEdge ? 'CertificateArn' : 'RegionalCertificateArn']: nodeAt(domain, 'CertificateArn'),
        EndpointConfiguration: mapAt({ Types: listAt([type], type) }, type),
        MutualTlsAuthentication: nodeAt(domain, 'MutualTlsAuthentication'),
        SecurityPolicy: nodeAt(domain, 'SecurityPolicy'),
    }, domain);
}
function httpDomain(domain, name) {
    const configuration = mapAt({
        CertificateArn: nodeAt(domain, 'CertificateArn'),
        EndpointType: nodeAt(domain, 'EndpointConfiguration') ?? scalarAt('REGIONAL', domain),
        SecurityPolicy: nodeAt(domain, 'SecurityPolicy'),
    }, domain);
    return mapAt({
        DomainName: name,
        DomainNameConfigurations: listAt([configuration], domain),
        MutualTlsAuthentication: nodeAt(domain, 'MutualTlsAuthentication'),
    }, domain);
}
/** SAM names the domain by its text, so that APIs which share one make it once. */
function hashOf(name) {
    const text = textOf(name);
    return text === undefined ? undefined : (0,external_node_crypto_.createHash)('sha1').update(text).digest('hex').slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-resource-policy.js

/** `Auth.ResourcePolicy` of a SAM API as the policy that SAM writes for it. */
function resourcePolicy(policy) {
    if (policy?.kind !== 'map')
        return undefined;
    const custom = nodeAt(policy, 'CustomStatements');
    const statements = custom === undefined ? [] : custom.kind === 'list' ? [...custom.items] : [custom];
    const lists = LISTS.flatMap(([name, operator, key]) => {
        const members = policy.entries.get(name);
        return members === undefined ? [] : [{ members: members.value, span: members, operator, key }];
    });
    const [first] = lists;
    if (first !== undefined)
        statements.push(statement('Allow', first.span));
    for (const { members, span, operator, key } of lists)
        statements.push(statement('Deny', span, mapAt({ [operator]: mapAt({ [key]: members }, span) }, span)));
    if (statements.length === 0)
        return undefined;
    return mapAt({ Version: scalarAt('2012-10-17', policy), Statement: listAt(statements, policy) }, policy);
}
/** Whoever is on a black list, or not on a white list, is denied. */
const LISTS = [
    ['IpRangeWhitelist', 'NotIpAddress', 'aws:SourceIp'],
    ['IpRangeBlacklist', 'IpAddress', 'aws:SourceIp'],
    ['SourceVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
    ['SourceVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
    ['IntrinsicVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
    ['IntrinsicVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
    ['IntrinsicVpceWhitelist', 'StringNotEquals', 'aws:SourceVpce'],
    ['IntrinsicVpceBlacklist', 'StringEquals', 'aws:SourceVpce'],
];
function statement(effect, span, condition) {
    return mapAt({
        Effect: scalarAt(effect, span),
        Principal: scalarAt('*', span),
        Action: scalarAt('execute-api:Invoke', span),
        Resource: scalarAt('execute-api:/*', span),
        Condition: condition,
    }, span);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-security.js


/** Who may call: the event's authorizer, else the API's default one; `NONE` lets everyone in, an API key authenticates nobody. */
function securityOf(auth, { properties }, fallback) {
    const shared = nodeAt(properties, 'Auth');
    const [holder, name] = nodeAt(auth, 'Authorizer') === undefined ? [shared, 'DefaultAuthorizer'] : [auth, 'Authorizer'];
    const chosen = nodeAt(holder, name);
    const span = sam_build_spanOf(holder, name, fallback);
    const authorizer = textOf(chosen);
    const keyed = textOf(nodeAt(auth, 'ApiKeyRequired') ?? nodeAt(shared, 'ApiKeyRequired')) === 'true';
    const requirements = new Map();
    if (authorizer !== undefined && authorizer !== 'NONE') {
        const scopes = nodeAt(auth, 'AuthorizationScopes');
        requirements.set(authorizer, scopes?.kind === 'list' ? scopes : listAt([], span));
    }
    else if (chosen !== undefined && authorizer === undefined)
        return { kind: 'opaque', written: 'authorizer', line: span.line, endLine: span.endLine };
    if (keyed)
        requirements.set('api_key', listAt([], span));
    if (requirements.size === 0)
        return authorizer === 'NONE' ? listAt([mapAt({ NONE: listAt([], span) }, span)], span) : undefined;
    return listAt([mapAt(requirements, span)], span);
}
/** Security definitions as API Gateway reads them. */
function schemesOf({ properties, protocol, routes }, span) {
    const auth = nodeAt(properties, 'Auth');
    const schemes = new Map();
    for (const authorizer of entriesOf(nodeAt(auth, 'Authorizers')).values())
        schemes.set(authorizer.name, schemeOf(authorizer, protocol));
    const named = [
        nodeAt(auth, 'DefaultAuthorizer'),
        ...routes.map((route) => nodeAt(route.auth, 'Authorizer')),
    ].map(textOf);
    const iam = named.includes('AWS_IAM') || textOf(nodeAt(auth, 'EnableIamAuthorizer')) === 'true';
    if (iam)
        schemes.set('AWS_IAM', keyScheme('awsSigv4', sam_build_spanOf(auth, 'DefaultAuthorizer', span)));
    const key = mapAt({ type: scalarAt('apiKey', span), name: scalarAt('x-api-key', span), in: scalarAt('header', span) }, span);
    return mapAt(schemes.set('api_key', key), auth ?? span);
}
function schemeOf(authorizer, protocol) {
    const { value } = authorizer;
    if (protocol === 'http') {
        const jwt = nodeAt(value, 'JwtConfiguration');
        return mapAt({
            type: scalarAt(jwt === undefined ? 'apiKey' : 'oauth2', authorizer),
            'x-amazon-apigateway-authorizer': mapAt({
                type: scalarAt(jwt === undefined ? 'request' : 'jwt', authorizer),
                jwtConfiguration: jwt,
                authorizerUri: nodeAt(value, 'FunctionArn'),
            }, authorizer),
        }, authorizer);
    }
    const cognito = nodeAt(value, 'UserPoolArn');
    const type = (textOf(nodeAt(value, 'FunctionPayloadType')) ?? 'TOKEN').toLowerCase();
    return passedOn(keyScheme(cognito === undefined ? 'custom' : 'cognito_user_pools', authorizer), {}, mapAt({
        'x-amazon-apigateway-authorizer': mapAt({
            type: scalarAt(cognito === undefined ? type : 'cognito_user_pools', authorizer),
            providerARNs: cognito === undefined
                ? undefined
                : cognito.kind === 'list'
                    ? cognito
                    : listAt([cognito], cognito),
            authorizerUri: nodeAt(value, 'FunctionArn'),
        }, authorizer),
    }, authorizer));
}
function keyScheme(authType, span) {
    return mapAt({
        type: scalarAt('apiKey', span),
        name: scalarAt('Authorization', span),
        in: scalarAt('header', span),
        'x-amazon-apigateway-authtype': scalarAt(authType, span),
    }, span);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-api.js





const REST_LEFT_OUT = wordsOf(`
  DefinitionBody DefinitionUri Auth StageName Cors Models Domain GatewayResponses OpenApiVersion
  TracingEnabled AccessLogSetting MethodSettings Variables CacheClusterEnabled CacheClusterSize
  CanarySetting MergeDefinitions AlwaysDeploy PropagateTags Tags EndpointConfiguration
`);
const HTTP_LEFT_OUT = wordsOf(`
  DefinitionBody DefinitionUri Auth StageName CorsConfiguration Domain RouteSettings
  DefaultRouteSettings AccessLogSettings StageVariables PropagateTags Tags
`);
const STAGE_PROPERTIES = wordsOf(`
  TracingEnabled AccessLogSetting MethodSettings Variables CacheClusterEnabled CacheClusterSize
  RouteSettings DefaultRouteSettings AccessLogSettings StageVariables
`);
/** The API and its stage. */
function expandApi(api) {
    const { id, block, properties, protocol } = api;
    const isRest = protocol === 'rest';
    const uri = nodeAt(properties, 'DefinitionUri');
    const policy = resourcePolicy(nodeAt(properties, 'Auth', 'ResourcePolicy'));
    const own = passedOn(properties, Object.fromEntries((isRest ? REST_LEFT_OUT : HTTP_LEFT_OUT).map((name) => [name, undefined])), mapAt({
        Body: uri === undefined || api.routes.length > 0 ? bodyOf(api) : undefined,
        BodyS3Location: uri,
        EndpointConfiguration: isRest ? endpointOf(nodeAt(properties, 'EndpointConfiguration')) : undefined,
        Policy: policy,
        ProtocolType: isRest ? undefined : scalarAt('HTTP', block.entry),
    }, properties));
    const stageName = nodeAt(properties, 'StageName');
    const stage = passedOn(mapAt({}, properties), {}, mapAt({
        [isRest ? 'RestApiId' : 'ApiId']: refTo(id, { line: properties.line, endLine: properties.line }),
        StageName: stageName ??
            scalarAt(isRest ? 'Prod' : '$default', { line: properties.line, endLine: properties.line }),
        ...Object.fromEntries(STAGE_PROPERTIES.map((name) => [name, nodeAt(properties, name)])),
    }, properties));
    const suffix = (textOf(stageName) ?? (isRest ? 'Prod' : 'ApiGatewayDefault')).replaceAll(/[^A-Za-z0-9]/g, '');
    const made = generatedBlock(block, {
        id,
        type: isRest ? 'AWS::ApiGateway::RestApi' : 'AWS::ApiGatewayV2::Api',
        properties: own,
    });
    return [
        { ...made, besides: api.routes.map(({ event }) => event) },
        generatedBlock(block, {
            id: `${id}${suffix}Stage`,
            type: isRest ? 'AWS::ApiGateway::Stage' : 'AWS::ApiGatewayV2::Stage',
            properties: stage,
        }),
        ...domainOf(api, api),
    ];
}
/** SAM takes `REGIONAL` or `{ Type, VPCEndpointIds }` for what API Gateway calls `{ Types, VpcEndpointIds }`. */
function endpointOf(node) {
    if (node === undefined)
        return undefined;
    const type = nodeAt(node, 'Type') ?? (node.kind === 'scalar' ? node : undefined);
    if (type === undefined)
        return node;
    return mapAt({ Types: listAt([type], type), VpcEndpointIds: nodeAt(node, 'VPCEndpointIds') }, node);
}
/** The OpenAPI document: what is written, the routes of the events, and who may call each operation. */
function bodyOf(api) {
    const { properties, routes, protocol } = api;
    const written = nodeAt(properties, 'DefinitionBody');
    if (written !== undefined && (written.kind !== 'map' || written.entries.has('Fn::Transform')))
        return written;
    const span = written ?? properties;
    const paths = new Map();
    for (const path of entriesOf(nodeAt(written, 'paths')).values())
        paths.set(path.name, new Map([...entriesOf(path.value)].map(([name, operation]) => [name, secured(operation, api)])));
    for (const route of routes) {
        const operations = paths.get(route.path) ?? new Map();
        const name = route.method === 'any' || route.method === '*' ? 'x-amazon-apigateway-any-method' : route.method;
        const { line, endLine } = route.event;
        const base = operations.get(name)?.value;
        const operation = securedBy(base?.kind === 'map' ? base : mapAt({}, route.event), securityOf(route.auth, api, route.event));
        operations.set(name, { name, value: operation, line, endLine });
        paths.set(route.path, operations);
    }
    const pathNodes = new Map([...paths].map(([path, operations]) => [path, operationsNode(operations, span)]));
    const schemes = schemesOf(api, span);
    const added = protocol === 'rest'
        ? { paths: mapAt(pathNodes, span), securityDefinitions: schemes }
        : {
            paths: mapAt(pathNodes, span),
            components: schemes === undefined ? undefined : mapAt({ securitySchemes: schemes }, schemes),
        };
    return passedOn(written ?? mapAt({}, span), {}, mapAt(added, span));
}
function operationsNode(operations, fallback) {
    const members = [...operations.values()];
    const line = members.reduce((least, entry) => Math.min(least, entry.line), Number.MAX_SAFE_INTEGER);
    const endLine = members.reduce((most, entry) => Math.max(most, entry.endLine), 0);
    return members.length === 0
        ? mapAt({}, fallback)
        : { kind: 'map', entries: new Map(operations), line, endLine };
}
const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'x-amazon-apigateway-any-method']);
/** An operation of a written definition: SAM adds the default authorizer where none is named. */
function secured(operation, api) {
    if (!METHODS.has(operation.name.toLowerCase()) || operation.value.kind !== 'map')
        return operation;
    if (operation.value.entries.has('security'))
        return operation;
    const security = securityOf(undefined, api, sam_build_spanOf(api.properties, 'Auth', operation));
    return { ...operation, value: securedBy(operation.value, security) };
}
function securedBy(operation, security) {
    return security === undefined ? operation : passedOn(operation, {}, mapAt({ security }, security));
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-events.js


const RULES = new Set(['Schedule', 'CloudWatchEvent', 'EventBridgeRule', 'IoTRule']);
const STREAMS = {
    SQS: 'Queue',
    Kinesis: 'Stream',
    DynamoDB: 'Stream',
    MSK: 'Stream',
    MQ: 'Broker',
    DocumentDB: 'Cluster',
};
const STREAM_PROPERTIES = new Map(Object.entries(STREAMS));
/** The resources and routes that the events of a function or state machine ask for. */
function expandEvents(resource) {
    const blocks = [];
    const routes = [];
    const isFunction = resource.block.type === 'AWS::Serverless::Function';
    for (const event of entriesOf(nodeAt(resource.properties, 'Events')).values()) {
        const type = textOf(nodeAt(event.value, 'Type')) ?? '';
        const properties = nodeAt(event.value, 'Properties');
        const route = type === 'Api' || type === 'HttpApi' ? routeOf(type, event, { properties, resource }) : undefined;
        if (route !== undefined)
            routes.push(route);
        if (isFunction)
            blocks.push(...eventBlocks(type, event, { properties, resource }));
    }
    return { blocks, routes };
}
function routeOf(type, event, { properties, resource }) {
    const api = nodeAt(properties, type === 'Api' ? 'RestApiId' : 'ApiId');
    return {
        protocol: type === 'Api' ? 'rest' : 'http',
        api: api === undefined ? undefined : (referredId(api) ?? textOf(api)),
        path: textOf(nodeAt(properties, 'Path')) ?? '$default',
        method: (textOf(nodeAt(properties, 'Method')) ?? 'any').toLowerCase(),
        auth: nodeAt(properties, 'Auth'),
        event,
        source: resource.block,
    };
}
function eventBlocks(type, event, { properties, resource }) {
    const { block } = resource;
    const id = `${block.id}${event.name}`;
    const permission = (principal, members, suffix = '') => generatedBlock(block, {
        id: `${id}Permission${suffix}`,
        type: 'AWS::Lambda::Permission',
        properties: mapAt({
            Action: scalarAt('lambda:InvokeFunction', event),
            FunctionName: refTo(block.id, event),
            Principal: scalarAt(principal, event),
            ...members,
        }, event),
    });
    const made = (resourceType, members) => generatedBlock(block, { id, type: resourceType, properties: mapAt(members, event) });
    const source = nodeAt(properties, STREAM_PROPERTIES.get(type) ?? '');
    if (STREAM_PROPERTIES.has(type))
        return [
            made('AWS::Lambda::EventSourceMapping', {
                EventSourceArn: source,
                FunctionName: refTo(block.id, event),
            }),
        ];
    if (RULES.has(type)) {
        const service = type === 'IoTRule' ? 'iot' : 'events';
        const rule = type === 'IoTRule' ? 'AWS::IoT::TopicRule' : 'AWS::Events::Rule';
        const passed = Object.fromEntries(['Pattern', 'EventBusName', 'Schedule'].map((name) => [
            name === 'Pattern' ? 'EventPattern' : name,
            nodeAt(properties, name),
        ]));
        return [
            made(rule, passed),
            permission(`${service}.amazonaws.com`, { SourceArn: sam_build_attributeOf(id, 'Arn', event) }),
        ];
    }
    switch (type) {
        case 'S3':
            return [permission('s3.amazonaws.com', { SourceAccount: refTo('AWS::AccountId', event) })];
        case 'SNS': {
            const topic = nodeAt(properties, 'Topic');
            const subscription = made('AWS::SNS::Subscription', {
                TopicArn: topic,
                Protocol: scalarAt('lambda', event),
                Endpoint: sam_build_attributeOf(block.id, 'Arn', event),
            });
            return [subscription, permission('sns.amazonaws.com', { SourceArn: topic })];
        }
        case 'CloudWatchLogs': {
            const group = textOf(nodeAt(properties, 'LogGroupName')) ?? '*';
            return [
                permission('logs.amazonaws.com', {
                    SourceArn: subOf(`${executeArn('logs')}log-group:${group}:*`, event),
                }),
            ];
        }
        case 'AlexaSkill':
            return [permission('alexa-appkit.amazon.com', { EventSourceToken: nodeAt(properties, 'SkillId') })];
        case 'Cognito': {
            const pool = referredId(nodeAt(properties, 'UserPool'));
            return [
                permission('cognito-idp.amazonaws.com', { SourceArn: sam_build_attributeOf(pool ?? 'UserPool', 'Arn', event) }),
            ];
        }
        case 'Api':
        case 'HttpApi':
            return [
                permission('apigateway.amazonaws.com', { SourceArn: routeArn(type, event, properties) }, type === 'Api' ? 'Stage' : ''),
            ];
        default:
            return [];
    }
}
function executeArn(service) {
    return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:`;
}
/** Invocation is pinned to one API; which stage and path do not matter here. */
function routeArn(type, event, properties) {
    const api = nodeAt(properties, type === 'Api' ? 'RestApiId' : 'ApiId');
    const implicit = type === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi';
    const id = api === undefined || callOf(api) !== undefined ? (referredId(api) ?? implicit) : textOf(api);
    return subOf(`${executeArn('execute-api')}\${${id ?? implicit}}/*/*`, event);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-policies.js


const arn = (service, resource) => `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;
const of = (service, actions) => actions.split(' ').map((action) => `${service}:${action}`);
const bucket = [
    'arn:${AWS::Partition}:s3:::{BucketName}',
    'arn:${AWS::Partition}:s3:::{BucketName}/*',
];
const sam_policies_table = [arn('dynamodb', 'table/{TableName}'), arn('dynamodb', 'table/{TableName}/index/*')];
/** Policy templates of SAM: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html */
const TEMPLATES = {
    S3ReadPolicy: [
        [
            of('s3', 'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration'),
            ...bucket,
        ],
    ],
    S3WritePolicy: [[of('s3', 'PutObject PutObjectAcl PutLifecycleConfiguration'), ...bucket]],
    S3CrudPolicy: [
        [
            of('s3', 'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject'),
            ...bucket,
        ],
    ],
    S3FullAccessPolicy: [
        [
            of('s3', 'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging'),
            bucket[1],
        ],
        [of('s3', 'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration'), bucket[0]],
    ],
    DynamoDBCrudPolicy: [
        [
            of('dynamodb', 'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem'),
            ...sam_policies_table,
        ],
    ],
    DynamoDBReadPolicy: [[of('dynamodb', 'GetItem Scan Query BatchGetItem DescribeTable'), ...sam_policies_table]],
    DynamoDBWritePolicy: [[of('dynamodb', 'PutItem UpdateItem BatchWriteItem'), ...sam_policies_table]],
    DynamoDBReconfigurePolicy: [[of('dynamodb', 'UpdateTable'), sam_policies_table[0]]],
    DynamoDBStreamReadPolicy: [
        [
            of('dynamodb', 'DescribeStream GetRecords GetShardIterator'),
            arn('dynamodb', 'table/{TableName}/stream/{StreamName}'),
        ],
        [of('dynamodb', 'ListStreams'), arn('dynamodb', 'table/{TableName}/stream/*')],
    ],
    SQSPollerPolicy: [
        [
            of('sqs', 'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage'),
            arn('sqs', '{QueueName}'),
        ],
    ],
    SQSSendMessagePolicy: [[of('sqs', 'SendMessage*'), arn('sqs', '{QueueName}')]],
    SNSPublishMessagePolicy: [[of('sns', 'Publish'), arn('sns', '{TopicName}')]],
    SNSCrudPolicy: [
        [
            of('sns', 'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish'),
            arn('sns', '{TopicName}*'),
        ],
    ],
    LambdaInvokePolicy: [[of('lambda', 'InvokeFunction'), arn('lambda', 'function:{FunctionName}*')]],
    KMSDecryptPolicy: [[of('kms', 'Decrypt'), arn('kms', 'key/{KeyId}')]],
    KMSEncryptPolicy: [[of('kms', 'Encrypt'), arn('kms', 'key/{KeyId}')]],
    SSMParameterReadPolicy: [
        [of('ssm', 'DescribeParameters'), '*'],
        [of('ssm', 'GetParameters GetParameter GetParametersByPath'), arn('ssm', 'parameter/{ParameterName}')],
    ],
    AWSSecretsManagerGetSecretValuePolicy: [[of('secretsmanager', 'GetSecretValue'), '{SecretArn}']],
    StepFunctionsExecutionPolicy: [
        [of('states', 'StartExecution'), arn('states', 'stateMachine:{StateMachineName}')],
    ],
    EventBridgePutEventsPolicy: [[of('events', 'PutEvents'), arn('events', 'event-bus/{EventBusName}')]],
    KinesisStreamReadPolicy: [
        [of('kinesis', 'ListStreams DescribeLimits'), arn('kinesis', 'stream/*')],
        [
            of('kinesis', 'DescribeStream DescribeStreamSummary GetRecords GetShardIterator'),
            arn('kinesis', 'stream/{StreamName}'),
        ],
    ],
    KinesisCrudPolicy: [
        [
            of('kinesis', 'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream'),
            arn('kinesis', 'stream/{StreamName}'),
        ],
    ],
    FirehoseWritePolicy: [
        [of('firehose', 'PutRecord PutRecordBatch'), arn('firehose', 'deliverystream/{DeliveryStreamName}')],
    ],
    FilterLogEventsPolicy: [
        [of('logs', 'FilterLogEvents'), arn('logs', 'log-group:{LogGroupName}:log-stream:*')],
    ],
    SESCrudPolicy: [
        [
            of('ses', 'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity'),
            arn('ses', 'identity/{IdentityName}'),
        ],
    ],
    SESSendBouncePolicy: [[of('ses', 'SendBounce'), arn('ses', 'identity/{IdentityName}')]],
    ElasticsearchHttpPostPolicy: [[of('es', 'ESHttpPost ESHttpPut'), arn('es', 'domain/{DomainName}/*')]],
    VPCAccessPolicy: [
        [
            of('ec2', 'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface'),
            '*',
        ],
    ],
    CloudWatchPutMetricPolicy: [[of('cloudwatch', 'PutMetricData'), '*']],
    CloudWatchDescribeAlarmHistoryPolicy: [[of('cloudwatch', 'DescribeAlarmHistory'), '*']],
    CloudFormationDescribeStacksPolicy: [
        [of('cloudformation', 'DescribeStacks'), arn('cloudformation', 'stack/*')],
    ],
    CodePipelineLambdaExecutionPolicy: [[of('codepipeline', 'PutJobSuccessResult PutJobFailureResult'), '*']],
    EC2DescribePolicy: [[of('ec2', 'DescribeRegions DescribeInstances'), '*']],
    AMIDescribePolicy: [[of('ec2', 'DescribeImages'), arn('ec2', 'image/*')]],
    TextractPolicy: [[of('textract', '*'), '*']],
};
const TEMPLATES_BY_NAME = new Map(Object.entries(TEMPLATES));
/** The document of a policy template; one that is not known here grants something that is not known here. */
function policyFromTemplate(name, parameters, span) {
    const grants = TEMPLATES_BY_NAME.get(name);
    const statements = grants === undefined
        ? [{ kind: 'opaque', written: `SAM policy template ${name}`, line: span.line, endLine: span.endLine }]
        : grants.map(([actions, ...resources]) => mapAt({
            Effect: scalarAt('Allow', span),
            Action: listAt(actions.map((action) => scalarAt(action, span)), span),
            Resource: listAt(resources.map((resource) => resourceNode(resource, parameters, span)), span),
        }, span));
    return mapAt({ Version: scalarAt('2012-10-17', span), Statement: listAt(statements, span) }, span);
}
function resourceNode(resource, parameters, span) {
    if (resource === '*')
        return scalarAt('*', span);
    const names = [...resource.matchAll(/\{(\w+)\}/g)]
        .map((found) => found[1] ?? '')
        .filter((name) => !name.startsWith('AWS'));
    const text = scalarAt(resource.replaceAll(/(?<!\$)\{(\w+)\}/g, '${$1}'), span);
    const given = {};
    for (const name of names) {
        const opaque = { kind: 'opaque', written: name, line: span.line, endLine: span.endLine };
        given[name] = entriesOf(parameters).get(name)?.value ?? opaque;
    }
    return call('Fn::Sub', names.length === 0 ? text : listAt([text, mapAt(given, span)], span), span);
}
const SERVICE_ROLES = /^(?:AWSLambda\w*ExecutionRole|AWSLambdaRole|AWSCodeDeployRoleForLambda\w*|AmazonAPIGatewayPushToCloudWatchLogs)$/;
/** SAM takes the name of an AWS managed policy for its ARN. */
function managedPolicy(node) {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value.startsWith('arn:'))
        return node;
    const folder = SERVICE_ROLES.test(node.value) ? 'service-role/' : '';
    return scalarAt(`arn:aws:iam::aws:policy/${folder}${node.value}`, node);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-role.js



/** The role that SAM generates for a function or state machine without one. */
function generatedRole({ block, properties }, service, always) {
    const head = { line: block.entry.line, endLine: block.entry.line };
    const written = nodeAt(properties, 'Policies');
    const policies = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
    const managed = always.map((name) => managedPolicy(scalarAt(name, head)));
    const inline = [];
    for (const policy of policies) {
        const document = sam_role_documentOf(policy);
        if (document === undefined)
            managed.push(managedPolicy(policy));
        else
            inline.push(mapAt({ PolicyName: scalarAt(`${block.id}RolePolicy${inline.length}`, policy), PolicyDocument: document }, policy));
    }
    const policiesSpan = sam_build_spanOf(properties, 'Policies', head);
    const role = mapAt({
        AssumeRolePolicyDocument: nodeAt(properties, 'AssumeRolePolicyDocument') ?? trustOf(service, head),
        ManagedPolicyArns: listAt(managed, policies.length > 0 ? policiesSpan : head),
        Policies: inline.length === 0 ? undefined : listAt(inline, policiesSpan),
        PermissionsBoundary: nodeAt(properties, 'PermissionsBoundary'),
        Path: nodeAt(properties, 'RolePath'),
    }, block.entry);
    return generatedBlock(block, { id: `${block.id}Role`, type: 'AWS::IAM::Role', properties: role });
}
/** An inline policy; undefined for the name or ARN of a managed one. */
function sam_role_documentOf(policy) {
    if (policy.kind !== 'map' || callOf(policy) !== undefined)
        return undefined;
    if (policy.entries.has('Statement'))
        return policy;
    const [entry] = policy.entries.values();
    return entry === undefined ? undefined : policyFromTemplate(entry.name, entry.value, entry);
}
function trustOf(service, span) {
    const statement = mapAt({
        Effect: scalarAt('Allow', span),
        Action: listAt([scalarAt('sts:AssumeRole', span)], span),
        Principal: mapAt({ Service: listAt([scalarAt(service, span)], span) }, span),
    }, span);
    return mapAt({ Version: scalarAt('2012-10-17', span), Statement: listAt([statement], span) }, span);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-function.js



const LEFT_OUT = wordsOf(`
  Events Policies AssumeRolePolicyDocument PermissionsBoundary RolePath FunctionUrlConfig Role
  AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 DeploymentPreference
  Connectors EventInvokeConfig ProvisionedConcurrencyConfig VersionDescription PropagateTags
  InlineCode ImageUri Tracing DeadLetterQueue Tags CodeUri
`);
/** A SAM function: the function itself, its role and its URL. Events are left to the caller. */
function expandFunction(resource) {
    const { block, properties } = resource;
    const head = { line: block.entry.line, endLine: block.entry.line };
    const role = nodeAt(properties, 'Role');
    const tracing = nodeAt(properties, 'Tracing');
    const own = passedOn(properties, Object.fromEntries(LEFT_OUT.map((name) => [name, undefined])), mapAt({
        Code: codeOf(properties),
        Role: role ?? sam_build_attributeOf(`${block.id}Role`, 'Arn', head),
        TracingConfig: tracing === undefined ? undefined : mapAt({ Mode: tracing }, tracing),
        DeadLetterConfig: deadLetter(nodeAt(properties, 'DeadLetterQueue')),
        Tags: tagList(nodeAt(properties, 'Tags')),
    }, properties));
    const blocks = [generatedBlock(block, { id: block.id, type: 'AWS::Lambda::Function', properties: own })];
    if (role === undefined) {
        const traced = tracing !== undefined && textOf(tracing) !== 'Disabled' && textOf(tracing) !== 'PassThrough';
        const always = ['AWSLambdaBasicExecutionRole'];
        if (nodeAt(properties, 'VpcConfig') !== undefined)
            always.push('AWSLambdaVPCAccessExecutionRole');
        if (traced)
            always.push('AWSXRayDaemonWriteAccess');
        blocks.push(generatedRole(resource, 'lambda.amazonaws.com', always));
    }
    return [...blocks, ...urlOf(resource)];
}
function codeOf(properties) {
    const inline = nodeAt(properties, 'InlineCode');
    const image = nodeAt(properties, 'ImageUri');
    if (inline !== undefined)
        return mapAt({ ZipFile: inline }, inline);
    if (image !== undefined)
        return mapAt({ ImageUri: image }, image);
    const uri = nodeAt(properties, 'CodeUri');
    const parts = /^s3:\/\/([^/]+)\/(.+)$/.exec(textOf(uri) ?? '');
    if (uri === undefined || parts === null)
        return uri;
    return mapAt({ S3Bucket: scalarAt(parts[1] ?? '', uri), S3Key: scalarAt(parts[2] ?? '', uri) }, uri);
}
function deadLetter(queue) {
    return queue === undefined ? undefined : mapAt({ TargetArn: nodeAt(queue, 'TargetArn') }, queue);
}
/** SAM writes tags as a map. */
function tagList(tags) {
    if (tags?.kind !== 'map')
        return tags;
    const items = [...entriesOf(tags).values()].map((entry) => mapAt({ Key: scalarAt(entry.name, entry), Value: entry.value }, entry));
    return listAt(items, tags);
}
/** `FunctionUrlConfig`; without authentication SAM adds the two permissions that let everyone in. */
function urlOf({ block, properties }) {
    const config = nodeAt(properties, 'FunctionUrlConfig');
    if (config?.kind !== 'map')
        return [];
    const span = sam_build_spanOf(properties, 'FunctionUrlConfig', block.entry);
    const auth = sam_build_spanOf(config, 'AuthType', span);
    const url = passedOn({ ...config, line: span.line, endLine: span.endLine }, {}, mapAt({ TargetFunctionArn: refTo(block.id, auth) }, span));
    const blocks = [generatedBlock(block, { id: `${block.id}Url`, type: 'AWS::Lambda::Url', properties: url })];
    const chosen = nodeAt(config, 'AuthType');
    if (textOf(chosen) === 'AWS_IAM')
        return blocks;
    const at = block.run.surroundings.template.file;
    const evaluated = chosen === undefined ? undefined : block.run.evaluate(chosen, { file: at, ...auth });
    if (evaluated?.kind === 'known' && evaluated.value !== 'NONE')
        return blocks;
    const permission = (id, members) => generatedBlock(block, {
        id,
        type: 'AWS::Lambda::Permission',
        properties: mapAt({ FunctionName: refTo(block.id, auth), Principal: scalarAt('*', auth), ...members }, auth),
    });
    return [
        ...blocks,
        permission(`${block.id}UrlPublicPermissions`, {
            Action: scalarAt('lambda:InvokeFunctionUrl', auth),
            FunctionUrlAuthType: chosen ?? scalarAt('NONE', auth),
        }),
        permission(`${block.id}URLInvokeAllowPublicAccess`, {
            Action: scalarAt('lambda:InvokeFunction', auth),
            InvokedViaFunctionUrl: scalarAt(true, auth),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-graphql.js


const sam_graphql_LEFT_OUT = wordsOf(`
  Auth ApiKeys Cache DataSources DomainName Functions Logging Resolvers SchemaInline SchemaUri Tags
`);
/** The API with the ways in which its callers may say who they are. */
function graphqlApi({ block, properties }) {
    const additional = nodeAt(properties, 'Auth', 'Additional');
    const own = passedOn(properties, Object.fromEntries(sam_graphql_LEFT_OUT.map((name) => [name, undefined])), mapAt({
        AuthenticationType: nodeAt(properties, 'Auth', 'Type'),
        AdditionalAuthenticationProviders: additional?.kind === 'list' ? listAt(itemsOf(additional).map(provider), additional) : additional,
    }, properties));
    return generatedBlock(block, { id: block.id, type: 'AWS::AppSync::GraphQLApi', properties: own });
}
function provider(node) {
    const type = nodeAt(node, 'Type');
    return type === undefined ? node : mapAt({ AuthenticationType: type }, node);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-web-socket.js



const sam_web_socket_LEFT_OUT = wordsOf(`
  Auth Routes StageName Domain RouteSettings DefaultRouteSettings AccessLogSettings StageVariables
  PropagateTags Tags
`);
/** The API and its routes; authorization is asked for when a client connects, and by no other route. */
function webSocketApi({ block, properties }) {
    const { id } = block;
    const routes = [...entriesOf(nodeAt(properties, 'Routes')).values()];
    const own = passedOn(properties, Object.fromEntries(sam_web_socket_LEFT_OUT.map((name) => [name, undefined])), mapAt({ ProtocolType: scalarAt('WEBSOCKET', block.entry) }, properties));
    return [
        generatedBlock(block, { id, type: 'AWS::ApiGatewayV2::Api', properties: own }),
        ...domainOf({ block, properties }, { id, protocol: 'http' }),
        ...routes.map((route) => generatedBlock(block, {
            id: `${id}${sam_web_socket_nameOf(route)}Route`,
            type: 'AWS::ApiGatewayV2::Route',
            properties: mapAt({
                ApiId: refTo(id, route),
                RouteKey: scalarAt(route.name, route),
                AuthorizationType: route.name === '$connect' ? authorization(properties) : undefined,
            }, route),
        })),
    ];
}
const authorization = (properties) => nodeAt(properties, 'Auth', 'AuthType');
/** `$connect` becomes `Connect`. */
function sam_web_socket_nameOf({ name }) {
    const word = name.replaceAll(/[^A-Za-z0-9]/g, '');
    return word.charAt(0).toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam.js








const PREFIX = 'AWS::Serverless::';
/**
 * What `AWS::Serverless-2016-10-31` makes of its resource types, as far as security depends on it; logical ids are those
 * of the transform. Deployments and versions, whose ids hold a hash, are left out.
 */
function expandServerless(blocks, template) {
    const resources = blocks
        .filter(({ type }) => type.startsWith(PREFIX))
        .map((block) => withGlobals(block, template));
    if (resources.length === 0)
        return [];
    const made = [];
    const routes = [];
    for (const resource of resources) {
        const { type } = resource.block;
        if (type === `${PREFIX}Function`)
            made.push(...expandFunction(resource));
        else if (type === `${PREFIX}StateMachine`)
            made.push(...stateMachine(resource));
        else if (type === `${PREFIX}SimpleTable`)
            made.push(simpleTable(resource));
        else if (type === `${PREFIX}LayerVersion`)
            made.push(sam_layer(resource));
        else if (type === `${PREFIX}Application`)
            made.push(application(resource));
        else if (type === `${PREFIX}WebSocketApi`)
            made.push(...webSocketApi(resource));
        else if (type === `${PREFIX}GraphQLApi`)
            made.push(graphqlApi(resource));
        if (type !== `${PREFIX}Function` && type !== `${PREFIX}StateMachine`)
            continue;
        const events = expandEvents(resource);
        made.push(...events.blocks);
        routes.push(...events.routes);
    }
    for (const api of apisOf(resources, routes, template))
        made.push(...expandApi(api));
    return made;
}
function withGlobals(block, template) {
    const own = nodeAt(block.body, 'Properties');
    const section = block.type.slice(PREFIX.length);
    const merged = mergedNodes(nodeAt(template.root, 'Globals', section), own);
    return { block, properties: merged?.kind === 'map' ? merged : mapAt({}, block.entry) };
}
/** Declared APIs, and those that SAM makes for events that name none. */
function apisOf(resources, routes, template) {
    const apis = [];
    for (const resource of resources) {
        const { id, type } = resource.block;
        const protocol = type === `${PREFIX}Api` ? 'rest' : type === `${PREFIX}HttpApi` ? 'http' : undefined;
        if (protocol !== undefined)
            apis.push({ ...resource, id, protocol, routes: routes.filter((route) => route.api === id) });
    }
    for (const [protocol, id, section] of [
        ['rest', 'ServerlessRestApi', 'Api'],
        ['http', 'ServerlessHttpApi', 'HttpApi'],
    ]) {
        const asked = routes.filter((route) => route.protocol === protocol && (route.api === undefined || route.api === id));
        const [first] = asked;
        if (first === undefined)
            continue;
        const shared = nodeAt(template.root, 'Globals', section);
        const { line, endLine } = first.event;
        const properties = shared?.kind === 'map' ? shared : mapAt({}, { line, endLine });
        apis.push({ block: first.source, properties, id, protocol, routes: asked });
    }
    return apis;
}
function headOf(block) {
    return { line: block.entry.line, endLine: block.entry.line };
}
function stateMachine(resource) {
    const { block, properties } = resource;
    const role = nodeAt(properties, 'Role');
    const tracing = nodeAt(properties, 'Tracing');
    const own = passedOn(properties, {
        Name: 'StateMachineName',
        Logging: 'LoggingConfiguration',
        Type: 'StateMachineType',
        DefinitionUri: 'DefinitionS3Location',
        ...Object.fromEntries([
            'Events',
            'Policies',
            'PermissionsBoundary',
            'RolePath',
            'Role',
            'Tracing',
            'Tags',
            'Connectors',
            'AutoPublishAlias',
            'DeploymentPreference',
            'PropagateTags',
            'AssumeRolePolicyDocument',
        ].map((name) => [name, undefined])),
    }, mapAt({
        RoleArn: role ?? sam_build_attributeOf(`${block.id}Role`, 'Arn', headOf(block)),
        TracingConfiguration: tracing,
        Tags: tagList(nodeAt(properties, 'Tags')),
    }, properties));
    const machine = generatedBlock(block, {
        id: block.id,
        type: 'AWS::StepFunctions::StateMachine',
        properties: own,
    });
    return role === undefined ? [machine, generatedRole(resource, 'states.amazonaws.com', [])] : [machine];
}
function simpleTable({ block, properties }) {
    const tags = tagList(nodeAt(properties, 'Tags'));
    const own = passedOn(properties, { PrimaryKey: undefined, Tags: undefined }, mapAt({ Tags: tags }, properties));
    return generatedBlock(block, { id: block.id, type: 'AWS::DynamoDB::Table', properties: own });
}
function sam_layer({ block, properties }) {
    const own = passedOn(properties, { ContentUri: 'Content', RetentionPolicy: undefined }, mapAt({}, properties));
    return {
        ...generatedBlock(block, { id: block.id, type: 'AWS::Lambda::LayerVersion', properties: own }),
        hashed: true,
    };
}
/** A nested application: a stack, when its template is a file. */
function application({ block, properties }) {
    const location = nodeAt(properties, 'Location');
    const isFile = textOf(location) !== undefined;
    const own = passedOn(properties, { Location: isFile ? 'TemplateURL' : 'Location', Tags: undefined }, mapAt({}, properties));
    return generatedBlock(block, { id: block.id, type: 'AWS::CloudFormation::Stack', properties: own });
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/unit.js







function unitOf(surroundings) {
    const run = evaluationOf(surroundings);
    const gaps = [];
    const written = [];
    const section = sectionOf(surroundings.template, 'Resources');
    for (const [id, declared] of declaredIn(section, run)) {
        const type = textOf(nodeAt(declared.entry.value, 'Type'));
        const { value } = declared.entry;
        if (id === 'Fn::Transform')
            continue;
        if (value.kind === 'map' && type !== undefined)
            written.push({ id, type, entry: declared.entry, body: value, run: declared.run });
        else
            gaps.push({
                kind: 'unsupported-type',
                type: 'a resource without `Type`',
                address: (0,model_value/* addressOf */.ci)(`${surroundings.prefix}${id}`),
            });
    }
    const blocks = new Map();
    // What is written by hand wins over what a transform would generate under the same id.
    for (const block of [
        ...expandServerless(written, surroundings.template),
        ...written.filter(({ type }) => !isExpanded(type)),
        ...outputsOf(surroundings.template, run),
    ])
        blocks.set(block.id, block);
    return { surroundings, run, blocks, gaps, open: openness(section, run) ?? macroIn(surroundings.template) };
}
/** Outputs read like resources with a value; no logical id has a dot. */
function outputsOf(template, run) {
    return [...declaredIn(sectionOf(template, 'Outputs'), run)].flatMap(([name, declared]) => {
        const { entry } = declared;
        if (entry.value.kind !== 'map')
            return [];
        const condition = entry.value.entries.get('Condition');
        const entries = new Map([['Properties', { ...entry, name: 'Properties' }]]);
        if (condition !== undefined)
            entries.set('Condition', condition);
        const body = { ...entry.value, entries };
        return [{ id: `Outputs.${name}`, type: declaration/* OUTPUT_TYPE */.$5, entry, body, run: declared.run }];
    });
}
const EXPANDED = new Set([
    'Function',
    'Api',
    'HttpApi',
    'SimpleTable',
    'StateMachine',
    'LayerVersion',
    'Application',
    'WebSocketApi',
    'GraphQLApi',
].map((name) => `AWS::Serverless::${name}`));
function isExpanded(type) {
    return EXPANDED.has(type);
}
/** Transforms of AWS whose work is done here, or that add nothing strangers could reach. */
const KNOWN_TRANSFORMS = new Set([
    'AWS::CodeDeployBlueGreen',
    'AWS::LanguageExtensions',
    'AWS::Serverless-2016-10-31',
]);
/** A transform of the whole template that nobody here knows: it may add whatever it likes. */
function macroIn(template) {
    const node = template.root.entries.get('Transform')?.value;
    const names = (node?.kind === 'list' ? node.items : node === undefined ? [] : [node]).map((each) => textOf(each) ?? textOf(nodeAt(each, 'Name')));
    const written = names.find((name) => name !== undefined && !KNOWN_TRANSFORMS.has(name));
    return written === undefined
        ? undefined
        : { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written };
}
function openness(section, run) {
    if (section.has('Fn::Transform'))
        return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: 'Fn::Transform' };
    for (const entry of section.values()) {
        if (!isLoop(entry.name))
            continue;
        const { lacking } = expandLoop(entry, run);
        if (lacking !== undefined)
            return lacking;
    }
    return undefined;
}
/** Whether a resource exists: its `Condition`, if it has one. */
function existence(block) {
    const name = textOf(nodeAt(block.body, 'Condition'));
    return name === undefined ? undefined : block.run.condition(name);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/body.js






const body_BESIDE = new Set([
    'DeletionPolicy',
    'UpdateReplacePolicy',
    'CreationPolicy',
    'UpdatePolicy',
    'Metadata',
    'DependsOn',
]);
/** A resource as its template states it; properties are evaluated when asked for and remembered. */
function templateBody(block, unit) {
    const { file } = unit.surroundings.template;
    const { body, run } = block;
    const properties = body.entries.get('Properties');
    const plain = properties !== undefined && isPlain(properties.value) ? properties.value : undefined;
    const whole = properties === undefined || plain !== undefined
        ? model_value/* absent */.Ge
        : run.evaluate(properties.value, rangeOf(file, properties));
    const found = whole.kind === 'map' ? whole.entries : new Map();
    const evaluated = (holder, name) => {
        const entry = holder?.entries.get(name);
        return entry === undefined ? model_value/* absent */.Ge : run.evaluate(entry.value, rangeOf(file, entry));
    };
    const beside = [...body.entries.keys()].filter((name) => body_BESIDE.has(name)).map((name) => `@${name}`);
    const exists = existence(block) === undefined ? [] : ['@Condition'];
    return remembering({
        names: () => [...(plain?.entries.keys() ?? found.keys()), ...beside, ...exists],
        property(name) {
            if (name === '@Condition')
                return conditionOf(block);
            if (name.startsWith('@'))
                return body_BESIDE.has(name.slice(1)) ? evaluated(body, name.slice(1)) : model_value/* absent */.Ge;
            return plain === undefined ? (found.get(name) ?? model_value/* absent */.Ge) : evaluated(plain, name);
        },
        open: body_openness(whole),
        trail: { at: rangeOf(file, block.entry) },
    });
}
function isPlain(node) {
    if (node.kind !== 'map' || callOf(node) !== undefined)
        return false;
    return ![...node.entries.keys()].some((name) => isLoop(name) || name === 'Fn::Transform');
}
function body_openness(whole) {
    if (whole.kind === 'unknown')
        return whole;
    if (whole.kind === 'map')
        return whole.open;
    return whole.kind === 'absent'
        ? undefined
        : { kind: 'unknown', reason: 'malformed', refersTo: [], trail: whole.trail };
}
function conditionOf(block) {
    const truth = existence(block);
    if (truth === undefined)
        return model_value/* absent */.Ge;
    return truth.holds === undefined
        ? (truth.lacking ?? { kind: 'unknown', reason: 'not-evaluated', refersTo: [], trail: truth.trail })
        : (0,model_value/* known */.eO)(truth.holds, truth.trail);
}
function remembering(body) {
    const properties = new Map();
    return {
        ...body,
        property(name) {
            const earlier = properties.get(name);
            if (earlier !== undefined)
                return earlier;
            const value = body.property(name);
            properties.set(name, value);
            return value;
        },
    };
}
/** A body settled by what the change set knows of it. */
function overlaidBody(own, context) {
    if (context === undefined)
        return own;
    const names = [...new Set([...own.names(), ...context.properties.keys()])];
    return remembering({
        names: () => names,
        property(name) {
            // Conditions are no part of contexts, and a listed resource exists.
            if (name === '@Condition')
                return own.property(name).kind === 'absent' ? model_value/* absent */.Ge : (0,model_value/* known */.eO)(true, (0,cloudformation_terms/* trailOf */.Q0)(own.property(name)));
            const stated = context.properties.get(name);
            if (stated === undefined && name.startsWith('@'))
                return own.property(name);
            return overlay(own.property(name), stated ?? model_value/* absent */.Ge);
        },
        open: undefined,
        trail: own.trail,
    });
}
/** A body of which only the change set knows. */
function contextBody(context, trail) {
    const properties = context?.properties ?? new Map();
    return {
        names: () => [...properties.keys()],
        property: (name) => properties.get(name) ?? model_value/* absent */.Ge,
        open: context === undefined ? { kind: 'unknown', reason: 'no-value', refersTo: [], trail } : undefined,
        trail,
    };
}
/** A body with further facts under names with an `@`. */
function annotated(body, facts) {
    const stated = new Map(Object.entries(facts).flatMap(([name, value]) => value === undefined ? [] : [[name, (0,model_value/* known */.eO)(value)]]));
    if (stated.size === 0)
        return body;
    return {
        ...body,
        names: () => [...new Set([...body.names(), ...stated.keys()])],
        property: (name) => stated.get(name) ?? body.property(name),
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/earlier.js



/** A resource before the change: from the base template, else from what the change set says about it. */
function earlierBody({ address }, change, { standing }) {
    const base = standing.before.get(address)?.body;
    if (base !== undefined)
        return base;
    const head = standing.after.get(address)?.body;
    if (change === undefined || head === undefined || change.action === 'Remove')
        return contextBody(change?.before, undefined);
    const { before, after } = change;
    if (before === undefined)
        return withoutChanged(head, change.changedNames);
    const property = (name) => {
        const stated = before.properties.get(name);
        // What stands beside the properties is not part of every context.
        if (stated === undefined && name.startsWith('@') && !change.changedNames.has(name))
            return head.property(name);
        return stated === undefined
            ? model_value/* absent */.Ge
            : rebase(head.property(name), { before: stated, after: after?.properties.get(name) ?? model_value/* absent */.Ge });
    };
    const names = [
        ...new Set([...before.properties.keys(), ...head.names().filter((name) => name.startsWith('@'))]),
    ];
    return { names: () => names, property, open: undefined, trail: undefined };
}
/** Nobody shows the earlier values: what the change set says has changed is unknown, the rest is as it will be. */
function withoutChanged(head, changed) {
    return {
        names: () => [...new Set([...head.names(), ...changed])],
        property: (name) => changed.has(name)
            ? { kind: 'unknown', reason: 'no-value', refersTo: [], written: `${name} before the change` }
            : head.property(name),
        open: head.open,
        trail: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/generated.js

/** The block that made a transform, a module or a macro generate a resource that only the change set lists. */
function sourceOf(change, unit) {
    const { blocks } = unit;
    const exact = blocks.get(change.id)?.entry;
    if (exact !== undefined)
        return exact;
    for (const module of change.modules.toReversed()) {
        const block = blocks.get(module)?.entry;
        if (block !== undefined)
            return block;
    }
    // Generated ids start with the id of what they were generated from: `CallbackUrl`, `CallbackRole`, `Bucket0`.
    const section = sectionOf(unit.surroundings.template, 'Resources');
    let best;
    for (const entry of section.values())
        if (change.id.startsWith(entry.name) && entry.name.length > (best?.name.length ?? 0))
            best = entry;
    if (best !== undefined)
        return best;
    for (const block of blocks.values())
        if (change.id.startsWith(block.id) && block.id.length > (best?.name.length ?? 0))
            best = block.entry;
    if (best !== undefined)
        return best;
    return [...section.values()].find((entry) => {
        const loop = /^Fn::ForEach::(\w+)$/.exec(entry.name)?.[1];
        return loop !== undefined && (change.id.includes(loop) || change.id.includes(loop.replace(/s$/, '')));
    });
}

// EXTERNAL MODULE: ./lib/ingest/mentions.js
var mentions = __webpack_require__(9053);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/attributes.js



/**
 * Typed reading of a resource. Property names are CloudFormation's; what stands beside `Properties` has names with an `@`:
 * `@DeletionPolicy`, `@UpdateReplacePolicy`, `@CreationPolicy`, `@UpdatePolicy`, `@Metadata`, `@DependsOn`, `@Condition`
 * (a flag: whether the resource exists) and, with a change set, `@PolicyAction` and `@Replacement`.
 */
function attributesOf(body) {
    return reading('', (path) => walkBody(body, path));
}
function reading(prefix, walk) {
    const term = (path) => placed(walk(path));
    return {
        path: prefix,
        term,
        text: (path) => read(term(path), (value) => String(value)),
        flag: (path) => read(term(path), asFlag),
        count: (path) => read(term(path), asCount),
        texts: (path) => textsOf(term(path)),
        document: (path) => documentOf(term(path)),
        blocks: (path) => blocksOf(walk(path), joinPath(prefix, path)),
        // Everything a template or a change set states was written by somebody.
        written: (path) => term(path).kind !== 'absent',
    };
}
function placed({ term, trail }) {
    return term.kind === 'absent' || term.trail === trail ? term : { ...term, trail };
}
/** Walks a dotted path through a resource body. */
function walkBody(body, path) {
    if (path === '')
        return { term: wholeOf(body), trail: body.trail };
    const [name, rest] = firstStep(path, (candidate) => body.property(candidate).kind !== 'absent');
    const term = body.property(name);
    if (term.kind === 'absent')
        return { term: body.open ?? model_value/* absent */.Ge, trail: body.trail };
    return walkTerm({ term, trail: term.trail ?? body.trail }, rest);
}
function wholeOf(body) {
    const entries = new Map(body.names().flatMap((name) => {
        const term = body.property(name);
        return term.kind === 'absent' ? [] : [[name, term]];
    }));
    const whole = { kind: 'map', entries, trail: body.trail };
    return body.open === undefined ? whole : { ...whole, open: body.open };
}
/** Splits off the first name. Names may hold dots themselves (`token.actions.githubusercontent.com:sub`): the longest that exists wins. */
function firstStep(path, exists) {
    const ends = [...path.matchAll(/[.[]/g)].map((found) => found.index).filter((index) => index > 0);
    const [shortest] = ends;
    if (shortest === undefined)
        return [path, ''];
    for (const end of [path.length, ...ends.slice(-8).toReversed()])
        if (exists(path.slice(0, end)))
            return [path.slice(0, end), path.slice(end)];
    return [path.slice(0, shortest), path.slice(shortest)];
}
function walkTerm(from, path) {
    let { term, trail } = from;
    let rest = path;
    while (rest !== '') {
        const index = /^\[(\d+)\]/.exec(rest);
        if (index === null && term.kind === 'list') {
            term = term.items[0] ?? term.open ?? model_value/* absent */.Ge;
        }
        else if (index !== null) {
            rest = rest.slice(index[0].length);
            // A single value reads as a list of one.
            const only = term.kind === 'list' ? undefined : Number(index[1]) === 0 ? term : model_value/* absent */.Ge;
            term = only ?? (term.kind === 'list' ? (term.items[Number(index[1])] ?? term.open ?? model_value/* absent */.Ge) : model_value/* absent */.Ge);
        }
        else if (term.kind === 'map') {
            const { entries, open } = term;
            const [name, after] = firstStep(rest.replace(/^\./, ''), (candidate) => entries.has(candidate));
            rest = after;
            term = entries.get(name) ?? open ?? model_value/* absent */.Ge;
        }
        else {
            // Nothing lies inside a scalar; inside an unknown everything is unknown.
            return { term: term.kind === 'unknown' ? term : model_value/* absent */.Ge, trail };
        }
        if (term.kind === 'absent')
            return { term, trail };
        trail = (0,cloudformation_terms/* joinTrails */._C)(term.trail, trail?.from) ?? trail;
    }
    return { term, trail };
}
/** The values that an unknown one may have, in the kind that is asked for. */
function withChoices(value, choices, convert) {
    const oneOf = choices.flatMap((each) => {
        if (each.kind !== 'known')
            return [each];
        const converted = convert(each.value);
        return typeof converted === 'string' || typeof converted === 'number' || typeof converted === 'boolean'
            ? [{ ...each, value: converted }]
            : [];
    });
    return { ...value, oneOf: oneOf.length < choices.length ? undefined : oneOf };
}
function read(term, convert) {
    if (term.kind === 'absent')
        return term;
    if (term.kind === 'unknown')
        return term.oneOf === undefined ? term : withChoices(term, term.oneOf, convert);
    if (term.kind !== 'known')
        return attributes_malformed(term);
    const value = convert(term.value);
    return value === undefined ? attributes_malformed(term) : { ...term, value };
}
function attributes_malformed(term) {
    const sensitive = term.kind !== 'list' && term.kind !== 'map' && term.sensitive === true;
    const found = { kind: 'unknown', reason: 'malformed', refersTo: [], trail: term.trail };
    return sensitive ? { ...found, sensitive: true } : found;
}
/** CloudFormation reads YAML 1.1, where `yes` and `on` are true, and passes every scalar on as text. */
function asFlag(value) {
    const text = String(value).toLowerCase();
    if (text === 'true' || text === 'yes' || text === 'on')
        return true;
    return text === 'false' || text === 'no' || text === 'off' ? false : undefined;
}
function asCount(value) {
    const text = String(value).trim();
    return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
function textsOf(term) {
    if (term.kind === 'absent')
        return [];
    if (term.kind !== 'list')
        return [read(term, String)];
    const items = term.items.map((item) => read(item, String)).filter((item) => item.kind !== 'absent');
    return term.open === undefined ? items : [...items, term.open];
}
function blocksOf({ term, trail }, path) {
    if (term.kind === 'absent' || term.kind === 'known')
        return [];
    const block = (item, index) => {
        const at = term.kind === 'list' ? `${path}[${index}]` : path;
        const place = item.kind === 'absent' ? trail : ((0,cloudformation_terms/* joinTrails */._C)(item.trail, trail?.from) ?? trail);
        return reading(at, (inner) => walkTerm({ term: item, trail: place }, inner));
    };
    if (term.kind !== 'list')
        return [block(term, 0)];
    const items = term.open === undefined ? term.items : [...term.items, term.open];
    return items.map(block);
}
function joinPath(prefix, path) {
    if (prefix === '' || path === '')
        return `${prefix}${path}`;
    return path.startsWith('[') ? `${prefix}${path}` : `${prefix}.${path}`;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/identifiers.js


/** The property that names the object, and the ARN or URL a name makes (`*` stands for the name). */
const NAMES = {
    'AWS::S3::Bucket': ['BucketName', 'arn:{partition}:s3:::*'],
    'AWS::SNS::Topic': ['TopicName', 'arn:{partition}:sns:{region}:{account}:*'],
    'AWS::SQS::Queue': [
        'QueueName',
        'arn:{partition}:sqs:{region}:{account}:*',
        'https://sqs.{region}.amazonaws.com/{account}/*',
    ],
    'AWS::Lambda::Function': ['FunctionName', 'arn:{partition}:lambda:{region}:{account}:function:*'],
    'AWS::IAM::Role': ['RoleName', 'arn:{partition}:iam::{account}:role/*'],
    'AWS::IAM::User': ['UserName', 'arn:{partition}:iam::{account}:user/*'],
    'AWS::IAM::Group': ['GroupName', 'arn:{partition}:iam::{account}:group/*'],
    'AWS::IAM::ManagedPolicy': ['ManagedPolicyName', 'arn:{partition}:iam::{account}:policy/*'],
    'AWS::IAM::InstanceProfile': ['InstanceProfileName', 'arn:{partition}:iam::{account}:instance-profile/*'],
    'AWS::DynamoDB::Table': ['TableName', 'arn:{partition}:dynamodb:{region}:{account}:table/*'],
    'AWS::KMS::Alias': ['AliasName', 'arn:{partition}:kms:{region}:{account}:*'],
    'AWS::ECR::Repository': ['RepositoryName', 'arn:{partition}:ecr:{region}:{account}:repository/*'],
    'AWS::ECS::Cluster': ['ClusterName', 'arn:{partition}:ecs:{region}:{account}:cluster/*'],
    'AWS::ApiGateway::DomainName': ['DomainName'],
    'AWS::ApiGatewayV2::DomainName': ['DomainName'],
    'AWS::EKS::Cluster': ['Name', 'arn:{partition}:eks:{region}:{account}:cluster/*'],
    'AWS::Events::EventBus': ['Name', 'arn:{partition}:events:{region}:{account}:event-bus/*'],
    'AWS::Logs::LogGroup': ['LogGroupName', 'arn:{partition}:logs:{region}:{account}:log-group:*'],
    'AWS::RDS::DBInstance': ['DBInstanceIdentifier', 'arn:{partition}:rds:{region}:{account}:db:*'],
    'AWS::RDS::DBCluster': ['DBClusterIdentifier', 'arn:{partition}:rds:{region}:{account}:cluster:*'],
    'AWS::RDS::DBSubnetGroup': ['DBSubnetGroupName'],
    'AWS::Redshift::Cluster': ['ClusterIdentifier'],
    'AWS::ElastiCache::SubnetGroup': ['CacheSubnetGroupName'],
    'AWS::OpenSearchService::Domain': ['DomainName', 'arn:{partition}:es:{region}:{account}:domain/*'],
    'AWS::Elasticsearch::Domain': ['DomainName', 'arn:{partition}:es:{region}:{account}:domain/*'],
    'AWS::Kinesis::Stream': ['Name', 'arn:{partition}:kinesis:{region}:{account}:stream/*'],
    'AWS::StepFunctions::StateMachine': [
        'StateMachineName',
        'arn:{partition}:states:{region}:{account}:stateMachine:*',
    ],
    'AWS::EC2::SecurityGroup': ['GroupName'],
    'AWS::EC2::LaunchTemplate': ['LaunchTemplateName'],
    'AWS::CloudTrail::Trail': ['TrailName', 'arn:{partition}:cloudtrail:{region}:{account}:trail/*'],
    'AWS::CodeBuild::Project': ['Name', 'arn:{partition}:codebuild:{region}:{account}:project/*'],
};
/** Names, ids, ARNs and URLs under which a resource may be named in text; logical ids are resolved as references instead. */
function identifiersOf(type, body, known) {
    const [property, ...forms] = (0,table/* entryOf */.M)(NAMES, type) ?? [];
    const named = property === undefined ? undefined : body.property(property);
    const name = named === undefined ? undefined : identifiers_nameOf(named);
    const found = new Set();
    for (const identifier of [name, known.physicalId]) {
        if (identifier === undefined || identifier === '')
            continue;
        found.add(identifier);
        if (/^(?:arn:|https:)/.test(identifier))
            continue;
        for (const form of forms)
            found.add(filled(form, known.whereabouts).replace('*', () => identifier));
    }
    return [...found];
}
/** A name that is put together from what is known only at deployment counts for whatever puts it together alike. */
function identifiers_nameOf(term) {
    if (term.kind === 'unknown')
        return (0,model_value/* symbolicText */.SF)(term);
    return term.kind === 'known' && term.sensitive !== true ? String(term.value) : undefined;
}
/** Where a stack is deployed without saying so, a form reads as templates spell it: with the pseudo parameter. */
function filled(form, { partition = 'aws', region, account }) {
    const values = new Map([
        ['partition', partition],
        ['region', region ?? REGION],
        ['account', account ?? ACCOUNT],
    ]);
    return form.replace(/\{(\w+)\}/g, (_, name) => values.get(name) ?? '');
}
const asParameter = (name) => (0,model_value/* symbolicText */.SF)((0,model_value/* unknown */.L5)('external', { refersTo: [{ to: (0,model_value/* addressOf */.ci)(name), attribute: 'Ref' }] })) ?? '';
const REGION = asParameter('AWS::Region');
const ACCOUNT = asParameter('AWS::AccountId');

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/world-assembly.js





/** The resource as one side states it; where no template does, as the change set does. */
function world_assembly_bodyOf(candidate, side, { standing }) {
    return standing[side].get(candidate.address)?.body ?? contextBody(candidate.listed?.[side], undefined);
}
/** A declaration of a resource as `body` states it. */
function declare({ address, listed }, { type, action, body, replacement }, level) {
    const known = { physicalId: listed?.physicalId, whereabouts: whereaboutsOf(level) };
    const attributes = attributesOf(body);
    return {
        iac: 'cloudformation',
        type,
        address,
        action,
        replacement,
        attributes,
        identifiers: type === declaration/* OUTPUT_TYPE */.$5 ? [] : identifiersOf(type, body, known),
        // That an output names something attaches nothing to it.
        mentions(listener) {
            if (type === declaration/* OUTPUT_TYPE */.$5)
                return true;
            if (body.open !== undefined)
                return false;
            (0,mentions/* tellMentions */.h)(attributes.term(''), listener);
            return true;
        },
    };
}
function whereaboutsOf({ set, head, base }) {
    if (typeof set === 'object')
        return set.whereabouts;
    const side = head ?? (typeof base === 'object' ? base : undefined);
    return side?.unit.surroundings.whereabouts ?? {};
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/assemble.js









/** Puts the resources of one stack into both worlds. */
function assembleLevel(level, assembly) {
    const set = typeof level.set === 'object' ? level.set : undefined;
    const baseSide = typeof level.base === 'object' ? level.base : undefined;
    const sides = [level.head, baseSide].filter((side) => side !== undefined);
    for (const side of sides)
        assembly.gaps.push(...side.unit.gaps);
    const ids = new Set([
        ...sides.flatMap((side) => [...side.unit.blocks.keys()]),
        ...(set?.changes.keys() ?? []),
    ]);
    const settled = [];
    for (const id of ids) {
        const candidate = {
            id,
            address: (0,model_value/* addressOf */.ci)(`${level.prefix}${id}`),
            listed: set?.changes.get(id),
            head: level.head?.unit.blocks.get(id),
            base: baseSide?.unit.blocks.get(id),
        };
        stand(candidate, level, assembly);
        const found = settle(candidate, level, assembly);
        if (found !== undefined)
            settled.push(found);
    }
    return settled;
}
function stand({ id, address, listed, head, base }, level, assembly) {
    const places = [
        ['after', level.head, head],
        ['before', typeof level.base === 'object' ? level.base : undefined, base],
    ];
    for (const [side, stack, block] of places) {
        if (stack === undefined)
            continue;
        const isNew = listed?.action === 'Add' || listed?.action === 'Import';
        const isMissing = listed === undefined || (side === 'before' ? isNew : listed.action === 'Remove');
        const entry = block?.entry ?? (isMissing ? undefined : sourceOf(listed, stack.unit));
        if (block === undefined && isMissing)
            continue;
        const trail = entry === undefined ? undefined : { at: rangeOf(stack.unit.surroundings.template.file, entry) };
        const body = stack.body(id) ?? (listed === undefined ? undefined : contextBody(listed[side], trail));
        if (body !== undefined)
            assembly.standing[side].set(address, { stack, body, block, entry });
    }
}
function settle(candidate, level, assembly) {
    if (level.removal !== undefined)
        return removed(candidate, level.removal, { level, assembly });
    if (candidate.listed !== undefined)
        return settleListed(candidate, candidate.listed, { level, assembly });
    const set = typeof level.set === 'object' ? level.set : undefined;
    // Change sets list resources alone: outputs are compared where both templates are at hand.
    if (isOutput(candidate) && level.base !== undefined)
        return compare(candidate, { level, assembly });
    if (level.set === undefined || set?.incomplete === true)
        return compare(candidate, { level, assembly });
    return unlisted(candidate, { level, assembly });
}
const isOutput = ({ head, base }) => (head ?? base)?.type === declaration/* OUTPUT_TYPE */.$5;
/** What a change set does not list does not change: one declaration, read from the head template, for both worlds. */
function unlisted(candidate, { level, assembly }) {
    const { head, address } = candidate;
    const exists = head === undefined ? undefined : existence(head);
    if (head === undefined || level.base === 'none' || exists?.holds === false)
        return undefined;
    const isNew = typeof level.base === 'object' && candidate.base === undefined && head.entry.name === head.id;
    if (isNew && exists === undefined)
        assembly.notices.add(`The template adds \`${address}\`, but the change set does not list it: was it made from this template?`);
    if (head.hashed === true && isListedWithHash(head.id, level))
        return undefined;
    const declaration = declare(candidate, { type: head.type, action: 'no-op', body: world_assembly_bodyOf(candidate, 'after', assembly) }, level);
    assembly.before.push(declaration);
    assembly.after.push(declaration);
    return { ...candidate, type: head.type, action: 'no-op' };
}
function isListedWithHash(id, { set }) {
    if (typeof set !== 'object')
        return false;
    return [...set.changes.keys()].some((listed) => listed.startsWith(id) && /^[0-9a-f]{8,}$/.test(listed.slice(id.length)));
}
/** Without a change set a resource is what the templates make of it. */
function compare(candidate, { level, assembly }) {
    const { head, base } = candidate;
    const after = head !== undefined && existence(head)?.holds !== false ? head : undefined;
    const before = base !== undefined && existence(base)?.holds !== false ? base : undefined;
    if (after === undefined && before === undefined)
        return undefined;
    if (before === undefined || after === undefined) {
        const block = after ?? before;
        if (block === undefined)
            return undefined;
        const action = after === undefined ? removalOf(world_assembly_bodyOf(candidate, 'before', assembly)) : 'create';
        const side = after === undefined ? 'before' : 'after';
        const declaration = declare(candidate, { type: block.type, action, body: world_assembly_bodyOf(candidate, side, assembly) }, level);
        if (side === 'after')
            assembly.after.push(declaration);
        else
            assembly.before.push(declaration);
        if (action === 'forget')
            assembly.after.push(declaration);
        return { ...candidate, type: block.type, action };
    }
    const bodies = {
        before: world_assembly_bodyOf(candidate, 'before', assembly),
        after: world_assembly_bodyOf(candidate, 'after', assembly),
    };
    const same = before.type === after.type && sameBody(bodies.before, bodies.after);
    const action = same ? 'no-op' : before.type === after.type ? 'update' : 'replace';
    const declaration = declare(candidate, { type: after.type, action, body: bodies.after }, level);
    assembly.after.push(declaration);
    assembly.before.push(same ? declaration : declare(candidate, { type: before.type, action, body: bodies.before }, level));
    return { ...candidate, type: after.type, action };
}
function sameBody(before, after) {
    const names = new Set([...before.names(), ...after.names()]);
    if (before.open?.written !== after.open?.written)
        return false;
    return [...names].every((name) => {
        const [was, is] = [before.property(name), after.property(name)];
        return (0,cloudformation_terms/* sameTerm */.jZ)(was, is) && (0,cloudformation_terms/* hiddenIn */.k_)(was) === (0,cloudformation_terms/* hiddenIn */.k_)(is);
    });
}
/** A resource that leaves the template stays in the account if its policy says so. */
function removalOf(body) {
    const policy = body.property('@DeletionPolicy');
    return policy.kind === 'known' && String(policy.value).startsWith('Retain') ? 'forget' : 'delete';
}
function settleListed(candidate, change, { level, assembly }) {
    const { action } = change;
    if (change.drifted)
        assembly.drift.add(candidate.address);
    if (action === 'Remove') {
        const retained = change.policyAction === undefined ? undefined : change.policyAction.startsWith('Retain');
        const policy = retained ?? removalOf(world_assembly_bodyOf(candidate, 'before', assembly)) === 'forget';
        return removed(candidate, policy ? 'forget' : 'delete', { level, assembly });
    }
    const facts = { '@PolicyAction': change.policyAction };
    const type = candidate.head?.type ?? change.type;
    const body = annotated(world_assembly_bodyOf(candidate, 'after', assembly), facts);
    if (action === 'Add' || action === 'Import') {
        const planned = action === 'Add' ? 'create' : 'import';
        const declaration = declare(candidate, { type, action: planned, body }, level);
        assembly.after.push(declaration);
        // An import takes a resource into the stack as it is, and the template has to describe it as it is.
        if (action === 'Import')
            assembly.before.push(declaration);
        return { ...candidate, type, action: planned };
    }
    // Only the stack's record of the resource changes, nothing that runs.
    const planned = action === 'SyncWithActual' ? 'no-op' : change.replacement.kind === 'never' ? 'update' : 'replace';
    const { replacement } = change;
    const after = declare(candidate, { type, action: planned, body, replacement }, level);
    assembly.after.push(after);
    if (planned === 'no-op')
        assembly.before.push(after);
    else {
        const earlier = annotated(earlierBody(candidate, change, assembly), facts);
        assembly.before.push(declare(candidate, { type: candidate.base?.type ?? change.type, action: planned, body: earlier, replacement }, level));
    }
    return { ...candidate, type, action: planned };
}
function removed(candidate, action, { level, assembly }) {
    const { base, listed } = candidate;
    const holds = base === undefined ? undefined : existence(base)?.holds;
    if (listed === undefined && (base === undefined || holds === false))
        return undefined;
    const type = base?.type ?? listed?.type ?? '';
    const body = annotated(earlierBody(candidate, listed, assembly), { '@PolicyAction': listed?.policyAction });
    const declaration = declare(candidate, { type, action, body }, level);
    assembly.before.push(declaration);
    if (action === 'forget')
        assembly.after.push(declaration);
    return { ...candidate, type, action };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/change-set-family.js

/** Finds the root; throws an InputError where the sets belong to different stacks. */
function familyOf(sets) {
    const ids = new Set(sets.map((set) => set.id));
    const nestedIds = new Set(sets.flatMap((set) => [...set.changes.values()].map((change) => change.nestedSet)));
    const roots = sets.filter((set) => (set.parentId === undefined || !ids.has(set.parentId)) &&
        (set.id === undefined || !nestedIds.has(set.id)));
    const [root, other] = roots;
    if (root === undefined) {
        if (sets.length === 0)
            return undefined;
        throw new errors/* InputError */.d({
            where: sets[0]?.file ?? 'change sets',
            what: 'The change sets name each other as parents: none is the root.',
            fix: 'Give the change set of the root stack and those of its nested stacks.',
        });
    }
    if (other !== undefined) {
        throw new errors/* InputError */.d({
            where: other.file,
            what: `The change set does not belong to the one in \`${root.file}\`.`,
            fix: 'Review each stack as an input of its own: `name=file`.',
        });
    }
    return {
        root,
        nestedOf: (parent, change) => sets.find((set) => set !== parent && belongs(set, parent, change)),
    };
}
function belongs(set, parent, change) {
    if (change.nestedSet !== undefined && set.id !== undefined)
        return set.id === change.nestedSet;
    if (set.stackId !== undefined && set.stackId === change.physicalId)
        return true;
    // The stack of a nested template is called after its parent, its logical id and a suffix.
    return (set.parentId !== undefined &&
        set.parentId === parent.id &&
        parent.stackName !== undefined &&
        set.stackName?.startsWith(`${parent.stackName}-${change.id}-`) === true);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/json-fields.js
/** The members of a JSON object; undefined for anything else. */
function fieldsOf(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data)
        ? new Map(Object.entries(data))
        : undefined;
}
function textIn(fields, name) {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
}
/** The list under a name; empty for anything else. */
function listIn(fields, name) {
    const value = fields.get(name);
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/listed-change.js


const ACTIONS = new Map(['Add', 'Modify', 'Remove', 'Import', 'Dynamic', 'SyncWithActual'].map((action) => [
    action,
    action,
]));
/** The lines of a change set by logical id. */
function changesOf(listed) {
    const changes = new Map();
    for (const item of listed) {
        const outer = fieldsOf(item);
        const fields = outer === undefined ? undefined : fieldsOf(outer.get('ResourceChange'));
        const id = fields === undefined ? undefined : textIn(fields, 'LogicalResourceId');
        if (fields === undefined || id === undefined)
            continue;
        const change = changeOf(id, fields);
        const earlier = changes.get(id);
        // The same change set may be given with and without property values: the richer line wins.
        if (earlier === undefined || (earlier.before === undefined && earlier.after === undefined))
            changes.set(id, change);
    }
    return changes;
}
function changeOf(id, fields) {
    const details = listIn(fields, 'Details').map((detail) => fieldsOf(detail) ?? new Map());
    const replacement = textIn(fields, 'Replacement');
    const module = fieldsOf(fields.get('ModuleInfo'));
    return {
        id,
        type: textIn(fields, 'ResourceType') ?? '',
        action: ACTIONS.get(textIn(fields, 'Action') ?? '') ?? 'Dynamic',
        replacement: {
            kind: replacement === 'True' ? 'certain' : replacement === 'Conditional' ? 'possible' : 'never',
            forcedBy: [...new Set(details.flatMap(forcingName))],
            leavesCopy: textIn(fields, 'PolicyAction') === 'ReplaceAndRetain',
        },
        policyAction: textIn(fields, 'PolicyAction'),
        physicalId: textIn(fields, 'PhysicalResourceId'),
        nestedSet: textIn(fields, 'ChangeSetId'),
        changedNames: new Set(details.map(changedName).filter((name) => name !== undefined)),
        causes: new Set(details
            .filter((detail) => textIn(detail, 'ChangeSource') === 'ParameterReference')
            .map((detail) => textIn(detail, 'CausingEntity'))
            .filter((name) => name !== undefined)),
        before: beforeContext(fields),
        after: contextOf(fields.get('AfterContext')),
        modules: (module === undefined ? undefined : textIn(module, 'LogicalIdHierarchy'))?.split('/') ?? [],
        drifted: ['MODIFIED', 'DELETED'].includes(textIn(fields, 'ResourceDriftStatus') ?? ''),
    };
}
/** In a drift-aware set the actual state may leave out write-only properties: those are as they were deployed. */
function beforeContext(fields) {
    const actual = contextOf(fields.get('BeforeContext'));
    const deployed = contextOf(fields.get('PreviousDeploymentContext'));
    if (actual === undefined || deployed === undefined)
        return actual ?? deployed;
    return { properties: new Map([...deployed.properties, ...actual.properties]) };
}
function forcingName(detail) {
    const target = fieldsOf(detail.get('Target'));
    const recreation = target === undefined ? undefined : textIn(target, 'RequiresRecreation');
    const name = changedName(detail);
    return name !== undefined && (recreation === 'Always' || recreation === 'Conditionally') ? [name] : [];
}
function changedName(detail) {
    const target = fieldsOf(detail.get('Target'));
    const attribute = target === undefined ? undefined : textIn(target, 'Attribute');
    if (target === undefined || attribute === undefined)
        return undefined;
    if (attribute === 'Properties')
        return textIn(target, 'Name');
    return attribute === 'Tags' ? attribute : `@${attribute}`;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/change-set.js



/** Reads every page of every change set given; throws an InputError for what cannot be reviewed. */
function readChangeSets(files) {
    const pages = new Map();
    for (const { file, text } of files) {
        for (const fields of pagesOf(file, text)) {
            const name = textIn(fields, 'ChangeSetId') ??
                `${textIn(fields, 'StackName') ?? ''}/${textIn(fields, 'ChangeSetName') ?? ''}`;
            const known = pages.get(name);
            if (known === undefined)
                pages.set(name, [{ file, fields }]);
            else
                known.push({ file, fields });
        }
    }
    return [...pages.values()].map(changeSetOf);
}
function pagesOf(file, text) {
    const data = change_set_parsed(file, text);
    const pages = Array.isArray(data) ? data : [data];
    if (pages.length === 0)
        throw notAChangeSet(file);
    return pages.map((page) => {
        const fields = fieldsOf(page);
        const isChangeSet = ['Changes', 'Status', 'ChangeSetId', 'ChangeSetName'].some((name) => fields?.has(name) === true);
        if (fields === undefined || !isChangeSet)
            throw notAChangeSet(file);
        return fields;
    });
}
function change_set_parsed(file, text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        throw new errors/* InputError */.d({
            where: file,
            what: `The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
            fix: 'Write it with `aws cloudformation describe-change-set --include-property-values --output json`.',
        });
    }
}
function notAChangeSet(file) {
    return new errors/* InputError */.d({
        where: file,
        what: 'The file is not a change set: it has neither `Changes` nor a `Status`.',
        fix: 'Write it with `aws cloudformation describe-change-set --include-property-values --output json`.',
    });
}
function changeSetOf(pages) {
    const [first] = pages;
    if (first === undefined)
        throw new Error('a change set has at least one page');
    const last = pages.find(({ fields }) => textIn(fields, 'NextToken') === undefined);
    if (last === undefined) {
        throw new errors/* InputError */.d({
            where: first.file,
            what: 'The file is only the first page of the change set: it has a `NextToken`.',
            fix: 'Leave out `--no-paginate`, or give all pages.',
        });
    }
    for (const { file, fields } of pages)
        checkStatus(file, fields);
    const { fields, file } = first;
    const stackId = textIn(fields, 'StackId');
    const reasons = pages.map((page) => textIn(page.fields, 'StatusReason') ?? '');
    return {
        file,
        id: textIn(fields, 'ChangeSetId'),
        parentId: textIn(fields, 'ParentChangeSetId'),
        stackId,
        stackName: textIn(fields, 'StackName'),
        whereabouts: change_set_whereaboutsOf(stackId ?? textIn(fields, 'ChangeSetId'), stackId, textIn(fields, 'StackName')),
        parameters: parametersOf(pages.flatMap((page) => listIn(page.fields, 'Parameters'))),
        changes: changesOf(pages.flatMap((page) => listIn(page.fields, 'Changes'))),
        // With a second answer without property values at hand nothing is missing.
        incomplete: reasons.every((reason) => reason.includes('can return incomplete ChangeSet data')),
        notices: ['OBSOLETE', 'EXECUTE_COMPLETE'].includes(textIn(fields, 'ExecutionStatus') ?? '')
            ? [
                `The change set in \`${file}\` can no longer be executed (${textIn(fields, 'ExecutionStatus')}): it may not show what the next one will do.`,
            ]
            : [],
    };
}
const NO_CHANGES = /didn't contain changes|no updates are to be performed|contains? no changes/i;
/** A change set without changes counts as failed; every other failure must not pass as clean. */
function checkStatus(file, fields) {
    const status = textIn(fields, 'Status');
    const reason = textIn(fields, 'StatusReason') ?? '';
    if (status === undefined || status === 'CREATE_COMPLETE')
        return;
    if (status === 'FAILED' && NO_CHANGES.test(reason))
        return;
    if (status === 'CREATE_PENDING' || status === 'CREATE_IN_PROGRESS') {
        throw new errors/* InputError */.d({
            where: file,
            what: `The change set is not finished (${status}).`,
            fix: 'Wait with `aws cloudformation wait change-set-create-complete` before describing it.',
        });
    }
    throw new errors/* InputError */.d({
        where: file,
        what: status === 'FAILED'
            ? `The change set failed: ${reason === '' ? 'no reason is given' : reason}`
            : `The change set is ${status}.`,
        fix: 'Create a new one, and describe that.',
    });
}
function change_set_whereaboutsOf(arn, stackId, stackName) {
    const found = /^arn:([\w-]+):cloudformation:([\w-]+):(\d{12}):(?:stack\/([^/]+))?/.exec(arn ?? '');
    return {
        partition: found?.[1],
        region: found?.[2],
        account: found?.[3],
        stackName: stackName ?? found?.[4],
        stackId: stackId?.startsWith('arn:') === true ? stackId : undefined,
    };
}
function parametersOf(listed) {
    const given = new Map();
    for (const item of listed) {
        const fields = fieldsOf(item);
        const name = fields === undefined ? undefined : textIn(fields, 'ParameterKey');
        if (fields === undefined || name === undefined)
            continue;
        given.set(name, {
            value: textIn(fields, 'ParameterValue'),
            resolved: textIn(fields, 'ResolvedValue'),
            kept: fields.get('UsePreviousValue') === true,
        });
    }
    return given;
}

// EXTERNAL MODULE: ./lib/ingest/edit.js
var ingest_edit = __webpack_require__(4234);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/parameter-files.js


const FOLDERS = [
    'parameters',
    'params',
    'parameter',
    'param',
    'config',
    'configs',
    'configuration',
    'env',
    'environments',
];
const MAX_FILES = 60;
const parameter_files_MAX_LENGTH = 100_000;
/** Files near a template that hold parameter values: as the CLI, CodePipeline or a plain map writes them. */
function parameterFilesNear(template, tree) {
    const folder = template.includes('/') ? template.slice(0, template.lastIndexOf('/')) : '';
    const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const beside = folder === '' ? [''] : [folder, parent];
    const special = beside.flatMap((base) => tree
        .folders(base)
        .filter((name) => FOLDERS.includes(name.toLowerCase()))
        .map((name) => parameter_files_join(base, name)));
    const inside = special.flatMap((base) => tree.folders(base).map((name) => parameter_files_join(base, name)));
    const files = [
        ...[...special, ...inside].flatMap((base) => tree.files(base).map((name) => parameter_files_join(base, name))),
        ...beside.flatMap((base) => tree
            .files(base)
            .filter((name) => /param|config/i.test(name))
            .map((name) => parameter_files_join(base, name))),
    ].filter((file) => /\.(?:json|ya?ml)$/i.test(file) && file !== template);
    return [...new Set(files)]
        .slice(0, MAX_FILES)
        .map((file) => parameterFile(file, tree))
        .filter((found) => found !== undefined);
}
/** One file, if it holds parameter values. */
function parameterFile(file, tree) {
    const text = tree.read(file);
    if (text === undefined || text.length > parameter_files_MAX_LENGTH)
        return undefined;
    const root = parseNodes(text);
    if (root.kind === 'fault')
        return undefined;
    const values = new Map(valuesIn(root, file));
    return values.size === 0 ? undefined : { file, values };
}
function valuesIn(root, file) {
    if (root.kind === 'list')
        return itemsOf(root).flatMap((item) => listed(item, file));
    const inner = nodeAt(root, 'Parameters') ?? root;
    return inner.kind === 'list' ? inner.items.flatMap((item) => listed(item, file)) : mapped(inner, file);
}
/** `{ "ParameterKey": …, "ParameterValue": … }` of the CLI, or `Key=Value` of `deploy --parameter-overrides`. */
function listed(item, file) {
    const pair = textOf(item);
    if (pair?.includes('=') === true) {
        const at = pair.indexOf('=');
        return [[pair.slice(0, at), { value: pair.slice(at + 1), at: rangeOf(file, item) }]];
    }
    const name = textOf(nodeAt(item, 'ParameterKey'));
    const entry = entriesOf(item).get('ParameterValue');
    const value = textOf(entry?.value);
    if (name === undefined || entry === undefined || value === undefined)
        return [];
    return [[name, { value, at: rangeOf(file, entry) }]];
}
/** A plain map, in which CDK and SAM write lists as lists. */
function mapped(node, file) {
    return [...entriesOf(node).values()].flatMap((entry) => {
        const texts = entry.value.kind === 'list' ? entry.value.items.map(textOf) : [textOf(entry.value)];
        const value = texts.every((text) => text !== undefined) ? texts.join(',') : undefined;
        return value === undefined ? [] : [[entry.name, { value, at: rangeOf(file, entry) }]];
    });
}
function parameter_files_join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/edited.js







/** Reads the template again with other lines in it. What a change set knows besides holds for all that the edit does not touch. */
function templateRewriter(editing) {
    const trees = { after: editing.head, before: editing.base };
    let unedited;
    // Where a value was given is told by the template as it is.
    let given = new Map();
    const noted = (template) => (given = editing.parameters(template));
    return {
        lines: (side, file) => trees[side]?.read(file)?.split('\n'),
        edited(edit) {
            const tree = (0,ingest_edit/* editedTree */.c)(editing.head, edit);
            if (tree === undefined)
                return undefined;
            try {
                unedited ??= editing.read(editing.head, noted);
                const edited = editing.read(tree, () => valuesWith(edit, tree, given));
                const text = tree.read(edit.at.file) ?? '';
                return edited.gaps.some((gap) => unedited?.gaps.includes(gap) === false)
                    ? undefined
                    : replacements({ unedited, edited, text, real: byAddress(editing.after) });
            }
            catch (error) {
                if (error instanceof errors/* InputError */.d)
                    return undefined;
                throw error;
            }
        },
    };
}
/** A value that was given as it stands in an edited line is given as it stands there then. */
function valuesWith(edit, tree, given) {
    const values = new Map(given);
    for (const [name, term] of given) {
        const at = (0,cloudformation_terms/* trailOf */.Q0)(term)?.at;
        if (at === undefined || !overlaps(at, edit.at))
            continue;
        const filed = parameterFile(at.file, tree)?.values.get(name);
        if (filed === undefined)
            values.delete(name);
        else
            values.set(name, (0,model_value/* known */.eO)(filed.value, { at: filed.at }));
    }
    return values;
}
function overlaps(a, b) {
    return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}
const byAddress = (declarations) => new Map(declarations.map((declaration) => [declaration.address, declaration]));
function replacements({ unedited, edited, text, real }) {
    const [was, is] = [byAddress(unedited.after), byAddress(edited.after)];
    const replaced = new Map();
    for (const address of new Set([...was.keys(), ...is.keys()])) {
        const [before, after, current] = [was.get(address), is.get(address), real.get(address)];
        if (before !== undefined && after !== undefined && isSame(before, after))
            continue;
        if ((before === undefined) !== (current === undefined))
            return undefined;
        if (after === undefined) {
            // Whatever still names it would be refused.
            if ((0,ingest_edit/* mentions */.w)(text, address.split('/').at(-1) ?? address))
                return undefined;
            replaced.set(address, undefined);
        }
        else {
            if (!isSettled(after, before, is))
                return undefined;
            replaced.set(address, before === undefined ? after : edited_settled({ before, after, current }));
        }
    }
    return replaced;
}
function isSame(one, other) {
    return one.type === other.type && (0,cloudformation_terms/* sameTerm */.jZ)(one.attributes.term(''), other.attributes.term(''));
}
/** Whether everything the edit brings is known, or names something that is declared. */
function isSettled(after, before, declared) {
    const term = after.attributes.term('');
    const earlier = before?.attributes.term('');
    return namesOf(term).every((name) => {
        const [is, was] = [after.attributes.term(name), earlier && before?.attributes.term(name)];
        return ((was !== undefined && (0,cloudformation_terms/* sameTerm */.jZ)(is, was)) || unknownsIn(is).every((each) => isNamed(each, declared)));
    });
}
function isNamed({ refersTo }, declared) {
    return refersTo.length > 0 && refersTo.every(({ to }) => declared.has(to) || to.startsWith('AWS::'));
}
function unknownsIn(term) {
    switch (term.kind) {
        case 'unknown':
            return [term];
        case 'list':
            return [...term.items.flatMap(unknownsIn), ...(term.open === undefined ? [] : [term.open])];
        case 'map':
            return [
                ...[...term.entries.values()].flatMap(unknownsIn),
                ...(term.open === undefined ? [] : [term.open]),
            ];
        case 'known':
        case 'absent':
            return [];
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
const namesOf = (term) => (term.kind === 'map' ? [...term.entries.keys()] : []);
/** The edited properties as the template states them, the others as they are known. */
function edited_settled({ before, after, current, }) {
    if (current === undefined)
        return after;
    const names = [...new Set([current, after].flatMap(({ attributes }) => namesOf(attributes.term(''))))];
    const property = (name) => {
        const [was, is] = [before.attributes.term(name), after.attributes.term(name)];
        return (0,cloudformation_terms/* sameTerm */.jZ)(was, is) ? current.attributes.term(name) : is;
    };
    return {
        ...current,
        type: after.type,
        attributes: attributesOf({ names: () => names, property, open: undefined, trail: undefined }),
        identifiers: [...new Set([...current.identifiers, ...after.identifiers])],
        mentions: (listener) => (0,mentions/* mentionsOfAll */.c)([before, after, current], listener),
    };
}

// EXTERNAL MODULE: ./lib/aws/stateful/index.js + 5 modules
var stateful = __webpack_require__(2028);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/recreated.js


/** What names what is renamed is found once that has been; longer chains than this stay apart. */
const MOST_ROUNDS = 4;
/**
 * Resources that leave a template under one logical id and enter it under another, written alike: one continues what the other was.
 * What holds data and gets a name of its own is another resource. Under the same name it is reached and guarded as before, although what
 * the old one holds goes with it.
 */
function recreatedAs({ before, after, standing }) {
    const found = new Map();
    const isMade = (declaration, action) => declaration.action === action &&
        ((0,stateful/* statefulType */.d)(declaration.type) === undefined || declaration.identifiers.length > 0);
    let gone = before.filter((declaration) => isMade(declaration, 'delete'));
    let made = after.filter((declaration) => isMade(declaration, 'create'));
    for (let round = 0, last = -1; round < MOST_ROUNDS && found.size > last; round += 1) {
        last = found.size;
        const waiting = new Map();
        for (const { type, address } of gone) {
            const text = recreated_textOf(type, standing.before.get(address)?.body, (to) => found.get(to) ?? to);
            if (text !== undefined)
                waiting.set(text, [...(waiting.get(text) ?? []), address]);
        }
        for (const { type, address } of made) {
            const text = recreated_textOf(type, standing.after.get(address)?.body, (to) => to);
            const from = text === undefined ? undefined : waiting.get(text)?.shift();
            if (from !== undefined)
                found.set(from, address);
        }
        const taken = new Set(found.values());
        gone = gone.filter(({ address }) => !found.has(address));
        made = made.filter(({ address }) => !taken.has(address));
    }
    return found;
}
/** Labels, what orders a deployment, and the program that a function runs: another release is no other function. */
const BESIDES = new Set(['Tags', 'Code', '@DependsOn', '@Metadata']);
/** All that a resource is written with, but for these; undefined where more may be written than can be seen. */
function recreated_textOf(type, body, named) {
    if (body === undefined || body.open !== undefined)
        return undefined;
    const names = [...body.names()].filter((name) => !BESIDES.has(name)).toSorted();
    return `${type} ${names.map((name) => `${name}=${termText(body.property(name), named)}`).join('\n')}`;
}
function termText(term, named) {
    switch (term.kind) {
        case 'absent':
            return '';
        case 'known':
            return JSON.stringify(String(term.value));
        case 'list':
            return `[${[...term.items, term.open ?? model_value/* absent */.Ge].map((item) => termText(item, named)).join()}]`;
        case 'map':
            return `{${[...term.entries].map(([name, item]) => `${name}:${termText(item, named)}`).join()}}`;
        case 'unknown': {
            const references = term.refersTo.map(({ to, attribute }) => `${named(to)}.${attribute}`);
            const parts = (term.parts ?? []).map((part) => typeof part === 'string' ? part : termText(part, named));
            return `?${references.length > 0 ? references.join() : (term.written ?? '')}${parts.join('+')}`;
        }
    }
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/feed.js



/** Collects what feeds a resource: two sides with equal text are the same work. */
function feedOf({ stack, block, entry }) {
    const { template } = stack.unit.surroundings;
    const reads = new Set();
    const nodes = [...new Set([entry?.value, block?.body])].filter((node) => node !== undefined);
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop())
        collect(node, { template, reads, queue: nodes });
    if (block !== undefined && block.entry.value !== block.body)
        reads.add(`Globals/`);
    const own = entry === undefined ? [] : [entry, ...(block === undefined ? [] : elsewhere(block))];
    const texts = own.map((span) => linesOf(template, span));
    const ranges = own.map((span) => rangeOf(template.file, span));
    const given = [];
    for (const name of [...reads].toSorted()) {
        const [section = '', key = ''] = name.split('/', 2);
        const declared = section === 'Globals' ? template.root.entries.get('Globals') : sectionOf(template, section).get(key);
        if (declared !== undefined) {
            texts.push(linesOf(template, declared));
            ranges.push(rangeOf(template.file, declared));
        }
        if (section !== 'Parameters')
            continue;
        const value = stack.unit.run.parameter(key);
        if (value === undefined)
            continue;
        given.push(`${key}=${fingerprint(value)}`);
        const foreign = foreignPlaces(value, template);
        ranges.push(...foreign);
        texts.push(...foreign.map((place) => linesAt(place, stack.tree.read(place.file) ?? '')));
    }
    return { text: texts.join('\n'), given: given.join('\n'), ranges };
}
/** What a resource is made of outside its block: events of functions make routes of an API, aliases repeat what an anchor names. */
function elsewhere(block) {
    const { entry, body, besides = [] } = block;
    const found = new Map();
    const add = ({ line, endLine }) => {
        if (line < entry.line || line > entry.endLine)
            found.set(`${line}-${endLine}`, { line, endLine });
    };
    for (const span of besides)
        add(span);
    const nodes = [body];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
        for (const { line, value } of entriesOf(node).values()) {
            add({ line, endLine: line });
            nodes.push(value);
        }
        nodes.push(...itemsOf(node));
        if (node.kind === 'scalar' || node.kind === 'opaque')
            add(node);
    }
    return [...found.values()].toSorted((a, b) => a.line - b.line || a.endLine - b.endLine);
}
function linesOf(template, entry) {
    return template.lines
        .slice(entry.line - 1, entry.endLine)
        .map((line) => line.trimEnd())
        .join('\n');
}
/** Names of the parameters, mappings and conditions that a node reads, directly or through conditions. */
function collect(node, { template, reads, queue }) {
    const enter = (section, name) => {
        const found = sectionOf(template, section).get(name);
        const key = `${section}/${name}`;
        if (found === undefined || reads.has(key))
            return;
        reads.add(key);
        if (section === 'Conditions')
            queue.push(found.value);
    };
    if (node.kind === 'list')
        for (const item of node.items)
            queue.push(item);
    for (const entry of entriesOf(node).values()) {
        const text = textOf(entry.value) ?? textOf(itemsOf(entry.value)[0]);
        if (text !== undefined) {
            if (entry.name === 'Ref')
                enter('Parameters', text);
            else if (entry.name === 'Fn::Sub')
                for (const found of text.matchAll(/\$\{([^!}.]+)/g))
                    enter('Parameters', (found[1] ?? '').trim());
            else if (entry.name === 'Fn::FindInMap')
                enter('Mappings', text);
            else if (entry.name === 'Fn::If' || entry.name === 'Condition')
                enter('Conditions', text);
        }
        queue.push(entry.value);
    }
}
function fingerprint(value) {
    if (value.kind === 'known')
        return String(value.value);
    if (value.kind === 'list')
        return value.items.map(fingerprint).join(',');
    if (value.kind === 'map')
        return [...value.entries].map(([name, item]) => `${name}:${fingerprint(item)}`).join(',');
    return value.kind === 'unknown' ? `${value.reason} ${value.written ?? ''}` : '';
}
/** Places outside the template that a value comes from: a parameter file, the parent of a nested stack. */
function foreignPlaces(value, { file }) {
    const trails = [value.kind === 'absent' ? undefined : value.trail];
    if (value.kind === 'list')
        for (const item of value.items.slice(0, 50))
            trails.push(item.kind === 'absent' ? undefined : item.trail);
    return trails.flatMap((trail) => (0,cloudformation_terms/* placesOf */.ek)(trail)).filter((place) => place.file !== file);
}
function linesAt({ line, endLine }, text) {
    return text
        .split('\n')
        .slice(line - 1, endLine)
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sources.js



/** Where the resources of all stacks stand. Addresses are those after the change. */
function sourcesOf({ standing }, { base, lineage }) {
    const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
    const at = (side, address) => standing[side].get(side === 'after' ? address : (earlier.get(address) ?? address));
    return {
        block(side, address) {
            const found = at(side, address);
            return found?.entry === undefined ? undefined : rangeOf(fileOf(found), found.entry);
        },
        header(side, address) {
            const found = at(side, address);
            if (found?.entry === undefined)
                return undefined;
            const { line, value } = found.entry;
            const type = value.kind === 'map' ? value.entries.get('Type') : undefined;
            const endLine = type?.line === line + 1 ? type.line : line;
            return rangeOf(fileOf(found), { line, endLine });
        },
        trace(side, address, path) {
            const found = at(side, address);
            return found === undefined ? undefined : traceIn(found, path);
        },
        feeds(side, address) {
            const found = at(side, address);
            return found === undefined ? [] : feedOf(found).ranges;
        },
        touched(address) {
            if (base === undefined)
                return undefined;
            const [before, after] = [at('before', address), at('after', address)];
            if (before === undefined && after === undefined)
                return undefined;
            if (before?.entry === undefined || after?.entry === undefined)
                return before?.entry === undefined && after?.entry === undefined ? undefined : true;
            if (earlier.has(address))
                return true;
            const [feedBefore, feedAfter] = [feedOf(before), feedOf(after)];
            if (feedBefore.text !== feedAfter.text)
                return true;
            // A value that was given from outside changed: no file shows who did it.
            return feedBefore.given === feedAfter.given ? false : undefined;
        },
    };
}
function fileOf({ stack }) {
    return stack.unit.surroundings.template.file;
}
function traceIn(found, path) {
    const arrival = walkBody(found.body, path);
    const written = arrival.term.kind === 'absent' ? closest(found, path) : undefined;
    if (written !== undefined && (arrival.trail === undefined || isInside(written, arrival.trail.at)))
        return { at: written };
    return arrival.trail ?? whole(found);
}
function whole(found) {
    return found.entry === undefined ? undefined : { at: rangeOf(fileOf(found), found.entry) };
}
/** The innermost written thing on the way to a value that is not there: an argument set to `AWS::NoValue`, an empty block. */
function closest(found, path) {
    const start = path.startsWith('@') ? found.block?.body : nodeAt(found.block?.body, 'Properties');
    let here = start;
    let place;
    for (const step of path
        .replace(/^@/, '')
        .split(/[.[\]]+/)
        .filter((name) => name !== '')) {
        if (here?.kind === 'list') {
            here = /^\d+$/.test(step) ? here.items[Number(step)] : undefined;
            if (here !== undefined)
                place = rangeOf(fileOf(found), here);
        }
        else {
            const entry = here?.kind === 'map' ? here.entries.get(step) : undefined;
            if (entry === undefined)
                break;
            place = rangeOf(fileOf(found), entry);
            here = entry.value;
        }
    }
    return place;
}
function isInside(inner, outer) {
    return inner.file === outer.file && inner.line >= outer.line && inner.endLine <= outer.endLine;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/stack-parameters.js




/** The file whose values the change set uses: the one that agrees with most of them and contradicts none. */
function parameterFileOf(set, template, tree) {
    let best;
    for (const file of parameterFilesNear(template, tree)) {
        const stated = [...file.values].filter(([name]) => set.parameters.get(name)?.value !== undefined);
        const agreed = stated.filter(([name, { value }]) => sameValue(set.parameters.get(name)?.value, value)).length;
        if (agreed > 0 && agreed === stated.length && agreed > (best?.agreed ?? 0))
            best = { file, agreed };
    }
    return best?.file;
}
function sameValue(inUse, filed) {
    return inUse === filed || inUse?.replaceAll(/\s*,\s*/g, ',') === filed.replaceAll(/\s*,\s*/g, ',');
}
/** Values of the after side: as the change set lists them, said to come from the file that states them or from the default. */
function valuesAfter(set, template, file) {
    const values = new Map();
    for (const [name, given] of set.parameters) {
        const term = used(name, given, { template, at: file?.values.get(name)?.at });
        if (term !== undefined)
            values.set(name, term);
    }
    return values;
}
function used(name, given, { template, at }) {
    const place = at ?? placeOf(name, given.value, template);
    if (place === undefined)
        return undefined;
    const type = textOf(nodeAt(sectionOf(template, 'Parameters').get(name)?.value, 'Type')) ?? '';
    const value = type.startsWith('AWS::SSM::Parameter::Value') ? given.resolved : given.value;
    if (value !== undefined)
        return (0,model_value/* known */.eO)(value, { at: place });
    const reason = given.value === undefined ? 'no-value' : 'external';
    return { kind: 'unknown', reason, refersTo: [], written: `!Ref ${name}`, trail: { at: place } };
}
/** Values before the change: kept ones, those of the file's base version, the base default of changed ones, else the same. */
function valuesBefore(set, template, filed) {
    const earlier = filed.file === undefined ? undefined : parameterFile(filed.file.file, filed.tree);
    const causes = new Set([...set.changes.values()].flatMap((change) => [...change.causes]));
    const values = new Map();
    for (const name of sectionOf(template, 'Parameters').keys()) {
        const given = set.parameters.get(name);
        const fromFile = given?.kept === true ? undefined : earlier?.values.get(name);
        const changed = given?.kept !== true && causes.has(name);
        if (fromFile !== undefined)
            values.set(name, (0,model_value/* known */.eO)(fromFile.value, { at: fromFile.at }));
        else if (given !== undefined && (!changed || stack_parameters_defaultOf(name, template) === given.value)) {
            // A changed parameter whose base default is the new value had some other value.
            const before = changed ? { value: undefined, resolved: undefined, kept: false } : given;
            const term = used(name, before, { template });
            if (term !== undefined)
                values.set(name, term);
        }
    }
    return values;
}
function stack_parameters_defaultOf(name, template) {
    return textOf(nodeAt(sectionOf(template, 'Parameters').get(name)?.value, 'Default'));
}
/** The default if that is the value in use, else the line that declares the parameter. */
function placeOf(name, value, template) {
    const declaration = sectionOf(template, 'Parameters').get(name);
    if (declaration === undefined)
        return undefined;
    const entry = declaration.value.kind === 'map' ? declaration.value.entries.get('Default') : undefined;
    if (entry !== undefined && value !== undefined && textOf(entry.value) === value)
        return rangeOf(template.file, entry);
    return { file: template.file, line: declaration.line, endLine: declaration.line };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/template-location.js
/**
 * The file in the repository that a nested stack is made from: a path beside the parent before packaging, the asset that
 * CDK names in the metadata, else the longest end of the S3 URL that exists beside the parent or at the root.
 */
function locateTemplate(body, parent, tree) {
    const folder = parent.includes('/') ? parent.slice(0, parent.lastIndexOf('/')) : '';
    const asset = assetOf(body.property('@Metadata'));
    const url = tailOf(body.property('TemplateURL'));
    const named = [asset, url === undefined ? undefined : url.replace(/^file:\/\//, '')].filter((path) => path !== undefined);
    for (const path of named) {
        const plain = path.replace(/^https?:\/\/[^/]+\//, '').replace(/[?#].*$/, '');
        const steps = plain.split('/').filter((step) => step !== '');
        // Ends of the path, longest first; a repository rarely holds a template deeper than this.
        const ends = Array.from({ length: Math.min(steps.length, 8) }, (_, index) => steps.slice(Math.max(0, steps.length - 8) + index));
        const isUrl = plain !== path;
        const candidates = isUrl || asset === path ? ends : [steps, ...ends];
        for (const candidate of candidates) {
            for (const root of [folder, '']) {
                const file = normal([...(root === '' ? [] : root.split('/')), ...candidate]);
                if (file !== undefined && file !== parent && tree.read(file) !== undefined)
                    return file;
            }
        }
    }
    return undefined;
}
function assetOf(metadata) {
    const asset = metadata.kind === 'map' ? metadata.entries.get('aws:asset:path') : undefined;
    return asset?.kind === 'known' ? String(asset.value) : undefined;
}
/** The end of the URL that is known: the bucket and prefix often are parameters. */
function tailOf(url) {
    if (url.kind === 'known')
        return String(url.value);
    const last = url.kind === 'unknown' ? url.parts?.at(-1) : undefined;
    return typeof last === 'string' ? last : undefined;
}
function normal(steps) {
    const path = [];
    for (const step of steps) {
        if (step === '.' || step === '')
            continue;
        if (step !== '..')
            path.push(step);
        else if (path.pop() === undefined)
            return undefined;
    }
    return path.length === 0 ? undefined : path.join('/');
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/stack-side.js








/** Stacks in stacks that are followed; a tree of stacks larger than this only means to exhaust us. */
const MAX_STACKS = 200;
const MAX_LEVELS = 10;
/** Reads the root template of one side; throws an InputError where it is none. */
function stackSideOf(origin) {
    const memory = { templates: new Map(), stacks: 0 };
    const template = templateAt(origin.file, origin.tree, memory);
    if (template instanceof errors/* InputError */.d)
        throw template;
    return sideOf(template, { origin, memory, chain: [origin.file] });
}
function templateAt(file, tree, memory) {
    const earlier = memory.templates.get(file);
    if (earlier !== undefined)
        return earlier;
    const made = parsedAt(file, tree);
    memory.templates.set(file, made);
    return made;
}
function parsedAt(file, tree) {
    const text = tree.read(file);
    if (text === undefined)
        return new errors/* InputError */.d({ where: file, what: 'The template does not exist.', fix: 'Check the path.' });
    try {
        return parseTemplate(file, text);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.d)
            return error;
        throw error;
    }
}
function sideOf(template, making) {
    const { origin } = making;
    const children = new Map();
    const bodies = new Map();
    const outputs = new Map();
    // Loops are written out before the stack is ready: outputs of its nested stacks are not known to them.
    let ready;
    const unit = unitOf({
        template,
        prefix: origin.prefix,
        parameters: origin.parameters(template),
        whereabouts: origin.whereabouts,
        outputOf(id, output) {
            const key = `${id}.${output}`;
            if (ready === undefined)
                return undefined;
            if (!outputs.has(key)) {
                // Stacks that feed each other in a circle end here.
                outputs.set(key, undefined);
                outputs.set(key, outputOf(ready.nested(id), output));
            }
            return outputs.get(key);
        },
    });
    const self = {
        side: origin.side,
        unit,
        tree: origin.tree,
        body(id) {
            if (!bodies.has(id))
                bodies.set(id, stack_side_bodyOf(id, unit, origin));
            return bodies.get(id);
        },
        nested(id) {
            const earlier = children.get(id);
            if (earlier !== undefined)
                return earlier;
            children.set(id, notVisible(origin, id, 'it takes part in a circle of stacks'));
            const made = nestedSide(id, self, making);
            children.set(id, made);
            return made;
        },
    };
    ready = self;
    return self;
}
function stack_side_bodyOf(id, unit, { set, side }) {
    const block = unit.blocks.get(id);
    return block === undefined
        ? undefined
        : overlaidBody(templateBody(block, unit), set?.changes.get(id)?.[side]);
}
function outputOf(stack, output) {
    if ('kind' in stack)
        return undefined;
    const { template } = stack.unit.surroundings;
    const value = nodeAt(sectionOf(template, 'Outputs').get(output)?.value, 'Value');
    return value === undefined ? undefined : stack.unit.run.evaluate(value, rangeOf(template.file, value));
}
function notVisible({ prefix }, id, why) {
    return { kind: 'nested-not-visible', address: (0,model_value/* addressOf */.ci)(`${prefix}${id}`), why };
}
function nestedSide(id, parent, { origin, memory, chain }) {
    const body = parent.body(id);
    if (body === undefined)
        return notVisible(origin, id, 'the template does not declare it');
    const file = locateTemplate(body, chain.at(-1) ?? '', origin.tree);
    if (file === undefined)
        return notVisible(origin, id, 'its template is not in the repository');
    if (chain.includes(file))
        return notVisible(origin, id, `\`${file}\` nests itself`);
    memory.stacks += 1;
    if (chain.length > MAX_LEVELS || memory.stacks > MAX_STACKS)
        return notVisible(origin, id, 'there are too many nested stacks');
    const template = templateAt(file, origin.tree, memory);
    if (template instanceof errors/* InputError */.d)
        return notVisible(origin, id, template.message);
    const change = origin.set?.changes.get(id);
    const set = origin.set === undefined || change === undefined
        ? undefined
        : origin.family?.nestedOf(origin.set, change);
    const { partition, region, account } = origin.whereabouts;
    return sideOf(template, {
        memory,
        chain: [...chain, file],
        origin: {
            ...origin,
            file,
            prefix: `${origin.prefix}${id}/`,
            set,
            whereabouts: set?.whereabouts ?? { partition, region, account },
            parameters: () => parametersFor(body, set, origin),
        },
    });
}
/** What the parent hands down, settled by what the nested change set lists. */
function parametersFor(body, set, { side }) {
    const handed = body.property('Parameters');
    const values = new Map(handed.kind === 'map' ? handed.entries : []);
    for (const [name, { value, resolved, kept }] of set?.parameters ?? []) {
        const used = resolved ?? value;
        if (used === undefined || (side === 'before' && !kept))
            continue;
        values.set(name, overlay(values.get(name) ?? { kind: 'absent' }, (0,model_value/* known */.eO)(used)));
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/stack.js











/** Reads one stack with everything nested in it; throws an InputError where the input is not what it should be. */
function readCloudFormation(input) {
    const family = familyOf(readChangeSets(input.changeSets));
    if (family === undefined && (input.head === undefined || input.base === undefined)) {
        throw new errors/* InputError */.d({
            where: input.name,
            what: 'There is nothing to compare: neither a change set nor two templates are given.',
            fix: 'Give `change-set-json`, or `template` with `base-template` (`none` for a new stack).',
        });
    }
    const assembly = emptyAssembly(family?.root.notices);
    const root = rootLevel(input, family);
    descend(root, assembly);
    speakOfConditions(assembly);
    const lineage = recreatedAs(assembly);
    const changed = new Set([...assembly.before, ...assembly.after]
        .filter(({ action, type }) => action !== 'no-op' && type !== declaration/* OUTPUT_TYPE */.$5)
        .map(({ address }) => address));
    return {
        change: {
            input: input.name,
            account: family?.root.whereabouts.account,
            before: assembly.before,
            after: assembly.after,
            lineage,
            recreated: new Set(lineage.keys()),
            drift: assembly.drift,
            gaps: uniqueGaps(assembly.gaps),
            sources: sourcesOf(assembly, { base: root.base, lineage }),
            rewriter: rewriterOf(input, family?.root, assembly.after),
        },
        notices: [...assembly.notices],
        changed: changed.size,
    };
}
function emptyAssembly(notices = []) {
    return {
        before: [],
        after: [],
        standing: { before: new Map(), after: new Map() },
        drift: new Set(),
        gaps: [],
        notices: new Set(notices),
    };
}
function rewriterOf({ head, base }, set, after) {
    if (head === undefined)
        return undefined;
    return templateRewriter({
        head: head.tree,
        base: base === 'none' ? undefined : base?.tree,
        after,
        parameters: set === undefined ? () => new Map() : headParameters(set, head),
        read: (tree, parameters) => templateAlone({ tree, file: head.file }, set, parameters),
    });
}
function headParameters(set, head) {
    const file = parameterFileOf(set, head.file, head.tree);
    return (template) => valuesAfter(set, template, file);
}
/** What a template declares with these parameters, whatever a change set says of its resources. */
function templateAlone(head, set, parameters) {
    const assembly = emptyAssembly();
    const alone = { prefix: '', family: undefined, set: undefined };
    const whereabouts = set?.whereabouts ?? {};
    const side = stackSideOf({ ...head, ...alone, whereabouts, side: 'after', parameters });
    descend({ ...alone, head: side, base: 'none' }, assembly);
    return { after: assembly.after, gaps: assembly.gaps.map((gap) => JSON.stringify(gap)) };
}
function rootLevel(input, family) {
    const set = family?.root;
    const whereabouts = set?.whereabouts ?? {};
    const shared = { prefix: '', whereabouts, family, set };
    const { head, base } = input;
    const file = set === undefined || head === undefined ? undefined : parameterFileOf(set, head.file, head.tree);
    const none = new Map();
    const headSide = head === undefined
        ? undefined
        : stackSideOf({
            ...head,
            ...shared,
            side: 'after',
            parameters: (template) => (set === undefined ? none : valuesAfter(set, template, file)),
        });
    const baseSide = base === undefined || base === 'none'
        ? base
        : stackSideOf({
            ...base,
            ...shared,
            side: 'before',
            parameters: (template) => set === undefined ? none : valuesBefore(set, template, { tree: base.tree, file }),
        });
    return { prefix: '', head: headSide, base: baseSide, set, family };
}
/** A stack and the stacks nested in it. */
function descend(level, assembly) {
    const set = typeof level.set === 'object' ? level.set : undefined;
    if (level.head === undefined && level.removal === undefined && set !== undefined) {
        const where = level.prefix === '' ? 'the stack' : `\`${level.prefix.slice(0, -1)}\``;
        assembly.gaps.push({
            kind: 'partial-plan',
            why: `Only what changes in ${where} is visible: its template is not given.`,
        });
    }
    if (set?.incomplete === true)
        assembly.notices.add(`CloudFormation left changes out of \`${set.file}\`: the templates were compared for what it does not list.`);
    const open = level.head?.unit.open;
    if (open !== undefined)
        assembly.gaps.push({
            kind: 'partial-plan',
            why: `Further resources may come from \`${open.written ?? 'a transform'}\`, which is not evaluated here.`,
        });
    for (const settled of assembleLevel(level, assembly))
        if (settled.type === 'AWS::CloudFormation::Stack')
            descendInto(settled, level, assembly);
}
function descendInto(settled, level, assembly) {
    const { id, address, listed } = settled;
    const parentSet = typeof level.set === 'object' ? level.set : undefined;
    const nested = parentSet === undefined || listed === undefined ? undefined : level.family?.nestedOf(parentSet, listed);
    const head = settled.head === undefined ? undefined : level.head?.nested(id);
    const base = settled.base === undefined || typeof level.base !== 'object' ? undefined : level.base.nested(id);
    const visibleHead = isVisible(head) ? head : undefined;
    const visibleBase = isVisible(base) ? base : undefined;
    const child = {
        prefix: `${address}/`,
        head: visibleHead,
        base: settled.action === 'create' ? 'none' : visibleBase,
        set: nested ??
            (settled.action === 'no-op' && parentSet?.incomplete !== true && level.set !== undefined
                ? 'unlisted'
                : undefined),
        family: level.family,
        removal: settled.action === 'delete' || settled.action === 'forget' ? settled.action : undefined,
    };
    const why = whyHidden(child, { head, base, nested });
    if (why === undefined)
        descend(child, assembly);
    else
        assembly.gaps.push({ kind: 'nested-not-visible', address, why });
}
function isVisible(side) {
    return side !== undefined && !('kind' in side);
}
/** Why a nested stack cannot be reviewed. */
function whyHidden(child, found) {
    if (found.nested !== undefined)
        return undefined;
    const sideGap = [found.head, found.base].find((side) => side !== undefined && 'kind' in side);
    const reason = sideGap !== undefined && 'why' in sideGap ? sideGap.why : 'its template is not given';
    if (child.removal !== undefined)
        return child.base === undefined ? reason : undefined;
    if (child.head === undefined)
        return reason;
    if (child.set === 'unlisted' || child.base !== undefined)
        return undefined;
    return `${reason}, and the change set does not include nested stacks (\`--include-nested-stacks\`)`;
}
/** A resource whose condition is open is taken as existing; the reader should know. */
function speakOfConditions(assembly) {
    const open = new Map();
    for (const { address, attributes } of assembly.after) {
        const block = assembly.standing.after.get(address)?.block;
        if (block === undefined ||
            block.type === declaration/* OUTPUT_TYPE */.$5 ||
            existence(block)?.holds !== undefined ||
            attributes.term('@Condition').kind !== 'unknown')
            continue;
        const name = conditionName(block);
        open.set(name, [...(open.get(name) ?? []), address]);
    }
    for (const [name, addresses] of open)
        assembly.notices.add(`Whether ${list(addresses)} exist${addresses.length === 1 ? 's' : ''} depends on the condition \`${name}\`, which is not known; it is taken to hold.`);
}
function conditionName(block) {
    const node = block?.body.entries.get('Condition')?.value;
    return node?.kind === 'scalar' ? String(node.value) : 'a condition';
}
function list(addresses) {
    const shown = addresses
        .slice(0, 5)
        .map((address) => `\`${address}\``)
        .join(', ');
    return addresses.length > 5 ? `${shown} and ${addresses.length - 5} more` : shown;
}
function uniqueGaps(gaps) {
    return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}


/***/ }),

/***/ 7942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Ny: () => (/* binding */ firstUnknown),
/* harmony export */   Q0: () => (/* binding */ trailOf),
/* harmony export */   Xp: () => (/* binding */ arriving),
/* harmony export */   _C: () => (/* binding */ joinTrails),
/* harmony export */   bv: () => (/* binding */ trailOfAll),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   jZ: () => (/* binding */ sameTerm),
/* harmony export */   k_: () => (/* binding */ hiddenIn),
/* harmony export */   tV: () => (/* binding */ isSensitive),
/* harmony export */   vu: () => (/* binding */ withTrail),
/* harmony export */   y8: () => (/* binding */ fed)
/* harmony export */ });
/** Longest chain of places a value is followed through. */
const MAX_TRAIL = 24;
function sameRange(a, b) {
    return a.line === b.line && a.endLine === b.endLine && a.file === b.file;
}
/** A place followed by the places that fed it. */
function fed(at, from) {
    if (from === undefined)
        return { at };
    return sameRange(at, from.at) ? from : { at, from };
}
/** One chain after another, nearest first, every place once. */
function joinTrails(...trails) {
    return trailOfAll(trails);
}
/** As `joinTrails`, for any number of chains. */
function trailOfAll(trails) {
    const given = trails.filter((trail) => trail !== undefined);
    if (given.length <= 1)
        return given[0];
    const places = [];
    for (const trail of given) {
        if (places.length >= MAX_TRAIL)
            break;
        for (let here = trail; here !== undefined && places.length < MAX_TRAIL; here = here.from) {
            const { at } = here;
            if (!places.some((place) => sameRange(place, at)))
                places.push(at);
        }
    }
    return places.reduceRight((from, at) => (from === undefined ? { at } : { at, from }), undefined);
}
/** The places of a chain, nearest first. */
function placesOf(trail) {
    const places = [];
    for (let here = trail; here !== undefined && places.length < MAX_TRAIL; here = here.from)
        places.push(here.at);
    return places;
}
/** Where a value is written. */
function trailOf(term) {
    return term.kind === 'absent' ? undefined : term.trail;
}
/** The same value, said to be written along another chain. */
function withTrail(term, trail) {
    return term.kind === 'absent' ? term : { ...term, trail };
}
/** Lists longer than this keep the places of their members as they are. */
const MAX_RETRACED = 1000;
/** The value as it arrives at `at`: members of a list come the same way. */
function arriving(term, at) {
    if (term.kind === 'absent')
        return term;
    const trail = fed(at, term.trail);
    if (term.kind !== 'list' || term.items.length > MAX_RETRACED)
        return withTrail(term, trail);
    const items = term.items.map((item) => item.kind === 'absent' ? item : withTrail(item, fed(at, item.trail ?? term.trail)));
    return { ...term, items, trail };
}
/** All attributes a value depends on, each once. */
function referencesOf(term) {
    const found = new Map();
    const collect = (part) => {
        if (part.kind === 'unknown')
            for (const reference of part.refersTo)
                found.set(`${reference.to} ${reference.attribute}`, reference);
        if (part.kind === 'list')
            part.items.forEach(collect);
        if (part.kind === 'map')
            part.entries.forEach(collect);
        if ((part.kind === 'list' || part.kind === 'map') && part.open !== undefined)
            collect(part.open);
    };
    collect(term);
    return [...found.values()];
}
/** The first member that is not settled. */
function firstUnknown(terms) {
    for (const term of terms) {
        if (term.kind === 'unknown')
            return term;
        if (term.kind === 'known' || term.kind === 'absent')
            continue;
        const inside = term.open ?? firstUnknown(term.kind === 'list' ? term.items : term.entries.values());
        if (inside !== undefined)
            return inside;
    }
    return undefined;
}
function isSensitive(term) {
    if (term.kind === 'list')
        return term.items.some(isSensitive);
    if (term.kind === 'map')
        return [...term.entries.values()].some(isSensitive);
    return term.kind !== 'absent' && term.sensitive === true;
}
/** Whether two values say the same, wherever they are written; scalars compare as text, as CloudFormation compares them. */
function sameTerm(a, b) {
    if (a === b)
        return true;
    if (a.kind === 'known')
        return b.kind === 'known' && String(a.value) === String(b.value);
    if (a.kind === 'absent')
        return b.kind === 'absent';
    if (a.kind === 'unknown')
        return b.kind === 'unknown' && sameUnknown(a, b);
    if (a.kind === 'list')
        return (b.kind === 'list' &&
            a.items.length === b.items.length &&
            sameOpen(a.open, b.open) &&
            a.items.every((item, index) => sameTerm(item, b.items[index] ?? { kind: 'absent' })));
    return b.kind === 'map' && sameOpen(a.open, b.open) && sameEntries(a, b);
}
/** How many values of a term are hidden: a parameter that loses its `NoEcho` is shown from then on. */
function hiddenIn(term) {
    if (term.kind === 'absent')
        return 0;
    if (term.kind === 'list')
        return term.items.reduce((sum, item) => sum + hiddenIn(item), 0);
    if (term.kind === 'map')
        return [...term.entries.values()].reduce((sum, item) => sum + hiddenIn(item), 0);
    return term.sensitive === true ? 1 : 0;
}
function sameEntries(a, b) {
    if (a.entries.size !== b.entries.size)
        return false;
    for (const [name, term] of a.entries) {
        const other = b.entries.get(name);
        if (other === undefined || !sameTerm(term, other))
            return false;
    }
    return true;
}
function sameOpen(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return sameUnknown(a, b);
}
function sameUnknown(a, b) {
    if (a.reason !== b.reason || a.written !== b.written || a.refersTo.length !== b.refersTo.length)
        return false;
    const references = a.refersTo.every((reference, index) => {
        const other = b.refersTo[index];
        return reference.to === other?.to && reference.attribute === other.attribute;
    });
    return (references &&
        sameOpen(a.encodes, b.encodes) &&
        sameParts(a.parts ?? [], b.parts ?? []) &&
        sameChoices(a.oneOf ?? [], b.oneOf ?? []));
}
function sameChoices(a, b) {
    return a.length === b.length && a.every((each, index) => sameTerm(each, b[index] ?? { kind: 'absent' }));
}
function sameParts(a, b) {
    return (a.length === b.length &&
        a.every((part, index) => {
            const other = b[index];
            if (typeof part === 'string' || typeof other === 'string' || other === undefined)
                return part === other;
            return sameUnknown(part, other);
        }));
}
/** More values than these are no choice that anybody follows. */
const MOST_CHOICES = 16;
/** The values of which one is meant, each once; nothing where one of them is a list or a map, or where they are many. */
function choiceOf(terms) {
    const distinct = [];
    for (const term of terms) {
        if (term.kind === 'list' || term.kind === 'map')
            return {};
        for (const each of term.kind === 'unknown' ? (term.oneOf ?? [term]) : [term])
            if (!distinct.some((other) => sameTerm(each, other)))
                distinct.push(each);
        if (distinct.length > MOST_CHOICES)
            return {};
    }
    return distinct.length === 0 ? {} : { oneOf: distinct };
}


/***/ }),

/***/ 4234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ editedTree),
/* harmony export */   w: () => (/* binding */ mentions)
/* harmony export */ });
/** A tree in which one file has other lines; undefined where the tree has no such lines. */
function editedTree(tree, edit) {
    const text = editedText(tree.read(edit.at.file), edit);
    if (text === undefined)
        return undefined;
    return { ...tree, read: (file) => (file === edit.at.file ? text : tree.read(file)) };
}
function editedText(text, { at, text: replacement }) {
    const lines = text?.split('\n');
    if (lines === undefined || at.line < 1 || at.endLine < at.line || at.endLine > lines.length)
        return undefined;
    const wanted = replacement === '' ? [] : replacement.split('\n');
    return [...lines.slice(0, at.line - 1), ...wanted, ...lines.slice(at.endLine)].join('\n');
}
const isPart = (character) => character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
/** Whether a word stands anywhere in a text, apart from being a part of a longer one. */
function mentions(text, word) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
        if (!isPart(text[at - 1]) && !isPart(text[at + word.length]))
            return true;
    return false;
}


/***/ }),

/***/ 9053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ mentionsOfAll),
/* harmony export */   h: () => (/* binding */ tellMentions)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);

/** What several declarations mention together; false where one of them does not tell. */
function mentionsOfAll(declarations, listener) {
    return declarations.every((declaration) => declaration.mentions?.(listener) === true);
}
/** Tells everything by which a term may name objects. */
function tellMentions(whole, listener) {
    const pending = [whole];
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
        switch (term.kind) {
            case 'known':
                if (typeof term.value === 'string')
                    listener.text(term.value);
                break;
            case 'unknown':
                tellUnknown(term, listener);
                break;
            case 'list':
                for (const item of term.items)
                    pending.push(item);
                if (term.open !== undefined)
                    pending.push(term.open);
                break;
            case 'map':
                for (const item of term.entries.values())
                    pending.push(item);
                if (term.open !== undefined)
                    pending.push(term.open);
                break;
            case 'absent':
                break;
        }
    }
}
function tellUnknown(value, listener) {
    const { refersTo, parts = [] } = value;
    const text = (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .symbolicText */ .SF)(value);
    if (text !== undefined)
        listener.text(text);
    for (const { to } of refersTo)
        listener.reference(to);
    for (const part of parts)
        if (typeof part === 'string')
            listener.text(part);
        else
            tellMentions(part, listener);
}


/***/ })

};
