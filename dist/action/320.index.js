export const id = 320;
export const ids = [320];
export const modules = {

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


/***/ }),

/***/ 8320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTerraform: () => (/* binding */ readTerraform)
});

// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(1053);
// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/address.js
var syntax_address = __webpack_require__(99);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-json.js

function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An own member of an object; undefined for anything else, inherited names included. */
function field(value, name) {
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** Members of an object, in its order; none for anything else. */
function membersOf(value) {
    return isRecord(value) ? Object.entries(value) : [];
}
function isScalar(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
/** Deeper data than any provider writes is refused instead of exhausting the stack. */
const DEEPEST = 64;
/** Plain data as a term; what lies deeper than providers write reads as malformed. */
function termOfData(data, depth = 0) {
    if (data === null || data === undefined)
        return model_value/* absent */.Ge;
    if (isScalar(data))
        return (0,model_value/* known */.eO)(data);
    if (depth > DEEPEST)
        return (0,model_value/* unknown */.L5)('malformed');
    if (Array.isArray(data))
        return { kind: 'list', items: data.map((item) => termOfData(item, depth + 1)) };
    return {
        kind: 'map',
        entries: new Map(membersOf(data).map(([key, item]) => [key, termOfData(item, depth + 1)])),
    };
}

// EXTERNAL MODULE: ./lib/model/declaration.js
var model_declaration = __webpack_require__(1737);
// EXTERNAL MODULE: ./lib/ingest/mentions.js
var mentions = __webpack_require__(9053);
;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/terms.js


const notes = new WeakMap();
function noteOf(term) {
    return notes.get(term) ?? {};
}
/** Remembers something about a term; the term must not be the shared `absent`. */
function noted(term, note) {
    if (term.kind !== 'absent')
        notes.set(term, note);
    return term;
}
function isGiven(term) {
    return noteOf(term).given === true;
}
function carrying(copy, original) {
    const note = notes.get(original);
    return note === undefined ? copy : noted(copy, note);
}
function list(items, trail, open) {
    return { kind: 'list', items, trail, open };
}
function map(entries, trail, open) {
    return { kind: 'map', entries, trail, open };
}
function trailOf(term) {
    return term.kind === 'absent' ? undefined : term.trail;
}
/** The term as it is seen from a place that refers to it: that place first, then where the term comes from, for every member. */
function seenFrom(term, at) {
    const trail = prefixed(at, trailOf(term));
    switch (term.kind) {
        case 'absent':
            return term;
        case 'known':
        case 'unknown':
            return carrying({ ...term, trail }, term);
        case 'list': {
            const items = term.items.map((item) => seenFrom(item, at));
            return carrying({ ...term, items, trail }, term);
        }
        case 'map': {
            const entries = new Map([...term.entries].map(([key, item]) => [key, seenFrom(item, at)]));
            return carrying({ ...term, entries, trail }, term);
        }
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
function prefixed(at, trail) {
    if (trail === undefined)
        return { at };
    const same = trail.at.file === at.file && trail.at.line === at.line && trail.at.endLine === at.endLine;
    return same ? trail : { at, from: trail };
}
/** How many scalars, lists and maps a term holds, counted no further than `limit`. */
function sizeOf(term, limit) {
    let size = 1;
    if (term.kind !== 'list' && term.kind !== 'map')
        return size;
    for (const member of terms_membersOf(term)) {
        size += sizeOf(member, limit - size);
        if (size >= limit)
            return size;
    }
    return size;
}
function terms_membersOf(term) {
    return term.kind === 'list' ? term.items : term.entries.values();
}
/** The first unknown anywhere in a term, in reading order. */
function firstUnknown(term) {
    if (term.kind === 'unknown')
        return term;
    if (term.kind !== 'list' && term.kind !== 'map')
        return undefined;
    for (const member of terms_membersOf(term)) {
        const found = firstUnknown(member);
        if (found !== undefined)
            return found;
    }
    return term.open;
}
function isFullyKnown(term) {
    return firstUnknown(term) === undefined;
}
function isSensitive(term) {
    if (term.kind === 'known' || term.kind === 'unknown')
        return term.sensitive === true;
    if (term.kind === 'absent')
        return false;
    for (const member of terms_membersOf(term))
        if (isSensitive(member))
            return true;
    return false;
}
function asSensitive(term, sensitive = true) {
    switch (term.kind) {
        case 'absent':
            return term;
        case 'known':
        case 'unknown':
            return carrying({ ...term, sensitive: sensitive ? true : undefined }, term);
        case 'list':
            return carrying({ ...term, items: term.items.map((item) => asSensitive(item, sensitive)) }, term);
        case 'map': {
            const entries = new Map([...term.entries].map(([key, item]) => [key, asSensitive(item, sensitive)]));
            return carrying({ ...term, entries }, term);
        }
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
const MOST_REFERENCES = 50;
/** Every reference that unknowns anywhere in the terms make, each once, in reading order. */
function referencesIn(terms) {
    const found = new Map();
    const visit = (term) => {
        if (term === undefined || found.size >= MOST_REFERENCES)
            return;
        if (term.kind === 'unknown')
            for (const reference of term.refersTo)
                found.set(`${reference.to} ${reference.attribute}`, reference);
        if (term.kind !== 'list' && term.kind !== 'map')
            return;
        for (const member of terms_membersOf(term))
            visit(member);
        visit(term.open);
    };
    for (const term of terms)
        visit(term);
    return [...found.values()].slice(0, MOST_REFERENCES);
}
/** An unknown that rests on others: their references, the reason of the first, and their sensitivity. */
function unknownFrom(terms, details) {
    const cause = terms.map(firstUnknown).find((found) => found !== undefined);
    const sensitive = terms.some(isSensitive) ? true : undefined;
    const result = (0,model_value/* unknown */.L5)(cause?.reason ?? 'malformed', {
        ...details,
        refersTo: referencesIn(terms),
        sensitive,
    });
    return cause === undefined || noteOf(cause).failed === true ? noted(result, { failed: true }) : result;
}
/** Plain data of a fully known term; map keys become own properties only. */
function plainOf(term) {
    switch (term.kind) {
        case 'known':
            return term.value;
        case 'list':
            return term.items.map(plainOf);
        case 'map':
            return new Map(sortedEntries(term).map(([key, item]) => [key, plainOf(item)]));
        case 'unknown':
        case 'absent':
            return null;
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
/** Entries in the order Terraform walks them: by key. */
function sortedEntries(term) {
    return [...term.entries].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
/** Plain data as a term; data that came out of `plainOf` comes back as it was. */
function termFrom(data, trail) {
    if (data === null || data === undefined)
        return model_value/* absent */.Ge;
    if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
        return (0,model_value/* known */.eO)(data, trail);
    if (Array.isArray(data))
        return list(data.map((item) => termFrom(item, trail)), trail);
    if (data instanceof Map)
        return map(new Map([...data].map(([key, item]) => [String(key), termFrom(item, trail)])), trail);
    return (0,model_value/* unknown */.L5)('malformed', { trail });
}

// EXTERNAL MODULE: ./lib/ingest/cloudformation/terms.js
var terms = __webpack_require__(7942);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/json-text.js
const BLANK = /[ \t\r\n\ufeff]*/y;
const SCALAR = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\uffff\n]+/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]))/y;
const ESCAPED = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
const DEPTH_LIMIT = 200;
/** Reads a JSON text with offsets; undefined when it is not JSON or is nested beyond reason. */
function readJson(text) {
    try {
        return new JsonReader(text).document();
    }
    catch (error) {
        if (error instanceof NotJson)
            return undefined;
        throw error;
    }
}
class NotJson extends Error {
    name = 'NotJson';
}
class JsonReader {
    at = 0;
    depth = 0;
    text;
    constructor(text) {
        this.text = text;
    }
    document() {
        this.blank();
        const node = this.value();
        this.blank();
        if (this.at < this.text.length)
            throw new NotJson();
        return node;
    }
    take(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text) ?? undefined;
        this.at += found?.[0].length ?? 0;
        return found;
    }
    blank() {
        this.take(BLANK);
    }
    expect(letter) {
        if (this.text[this.at] !== letter)
            return false;
        this.at += 1;
        return true;
    }
    value() {
        const start = this.at;
        this.depth += 1;
        if (this.depth > DEPTH_LIMIT)
            throw new NotJson();
        const node = this.valueAt(start);
        this.depth -= 1;
        return node;
    }
    valueAt(start) {
        if (this.expect('\uffff'))
            return { kind: 'placeholder', start, end: this.at };
        if (this.text[start] === '"')
            return this.string();
        if (this.expect('{')) {
            const members = this.sequence('}', () => this.member());
            return { kind: 'object', members, start, end: this.at };
        }
        if (this.expect('[')) {
            const items = this.sequence(']', () => this.value());
            return { kind: 'array', items, start, end: this.at };
        }
        const scalar = this.take(SCALAR)?.[0];
        if (scalar === undefined)
            throw new NotJson();
        const value = scalar === 'null' ? null : scalar === 'true' ? true : scalar === 'false' ? false : Number(scalar);
        return { kind: 'scalar', value, start, end: this.at };
    }
    sequence(close, read) {
        const items = [];
        this.blank();
        if (this.expect(close))
            return items;
        for (;;) {
            this.blank();
            items.push(read());
            this.blank();
            if (this.expect(close))
                return items;
            if (!this.expect(','))
                throw new NotJson();
        }
    }
    member() {
        const key = this.string();
        this.blank();
        if (!this.expect(':'))
            throw new NotJson();
        this.blank();
        return { key, value: this.value() };
    }
    string() {
        const start = this.at;
        if (!this.expect('"'))
            throw new NotJson();
        const pieces = [];
        const placeholders = [];
        let length = 0;
        while (!this.expect('"')) {
            const piece = this.piece(placeholders, length);
            pieces.push(piece);
            length += piece.length;
        }
        return { kind: 'string', value: pieces.join(''), placeholders, start, end: this.at };
    }
    piece(placeholders, position) {
        const plain = this.take(PLAIN)?.[0];
        if (plain !== undefined)
            return plain;
        if (this.text[this.at] === '\uffff') {
            placeholders.push({ offset: this.at, position });
            this.at += 1;
            return '\uffff';
        }
        const escape = this.take(ESCAPE);
        if (escape === undefined)
            throw new NotJson();
        const [, code, letter] = escape;
        if (code !== undefined)
            return String.fromCharCode(Number.parseInt(code, 16));
        const decoded = ESCAPED.get(letter ?? '');
        if (decoded === undefined)
            throw new NotJson();
        return decoded;
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/scalars.js


/** A number as Terraform writes it into text: never with an exponent. */
function numberText(value) {
    if (Number.isInteger(value) && Math.abs(value) >= 1e21)
        return BigInt(value).toString();
    // Terraform calculates in decimal with many digits; fifteen are what a double holds of them.
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}
function scalars_textOf(scalar) {
    return typeof scalar === 'number' ? numberText(scalar) : String(scalar);
}
/** Converts as Terraform converts on its own: numbers and booleans to text and back; undefined where it would refuse. */
function convertScalar(value, type) {
    if (type === 'string')
        return scalars_textOf(value);
    if (type === 'bool') {
        if (typeof value === 'boolean')
            return value;
        return value === 'true' ? true : value === 'false' ? false : undefined;
    }
    if (typeof value === 'number')
        return value;
    if (typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(value))
        return Number(value);
    return undefined;
}
function convertKnown(term, type) {
    const value = convertScalar(term.value, type);
    if (value === undefined) {
        const failed = (0,model_value/* unknown */.L5)('malformed', { trail: term.trail, sensitive: term.sensitive });
        return noted(failed, { failed: true });
    }
    return value === term.value ? term : { ...term, value };
}
/** Whether two terms are the same value; undefined where an unknown leaves it open. */
function sameValue(left, right) {
    if (left.kind === 'unknown' || right.kind === 'unknown')
        return undefined;
    if (left.kind !== right.kind)
        return false;
    if (left.kind === 'known' && right.kind === 'known')
        return left.value === right.value;
    if (left.kind === 'list' && right.kind === 'list')
        return sameLists(left, right);
    if (left.kind === 'map' && right.kind === 'map')
        return sameMaps(left, right);
    return true;
}
function sameLists(left, right) {
    if (left.open !== undefined || right.open !== undefined)
        return undefined;
    if (left.items.length !== right.items.length)
        return false;
    return scalars_all(left.items.map((item, index) => sameValue(item, right.items[index] ?? model_value/* absent */.Ge)));
}
function sameMaps(left, right) {
    if (left.open !== undefined || right.open !== undefined)
        return undefined;
    if (left.entries.size !== right.entries.size)
        return false;
    const answers = [...left.entries].map(([key, item]) => {
        const other = right.entries.get(key);
        return other === undefined ? false : sameValue(item, other);
    });
    return scalars_all(answers);
}
function scalars_all(answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(undefined) ? undefined : true;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/document.js





/**
 * The JSON document a term holds: a tree stays as it is, text is read, and text with unknown parts is read around them. Every member
 * carries the line it stands on, where the text was written in a file. Text that is not JSON gives an unknown (`malformed`), empty text is absent.
 */
function documentOf(term) {
    if (term.kind === 'list' || term.kind === 'map' || term.kind === 'absent')
        return term;
    if (term.kind === 'known' && term.value === '')
        return model_value/* absent */.Ge;
    const { tree, pieces } = noteOf(term);
    if (tree !== undefined)
        return fromOutside(tree, term.trail);
    const sensitive = isSensitive(term);
    const read = pieces === undefined ? withoutPlaces(term) : readPieces(pieces, term.trail);
    if (read === undefined)
        return term.kind === 'unknown'
            ? term
            : (0,model_value/* unknown */.L5)('malformed', { trail: term.trail, sensitive: term.sensitive });
    return sensitive ? asSensitive(read) : read;
}
function withoutPlaces(term) {
    const parts = term.kind === 'known' ? [String(term.value)] : term.parts;
    const at = term.trail?.at;
    if (parts === undefined)
        return undefined;
    const nowhere = { file: '', line: 0, endLine: 0 };
    const pieces = parts.map((part) => typeof part === 'string' ? { text: part, at: at ?? nowhere, multiline: false } : part);
    return at === undefined ? withoutTrails(readPieces(pieces, undefined)) : readPieces(pieces, term.trail);
}
function withoutTrails(term) {
    switch (term?.kind) {
        case 'list':
            return list(term.items.map((item) => withoutTrails(item) ?? model_value/* absent */.Ge));
        case 'map':
            return map(new Map([...term.entries].map(([key, item]) => [key, withoutTrails(item) ?? model_value/* absent */.Ge])));
        case 'known':
            return (0,model_value/* known */.eO)(term.value);
        case 'unknown':
        case 'absent':
        case undefined:
            return term;
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
/** The tree of a text that was referred to from elsewhere: the referring places come first in every trail. */
function fromOutside(tree, trail) {
    if (tree.kind === 'absent' || tree.trail === undefined)
        return tree;
    return outerPlaces(trail, tree.trail.at).reduceRight(seenFrom, tree);
}
/** The places of a trail before the one that holds the text itself. */
function outerPlaces(trail, origin) {
    const places = [];
    for (let here = trail; here !== undefined; here = here.from) {
        const { at } = here;
        if (at.file === origin.file && at.line <= origin.line && at.endLine >= origin.endLine)
            return places;
        places.push(at);
    }
    return places;
}
function readPieces(pieces, trail) {
    const layout = new Layout(pieces);
    const node = readJson(layout.text);
    const first = pieces.find((piece) => 'text' in piece);
    if (node === undefined)
        return undefined;
    const term = layout.term(node);
    return first === undefined ? term : outerPlaces(trail, first.at).reduceRight(seenFrom, term);
}
/** A text put together from pieces; each unknown piece is one character, told from the others by its offset. */
class Layout {
    text;
    unknowns = new Map();
    marks = [];
    constructor(pieces) {
        let offset = 0;
        const texts = pieces.map((piece) => {
            if ('kind' in piece)
                this.unknowns.set(offset, piece);
            else
                this.mark(piece, offset);
            const text = 'kind' in piece ? PLACEHOLDER : piece.text;
            offset += text.length;
            return text;
        });
        this.text = texts.join('');
    }
    term(node) {
        const trail = this.trail(node.start, node.end);
        switch (node.kind) {
            case 'string':
                return this.textTerm(node, trail);
            case 'scalar':
                return node.value === null ? model_value/* absent */.Ge : (0,model_value/* known */.eO)(node.value, trail);
            case 'placeholder': {
                const missing = this.unknowns.get(node.start) ?? (0,model_value/* unknown */.L5)('malformed', { trail });
                return noteOf(missing).tree ?? missing;
            }
            case 'array':
                return list(node.items.map((item) => this.term(item)), trail);
            case 'object': {
                const entries = new Map();
                const open = [];
                for (const { key, value } of node.members) {
                    const name = this.textTerm(key, trail);
                    if (name.kind === 'known')
                        entries.set(String(name.value), this.term(value));
                    else if (name.kind === 'unknown')
                        open.push(name);
                }
                const [unseen] = open;
                return map(entries, trail, unseen === undefined ? undefined : { ...unseen, refersTo: referencesIn(open) });
            }
            default:
                return (0,errors/* unreachable */.H)(node);
        }
    }
    mark({ text, at, multiline, from }, start) {
        this.marks.push({ offset: start, at: { ...at, endLine: multiline ? at.line : at.endLine }, from });
        if (!multiline)
            return;
        let line = at.line;
        for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) {
            line += 1;
            this.marks.push({ offset: start + next + 1, at: { file: at.file, line, endLine: line }, from });
        }
    }
    trail(start, end) {
        const first = this.markAt(start);
        const last = this.markAt(Math.max(start, end - 1));
        if (first === undefined)
            return undefined;
        const sameFile = last !== undefined && last.at.file === first.at.file && last.at.endLine >= first.at.line;
        return { at: { ...first.at, endLine: sameFile ? last.at.endLine : first.at.endLine }, from: first.from };
    }
    markAt(offset) {
        let [low, high] = [0, this.marks.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.marks[middle]?.offset ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return this.marks[low];
    }
    textTerm(node, trail) {
        const parts = [];
        let from = 0;
        for (const { offset, position } of node.placeholders) {
            const missing = this.unknowns.get(offset);
            if (missing === undefined)
                continue;
            if (position > from)
                parts.push(node.value.slice(from, position));
            parts.push(missing);
            from = position + PLACEHOLDER.length;
        }
        if (parts.length === 0)
            return (0,model_value/* known */.eO)(node.value, trail);
        if (from < node.value.length)
            parts.push(node.value.slice(from));
        const [only] = parts;
        if (parts.length === 1 && typeof only === 'object')
            return { ...only, trail: only.trail ?? trail };
        const unknowns = parts.filter((part) => typeof part === 'object');
        const sensitive = unknowns.some((part) => part.sensitive === true) ? true : undefined;
        return (0,model_value/* unknown */.L5)(unknowns[0]?.reason ?? 'not-evaluated', {
            refersTo: referencesIn(unknowns),
            parts,
            trail,
            sensitive,
        });
    }
}
/** Stands for an unknown piece; JSON text never needs this code point. */
const PLACEHOLDER = '\uffff';
/** JSON as Terraform's `jsonencode` writes it: keys in order, no blanks, `<`, `>` and `&` escaped. */
function jsonText(term) {
    switch (term.kind) {
        case 'known':
            if (typeof term.value === 'number')
                return numberText(term.value);
            return JSON.stringify(term.value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
        case 'list':
            return `[${term.items.map(jsonText).join(',')}]`;
        case 'map':
            return `{${sortedEntries(term)
                .map(([key, value]) => `${jsonText((0,model_value/* known */.eO)(key))}:${jsonText(value)}`)
                .join(',')}}`;
        case 'unknown':
        case 'absent':
            return 'null';
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/json-document.js




/** A JSON document as a tree, from text or from a tree; an empty text or object is no document, text that is not JSON reads as malformed. */
function jsonDocument(term) {
    if (term.kind === 'known' && typeof term.value === 'string' && term.value.trim() === '')
        return model_value/* absent */.Ge;
    const hasTree = noteOf(term).tree !== undefined;
    const isPlain = term.kind === 'known' && term.trail === undefined && !hasTree;
    const tree = isPlain ? parsed(term.value) : documentOf(term);
    if (tree.kind === 'known')
        return (0,model_value/* unknown */.L5)('malformed', { trail: tree.trail, sensitive: tree.sensitive });
    const empty = tree.kind === 'map' ? tree.entries.size === 0 : tree.kind === 'list' && tree.items.length === 0;
    if (empty && (tree.kind === 'map' || tree.kind === 'list') && tree.open === undefined)
        return model_value/* absent */.Ge;
    // A tree tells for itself which of its members are sensitive.
    return term.kind === 'known' && term.sensitive === true && !hasTree ? asSensitive(tree) : tree;
}
/** Plain text of a plan; it has no lines, so the fast parser does. */
function parsed(text) {
    try {
        const data = JSON.parse(String(text));
        return termOfData(data);
    }
    catch {
        return (0,model_value/* unknown */.L5)('malformed');
    }
}
/** References without repeats, in order of first appearance. */
function distinctReferences(references) {
    const seen = new Map();
    for (const reference of references) {
        const key = `${reference.to} ${reference.attribute}`;
        if (!seen.has(key))
            seen.set(key, reference);
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/term-attributes.js



/** `ingress[1].cidr_blocks` as steps; what is not a list position is a name. */
function stepsOf(path) {
    if (!path.includes('.') && !path.includes('['))
        return [path];
    return path.split('.').flatMap((part) => {
        const [name = '', ...positions] = part.split('[');
        const steps = name === '' ? [] : [name];
        for (const position of positions) {
            const number = Number.parseInt(position, 10);
            if (!Number.isNaN(number))
                steps.push(number);
        }
        return steps;
    });
}
/** Typed reading of a block given its members. Values convert as Terraform converts them: `"443"` reads as a number, `true` as text. */
function attributesOver(path, content) {
    return new Block(path, content);
}
/** Whether other attributes answer alike whatever these were asked so far. */
function readAlike(attributes, other) {
    return attributes instanceof Block && attributes.answersLike(other);
}
/** Whether two terms say the same and hide the same. */
function isSame(a, b) {
    return (0,terms/* sameTerm */.jZ)(a, b) && (0,terms/* hiddenIn */.k_)(a) === (0,terms/* hiddenIn */.k_)(b);
}
// A class, because a large plan has tens of thousands of them: methods are shared, and a block that nobody reads keeps no table.
class Block {
    path;
    #content;
    #members;
    #asked;
    constructor(path, content) {
        this.path = path;
        this.#content = content;
    }
    term(at) {
        const [first, ...rest] = stepsOf(at);
        if (typeof first !== 'string')
            return model_value/* absent */.Ge;
        const top = this.member(first);
        return rest.length === 0 ? top : (0,model_value/* termAt */.Qc)(top, rest);
    }
    text(at) {
        return scalarOf(this.term(at), asText);
    }
    flag(at) {
        return scalarOf(this.term(at), asFlag);
    }
    count(at) {
        return scalarOf(this.term(at), asCount);
    }
    texts(at) {
        return textsOf(this.term(at));
    }
    document(at) {
        return jsonDocument(this.term(at));
    }
    blocks(at) {
        return blocksOf(within(this.path, at), this.term(at), this);
    }
    written(at) {
        return this.writtenAt(within(this.path, at));
    }
    /** Given the path from the resource's own body. */
    writtenAt(path) {
        const isWritten = this.#content.written(path);
        this.#asked ??= new Map();
        this.#asked.set(path, isWritten);
        return isWritten;
    }
    /** Whether others answer alike whatever was asked so far. */
    answersLike(other) {
        for (const [name, term] of this.#members ?? [])
            if (!isSame(term, other.term(name)))
                return false;
        for (const [path, isWritten] of this.#asked ?? [])
            if (isWritten !== other.written(path))
                return false;
        return true;
    }
    member(name) {
        const earlier = this.#members?.get(name);
        if (earlier !== undefined)
            return earlier;
        const term = this.#content.member(name);
        this.#members ??= new Map();
        this.#members.set(name, term);
        return term;
    }
}
function within(path, at) {
    return path === '' ? at : `${path}.${at}`;
}
function blocksOf(path, term, outer) {
    const block = (at, content) => attributesOver(at, {
        member: (name) => (0,model_value/* termAt */.Qc)(content, [name]),
        written: (whole) => outer.writtenAt(whole),
    });
    if (term.kind === 'absent')
        return [];
    if (term.kind !== 'list')
        return [block(path, term)];
    const blocks = term.items.flatMap((item, index) => item.kind === 'absent' ? [] : [block(`${path}[${index}]`, item)]);
    return term.open === undefined ? blocks : [...blocks, block(`${path}[${term.items.length}]`, term.open)];
}
function textsOf(term) {
    if (term.kind === 'absent')
        return [];
    if (term.kind !== 'list')
        return [scalarOf(term, asText)];
    const texts = term.items.map((item) => scalarOf(item, asText)).filter((value) => value.kind !== 'absent');
    return term.open === undefined ? texts : [...texts, term.open];
}
function scalarOf(term, convert) {
    if (term.kind === 'absent' || term.kind === 'unknown')
        return term;
    if (term.kind === 'list')
        return ofList(term.items, term.open);
    if (term.kind === 'map')
        return (0,model_value/* unknown */.L5)('malformed', { trail: term.trail });
    const value = convert(term.value);
    if (value === undefined)
        return (0,model_value/* unknown */.L5)('malformed', { trail: term.trail, sensitive: term.sensitive });
    const known = { ...term, value };
    return known;
}
/** A list where one value is wanted: empty is unset, unknown members are candidates, anything else has the wrong type. */
function ofList(items, open) {
    const members = open === undefined ? items : [...items, open];
    const [first, ...others] = members.filter((item) => item.kind === 'unknown');
    if (members.length === 0)
        return model_value/* absent */.Ge;
    if (first === undefined || others.length + 1 < members.length)
        return (0,model_value/* unknown */.L5)('malformed');
    return {
        ...first,
        refersTo: distinctReferences([first, ...others].flatMap((member) => member.refersTo)),
    };
}
function asText(value) {
    return String(value);
}
function asFlag(value) {
    if (value === 'true')
        return true;
    if (value === 'false')
        return false;
    return typeof value === 'boolean' ? value : undefined;
}
function asCount(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/planned-base.js




/**
 * What the base branch alone would make of the deployed state, as far as no plan of it is needed to tell: what the source of both
 * sides decides alike is as the head's plan has it, everything else as it is deployed. Addresses are those before the change.
 */
function plannedBase({ before, after, lineage, recreated }, sources) {
    const former = new Map([...lineage].map(([from, to]) => [to, from]));
    const deployed = new Map(before.map((declaration) => [declaration.address, declaration]));
    const remaining = new Set();
    const addressBefore = ({ address }) => former.get(address) ?? address;
    const created = new Set();
    const waiting = new Map();
    for (const declaration of after) {
        const address = addressBefore(declaration);
        if (deployed.has(address))
            continue;
        const ofBase = baseOf({ was: undefined, declaration, address, created }, sources);
        if (ofBase === undefined)
            created.add(declaration.address);
        else
            waiting.set(address, ofBase);
    }
    const planned = after.flatMap((declaration) => {
        const address = addressBefore(declaration);
        remaining.add(address);
        const was = deployed.get(address);
        // What comes is what is deployed, so that nothing of it can be pending.
        if (was !== undefined && recreated.has(address))
            return was;
        if (was === undefined)
            return waiting.get(address) ?? [];
        return was === declaration ? was : (baseOf({ was, declaration, address, created }, sources) ?? []);
    });
    const gone = before.filter(({ address }) => !remaining.has(address) && sharesOf(address, address, sources) !== 'pending');
    return [...planned, ...gone];
}
/** Arguments that no fact hangs on. */
const INERT = new Set(['tags', 'lifecycle', 'depends_on', 'timeouts']);
function baseOf({ was, declaration, address, created }, sources) {
    // What is planned and stands in no source that is at hand may be of any branch.
    const isUnseen = sources.head.basis(declaration.address, 'whole') === undefined;
    const shares = isUnseen ? 'own' : sharesOf(declaration.address, address, sources);
    if (shares === 'own')
        return was;
    const names = shares === 'pending' ? sources.head.argumentsOf(declaration.address) : [...shares.pending];
    const possible = names.filter((name) => !comesFrom(declaration.attributes.term(name), created));
    if (was !== undefined && possible.length < names.length)
        return blendOf(was, declaration, new Set(possible));
    if (shares === 'pending')
        return copyOf(declaration, address);
    // What the base would give a new object is not known; only what no fact hangs on may differ.
    if (was === undefined)
        return [...shares.own].every((name) => INERT.has(name)) ? copyOf(declaration, address) : undefined;
    return blendOf(was, declaration, shares.pending);
}
function comesFrom(term, created) {
    return created.size > 0 && referencesIn([term]).some(({ to }) => created.has(to));
}
/** The same declaration under another address. */
function copyOf(declaration, address) {
    return address === declaration.address ? declaration : (0,model_declaration/* altered */.Wn)(declaration, { address });
}
/** A declaration with some arguments of another. */
function blendOf(was, planned, pending) {
    const side = (path) => (pending.has(String(stepsOf(path)[0])) ? planned : was);
    const attributes = attributesOver('', {
        member: (name) => side(name).attributes.term(name),
        written: (path) => side(path).attributes.written(path),
    });
    const { iac, type, action, address } = was;
    return {
        iac,
        type,
        address,
        action,
        literal: (name) => side(name).literal?.(name),
        attributes,
        get identifiers() {
            return was.identifiers;
        },
        mentions: (listener) => (0,mentions/* mentionsOfAll */.c)([was, planned], listener),
    };
}
/** Arguments that the source of the two sides decides differently, of a declaration that is on both. */
function argumentsChanged(address, addressBefore, sources) {
    const shares = sharesOf(address, addressBefore, sources);
    return typeof shares === 'string' ? new Set() : shares.own;
}
/**
 * Whose a change of a declaration is: `pending` where the source of both sides is the same, `own` where it is not or nobody can
 * tell, and argument by argument where the declaration as such is on both sides.
 */
function sharesOf(address, addressBefore, { head, base }) {
    const whole = head.basis(address, 'whole');
    const wholeBefore = base.basis(addressBefore, 'whole');
    if (whole === wholeBefore)
        return 'pending';
    if (whole === undefined || wholeBefore === undefined)
        return 'own';
    if (head.basis(address, 'existence') !== base.basis(addressBefore, 'existence'))
        return 'own';
    const names = [...new Set([...head.argumentsOf(address), ...base.argumentsOf(addressBefore)])];
    const isPending = (argument) => head.basis(address, { argument }) === base.basis(addressBefore, { argument });
    const pending = new Set(names.filter(isPending));
    return { pending, own: new Set(names.filter((name) => !pending.has(name))) };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-actions.js

const ACTIONS = new Map([
    ['no-op', 'no-op'],
    ['create', 'create'],
    ['update', 'update'],
    ['delete', 'delete'],
    ['read', 'read'],
    ['forget', 'forget'],
    ['delete,create', 'replace'],
    ['create,delete', 'replace'],
    ['create,forget', 'replace'],
    ['forget,create', 'replace'],
]);
const NOTHING = {
    action: 'no-op',
    untouched: true,
    inPlace: true,
    leavesCopy: false,
    unheardOf: false,
};
/** What happens to the object of a change; an unknown combination of actions is judged by what the plan has before and after. */
function outcomeOf(change) {
    const actions = field(change, 'actions');
    const stated = Array.isArray(actions) ? ACTIONS.get(actions.join(',')) : undefined;
    if (stated === 'no-op' && change['importing'] === undefined)
        return NOTHING;
    const imported = field(change, 'importing') !== undefined && (stated === 'no-op' || stated === 'update');
    const action = imported ? 'import' : (stated ?? actionByShape(change));
    return {
        action,
        untouched: stated === 'no-op' || stated === 'forget',
        inPlace: stated === 'update' || stated === 'no-op',
        leavesCopy: stated === 'replace' && Array.isArray(actions) && actions.includes('forget'),
        unheardOf: stated === undefined && actions !== undefined,
    };
}
function actionByShape(change) {
    const has = (side) => (field(change, side) ?? null) !== null;
    if (has('before'))
        return has('after') ? 'update' : 'delete';
    return 'create';
}
/** How the object of a change is made anew, and the attributes that force it; undefined where it is not. */
function replacementOf(change, { action, leavesCopy }) {
    if (action !== 'replace')
        return undefined;
    const paths = listOf(change['replace_paths']);
    const forcedBy = paths.flatMap((path) => (Array.isArray(path) ? [pathText(path)] : []));
    return { kind: 'certain', forcedBy: [...new Set(forcedBy)].slice(0, MOST_PATHS), leavesCopy };
}
const MOST_PATHS = 5;
function pathText(steps) {
    return steps
        .map((step, index) => typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)
        .join('');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-changes.js




function changesOf(entries) {
    const changes = [];
    let refused = 0;
    for (const entry of listOf(entries)) {
        if (textOf(field(entry, 'mode')) === 'ephemeral')
            continue;
        const object = objectOf(entry);
        if (object === undefined) {
            refused += 1;
            continue;
        }
        const written = field(entry, 'change');
        const change = isRecord(written) ? written : {};
        const previous = textOf(field(entry, 'previous_address'));
        const { address, module, block, type, mode, key } = object;
        changes.push({
            address,
            module,
            block,
            type,
            mode,
            key,
            change,
            outcome: outcomeOf(change),
            previousAddress: previous === undefined ? undefined : (0,model_value/* addressOf */.ci)(previous),
            deposed: field(entry, 'deposed') !== undefined,
        });
    }
    return { entries: changes, refused };
}
/** Resources of `prior_state.values` or `planned_values`, all modules, without those at the given addresses. */
function stateObjects(values, without) {
    const objects = [];
    const modules = [field(values, 'root_module')];
    while (modules.length > 0) {
        const module = modules.pop();
        const path = textOf(field(module, 'address'));
        for (const resource of listOf(field(module, 'resources'))) {
            if (without.has(textOf(field(resource, 'address')) ?? ''))
                continue;
            const object = objectOf(resource, path);
            if (object === undefined || field(resource, 'deposed_key') !== undefined)
                continue;
            const content = field(resource, 'values');
            objects.push({ ...object, values: content, sensitive: field(resource, 'sensitive_values') });
        }
        modules.push(...listOf(field(module, 'child_modules')).toReversed());
    }
    return objects;
}
function objectOf(entry, within) {
    const name = textOf(field(entry, 'name'));
    const type = textOf(field(entry, 'type'));
    const written = textOf(field(entry, 'address'));
    if (written === undefined && (name === undefined || type === undefined))
        return undefined;
    const mode = modeOf(entry, written);
    const prefix = mode === 'data' ? 'data.' : '';
    const address = written ?? `${prefix}${type}.${name}`;
    const module = textOf(field(entry, 'module_address')) ?? within;
    const index = field(entry, 'index');
    // Entries of a plan state all parts; those of a state leave the module to the address, hand-made ones leave out anything.
    if (type !== undefined && name !== undefined && (module !== undefined || !address.startsWith('module.'))) {
        const key = typeof index === 'number' || typeof index === 'string' ? index : keyIn(address);
        const block = `${prefix}${type}.${name}`;
        return {
            address: (0,model_value/* addressOf */.ci)(address),
            module: module ?? '',
            block,
            type: `${prefix}${type}`,
            mode,
            key,
        };
    }
    const parsed = (0,syntax_address/* parseAddress */.or)(address);
    if (parsed === undefined || parsed.mode === 'ephemeral')
        return undefined;
    return {
        address: (0,model_value/* addressOf */.ci)(address),
        module: (0,syntax_address/* formatModulePath */.dY)(parsed.modules),
        block: `${prefix}${parsed.type}.${parsed.name}`,
        type: `${prefix}${parsed.type}`,
        mode,
        key: parsed.key,
    };
}
function modeOf(entry, address) {
    const mode = textOf(field(entry, 'mode'));
    if (mode !== undefined)
        return mode === 'data' ? 'data' : 'managed';
    return address !== undefined && (0,syntax_address/* parseAddress */.or)(address)?.mode === 'data' ? 'data' : 'managed';
}
function keyIn(address) {
    return address.endsWith(']') ? (0,syntax_address/* parseAddress */.or)(address)?.key : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-configuration.js

/** The module tree of a plan; undefined when the plan has no `configuration`. */
function configuredRoot(configuration) {
    const root = field(configuration, 'root_module');
    return isRecord(root) ? configuredModule(root, '', 0) : undefined;
}
function configuredAt(root, modules) {
    return modules.reduce((module, { name }) => module?.calls.get(name)?.module, root);
}
/** All modules of the tree, callers first. */
function configuredModules(root) {
    if (root === undefined)
        return [];
    const modules = [root];
    for (const module of modules)
        for (const call of module.calls.values())
            modules.push(call.module);
    return modules;
}
function configuredModule(module, path, depth) {
    const calls = new Map();
    for (const [name, call] of depth > DEEPEST ? [] : membersOf(field(module, 'module_calls'))) {
        calls.set(name, {
            source: textOf(field(call, 'source')) ?? '',
            expressions: field(call, 'expressions'),
            forEach: field(call, 'for_each_expression'),
            module: configuredModule(field(call, 'module'), path === '' ? name : `${path}/${name}`, depth + 1),
        });
    }
    return {
        path,
        blocks: configuredBlocks(field(module, 'resources')),
        variables: field(module, 'variables'),
        outputs: field(module, 'outputs'),
        calls,
    };
}
function configuredBlocks(resources) {
    const blocks = new Map();
    for (const resource of listOf(resources)) {
        const type = textOf(field(resource, 'type'));
        const name = textOf(field(resource, 'name'));
        if (type === undefined || name === undefined)
            continue;
        const prefix = field(resource, 'mode') === 'data' ? 'data.' : '';
        blocks.set(`${prefix}${type}.${name}`, {
            expressions: field(resource, 'expressions'),
            forEach: field(resource, 'for_each_expression'),
            provider: textOf(field(resource, 'provider_config_key')),
        });
    }
    return blocks;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-tables.js






function planTables(plan) {
    const changes = changesOf(plan.resource_changes);
    const deferred = changesOf(deferredEntries(plan));
    const current = new Map();
    const mentioned = new Set();
    for (const { entries } of [deferred, changes]) {
        for (const entry of entries) {
            const snapshot = snapshotOf(entry);
            if (snapshot !== undefined)
                current.set(entry.address, snapshot);
            mentioned.add(entry.address);
        }
    }
    const untouched = stateObjects(field(plan.prior_state, 'values'), mentioned).map(stateSnapshot);
    for (const object of untouched)
        current.set(object.address, object);
    const planned = (plan.resource_changes ?? null) === null
        ? stateObjects(plan.planned_values, new Set(current.keys())).map(stateSnapshot)
        : [];
    for (const object of planned)
        current.set(object.address, object);
    const places = lazily(() => placesOf(current.values()));
    const steps = new Map();
    return {
        plan,
        changes,
        deferred,
        untouched,
        planned,
        configuration: configuredRoot(plan.configuration),
        partial: plan.complete === false || plan.format_version === undefined,
        snapshot: (address) => current.get(address),
        instances: (module, block) => places().within(module).byBlock.get(block) ?? [],
        ofTypes: (module, types) => types.flatMap((type) => places().within(module).byType.get(type) ?? []),
        moduleKeys: (module, call) => [...(places().moduleKeys.get(`${module} ${call}`)?.values() ?? [])],
        steps(module) {
            if (!steps.has(module))
                steps.set(module, (0,syntax_address/* parseModulePath */.pV)(module));
            return steps.get(module);
        },
        variables: rootVariables(plan),
    };
}
/** What a change leaves behind; undefined when nothing. */
function snapshotOf(entry) {
    if (entry.deposed)
        return undefined;
    const { change, outcome } = entry;
    const { after, before } = change;
    const former = outcome.inPlace ? before : undefined;
    if (isRecord(after)) {
        const { after_unknown: unknown, after_sensitive: mask } = change;
        return { ...placeOf(entry), values: after, unknown, sensitive: mask, former };
    }
    // A forgotten object leaves the state and stays as it is.
    if (outcome.action === 'forget' && isRecord(before)) {
        const mask = change['before_sensitive'];
        return { ...placeOf(entry), values: before, unknown: undefined, sensitive: mask, former };
    }
    if (outcome.action === 'delete' || after === null)
        return undefined;
    // The document says that the object will exist, and nothing else.
    return { ...placeOf(entry), values: {}, unknown: true, sensitive: undefined, former: undefined };
}
function placeOf({ address, module, block, type, mode, key }) {
    return { address, module, block, type, mode, key };
}
function stateSnapshot(object) {
    return { ...object, unknown: isRecord(object.values) ? undefined : true, former: undefined };
}
function deferredEntries(plan) {
    return Array.isArray(plan.deferred_changes)
        ? plan.deferred_changes.map((deferred) => field(deferred, 'resource_change'))
        : [];
}
const NOTHING_WITHIN = { byBlock: new Map(), byType: new Map() };
function placesOf(objects) {
    const byModule = new Map();
    for (const object of objects)
        append(byModule, object.module, object);
    const moduleKeys = new Map();
    for (const module of byModule.keys()) {
        let parent = '';
        for (const { name, key } of (0,syntax_address/* parseModulePath */.pV)(module) ?? []) {
            const keys = moduleKeys.get(`${parent} ${name}`) ?? new Map();
            moduleKeys.set(`${parent} ${name}`, keys.set((0,syntax_address/* formatKey */.TD)(key), key));
            parent = `${parent === '' ? '' : `${parent}.`}module.${name}${(0,syntax_address/* formatKey */.TD)(key)}`;
        }
    }
    const looked = new Map();
    return {
        moduleKeys,
        within(module) {
            const known = looked.get(module);
            if (known !== undefined)
                return known;
            const members = byModule.get(module);
            const found = members === undefined ? NOTHING_WITHIN : sorted(members);
            looked.set(module, found);
            return found;
        },
    };
}
function sorted(objects) {
    const byBlock = new Map();
    const byType = new Map();
    for (const object of objects) {
        append(byBlock, object.block, object);
        append(byType, object.type, object);
    }
    return { byBlock, byType };
}
function append(map, key, item) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [item]);
    else
        list.push(item);
}
function rootVariables(plan) {
    const declared = field(field(plan.configuration, 'root_module'), 'variables');
    const variables = new Map();
    for (const [name, declaration] of membersOf(declared)) {
        if (!isRecord(declaration) || !Object.hasOwn(declaration, 'default'))
            continue;
        variables.set(name, shielded(termOfData(declaration['default']), declaration));
    }
    for (const [name, variable] of membersOf(plan.variables)) {
        variables.set(name, shielded(termOfData(field(variable, 'value')), field(declared, name)));
    }
    return variables;
}
/** A value whose variable or output is declared sensitive is marked so. */
function shielded(term, declaration) {
    if (term.kind === 'absent')
        return model_value/* absent */.Ge;
    return field(declaration, 'sensitive') === true ? asSensitive(term) : term;
}
function lazily(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/both-sides.js





/** What the plans say of an object: what is deployed counts as the side before where there is no plan of the base branch. */
function plannedValues(head, base) {
    const deployed = lazily(() => new Map(head.tables.changes.entries.map(({ address, change }) => [address, change])));
    return (side, address) => side === 'after'
        ? head.tables.snapshot(address)
        : (base?.tables.snapshot(address) ?? {
            values: deployed().get(address)?.['before'],
            unknown: undefined,
        });
}
const isManaged = ({ type }) => !type.startsWith('data.');
/** Without a plan of the base branch, what is pending there is what the source of both sides decides alike. */
function changeOf(sides, planOfBase, { input, head, base, isSame }) {
    const { before, after, lineage } = sides;
    const { recreated, lastApplied } = sides;
    const deployedAt = (address) => planOfBase?.lineage.get(address) ?? address;
    const drifted = lastApplied.size === 0
        ? undefined
        : {
            lastApplied: new Map([...lastApplied].map(([address, was]) => [deployedAt(address), was])),
            adopted: adoptedIn(sides.drift, { head, base }),
        };
    const shared = { input, lineage, recreated, drifted, drift: new Set(sides.drift.keys()) };
    if (planOfBase !== undefined) {
        const moved = lineageBetween(planOfBase.lineage, lineage);
        const former = new Map([...moved].map(([from, to]) => [to, from]));
        const planned = new Map(planOfBase.after.map((declaration) => [declaration.address, declaration]));
        const own = after.map((declaration) => {
            const twin = planned.get(former.get(declaration.address) ?? declaration.address);
            const isTwin = twin?.address === declaration.address && isSame?.(twin, declaration) === true;
            return isTwin ? twin : declaration;
        });
        // What is deployed goes by the addresses that the base's plan gives it.
        const deployed = planOfBase.before.map((declaration) => copyOf(declaration, deployedAt(declaration.address)));
        return { ...shared, lineage: moved, before: planOfBase.after, after: own, deployed };
    }
    // A plan that destroys everything was asked to: no source, of whatever branch, says so.
    if (before.length > 0 && !after.some(isManaged))
        return { ...shared, before, after, deployed: before };
    if (head === undefined || base === undefined)
        return { ...shared, before, after };
    const pending = plannedBase(sides, { head, base });
    const deployed = new Set(before);
    const isNothingPending = pending.length === before.length && pending.every((each) => deployed.has(each));
    return isNothingPending
        ? { ...shared, before, after }
        : { ...shared, before: pending, after, deployed: before };
}
/** Drifted objects of which the pull request writes an argument that drifted. */
function adoptedIn(drift, { head, base }) {
    if (head === undefined || base === undefined)
        return new Set();
    const adopted = [...drift.values()].filter(({ address, previousAddress = address, change }) => {
        const { before, after } = change;
        const own = argumentsChanged(address, previousAddress, { head, base });
        return [...own].some((name) => !(0,external_node_util_.isDeepStrictEqual)(field(before, name), field(after, name)) && !isIgnored(name, address, head));
    });
    return new Set(adopted.map(({ address }) => address));
}
/** Whether Terraform is told to leave the argument as it is found, so that what is written of it decides nothing. */
function isIgnored(name, address, source) {
    const ignored = source.value(address, 'lifecycle.ignore_changes') ?? model_value/* absent */.Ge;
    if (ignored.kind === 'absent')
        return false;
    // `all`, or what nobody can tell.
    if (ignored.kind !== 'list' || ignored.open !== undefined)
        return true;
    return ignored.items.some((item) => {
        const written = item.kind === 'known' ? String(item.value) : item.kind === 'unknown' ? item.written : '';
        return written === undefined || /^[\w-]+/.exec(written)?.[0] === name;
    });
}
/** Address in the base's plan → address in the head's, for objects that have another one there. */
function lineageBetween(base, head) {
    const moved = new Map();
    for (const deployed of new Set([...base.keys(), ...head.keys()])) {
        const [from, to] = [base.get(deployed) ?? deployed, head.get(deployed) ?? deployed];
        if (from !== to)
            moved.set(from, to);
    }
    return moved;
}

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/expression-parser.js + 8 modules
var expression_parser = __webpack_require__(3222);
// EXTERNAL MODULE: ./lib/ingest/edit.js
var ingest_edit = __webpack_require__(4234);
;// CONCATENATED MODULE: ./lib/ingest/terraform/edited-term.js



/** Longer lists are not matched member by member. */
const LONGEST = 500;
/**
 * A planned value as it would be with an edit: `is` is what the source says of it and `then` what the edited source would say.
 * Only where the source accounts for the plan and the new value is written out does anybody know; undefined otherwise.
 */
function editedTerm(planned, is, then) {
    if ((0,terms/* sameTerm */.jZ)(is, then))
        return planned;
    if (!accountsFor(is, planned))
        return undefined;
    if (is.kind === 'list' && then.kind === 'list' && planned.kind === 'list')
        return editedList(planned, is, then);
    if (is.kind === 'map' && then.kind === 'map' && planned.kind === 'map')
        return editedMap(planned, is, then);
    return isWrittenOut(then) ? then : undefined;
}
function editedList(planned, is, then) {
    const pairs = paired(is.items, planned.items);
    if (pairs === undefined || then.open !== undefined)
        return undefined;
    const sameLength = is.items.length === then.items.length;
    const items = [];
    for (const [index, item] of then.items.entries()) {
        const at = sameLength ? index : is.items.findIndex((each) => (0,terms/* sameTerm */.jZ)(each, item));
        const [was, current] = [is.items[at], pairs[at]];
        const edited = was === undefined || current === undefined
            ? isWrittenOut(item)
                ? item
                : undefined
            : editedTerm(current, was, item);
        if (edited === undefined)
            return undefined;
        items.push(edited);
    }
    return { kind: 'list', items };
}
function editedMap(planned, is, then) {
    if (then.open !== undefined)
        return undefined;
    const entries = new Map(planned.entries);
    for (const name of new Set([...is.entries.keys(), ...then.entries.keys()])) {
        const current = planned.entries.get(name) ?? model_value/* absent */.Ge;
        const edited = editedTerm(current, is.entries.get(name) ?? model_value/* absent */.Ge, then.entries.get(name) ?? model_value/* absent */.Ge);
        if (edited === undefined)
            return undefined;
        entries.set(name, edited);
    }
    return { kind: 'map', entries };
}
/** Whether what the source says, as far as it is known from it alone, is what the plan has. */
function accountsFor(is, planned) {
    switch (is.kind) {
        case 'known':
            return (planned.kind === 'known' && planned.sensitive !== true && String(planned.value) === String(is.value));
        case 'unknown':
        case 'absent':
            return true;
        case 'list':
            return planned.kind === 'list' && paired(is.items, planned.items) !== undefined;
        case 'map':
            return (planned.kind === 'map' &&
                [...is.entries].every(([name, term]) => accountsFor(term, planned.entries.get(name) ?? model_value/* absent */.Ge)));
        default:
            return (0,errors/* unreachable */.H)(is);
    }
}
/** For each written member the planned one that it accounts for: a set is planned in another order than it is written. */
function paired(written, planned) {
    if (written.length !== planned.length || written.length > LONGEST)
        return undefined;
    const left = [...planned];
    const pairs = [];
    for (const [index, item] of written.entries()) {
        const own = planned[index];
        const inPlace = own !== undefined && accountsFor(item, own) ? left.indexOf(own) : -1;
        const at = inPlace >= 0 ? inPlace : left.findIndex((each) => accountsFor(item, each));
        const [found] = at < 0 ? [] : left.splice(at, 1);
        if (found === undefined)
            return undefined;
        pairs.push(found);
    }
    return pairs;
}
/** Nothing in it depends on anything that is not seen; what is not written at all is decided elsewhere. */
function isWrittenOut(term) {
    switch (term.kind) {
        case 'known':
            return term.sensitive !== true;
        case 'list':
            return term.open === undefined && term.items.every(isWrittenOut);
        case 'map':
            return term.open === undefined && [...term.entries.values()].every(isWrittenOut);
        case 'unknown':
        case 'absent':
            return false;
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/lexer.js
var lexer = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/source-text.js
var source_text = __webpack_require__(4576);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/scanner.js



const emptyBody = { attributes: new Map(), blocks: [] };
/** The type of nested block that a block gives: its own, or the one a `dynamic` block is labelled with. */
function producedType({ type, labels }) {
    return type === 'dynamic' ? (labels[0] ?? '') : type;
}
const LARGEST_FILE = 1_000_000;
const scanner_BLANK = /[\s\ufeff]+/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const EQUALS = /[^\S\n]*=(?!=)[^\S\n]*/y;
const SPACE = /[^\S\n]*/y;
/** Reads the blocks and attributes of a file with exact places, in one pass; expressions are delimited, not understood. */
function scan(source) {
    const scanner = new Scanner(source);
    while (scanner.step())
        ;
    return { source, body: scanner.finish(), error: scanner.error };
}
class Scanner {
    error;
    at = 0;
    source;
    text;
    open;
    constructor(source) {
        this.source = source;
        this.text = source.text;
        this.open = [{ type: '', labels: [], start: 0, attributes: new Map(), blocks: [] }];
    }
    step() {
        this.at += this.take(scanner_BLANK).length;
        if (this.at >= this.text.length)
            return false;
        const comment = (0,lexer/* commentEnd */.TM)(this.text, this.at);
        if (comment !== undefined)
            this.at = comment;
        else if (this.text[this.at] === '}')
            this.closeBlock(this.at + 1);
        else
            this.readItem();
        return true;
    }
    finish() {
        const innermost = this.open.at(-1);
        if (this.open.length > 1 && innermost !== undefined)
            this.fail(innermost.start, `the block \`${innermost.type}\` is not closed`);
        while (this.open.length > 1)
            this.closeBlock(this.text.length);
        return this.top();
    }
    top() {
        const top = this.open.at(-1);
        if (top === undefined)
            throw new Error('the file itself is always open');
        return top;
    }
    take(pattern) {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text)?.[0] ?? '';
    }
    fail(at, why) {
        this.error ??= { line: (0,source_text/* lineAt */.mh)(this.source, at), why };
    }
    skipLine(why) {
        this.fail(this.at, why);
        const end = this.text.indexOf('\n', this.at);
        this.at = end === -1 ? this.text.length : end;
    }
    range(start, end) {
        const endLine = (0,source_text/* lineAt */.mh)(this.source, Math.max(start, end - 1));
        return { file: this.source.file, line: (0,source_text/* lineAt */.mh)(this.source, start), endLine };
    }
    readItem() {
        const start = this.at;
        const name = this.take(NAME);
        if (name === '')
            return this.skipLine('neither a block nor an argument starts here');
        this.at += name.length;
        const equals = this.take(EQUALS);
        if (equals === '')
            return this.openBlock(name, start);
        this.at += equals.length;
        this.readValue(name, start);
    }
    readValue(name, start) {
        const from = this.at;
        const { end, last: valueEnd, hazard, error } = (0,lexer/* lexValue */.t7)(this.text, from);
        if (error !== undefined)
            this.fail(error.at, error.why);
        this.at = end;
        if (valueEnd === from)
            return this.fail(start, `the argument \`${name}\` has no value`);
        const at = this.range(start, valueEnd);
        const refused = this.text.length > LARGEST_FILE ? lexer/* FILE_TOO_LARGE */.UE : hazard;
        const place = { source: this.source, start: from, end: valueEnd, line: (0,source_text/* lineAt */.mh)(this.source, from) };
        const { attributes } = this.top();
        if (attributes.has(name))
            return this.fail(start, `the argument \`${name}\` is set twice`);
        attributes.set(name, { name, at, value: { ...place, endLine: at.endLine, hazard: refused } });
    }
    openBlock(type, start) {
        const labels = [];
        for (;;) {
            this.at += this.take(SPACE).length;
            const comment = this.text[this.at] === '/' ? (0,lexer/* commentEnd */.TM)(this.text, this.at) : undefined;
            const label = this.take(NAME);
            if (comment !== undefined)
                this.at = comment;
            else if (label !== '') {
                labels.push(label);
                this.at += label.length;
            }
            else if (this.text[this.at] === '"') {
                const end = (0,lexer/* lexEnclosed */.Fy)(this.text, this.at);
                labels.push((0,syntax_address/* unquoted */.qZ)(this.text.slice(this.at + 1, end - 1)));
                this.at = end;
            }
            else
                break;
        }
        if (this.text[this.at] !== '{')
            return this.skipLine(`\`${type}\` is neither a block nor an argument`);
        this.at += 1;
        if (this.open.length > lexer/* NESTING_LIMIT */.fx)
            this.fail(start, 'blocks are nested too deeply');
        this.open.push({ type, labels, start, attributes: new Map(), blocks: [] });
    }
    closeBlock(end) {
        if (this.open.length === 1) {
            this.skipLine('`}` closes nothing');
            return;
        }
        this.at = end;
        const { type, labels, start, attributes, blocks } = this.top();
        this.open.pop();
        if (this.open.length <= lexer/* NESTING_LIMIT */.fx)
            this.top().blocks.push({ type, labels, at: this.range(start, end), body: { attributes, blocks } });
    }
}

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/template-text.js
var template_text = __webpack_require__(2445);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/json-body.js





/** How many labels stand between a block's type and its body. */
const LABELS = new Map([
    ['resource', 2],
    ['data', 2],
    ['variable', 1],
    ['output', 1],
    ['module', 1],
    ['provider', 1],
    ['locals', 0],
]);
/** Reads the blocks of a `.tf.json` file; nested blocks stay arguments, because only the provider could tell them apart. */
function scanJson(source) {
    const root = readJson(source.text);
    if (root?.kind !== 'object')
        return { source, body: emptyBody, error: { line: 1, why: 'it is not a JSON object' } };
    const reader = new JsonBodyReader(source);
    const blocks = root.members.flatMap((member) => reader.blocks(member.key.value, [], member));
    return { source, body: { attributes: new Map(), blocks }, error: undefined };
}
/** Reads the top-level entries of a `.tfvars.json` file as arguments. */
function scanJsonValues(source) {
    const root = readJson(source.text);
    if (root?.kind !== 'object')
        return { source, body: emptyBody, error: { line: 1, why: 'it is not a JSON object' } };
    return { source, body: new JsonBodyReader(source, false).body(root), error: undefined };
}
class JsonBodyReader {
    source;
    templates;
    constructor(source, templates = true) {
        this.source = source;
        this.templates = templates;
    }
    blocks(type, labels, { key, value }) {
        if (value.kind === 'array')
            return value.items.flatMap((item) => this.blocks(type, labels, { key, value: item }));
        if (value.kind !== 'object')
            return [];
        const wanted = LABELS.get(type);
        if (wanted === undefined)
            return [];
        if (labels.length < wanted)
            return value.members.flatMap((member) => this.blocks(type, [...labels, member.key.value], member));
        const at = {
            file: this.source.file,
            line: (0,source_text/* lineAt */.mh)(this.source, key.start),
            endLine: (0,source_text/* lineAt */.mh)(this.source, value.end - 1),
        };
        return [{ type, labels, at, body: this.body(value, type === 'variable') }];
    }
    body(node, isVariable = false) {
        const members = node.members.filter(({ key }) => key.value !== '//');
        const attributes = members
            .filter(({ key }) => key.value !== 'dynamic')
            .map((member) => [member.key.value, this.attribute(member, isVariable)]);
        const dynamic = members.find(({ key }) => key.value === 'dynamic')?.value;
        const blocks = dynamic?.kind === 'object' ? dynamic.members.flatMap((member) => this.dynamicBlocks(member)) : [];
        return { attributes: new Map(attributes), blocks };
    }
    dynamicBlocks({ key, value }) {
        if (value.kind === 'array')
            return value.items.flatMap((item) => this.dynamicBlocks({ key, value: item }));
        if (value.kind !== 'object')
            return [];
        const at = {
            file: this.source.file,
            line: (0,source_text/* lineAt */.mh)(this.source, key.start),
            endLine: (0,source_text/* lineAt */.mh)(this.source, value.end - 1),
        };
        const { attributes } = this.body(value);
        const content = value.members.find((member) => member.key.value === 'content')?.value;
        const body = content?.kind === 'object' ? this.body(content) : emptyBody;
        return [
            {
                type: 'dynamic',
                labels: [key.value],
                at,
                body: { attributes, blocks: [{ type: 'content', labels: [], at, body }] },
            },
        ];
    }
    attribute({ key, value }, isVariable) {
        const line = (0,source_text/* lineAt */.mh)(this.source, value.start);
        const endLine = (0,source_text/* lineAt */.mh)(this.source, value.end - 1);
        const isType = isVariable && key.value === 'type' && value.kind === 'string';
        const span = { start: 0, end: value.end - value.start, line: 0, endLine: 0 };
        const expression = isType
            ? { kind: 'unparsed', text: value.value, span }
            : this.expression(value, value.start);
        return {
            name: key.value,
            at: { file: this.source.file, line: (0,source_text/* lineAt */.mh)(this.source, key.start), endLine },
            value: {
                source: this.source,
                start: value.start,
                end: value.end,
                line,
                endLine,
                hazard: undefined,
                expression,
            },
        };
    }
    expression(node, origin) {
        const span = this.span(node, origin);
        switch (node.kind) {
            case 'string':
                return this.text(node, span);
            case 'scalar':
                return { kind: 'literal', value: node.value, span };
            case 'placeholder':
                return { kind: 'literal', value: null, span };
            case 'array':
                return { kind: 'tuple', items: node.items.map((item) => this.expression(item, origin)), span };
            case 'object': {
                const members = node.members.filter(({ key }) => key.value !== '//');
                const items = members.map(({ key, value }) => ({
                    key: this.text(key, this.span(key, origin)),
                    value: this.expression(value, origin),
                }));
                return { kind: 'object', items, span };
            }
            default:
                return (0,errors/* unreachable */.H)(node);
        }
    }
    text({ value }, span) {
        if (!this.templates || !/[$%]\{/.test(value))
            return { kind: 'literal', value, span };
        return { kind: 'unparsed', text: (0,template_text/* asQuotedTemplate */.nC)(value), span };
    }
    span(node, origin) {
        const first = (0,source_text/* lineAt */.mh)(this.source, origin);
        return {
            start: node.start - origin,
            end: node.end - origin,
            line: (0,source_text/* lineAt */.mh)(this.source, node.start) - first,
            endLine: (0,source_text/* lineAt */.mh)(this.source, node.end - 1) - first,
        };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/names-in-text.js

// What stands in the brackets of `subnets[each.key]` is mentioned by itself.
const STEP = /\s*(?:\.\s*([\p{L}_][\p{L}\p{N}_-]*)|\.\d+|\.\*|\[(?:\d+|\*|"(?:[^"\\$%]|\\.)*")\]|\[[^[\]"\n]{1,200}\])/uy;
/** Every reference in the text of an expression, without parsing it: names in code and in interpolations, index steps left out. */
function mentionsIn(text) {
    const mentions = [];
    (0,lexer/* eachName */.RX)(text, (start, end) => {
        const names = [text.slice(start, end)];
        let at = end;
        while (names.length < 3) {
            STEP.lastIndex = at;
            const step = STEP.exec(text);
            if (step === null)
                break;
            at = STEP.lastIndex;
            if (step[1] !== undefined)
                names.push(step[1]);
        }
        if (names.length > 1)
            mentions.push(names);
    });
    return mentions;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/edited-file.js




/** Whether an edited file still has the structure of HCL or of its JSON form. */
function isReadable({ at: { file } }, tree) {
    const source = (0,source_text/* sourceText */.rI)(file, tree.read(file) ?? '');
    const isValues = /\.tfvars(?:\.json)?$/.test(file);
    const read = file.endsWith('.json') ? (isValues ? scanJsonValues : scanJson) : scan;
    return read(source).error === undefined;
}
/** Whether everything the new lines name is declared in their module: what they come from may have gone meanwhile. */
function namesAreDeclared({ at: { file }, text }, tree) {
    const wanted = mentionsIn(text).flatMap(([root = '', name = '', third = '']) => {
        const heads = headsOf(root, name, third);
        return heads === undefined ? [] : [heads];
    });
    if (wanted.length === 0)
        return true;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    const texts = tree
        .files(folder)
        .filter((each) => /\.(?:tf|tofu)$/.test(each))
        .map((each) => tree.read(folder === '' ? each : `${folder}/${each}`) ?? '');
    return wanted.every((head) => texts.some((each) => head.test(each)));
}
/** How the declaration of a name begins; undefined for what needs none, such as `each.key`. */
function headsOf(root, name, third) {
    switch (root) {
        case 'var':
            return block('variable', name);
        case 'module':
            return block('module', name);
        case 'data':
            return block('data', name, third);
        case 'local':
            return new RegExp(String.raw `^\s*${escaped(name)}\s*=`, 'mu');
        default:
            return root.includes('_') ? block('resource', root, name) : undefined;
    }
}
function block(type, ...labels) {
    const quoted = labels.map((label) => String.raw `\s+"?${escaped(label)}"?`).join('');
    return new RegExp(String.raw `^\s*${type}${quoted}\s*\{`, 'mu');
}
const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`);

;// CONCATENATED MODULE: ./lib/ingest/terraform/edited.js









/** Every edit looks at every changed block once more; after so many looks nothing is told any more. */
const MOST_LOOKS = 2_000;
/**
 * Tells what a plan of edited source would have, as far as that is certain without making one: what the edited source decides as
 * the base does is as it was before, and a value that is written out is what is written.
 */
function terraformRewriter(editing) {
    const { head, base, read } = editing;
    const changedBlocks = lazily(() => byBlock(changedDeclarations(editing.change)));
    let looks = MOST_LOOKS;
    let source;
    const was = editing.baseSource === undefined ? undefined : remembering(editing.baseSource);
    return {
        lines: (side, file) => (side === 'after' ? head : base)?.read(file)?.split('\n'),
        edited(edit) {
            const tree = (0,ingest_edit/* editedTree */.c)(head, edit);
            const changed = changedBlocks();
            looks -= changed.size;
            if (tree === undefined || looks < 0 || !isReadable(edit, tree))
                return undefined;
            source ??= remembering(read(head));
            const next = remembering(read(tree, edit.at.file));
            return replacements(changed, { edit, tree, is: source, next, was });
        },
    };
}
/** Instances of a block have one source. */
function byBlock(changed) {
    const blocks = new Map();
    for (const each of changed) {
        const block = blockName(each.address);
        const same = blocks.get(block);
        if (same === undefined)
            blocks.set(block, [each]);
        else
            same.push(each);
    }
    return blocks;
}
function changedDeclarations({ before, after, lineage }) {
    const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
    const old = new Map(before.map((declaration) => [declaration.address, declaration]));
    const present = new Set(after.map(({ address }) => address));
    const changed = [];
    for (const declaration of after) {
        const { address } = declaration;
        const former = earlier.get(address) ?? address;
        const was = old.get(former);
        if (was !== declaration)
            changed.push({ address, former, before: was, after: declaration });
    }
    for (const declaration of before) {
        const { address: former } = declaration;
        const address = lineage.get(former) ?? former;
        if (!present.has(address))
            changed.push({ address, former, before: declaration, after: undefined });
    }
    return changed;
}
/** The address without instance keys. */
function blockName(address) {
    return address.includes('[') ? (0,model_value/* addressOf */.ci)(address.replaceAll(KEY, '')) : address;
}
const KEY = /\[(?:\d+|"(?:[^"\\]|\\[^])*")\]/g;
/** Instances of a block have one basis. */
function remembering(configuration) {
    const known = new Map();
    return {
        block: (address) => configuration.block(address),
        value: (address, path) => configuration.value(address, path),
        argumentsOf: (address) => configuration.argumentsOf(address),
        basis(address, part) {
            const key = `${blockName(address)} ${typeof part === 'string' ? part : `.${part.argument}`}`;
            if (!known.has(key))
                known.set(key, configuration.basis(address, part));
            return known.get(key);
        },
    };
}
/** A declaration of which nobody can tell what the edit makes. */
const UNTOLD = Symbol('untold');
function replacements(changed, sources) {
    const { is, next, tree, edit } = sources;
    const replaced = new Map();
    const isEdited = ([first]) => first !== undefined && is.basis(first.address, 'whole') !== next.basis(first.address, 'whole');
    for (const each of [...changed.values()].filter(isEdited).flat()) {
        const outcome = edited_outcomeOf(each, sources);
        if (outcome === UNTOLD)
            return undefined;
        if (outcome === undefined && isStillNamed(each.address, sources))
            return undefined;
        replaced.set(each.address, outcome);
    }
    return namesAreDeclared(edit, tree) ? replaced : undefined;
}
function edited_outcomeOf(each, sources) {
    const { is, next, was } = sources;
    const { address, former, before, after } = each;
    const asBefore = (part) => {
        const basis = next.basis(address, part);
        return basis !== undefined && basis === was?.basis(former, part);
    };
    if (next.block(address) === undefined && is.block(address) !== undefined)
        return before === undefined ? undefined : UNTOLD;
    if (asBefore('whole'))
        return before;
    if (after === undefined || next.block(address) === undefined)
        return UNTOLD;
    if (is.basis(address, 'existence') !== next.basis(address, 'existence'))
        return UNTOLD;
    return withArguments(each, after, { ...sources, asBefore });
}
/** The declaration with those arguments changed that the edit decides. */
function withArguments({ address, before }, after, { is, next, asBefore }) {
    const edited = new Map();
    for (const argument of new Set([...is.argumentsOf(address), ...next.argumentsOf(address)])) {
        if (is.basis(address, { argument }) === next.basis(address, { argument }))
            continue;
        if (before !== undefined && asBefore({ argument }))
            edited.set(argument, before.attributes.term(argument));
        else {
            const [written, wanted] = [is.value(address, argument), next.value(address, argument)];
            const planned = after.attributes.term(argument);
            const term = written && wanted && editedTerm(planned, written, wanted);
            if (term === undefined)
                return UNTOLD;
            edited.set(argument, term);
        }
    }
    return (0,model_declaration/* altered */.Wn)(after, {
        attributes: overlaid(after.attributes, edited),
        // What was mentioned counts as well, so that nothing that hangs on it is left out.
        mentions(listener) {
            for (const term of edited.values())
                (0,mentions/* tellMentions */.h)(term, listener);
            return after.mentions?.(listener) === true;
        },
    });
}
function overlaid(attributes, edited) {
    return attributesOver('', {
        member: (name) => edited.get(name) ?? attributes.term(name),
        written: (path) => {
            const term = edited.get(String(stepsOf(path)[0]));
            return term === undefined ? attributes.written(path) : term.kind !== 'absent';
        },
    });
}
/** Whether the module still speaks of a block that is not there any more. */
function isStillNamed(address, { is, tree }) {
    const file = is.block(address)?.file;
    if (file === undefined)
        return true;
    const { modules: _, ...own } = (0,syntax_address/* parseAddress */.or)(blockName(address)) ?? { modules: [] };
    const name = 'type' in own ? (0,syntax_address/* formatAddress */.M0)({ ...own, modules: [] }) : (0,model_value/* addressOf */.ci)(address);
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    return tree
        .files(folder)
        .some((each) => /\.(?:tf|tofu)(?:\.json)?$/.test(each) && (0,ingest_edit/* mentions */.w)(tree.read(join(folder, each)) ?? '', name));
}
const join = (folder, name) => (folder === '' ? name : `${folder}/${name}`);

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/identifiers.js

// Attributes under which other resources name an object, beside `id`, `arn` and `name` (provider documentation of hashicorp/aws).
const NATURAL_KEYS = new Map(Object.entries({
    aws_s3_bucket: ['bucket', 'bucket_domain_name', 'bucket_regional_domain_name', 'website_endpoint'],
    aws_sqs_queue: ['url'],
    aws_lambda_function: ['function_name', 'qualified_arn', 'invoke_arn'],
    aws_lambda_alias: ['invoke_arn'],
    aws_db_instance: ['identifier', 'resource_id', 'endpoint', 'address'],
    aws_rds_cluster: ['cluster_identifier', 'endpoint'],
    aws_docdb_cluster: ['cluster_identifier', 'endpoint'],
    aws_neptune_cluster: ['cluster_identifier', 'endpoint'],
    aws_redshift_cluster: ['cluster_identifier', 'endpoint'],
    aws_elasticache_replication_group: ['replication_group_id'],
    aws_elasticache_cluster: ['cluster_id'],
    aws_kms_key: ['key_id'],
    aws_kms_alias: ['target_key_arn'],
    aws_lb: ['dns_name'],
    aws_alb: ['dns_name'],
    aws_elb: ['dns_name'],
    aws_ecs_task_definition: ['family', 'arn_without_revision'],
    aws_ecr_repository: ['repository_url'],
    aws_elasticsearch_domain: ['domain_name', 'endpoint'],
    aws_opensearch_domain: ['domain_name', 'endpoint'],
    aws_api_gateway_rest_api: ['execution_arn'],
    aws_apigatewayv2_api: ['execution_arn', 'api_endpoint'],
    aws_api_gateway_stage: ['invoke_url'],
    aws_api_gateway_domain_name: ['domain_name'],
    aws_apigatewayv2_domain_name: ['domain_name'],
    aws_cloudfront_distribution: ['domain_name'],
    aws_cloudfront_origin_access_identity: [
        'iam_arn',
        'cloudfront_access_identity_path',
        's3_canonical_user_id',
    ],
    aws_instance: ['primary_network_interface_id'],
    aws_vpc: [
        'default_security_group_id',
        'default_network_acl_id',
        'default_route_table_id',
        'main_route_table_id',
    ],
    aws_iam_role: ['unique_id'],
    aws_iam_user: ['unique_id'],
    aws_dms_replication_subnet_group: ['replication_subnet_group_id'],
    aws_dms_replication_instance: ['replication_instance_id'],
    aws_dynamodb_table: ['stream_arn'],
    aws_efs_file_system: ['dns_name'],
    aws_secretsmanager_secret: ['name'],
    aws_eip: ['allocation_id', 'public_ip'],
    aws_vpc_endpoint: ['prefix_list_id'],
    aws_cognito_user_pool: ['endpoint'],
}));
// These have the id or ARN of the object they are attached to.
const NAMED_LIKE_THEIR_OWNER = /^aws_(s3_bucket_\w+|\w+_(policy|policy_attachment|attachment|policy_document)|lambda_function_url|lambda_permission|kms_key_policy|route_table_association|secretsmanager_secret_(rotation|version))$/;
const OWN_POLICIES = /^aws_(iam_policy|organizations_policy|autoscaling_policy|appautoscaling_policy|\w*vpc_attachment|\w*_peering_attachment|network_interface_attachment|dlm_lifecycle_policy|backup_policy|cloudfront_(cache|origin_request|response_headers)_policy)$/;
// Attributes that only repeat an argument, most often the one that names the owner (documentation of Terraform and of hashicorp/aws).
const REPEATED = [
    {
        types: /^aws_s3_bucket_(policy|public_access_block|ownership_controls|versioning|server_side_encryption_configuration|website_configuration|lifecycle_configuration|logging|notification|cors_configuration|accelerate_configuration|request_payment_configuration|replication_configuration|object_lock_configuration)$/,
        attribute: 'id',
        argument: 'bucket',
    },
    {
        types: /^aws_sqs_queue_(policy|redrive_policy|redrive_allow_policy)$/,
        attribute: 'id',
        argument: 'queue_url',
    },
    { types: /^aws_sns_topic_(policy|data_protection_policy)$/, attribute: 'id', argument: 'arn' },
    { types: /^aws_ecr_(repository|lifecycle)_policy$/, attribute: 'id', argument: 'repository' },
    { types: /^aws_kms_key_policy$/, attribute: 'id', argument: 'key_id' },
    { types: /^aws_efs_(file_system|backup)_policy$/, attribute: 'id', argument: 'file_system_id' },
    { types: /^aws_secretsmanager_secret_policy$/, attribute: 'id', argument: 'secret_arn' },
    { types: /^aws_secretsmanager_secret_rotation$/, attribute: 'id', argument: 'secret_id' },
    { types: /^aws_secretsmanager_secret_version$/, attribute: 'arn', argument: 'secret_id' },
    { types: /^aws_api_gateway_rest_api_policy$/, attribute: 'id', argument: 'rest_api_id' },
    { types: /^aws_cloudwatch_event_bus_policy$/, attribute: 'id', argument: 'event_bus_name' },
    { types: /^aws_dynamodb_resource_policy$/, attribute: 'id', argument: 'resource_arn' },
    { types: /^terraform_data$/, attribute: 'output', argument: 'input' },
    { types: /^aws_lambda_function_url$/, attribute: 'function_arn', argument: 'function_name' },
];
/** The argument that an attribute repeats: the `id` of a bucket policy is its `bucket`, so who names one names the other. */
function repeatedArgument(type, attribute) {
    return REPEATED.find((each) => each.attribute === attribute && each.types.test(type))?.argument;
}
// Data sources that describe where Terraform runs, not an object.
const NO_OBJECT = /^data\.aws_(caller_identity|region|regions|partition|availability_zones?|default_tags|arn|service|billing_service_account|elb_service_account|canonical_user_id)$/;
const named = new Map();
function namingAttributes(type) {
    const earlier = named.get(type);
    if (earlier !== undefined)
        return earlier;
    const attributes = attributesNaming(type);
    named.set(type, attributes);
    return attributes;
}
function attributesNaming(type) {
    if (NO_OBJECT.test(type))
        return [];
    const plain = type.replace(/^data\./, '');
    if (NAMED_LIKE_THEIR_OWNER.test(plain) && !OWN_POLICIES.test(plain))
        return [];
    return ['id', 'arn', 'name', ...(NATURAL_KEYS.get(plain) ?? [])];
}
/** Known ids, ARNs and names under which others refer to an object; `former` adds those that an update in place keeps. */
function identifiersOf({ type, values, sensitive, }, former) {
    const found = [];
    for (const attribute of namingAttributes(type)) {
        const value = field(values, attribute) ?? (attribute === 'name' ? undefined : field(former, attribute));
        if (typeof value !== 'string' || value === '' || found.includes(value))
            continue;
        if (field(sensitive, attribute) !== true)
            found.push(value);
    }
    return found;
}
/** Attributes that name an object of a type itself; an alias is known by the id of its key, which is another object. */
function ownNames(type) {
    const names = namingAttributes(type);
    return type === 'aws_kms_alias' ? names.filter((attribute) => attribute !== 'target_key_arn') : names;
}
const NAMES = new Set([
    'id',
    'arn',
    'name',
    'bucket',
    'url',
    'function_name',
    'identifier',
    'cluster_identifier',
    'key_id',
]);
/** Whether an attribute has a value once the object exists, although nobody writes it. */
function isIdentity(type, attribute) {
    return NAMES.has(attribute) && (attribute === 'id' || namingAttributes(type).includes(attribute));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/reference-search.js

/** More instances of one block or module than this are not followed one by one. */
const MOST_INSTANCES = 1_000;
function unseen(reason, { place }, module = place.module) {
    return { kind: 'unseen', reason, module };
}
/** Answers that do not depend on who asks are found once; asking again while still searching means a cycle. */
function remembered(key, search, find) {
    const earlier = search.memo.get(key);
    if (earlier !== undefined)
        return earlier;
    search.memo.set(key, [unseen('not-evaluated', search)]);
    const found = find();
    search.memo.set(key, found);
    return found;
}
function distinct(targets) {
    const seen = new Set();
    return targets.filter((target) => {
        if (target.kind === 'settled')
            return true;
        const key = target.kind === 'unseen'
            ? `${target.reason} ${target.module}`
            : `${target.reference.to} ${target.reference.attribute}`;
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
function pathOf(steps) {
    return steps.map((step) => (step.kind === 'name' ? step.name : step.key));
}
function textOfPath(steps) {
    return steps
        .map((step) => (step.kind === 'name' ? `.${step.name}` : (0,syntax_address/* formatKey */.TD)(step.key)))
        .join('')
        .replace(/^\./, '');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/module-references.js





/** `var.name`: the argument of the module call, else the default; a root variable's value is in the plan. */
function variableTargets([name, ...rest], search) {
    if (name?.kind !== 'name')
        return { targets: [unseen('not-evaluated', search)], rest: [] };
    const targets = remembered(`${search.place.module} var.${name.name}`, search, () => variable(name.name, search));
    return { targets, rest };
}
function variable(name, search) {
    const { tables, place } = search;
    const steps = tables.steps(place.module);
    const last = steps?.at(-1);
    if (steps === undefined || last === undefined) {
        const term = tables.variables.get(name);
        return [term === undefined ? unseen('no-value', search) : { kind: 'settled', term }];
    }
    const call = configuredAt(tables.configuration, steps.slice(0, -1))?.calls.get(last.name);
    const declaration = field(call?.module.variables, name);
    const expression = field(call?.expressions, name);
    if (expression !== undefined) {
        const caller = { module: (0,syntax_address/* formatModulePath */.dY)(steps.slice(0, -1)), key: last.key, forEach: call?.forEach };
        const targets = search.follow(expression, { ...search, place: caller, sameKey: false });
        return targets.map((target) => target.kind === 'settled' ? { ...target, term: shielded(target.term, declaration) } : target);
    }
    if (!isRecord(declaration) || !Object.hasOwn(declaration, 'default'))
        return [unseen('no-value', search)];
    return [{ kind: 'settled', term: shielded(termOfData(declaration['default']), declaration) }];
}
/** `module.name[key].output`: the expression of the output, in every instance that is meant. */
function outputTargets([name, ...rest], search) {
    const { tables, place } = search;
    const callers = configuredAt(tables.configuration, tables.steps(place.module) ?? []);
    const call = name?.kind === 'name' ? callers?.calls.get(name.name) : undefined;
    if (name?.kind !== 'name' || call === undefined)
        return { targets: [unseen('not-evaluated', search)], rest: [] };
    const [key, ...beyond] = rest;
    const instances = tables.moduleKeys(place.module, name.name).slice(0, MOST_INSTANCES);
    const same = search.sameKey && instances.includes(place.key) ? [place.key] : instances;
    const keys = key?.kind === 'key' ? [key.key] : same.length === 0 ? [undefined] : same;
    const [output, ...path] = key?.kind === 'key' ? beyond : rest;
    const targets = keys.flatMap((each) => {
        const step = `module.${name.name}${(0,syntax_address/* formatKey */.TD)(each)}`;
        const module = place.module === '' ? step : `${place.module}.${step}`;
        return output?.kind === 'name'
            ? moduleOutput(call, { module, output: output.name }, search)
            : [unseen('not-evaluated', search, module)];
    });
    return { targets, rest: path };
}
function moduleOutput(call, { module, output }, search) {
    const declaration = field(call.module.outputs, output);
    if (declaration === undefined)
        return [unseen('not-evaluated', search, module)];
    const place = { module, key: undefined, forEach: undefined };
    return remembered(`${module} output.${output}`, search, () => search
        .follow(field(declaration, 'expression'), { ...search, place, sameKey: false })
        .map((target) => target.kind === 'settled' ? { ...target, term: shielded(target.term, declaration) } : target));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-masks.js

/** The part of a mask (`after_unknown`, `after_sensitive`) or value at a path; a mask that is true covers everything below. */
function maskAt(mask, path) {
    let here = mask;
    for (const step of path) {
        if (here === true)
            return true;
        here = memberAt(here, step);
    }
    return here;
}
function valueAt(value, path) {
    return path.reduce(memberAt, value);
}
/** A name on a list looks into its first item, because a nested block is a list of one. */
function memberAt(here, step) {
    if (typeof step === 'number')
        return Array.isArray(here) ? here[step] : field(here, String(step));
    return field(Array.isArray(here) ? here[0] : here, step);
}
/** Whether a mask marks anything at all. */
function maskedAnywhere(mask, depth = 0) {
    if (mask === true)
        return true;
    if (depth > DEEPEST)
        return true;
    if (Array.isArray(mask))
        return mask.some((part) => maskedAnywhere(part, depth + 1));
    if (isRecord(mask))
        for (const name in mask)
            if (maskedAnywhere(mask[name], depth + 1))
                return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/reference-text.js

const reference_text_STEP = /(?:^|\.)([\p{L}\p{N}_*-]+)|\[(\d{1,15})\]|\["((?:[^"\\]|\\[^])*)"\]/uy;
/** Takes `module.web["a"].subnet_ids[0]` apart; what cannot be read ends it. */
function parse(text) {
    const steps = [];
    const ends = [];
    reference_text_STEP.lastIndex = 0;
    for (let found = reference_text_STEP.exec(text); found !== null; found = reference_text_STEP.exec(text)) {
        const [, name, number, string] = found;
        if (name !== undefined)
            steps.push({ kind: 'name', name });
        else if (number !== undefined)
            steps.push({ kind: 'key', key: Number(number) });
        else
            steps.push({ kind: 'key', key: (0,syntax_address/* unquoted */.qZ)(string ?? '') });
        ends.push(reference_text_STEP.lastIndex);
        if (reference_text_STEP.lastIndex === text.length)
            break;
    }
    return { steps, ends };
}
/**
 * Terraform lists every reference in its longest form first and then shortened step by step; only the longest ones are kept,
 * in order and without repeats.
 */
function longestForms(references) {
    const kept = new Map();
    const shortened = new Set();
    for (const text of references) {
        if (shortened.has(text) || kept.has(text))
            continue;
        const { steps, ends } = parse(text);
        kept.set(text, { text, steps });
        for (const end of ends)
            if (end < text.length)
                shortened.add(text.slice(0, end));
    }
    return [...kept.values()];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/references.js










const DEEPEST_SEARCH = 40;
const LARGEST_SEARCH = 2_000;
/**
 * Reads the references of `configuration` without the source: through variables, outputs, `each` and resources. With `toObjects` it
 * ends at objects, whose attributes may be settled.
 */
function resolverOf(tables, { toObjects = false } = {}) {
    const memo = new Map();
    return (expression, place) => expressionTargets(expression, {
        place,
        sameKey: false,
        toObjects,
        depth: 0,
        budget: { left: LARGEST_SEARCH },
        tables,
        memo,
        follow: expressionTargets,
    });
}
function expressionTargets(expression, search) {
    search.budget.left -= 1;
    if (search.depth > DEEPEST_SEARCH || search.budget.left < 0)
        return [unseen('not-evaluated', search)];
    const deeper = { ...search, depth: search.depth + 1 };
    if (Array.isArray(expression))
        return distinct(expression.flatMap((part) => expressionTargets(part, deeper)));
    if (!isRecord(expression))
        return [];
    if (Object.hasOwn(expression, 'constant_value'))
        return [{ kind: 'settled', term: termOfData(expression['constant_value']) }];
    const references = field(expression, 'references');
    if (!Array.isArray(references))
        return distinct(membersOf(expression).flatMap(([, part]) => expressionTargets(part, deeper)));
    const forms = longestForms(listOf(references).filter((text) => typeof text === 'string'));
    const sameKey = search.sameKey || forms.some(({ text }) => text.startsWith('count.') || text.startsWith('each.'));
    return distinct(forms.flatMap(({ steps }) => referenceTargets(steps, { ...deeper, sameKey })));
}
function referenceTargets([first, ...rest], search) {
    if (first?.kind !== 'name')
        return [unseen('not-evaluated', search)];
    switch (first.name) {
        case 'var':
            return projected(variableTargets(rest, search), search);
        case 'module':
            return projected(outputTargets(rest, search), search);
        case 'each':
            return eachTargets(rest, search);
        case 'count':
        case 'path':
        case 'self':
        case 'terraform':
            return [{ kind: 'settled', term: model_value/* absent */.Ge }];
        case 'local':
        case 'ephemeral':
            return [unseen('not-evaluated', search)];
        case 'data':
            return resourceTargets('data.', rest, search);
        case 'resource':
            return resourceTargets('', rest, search);
        default:
            return resourceTargets('', [first, ...rest], search);
    }
}
function resourceTargets(prefix, steps, search) {
    const [type, name, ...rest] = steps;
    if (type?.kind !== 'name' || name?.kind !== 'name')
        return [unseen('not-evaluated', search)];
    const { tables, place } = search;
    const block = `${prefix}${type.name}.${name.name}`;
    const whole = `${place.module === '' ? '' : `${place.module}.`}${block}`;
    const [key, ...beyond] = rest;
    const path = key?.kind === 'key' ? beyond : rest;
    const instance = (own) => tables.snapshot((0,model_value/* addressOf */.ci)(`${whole}${(0,syntax_address/* formatKey */.TD)(own)}`));
    const one = key?.kind === 'key' ? instance(key.key) : search.sameKey ? instance(place.key) : undefined;
    const all = key?.kind === 'key' ? [] : tables.instances(place.module, block).slice(0, MOST_INSTANCES);
    const chosen = one === undefined ? all : [one];
    if (chosen.length > 0)
        return chosen.flatMap((object) => instanceTargets(object, path, search));
    const configured = configuredAt(tables.configuration, tables.steps(place.module) ?? [])?.blocks.has(block);
    // Declared but without this instance: `count` is zero, and the reference yields nothing.
    if (configured === true && prefix === '' && !tables.partial)
        return [{ kind: 'settled', term: model_value/* absent */.Ge }];
    const at = `${whole}${key?.kind === 'key' ? (0,syntax_address/* formatKey */.TD)(key.key) : ''}`;
    const reference = { to: (0,model_value/* addressOf */.ci)(at), attribute: textOfPath(path) };
    return [{ kind: 'resource', reference, type: `${prefix}${type.name}` }];
}
function instanceTargets(object, steps, search) {
    const { tables } = search;
    const path = pathOf(steps);
    const snapshot = tables.snapshot(object.address);
    const attribute = textOfPath(steps);
    const self = { kind: 'resource', reference: { to: object.address, attribute }, type: object.type };
    const [first] = path;
    if (snapshot === undefined || search.toObjects)
        return [self];
    if (first === undefined)
        return maskedAnywhere(snapshot.unknown) ? [self] : [{ kind: 'settled', term: model_value/* absent */.Ge }];
    const mask = maskAt(snapshot.unknown, path);
    if (mask === true && path.length === 1)
        return followed(object, first, search) ?? [self];
    if (maskedAnywhere(mask) || field(snapshot.values, String(first)) === undefined)
        return [self];
    const term = termOfData(valueAt(snapshot.values, path));
    return [
        { kind: 'settled', term: maskedAnywhere(maskAt(snapshot.sensitive, path)) ? asSensitive(term) : term },
    ];
}
/** An argument that only passes on another resource's attribute leads to that resource. */
function followed(object, attribute, search) {
    const { tables } = search;
    const module = configuredAt(tables.configuration, tables.steps(object.module) ?? []);
    const block = module?.blocks.get(object.block);
    const written = repeatedArgument(object.type, String(attribute)) ?? String(attribute);
    const expression = field(block?.expressions, written);
    if (expression === undefined)
        return undefined;
    const place = { module: object.module, key: object.key, forEach: block?.forEach };
    const targets = expressionTargets(expression, {
        ...search,
        place,
        sameKey: false,
        depth: search.depth + 1,
    });
    const resources = targets.filter(({ kind }) => kind === 'resource');
    return resources.length > 0 && !targets.some(({ kind }) => kind === 'unseen') ? resources : undefined;
}
function eachTargets([which, ...rest], search) {
    const { key, forEach } = search.place;
    if (key === undefined || which?.kind !== 'name')
        return [unseen('not-evaluated', search)];
    if (which.name === 'key')
        return [{ kind: 'settled', term: (0,model_value/* known */.eO)(key) }];
    const collections = expressionTargets(forEach, { ...search, depth: search.depth + 1, sameKey: true });
    if (collections.length === 0)
        return [unseen('not-evaluated', search)];
    const targets = collections.map((target) => {
        if (target.kind !== 'settled')
            return target;
        const entry = target.term.kind === 'map' ? target.term.entries.get(String(key)) : undefined;
        // In a set the value is the key.
        return { kind: 'settled', term: entry ?? (0,model_value/* known */.eO)(key) };
    });
    return projected({ targets, rest }, search);
}
/** What `.name` or `[0]` of a resolved reference leads to. */
function projected({ targets, rest }, search) {
    const [first, ...beyond] = rest;
    if (first === undefined)
        return targets;
    const position = first.kind === 'key' && typeof first.key === 'number' ? first.key : undefined;
    const picked = position === undefined || targets.length < 2 ? undefined : targets[position];
    if (picked?.kind === 'resource')
        return projected({ targets: [picked], rest: beyond }, search);
    return targets.flatMap((target) => {
        if (target.kind === 'unseen')
            return [target];
        if (target.kind === 'settled')
            return [{ kind: 'settled', term: (0,model_value/* termAt */.Qc)(target.term, pathOf(rest)) }];
        if (target.reference.attribute !== '')
            return [target];
        const snapshot = search.tables.snapshot(target.reference.to);
        const deeper = { ...search, depth: search.depth + 1 };
        return snapshot === undefined ? [target] : instanceTargets(snapshot, rest, deeper);
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/namesakes.js





/**
 * A module for each region makes objects of one name in each of them, and a planned value holds nothing but the name. Meant is what
 * the argument refers to; else what has the same provider, for a name is looked up in its own region and account; else what
 * stands in the same module. The plans are asked in turn, and the first that knows the namer answers.
 */
function namesakesIn(plans) {
    const places = plans.map(placesIn);
    return ({ about, path }, candidates) => {
        const place = places.find(({ objectAt }) => objectAt(about) !== undefined);
        const namer = place?.objectAt(about);
        if (place === undefined || namer === undefined)
            return candidates;
        const referred = path === undefined ? undefined : place.objectsAt(namer, path);
        const provider = place.providerOf(namer);
        const shared = (address) => {
            const other = provider === undefined ? undefined : places.map((each) => each.providerAt(address));
            return other?.every((name) => name === undefined || name === provider) ?? true;
        };
        const near = (address) => places.some(({ objectAt }) => objectAt(address)?.module === namer.module);
        // What is of another type has the name by chance; whoever follows it knows what it looks for.
        return byType(candidates, places).flatMap((alike) => [(address) => referred?.has(address) === true, shared, near].reduce((left, isMeant) => {
            const meant = left.filter(isMeant);
            return meant.length > 0 ? meant : left;
        }, alike));
    };
}
function byType(addresses, places) {
    const types = new Map();
    for (const address of addresses) {
        const type = places.flatMap(({ objectAt }) => objectAt(address)?.type ?? [])[0];
        const alike = types.get(type);
        if (alike === undefined)
            types.set(type, [address]);
        else
            alike.push(address);
    }
    return [...types.values()];
}
function placesIn(tables) {
    const resolve = resolverOf(tables, { toObjects: true });
    const entries = lazily(() => new Map(tables.changes.entries.map((entry) => [entry.address, entry])));
    const blockOf = ({ module, block }) => configuredAt(tables.configuration, tables.steps(module) ?? [])?.blocks.get(block);
    const objectAt = (address) => tables.snapshot(address) ?? entries().get(address);
    const providerOf = (object) => blockOf(object)?.provider;
    const found = new Map();
    return {
        objectAt,
        objectsAt(object, path) {
            const [argument] = stepsOf(path);
            const key = `${object.address} ${argument}`;
            const earlier = found.get(key);
            if (earlier !== undefined)
                return earlier;
            const block = blockOf(object);
            const { module, key: instance } = object;
            const targets = resolve(field(block?.expressions, String(argument)), {
                module,
                key: instance,
                forEach: block?.forEach,
            });
            const objects = new Set(targets.flatMap((target) => (target.kind === 'resource' ? [target.reference.to] : [])));
            found.set(key, objects);
            return objects;
        },
        providerOf,
        providerAt(address) {
            const object = objectAt(address);
            return object === undefined ? undefined : providerOf(object);
        },
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/provider-of-block.js


/**
 * The provider configuration of the root that a block uses, `aws.us`, as its source says: by its own argument, and by what the
 * calls on the way hand down. Undefined where the block is not at hand or a call is not understood.
 */
function providerOfBlock(address, source) {
    const parsed = (0,syntax_address/* parseAddress */.or)(address);
    if (parsed === undefined || source.block(address) === undefined)
        return undefined;
    const own = source.value(address, 'provider');
    let name = own === undefined || own.kind === 'absent' ? parsed.type.split('_', 1)[0] : writtenIn(own);
    for (let depth = parsed.modules.length; depth > 0 && name !== undefined; depth -= 1) {
        const call = (0,model_value/* addressOf */.ci)((0,syntax_address/* formatModulePath */.dY)(parsed.modules.slice(0, depth)));
        name = handedDown(name, source.value(call, 'providers'));
    }
    return name;
}
/** What a module knows under a name is called so outside, unless the call says otherwise; an alias has to be handed down. */
function handedDown(name, providers) {
    const given = providers?.kind === 'map' ? providers.entries.get(name) : undefined;
    if (given !== undefined)
        return writtenIn(given);
    const isInherited = providers === undefined || providers.kind === 'absent' || providers.kind === 'map';
    return isInherited && !name.includes('.') ? name : undefined;
}
function writtenIn(term) {
    const written = term.kind === 'unknown' ? term.written : undefined;
    return written !== undefined && /^[\w-]+(?:\.[\w-]+)?$/.test(written) ? written : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/provider-places.js





/**
 * How far apart objects are deployed, by their provider configurations. A provider that assumes a role of some account works in
 * another one than the provider that assumes none, unless what is deployed under both shows one account.
 */
function distanceIn(plans, base) {
    const placed = [...plans.map(provider_places_placesIn), ...(base === undefined ? [] : [formerPlacesIn(plans, base)])];
    const placeAt = (address) => {
        for (const place of placed) {
            const found = place(address);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    return (one, other) => {
        const [here, there] = [placeAt(one), placeAt(other)];
        if (here === undefined || there === undefined)
            return NEAR;
        const region = [here.region, there.region].includes(undefined) || here.region === there.region;
        return { account: accountsOf(here, there), region: region ? 'same' : 'other' };
    };
}
const NEAR = { account: 'same', region: 'same' };
function accountsOf(here, there) {
    if (here.account !== undefined && there.account !== undefined)
        return here.account === there.account ? 'same' : 'other';
    if (here.credentials === there.credentials)
        return 'same';
    const ways = new Set([here.signsIn, there.signsIn]);
    return ways.has('role') && ways.has('runner') ? 'other' : 'undecided';
}
function provider_places_placesIn({ tables, source }) {
    const entries = lazily(() => new Map(tables.changes.entries.map((entry) => [entry.address, entry])));
    const blockOf = ({ module, block }) => configuredAt(tables.configuration, tables.steps(module) ?? [])?.blocks.get(block);
    const deployed = lazily(() => accountsByProvider(tables, (object) => blockOf(object)?.provider));
    const places = new Map();
    return (address) => {
        const snapshot = tables.snapshot(address);
        const object = snapshot ?? entries().get(address);
        const block = object === undefined ? undefined : blockOf(object);
        if (block?.provider === undefined)
            return undefined;
        const place = places.get(block.provider) ?? provider_places_placeOf(block.provider, { tables, source }, deployed);
        places.set(block.provider, place);
        // Since version 6 of the provider a resource may be written with a region of its own.
        if (field(block.expressions, 'region') === undefined)
            return place;
        return { ...place, region: textOf(field(snapshot?.values, 'region')) };
    };
}
/** Of what leaves, which the plan's configuration has no more, the source of the base says how it was deployed. */
function formerPlacesIn([head], base) {
    const places = new Map();
    return (address) => {
        const key = providerOfBlock(address, base);
        if (key === undefined || head === undefined)
            return undefined;
        const place = places.get(key) ?? provider_places_placeOf(key, { tables: head.tables, source: base }, () => new Map());
        places.set(key, place);
        return place;
    };
}
/** The arguments by which a provider signs in; without any of them it takes what its surroundings offer. */
const CREDENTIALS = [
    'assume_role',
    'assume_role_with_web_identity',
    'profile',
    'access_key',
    'shared_credentials_files',
    'shared_config_files',
];
function provider_places_placeOf(key, plan, deployed) {
    const written = field(field(field(plan.tables.plan.configuration, 'provider_config'), key), 'expressions');
    const stated = plan.source?.argumentsOf((0,model_value/* addressOf */.ci)(`provider.${key}`)) ?? [];
    const given = CREDENTIALS.filter((name) => field(written, name) !== undefined || stated.includes(name));
    const argument = argumentsOf(key, written, plan);
    const role = accountOf((0,model_value/* termAt */.Qc)(argument('assume_role'), [0, 'role_arn']));
    const web = accountOf((0,model_value/* termAt */.Qc)(argument('assume_role_with_web_identity'), [0, 'role_arn']));
    const allowed = argument('allowed_account_ids');
    const only = allowed.kind === 'list' && allowed.items.length === 1 && allowed.open === undefined
        ? knownText(allowed.items[0])
        : undefined;
    const [seen, ...others] = deployed().get(key) ?? [];
    const assumed = role ?? web;
    const region = knownText(argument('region'));
    return {
        // Of a text around a variable a plan shows the variable alone.
        region: region !== undefined && /^[a-z]+(?:-[a-z]+)+-\d+$/.test(region) ? region : undefined,
        account: assumed ?? only ?? (others.length === 0 ? seen : undefined),
        credentials: JSON.stringify(
        // References alone do not tell what they come to.
        given.map((name) => assumed === undefined && refers(field(written, name)) ? [name, key] : [name, field(written, name)])),
        signsIn: assumed !== undefined ? 'role' : given.length === 0 ? 'runner' : 'otherwise',
    };
}
function refers(expression) {
    if (Array.isArray(expression))
        return expression.some(refers);
    return (field(expression, 'references') !== undefined ||
        membersOf(expression).some(([name, each]) => name !== 'constant_value' && refers(each)));
}
/** The arguments as the source has them, and else as the plan does, which shows constants and names variables. */
function argumentsOf(key, written, { tables, source }) {
    return (name) => {
        const inSource = source?.value((0,model_value/* addressOf */.ci)(`provider.${key}`), name);
        return inSource === undefined || inSource.kind === 'unknown'
            ? plainTerm(field(written, name), tables.variables)
            : inSource;
    };
}
function plainTerm(expression, variables) {
    if (Array.isArray(expression))
        return { kind: 'list', items: expression.map((each) => plainTerm(each, variables)) };
    const constant = field(expression, 'constant_value');
    if (constant !== undefined)
        return termOfData(constant);
    const [reference, ...others] = listOf(field(expression, 'references'));
    const variable = /^var\.([\w-]+)$/.exec(textOf(reference) ?? '')?.[1];
    if (variable !== undefined && others.length === 0)
        return variables.get(variable) ?? termOfData(undefined);
    return {
        kind: 'map',
        entries: new Map(membersOf(expression).map(([name, each]) => [name, plainTerm(each, variables)])),
    };
}
function knownText(term) {
    return term?.kind === 'known' && typeof term.value === 'string' ? term.value : undefined;
}
function accountOf(role) {
    return /^arn:[\w-]+:iam::(\d{12}):/.exec(knownText(role) ?? '')?.[1];
}
/** The accounts that ARNs of deployed objects tell of, by the provider configuration that the objects use. */
function accountsByProvider(tables, keyOf) {
    const accounts = new Map();
    const note = (object, values) => {
        const account = object.type === 'data.aws_caller_identity'
            ? textOf(field(values, 'account_id'))
            : object.mode === 'managed'
                ? /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(textOf(field(values, 'arn')) ?? '')?.[1]
                : undefined;
        const key = account === undefined ? undefined : keyOf(object);
        if (key === undefined || account === undefined)
            return;
        const known = accounts.get(key);
        if (known === undefined)
            accounts.set(key, new Set([account]));
        else
            known.add(account);
    };
    for (const object of tables.untouched)
        note(object, object.values);
    for (const entry of tables.changes.entries)
        note(entry, entry.change['before']);
    return accounts;
}

// EXTERNAL MODULE: ./lib/aws/stateful/index.js + 5 modules
var stateful = __webpack_require__(2028);
;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/recreated.js



/** Labels, what differs between two objects that are written alike, and the program of a function: another release is no other function. */
const OWN = new Set([
    'tags',
    'tags_all',
    'id',
    'arn',
    'filename',
    'source_code_hash',
    's3_key',
    's3_object_version',
    'image_uri',
]);
/** More ways to write the objects of one type than these are not tried. */
const MOST_SHAPES = 20;
/**
 * Objects that a plan destroys under one address and creates under another, address before → address after: everything that is
 * planned is what the old object had, so that one continues what the other was, as after a rename without a `moved` block. What
 * holds data and gets a name of its own is another object. Under the same name it is reached and guarded as before, although what the
 * old one holds goes with it.
 */
function recreatedAs(entries) {
    const found = new Map();
    for (const [type, { gone, made }] of recreated_byType(entries))
        for (const [from, to] of pairsOf(gone, (0,stateful/* statefulType */.d)(type) === undefined ? made : made.filter(({ change }) => isNamed(change))))
            found.set(from.address, to.address);
    return found;
}
function recreated_byType(entries) {
    const types = new Map();
    for (const entry of entries) {
        const { action } = entry.outcome;
        if (entry.deposed || entry.mode === 'data' || (action !== 'delete' && action !== 'create'))
            continue;
        const same = types.get(entry.type) ?? { gone: [], made: [] };
        types.set(entry.type, same);
        (action === 'delete' ? same.gone : same.made).push(entry);
    }
    return types;
}
/** Arguments that name an object of a type that holds data. */
const recreated_NAMES = ['name', 'bucket', 'identifier', 'cluster_identifier', 'cluster_id', 'domain_name', 'domain'];
function isNamed({ after }) {
    return recreated_NAMES.some((name) => (textOf(field(after, name)) ?? '') !== '');
}
/** Objects that are alike in everything are interchangeable, and paired as they come. */
function pairsOf(gone, made) {
    const shapes = new Map();
    for (const entry of made) {
        const names = settledNames(entry.change);
        const key = names.join(' ');
        const shape = shapes.get(key) ?? { names, made: [] };
        shapes.set(key, shape);
        shape.made.push(entry);
    }
    const left = new Set(gone);
    return [...shapes.values()].slice(0, MOST_SHAPES).flatMap(({ names, made: alike }) => {
        const waiting = grouped([...left], (entry) => valuesOf(entry.change['before'], names));
        return alike.flatMap((entry) => {
            const from = waiting.get(valuesOf(entry.change['after'], names))?.shift();
            if (from === undefined)
                return [];
            left.delete(from);
            return [[from, entry]];
        });
    });
}
/** Arguments whose planned value is known. */
function settledNames({ after, after_unknown: unknown }) {
    const names = isRecord(after) ? Object.keys(after) : [];
    return names.filter((name) => !OWN.has(name) && !maskedAnywhere(field(unknown, name))).toSorted();
}
function valuesOf(values, names) {
    return JSON.stringify(names.map((name) => stated(field(values, name))));
}
/** State and plan differ in how they leave something out. */
function stated(value) {
    const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
    return value === undefined || isEmpty ? null : value;
}
function grouped(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const same = groups.get(key);
        if (same === undefined)
            groups.set(key, [entry]);
        else
            same.push(entry);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/policy-document.js




// The merge rules follow the provider: source documents, then own statements, then overriding documents; a statement takes the place
// of an earlier one with its sid. https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
/** The JSON document that an `aws_iam_policy_document` renders, from the arguments of its block. */
function policyDocument(block) {
    const statements = policy_document_listOf(block.entries.get('statement'));
    const own = {
        statements: statements.items.flatMap((item) => (item.kind === 'map' ? [statement(item)] : [])),
        open: statements.open,
    };
    const sources = [...documents(block, 'source_json'), ...documents(block, 'source_policy_documents')];
    const overrides = [...documents(block, 'override_json'), ...documents(block, 'override_policy_documents')];
    const { statements: merged, open } = [...sources, own, ...overrides].reduce(policy_document_overlaid, {
        statements: [],
        open: undefined,
    });
    const entries = new Map();
    const { trail } = block;
    entries.set('Version', given(block.entries.get('version')) ?? (0,model_value/* known */.eO)('2012-10-17', trail));
    const id = given(block.entries.get('policy_id'));
    if (id !== undefined)
        entries.set('Id', id);
    entries.set('Statement', list(merged, trail, open));
    return map(entries, trail);
}
function given(term) {
    return term === undefined || term.kind === 'absent' ? undefined : term;
}
function policy_document_listOf(term) {
    if (term === undefined || term.kind === 'absent')
        return { items: [], open: undefined };
    if (term.kind === 'list')
        return { items: term.items, open: term.open };
    return term.kind === 'unknown' ? { items: [], open: term } : { items: [term], open: undefined };
}
/** The statements of the documents that an argument lists. */
function documents(block, name) {
    const { items, open } = policy_document_listOf(block.entries.get(name));
    const layers = items
        .filter((item) => !(item.kind === 'known' && item.value === ''))
        .map((item) => {
        const document = documentOf(item);
        if (document.kind === 'absent')
            return { statements: [], open: undefined };
        if (document.kind !== 'map')
            return { statements: [], open: firstUnknown(document) ?? unknownFrom([document], {}) };
        const own = policy_document_listOf(document.entries.get('Statement'));
        return { statements: own.items, open: own.open ?? document.open };
    });
    return open === undefined ? layers : [...layers, { statements: [], open }];
}
function policy_document_overlaid(before, layer) {
    const statements = [...before.statements];
    for (const next of layer.statements) {
        const sid = sidOf(next);
        const place = sid === undefined
            ? -1
            : statements.findIndex((earlier) => sameValue(sidOf(earlier) ?? model_value/* absent */.Ge, sid) === true);
        if (place === -1)
            statements.push(next);
        else
            statements[place] = next;
    }
    return { statements, open: before.open ?? layer.open };
}
function sidOf(term) {
    const sid = term.kind === 'map' ? term.entries.get('Sid') : undefined;
    return sid?.kind === 'known' && sid.value !== '' ? sid : undefined;
}
const LISTS = [
    ['actions', 'Action'],
    ['not_actions', 'NotAction'],
    ['resources', 'Resource'],
    ['not_resources', 'NotResource'],
];
function statement({ entries: written, trail, open }) {
    const entries = new Map();
    const put = (name, term) => void (term !== undefined && entries.set(name, term));
    const sid = given(written.get('sid'));
    if (!(sid?.kind === 'known' && sid.value === ''))
        put('Sid', sid);
    put('Effect', given(written.get('effect')) ?? (0,model_value/* known */.eO)('Allow', trail));
    put('Principal', principals(written.get('principals')));
    put('NotPrincipal', principals(written.get('not_principals')));
    for (const [argument, name] of LISTS)
        put(name, oneOrMany(written.get(argument)));
    put('Condition', conditions(written.get('condition')));
    return map(entries, trail, open);
}
/** A single member stands alone; several are written last first, as the provider sorts them. */
function oneOrMany(term) {
    const value = given(term);
    if (value?.kind !== 'list')
        return value;
    const [only] = value.items;
    if (value.open === undefined && value.items.length === 0)
        return undefined;
    if (value.open === undefined && value.items.length === 1)
        return only;
    if (firstUnknown(value) !== undefined)
        return value;
    return {
        ...value,
        items: value.items.toSorted((a, b) => (spelled(a) < spelled(b) ? 1 : spelled(a) > spelled(b) ? -1 : 0)),
    };
}
function spelled(term) {
    return term.kind === 'known' ? scalars_textOf(term.value) : '';
}
function joined(before, more) {
    const [first, second] = [policy_document_listOf(before), policy_document_listOf(more)];
    return list([...first.items, ...second.items], trailOf(before ?? more), first.open ?? second.open);
}
function principals(term) {
    const { items, open } = policy_document_listOf(term);
    if (items.length === 0)
        return open;
    const byType = new Map();
    const unseen = open === undefined ? [] : [open];
    let trail;
    for (const item of items) {
        if (item.kind !== 'map')
            continue;
        trail ??= item.trail;
        const type = item.entries.get('type') ?? model_value/* absent */.Ge;
        const identifiers = item.entries.get('identifiers') ?? model_value/* absent */.Ge;
        if (type.kind === 'known')
            byType.set(scalars_textOf(type.value), joined(byType.get(scalars_textOf(type.value)), identifiers));
        else
            unseen.push(type, identifiers);
    }
    const anyone = oneOrMany(byType.get('*'));
    if (byType.size === 1 && anyone?.kind === 'known' && unseen.length === 0)
        return anyone;
    const entries = [...byType].map(([type, members]) => [type, oneOrMany(members) ?? members]);
    return map(new Map(entries), trail, unseen.length === 0 ? undefined : unknownFrom(unseen, { trail }));
}
function conditions(term) {
    const { items, open } = policy_document_listOf(term);
    if (items.length === 0)
        return open;
    const byTest = new Map();
    const unseen = open === undefined ? [] : [open];
    const trail = term === undefined ? undefined : trailOf(term);
    for (const item of items) {
        if (item.kind !== 'map')
            continue;
        const [test, variable, values] = ['test', 'variable', 'values'].map((name) => item.entries.get(name) ?? model_value/* absent */.Ge);
        if (test?.kind !== 'known' || variable?.kind !== 'known' || values === undefined) {
            unseen.push(test ?? model_value/* absent */.Ge, variable ?? model_value/* absent */.Ge, values ?? model_value/* absent */.Ge);
            continue;
        }
        const variables = byTest.get(scalars_textOf(test.value)) ?? new Map();
        variables.set(scalars_textOf(variable.value), joined(variables.get(scalars_textOf(variable.value)), values));
        byTest.set(scalars_textOf(test.value), variables);
    }
    const entries = [...byTest].map(([test, variables]) => {
        const values = [...variables].map(([name, members]) => [name, single(members)]);
        return [test, map(new Map(values), trail)];
    });
    return map(new Map(entries), trail, unseen.length === 0 ? undefined : unknownFrom(unseen, { trail }));
}
function single(term) {
    const [only] = term.kind === 'list' ? term.items : [];
    return term.kind === 'list' && term.items.length === 1 && term.open === undefined && only !== undefined
        ? only
        : term;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/sensitive-document.js



/**
 * Terraform marks a whole JSON text as sensitive when one of its parts is. The text with a tree in which only those members stay
 * marked that the source does not spell out: what stands in a file of the repository as it is gives nothing away.
 */
function withOpenParts(told, written) {
    if (told.sensitive !== true || typeof told.value !== 'string' || !/^\s*[[{]/.test(told.value))
        return told;
    if (written?.kind !== 'map' && written?.kind !== 'list')
        return told;
    const document = documentOf({ kind: 'known', value: told.value });
    return document.kind === 'unknown' ? told : noted({ ...told }, { tree: openParts(document, written) });
}
function openParts(told, written) {
    switch (told.kind) {
        case 'absent':
            return told;
        case 'unknown':
            return asSensitive(told);
        case 'known': {
            const isSpelled = written?.kind === 'known' && written.sensitive !== true && written.value === told.value;
            return isSpelled ? { ...told, trail: written.trail } : asSensitive(told);
        }
        case 'list':
            return { ...told, items: told.items.map((item, at) => openParts(item, itemOf(written, at))) };
        case 'map': {
            const entries = [...told.entries].map(([key, item]) => [key, openParts(item, entryOf(written, key))]);
            return { ...told, entries: new Map(entries) };
        }
        default:
            return (0,errors/* unreachable */.H)(told);
    }
}
/** A policy's list of one may be written without brackets. */
function itemOf(written, at) {
    if (written?.kind === 'list')
        return written.items[at];
    return at === 0 ? written : undefined;
}
function entryOf(written, key) {
    const [only] = written?.kind === 'list' && written.items.length === 1 ? written.items : [];
    const source = only ?? written;
    return source?.kind === 'map' ? source.entries.get(key) : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/align.js


// Above this many comparisons, positions decide.
const MOST_COMPARISONS = 100_000;
/**
 * Which written item each planned item comes from, or undefined. The plan lists the items of a set in an order of its own, so they
 * are matched by what is known of both; where several fit alike, the order decides.
 */
function aligned(items, written) {
    if (items.length * written.length > MOST_COMPARISONS)
        return items.map((_, index) => (items.length === written.length ? index : undefined));
    const free = new Set(written.keys());
    const found = items.map(() => undefined);
    const order = [...items.entries()].toSorted(([, a], [, b]) => Number(maskedAnywhere(a.unknown)) - Number(maskedAnywhere(b.unknown)));
    for (const [index, item] of order) {
        let best;
        for (const at of free) {
            const term = written[at];
            const score = term === undefined ? undefined : likeness(item.data, item.unknown, term);
            if (score !== undefined && (best === undefined || score > best.score))
                best = { at, score };
        }
        if (best === undefined)
            continue;
        found[index] = best.at;
        free.delete(best.at);
    }
    return found;
}
/** How many known values agree; undefined when one contradicts. */
function likeness(data, mask, term) {
    if (mask === true)
        return term.kind === 'unknown' ? 1 : 0;
    if (term.kind === 'unknown' || term.kind === 'absent')
        return 0;
    if (term.kind === 'known') {
        const single = Array.isArray(data) && data.length === 1 ? data[0] : data;
        return isScalar(single) ? (String(single) === String(term.value) ? 1 : undefined) : 0;
    }
    if (term.kind === 'list')
        return listLikeness(listOf(data), mask, term.items);
    const body = Array.isArray(data) ? data[0] : data;
    const bodyMask = Array.isArray(mask) ? mask[0] : mask;
    let total = 0;
    for (const [name, part] of term.entries) {
        const score = likeness(field(body, name), maskAt(bodyMask, [name]), part);
        if (score === undefined)
            return undefined;
        total += score;
    }
    return total;
}
function listLikeness(data, mask, items) {
    const first = items[0];
    if (items.length === 1 && first?.kind === 'map')
        return likeness(data, mask, first);
    const open = maskedAnywhere(mask);
    const scalars = new Set(data.filter(isScalar).map(String));
    let total = 0;
    for (const item of items) {
        if (item.kind !== 'known')
            continue;
        if (scalars.has(String(item.value)))
            total += 1;
        else if (!open)
            return undefined;
    }
    return total;
}
/** What a block of `configuration` says for certain, as a term to compare with. */
function constantsOf(block) {
    const entries = new Map();
    for (const [name, expression] of membersOf(block)) {
        const constant = field(expression, 'constant_value');
        if (isScalar(constant))
            entries.set(name, { kind: 'known', value: constant });
        else if (Array.isArray(constant))
            entries.set(name, {
                kind: 'list',
                items: constant.filter(isScalar).map((value) => ({ kind: 'known', value })),
            });
    }
    return { kind: 'map', entries };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/needed-types.js
// Which resource types an argument can name, by the argument's own name (provider documentation of hashicorp/aws).
const NEEDED = new Map(Object.entries({
    vpc_id: ['aws_vpc', 'aws_default_vpc'],
    subnet_id: ['aws_subnet', 'aws_default_subnet'],
    subnet_ids: ['aws_subnet', 'aws_default_subnet'],
    subnets: ['aws_subnet', 'aws_default_subnet'],
    vpc_zone_identifier: ['aws_subnet', 'aws_default_subnet'],
    security_group_id: ['aws_security_group', 'aws_default_security_group'],
    security_group_ids: ['aws_security_group', 'aws_default_security_group'],
    security_groups: ['aws_security_group', 'aws_default_security_group'],
    vpc_security_group_ids: ['aws_security_group', 'aws_default_security_group'],
    source_security_group_id: ['aws_security_group', 'aws_default_security_group'],
    referenced_security_group_id: ['aws_security_group', 'aws_default_security_group'],
    route_table_id: ['aws_route_table', 'aws_default_route_table'],
    route_table_ids: ['aws_route_table', 'aws_default_route_table'],
    network_acl_id: ['aws_network_acl', 'aws_default_network_acl'],
    gateway_id: ['aws_internet_gateway', 'aws_vpn_gateway'],
    internet_gateway_id: ['aws_internet_gateway'],
    egress_only_gateway_id: ['aws_egress_only_internet_gateway'],
    nat_gateway_id: ['aws_nat_gateway'],
    transit_gateway_id: ['aws_ec2_transit_gateway'],
    vpc_peering_connection_id: ['aws_vpc_peering_connection', 'aws_vpc_peering_connection_accepter'],
    vpc_endpoint_id: ['aws_vpc_endpoint'],
    network_interface_id: ['aws_network_interface'],
    allocation_id: ['aws_eip'],
    instance_id: ['aws_instance'],
    prefix_list_id: ['aws_ec2_managed_prefix_list', 'aws_vpc_endpoint'],
    prefix_list_ids: ['aws_ec2_managed_prefix_list', 'aws_vpc_endpoint'],
    db_subnet_group_name: ['aws_db_subnet_group'],
    cluster_subnet_group_name: ['aws_redshift_subnet_group'],
    replication_subnet_group_id: ['aws_dms_replication_subnet_group'],
    launch_template: ['aws_launch_template'],
    launch_template_id: ['aws_launch_template'],
    launch_configuration: ['aws_launch_configuration'],
    bucket: ['aws_s3_bucket'],
    s3_bucket_name: ['aws_s3_bucket'],
    role: ['aws_iam_role'],
    role_arn: ['aws_iam_role'],
    task_role_arn: ['aws_iam_role'],
    execution_role_arn: ['aws_iam_role'],
    iam_instance_profile: ['aws_iam_instance_profile'],
    policy_arn: ['aws_iam_policy'],
    kms_key_id: ['aws_kms_key', 'aws_kms_alias'],
    kms_key_arn: ['aws_kms_key', 'aws_kms_alias'],
    kms_master_key_id: ['aws_kms_key', 'aws_kms_alias'],
    key_id: ['aws_kms_key'],
    function_name: ['aws_lambda_function'],
    rest_api_id: ['aws_api_gateway_rest_api'],
    api_id: ['aws_apigatewayv2_api'],
    load_balancer_arn: ['aws_lb', 'aws_alb'],
    listener_arn: ['aws_lb_listener', 'aws_alb_listener'],
    target_group_arn: ['aws_lb_target_group', 'aws_alb_target_group'],
    target_group_arns: ['aws_lb_target_group', 'aws_alb_target_group'],
    queue_url: ['aws_sqs_queue'],
    topic_arn: ['aws_sns_topic'],
    secret_arn: ['aws_secretsmanager_secret'],
    secret_id: ['aws_secretsmanager_secret'],
    file_system_id: ['aws_efs_file_system'],
    task_definition: ['aws_ecs_task_definition'],
    cluster: ['aws_ecs_cluster'],
    cluster_name: ['aws_eks_cluster'],
    cluster_identifier: [
        'aws_rds_cluster',
        'aws_docdb_cluster',
        'aws_neptune_cluster',
        'aws_redshift_cluster',
    ],
    certificate_arn: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
    web_acl_arn: ['aws_wafv2_web_acl'],
    user_pool_id: ['aws_cognito_user_pool'],
    log_group_name: ['aws_cloudwatch_log_group'],
}));
const WITH_DATA = new Map([...NEEDED].map(([name, types]) => [name, [...types, ...types.map((type) => `data.${type}`)]]));
/** Types that an argument can name, data sources included; none where the name does not tell. */
function neededTypes(path) {
    const names = path.filter((step) => typeof step === 'string');
    const last = names.at(-1) ?? '';
    const types = WITH_DATA.get(last);
    if (types !== undefined)
        return types;
    return last === 'id' || last === 'arn' || last === 'name' ? (WITH_DATA.get(names.at(-2) ?? '') ?? []) : [];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/written.js


/** A place nobody can see into: the argument of a dynamic block, a set item that no written one fits. */
const unseenPlace = {
    value: () => (0,model_value/* unknown */.L5)('known-after-apply'),
    member: () => unseenPlace,
    items: (items) => items.map(() => unseenPlace),
};
const unwritten = {
    value: () => model_value/* absent */.Ge,
    member: () => unwritten,
    items: (items) => items.map(() => unwritten),
};
/** A value that the HCL source gives. */
function writtenTerm(term) {
    return {
        value: () => term,
        member: (name) => writtenTerm((0,model_value/* termAt */.Qc)(term, [name])),
        items(items) {
            if (term.kind === 'unknown')
                return items.map(() => writtenTerm(term));
            if (term.kind === 'map' && items.length === 1)
                return [writtenTerm(term)];
            if (term.kind !== 'list')
                return items.map(() => unseenPlace);
            return aligned(items, term.items).map((at) => {
                const found = at === undefined ? term.open : term.items[at];
                return found === undefined ? unseenPlace : writtenTerm(found);
            });
        },
    };
}
/** Prefers the first; where it sees no further, its references come from the second. */
function writtenInBoth(first, second) {
    return {
        value(many) {
            const seen = first.value(many);
            if (seen.kind !== 'unknown' || seen.refersTo.length > 0)
                return seen;
            const other = second.value(many);
            if (other.kind !== 'unknown')
                return other;
            return { ...seen, refersTo: other.refersTo, written: seen.written ?? other.written };
        },
        member: (name) => writtenInBoth(first.member(name), second.member(name)),
        items(items) {
            const others = second.items(items);
            return first.items(items).map((item, index) => writtenInBoth(item, others[index] ?? unseenPlace));
        },
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/written-expression.js






/** What `configuration` lists for an argument or nested block: constants and references, never whole expressions. */
function writtenExpression(expression, path, context) {
    if (expression === undefined)
        return unwritten;
    const leaf = isLeaf(expression);
    return {
        value: (many) => termOfTargets(context.resolve(expression, context.place), { expression, path, many }, context),
        member(name) {
            // The arguments of blocks such as `ingress` are listed as one flat run of references.
            if (leaf)
                return writtenExpression(expression, [...path, name], context);
            const block = Array.isArray(expression) ? expression[0] : expression;
            return writtenExpression(field(block, name), [...path, name], context);
        },
        items(items) {
            if (leaf)
                return leafItems(items, { expression, path }, context);
            const blocks = Array.isArray(expression) ? expression : [expression];
            return aligned(items, blocks.map(constantsOf)).map((at) => at === undefined ? unseenPlace : writtenExpression(blocks[at], [...path, at], context));
        },
    };
}
function isLeaf(expression) {
    if (!isRecord(expression))
        return !Array.isArray(expression);
    return (Object.hasOwn(expression, 'constant_value') ||
        Array.isArray(field(expression, 'references')) ||
        Object.keys(expression).length === 0);
}
/** As many unknown items as resources: one each; otherwise every item may be any of them. */
function leafItems(items, { expression, path }, context) {
    const targets = context.resolve(expression, context.place);
    const resources = narrowed(targets, path);
    const whole = items.filter((item) => item.unknown === true).length;
    const together = termOfTargets(targets, { expression, path, many: false }, context);
    // An unknown item of a list is written, whatever it is.
    const any = together.kind === 'absent' ? (0,model_value/* unknown */.L5)('known-after-apply') : together;
    let next = 0;
    return items.map((item) => {
        if (item.unknown !== true)
            return writtenExpression(expression, path, context);
        const own = resources.length === whole ? resources[next] : undefined;
        next += 1;
        return writtenTerm(own === undefined ? any : singly(own, context));
    });
}
/** An unknown value as far as its references tell. */
function termOfTargets(targets, question, context) {
    const resources = narrowed(targets, question.path);
    const ends = targets.filter((target) => target.kind === 'unseen');
    const [only] = resources;
    if (targets.length === 1 && only !== undefined)
        return singly(only, context);
    if (resources.length > 0) {
        const open = ends.length > 0 ? unseenValue(ends, question) : undefined;
        return severally(resources, { ...question, open }, context);
    }
    // Every input was settled and still the result is not: the argument is null, and the provider computes the value.
    if (ends.length === 0)
        return model_value/* absent */.Ge;
    return inferred(ends, question, context) ?? unseenValue(ends, question);
}
function singly(target, context) {
    const { to, attribute } = target.reference;
    const isDocument = target.type === 'data.aws_iam_policy_document' && attribute !== 'id';
    return (isDocument ? context.document(to) : undefined) ?? referring(target);
}
function severally(resources, { expression, many, open }, context) {
    const [only] = resources;
    if (resources.length === 1 && only !== undefined && (open === undefined || !many))
        return referring(only);
    if (many) {
        const items = resources.map((resource) => singly(resource, context));
        return { kind: 'list', items, ...(open === undefined ? {} : { open }) };
    }
    const refersTo = resources.map(({ reference }) => reference);
    return (0,model_value/* unknown */.L5)('known-after-apply', { refersTo, written: written_expression_textOf(expression) });
}
function referring({ reference }) {
    const written = reference.attribute === '' ? reference.to : `${reference.to}.${reference.attribute}`;
    return (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [reference], written });
}
function unseenValue(ends, { expression }) {
    return (0,model_value/* unknown */.L5)(ends[0]?.reason ?? 'not-evaluated', { written: written_expression_textOf(expression) });
}
/** Of several resources, those of a type that the argument can name. */
function narrowed(targets, path) {
    const resources = targets.filter((target) => target.kind === 'resource');
    if (resources.length < 2)
        return resources;
    const types = neededTypes(path);
    const fitting = resources.filter(({ type }) => types.includes(type));
    return fitting.length > 0 ? fitting : resources;
}
/** Where the trail ends in a local, the only resource of the needed type in that module instance is taken to be meant. */
function inferred(ends, { expression, path, many }, { tables, place }) {
    const [end] = ends;
    if (end?.reason !== 'not-evaluated')
        return undefined;
    const candidates = tables.ofTypes(end.module, neededTypes(path));
    const [first] = candidates;
    if (first === undefined || candidates.some(({ block }) => block !== first.block))
        return undefined;
    const written = `${written_expression_textOf(expression)} (the only ${first.type} here)`;
    const sameKey = candidates.filter(({ key }) => key === place.key);
    const chosen = !many && sameKey.length === 1 ? sameKey : candidates;
    const references = chosen.map(({ address }) => ({ to: address, attribute: '' }));
    if (!many || references.length === 1)
        return (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: references, written });
    return {
        kind: 'list',
        items: references.map((reference) => (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [reference], written })),
    };
}
function written_expression_textOf(expression) {
    const references = listOf(field(expression, 'references')).filter((text) => typeof text === 'string');
    return longestForms(references)
        .map(({ text }) => text)
        .filter((text) => !text.startsWith('count.') && !text.startsWith('each.key'))
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-attributes.js












/** The HCL source is asked for late, because evaluating it looks up attributes here. */
function plannedAttributes(tables, configuration) {
    const resolve = resolverOf(tables);
    const read = (snapshot) => attributesOver('', {
        member: (name) => member(name, snapshot, source),
        written: (path) => isWritten(path, snapshot, source),
    });
    const document = guarded((address) => {
        const snapshot = tables.snapshot(address);
        if (snapshot?.type !== 'data.aws_iam_policy_document')
            return undefined;
        const attributes = read(snapshot);
        return policyDocument({
            kind: 'map',
            entries: new Map(DOCUMENT_ARGUMENTS.map((name) => [name, attributes.term(name)])),
        });
    });
    const source = { tables, resolve, configuration, document };
    return {
        of: read,
        // Not remembered: the source may ask before it has understood all of its own expressions.
        lookup: lookupIn(tables, read),
    };
}
const DOCUMENT_ARGUMENTS = [
    'statement',
    'version',
    'policy_id',
    'source_json',
    'source_policy_documents',
    'override_json',
    'override_policy_documents',
];
/** State is plain data: nothing in it is unknown. */
function stateAttributes({ values, sensitive: mask }, source) {
    const value = (path) => source?.configuration.value(source.address, path);
    const stated = (name) => told(field(values, name), maskAt(mask, [name]), () => source?.configuration.document(source.address, name));
    return attributesOver('', {
        // No state holds it.
        member: (name) => (name === 'lifecycle' ? (value(name) ?? model_value/* absent */.Ge) : stated(name)),
        written(path) {
            const term = value(path);
            return term === undefined ? undefined : term.kind !== 'absent';
        },
    });
}
/** Known data; of a sensitive document what the source spells out can be read. */
function told(data, secret, document) {
    const term = plain(data, secret);
    return term.kind === 'known' && term.sensitive === true ? withOpenParts(term, document()) : term;
}
function member(name, snapshot, source) {
    // No plan states it.
    if (name === 'lifecycle')
        return source.configuration()?.value(snapshot.address, name) ?? model_value/* absent */.Ge;
    const mask = maskAt(snapshot.unknown, [name]);
    const secret = maskAt(snapshot.sensitive, [name]);
    const data = field(snapshot.values, name);
    if (!maskedAnywhere(mask))
        return told(data, secret, () => source.configuration()?.document(snapshot.address, name));
    if (snapshot.type === 'data.aws_iam_policy_document' && (name === 'json' || name === 'minified_json'))
        return source.document(snapshot.address) ?? (0,model_value/* unknown */.L5)('known-after-apply');
    const repeated = mask === true ? repeatedArgument(snapshot.type, name) : undefined;
    if (repeated !== undefined)
        return member(repeated, snapshot, source);
    const term = planned({ data, unknown: mask }, secret, sourceOf(snapshot, name, source));
    if (mask !== true || term.kind !== 'absent')
        return term;
    // Not written: an update in place keeps what was there, a new object gets the provider's or the service's choice.
    const kept = plain(field(snapshot.former, name), secret);
    if (kept.kind !== 'absent')
        return kept;
    return isIdentity(snapshot.type, name)
        ? (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [{ to: snapshot.address, attribute: name }] })
        : model_value/* absent */.Ge;
}
function configuredBlock(snapshot, { tables }) {
    const module = configuredAt(tables.configuration, tables.steps(snapshot.module) ?? []);
    return module?.blocks.get(snapshot.block);
}
function sourceOf(snapshot, name, source) {
    const mask = maskAt(snapshot.unknown, [name]);
    const hcl = source.configuration()?.value(snapshot.address, name);
    if (hcl?.kind === 'absent' && mask === true)
        return unwritten;
    const block = configuredBlock(snapshot, source);
    const expression = field(block?.expressions, name);
    const place = { module: snapshot.module, key: snapshot.key, forEach: block?.forEach };
    const listed = expression === undefined ? undefined : writtenExpression(expression, [name], { ...source, place });
    if (hcl !== undefined && hcl.kind !== 'absent')
        return writtenInBoth(writtenTerm(hcl), listed ?? unseenPlace);
    if (listed !== undefined)
        return listed;
    // A block known in part was written, although dynamic blocks and, before Terraform 1.1, block arguments are not listed.
    return block !== undefined && mask === true ? unwritten : unseenPlace;
}
function planned({ data, unknown: mask }, secret, written, depth = 0) {
    if (mask === true) {
        const term = written.value(Array.isArray(secret));
        return secret === true ? asSensitive(term) : term;
    }
    if (!maskedAnywhere(mask))
        return plain(data, secret, depth);
    if (depth > DEEPEST)
        return (0,model_value/* unknown */.L5)('malformed');
    if (Array.isArray(mask)) {
        const items = mask.map((part, index) => ({ data: listOf(data)[index], unknown: part }));
        const places = written.items(items);
        return {
            kind: 'list',
            items: items.map((item, index) => planned(item, maskAt(secret, [index]), places[index] ?? unseenPlace, depth + 1)),
        };
    }
    const names = new Set([data, mask].flatMap((part) => (isRecord(part) ? Object.keys(part) : [])));
    const entries = new Map();
    for (const name of names) {
        const part = { data: field(data, name), unknown: field(mask, name) };
        entries.set(name, planned(part, maskAt(secret, [name]), written.member(name), depth + 1));
    }
    return { kind: 'map', entries };
}
/** Known data; the provider's schemas cannot tell an empty text from an unset one, so it reads as absent. */
function plain(data, secret, depth = 0) {
    if (data === null || data === undefined || data === '')
        return model_value/* absent */.Ge;
    if (isScalar(data))
        return secret === true ? { kind: 'known', value: data, sensitive: true } : (0,model_value/* known */.eO)(data);
    if (depth > DEEPEST)
        return (0,model_value/* unknown */.L5)('malformed');
    const part = (step) => (secret === true ? true : maskAt(secret, [step]));
    if (Array.isArray(data)) {
        const items = data.map((item, index) => item === '' ? (0,model_value/* known */.eO)('') : plain(item, part(index), depth + 1));
        return { kind: 'list', items };
    }
    const entries = Object.entries(data).map(([name, item]) => {
        return [name, plain(item, part(name), depth + 1)];
    });
    return { kind: 'map', entries: new Map(entries) };
}
function isWritten(path, snapshot, source) {
    const hcl = source.configuration()?.value(snapshot.address, path);
    if (hcl !== undefined)
        return hcl.kind !== 'absent';
    const block = configuredBlock(snapshot, source);
    if (block === undefined)
        return undefined;
    const [first, ...rest] = stepsOf(path);
    let expression = field(block.expressions, String(first));
    if (expression === undefined)
        return isBlockList(field(snapshot.values, String(first))) ? undefined : false;
    for (const step of rest) {
        if (isRecord(expression) && Array.isArray(expression['references']))
            return undefined;
        if (typeof step === 'number')
            expression = Array.isArray(expression) ? expression[step] : expression;
        else
            expression = field(Array.isArray(expression) ? expression[0] : expression, step);
        if (expression === undefined)
            return false;
    }
    return true;
}
function isBlockList(data) {
    return Array.isArray(data) && data.some(isRecord);
}
function lookupIn(tables, read) {
    const searching = new Set();
    return (address, attribute) => {
        const snapshot = tables.snapshot(address);
        if (snapshot === undefined)
            return undefined;
        const [first] = stepsOf(attribute);
        const name = String(first);
        const mask = maskAt(snapshot.unknown, [name]);
        if (!maskedAnywhere(mask) && field(snapshot.values, name) === undefined)
            return undefined;
        const itself = (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [{ to: address, attribute }] });
        const key = `${address} ${attribute}`;
        if (searching.has(key))
            return itself;
        searching.add(key);
        try {
            const term = read(snapshot).term(attribute);
            if (term.kind === 'absent')
                return mask === true ? itself : model_value/* absent */.Ge;
            if (term.kind !== 'unknown' || term.refersTo.length > 0)
                return term;
            return { ...term, refersTo: itself.refersTo };
        }
        finally {
            searching.delete(key);
        }
    };
}
/** Asking again for the same address while still looking means a cycle, and gives nothing. */
function guarded(find) {
    const searching = new Set();
    return (address) => {
        if (searching.has(address))
            return undefined;
        searching.add(address);
        try {
            return find(address);
        }
        finally {
            searching.delete(address);
        }
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-mentions.js




/** Tells everything by which an object may name others: known data as it stands in the plan, the rest as it is evaluated; false where nothing of it is listed. */
function plannedMentions({ type, values, unknown }, attributes, listener) {
    if (unknown === true)
        return false;
    const own = ownNames(type);
    const known = isRecord(values) ? values : {};
    // Most of a large plan is walked here: no list of its names or values is made.
    for (const name in known) {
        const value = known[name];
        if (value === null || typeof value === 'boolean' || maskedAnywhere(field(unknown, name)))
            continue;
        if (!(typeof value === 'string' && own.includes(name)))
            tellTexts(value, listener);
    }
    for (const name in isRecord(unknown) ? unknown : {})
        if (maskedAnywhere(field(unknown, name)))
            (0,mentions/* tellMentions */.h)(attributes().term(name), listener);
    return true;
}
function tellTexts(data, listener, depth = 0) {
    if (typeof data === 'string') {
        if (data !== '')
            listener.text(data);
    }
    else if (depth > DEEPEST)
        return;
    else if (Array.isArray(data))
        for (const item of data)
            tellTexts(item, listener, depth + 1);
    else if (isRecord(data))
        for (const name in data)
            tellTexts(data[name], listener, depth + 1);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-declarations.js







// Most declarations of a large plan are never read, so nothing is worked out before it is, and classes keep what is not small.
class PlanDeclaration {
    iac = 'terraform';
    type;
    address;
    action;
    replacement;
    #attributes;
    #identifiers;
    #literals;
    constructor({ type, address }, { action, replacement }) {
        this.type = type;
        this.address = address;
        this.action = action;
        this.replacement = replacement;
    }
    get attributes() {
        return (this.#attributes ??= this.readAttributes());
    }
    get identifiers() {
        return (this.#identifiers ??= this.readIdentifiers());
    }
    /** What nobody wrote down is given from outside, on the command line or by the environment. */
    literal(name) {
        const written = this.written(name);
        const term = written === undefined || isGiven(written) ? undefined : written;
        this.#literals ??= new Map();
        this.#literals.set(name, term);
        return term;
    }
    answersLike(other) {
        const { type, address, action, identifiers } = other;
        if (type !== this.type || address !== this.address || action !== this.action)
            return false;
        if (identifiers.join('\n') !== this.identifiers.join('\n'))
            return false;
        for (const [name, term] of this.#literals ?? [])
            if (!isSame(term ?? model_value/* absent */.Ge, other.literal?.(name) ?? model_value/* absent */.Ge))
                return false;
        return this.#attributes === undefined || readAlike(this.#attributes, other.attributes);
    }
}
/** What an object will be; the address is another one where the side before is as it is planned. */
class PlannedDeclaration extends PlanDeclaration {
    #snapshot;
    #index;
    constructor(snapshot, fate, index, address = snapshot.address) {
        super({ type: snapshot.type, address }, fate);
        this.#snapshot = snapshot;
        this.#index = index;
    }
    mentions(listener) {
        return plannedMentions(this.#snapshot, () => this.attributes, listener);
    }
    readAttributes() {
        return this.#index.attributes.of(this.#snapshot);
    }
    readIdentifiers() {
        return identifiersOf(this.#snapshot, this.#snapshot.former);
    }
    written(name) {
        return this.#index.source()?.value(this.#snapshot.address, name);
    }
}
/** What an object is before the plan is applied. */
class DeployedDeclaration extends PlanDeclaration {
    #entry;
    #values;
    #base;
    constructor(entry, values, { address, base }) {
        super({ type: entry.type, address }, { action: entry.outcome.action, replacement: replacementOf(entry.change, entry.outcome) });
        this.#entry = entry;
        this.#values = values;
        this.#base = base;
    }
    mentions(listener) {
        return plannedMentions(this.state(), () => this.attributes, listener);
    }
    readAttributes() {
        const configuration = this.#base;
        return stateAttributes(this.state(), configuration === undefined ? undefined : { configuration, address: this.address });
    }
    readIdentifiers() {
        return identifiersOf(this.state());
    }
    written(name) {
        return this.#base?.value(this.address, name);
    }
    state() {
        return { type: this.type, values: this.#values, sensitive: this.#entry.change['before_sensitive'] };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-gaps.js



/** Objects as the state had them and as they were found. */
function driftOf(plan) {
    return new Map(changesOf(plan.resource_drift).entries.map((entry) => [entry.address, entry]));
}
/** A plan that Terraform could not finish leaves out what failed, so nothing may be concluded from it. */
function problemOf(plan) {
    return plan.errored === true
        ? 'Terraform could not finish this plan (`errored` is true), so what failed is missing from it. Mend the error that `terraform plan` reports, then plan again.'
        : undefined;
}
function gapsOf(tables) {
    const { plan, changes, deferred } = tables;
    return [
        ...partialGaps(tables),
        ...[...changes.entries, ...deferred.entries].flatMap(entryGaps),
        ...refusedGaps(changes.refused, 'resource_changes'),
        ...refusedGaps(deferred.refused, 'deferred_changes'),
        ...deferralGaps(plan.deferred_changes),
        ...invocationGaps(plan.action_invocations),
        ...invocationGaps(plan.deferred_action_invocations),
        ...shapeGaps(plan),
    ];
}
function partial(why) {
    return { kind: 'partial-plan', why };
}
function partialGaps({ plan, changes, untouched }) {
    const left = untouched.filter(({ mode }) => mode === 'managed').length;
    if (plan.complete === false && plan.errored !== true)
        return [partial('`-target`, `-exclude` or a deferral left something out')];
    if (changes.entries.length === 0 || left === 0)
        return [];
    return [
        partial(`${left} deployed ${left === 1 ? 'resource is' : 'resources are'} not part of the plan: \`-target\` or \`-exclude\``),
    ];
}
const NO_GAPS = [];
function isOdd(values) {
    return values !== undefined && values !== null && !isRecord(values);
}
function entryGaps(entry) {
    const { address, change, deposed, outcome } = entry;
    if (deposed)
        return NO_GAPS;
    const { unheardOf, leavesCopy } = outcome;
    const odd = isOdd(change['before']) || isOdd(change['after']);
    if (!unheardOf && !leavesCopy && !odd)
        return NO_GAPS;
    const gaps = [];
    if (unheardOf)
        gaps.push(partial(`what the plan does with ${address} is not known here: ${JSON.stringify(change['actions']).slice(0, 80)}`));
    if (leavesCopy)
        gaps.push(partial(`${address} is replaced, and its old copy keeps running without being managed`));
    if (odd)
        gaps.push(partial(`the values of ${address} are not in the shape of a plan`));
    return gaps;
}
function refusedGaps(count, where) {
    if (count === 0)
        return [];
    return [partial(`${count} ${count === 1 ? 'entry of' : 'entries of'} \`${where}\` could not be read`)];
}
function deferralGaps(deferred) {
    return listOf(deferred).map((entry) => {
        const address = textOf(field(field(entry, 'resource_change'), 'address')) ?? 'a resource';
        const reason = textOf(field(entry, 'reason')) ?? 'no reason given';
        return partial(`${address} is deferred to a later plan (${reason})`);
    });
}
function invocationGaps(invocations) {
    return listOf(invocations).map((invocation) => {
        const trigger = field(invocation, 'lifecycle_action_trigger');
        const by = textOf(field(trigger, 'triggering_resource_address'));
        const event = textOf(field(trigger, 'action_trigger_event'));
        const type = textOf(field(invocation, 'type')) ?? 'an action';
        const address = textOf(field(invocation, 'address')) ?? type;
        const when = by === undefined ? 'with this plan' : `${event ?? 'when something happens'} of ${by}`;
        return {
            kind: 'invocation',
            address: (0,model_value/* addressOf */.ci)(address),
            why: `the action ${type} runs ${when}; what it does is not part of a plan`,
        };
    });
}
/** Parts that hold something else than they hold in a plan. */
function shapeGaps(plan) {
    const lists = ['resource_changes', 'resource_drift', 'deferred_changes', 'action_invocations'];
    const records = ['planned_values', 'prior_state', 'configuration', 'variables'];
    const odd = [
        ...lists.filter((name) => (plan[name] ?? null) !== null && !Array.isArray(plan[name])),
        ...records.filter((name) => (plan[name] ?? null) !== null && !isRecord(plan[name])),
    ];
    return odd.map((name) => partial(`\`${name}\` is not in the shape of a plan`));
}
function noticesOf({ plan, changes, planned, untouched }) {
    const notices = [];
    const left = untouched.filter(({ mode }) => mode === 'managed').length;
    if (changes.entries.length === 0 && planned.length === 0 && left > 0) {
        notices.push(`Nothing here was compared: the plan is refresh-only or changes outputs alone, and leaves ${left} deployed ${left === 1 ? 'resource' : 'resources'} as ${left === 1 ? 'it is' : 'they are'}.`);
    }
    if (planned.length > 0) {
        notices.push(`The plan has no \`resource_changes\`: ${planned.length} planned ${planned.length === 1 ? 'resource was' : 'resources were'} read as new.`);
    }
    const deposed = changes.entries.filter(({ deposed: old }) => old).length;
    if (deposed > 0)
        notices.push(`${deposed} old ${deposed === 1 ? 'copy' : 'copies'} of replaced resources wait to be deleted and were not analysed.`);
    if (membersOf(plan.configuration).length === 0 && changes.entries.length > 0)
        notices.push('The plan has no `configuration`: values that are known after apply cannot be followed without the HCL source.');
    return notices;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan.js











/** The configuration is asked for late, because evaluating it needs this index. */
function planIndex(plan, configuration = () => undefined) {
    const tables = planTables(plan);
    const attributes = plannedAttributes(tables, configuration);
    return {
        tables,
        attributes,
        lookup: attributes.lookup,
        instances: (module, block) => tables.instances(module, block).map(({ address }) => address),
        variables: tables.variables,
        source: configuration,
        modules: lazily(() => configuredModules(tables.configuration).map(({ path, blocks, calls }) => ({
            path,
            blocks: [...blocks.keys()],
            calls: new Map([...calls].map(([name, { source }]) => [name, source])),
        }))),
    };
}
/** `base` is the source of the base branch, where it is at hand: it tells what was written before. */
function readPlan(index, { base } = {}) {
    const { tables } = index;
    const before = [];
    const after = [];
    const recreated = recreatedAs(tables.changes.entries);
    const lineage = new Map(recreated);
    const counts = { resources: 0, changed: 0 };
    for (const entry of [...tables.changes.entries, ...tables.deferred.entries]) {
        if (entry.deposed)
            continue;
        const sides = sidesOf(entry, index, base);
        if (sides.before !== undefined)
            before.push(sides.before);
        if (sides.after !== undefined)
            after.push(sides.after);
        if (entry.previousAddress !== undefined && entry.previousAddress !== entry.address)
            lineage.set(entry.previousAddress, entry.address);
        if (entry.mode === 'data')
            continue;
        counts.resources += 1;
        if (entry.outcome.action !== 'no-op')
            counts.changed += 1;
    }
    for (const object of tables.untouched) {
        const declaration = new PlannedDeclaration(object, { action: 'no-op' }, index);
        before.push(declaration);
        after.push(declaration);
        if (object.mode === 'managed')
            counts.resources += 1;
    }
    for (const object of tables.planned)
        after.push(new PlannedDeclaration(object, { action: 'create' }, index));
    counts.resources += tables.planned.length;
    counts.changed += tables.planned.length;
    const drift = driftOf(tables.plan);
    return {
        before,
        after,
        lineage,
        recreated: new Set(recreated.keys()),
        gaps: gapsOf(tables),
        notices: noticesOf(tables),
        drift,
        lastApplied: lastApplied(drift, base),
        problem: problemOf(tables.plan),
        counts,
    };
}
/** What stood where something drifted when the state was written, by the addresses before the change. */
function lastApplied(drift, base) {
    return new Map([...drift.values()].map((entry) => {
        const address = entry.previousAddress ?? entry.address;
        const was = entry.change['before'];
        return [address, isRecord(was) ? new DeployedDeclaration(entry, was, { address, base }) : undefined];
    }));
}
function sidesOf(entry, index, base) {
    const { action, untouched: same } = entry.outcome;
    const snapshot = index.tables.snapshot(entry.address);
    const replacement = replacementOf(entry.change, entry.outcome);
    const address = entry.previousAddress ?? entry.address;
    const kept = base === undefined ? [] : leftStanding(entry, address, { index, base });
    const after = snapshot === undefined
        ? undefined
        : withStanding(new PlannedDeclaration(snapshot, { action, replacement }, index), kept);
    if (snapshot !== undefined && same && !losesGuard(entry, address, { index, base }))
        return {
            before: address === entry.address
                ? after
                : withStanding(new PlannedDeclaration(snapshot, { action }, index, address), kept),
            after,
        };
    const values = entry.change['before'];
    if (values === undefined || values === null)
        return { before: undefined, after };
    return { before: new DeployedDeclaration(entry, values, { address, base }), after };
}
/**
 * An object of which only `prevent_destroy` changes is no change of the plan, which does not know of it. Asked only of what holds
 * data.
 */
function losesGuard({ type, address, change }, addressBefore, { index, base }) {
    if (base === undefined || (0,stateful/* statefulType */.d)(type) === undefined || change['before'] === null)
        return false;
    const was = base.value(addressBefore, GUARD);
    const is = index.source()?.value(address, GUARD);
    if (was === undefined || is === undefined)
        return false;
    return (was.kind === 'known' && was.value === true) !== (is.kind === 'known' && is.value === true);
}
const GUARD = 'lifecycle.prevent_destroy';
/** Arguments that Terraform leaves as they are once nobody writes them: what they attached stays attached (provider documentation of `aws_iam_role`). */
const STANDING = ['managed_policy_arns', 'inline_policy'];
/** Those of them that the base writes and the head does not, of an object that does not change. */
function leftStanding({ type, address, outcome }, addressBefore, { index, base }) {
    if (type !== 'aws_iam_role' || !outcome.untouched)
        return [];
    return STANDING.filter((name) => {
        const was = base.value(addressBefore, name);
        const is = index.source()?.value(address, name);
        return was !== undefined && was.kind !== 'absent' && is?.kind === 'absent';
    });
}
/** They count on both sides, until the configuration is the one without them. */
function withStanding(declaration, names) {
    if (names.length === 0)
        return declaration;
    const { attributes } = declaration;
    return (0,model_declaration/* altered */.Wn)(declaration, {
        attributes: attributesOver('', {
            member: (name) => attributes.term(name),
            written: (path) => (names.includes(path) ? undefined : attributes.written(path)),
        }),
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-bytes.js
const NEWLINE = 0x0a;
const BRACE = 0x7b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The file's text as UTF-8 without a byte order mark; UTF-16 comes from PowerShell redirection. */
function utf8Bytes(bytes) {
    const [first, second, third] = bytes;
    if (first === 0xef && second === 0xbb && third === 0xbf)
        return bytes.subarray(3);
    if (first === 0xff && second === 0xfe)
        return transcoded(bytes, 'utf-16le');
    if (first === 0xfe && second === 0xff)
        return transcoded(bytes, 'utf-16be');
    if (first === BRACE && second === 0)
        return transcoded(bytes, 'utf-16le');
    if (first === 0 && second === BRACE)
        return transcoded(bytes, 'utf-16be');
    return bytes;
}
const CHUNK = 4 * 1024 * 1024;
function transcoded(bytes, encoding) {
    const decoder = new TextDecoder(encoding);
    const encoder = new TextEncoder();
    const chunks = [];
    for (let at = 0; at < bytes.length; at += CHUNK) {
        const last = at + CHUNK >= bytes.length;
        chunks.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last })));
    }
    return Buffer.concat(chunks);
}
/** The first JSON object of a text with something around it; undefined when no line begins with one. */
function firstDocument(bytes, where) {
    const start = documentStart(bytes);
    if (start === undefined)
        return undefined;
    const end = valueEnd(bytes, start);
    if (end === undefined)
        return { bytes: undefined, others: false, notices: [] };
    return {
        bytes: bytes.subarray(start, end),
        others: documentStart(bytes.subarray(end)) !== undefined,
        notices: noiseNotices(bytes.subarray(0, start), bytes.subarray(end), where),
    };
}
/** What to tell about text around a document. */
function noiseNotices(before, after, where) {
    const decoder = new TextDecoder();
    const lead = decoder.decode(before.subarray(0, 4096)).trim();
    const rest = decoder.decode(after.subarray(0, 4096)).trim();
    if (lead === '' && rest === '')
        return [];
    if (/^\[command\]|^::(debug|set-output|warning|error)/m.test(`${lead}\n${rest}`) || rest.startsWith('%0A'))
        return [
            `The wrapper of setup-terraform put its own lines around the JSON in ${where}; they were stripped. Set \`terraform_wrapper: false\` for setup-terraform.`,
        ];
    return [`Text around the JSON in ${where} was ignored.`];
}
/** Offset of the first `{` that begins a line. */
function documentStart(bytes) {
    let at = 0;
    while (at < bytes.length) {
        let here = at;
        while (here < bytes.length && isBlank(bytes[here]))
            here += 1;
        if (bytes[here] === BRACE)
            return here;
        const newline = bytes.indexOf(NEWLINE, here);
        if (newline < 0)
            return undefined;
        at = newline + 1;
    }
    return undefined;
}
function isBlank(byte) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === NEWLINE;
}
/** Offset after the JSON value that starts at `start`; undefined when the bytes end before it does. */
function valueEnd(bytes, start) {
    let depth = 0;
    let at = start;
    while (at < bytes.length) {
        const byte = bytes[at];
        if (byte === QUOTE) {
            const end = stringEnd(bytes, at);
            if (end === undefined)
                return undefined;
            at = end;
            if (depth === 0)
                return at;
            continue;
        }
        // `[` and `{`, `]` and `}` differ from one another in one bit that does not matter here.
        if (byte === 0x7b || byte === 0x5b)
            depth += 1;
        else if (byte === 0x7d || byte === 0x5d) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
            if (depth < 0)
                return at;
        }
        else if (depth === 0 && (byte === 0x2c || isBlank(byte)))
            return at;
        at += 1;
    }
    return undefined;
}
/** Offset after the string that starts at `start`. */
function stringEnd(bytes, start) {
    for (let at = start + 1; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === BACKSLASH)
            at += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-window.js

/** A plan that is in memory as a whole. */
function windowOver(whole) {
    const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
    return { bytes, from: 0, more: () => false, back: () => undefined };
}
const WINDOW = 1024 * 1024;
/** The same memory for one part of a file after the other: untouched memory costs more than reading does. */
function windowInto(file, smallest = WINDOW) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let hashed = 0;
    let memory = Buffer.allocUnsafeSlow(smallest);
    const window = { bytes: memory.subarray(0, 0), from: 0, more, back, sha256: () => hash.digest('hex') };
    fill();
    return window;
    /** Reads on behind what is in memory. */
    function fill() {
        const filled = window.bytes.length;
        const read = file.read(memory.subarray(filled), window.from + filled);
        window.bytes = memory.subarray(0, filled + read);
        const end = window.from + window.bytes.length;
        if (end > hashed)
            hash.update(window.bytes.subarray(hashed - window.from));
        hashed = Math.max(hashed, end);
        return read > 0;
    }
    function more(keep) {
        const kept = window.bytes.subarray(keep - window.from);
        const isFull = kept.length > memory.length / 2;
        const into = isFull ? Buffer.allocUnsafeSlow(memory.length * 2) : memory;
        into.set(kept);
        memory = into;
        window.bytes = memory.subarray(0, kept.length);
        window.from = keep;
        return fill();
    }
    function back(to) {
        window.bytes = memory.subarray(0, 0);
        window.from = to;
        fill();
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-lookalikes.js


const SHOW = 'Write the plan with `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`.';
/** Throws when a JSON document is something else than a plan, and says what it is. */
function refuseOtherDocument(document, where) {
    const refuse = (what, fix = SHOW) => {
        throw new errors/* InputError */.d({ what, where, fix });
    };
    if (!isRecord(document))
        return refuse('This JSON is not a Terraform plan: it is no object.');
    const has = (name) => Object.hasOwn(document, name);
    if (has('@level') || has('@message'))
        return refuse('This is the log that `terraform plan -json` streams, not the plan itself.');
    if (has('resource_changes') || has('planned_values') || has('resource_drift'))
        return;
    if (has('encrypted_data'))
        return refuse('This plan is encrypted by OpenTofu.', 'Write it with `tofu show -json tfplan > plan.json` in the root where its encryption is configured.');
    if (has('values'))
        return refuse('This is a state, not a plan: `terraform show -json` without a plan file shows the state.');
    if (has('serial') && has('lineage'))
        return refuse('This is a state file, not a plan.');
    if (isTemplate(document))
        return refuse('This is a CloudFormation template, not a Terraform plan.', 'Give it as `template`, or its change set as `change-set-json`.');
    if (has('Changes') && (has('ChangeSetName') || has('ChangeSetId') || has('StackName')))
        return refuse('This is a CloudFormation change set, not a Terraform plan.', 'Give it as `change-set-json`.');
    if (has('format_version') && (has('configuration') || has('prior_state') || has('errored')))
        return;
    return refuse('This JSON is not a Terraform plan: it has neither `resource_changes` nor `planned_values`.');
}
function isTemplate(document) {
    if (field(document, 'AWSTemplateFormatVersion') !== undefined)
        return true;
    return membersOf(field(document, 'Resources')).some(([, resource]) => textOf(field(resource, 'Type'))?.includes('::') === true);
}
/** Says what a text is that is no JSON document, if it can be told. */
function otherText(start, where) {
    // oxlint-disable-next-line no-control-regex -- terminal colours
    const text = start.replace(/\u{1b}\[[0-9;]*m/gu, '');
    const error = (what, fix = SHOW) => new errors/* InputError */.d({ what, where, fix });
    if (text.trim() === '')
        return error('The file is empty.');
    if (/^\s*AWSTemplateFormatVersion\s*:/m.test(text) || /^Resources\s*:/m.test(text))
        return error('This is a CloudFormation template, not a Terraform plan.', 'Give it as `template`, or its change set as `change-set-json`.');
    if (/(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to |^No changes\.|^ {2}# .+ (will|must) be /m.test(text))
        return error('This is the human-readable output of a plan, not JSON.');
    if (/^\s*(resource|module|variable|terraform|provider|locals|data)\b[^\n]*\{/m.test(text))
        return error('This is Terraform source, not a plan.');
    if (/^\s*(│\s*)?Error: /m.test(text))
        return error('This is an error message of Terraform, not a plan.', 'Mend the error and plan again.');
    return undefined;
}
function noJson(where) {
    return new errors/* InputError */.d({ what: 'This is not a Terraform plan: there is no JSON in it.', where, fix: SHOW });
}
function severalDocuments(where) {
    return new errors/* InputError */.d({
        what: 'The file holds several JSON documents.',
        where,
        fix: 'Give each plan a file of its own and list them all: `terragrunt run-all` and appending with `>>` mix them.',
    });
}
function damagedJson(where, how) {
    return new errors/* InputError */.d({
        what: `The JSON ${how}.`,
        where,
        fix: 'Write it again with `terraform show -json tfplan > plan.json`: the command may have failed or been interrupted.',
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-stream.js





const LARGEST_ELEMENT = 64 * 1024 * 1024;
const LARGEST_PART = 256 * 1024 * 1024;
const DEEPEST_PART = 32;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACE = 0x7d;
const CLOSE_BRACKET = 0x5d;
const plan_stream_QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
/** The same as `readLargePlan` for a plan that is in memory, with whatever is around it. */
function readPlanByParts(bytes, where) {
    const start = documentStart(bytes);
    if (start === undefined)
        throw noJson(where);
    return readDocument(windowOver(bytes), start, where);
}
/**
 * Reads a plan too large for one string: every element of its long lists is parsed on its own, and what the plan repeats
 * (`planned_values`, the state of changed resources, the far side of a no-op) is not kept. The file begins with its `{`.
 */
function readLargePlan(file, where, smallestWindow) {
    try {
        const window = windowInto(file, smallestWindow);
        return { ...readDocument(window, 0, where), sha256: window.sha256() };
    }
    finally {
        file.close();
    }
}
function readDocument(window, start, where) {
    const lead = window.bytes.subarray(0, start);
    const walk = { window, where, changed: new Set(), changes: false, planned: undefined };
    const { value, end } = objectAt(walk, start, (name, at) => topLevel(walk, name, at));
    while (window.more(end))
        continue;
    const rest = window.bytes.subarray(end - window.from);
    if (documentStart(rest) !== undefined) {
        refuseOtherDocument(value, where);
        throw severalDocuments(where);
    }
    const notices = noiseNotices(lead, rest, where);
    if (walk.changes || walk.planned === undefined || !isRecord(value))
        return { document: value, notices: [...notices] };
    window.back(walk.planned);
    const { value: planned } = stateAt(walk, walk.planned, { depth: 0, keep: notChanged });
    return { document: { ...value, planned_values: planned }, notices: [...notices] };
}
function topLevel(walk, name, start) {
    if (name === 'planned_values') {
        walk.planned = start;
        return { value: {}, end: stateAt(walk, start, { depth: 0, keep: () => undefined }).end };
    }
    const isList = byteAt(walk, start) === OPEN_BRACKET;
    if (name === 'resource_changes' && isList) {
        walk.changes = true;
        return elementsAt(walk, start, (at, end) => lighter(parsedAt(walk, at, end), walk));
    }
    if (name === 'resource_drift' && isList)
        return elementsAt(walk, start, (at, end) => parsedAt(walk, at, end));
    return name === 'prior_state' ? stateAt(walk, start, { depth: 0, keep: notChanged }) : wholeAt(walk, start);
}
/** A no-op has the same values on both sides. */
function lighter(element, walk) {
    const address = textOf(field(element, 'address'));
    if (address !== undefined)
        walk.changed.add(address);
    const change = field(element, 'change');
    const actions = field(change, 'actions');
    if (!isRecord(element) || !isRecord(change) || !Array.isArray(actions))
        return element;
    if (actions.length !== 1 || actions[0] !== 'no-op')
        return element;
    return { ...element, change: { ...change, before: change['after'] } };
}
/** What the changes already describe need not be kept. */
function notChanged(walk, start, end) {
    return walk.changed.has(leadingAddress(walk, start) ?? '') ? undefined : parsedAt(walk, start, end);
}
/** A state with the resources that are to be kept. */
function stateAt(walk, start, state) {
    const { depth, keep } = state;
    if (depth > DEEPEST_PART || byteAt(walk, start) !== OPEN_BRACE)
        return wholeAt(walk, start);
    const deeper = { depth: depth + 1, keep };
    return objectAt(walk, start, (name, at) => {
        const isList = byteAt(walk, at) === OPEN_BRACKET;
        if (name === 'resources' && isList)
            return elementsAt(walk, at, (from, end) => keep(walk, from, end));
        if (name === 'child_modules' && isList)
            return listAt(walk, at, (each) => stateAt(walk, each, deeper));
        return name === 'values' || name === 'root_module' ? stateAt(walk, at, deeper) : wholeAt(walk, at);
    });
}
const ADDRESS = '"address"';
/** The address of a resource that begins with it, as Terraform writes them, without parsing the rest. */
function leadingAddress(walk, start) {
    const { window } = walk;
    const name = next(walk, start + 1);
    const inMemory = name - window.from;
    if (window.bytes.toString('latin1', inMemory, inMemory + ADDRESS.length) !== ADDRESS)
        return undefined;
    const colon = next(walk, name + ADDRESS.length);
    const at = next(walk, colon + 1);
    if (byteAt(walk, colon) !== COLON || byteAt(walk, at) !== plan_stream_QUOTE)
        return undefined;
    return textOf(parsedAt(walk, at, endOf(walk, at)));
}
function elementsAt(walk, start, keep) {
    const { value, end } = listAt(walk, start, (at) => {
        const elementEnd = endOf(walk, at);
        if (elementEnd - at > LARGEST_ELEMENT)
            throw new errors/* InputError */.d({
                what: `One resource takes more than ${LARGEST_ELEMENT / 1024 / 1024} MB of the plan.`,
                where: walk.where,
                fix: 'Look for a file or template that is embedded in an attribute, and move it out of the configuration.',
            });
        return { value: keep(at, elementEnd), end: elementEnd };
    });
    return { value: value.filter((element) => element !== undefined), end };
}
function wholeAt(walk, start) {
    const end = endOf(walk, start);
    return { value: parsedAt(walk, start, end), end };
}
/** What lies in memory from `start` to `end`. */
function parsedAt(walk, start, end) {
    const { bytes, from } = walk.window;
    try {
        const value = JSON.parse(bytes.toString('utf8', start - from, end - from));
        return value;
    }
    catch {
        throw damaged(walk, start);
    }
}
function damaged({ window, where }, at) {
    const end = window.from + window.bytes.length;
    return damagedJson(where, at >= end ? `ends in the middle, after ${end} bytes` : `is damaged near byte ${at}`);
}
/** Offset after the value at `start`, which then lies in memory as a whole. */
function endOf(walk, start) {
    const { window, where } = walk;
    for (;;) {
        const end = valueEnd(window.bytes, start - window.from);
        if (end !== undefined && window.from + end > start)
            return window.from + end;
        if (end !== undefined)
            throw damaged(walk, start);
        if (window.from + window.bytes.length - start > LARGEST_PART)
            throw new errors/* InputError */.d({
                what: `One part of the plan takes more than ${LARGEST_PART / 1024 / 1024} MB.`,
                where,
                fix: 'Split the configuration into several states.',
            });
        if (!window.more(start))
            throw damaged(walk, window.from + window.bytes.length);
    }
}
/** Members of the object at `start`, each read by `read`. */
function objectAt(walk, start, read) {
    const members = [];
    let at = next(walk, start + 1);
    while (byteAt(walk, at) === plan_stream_QUOTE) {
        const nameEnd = endOf(walk, at);
        const name = textOf(parsedAt(walk, at, nameEnd)) ?? '';
        const colon = next(walk, nameEnd);
        if (byteAt(walk, colon) !== COLON)
            throw damaged(walk, colon);
        const { value, end } = read(name, next(walk, colon + 1));
        members.push([name, value]);
        at = next(walk, end);
        if (byteAt(walk, at) === COMMA)
            at = next(walk, at + 1);
    }
    if (byteAt(walk, at) !== CLOSE_BRACE)
        throw damaged(walk, at);
    return { value: Object.fromEntries(members), end: at + 1 };
}
function listAt(walk, start, read) {
    const items = [];
    let at = next(walk, start + 1);
    for (let byte = byteAt(walk, at); byte !== CLOSE_BRACKET; byte = byteAt(walk, at)) {
        if (byte === undefined)
            throw damaged(walk, at);
        const { value, end } = read(at);
        items.push(value);
        at = next(walk, end);
        const after = byteAt(walk, at);
        if (after === COMMA)
            at = next(walk, at + 1);
        else if (after !== undefined && after !== CLOSE_BRACKET)
            throw damaged(walk, at);
    }
    return { value: items, end: at + 1 };
}
/** The byte at an offset that was not passed yet; undefined after the end. */
function byteAt({ window }, at) {
    const byte = window.bytes[at - window.from];
    if (byte !== undefined || !window.more(at))
        return byte;
    return window.bytes[at - window.from];
}
/** Offset of the next byte that is no blank. */
function next(walk, from) {
    for (let at = from;; at += 1) {
        const byte = byteAt(walk, at);
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
            return at;
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-file.js






// Whole-file parsing needs several times the file's size in memory, which the collector then has to look after.
const LARGE_FILE = 4 * 1024 * 1024;
/** Parses the plan JSON in a file; `bytes` is undefined when the file does not exist. Anything else than a plan is an InputError that says what it is. */
function parsePlanFile(bytes, where, options = {}) {
    if (bytes !== undefined && !(bytes instanceof Uint8Array)) {
        const { document, notices, sha256 } = readLargePlan(bytes, where);
        return { plan: checked(document, where, notices), notices, sha256 };
    }
    if (bytes === undefined)
        throw new errors/* InputError */.d({
            what: 'There is no such file.',
            where,
            fix: 'Write the plan with `terraform show -json tfplan > plan.json` before this step.',
        });
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
        return { ...shown(where, options), sha256: sha256Of(bytes) };
    const text = utf8Bytes(bytes);
    if (text.length === 0)
        throw emptyFile(where);
    const { document, notices } = text.length > (options.largeFile ?? LARGE_FILE)
        ? readPlanByParts(text, where)
        : readSmallPlan(text, where);
    return { plan: checked(document, where, notices), notices, sha256: sha256Of(bytes) };
}
const sha256Of = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
function emptyFile(where) {
    return new errors/* InputError */.d({
        what: 'The file is empty.',
        where,
        fix: 'Write it with `terraform show -json tfplan > plan.json`, and look whether that command failed.',
    });
}
function shown(where, { showPlan, ...options }) {
    const json = showPlan?.(where);
    if (json !== undefined)
        return parsePlanFile(new TextEncoder().encode(json), where, options);
    throw new errors/* InputError */.d({
        what: 'This is a binary plan file, not JSON.',
        where,
        fix: showPlan === undefined
            ? 'Convert it with `terraform show -json tfplan > plan.json`, in the folder where the plan was made.'
            : '`terraform show -json` could not read it here. Convert it in the folder where the plan was made, after `terraform init`: `terraform show -json tfplan > plan.json`.',
    });
}
function readSmallPlan(bytes, where) {
    const decoder = new TextDecoder();
    const whole = plan_file_parsed(bytes);
    if (whole !== undefined)
        return { document: whole, notices: [] };
    const found = firstDocument(bytes, where);
    const other = () => otherText(decoder.decode(bytes.subarray(0, 65_536)), where);
    if (found === undefined)
        throw other() ?? noJson(where);
    if (found.bytes === undefined)
        throw other() ?? damagedJson(where, `ends in the middle, after ${bytes.length} bytes`);
    const document = plan_file_parsed(found.bytes);
    if (document === undefined)
        throw other() ?? damagedJson(where, 'is damaged');
    if (found.others) {
        refuseOtherDocument(document, where);
        throw severalDocuments(where);
    }
    return { document, notices: [...found.notices] };
}
function plan_file_parsed(bytes) {
    try {
        const document = JSON.parse(new TextDecoder().decode(bytes));
        return document;
    }
    catch {
        return undefined;
    }
}
/** Refuses documents that are no plan and plans of a format that is not known; notes what is missing. */
function checked(document, where, notices) {
    refuseOtherDocument(document, where);
    if (!isRecord(document))
        throw new Error('a document that is no object was let through');
    const version = field(document, 'format_version') ?? field(document, 'plan_format_version');
    if (version === undefined || version === null) {
        notices.push(`The document at ${where} has no \`format_version\`, so it was not written by \`terraform show -json\` as it is: it was read as far as possible.`);
        return document;
    }
    const [, major] = /^(\d{1,6})\.\d+/.exec(isScalar(version) ? String(version) : '') ?? [];
    if (major === undefined || Number(major) >= 2) {
        throw new errors/* InputError */.d({
            what: `The plan format ${JSON.stringify(version).slice(0, 40)} is not known; 0.1 to 1.x are.`,
            where,
            fix: 'Update Demarc, or write the plan with a Terraform or OpenTofu version it knows.',
        });
    }
    return document;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/module-tree.js

function instanceName({ path }) {
    return (0,syntax_address/* formatModulePath */.dY)(path);
}
/** A file inside the tree, given a path that may climb; undefined when it leaves the tree. */
function joinPath(folder, relative) {
    const steps = folder === '' ? [] : folder.split('/');
    for (const step of relative.replaceAll('\\', '/').split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step === '..') {
            if (steps.pop() === undefined)
                return undefined;
        }
        else
            steps.push(step);
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/modules.js




function scanSources(tree, shared) {
    const files = new Map();
    const gaps = [];
    return {
        gaps,
        scanned(path, read = scan) {
            const file = tree.target?.(path) ?? path;
            if (files.has(file))
                return files.get(file);
            if (shared !== undefined && file !== shared.except)
                return shared.sources.scanned(file, read);
            const text = tree.read(file);
            const scanned = text === undefined ? undefined : read((0,source_text/* sourceText */.rI)(file, text));
            files.set(file, scanned);
            if (scanned?.error !== undefined)
                gaps.push({ kind: 'file-refused', file, why: `line ${scanned.error.line}: ${scanned.error.why}` });
            return scanned;
        },
    };
}
/** Calls nested deeper than this are a cycle: a module that calls itself. */
const DEEPEST_CALL = 32;
/** The module at a folder with those it calls, read when asked for. */
function moduleTree(tree, root, sources) {
    const installed = installedModules(tree, root);
    const contents = new Map();
    const contentsOf = (folder) => {
        const known = contents.get(folder) ?? readContents(tree, folder, sources);
        contents.set(folder, known);
        return known;
    };
    const nodeAt = (path, folder) => {
        const children = new Map();
        const own = contentsOf(folder);
        const open = (name) => {
            const call = own.calls.get(name);
            const inner = call === undefined || path.length >= DEEPEST_CALL
                ? undefined
                : folderOf(call, folder, installed.get([...path, name].join('.')));
            return inner === undefined || !holdsModule(tree, inner) ? undefined : nodeAt([...path, name], inner);
        };
        return {
            path,
            contents: own,
            child(name) {
                if (!children.has(name))
                    children.set(name, open(name));
                return children.get(name);
            },
        };
    };
    return nodeAt([], root);
}
function folderOf(call, folder, installed) {
    const source = plainText(call.body.attributes.get('source'));
    const isLocal = source !== undefined && /^\.\.?(?:\/|$)/.test(source);
    return isLocal ? joinPath(folder, source) : installed;
}
/** A text without any template in it. */
function plainText(attribute) {
    const slice = attribute?.value;
    if (slice === undefined)
        return undefined;
    return /^"([^"$%]*)"$/.exec(slice.source.text.slice(slice.start, slice.end))?.[1];
}
function holdsModule(tree, folder) {
    return tree.files(folder).some(isConfigurationFile);
}
/** Folders that `terraform init` filled, by the path of calls (`network.subnets`). */
function installedModules(tree, root) {
    const text = tree.read(joinPath(root, '.terraform/modules/modules.json') ?? '');
    const folders = new Map();
    if (text === undefined)
        return folders;
    for (const { Key, Dir } of manifestEntries(text)) {
        const folder = typeof Dir === 'string' ? joinPath(root, Dir) : undefined;
        if (typeof Key === 'string' && Key !== '' && folder !== undefined)
            folders.set(Key, folder);
    }
    return folders;
}
function manifestEntries(text) {
    try {
        const manifest = JSON.parse(text);
        if (typeof manifest !== 'object' || manifest === null || !('Modules' in manifest))
            return [];
        return Array.isArray(manifest.Modules)
            ? manifest.Modules.filter((entry) => typeof entry === 'object' && entry !== null)
            : [];
    }
    catch {
        return [];
    }
}
const CONFIGURATION_FILE = /^(.*)\.(tf|tofu)(\.json)?$/;
function isConfigurationFile(name) {
    return CONFIGURATION_FILE.test(name) && !name.startsWith('.');
}
function isOverride(name) {
    return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}
/** Reads a folder as Terraform does: all files as one, override files merged last, a `.tofu` file in place of its `.tf` namesake. */
function readContents(tree, folder, sources) {
    const names = tree.files(folder).filter(isConfigurationFile);
    const present = new Set(names);
    const used = names.filter((name) => !present.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')) || /\.tofu(\.json)?$/.test(name));
    const blocksOf = (name) => {
        const file = joinPath(folder, name) ?? name;
        return sources.scanned(file, name.endsWith('.json') ? scanJson : scan)?.body.blocks ?? [];
    };
    const contents = emptyContents(folder);
    for (const name of used.filter((each) => !isOverride(each)))
        for (const block of blocksOf(name))
            declare(contents, block, false);
    for (const name of used.filter(isOverride))
        for (const block of blocksOf(name))
            declare(contents, block, true);
    return contents;
}
function emptyContents(folder) {
    return {
        folder,
        locals: new Map(),
        variables: new Map(),
        outputs: new Map(),
        calls: new Map(),
        resources: new Map(),
        providers: new Map(),
    };
}
function declare(contents, block, overriding) {
    const [first = '', second = ''] = block.labels;
    if (block.type === 'locals') {
        for (const [name, attribute] of block.body.attributes)
            if (overriding || !contents.locals.has(name))
                contents.locals.set(name, attribute);
        return;
    }
    const place = modules_placeOf(contents, block, [first, second]);
    if (place === undefined)
        return;
    const { blocks, name } = place;
    const before = blocks.get(name);
    if (before === undefined)
        blocks.set(name, block);
    else if (overriding)
        blocks.set(name, { ...before, body: overridden(before.body, block.body) });
}
function modules_placeOf(contents, { type, body }, [first, second]) {
    switch (type) {
        case 'variable':
            return { blocks: contents.variables, name: first };
        case 'output':
            return { blocks: contents.outputs, name: first };
        case 'module':
            return { blocks: contents.calls, name: first };
        case 'provider': {
            const alias = plainText(body.attributes.get('alias'));
            return { blocks: contents.providers, name: alias === undefined ? first : `${first}.${alias}` };
        }
        case 'resource':
            return { blocks: contents.resources, name: `${first}.${second}` };
        case 'data':
        case 'ephemeral':
            return { blocks: contents.resources, name: `${type}.${first}.${second}` };
        default:
            return undefined;
    }
}
/** Arguments replace one by one; nested blocks of a type replace all of that type, but `lifecycle` merges by argument. */
function overridden(before, override) {
    const replaced = new Set(override.blocks.map(producedType));
    const kept = before.blocks.filter((block) => !replaced.has(producedType(block)));
    const blocks = override.blocks.map((block) => {
        const original = block.type === 'lifecycle' ? before.blocks.find(({ type }) => type === 'lifecycle') : undefined;
        return original === undefined ? block : { ...original, body: overridden(original.body, block.body) };
    });
    return {
        attributes: new Map([...before.attributes, ...override.attributes]),
        blocks: [...kept, ...blocks],
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression.js
/** The templates in the strings of a JSON file's value. */
function unparsedIn(expression) {
    if (expression.kind === 'unparsed')
        return [expression.text];
    if (expression.kind === 'tuple')
        return expression.items.flatMap(unparsedIn);
    if (expression.kind !== 'object')
        return [];
    return expression.items.flatMap(({ key, value }) => [...unparsedIn(key), ...unparsedIn(value)]);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/file-reads.js
/** Stands for any text, slashes included, in the path of a file that is read. */
const ANY = '\uE010';
const READS = /\b(file|filebase64|filemd5|filesha1|filesha256|filesha512|filebase64sha256|filebase64sha512|templatefile|fileset)\s*\(/g;
const LONGEST_ARGUMENT = 2_000;
const MOST_READS = 200;
/** What an expression reads from files. A path that is put together at run time is a pattern. */
function fileReadsIn(text) {
    if (!text.includes('file'))
        return [];
    const reads = [];
    for (const call of text.matchAll(READS)) {
        if (reads.length >= MOST_READS)
            return [...reads, { from: 'root', path: ANY }];
        const first = argumentAt(text, call.index + call[0].length);
        const path = file_reads_pathOf(first?.text ?? '');
        if (call[1] !== 'fileset' || first === undefined)
            reads.push(path);
        else {
            const names = file_reads_pathOf(argumentAt(text, first.end + 1)?.text ?? '').path;
            reads.push({ ...path, path: `${path.path}/${names.replaceAll(/[*?[{][^/]*/g, ANY)}` });
        }
    }
    return reads;
}
const LITERAL = /"([^"\\$%\n]{1,300}\.(?:json|ya?ml|csv|tftpl|tpl|tmpl|txt|j2|hcl|toml|xml))"/gi;
/** Texts that look like the path of a data file, for those that are handed to a function elsewhere. */
function dataFilesIn(text) {
    return [...new Set([...text.matchAll(LITERAL)].flatMap(([, path]) => path ?? []))];
}
const PLACE = /\$\{\s*path\.(module|root|cwd)\s*\}/;
/** A literal with its interpolations left open; what is no literal may be anything. */
function file_reads_pathOf(argument) {
    const written = argument.trim();
    const place = PLACE.exec(written)?.[1] ?? /\bpath\.(module|root|cwd)\b/.exec(written)?.[1];
    const from = place === 'module' ? 'module' : 'root';
    if (!written.startsWith('"') || argumentAt(written.slice(1), 0, '"')?.end !== written.length - 2)
        return { from, path: /^path\.\w+$/.test(written) ? '' : ANY };
    const inner = written.slice(1, -1).replace(PLACE, '');
    return { from, path: withoutInterpolations(inner) };
}
function withoutInterpolations(text) {
    const parts = [];
    let at = 0;
    for (;;) {
        const open = text.indexOf('${', at);
        if (open < 0)
            return [...parts, text.slice(at)].join('');
        const close = argumentAt(text, open + 2, '}')?.end ?? text.length;
        parts.push(text.slice(at, open), ANY);
        at = close + 1;
    }
}
const CLOSING = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['"', '"'],
]);
/** Text from here to the end of the argument, or to `until`; undefined where it does not end soon. */
function argumentAt(text, from, until) {
    const stack = until === undefined ? [] : [until];
    for (let at = from; at < Math.min(text.length, from + LONGEST_ARGUMENT); at++) {
        const char = text.charAt(at);
        const top = stack.at(-1);
        if (top === '"' && char === '\\')
            at += 1;
        else if (top === '"' && char !== '"') {
            if (char === '$' && text.charAt(at + 1) === '{') {
                stack.push('}');
                at += 1;
            }
        }
        else if (char === top) {
            stack.pop();
            if (stack.length === 0 && until !== undefined)
                return { text: text.slice(from, at), end: at };
        }
        else if (stack.length === 0 && (char === ',' || char === ')'))
            return { text: text.slice(from, at), end: at };
        else if (CLOSING.has(char))
            stack.push(CLOSING.get(char) ?? '');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/reach.js






/** Arguments that say nothing about the value of a declaration. */
const ASIDE = new Set(['depends_on', 'ignore_changes', 'replace_triggered_by', 'providers']);
const ASIDE_BLOCKS = new Set(['provisioner', 'connection', 'precondition', 'postcondition', 'validation']);
/** Arguments of a module call that decide what stands behind it, and how often. */
const OF_CALL = ['source', 'version', 'count', 'for_each', 'providers'];
const OF_BLOCK = ['count', 'for_each', 'provider'];
/** Resources that do nothing but hand on what they are given. */
const HANDS_ON = /^(?:terraform_data|null_resource|random_\w+|local_\w+|time_\w+)$/;
/** Walks from blocks along every reference, lexically and once each, through locals, variables, module arguments and outputs. */
function createWalk(visitor, surroundings) {
    return new ReferenceWalk(visitor, surroundings);
}
class ReferenceWalk {
    seen = new Set();
    pending = [];
    visitor;
    surroundings;
    constructor(visitor, surroundings) {
        this.visitor = visitor;
        this.surroundings = surroundings;
    }
    whole(chain, block) {
        this.block(chain, block);
        this.finish();
    }
    argument(chain, block, name) {
        this.part(chain, block.body, name);
        this.enclosingCalls(chain);
        this.finish();
    }
    existence(chain, { body }) {
        for (const name of OF_BLOCK)
            this.attribute(chain, body.attributes.get(name));
        this.enclosingCalls(chain);
        this.finish();
    }
    // A worklist, so that long chains of references cost no recursion.
    finish() {
        for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop())
            next();
    }
    once(chain, name, visit) {
        const key = `${chain.at(-1)?.path.join('.') ?? ''} ${name}`;
        if (this.seen.has(key))
            return;
        this.seen.add(key);
        this.pending.push(visit);
    }
    block(chain, block) {
        this.once(chain, `block ${block.at.file} ${block.at.line} ${block.labels.join('.')}`, () => {
            this.visitor.range(block.at);
            this.body(chain, block.body);
            this.enclosingCalls(chain);
        });
    }
    enclosingCalls(chain) {
        const outer = chain.slice(0, -1);
        const name = chain.at(-1)?.path.at(-1);
        const call = name === undefined ? undefined : outer.at(-1)?.contents.calls.get(name);
        if (call === undefined)
            return;
        this.once(outer, `call ${name}`, () => {
            this.visitor.range({ ...call.at, endLine: call.at.line });
            for (const argument of OF_CALL)
                this.attribute(outer, call.body.attributes.get(argument));
            this.enclosingCalls(outer);
        });
    }
    body(chain, { attributes, blocks }) {
        for (const [name, attribute] of attributes) {
            if (!ASIDE.has(name))
                this.slice(chain, attribute.value);
            if (name === 'replace_triggered_by')
                this.triggers(chain, attribute.value);
        }
        for (const { type, body } of blocks)
            if (!ASIDE_BLOCKS.has(type))
                this.body(chain, body);
    }
    /** Whatever changes in what triggers a replacement decides about the object itself. */
    triggers(chain, { source, start, end }) {
        const { resources } = chain.at(-1)?.contents ?? {};
        for (const [type = '', name = ''] of mentionsIn(source.text.slice(start, end))) {
            const block = resources?.get(`${type}.${name}`);
            if (block !== undefined)
                this.block(chain, block);
        }
    }
    part(chain, { attributes, blocks }, name) {
        const attribute = attributes.get(name);
        if (attribute !== undefined)
            this.attribute(chain, attribute);
        for (const block of blocks.filter((each) => producedType(each) === name))
            this.body(chain, block.body);
    }
    attribute(chain, attribute) {
        if (attribute === undefined)
            return;
        this.visitor.range(attribute.at);
        if (!ASIDE.has(attribute.name))
            this.slice(chain, attribute.value);
    }
    slice(chain, slice) {
        this.visitor.slice?.(slice);
        const whole = slice.source.text.slice(slice.start, slice.end);
        const texts = slice.expression === undefined ? [whole] : unparsedIn(slice.expression);
        for (const text of texts)
            this.text(chain, text);
    }
    text(chain, text) {
        for (const mention of mentionsIn(text))
            this.mention(chain, mention);
        this.files(chain.at(-1)?.contents.folder ?? '', text);
    }
    files(folder, text) {
        const { rootFolder, files } = this.surroundings;
        for (const read of fileReadsIn(text)) {
            const found = files.find(read, read.from === 'module' ? folder : rootFolder);
            if (found === undefined)
                this.visitor.countless?.();
            for (const file of found ?? [])
                this.file(file, read.path.includes(ANY));
        }
        for (const path of dataFilesIn(text))
            for (const base of new Set([folder, rootFolder])) {
                const file = joinPath(base, path);
                if (file !== undefined && files.exists(file))
                    this.file(file, true);
            }
    }
    file(path, isGuessed) {
        const key = `file ${path}`;
        if (this.seen.has(key))
            return;
        this.seen.add(key);
        this.visitor.file(path, isGuessed);
    }
    mention(chain, [root = '', name = '', third]) {
        const node = chain.at(-1);
        if (node === undefined)
            return;
        const { contents } = node;
        switch (root) {
            case 'var':
                return this.once(chain, `var ${name}`, () => this.variable(chain, name));
            case 'local':
                return this.once(chain, `local ${name}`, () => this.attribute(chain, contents.locals.get(name)));
            case 'module':
                return this.outputs(chain, name, third);
            case 'data':
                return this.object(chain, contents.resources.get(`data.${name}.${third ?? ''}`), undefined);
            default:
                return this.object(chain, contents.resources.get(`${root}.${name}`), third);
        }
    }
    /** A policy document is text that its reader declares; any other block is a declaration of its own. */
    object(chain, block, attribute) {
        if (block === undefined)
            return;
        const { extent } = this.visitor;
        const [type = ''] = block.labels;
        const isDocument = block.type === 'data' && type === 'aws_iam_policy_document';
        if (isDocument || extent === 'resources')
            this.block(chain, block);
        if (extent !== 'values' || isDocument)
            return;
        if (block.type === 'data' || HANDS_ON.test(type))
            this.block(chain, block);
        else if (attribute !== undefined && !isIdentity(type, attribute))
            this.once(chain, `part ${type}.${block.labels[1] ?? ''}.${attribute}`, () => this.part(chain, block.body, attribute));
    }
    variable(chain, name) {
        const node = chain.at(-1);
        const block = node?.contents.variables.get(name);
        const call = node?.path.at(-1);
        const outer = chain.slice(0, -1);
        const argument = call === undefined ? undefined : outer.at(-1)?.contents.calls.get(call)?.body.attributes.get(name);
        if (argument !== undefined)
            this.attribute(outer, argument);
        if (argument === undefined || block?.body.attributes.has('nullable') === true)
            this.attribute(chain, block?.body.attributes.get('default'));
        for (const kind of ['type', 'sensitive', 'nullable'])
            this.attribute(chain, block?.body.attributes.get(kind));
        if (call !== undefined)
            return;
        const { automatic, named } = this.surroundings.entries(name);
        for (const entry of [...automatic, ...named])
            this.attribute(chain, entry);
    }
    outputs(chain, call, output) {
        const child = chain.at(-1)?.child(call);
        if (child === undefined)
            return this.callItself(chain, call);
        const inner = [...chain, child];
        const names = output === undefined ? [...child.contents.outputs.keys()] : [output];
        for (const name of names)
            this.once(inner, `output ${name}`, () => {
                const block = child.contents.outputs.get(name);
                this.attribute(inner, block?.body.attributes.get('value'));
                this.enclosingCalls(inner);
            });
    }
    /** A module whose source is not at hand: any of its arguments may feed its outputs. */
    callItself(chain, call) {
        const block = chain.at(-1)?.contents.calls.get(call);
        if (block !== undefined)
            this.once(chain, `whole call ${call}`, () => {
                this.visitor.range(block.at);
                this.body(chain, block.body);
            });
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/basis.js



/**
 * Everything in the source that decides a part of a declaration, comments and layout left out: two sides with the same text
 * give it the same value, as far as the source decides it.
 */
function basisOf({ chain, block }, part, { tree, surroundings }) {
    const basis = [part === 'whole' ? bodyText(block.body) : partText(block.body, part)];
    const slice = (each) => void basis.push(sliceText(each));
    const file = (path, isGuessed) => {
        // The name of a file may say something, its folder goes with the configuration.
        if (isGuessed)
            basis.push(path.slice(path.lastIndexOf('/') + 1));
        basis.push(tree.read(path) ?? '');
    };
    const countless = () => void basis.push(`${(untold += 1)}`);
    const walk = createWalk({ extent: 'values', range: () => undefined, slice, file, countless }, surroundings);
    into(walk, { chain, block }, part);
    return basis.join('\n');
}
/** What cannot be told equals nothing, not even itself. */
let untold = 0;
function into(walk, { chain, block }, part) {
    if (part === 'whole')
        walk.whole(chain, block);
    else if (part === 'existence')
        walk.existence(chain, block);
    else {
        walk.argument(chain, block, part.argument);
        // Which instance it is decides the value.
        if (/\b(?:each|count)\b/.test(partText(block.body, part)))
            walk.existence(chain, block);
    }
}
/** Names of the arguments and nested blocks that a block writes. */
function basis_argumentsOf({ body }) {
    return [...new Set([...body.attributes.keys(), ...body.blocks.map(producedType)])];
}
function partText({ attributes, blocks }, part) {
    if (part === 'existence')
        return '';
    const name = part.argument;
    const attribute = attributes.get(name);
    return [
        attribute === undefined ? '' : `${name}=${sliceText(attribute.value)}`,
        ...blocks
            .filter((block) => producedType(block) === name)
            .map((block) => `${block.type}{${bodyText(block.body)}}`),
    ].join('\n');
}
/** The order of arguments means nothing; that of blocks may. */
function bodyText({ attributes, blocks }) {
    const own = [...attributes.values()].map(({ name, value }) => `${name}=${sliceText(value)}`);
    return [
        ...own.toSorted(),
        ...blocks.map(({ type, labels, body }) => `${type} ${labels.join(' ')}{${bodyText(body)}}`),
    ].join('\n');
}
const texts = new WeakMap();
function sliceText(slice) {
    const known = texts.get(slice);
    if (known !== undefined)
        return known;
    const text = (0,lexer/* significantText */.P6)(slice.source.text.slice(slice.start, slice.end));
    texts.set(slice, text);
    return text;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-sets.js




/** Applies a function that needs a list; an unknown one gives an unknown result. */
const overList = (apply) => (args, site) => {
    const [first, ...rest] = args;
    if (first?.kind === 'list')
        return apply(first, rest, site);
    return unknownFrom(args, site);
};
/** A list of all members; unknown arguments leave it open. */
function gathered(args, trail) {
    const lists = args.filter((arg) => arg.kind === 'list');
    const open = args.flatMap((arg) => arg.kind === 'unknown' ? [arg] : arg.kind === 'list' && arg.open !== undefined ? [arg.open] : []);
    const rest = open.length === 0 ? undefined : unknownFrom(open, { trail });
    return list(lists.flatMap((each) => each.items), trail, rest);
}
/** Members once each, in order of first appearance; a member that is not known stays. */
function functions_sets_distinct(term) {
    const scalars = new Set();
    const others = [];
    const items = term.items.filter((item) => {
        if (item.kind === 'known') {
            if (scalars.has(item.value))
                return false;
            scalars.add(item.value);
            return true;
        }
        if (others.length < 200 && others.some((other) => sameValue(other, item) === true))
            return false;
        others.push(item);
        return true;
    });
    return { ...term, items };
}
/** Gives members of mixed scalar types one type, as a list or set must have: text if any is text. */
function alike(term) {
    const types = new Set(term.items.flatMap((item) => (item.kind === 'known' ? [typeof item.value] : [])));
    if (types.size < 2 || !types.has('string'))
        return term;
    return {
        ...term,
        items: term.items.map((item) => (item.kind === 'known' ? convertKnown(item, 'string') : item)),
    };
}
/** A set: each member once, text in order. */
function asSet(term) {
    const { items, ...rest } = functions_sets_distinct(alike(term));
    const ordered = items.every((item) => item.kind === 'known') ? items.toSorted(byValue) : items;
    return noted({ ...rest, items: ordered }, { set: true });
}
function byValue(left, right) {
    if (left.kind !== 'known' || right.kind !== 'known')
        return 0;
    if (typeof left.value === 'number' && typeof right.value === 'number')
        return left.value - right.value;
    const [a, b] = [scalars_textOf(left.value), scalars_textOf(right.value)];
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The members of the first set that the others' members, told by their text, let through. */
function combined(sets, site, keep) {
    const [first, ...others] = sets.filter((set) => set.kind === 'list');
    if (first === undefined || others.length < sets.length - 1 || !sets.every(isFullyKnown))
        return unknownFrom(sets, site);
    const members = others.map(({ items }) => new Set(items.map(jsonText)));
    return asSet({ ...first, items: first.items.filter((item) => keep(jsonText(item), members)) });
}
const MOST_PRODUCTS = 5_000;
function product(args, site) {
    const lists = args.filter((arg) => arg.kind === 'list');
    const size = lists.reduce((count, each) => count * each.items.length, 1);
    if (lists.length < args.length || lists.some((each) => each.open !== undefined))
        return unknownFrom(args, site);
    if (size > MOST_PRODUCTS)
        return (0,model_value/* unknown */.L5)('not-evaluated', site);
    const rows = lists.reduce((all, each) => all.flatMap((row) => each.items.map((item) => [...row, item])), [[]]);
    return list(rows.map((row) => list(row, site.trail)), site.trail);
}
/** Functions of sets, by name. */
const SET_FUNCTIONS = new Map([
    ['distinct', overList((term) => functions_sets_distinct(term))],
    ['toset', overList((term) => asSet(term))],
    ['setunion', (args, site) => asSet(gathered(args, site.trail))],
    [
        'setintersection',
        (args, site) => combined(args, site, (item, others) => others.every((other) => other.has(item))),
    ],
    [
        'setsubtract',
        (args, site) => combined(args, site, (item, others) => !others.some((other) => other.has(item))),
    ],
    ['setproduct', product],
]);

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/operators.js





/** Follows one step into a term; an attribute of an unknown object stays unknown and says which attribute it is. */
function access(term, step, evaluator) {
    switch (term.kind) {
        case 'absent':
            return failure({});
        case 'known':
            return failure({ trail: term.trail });
        case 'list':
            return inList(term, step, evaluator);
        case 'map': {
            const { open } = term;
            return term.entries.get(nameOf(step)) ?? (open === undefined ? missing(step, term.trail) : { ...open });
        }
        case 'unknown':
            return inUnknown(term, step, evaluator);
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
function nameOf(step) {
    return typeof step === 'object' ? step.key : String(step);
}
function operators_spelled(step) {
    return typeof step === 'string' ? `.${step}` : typeof step === 'number' ? `[${step}]` : (0,syntax_address/* formatKey */.TD)(step.key);
}
function inList(term, step, evaluator) {
    const position = typeof step === 'number' ? step : convertScalar(nameOf(step), 'number');
    if (typeof position === 'number')
        return term.items[position] ?? term.open ?? missing(step, term.trail);
    // Before 0.12 a name on a list of blocks meant its first member; JSON files still write single blocks this way.
    const [only] = term.items;
    if (only !== undefined && term.items.length === 1)
        return access(only, step, evaluator);
    return term.open ?? missing(step, term.trail);
}
function missing(step, trail) {
    return failure({ written: operators_spelled(step), trail });
}
/** An unknown that Terraform would have reported as an error. */
function failure(details) {
    return noted((0,model_value/* unknown */.L5)('malformed', details), { failed: true });
}
function inUnknown(term, step, evaluator) {
    const { handle, direct, failed } = noteOf(term);
    if (handle !== undefined) {
        if (typeof step === 'string')
            return evaluator.attribute(handle, step);
        if (handle.kind !== 'resource' || handle.single)
            return term;
        const key = typeof step === 'object' ? step.key : step;
        return evaluator.instance(handle, key);
    }
    const { parts: _parts, ...rest } = term;
    if (direct !== true)
        return failed === true ? noted(rest, { failed }) : rest;
    const refersTo = term.refersTo.map(({ to, attribute }, at) => ({
        to,
        attribute: at === 0 ? (attribute + operators_spelled(step)).replace(/^\./, '') : attribute,
    }));
    return noted({ ...rest, refersTo, written: undefined }, { direct });
}
/** Follows a computed key; an unknown key gives an unknown that refers to all it may mean. */
function indexed(source, key, evaluator) {
    if (key.kind === 'known' && typeof key.value !== 'boolean')
        return access(source, typeof key.value === 'string' ? { key: key.value } : key.value, evaluator);
    if (source.kind === 'unknown')
        return source;
    if ((source.kind !== 'list' && source.kind !== 'map') || key.kind !== 'unknown')
        return failure({});
    const handle = commonHandle(source.kind === 'list' ? source.items : [...source.entries.values()]);
    const result = unknownFrom([key, source], {});
    return handle === undefined ? result : noted(result, { handle });
}
/** One handle for any of several instances of the same block. */
function commonHandle(terms) {
    const [first] = terms;
    const handle = first === undefined ? undefined : noteOf(first).handle;
    if (handle?.kind !== 'resource')
        return undefined;
    if (terms.some((term) => noteOf(term).handle?.kind !== 'resource'))
        return undefined;
    return { ...handle, address: { ...handle.address, key: undefined }, single: false };
}
/** Logic is three-valued, arithmetic and comparison need both sides. */
function binary(operator, [left, right], where) {
    if (operator === '&&' || operator === '||')
        return logic(operator, [left, right], where);
    if (operator === '==' || operator === '!=') {
        const same = sameValue(left, right);
        if (same === undefined)
            return unknownFrom([left, right], where);
        return marked((0,model_value/* known */.eO)(same === (operator === '=='), where.trail), [left, right]);
    }
    const a = operand(left, 'number');
    const b = operand(right, 'number');
    if (typeof a !== 'number' || typeof b !== 'number')
        return unknownFrom([left, right], where);
    const result = calculate(operator, a, b);
    if (result === undefined || (typeof result === 'number' && !Number.isFinite(result)))
        return failure(where);
    return marked((0,model_value/* known */.eO)(result, where.trail), [left, right]);
}
function logic(operator, terms, where) {
    const answers = terms.map((term) => operand(term, 'bool'));
    const deciding = operator === '||';
    const settled = answers.indexOf(deciding);
    if (settled !== -1)
        return marked((0,model_value/* known */.eO)(deciding, where.trail), terms);
    if (answers.includes(undefined))
        return unknownFrom(terms, where);
    return marked((0,model_value/* known */.eO)(!deciding, where.trail), terms);
}
function operand(term, type) {
    return term.kind === 'known' ? convertScalar(term.value, type) : undefined;
}
function calculate(operator, a, b) {
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return b === 0 ? undefined : a / b;
        case '%':
            return b === 0 ? undefined : a % b;
        case '<':
            return a < b;
        case '<=':
            return a <= b;
        case '>':
            return a > b;
        case '>=':
            return a >= b;
        case '==':
        case '!=':
        case '&&':
        case '||':
            return undefined;
        default:
            return (0,errors/* unreachable */.H)(operator);
    }
}
function unary(operator, term, where) {
    const value = operand(term, operator === '-' ? 'number' : 'bool');
    if (typeof value === 'number')
        return marked((0,model_value/* known */.eO)(-value, where.trail), [term]);
    if (typeof value === 'boolean')
        return marked((0,model_value/* known */.eO)(!value, where.trail), [term]);
    return unknownFrom([term], where);
}
function marked(term, sources) {
    return sources.some(isSensitive) ? { ...term, sensitive: true } : term;
}
/** What a condition with an open outcome gives: what both branches agree on, else an unknown that knows both. */
function eitherOf(condition, branches, where) {
    if (sameValue(...branches) === true)
        return branches[0];
    const refersTo = referencesIn([...branches, condition]);
    return (0,model_value/* unknown */.L5)(condition.reason, { ...where, refersTo, sensitive: condition.sensitive });
}
/** Gives each branch the type of the other, where Terraform would: a number beside text becomes text. */
function unified(term, other) {
    if (term.kind !== 'known' || other.kind !== 'known' || typeof term.value === typeof other.value)
        return term;
    return typeof other.value === 'string' ? { ...term, value: String(term.value) } : term;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-collections.js





const overMap = (apply) => (args, site) => {
    const [first, ...rest] = args;
    if (first?.kind === 'map')
        return apply(first, rest, site);
    return unknownFrom(args, site);
};
function flattened(term, trail) {
    const items = term.items.flatMap((item) => item.kind === 'list' ? [flattened(item, trail)] : [item]);
    // A scalar that is not known may not be a list, but a whole object or list that is not known may hold any number of members.
    const parts = items.map((item) => (item.kind === 'list' ? item : list([item], trail)));
    return gathered([...parts, ...(term.open === undefined ? [] : [term.open])], trail);
}
function merged(args, site) {
    const entries = new Map();
    const open = [];
    for (const arg of args) {
        if (arg.kind === 'absent')
            continue;
        const unseen = arg.kind === 'map' ? arg.open : arg;
        // What is not seen may replace every entry before it.
        if (unseen !== undefined) {
            open.push(unseen);
            for (const [key, value] of entries)
                entries.set(key, unknownFrom([unseen, value], site));
        }
        if (arg.kind === 'map')
            for (const [key, value] of arg.entries)
                entries.set(key, value);
    }
    return map(entries, site.trail, open.length === 0 ? undefined : unknownFrom(open, site));
}
function lookup(entries, [key, fallback], site) {
    if (key?.kind !== 'known')
        return unknownFrom([key ?? model_value/* absent */.Ge, entries], site);
    return entries.entries.get(scalars_textOf(key.value)) ?? entries.open ?? fallback ?? failure(site);
}
function lengthOf([term = model_value/* absent */.Ge], site) {
    if (term.kind === 'known')
        return typeof term.value === 'string' ? (0,model_value/* known */.eO)(Array.from(term.value).length, site.trail) : failure(site);
    if (term.kind !== 'list' && term.kind !== 'map')
        return unknownFrom([term], site);
    const size = term.kind === 'list' ? term.items.length : term.entries.size;
    const uncertain = term.open ?? (noteOf(term).set === true ? firstUnknown(term) : undefined);
    return uncertain === undefined ? (0,model_value/* known */.eO)(size, site.trail) : unknownFrom([term], site);
}
function contains({ items, open }, [wanted = model_value/* absent */.Ge], site) {
    const answers = items.map((item) => sameValue(item, wanted));
    if (answers.includes(true))
        return (0,model_value/* known */.eO)(true, site.trail);
    const unsure = open !== undefined || answers.includes(undefined);
    return unsure ? unknownFrom([list(items, undefined, open), wanted], site) : (0,model_value/* known */.eO)(false, site.trail);
}
function numberArgument(term) {
    const converted = term?.kind === 'known' ? convertKnown(term, 'number') : undefined;
    return converted?.kind === 'known' && typeof converted.value === 'number' ? converted.value : undefined;
}
function conversion(type) {
    return ([term = model_value/* absent */.Ge], site) => {
        if (term.kind !== 'known')
            return term.kind === 'list' || term.kind === 'map' ? failure(site) : term;
        return convertKnown(term, type);
    };
}
function zipped([keys, values], site) {
    if (keys?.kind !== 'list' ||
        values?.kind !== 'list' ||
        firstUnknown(keys) !== undefined ||
        values.open !== undefined)
        return unknownFrom([keys ?? model_value/* absent */.Ge, values ?? model_value/* absent */.Ge], site);
    const entries = keys.items.map((key, at) => [key.kind === 'known' ? scalars_textOf(key.value) : '', values.items[at] ?? model_value/* absent */.Ge]);
    return map(new Map(entries), site.trail);
}
function allOrAny(deciding) {
    return overList(({ items, open }, _, site) => {
        const start = (0,model_value/* known */.eO)(!deciding, site.trail);
        const result = items.reduce((sum, item) => binary(deciding ? '||' : '&&', [sum, item], site), start);
        const settled = result.kind === 'known' && result.value === deciding;
        return open === undefined || settled ? result : unknownFrom([result, open], site);
    });
}
function firstPresent(args, site, isEmpty) {
    for (const arg of args) {
        if (arg.kind === 'unknown')
            return unknownFrom(args, site);
        if (!isEmpty(arg))
            return arg;
    }
    return failure(site);
}
/** Functions of lists and maps, by name; they keep what is known of a collection that is known in part. */
const COLLECTION_FUNCTIONS = new Map([
    ['concat', (args, { trail }) => gathered(args, trail)],
    ['flatten', overList((term, _, { trail }) => flattened(term, trail))],
    ['merge', merged],
    ['lookup', overMap(lookup)],
    ['length', lengthOf],
    ['contains', overList(contains)],
    ['tolist', overList((term) => ({ ...alike(term) }))],
    ['tomap', overMap((term) => term)],
    ['tostring', conversion('string')],
    ['tonumber', conversion('number')],
    ['tobool', conversion('bool')],
    [
        'keys',
        overMap((term, _, { trail }) => list(sortedEntries(term).map(([key]) => (0,model_value/* known */.eO)(key, trail)), trail, term.open)),
    ],
    [
        'values',
        overMap((term, _, { trail }) => list(sortedEntries(term).map(([, value]) => value), trail, term.open)),
    ],
    ['zipmap', zipped],
    ['reverse', overList((term) => ({ ...term, items: term.items.toReversed() }))],
    [
        'sort',
        overList((term, _, site) => firstUnknown(term) === undefined
            ? { ...term, items: term.items.toSorted(byValue) }
            : unknownFrom([term], site)),
    ],
    [
        'compact',
        overList((term) => ({
            ...term,
            items: term.items.filter((item) => item.kind !== 'absent' && !(item.kind === 'known' && item.value === '')),
        })),
    ],
    [
        'slice',
        overList((term, [start, end], site) => {
            const [from, to] = [numberArgument(start), numberArgument(end)];
            if (from === undefined || to === undefined || term.open !== undefined)
                return unknownFrom([term, start ?? model_value/* absent */.Ge, end ?? model_value/* absent */.Ge], site);
            return from < 0 || to > term.items.length || from > to
                ? failure(site)
                : { ...term, items: term.items.slice(from, to) };
        }),
    ],
    [
        'element',
        overList((term, [position], site) => {
            const at = numberArgument(position);
            const { length } = term.items;
            if (at === undefined || term.open !== undefined)
                return unknownFrom([term, position ?? model_value/* absent */.Ge], site);
            return term.items[((at % length) + length) % length] ?? failure(site);
        }),
    ],
    [
        'index',
        overList((term, [wanted = model_value/* absent */.Ge], site) => {
            const answers = term.items.map((item) => sameValue(item, wanted));
            const at = answers.findIndex((answer) => answer !== false);
            if (at === -1)
                return term.open === undefined ? failure(site) : unknownFrom([term.open], site);
            return answers[at] === true ? (0,model_value/* known */.eO)(at, site.trail) : unknownFrom([term, wanted], site);
        }),
    ],
    [
        'coalesce',
        (args, site) => firstPresent(args, site, (term) => term.kind === 'absent' || (term.kind === 'known' && term.value === '')),
    ],
    [
        'coalescelist',
        (args, site) => firstPresent(args, site, (term) => term.kind === 'absent' ||
            (term.kind === 'list' && term.items.length === 0 && term.open === undefined)),
    ],
    [
        'one',
        overList((term, _, site) => {
            if (term.open !== undefined)
                return unknownFrom([term], site);
            return term.items.length > 1 ? failure(site) : (term.items[0] ?? model_value/* absent */.Ge);
        }),
    ],
    ['alltrue', allOrAny(false)],
    ['anytrue', allOrAny(true)],
    [
        'chunklist',
        overList((term, [size], site) => {
            const length = numberArgument(size);
            if (length === undefined || length < 1 || term.open !== undefined)
                return unknownFrom([term, size ?? model_value/* absent */.Ge], site);
            const count = Math.ceil(term.items.length / length);
            return list(Array.from({ length: count }, (_, at) => list(term.items.slice(at * length, (at + 1) * length), site.trail)), site.trail);
        }),
    ],
]);

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-text.js





/** An argument as text, converted as Terraform would. */
function functions_text_asText(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return numberText(value);
    if (typeof value === 'boolean')
        return String(value);
    throw new TypeError('text expected');
}
function asNumber(value) {
    const number = typeof value === 'string' || typeof value === 'number' ? convertScalar(value, 'number') : undefined;
    if (typeof number !== 'number')
        throw new TypeError('a number expected');
    return number;
}
function asList(value) {
    if (!Array.isArray(value))
        throw new TypeError('a list expected');
    return value;
}
const onText = (apply) => (text) => apply(functions_text_asText(text));
const onTexts = (apply) => (text, other) => apply(functions_text_asText(text), functions_text_asText(other));
const onNumber = (apply) => (number) => apply(asNumber(number));
const digest = (algorithm, encoding) => onText((text) => (0,external_node_crypto_.createHash)(algorithm).update(text).digest(encoding));
function trimmed(text, cutset) {
    const cut = new Set(cutset);
    const letters = Array.from(text);
    let [start, end] = [0, letters.length];
    while (start < end && cut.has(letters[start] ?? ''))
        start += 1;
    while (end > start && cut.has(letters[end - 1] ?? ''))
        end -= 1;
    return letters.slice(start, end).join('');
}
const MOST_REGEX_STEPS = 1e8;
/** RE2 syntax as JavaScript's. RE2 takes linear time and JavaScript does not: what could run away on this text is refused. */
function pattern(source, flags, text) {
    const repetitions = source.match(/(?<!\\)[+*{]/g)?.length ?? 0;
    if (source.length > 500 || /\)[+*{]/.test(source) || text.length ** (repetitions + 1) > MOST_REGEX_STEPS)
        throw new Error('a pattern that may run away');
    const leading = /^\(\?([ims]+)\)/.exec(source);
    const body = source
        .slice(leading?.[0].length ?? 0)
        .replaceAll('(?P<', '(?<')
        .replaceAll(String.raw `\z`, '$')
        .replaceAll(String.raw `\A`, '^');
    return new RegExp(body, `${flags}u${leading?.[1] ?? ''}`);
}
function orNull(text) {
    return text ?? null;
}
function captures(found) {
    if (found.groups !== undefined)
        return new Map(Object.entries(found.groups).map(([name, text]) => [name, orNull(text)]));
    return found.length === 1 ? found[0] : found.slice(1).map(orNull);
}
const replace = (text, search, replacement) => {
    const [source, wanted, by] = [functions_text_asText(text), functions_text_asText(search), functions_text_asText(replacement)];
    if (wanted.length < 2 || !wanted.startsWith('/') || !wanted.endsWith('/'))
        return source.replaceAll(wanted, () => by);
    const template = by.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, braced, bare) => {
        const name = braced ?? bare ?? '';
        return /^\d+$/.test(name) ? `$${name}` : `$<${name}>`;
    });
    return source.replace(pattern(wanted.slice(1, -1), 'g', source), template);
};
const substr = (text, offset, length) => {
    const letters = Array.from(functions_text_asText(text));
    const [from, count] = [asNumber(offset), asNumber(length)];
    const start = from < 0 ? Math.max(0, letters.length + from) : from;
    return letters.slice(start, count < 0 ? undefined : start + count).join('');
};
const VERB = /%%|%([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g;
const format = (source, ...values) => {
    let next = 0;
    return functions_text_asText(source).replace(VERB, (whole, ...groups) => {
        const [flags = '', width = '', precision, verb = ''] = groups;
        if (whole === '%%')
            return '%';
        if (next >= values.length)
            throw new Error('too few values');
        const text = verbText(verb, values[next], precision === undefined ? undefined : Number(precision));
        next += 1;
        return padded(text, flags, Math.min(Number(width), 1_000));
    });
};
function verbText(verb, value, precision) {
    switch (verb) {
        case 's':
            return precision === undefined ? functions_text_asText(value) : Array.from(functions_text_asText(value)).slice(0, precision).join('');
        case 'v':
            return typeof value === 'object' ? jsonText(termFrom(value)) : functions_text_asText(value);
        case 'q':
            return JSON.stringify(functions_text_asText(value));
        case 't':
            if (typeof value !== 'boolean')
                throw new TypeError('a boolean expected');
            return String(value);
        case 'd':
            return numberText(Math.trunc(asNumber(value)));
        case 'f':
            return asNumber(value).toFixed(precision ?? 6);
        case 'x':
            return asNumber(value).toString(16);
        case 'X':
            return asNumber(value).toString(16).toUpperCase();
        case 'o':
            return asNumber(value).toString(8);
        case 'b':
            return asNumber(value).toString(2);
        default:
            throw new Error(`the verb ${verb} is not known here`);
    }
}
function padded(text, flags, width) {
    const signed = flags.includes('+') && /^\d/.test(text) ? `+${text}` : text;
    if (flags.includes('-'))
        return signed.padEnd(width);
    if (!flags.includes('0') || !/^[-+]?[\da-fA-F.]+$/.test(signed))
        return signed.padStart(width);
    const sign = /^[-+]/.exec(signed)?.[0] ?? '';
    return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}
/** Functions of text and numbers, by name. */
const TEXT_FUNCTIONS = new Map([
    ['lower', onText((text) => text.toLowerCase())],
    ['upper', onText((text) => text.toUpperCase())],
    ['title', onText((text) => text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase()))],
    ['trimspace', onText((text) => text.trim())],
    ['chomp', onText((text) => text.replace(/(?:\r?\n)+$/, ''))],
    ['strrev', onText((text) => Array.from(text).toReversed().join(''))],
    ['trim', onTexts(trimmed)],
    ['trimprefix', onTexts((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text))],
    [
        'trimsuffix',
        onTexts((text, suffix) => suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
    ],
    ['startswith', onTexts((text, prefix) => text.startsWith(prefix))],
    ['endswith', onTexts((text, suffix) => text.endsWith(suffix))],
    ['strcontains', onTexts((text, part) => text.includes(part))],
    ['split', onTexts((separator, text) => (text === '' ? [''] : text.split(separator)))],
    [
        'indent',
        (spaces, text) => functions_text_asText(text).replaceAll('\n', `\n${' '.repeat(Math.min(asNumber(spaces), 40))}`),
    ],
    ['replace', replace],
    ['substr', substr],
    ['format', format],
    [
        'regex',
        onTexts((source, text) => {
            const found = text.match(pattern(source, '', text));
            if (found === null)
                throw new Error('no match');
            return captures(found);
        }),
    ],
    ['regexall', onTexts((source, text) => [...text.matchAll(pattern(source, 'g', text))].map(captures))],
    ['base64encode', onText((text) => Buffer.from(text).toString('base64'))],
    ['base64decode', onText((text) => Buffer.from(text, 'base64').toString('utf8'))],
    [
        'urlencode',
        onText((text) => encodeURIComponent(text)
            .replace(/[!'()*]/g, hexEscape)
            .replaceAll('%20', '+')),
    ],
    ['md5', digest('md5', 'hex')],
    ['sha1', digest('sha1', 'hex')],
    ['sha256', digest('sha256', 'hex')],
    ['sha512', digest('sha512', 'hex')],
    ['base64sha256', digest('sha256', 'base64')],
    ['basename', onText((text) => external_node_path_.posix.basename(text))],
    ['dirname', onText((text) => external_node_path_.posix.dirname(text))],
    ['abs', onNumber(Math.abs)],
    ['ceil', onNumber(Math.ceil)],
    ['floor', onNumber(Math.floor)],
    ['signum', onNumber(Math.sign)],
    ['pow', (base, exponent) => asNumber(base) ** asNumber(exponent)],
    ['max', (...numbers) => Math.max(...someNumbers(numbers))],
    ['min', (...numbers) => Math.min(...someNumbers(numbers))],
    ['sum', (numbers) => someNumbers(asList(numbers)).reduce((total, number) => total + number)],
    ['parseint', (text, base) => parsedInteger(functions_text_asText(text), asNumber(base))],
    ['range', (...bounds) => numbersBetween(bounds.map(asNumber))],
]);
function hexEscape(letter) {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
function someNumbers(values) {
    if (values.length === 0)
        throw new Error('at least one number expected');
    return values.map(asNumber);
}
function parsedInteger(text, base) {
    const number = Number.parseInt(text, base);
    if (Number.isNaN(number) || !/^-?[0-9a-zA-Z]+$/.test(text))
        throw new Error('no number');
    return number;
}
function numbersBetween(bounds) {
    const [first = 0, second, third] = bounds;
    const [start, limit] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (limit < start ? -1 : 1);
    const count = Math.ceil((limit - start) / step);
    // Terraform refuses ranges of more than 1,024 numbers.
    if (step === 0 || count > 1_024)
        throw new Error('too many numbers');
    return Array.from({ length: Math.max(0, count) }, (_, position) => start + position * step);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-network.js


function networkOf(text) {
    const [address, prefix] = ipaddr.parseCIDR(text);
    const bytes = address.toByteArray();
    const bits = bytes.length === 4 ? 32 : 128;
    const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const hostBits = BigInt(bits - prefix);
    return { bits, base: (value >> hostBits) << hostBits, prefix };
}
function addressText(value, bits) {
    const bytes = Array.from({ length: bits / 8 }, (_, index) => Number((value >> BigInt(bits - 8 * (index + 1))) & 255n));
    const address = ipaddr.fromByteArray(bytes);
    return address.kind() === 'ipv6' && 'toRFC5952String' in address
        ? address.toRFC5952String()
        : address.toString();
}
function subnet({ bits, base, prefix }, newBits, number) {
    const length = prefix + newBits;
    if (length > bits || newBits < 0 || number < 0 || number >= 2 ** newBits)
        throw new Error('no such subnet');
    return `${addressText(base + (BigInt(number) << BigInt(bits - length)), bits)}/${length}`;
}
/** Subnets of given sizes, one after the other, each aligned to its own size. */
function consecutive(network, sizes) {
    let next = network.base;
    return sizes.map((newBits) => {
        const length = network.prefix + newBits;
        if (length > network.bits || newBits < 1)
            throw new Error('no such subnet');
        const size = 1n << BigInt(network.bits - length);
        const start = ((next + size - 1n) / size) * size;
        next = start + size;
        if (next > network.base + (1n << BigInt(network.bits - network.prefix)))
            throw new Error('no room');
        return `${addressText(start, network.bits)}/${length}`;
    });
}
/** Functions of address ranges, by name. */
const NETWORK_FUNCTIONS = new Map([
    [
        'cidrsubnet',
        (cidr, newBits, number) => subnet(networkOf(functions_text_asText(cidr)), asNumber(newBits), asNumber(number)),
    ],
    ['cidrsubnets', (cidr, ...sizes) => consecutive(networkOf(functions_text_asText(cidr)), sizes.map(asNumber))],
    [
        'cidrhost',
        (cidr, number) => {
            const { bits, base, prefix } = networkOf(functions_text_asText(cidr));
            const room = 1n << BigInt(bits - prefix);
            const host = BigInt(asNumber(number));
            if (host >= room || -host > room)
                throw new Error('no such host');
            return addressText(host < 0n ? base + room + host : base + host, bits);
        },
    ],
    [
        'cidrnetmask',
        (cidr) => {
            const { bits, prefix } = networkOf(functions_text_asText(cidr));
            const all = (1n << BigInt(bits)) - 1n;
            return addressText((all >> BigInt(bits - prefix)) << BigInt(bits - prefix), bits);
        },
    ],
]);

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/scope.js

function bind(scope, name, term) {
    return { ...scope, bindings: { name, term, next: scope.bindings } };
}
function rangeOf(span, { file, line }) {
    return { file, line: line + span.line, endLine: line + span.endLine };
}
function writtenText(span, { text }) {
    const written = text.slice(span.start, Math.min(span.end, span.start + 400)).replace(/\s+/g, ' ');
    return written.length > 200 ? `${written.slice(0, 199)}…` : written;
}
/** What is left of an expression that is not evaluated. */
function notEvaluated(span, place, details = { refersTo: [] }) {
    return (0,model_value/* unknown */.L5)('not-evaluated', {
        ...details,
        written: writtenText(span, place),
        trail: { at: rangeOf(span, place) },
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/text-pieces.js




/** Text that doubles from local to local would fill the memory; no policy is as long. */
const LONGEST_TEXT = 1_000_000;
const MOST_PIECES = 20_000;
/** Text of a template as it stands in the file. */
function textPiece({ text, line, multiline }, { place }) {
    const first = place.line + line;
    return {
        text,
        multiline,
        at: { file: place.file, line: first, endLine: first + (multiline ? lineBreaks(text) : 0) },
    };
}
function lineBreaks(text) {
    return text.split('\n').length - 1;
}
/** What a value contributes to a text: its own pieces, its text, or an unknown. */
function piecesOf(term, { span }, { place }) {
    if (term.kind === 'known') {
        const { pieces } = noteOf(term);
        const at = rangeOf(span, place);
        if (pieces !== undefined && term.sensitive !== true)
            return pieces;
        const from = term.trail?.at === at ? term.trail.from : term.trail;
        return [{ text: scalars_textOf(term.value), at, multiline: false, from, sensitive: term.sensitive }];
    }
    if (term.kind === 'unknown')
        return noteOf(term).pieces ?? [{ ...term, written: term.written ?? writtenText(span, place) }];
    if (term.kind === 'absent')
        return [(0,model_value/* unknown */.L5)('malformed', { written: writtenText(span, place), trail: { at: rangeOf(span, place) } })];
    // A document that is known in part stands here as text; a reader of the whole finds its tree again.
    const rest = unknownFrom([term], {
        written: writtenText(span, place),
        trail: { at: rangeOf(span, place) },
    });
    return [noted(rest, { tree: term })];
}
/** Text put together from pieces: known when all are, else an unknown that keeps the known parts. */
function textFrom(pieces, { span }, { place }) {
    const trail = { at: rangeOf(span, place), from: singleOrigin(pieces) };
    const unknowns = pieces.filter((piece) => 'kind' in piece);
    const sensitive = pieces.some((piece) => piece.sensitive === true) ? true : undefined;
    const length = pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 1), 0);
    if (length > LONGEST_TEXT || pieces.length > MOST_PIECES)
        return (0,model_value/* unknown */.L5)('not-evaluated', { written: writtenText(span, place), trail });
    const note = { pieces };
    if (unknowns.length === 0) {
        const value = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
        return noted({ kind: 'known', value, trail, sensitive }, note);
    }
    const parts = pieces.map((piece) => ('kind' in piece ? piece : piece.text));
    const details = {
        written: writtenText(span, place),
        refersTo: referencesIn(unknowns),
        parts,
        trail,
        sensitive,
    };
    return noted((0,model_value/* unknown */.L5)(unknowns[0]?.reason ?? 'not-evaluated', details), note);
}
/** Where a text comes from, if only one of its pieces comes from elsewhere. */
function singleOrigin(pieces) {
    const origins = pieces.flatMap((piece) => 'text' in piece && piece.from !== undefined ? [piece.from] : []);
    return origins.length === 1 ? origins[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-replace.js



/** Text that no identifier AWS gives out can hold, so that it cannot hide in what is unknown. */
const functions_replace_PLACEHOLDER = /^[A-Z]+(?:_[A-Z]+)+$|[^\w:/.*+=, -]/;
/**
 * `replace` of a placeholder in a text whose parts are known one by one: a document read from a file keeps its lines, and an unknown
 * that is put in leaves the rest readable. Undefined where only the text as a whole can tell: a pattern, a placeholder across parts.
 */
function replacePlaceholder(args, call, scope) {
    const [text, search, by] = args;
    if (text === undefined || by === undefined || search?.kind !== 'known')
        return undefined;
    const wanted = scalars_textOf(search.value);
    const isText = text.kind === 'known' || text.kind === 'unknown';
    const parts = isText && text.sensitive !== true ? noteOf(text).pieces : undefined;
    if (parts === undefined || wanted === '' || /^\/.*\/$/s.test(wanted))
        return undefined;
    if (parts.some((part) => 'kind' in part) && !functions_replace_PLACEHOLDER.test(wanted))
        return undefined;
    if (matches(parts, wanted) !== matchesInAll(parts, wanted))
        return undefined;
    const put = piecesOf(by, call, scope);
    return textFrom(parts.flatMap((part) => ('kind' in part ? [part] : replacedIn(part, wanted, put))), call, scope);
}
function replacedIn(part, wanted, put) {
    const pieces = [];
    let line = part.at.line;
    for (const [index, text] of part.text.split(wanted).entries()) {
        const breaks = part.multiline ? text.split('\n').length - 1 : 0;
        if (index > 0) {
            pieces.push(...put);
            line += part.multiline ? wanted.split('\n').length - 1 : 0;
        }
        const endLine = part.multiline ? line + breaks : part.at.endLine;
        if (text !== '')
            pieces.push({ ...part, text, at: { ...part.at, line, endLine } });
        line += breaks;
    }
    return pieces;
}
function matches(parts, wanted) {
    const texts = parts.flatMap((part) => ('kind' in part ? [] : [part.text]));
    return texts.reduce((sum, text) => sum + text.split(wanted).length - 1, 0);
}
/** With a character in place of every unknown that no placeholder has. */
function matchesInAll(parts, wanted) {
    const whole = parts.map((part) => ('kind' in part ? '\u0000' : part.text)).join('');
    return whole.split(wanted).length - 1;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions.js











/** Functions whose result differs from run to run, or rests on the machine that runs Terraform. */
const DECIDED_LATER = new Set(['timestamp', 'plantimestamp', 'uuid', 'bcrypt']);
/** Value of a function call; what is not known here stays unknown with every reference inside. */
function callFunction(call, scope, evaluator) {
    if (call.name === 'try' || call.name === 'can')
        return attempt(call, scope, evaluator);
    const evaluated = call.args.map((arg) => evaluator.evaluate(arg, scope));
    const args = call.expand ? expanded(evaluated) : evaluated;
    const site = {
        written: writtenText(call.span, scope.place),
        trail: { at: rangeOf(call.span, scope.place) },
    };
    if (args === undefined)
        return unknownFrom(evaluated, site);
    const name = call.name.startsWith('core::') ? call.name.slice(6) : call.name;
    if (name === 'file' || name === 'templatefile' || name === 'fileexists')
        return fileFunction(name, args, { scope, evaluator, site });
    if (name === 'fileset')
        return fileset(args, evaluator, site);
    if (name === 'format' && args.length > 0)
        return functions_format(args, call, scope);
    if (name === 'join')
        return functions_join(args, call, scope);
    if (name === 'replace') {
        const replaced = replacePlaceholder(args, call, scope);
        if (replaced !== undefined)
            return replaced;
    }
    const [text] = args;
    if (name === 'base64encode' && text?.kind === 'unknown')
        return { ...unknownFrom(args, site), encodes: text };
    const overTerms = TERM_FUNCTIONS.get(name) ?? COLLECTION_FUNCTIONS.get(name) ?? SET_FUNCTIONS.get(name);
    if (overTerms !== undefined)
        return overTerms(args, site);
    const overData = TEXT_FUNCTIONS.get(name) ?? NETWORK_FUNCTIONS.get(name);
    if (overData !== undefined)
        return plainCall(overData, args, site);
    const reason = DECIDED_LATER.has(name) ? 'known-after-apply' : 'not-evaluated';
    return (0,model_value/* unknown */.L5)(reason, {
        ...site,
        refersTo: referencesIn(args),
        sensitive: args.some(isSensitive) ? true : undefined,
    });
}
function expanded(args) {
    const last = args.at(-1);
    if (last?.kind !== 'list' || last.open !== undefined)
        return undefined;
    return [...args.slice(0, -1), ...last.items];
}
/** The first argument that Terraform could evaluate without an error. */
function attempt(call, scope, evaluator) {
    for (const arg of call.args) {
        const term = evaluator.evaluate(arg, scope);
        const open = firstUnknown(term);
        const failed = open !== undefined && noteOf(open).failed === true;
        if (call.name === 'try' && !failed)
            return term;
        if (call.name === 'try')
            continue;
        const site = {
            written: writtenText(call.span, scope.place),
            trail: { at: rangeOf(call.span, scope.place) },
        };
        return open === undefined || failed ? (0,model_value/* known */.eO)(!failed, site.trail) : unknownFrom([term], site);
    }
    return notEvaluated(call.span, scope.place);
}
/** Applies a function of plain data when every argument is known throughout. */
function plainCall(apply, args, site) {
    if (!args.every(isFullyKnown))
        return unknownFrom(args, site);
    try {
        const result = termFrom(apply(...args.map(plainOf)), site.trail);
        return args.some(isSensitive) ? asSensitive(result) : result;
    }
    catch {
        return unknownFrom([], site);
    }
}
function fileset(args, evaluator, site) {
    const [folder, pattern] = args;
    if (folder?.kind !== 'known' || pattern?.kind !== 'known')
        return unknownFrom(args, site);
    const paths = evaluator.fileset(scalars_textOf(folder.value), scalars_textOf(pattern.value));
    return paths === undefined
        ? (0,model_value/* unknown */.L5)('not-evaluated', site)
        : asSet(list(paths.map((path) => (0,model_value/* known */.eO)(path, site.trail)), site.trail));
}
function fileFunction(name, args, { scope, evaluator, site }) {
    const [path, variables] = args;
    if (path?.kind !== 'known')
        return unknownFrom(args, site);
    if (name === 'templatefile') {
        if (variables?.kind !== 'map' || variables.open !== undefined)
            return unknownFrom(args, site);
        return evaluator.templateFile(scalars_textOf(path.value), variables.entries, scope);
    }
    const found = evaluator.file(scalars_textOf(path.value));
    if (name === 'fileexists')
        return (0,model_value/* known */.eO)(found !== undefined, site.trail);
    if (found === undefined)
        return (0,model_value/* unknown */.L5)('external', site);
    const endLine = found.text.split('\n').length;
    const at = { file: found.file, line: 1, endLine };
    return noted((0,model_value/* known */.eO)(found.text, { at: site.trail.at, from: { at } }), {
        pieces: [{ text: found.text, at, multiline: true }],
    });
}
const functions_VERB = /%%|%(?:\[(\d+)\])?([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g;
/** `format` keeps what it knows: an unknown argument of a plain verb leaves an unknown piece in the text. */
function functions_format(args, call, scope) {
    const [pattern, ...values] = args;
    const site = {
        written: writtenText(call.span, scope.place),
        trail: { at: rangeOf(call.span, scope.place) },
    };
    if (pattern?.kind !== 'known')
        return unknownFrom(args, site);
    const pieces = [];
    const text = (piece) => void (piece !== '' && pieces.push({ text: piece, at: site.trail.at, multiline: false }));
    const source = scalars_textOf(pattern.value);
    let next = 0;
    let at = 0;
    for (const verb of source.matchAll(functions_VERB)) {
        text(source.slice(at, verb.index));
        at = verb.index + verb[0].length;
        if (verb[0] === '%%') {
            text('%');
            continue;
        }
        const position = verb[1] === undefined ? next : Number(verb[1]) - 1;
        next = position + 1;
        const value = values[position];
        if (value === undefined)
            return unknownFrom([], site);
        if (value.kind === 'unknown' || (/^%(?:\[\d+\])?[sdv]$/.test(verb[0]) && value.kind === 'known')) {
            pieces.push(...piecesOf(value, call, scope));
            continue;
        }
        const plain = plainCall(TEXT_FUNCTIONS.get('format') ?? String, [(0,model_value/* known */.eO)(verb[0].replace(/\[\d+\]/, '')), value], site);
        if (plain.kind !== 'known')
            return unknownFrom(args, site);
        text(scalars_textOf(plain.value));
    }
    text(source.slice(at));
    return textFrom(pieces, call, scope);
}
function functions_join(args, call, scope) {
    const [separator, ...lists] = args;
    const site = {
        written: writtenText(call.span, scope.place),
        trail: { at: rangeOf(call.span, scope.place) },
    };
    if (separator?.kind !== 'known')
        return unknownFrom(args, site);
    const pieces = [];
    for (const each of lists) {
        if (each.kind !== 'list' || each.open !== undefined)
            return unknownFrom(args, site);
        for (const item of each.items) {
            if (pieces.length > 0)
                pieces.push({ text: scalars_textOf(separator.value), at: site.trail.at, multiline: false });
            pieces.push(...piecesOf(item, call, scope));
        }
    }
    return textFrom(pieces, call, scope);
}
const TERM_FUNCTIONS = new Map([
    ['jsonencode', ([tree = model_value/* absent */.Ge], site) => jsonEncode(tree, site)],
    [
        'jsondecode',
        ([text = model_value/* absent */.Ge], site) => text.kind === 'known' || text.kind === 'unknown' ? documentOf(text) : unknownFrom([text], site),
    ],
    ['sensitive', ([term = model_value/* absent */.Ge]) => asSensitive(term)],
    ['nonsensitive', ([term = model_value/* absent */.Ge]) => asSensitive(term, false)],
    ['formatlist', (args, site) => formatList(args, site)],
]);
/** The tree itself while it has unknown parts, so that a reader of the document sees the rest; else its text. */
function jsonEncode(tree, site) {
    if (tree.kind === 'unknown')
        return unknownFrom([tree], site);
    if (!isFullyKnown(tree))
        return tree;
    const text = (0,model_value/* known */.eO)(jsonText(tree), site.trail);
    return noted(isSensitive(tree) ? { ...text, sensitive: true } : text, { tree });
}
function formatList(args, site) {
    const lengths = args.flatMap((arg) => (arg.kind === 'list' ? [arg.items.length] : []));
    const length = Math.max(...lengths, 0);
    if (args.some((arg) => arg.kind === 'unknown' || (arg.kind === 'list' && arg.open !== undefined)))
        return unknownFrom(args, site);
    const formatRow = TEXT_FUNCTIONS.get('format') ?? String;
    const items = Array.from({ length }, (_, position) => {
        const row = args.map((arg) => (arg.kind === 'list' ? (arg.items[position] ?? model_value/* absent */.Ge) : arg));
        return plainCall(formatRow, row, site);
    });
    return list(items, site.trail);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/evaluate.js








/** Value of an expression in a scope. The evaluator counts steps and depth; this only says what each form means. */
function evaluateForm(expression, scope, evaluator) {
    const { span } = expression;
    const trail = { at: rangeOf(span, scope.place) };
    const value = (inner) => evaluator.evaluate(inner, scope);
    switch (expression.kind) {
        case 'literal':
            return expression.value === null ? model_value/* absent */.Ge : (0,model_value/* known */.eO)(expression.value, trail);
        case 'template':
            return template(expression, scope, evaluator);
        case 'traversal':
            return traversal(expression, scope, evaluator);
        case 'access': {
            const from = value(expression.source);
            return placed(expression.steps.reduce((term, step) => access(term, step, evaluator), from), expression, scope);
        }
        case 'index':
            return placed(indexed(value(expression.source), value(expression.key), evaluator), expression, scope);
        case 'splat':
            return splat(expression, scope, evaluator);
        case 'splat-item':
            return scope.item ?? notEvaluated(span, scope.place);
        case 'call':
            return callFunction(expression, scope, evaluator);
        case 'object':
            return object(expression, scope, evaluator);
        case 'tuple':
            return list(expression.items.map(value), trail);
        case 'for':
            return forEach(expression, scope, evaluator);
        case 'join':
            return evaluate_join(expression, scope, evaluator);
        case 'conditional':
            return conditional(expression, scope, evaluator);
        case 'binary': {
            const written = writtenText(span, scope.place);
            return binary(expression.operator, [value(expression.left), value(expression.right)], {
                written,
                trail,
            });
        }
        case 'unary':
            return unary(expression.operator, value(expression.operand), {
                written: writtenText(span, scope.place),
                trail,
            });
        case 'unparsed':
            return notEvaluated(span, scope.place);
        default:
            return (0,errors/* unreachable */.H)(expression);
    }
}
function placed(term, { span }, { place }) {
    const seen = seenFrom(term, rangeOf(span, place));
    if (seen.kind !== 'unknown' || seen.written !== undefined)
        return seen;
    return noted({ ...seen, written: writtenText(span, place) }, noteOf(seen));
}
/** A term of this size uses up the budget of a question by itself. */
const LARGEST_TERM = 200_000;
function traversal(expression, scope, evaluator) {
    const term = evaluator.named(expression, scope);
    if (!evaluator.spend(sizeOf(term, LARGEST_TERM)))
        return notEvaluated(expression.span, scope.place);
    return placed(term, expression, scope);
}
function template(expression, scope, evaluator) {
    const [only] = expression.parts;
    if (expression.parts.length === 1 && only !== undefined && only.kind !== 'text')
        return evaluator.evaluate(only, scope);
    const pieces = expression.parts.flatMap((part) => part.kind === 'text' ? [textPiece(part, scope)] : piecesOf(evaluator.evaluate(part, scope), part, scope));
    return textFrom(pieces, expression, scope);
}
function object(expression, scope, evaluator) {
    const entries = new Map();
    const open = [];
    for (const { key, value } of expression.items) {
        const name = evaluator.evaluate(key, scope);
        const term = evaluator.evaluate(value, scope);
        if (name.kind === 'known')
            entries.set(scalars_textOf(name.value), term);
        else
            open.push(name, term);
    }
    return map(entries, { at: rangeOf(expression.span, scope.place) }, openFrom(open, expression, scope));
}
function openFrom(terms, { span }, { place }) {
    if (terms.length === 0)
        return undefined;
    return unknownFrom(terms, { written: writtenText(span, place), trail: { at: rangeOf(span, place) } });
}
function splat(expression, scope, evaluator) {
    const source = evaluator.evaluate(expression.source, scope);
    const trail = { at: rangeOf(expression.span, scope.place) };
    const each = (item) => placed(evaluator.evaluate(expression.each, { ...scope, item }), expression, scope);
    if (source.kind === 'absent')
        return list([], trail);
    if (source.kind === 'list') {
        const open = source.open === undefined ? undefined : firstUnknown(each(source.open));
        return list(source.items.map(each), trail, open);
    }
    const handle = noteOf(source).handle;
    if (source.kind !== 'unknown' ||
        handle?.kind === 'module' ||
        (handle?.kind === 'resource' && handle.single))
        return list([each(source)], trail);
    const member = each(source);
    return list([], trail, firstUnknown(member) ?? unknownFrom([source], {}));
}
/** What a `for` or `for_each` walks over, in Terraform's order; undefined when the collection itself is not known. */
function membersToWalk(collection) {
    if (collection.kind === 'list') {
        const isSet = noteOf(collection).set === true;
        const members = collection.items.map((value, position) => ({
            key: isSet ? value : (0,model_value/* known */.eO)(position),
            value,
        }));
        return { members, open: collection.open };
    }
    if (collection.kind !== 'map')
        return undefined;
    const members = sortedEntries(collection).map(([key, value]) => ({ key: (0,model_value/* known */.eO)(key), value }));
    return { members, open: collection.open };
}
function forEach(expression, scope, evaluator) {
    const collection = evaluator.evaluate(expression.collection, scope);
    const walk = membersToWalk(collection);
    const trail = { at: rangeOf(expression.span, scope.place) };
    if (walk === undefined)
        return unknownResult(expression, collection, scope, evaluator);
    const open = walk.open === undefined ? [] : [walk.open];
    const results = [];
    for (const member of walk.members) {
        const inner = bindMember(expression, member, scope);
        const kept = expression.condition === undefined
            ? (0,model_value/* known */.eO)(true)
            : evaluator.evaluate(expression.condition, inner);
        if (kept.kind === 'unknown')
            open.push(kept, evaluator.evaluate(expression.value, inner));
        if (kept.kind !== 'known' || String(kept.value) !== 'true')
            continue;
        const key = expression.key === undefined ? model_value/* absent */.Ge : evaluator.evaluate(expression.key, inner);
        results.push({ key, value: evaluator.evaluate(expression.value, inner) });
    }
    if (expression.key === undefined) {
        const items = results.map(({ value }) => value);
        return list(items, trail, openFrom(open, expression, scope));
    }
    return keyedResults(results, open, { expression, scope });
}
function bindMember({ keyName, valueName }, { key, value }, scope) {
    const withKey = keyName === undefined ? scope : bind(scope, keyName, key);
    return { ...bind(withKey, valueName, value), place: scope.place };
}
function keyedResults(results, open, { expression, scope }) {
    const entries = new Map();
    const groups = new Map();
    const unseen = [...open];
    const trail = { at: rangeOf(expression.span, scope.place) };
    for (const { key, value } of results) {
        if (key.kind !== 'known')
            unseen.push(key, value);
        else if (!expression.grouped)
            entries.set(scalars_textOf(key.value), value);
        else {
            const group = groups.get(scalars_textOf(key.value)) ?? [];
            group.push(value);
            groups.set(scalars_textOf(key.value), group);
        }
    }
    for (const [key, items] of groups)
        entries.set(key, list(items, trail));
    return map(entries, trail, openFrom(unseen, expression, scope));
}
/** The body is looked at once with an unknown member, so that what it refers to is not lost. */
function unknownResult(expression, collection, scope, evaluator) {
    const member = collection.kind === 'unknown' ? collection : (0,model_value/* unknown */.L5)('malformed');
    const value = evaluator.evaluate(expression.value, bindMember(expression, { key: member, value: member }, scope));
    const causes = firstUnknown(value) === undefined ? [member, value] : [value];
    const open = openFrom(causes, expression, scope);
    const trail = { at: rangeOf(expression.span, scope.place) };
    return expression.key === undefined ? list([], trail, open) : map(new Map(), trail, open);
}
function evaluate_join({ each, span }, scope, evaluator) {
    const result = evaluator.evaluate(each, scope);
    if (result.kind !== 'list' || result.open !== undefined)
        return unknownFrom([result], {
            written: writtenText(span, scope.place),
            trail: { at: rangeOf(span, scope.place) },
        });
    return textFrom(result.items.flatMap((item) => piecesOf(item, each.value, scope)), each, scope);
}
function conditional({ condition, whenTrue, whenFalse, span }, scope, evaluator) {
    const decided = evaluator.evaluate(condition, scope);
    if (decided.kind === 'known') {
        const chosen = String(decided.value) === 'true';
        const [taken, other] = chosen ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
        const term = evaluator.evaluate(taken, scope);
        const result = other.kind === 'literal' ? unified(term, evaluator.evaluate(other, scope)) : term;
        return isSensitive(decided) && result.kind === 'known'
            ? noted({ ...result, sensitive: true }, noteOf(result))
            : result;
    }
    const branches = [evaluator.evaluate(whenTrue, scope), evaluator.evaluate(whenFalse, scope)];
    const open = decided.kind === 'unknown' ? decided : (0,model_value/* unknown */.L5)('malformed');
    return eitherOf(open, branches, {
        written: writtenText(span, scope.place),
        trail: { at: rangeOf(span, scope.place) },
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/block-terms.js





/** Value of an argument, or of all nested blocks of that type as a list, `dynamic` ones expanded; absent when neither is written. */
function argumentOf(body, name, { scope, evaluator }) {
    const attribute = body.attributes.get(name);
    if (attribute !== undefined)
        return evaluator.valueOf(attribute.value, scope);
    const blocks = body.blocks.filter((block) => producedType(block) === name);
    if (blocks.length === 0)
        return model_value/* absent */.Ge;
    return nested(blocks, { scope, evaluator });
}
/** Whether the argument or a nested block of that type is written at all. */
function states({ attributes, blocks }, name) {
    return attributes.has(name) || blocks.some((block) => producedType(block) === name);
}
/** All arguments and nested blocks of a body. */
function bodyTerm(body, at, reading) {
    const names = new Set([...body.attributes.keys(), ...body.blocks.map(producedType)]);
    return map(new Map([...names].map((name) => [name, argumentOf(body, name, reading)])), { at });
}
function nested(blocks, reading) {
    const items = [];
    let open;
    for (const block of blocks) {
        if (block.type !== 'dynamic')
            items.push(bodyTerm(block.body, block.at, reading));
        else {
            const expanded = expand(block, reading);
            items.push(...expanded.items);
            open ??= expanded.open;
        }
    }
    const [first] = blocks;
    return list(items, first === undefined ? undefined : { at: first.at }, open);
}
/** The blocks that a `dynamic` block stands for; open when what it iterates over is not known. */
function expand(block, { scope, evaluator }) {
    const content = block.body.blocks.find(({ type }) => type === 'content');
    const forEach = block.body.attributes.get('for_each');
    if (content === undefined || forEach === undefined)
        return { items: [], open: undefined };
    const collection = evaluator.valueOf(forEach.value, scope);
    const iterator = iteratorOf(block);
    const walk = membersToWalk(collection);
    const one = (key, value) => {
        const bound = map(new Map([
            ['key', key],
            ['value', value],
        ]));
        return bodyTerm(content.body, content.at, { scope: bind(scope, iterator, bound), evaluator });
    };
    if (walk === undefined) {
        const member = collection.kind === 'unknown' ? collection : (0,model_value/* unknown */.L5)('malformed');
        return { items: [], open: unknownFrom([member, one(member, member)], { trail: { at: block.at } }) };
    }
    const items = walk.members.map(({ key, value }) => one(key, value));
    if (walk.open === undefined)
        return { items, open: undefined };
    return { items, open: firstUnknown(one(walk.open, walk.open)) ?? walk.open };
}
function iteratorOf(block) {
    const slice = block.body.attributes.get('iterator')?.value;
    const written = slice === undefined ? undefined : slice.source.text.slice(slice.start, slice.end).replaceAll('"', '');
    return written ?? block.labels[0] ?? '';
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/file-patterns.js


const MOST_FOLDERS = 500;
const MOST_FILES = 200;
const NOT_DATA = /\.(?:tf|tofu|tfvars)(?:\.json)?$|^\.|\.(?:zip|gz|png|jpe?g|pdf)$/;
const NOT_OURS = new Set(['node_modules', '.terraform', '.git']);
/** Looks each pattern up once. */
function fileFinder(tree) {
    const found = new Map();
    const listed = new Map();
    return {
        find({ path }, folder) {
            if (!path.includes(ANY)) {
                const file = joinPath(folder, path);
                return file === undefined ? [] : [file];
            }
            const key = `${folder} ${path}`;
            if (!found.has(key))
                found.set(key, matching(tree, folder, path));
            return found.get(key);
        },
        exists(file) {
            const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
            const names = listed.get(folder) ?? new Set(tree.files(folder));
            listed.set(folder, names);
            return names.has(file.slice(file.lastIndexOf('/') + 1));
        },
    };
}
function matching(tree, folder, path) {
    const [head = ''] = path.split(ANY);
    const start = joinPath(folder, head.slice(0, head.lastIndexOf('/') + 1));
    const whole = joinPath(folder, path);
    if (start === undefined || whole === undefined)
        return [];
    const pieces = whole.split(ANY);
    const files = filesUnder(tree, start);
    const fitting = files?.filter((file) => !NOT_DATA.test(file.slice(file.lastIndexOf('/') + 1)) && fits(file, pieces));
    return fitting === undefined || fitting.length > MOST_FILES ? undefined : fitting;
}
/** All files below a folder; undefined where there are too many folders. */
function filesUnder(tree, start) {
    const files = [];
    const folders = [start];
    for (let at = 0; at < folders.length; at++) {
        if (at >= MOST_FOLDERS)
            return undefined;
        const folder = folders[at] ?? '';
        const within = (name) => (folder === '' ? name : `${folder}/${name}`);
        files.push(...tree.files(folder).map(within));
        for (const name of tree.folders(folder))
            if (!NOT_OURS.has(name))
                folders.push(within(name));
    }
    return files;
}
/** Whether the pieces stand in a text in this order, the first at its start and the last at its end. */
function fits(text, pieces) {
    const [first = '', ...rest] = pieces;
    const last = rest.pop() ?? '';
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const piece of rest) {
        const found = text.indexOf(piece, at);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return at <= text.length - last.length;
}
/** A pattern of `fileset` as a test of paths below its folder; undefined for one that is too involved. */
function globTest(pattern) {
    if (pattern.length > 200 || (pattern.match(/[*{[]/g)?.length ?? 0) > 6)
        return undefined;
    let source = '';
    let isInBraces = false;
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern.charAt(at);
        if (pattern.startsWith('**/', at)) {
            source += '(?:[^/]+/)*';
            at += 2;
        }
        else if (pattern.startsWith('**', at)) {
            source += '.*';
            at += 1;
        }
        else if (char === '*')
            source += '[^/]*';
        else if (char === '?')
            source += '[^/]';
        else if (char === '{') {
            if (isInBraces)
                return undefined;
            isInBraces = true;
            source += '(?:';
        }
        else if (char === '}' && isInBraces) {
            isInBraces = false;
            source += ')';
        }
        else if (char === ',' && isInBraces)
            source += '|';
        else if (char === '[' || char === '\\')
            return undefined;
        else
            source += char.replace(/[.+^$()|{}\]]/, String.raw `\$&`);
    }
    return isInBraces ? undefined : new RegExp(`^${source}$`);
}
/** What `fileset` gives: paths of the files below a folder that fit, from that folder; undefined where it cannot be told. */
function filesetOf(tree, folder, pattern) {
    const test = globTest(pattern);
    const prefix = folder === '' ? '' : `${folder}/`;
    const [literal = ''] = pattern.split(/[*?{[]/);
    const start = joinPath(folder, literal.slice(0, literal.lastIndexOf('/') + 1));
    if (test === undefined || start === undefined || !`${start}/`.startsWith(prefix))
        return undefined;
    const files = filesUnder(tree, start);
    const names = files
        ?.map((file) => file.slice(prefix.length))
        .filter((name) => name.length < 300 && test.test(name));
    return names !== undefined && names.length <= MOST_FILES ? names.toSorted() : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/instances.js







/** The keys of a block's instances; `single` when it has neither `count` nor `for_each`, undefined when they are not known. */
function instanceKeys(module, { block, address }, { instances, repetition }) {
    const counted = block.body.attributes.has('count');
    if (!counted && !block.body.attributes.has('for_each'))
        return 'single';
    const planned = instances((0,model_value/* addressOf */.ci)(address)).flatMap((each) => keyOf(each) ?? []);
    if (planned.length > 0)
        return planned.toSorted(byKey);
    const term = repetition(module, block, counted ? 'count' : 'for_each');
    if (counted)
        return countedKeys(term);
    const walk = membersToWalk(term);
    if (walk === undefined || walk.open !== undefined)
        return undefined;
    const keys = walk.members.map(({ key, value }) => (term.kind === 'list' ? value : key));
    return keys.every((key) => key.kind === 'known') ? keys.map(({ value }) => scalars_textOf(value)) : undefined;
}
const instances_MOST_INSTANCES = 5_000;
function countedKeys(term) {
    const count = term.kind === 'known' ? Number(term.value) : Number.NaN;
    return Number.isInteger(count) && count >= 0 && count <= instances_MOST_INSTANCES
        ? Array.from({ length: count }, (_, at) => at)
        : undefined;
}
function keyOf(address) {
    return (0,syntax_address/* parseAddress */.or)(address)?.key ?? (0,syntax_address/* parseModulePath */.pV)(address)?.at(-1)?.key;
}
function byKey(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    return String(a) < String(b) ? -1 : 1;
}
/** Binds `each` or `count` for one instance of a block. */
function instanceScope(module, block, key, { repetition }) {
    const scope = { module, bindings: undefined };
    if (block.body.attributes.has('count')) {
        const count = repetition(module, block, 'count');
        const index = typeof key === 'number'
            ? (0,model_value/* known */.eO)(key, trailOf(count))
            : unknownFrom([count], { written: 'count.index' });
        return bind(scope, 'count', map(new Map([['index', index]])));
    }
    if (!block.body.attributes.has('for_each'))
        return scope;
    const collection = repetition(module, block, 'for_each');
    return bind(scope, 'each', eachOf(collection, key));
}
function eachOf(collection, key) {
    const name = key === undefined ? undefined : String(key);
    const member = name === undefined ? undefined : memberOf(collection, name);
    const value = member ?? unknownFrom([collection], { written: 'each.value' });
    const keyTerm = name === undefined
        ? unknownFrom([collection], { written: 'each.key' })
        : keyTermOf(collection, name, member);
    return map(new Map([
        ['key', keyTerm],
        ['value', value],
    ]));
}
function memberOf(collection, key) {
    if (collection.kind === 'map')
        return (collection.entries.get(key) ?? (collection.open === undefined ? undefined : { ...collection.open }));
    if (collection.kind !== 'list')
        return undefined;
    return (collection.items.find((item) => item.kind === 'known' && scalars_textOf(item.value) === key) ??
        (collection.open === undefined ? undefined : (0,model_value/* known */.eO)(key, collection.trail)));
}
function keyTermOf(collection, key, member) {
    if (collection.kind === 'list' && member !== undefined)
        return member;
    const trail = (member === undefined ? undefined : trailOf(member)) ?? trailOf(collection);
    return (0,model_value/* known */.eO)(key, trail);
}
function stepPath(path, suffix) {
    const prefix = (0,syntax_address/* formatModulePath */.dY)(path);
    return prefix === '' ? suffix : `${prefix}.${suffix}`;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/memo.js

/**
 * A memo that forgets what was computed on a budget that ran out midway, because a fresh budget may do better; it keeps what used
 * up most of a budget by itself. `budgetLeft` is the part that is left, from 1 to 0 and below.
 */
function createMemo(budgetLeft) {
    const terms = new Map();
    const computing = new Set();
    return (key, compute) => {
        const kept = terms.get(key);
        if (kept !== undefined)
            return kept;
        if (computing.has(key))
            return (0,model_value/* unknown */.L5)('not-evaluated');
        const before = budgetLeft();
        computing.add(key);
        try {
            const term = compute();
            const final = budgetLeft() > 0 || before > 0.5;
            if (final)
                terms.set(key, term);
            return term;
        }
        finally {
            computing.delete(key);
        }
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/type-constraint.js




/** The value as a variable of that type holds it: scalars converted, sets made unique, optional attributes filled in. */
function convertedTo(term, type, conversion) {
    if (term.kind === 'unknown' || term.kind === 'absent')
        return term;
    if (type.kind === 'traversal' && type.steps.length === 0) {
        const { root } = type;
        const scalar = root === 'string' || root === 'number' || root === 'bool';
        return scalar && term.kind === 'known' ? convertKnown(term, root) : term;
    }
    if (type.kind !== 'call')
        return term;
    const [inner] = type.args;
    if (inner === undefined)
        return term;
    return convertedToCollection(term, { name: type.name, inner }, conversion);
}
function convertedToCollection(term, { name, inner }, conversion) {
    if (name === 'optional')
        return convertedTo(term, inner, conversion);
    if (name === 'object')
        return convertedToObject(term, inner, conversion);
    const members = (item) => convertedTo(item, inner, conversion);
    if ((name === 'list' || name === 'set') && term.kind === 'list') {
        const items = { ...term, items: term.items.map(members) };
        return name === 'set' ? asSet(items) : items;
    }
    if (name === 'map' && term.kind === 'map')
        return { ...term, entries: new Map([...term.entries].map(([key, item]) => [key, members(item)])) };
    if (name === 'tuple' && term.kind === 'list' && inner.kind === 'tuple') {
        const items = term.items.map((item, at) => {
            const type = inner.items[at];
            return type === undefined ? item : convertedTo(item, type, conversion);
        });
        return { ...term, items };
    }
    return term;
}
function convertedToObject(term, type, conversion) {
    if (term.kind !== 'map' || type.kind !== 'object')
        return term;
    const entries = new Map();
    for (const { key, value } of type.items) {
        const name = key.kind === 'literal' && key.value !== null ? scalars_textOf(key.value) : undefined;
        if (name === undefined)
            return term;
        const given = term.entries.get(name) ?? (term.open === undefined ? model_value/* absent */.Ge : { ...term.open });
        const filled = given.kind === 'absent' ? optionalDefault(value, conversion) : given;
        entries.set(name, convertedTo(filled, value, conversion));
    }
    return map(entries, term.trail);
}
function optionalDefault(type, { scope, evaluator }) {
    const fallback = type.kind === 'call' && type.name === 'optional' ? type.args[1] : undefined;
    return fallback === undefined ? model_value/* absent */.Ge : evaluator.evaluate(fallback, scope);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/names.js









function createNames(input, parts) {
    const reader = new NameReader(input, parts);
    return {
        valueOf: (expression, scope) => reader.valueOf(expression, scope),
        resource: (address, module) => reader.handle({ kind: 'resource', module, address, single: true }),
        output: ({ instance }, name) => reader.output(instance, name),
    };
}
class NameReader {
    input;
    parts;
    constructor(input, parts) {
        this.input = input;
        this.parts = parts;
    }
    valueOf(expression, scope) {
        const { root, steps } = expression;
        const { module } = scope;
        for (let binding = scope.bindings; binding !== undefined; binding = binding.next)
            if (binding.name === root)
                return this.follow(binding.term, steps);
        const [first, second] = steps;
        if (typeof first !== 'string')
            return (0,model_value/* unknown */.L5)('not-evaluated', { written: writtenText(expression.span, scope.place) });
        switch (root) {
            case 'var':
                return this.follow(this.variable(module, first), steps.slice(1));
            case 'local':
                return this.follow(this.local(module, first), steps.slice(1));
            case 'module':
                return this.follow(this.call(module, first), steps.slice(1));
            case 'path':
                return this.path(module, first);
            case 'terraform':
                return this.workspace(first);
            case 'each':
            case 'count':
            case 'self':
                return (0,model_value/* unknown */.L5)('not-evaluated', { written: writtenText(expression.span, scope.place) });
            case 'data':
            case 'ephemeral':
                if (typeof second !== 'string')
                    return (0,model_value/* unknown */.L5)('not-evaluated');
                return this.follow(this.object(module, { mode: root, type: first, name: second }), steps.slice(2));
            default:
                return this.follow(this.object(module, { mode: 'managed', type: root, name: first }), steps.slice(1));
        }
    }
    follow(term, steps) {
        return steps.reduce((here, step) => access(here, step, this.parts.evaluation), term);
    }
    path(module, name) {
        if (name === 'root')
            return (0,model_value/* known */.eO)('.');
        if (name !== 'module')
            return (0,model_value/* unknown */.L5)('external', { written: `path.${name}` });
        const { folder } = this.input.root.contents;
        const own = module.node.contents.folder;
        if (own === folder)
            return (0,model_value/* known */.eO)('.');
        if (folder === '')
            return (0,model_value/* known */.eO)(own);
        const [from, to] = [folder.split('/'), own.split('/')];
        let common = 0;
        while (common < from.length && from[common] === to[common])
            common += 1;
        return (0,model_value/* known */.eO)([...from.slice(common).map(() => '..'), ...to.slice(common)].join('/'));
    }
    workspace(name) {
        const { workspace } = this.input;
        const written = `terraform.${name}`;
        return name === 'workspace' && workspace !== undefined
            ? (0,model_value/* known */.eO)(workspace)
            : (0,model_value/* unknown */.L5)('external', { written });
    }
    local(module, name) {
        const attribute = module.node.contents.locals.get(name);
        if (attribute === undefined)
            return failure({ written: `local.${name}` });
        return this.parts.memo(`${instanceName(module)} local ${name}`, () => this.parts.evaluation.valueOf(attribute.value, { module, bindings: undefined }));
    }
    output(module, name) {
        const block = module.node.contents.outputs.get(name);
        const slice = block?.body.attributes.get('value')?.value;
        if (block === undefined || slice === undefined)
            return failure({ written: `${instanceName(module)}.${name}` });
        return this.parts.memo(`${instanceName(module)} output ${name}`, () => {
            const value = this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
            return this.flag(block, 'sensitive', module) === true ? asSensitive(value) : value;
        });
    }
    variable(module, name) {
        return this.parts.memo(`${instanceName(module)} var ${name}`, () => {
            const block = module.node.contents.variables.get(name);
            const given = module.parent === undefined ? this.rootValue(name, module) : this.argument(module, name);
            const value = given ?? (block === undefined ? undefined : this.fallback(block, module));
            if (value === undefined)
                return (0,model_value/* unknown */.L5)('no-value', { written: `var.${name}` });
            if (block === undefined)
                return value;
            const isSecret = this.flag(block, 'sensitive', module);
            const typed = this.typed(value, block, module);
            return isSecret === true ? asSensitive(typed) : typed;
        });
    }
    typed(value, block, module) {
        const slice = block.body.attributes.get('type')?.value;
        if (slice === undefined)
            return value;
        const text = slice.source.text.slice(slice.start, slice.end);
        const source = slice.expression?.kind === 'unparsed' ? slice.expression.text : text;
        const parsed = this.input.parser.result(source);
        if (parsed?.kind !== 'expression')
            return value;
        const place = { file: slice.source.file, line: slice.line, text: source };
        const scope = { module, bindings: undefined, place };
        return convertedTo(value, parsed.expression, { scope, evaluator: this.parts.evaluation });
    }
    flag(block, name, module) {
        const slice = block.body.attributes.get(name)?.value;
        const term = slice === undefined ? model_value/* absent */.Ge : this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
        return term.kind === 'known' ? term.value === true : undefined;
    }
    fallback(block, module) {
        const slice = block.body.attributes.get('default')?.value;
        return slice === undefined
            ? undefined
            : this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
    }
    /** The argument of the module call; a null counts as not given where the variable may not be null. */
    argument(module, name) {
        const { parent, call } = module;
        const slice = call?.body.attributes.get(name)?.value;
        if (parent === undefined || call === undefined || slice === undefined)
            return undefined;
        const scope = this.parts.evaluation.scopeOf(parent, call, module.path.at(-1)?.key);
        const term = this.parts.evaluation.valueOf(slice, scope);
        const block = module.node.contents.variables.get(name);
        const refusesNull = term.kind === 'absent' && block !== undefined && this.flag(block, 'nullable', module) === false;
        return refusesNull ? undefined : term;
    }
    /** What the plan states, placed at the entry that says the same; without a plan, the entry that Terraform would use. */
    rootValue(name, module) {
        const stated = this.input.variables.get(name);
        const scope = { module, bindings: undefined };
        const { automatic, named } = this.input.entries(name);
        const read = (entries) => entries.toReversed().map((entry) => this.parts.evaluation.valueOf(entry.value, scope));
        if (stated === undefined)
            return read(automatic)[0];
        const block = module.node.contents.variables.get(name);
        const typed = (term) => (block === undefined ? term : this.typed(term, block, module));
        const wanted = typed(stated);
        const fallback = block === undefined ? undefined : this.fallback(block, module);
        const candidates = [...read(automatic), ...(fallback === undefined ? [] : [fallback]), ...read(named)];
        const placed = candidates.find((candidate) => sameValue(typed(candidate), wanted) === true);
        if (placed === undefined)
            return noted(block === undefined ? { ...stated } : placedAt(stated, block), { given: true });
        return stated.kind === 'known' && stated.sensitive === true ? asSensitive(placed) : placed;
    }
    call(module, name) {
        const block = module.node.contents.calls.get(name);
        if (block === undefined)
            return failure({ written: `module.${name}` });
        const path = (key) => [...module.path, { name, key }];
        const address = stepPath(module.path, `module.${name}`);
        const one = (key) => {
            const instance = this.parts.evaluation.module(path(key));
            const to = (0,model_value/* addressOf */.ci)((0,syntax_address/* formatModulePath */.dY)(path(key)));
            const term = (0,model_value/* unknown */.L5)('external', { refersTo: [{ to, attribute: '' }], written: `module.${name}` });
            return instance === undefined
                ? noted(term, { direct: true })
                : noted(term, { handle: { kind: 'module', instance } });
        };
        return this.members(module, { block, address }, one);
    }
    object(module, { mode, type, name }) {
        const block = module.node.contents.resources.get(`${mode === 'managed' ? '' : `${mode}.`}${type}.${name}`);
        const address = { modules: module.path, mode, type, name, key: undefined };
        const one = (key) => this.handle({ kind: 'resource', module, address: { ...address, key }, single: true });
        if (block === undefined)
            return one(undefined);
        return this.members(module, { block, address: (0,syntax_address/* formatAddress */.M0)(address) }, one, () => this.handle({ kind: 'resource', module, address, single: false }));
    }
    handle(handle) {
        const refersTo = [{ to: (0,syntax_address/* formatAddress */.M0)(handle.address), attribute: '' }];
        const reason = handle.address.mode === 'managed' ? 'known-after-apply' : 'external';
        return noted((0,model_value/* unknown */.L5)(reason, { refersTo }), { handle });
    }
    members(module, place, one, any = () => one(undefined)) {
        const { evaluation, repetition } = this.parts;
        const keys = instanceKeys(module, place, {
            evaluator: evaluation,
            instances: this.input.instances,
            repetition,
        });
        if (keys === 'single')
            return one(undefined);
        if (keys === undefined)
            return any();
        const trail = { at: place.block.at };
        if (place.block.body.attributes.has('count'))
            return list(keys.map(one), trail);
        return map(new Map(keys.map((key) => [String(key), one(key)])), trail);
    }
}
function placedAt(term, block) {
    if (term.kind === 'absent')
        return term;
    return { ...term, trail: { at: block.at } };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/resource-attribute.js








/**
 * An attribute of a resource or data source: what the plan knows, else what is written in its block, else an unknown that names it.
 * What the plan knows still takes its trail from the block, where the attribute is written there.
 */
function resourceAttribute(handle, name, parts) {
    const address = (0,syntax_address/* formatAddress */.M0)(handle.address);
    return parts.memo(`${address} ${handle.single ? '' : '*'}.${name}`, () => {
        const repeated = repeatedArgument(handle.address.type, name);
        if (repeated !== undefined)
            return resourceAttribute(handle, repeated, parts);
        const told = handle.single ? parts.lookup(address, name) : undefined;
        const written = writtenAttribute(handle, name, parts);
        if (told !== undefined && told.kind !== 'unknown')
            return written === undefined ? told : withTrailOf(told, written);
        if (written !== undefined && written.kind !== 'unknown' && written.kind !== 'absent')
            return written;
        const inner = written?.kind === 'unknown' ? written.refersTo : [];
        const reason = told?.reason ?? (handle.address.mode === 'managed' ? 'known-after-apply' : 'external');
        const refersTo = [{ to: address, attribute: name }, ...inner];
        const sensitive = told?.sensitive ?? (written?.kind === 'unknown' ? written.sensitive : undefined);
        return noted((0,model_value/* unknown */.L5)(reason, { refersTo, sensitive, trail: written === undefined ? undefined : trailOf(written) }), { direct: true });
    });
}
function writtenAttribute(handle, name, { evaluation }) {
    const { mode, type, name: label, key } = handle.address;
    const block = handle.module.node.contents.resources.get(`${mode === 'managed' ? '' : `${mode}.`}${type}.${label}`);
    if (block === undefined)
        return undefined;
    const scope = evaluation.scopeOf(handle.module, block, key);
    if (mode === 'data' &&
        type === 'aws_iam_policy_document' &&
        (name === 'json' || name === 'minified_json')) {
        const body = bodyTerm(policyArguments(block), block.at, { scope, evaluator: evaluation });
        return body.kind === 'map' ? rendered(policyDocument(body)) : undefined;
    }
    return evaluation.argument(block, name, scope);
}
function policyArguments({ body }) {
    const attributes = new Map([...body.attributes].filter(([name]) => name !== 'count' && name !== 'for_each'));
    return { ...body, attributes };
}
/** A document that is known throughout is text that remembers its tree; else the tree itself stands for it. */
function rendered(tree) {
    if (!isFullyKnown(tree))
        return tree;
    return noted({ kind: 'known', value: jsonText(tree), trail: trailOf(tree) }, { tree });
}
/** The plan's value, with the places where the source writes the same parts. */
function withTrailOf(told, written) {
    if (told.kind === 'absent' || written.kind === 'absent')
        return told;
    const { trail } = written;
    switch (told.kind) {
        case 'known':
            return withTree({ ...told, trail }, written);
        case 'unknown':
            return noted({ ...told, trail }, noteOf(told));
        case 'list': {
            const items = told.items.map((item, at) => withTrailOf(item, resource_attribute_memberAt(written, at, trail)));
            return { ...told, items, trail };
        }
        case 'map': {
            const entries = [...told.entries].map(([key, item]) => [key, withTrailOf(item, memberNamed(written, key, trail))]);
            return { ...told, entries: new Map(entries), trail };
        }
        default:
            return (0,errors/* unreachable */.H)(told);
    }
}
/** Text that the plan knows and the source writes as a document: the plan's document with the source's places. */
function withTree(told, written) {
    if (typeof told.value !== 'string' || !/^\s*[[{]/.test(told.value))
        return told;
    const source = documentOf(written);
    const document = documentOf({ kind: 'known', value: told.value });
    if ((source.kind !== 'map' && source.kind !== 'list') || document.kind === 'unknown')
        return told;
    return noted(told, { tree: withTrailOf(document, source) });
}
function resource_attribute_memberAt(written, at, trail) {
    if (written.kind === 'list')
        return written.items[at] ?? (0,model_value/* unknown */.L5)('external', { trail });
    // AWS writes a list of one without brackets.
    return at === 0 ? written : (0,model_value/* unknown */.L5)('external', { trail });
}
function memberNamed(written, key, trail) {
    const [only] = written.kind === 'list' && written.items.length === 1 ? written.items : [];
    const source = only ?? written;
    return (source.kind === 'map' ? source.entries.get(key) : undefined) ?? (0,model_value/* unknown */.L5)('external', { trail });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/evaluator.js












/** Steps that one question may take: a policy document takes some hundreds. */
const STEPS_PER_QUESTION = 200_000;
const STEPS_IN_ALL = 100_000_000;
const evaluator_DEEPEST = 250;
/** Evaluates the expressions of a configuration symbolically, each name once. */
function createEvaluation(input) {
    const budget = { question: STEPS_PER_QUESTION, all: STEPS_IN_ALL, depth: 0, asking: false };
    const memo = createMemo(() => budget.question / STEPS_PER_QUESTION);
    const modules = new Map();
    const evaluation = {
        evaluate(expression, scope) {
            if (budget.depth >= evaluator_DEEPEST || !evaluation.spend(1))
                return notEvaluated(expression.span, scope.place);
            budget.depth += 1;
            try {
                if (expression.kind !== 'unparsed')
                    return evaluateForm(expression, scope, evaluation);
                const parsed = input.parser.result(expression.text);
                if (parsed?.kind !== 'expression')
                    return notEvaluated(expression.span, scope.place);
                const line = scope.place.line + expression.span.line;
                return evaluation.evaluate(parsed.expression, {
                    ...scope,
                    place: { ...scope.place, line, text: expression.text },
                });
            }
            finally {
                budget.depth -= 1;
            }
        },
        valueOf: (slice, scope) => valueOfSlice(slice, scope, { parser: input.parser, evaluation }),
        named: (expression, scope) => names.valueOf(expression, scope),
        instance: (handle, key) => names.resource({ ...handle.address, key }, handle.module),
        attribute: (handle, name) => attributeOf(handle, name),
        argument: (block, name, scope) => argumentOf(block.body, name, { scope, evaluator: evaluation }),
        scopeOf: (module, block, key) => instanceScope(module, block, key, { evaluator: evaluation, repetition }),
        file(path) {
            const file = joinPath(input.root.contents.folder, path);
            const text = file === undefined ? undefined : input.tree.read(file);
            return file === undefined || text === undefined ? undefined : { file, text };
        },
        fileset(path, pattern) {
            const folder = joinPath(input.root.contents.folder, path);
            return folder === undefined ? undefined : filesetOf(input.tree, folder, pattern);
        },
        templateFile: (path, variables, scope) => templateFile({ path, variables, scope }, { parser: input.parser, evaluation }),
        spend(steps) {
            budget.question -= steps;
            budget.all -= steps;
            return budget.question > 0 && budget.all > 0;
        },
        module(path) {
            const key = (0,syntax_address/* formatModulePath */.dY)(path);
            if (!modules.has(key))
                modules.set(key, moduleAt(path));
            return modules.get(key);
        },
        ask(question) {
            // The plan may ask back while it is being asked: that is part of the same question.
            if (budget.asking)
                return question();
            Object.assign(budget, { question: STEPS_PER_QUESTION, depth: 0, asking: true });
            try {
                return question();
            }
            catch (error) {
                // Terms nested by one question inside those of another can outgrow the stack.
                if (error instanceof RangeError)
                    return (0,model_value/* unknown */.L5)('not-evaluated');
                throw error;
            }
            finally {
                budget.asking = false;
            }
        },
    };
    const repetition = (module, block, name) => {
        const slice = block.body.attributes.get(name)?.value;
        if (slice === undefined)
            return model_value/* absent */.Ge;
        const key = `${instanceName(module)} ${slice.source.file} ${slice.start}`;
        return memo(key, () => evaluation.valueOf(slice, { module, bindings: undefined }));
    };
    const moduleAt = (path) => {
        const last = path.at(-1);
        if (last === undefined)
            return { path, node: input.root, parent: undefined, call: undefined };
        const parent = evaluation.module(path.slice(0, -1));
        const node = parent?.node.child(last.name);
        const call = parent?.node.contents.calls.get(last.name);
        return parent === undefined || node === undefined ? undefined : { path, node, parent, call };
    };
    const attributeOf = (handle, name) => {
        if (handle.kind === 'module')
            return names.output(handle, name);
        return resourceAttribute(handle, name, { evaluation, lookup: input.lookup, memo });
    };
    const names = createNames(input, { evaluation, memo, repetition });
    return evaluation;
}
function evaluator_sliceText({ source, start, end }) {
    return source.text.slice(start, end);
}
function valueOfSlice(slice, scope, { parser, evaluation }) {
    const text = evaluator_sliceText(slice);
    const place = { file: slice.source.file, line: slice.line, text };
    const isRefused = slice.hazard !== undefined;
    const expression = slice.expression ?? (isRefused ? undefined : parsedExpression(text, parser));
    if (expression !== undefined)
        return evaluation.evaluate(expression, { ...scope, place });
    return notEvaluated({ start: 0, end: text.length, line: 0, endLine: slice.endLine - slice.line }, place);
}
function parsedExpression(text, parser) {
    const parsed = parser.result(text);
    return parsed?.kind === 'expression' ? parsed.expression : undefined;
}
/** A template file is parsed as a heredoc would be: its text between two lines that nothing in it repeats. */
function templateSource(text) {
    const marker = 'END_OF_TEMPLATE_FILE';
    return `<<${marker}\n${text}\n${marker}`;
}
function templateFile({ path, variables, scope }, { parser, evaluation }) {
    const found = evaluation.file(path);
    const whole = { start: 0, end: scope.place.text.length, line: 0, endLine: 0 };
    if (found === undefined)
        return notEvaluated(whole, scope.place);
    const source = templateSource(found.text);
    const expression = parsedExpression(source, parser);
    if (expression === undefined)
        return notEvaluated(whole, scope.place);
    let bindings;
    for (const [name, term] of variables)
        bindings = { name, term, next: bindings };
    // The heredoc's first line is ours, so the file's first line is line 1 of what was parsed.
    const place = { file: found.file, line: 0, text: source };
    const term = evaluation.evaluate(expression, { module: scope.module, bindings, place });
    return seenFrom(withoutLastBreak(wholeFile(term, found)), {
        file: scope.place.file,
        line: scope.place.line,
        endLine: scope.place.line,
    });
}
/** The lines of the heredoc that are not the file's own count for nothing. */
function wholeFile(term, { file, text }) {
    if (term.kind === 'absent' || term.trail === undefined || term.trail.at.line > 0)
        return term;
    const endLine = Math.max(1, text.replace(/\n$/, '').split('\n').length);
    const trail = { ...term.trail, at: { file, line: 1, endLine } };
    return noted({ ...term, trail }, noteOf(term));
}
/** The heredoc ends with a line break that the file does not have. */
function withoutLastBreak(term) {
    if (term.kind !== 'known' || typeof term.value !== 'string' || !term.value.endsWith('\n'))
        return term;
    const pieces = noteOf(term).pieces?.map((piece, at, all) => at === all.length - 1 && 'text' in piece ? { ...piece, text: piece.text.replace(/\n$/, '') } : piece);
    return noted({ ...term, value: term.value.slice(0, -1) }, { pieces });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/term-path.js



const term_path_STEP = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;
/** Takes `ingress[0].cidr_blocks` apart. */
function pathSteps(path) {
    if (path !== '' && !path.includes('.') && !path.includes('['))
        return [path];
    return [...path.matchAll(term_path_STEP)].map(([, position, key, name]) => position === undefined ? (key ?? name ?? '') : Number(position));
}
/** Follows a path into a term, and into documents written as text; what AWS writes with or without a list reads the same. */
function termAlong(term, steps) {
    return steps.reduce(stepInto, term);
}
function stepInto(here, step) {
    const isText = here.kind === 'known' || (here.kind === 'unknown' && noteOf(here).pieces !== undefined);
    const read = isText ? documentOf(here) : here;
    const term = here.kind === 'known' && read.kind === 'unknown' ? here : read;
    if (term.kind === 'unknown' || term.kind === 'absent')
        return term;
    if (term.kind === 'known')
        return step === 0 ? term : model_value/* absent */.Ge;
    if (typeof step === 'number') {
        if (term.kind === 'list')
            return term.items[step] ?? term.open ?? model_value/* absent */.Ge;
        return step === 0 ? term : model_value/* absent */.Ge;
    }
    const named = term.kind === 'list' ? (term.items[0] ?? term.open ?? model_value/* absent */.Ge) : term;
    if (named.kind === 'unknown')
        return named;
    return named.kind === 'map' ? (named.entries.get(step) ?? named.open ?? model_value/* absent */.Ge) : model_value/* absent */.Ge;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/variable-values.js



/** Finds where variables are set: `terraform.tfvars`, `*.auto.tfvars`, and other `.tfvars` files near the root. */
function variableFiles(tree, root, sources) {
    let automatic;
    let named;
    const attributesOf = (file) => sources.scanned(file, file.endsWith('.json') ? scanJsonValues : scan)?.body.attributes ??
        new Map();
    return (name) => {
        automatic ??= automaticFiles(tree, root).map(attributesOf);
        named ??= namedFiles(tree, root).map(attributesOf);
        const entries = (files) => files.flatMap((file) => file.get(name) ?? []);
        return { automatic: entries(automatic), named: entries(named) };
    };
}
const AUTOMATIC = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;
/** In Terraform's order of precedence: `terraform.tfvars`, its JSON form, then the others by name. */
function automaticFiles(tree, root) {
    const names = tree.files(root).filter((name) => AUTOMATIC.test(name));
    const first = names.filter((name) => name.startsWith('terraform.tfvars')).toSorted();
    const rest = names.filter((name) => !first.includes(name)).toSorted();
    return [...first, ...rest].map((name) => joinPath(root, name) ?? name);
}
function namedFiles(tree, root) {
    const below = tree.folders(root).flatMap((folder) => (folder.startsWith('.') ? [] : variable_values_within(root, folder)));
    return [root, ...below, ...foldersOfVariables(tree, root, below)].flatMap((folder) => tree
        .files(folder)
        .filter((name) => /\.tfvars(?:\.json)?$/.test(name) && !(folder === root && AUTOMATIC.test(name)))
        .map((name) => joinPath(folder, name) ?? name));
}
const variable_values_MOST_FOLDERS = 500;
const variable_values_DEEPEST = 3;
/** Folders farther off, below the root or beside it and what it stands in, that hold values but no configuration of their own. */
function foldersOfVariables(tree, root, known) {
    const above = root === '' ? [] : root.split('/').map((_, at, steps) => steps.slice(0, at).join('/'));
    const seen = new Set([root, ...known]);
    const queue = [...known, ...above].map((folder) => ({ folder, depth: 0 }));
    const found = [];
    for (let at = 0; at < queue.length && at < variable_values_MOST_FOLDERS; at++) {
        const { folder = '', depth = 0 } = queue[at] ?? {};
        const isAbove = above.includes(folder);
        const names = tree.files(folder);
        if (!isAbove && names.some((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)))
            continue;
        if (!seen.has(folder))
            found.push(folder);
        seen.add(folder);
        if (depth >= variable_values_DEEPEST)
            continue;
        for (const name of tree.folders(folder)) {
            const [next = ''] = variable_values_within(folder, name);
            if (!name.startsWith('.') && name !== 'node_modules' && !seen.has(next) && !above.includes(next))
                queue.push({ folder: next, depth: depth + 1 });
        }
    }
    return found;
}
function variable_values_within(folder, name) {
    const path = joinPath(folder, name);
    return path === undefined ? [] : [path];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/read-configuration.js













/** Beyond so many files no further one is parsed as a template just because it may be read. */
const MOST_GUESSES = 50;
/** Scans the configuration whose root is a folder of the tree; nothing is parsed before `prepare`. */
function readConfiguration(tree, root, options) {
    return new ScannedConfiguration(tree, root, options);
}
const PROVIDER = /^provider\./;
class ScannedConfiguration {
    sources;
    root;
    parser;
    evaluation;
    surroundings;
    tree;
    refusals = new Map();
    footprints = new Map();
    sites = new Map();
    constructor(tree, root, options) {
        const { parser, variables = new Map(), lookup = () => undefined, instances = () => [], workspace, } = options;
        this.tree = tree;
        this.parser = parser;
        this.sources = options.sources ?? scanSources(tree);
        this.root = moduleTree(tree, root, this.sources);
        const entries = variableFiles(tree, root, this.sources);
        this.surroundings = { rootFolder: root, entries, files: fileFinder(tree) };
        this.evaluation = createEvaluation({
            root: this.root,
            parser,
            lookup,
            instances,
            variables,
            entries,
            workspace,
            tree,
        });
    }
    get gaps() {
        return [...this.sources.gaps, ...this.refusals.values()];
    }
    block(address) {
        return this.find(address)?.block.at;
    }
    providers() {
        return [...this.root.contents.providers.keys()].map((name) => (0,model_value/* addressOf */.ci)(`provider.${name}`));
    }
    async prepare(addresses) {
        const slices = [];
        const files = new Set();
        const visitor = {
            extent: 'resources',
            range: () => undefined,
            slice: (slice) => void slices.push(slice),
            file(file, isGuessed) {
                if (!isGuessed || files.size < MOST_GUESSES)
                    files.add(file);
            },
        };
        const walk = createWalk(visitor, this.surroundings);
        for (const { chain, block } of addresses === 'all'
            ? this.everything()
            : addresses.flatMap((address) => this.find(address) ?? []))
            walk.whole(chain, block);
        await this.parse(slices, files);
    }
    value(address, path) {
        const site = this.find(address);
        if (site?.module === undefined)
            return undefined;
        const { module, block, key } = site;
        const [first, ...rest] = pathSteps(path);
        // Most arguments of most blocks are left to the provider: no instance needs a scope for that.
        if (first !== undefined && !states(block.body, String(first)))
            return model_value/* absent */.Ge;
        return this.evaluation.ask(() => {
            const scope = this.evaluation.scopeOf(module, block, key);
            if (first === undefined)
                return bodyTerm(block.body, block.at, { scope, evaluator: this.evaluation });
            return termAlong(this.evaluation.argument(block, String(first), scope), rest);
        });
    }
    document(address, path) {
        const term = this.value(address, path);
        return term === undefined ? undefined : this.evaluation.ask(() => documentOf(term));
    }
    footprint(address) {
        const parsed = (0,syntax_address/* parseAddress */.or)(address);
        const key = parsed === undefined ? address : (0,syntax_address/* formatAddress */.M0)((0,syntax_address/* withoutKeys */.Pe)(parsed));
        const known = this.footprints.get(key);
        if (known !== undefined)
            return known;
        const ranges = new Map();
        const range = (at) => void ranges.set(`${at.file}:${at.line}-${at.endLine}`, at);
        const file = (path) => {
            const text = this.tree.read(path);
            if (text !== undefined)
                range({ file: path, line: 1, endLine: text.split('\n').length });
        };
        const found = this.find(address);
        if (found !== undefined)
            createWalk({ extent: 'own', range, file }, this.surroundings).whole(found.chain, found.block);
        const footprint = [...ranges.values()];
        this.footprints.set(key, footprint);
        return footprint;
    }
    argumentsOf(address) {
        const found = this.find(address);
        return found === undefined ? [] : basis_argumentsOf(found.block);
    }
    basis(address, part) {
        const found = this.find(address);
        const { tree, surroundings } = this;
        if (found !== undefined)
            return basisOf(found, part, { tree, surroundings });
        const call = (0,syntax_address/* callsTo */.Jr)(address).find((each) => this.find(each) !== undefined);
        // The module that the call leads to is at hand: then it does not have the block.
        if (call === undefined || this.chain((0,syntax_address/* parseModulePath */.pV)(call) ?? []) !== undefined)
            return undefined;
        const outer = this.find(call);
        return outer === undefined ? undefined : basisOf(outer, 'whole', { tree, surroundings });
    }
    /** Looked up once: a block with unknown arguments is asked for many of them. */
    find(address) {
        if (!this.sites.has(address))
            this.sites.set(address, this.lookedUp(address));
        return this.sites.get(address);
    }
    lookedUp(address) {
        const provider = this.root.contents.providers.get(address.replace(PROVIDER, ''));
        if (provider !== undefined && PROVIDER.test(address))
            return { chain: [this.root], block: provider, module: this.evaluation.module([]), key: undefined };
        const resource = (0,syntax_address/* parseAddress */.or)(address);
        const call = resource === undefined ? (0,syntax_address/* parseModulePath */.pV)(address)?.at(-1) : undefined;
        const modules = resource?.modules ?? (0,syntax_address/* parseModulePath */.pV)(address)?.slice(0, -1);
        const chain = modules === undefined ? undefined : this.chain(modules);
        const contents = chain?.at(-1)?.contents;
        if (modules === undefined || chain === undefined || contents === undefined)
            return undefined;
        const prefix = resource === undefined || resource.mode === 'managed' ? '' : `${resource.mode}.`;
        const block = resource === undefined
            ? contents.calls.get(call?.name ?? '')
            : contents.resources.get(`${prefix}${resource.type}.${resource.name}`);
        if (block === undefined)
            return undefined;
        return { chain, block, module: this.evaluation.module(modules), key: (resource ?? call)?.key };
    }
    chain(modules) {
        const chain = [this.root];
        for (const { name } of modules) {
            const child = chain.at(-1)?.child(name);
            if (child === undefined)
                return undefined;
            chain.push(child);
        }
        return chain;
    }
    /** Every block of every module that the root reaches. */
    *everything(chain = [this.root]) {
        const node = chain.at(-1);
        if (node === undefined)
            return;
        const { resources, calls, outputs } = node.contents;
        for (const blocks of [resources, calls, outputs])
            for (const block of blocks.values())
                yield { chain, block };
        for (const name of calls.keys()) {
            const child = node.child(name);
            if (child !== undefined)
                yield* this.everything([...chain, child]);
        }
    }
    async parse(slices, files) {
        const texts = new Map();
        for (const slice of slices) {
            if (slice.hazard !== undefined)
                this.refuse(slice, slice.hazard);
            else if (slice.expression === undefined)
                texts.set(slice.source.text.slice(slice.start, slice.end), slice);
            else
                for (const text of unparsedIn(slice.expression))
                    texts.set(text, slice);
        }
        for (const file of files) {
            const text = this.tree.read(file);
            if (text !== undefined && read_configuration_isTemplate(text))
                texts.set(templateSource(text), undefined);
        }
        await this.parser.parse(texts.keys());
        for (const [text, slice] of texts) {
            const result = this.parser.result(text);
            if (slice !== undefined && result !== undefined && result.kind !== 'expression')
                this.refuse(slice, result.why);
        }
    }
    refuse({ source: { file }, line }, why) {
        const whole = why === lexer/* FILE_TOO_LARGE */.UE;
        const gap = { kind: 'file-refused', file, why: whole ? why : `line ${line}: ${why}` };
        this.refusals.set(whole ? file : `${file}:${line}`, gap);
    }
}
/** Template files are held to the limits of heredocs. */
function read_configuration_isTemplate(text) {
    return text.length < 1_000_000 && text.split('\n').length < 3_000;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/installed-modules.js
const INSTALLED = /(?:^|\/)\.terraform\//;
/** Whether a file was put there by `terraform init` and is no part of the repository. */
function isInstalled(file) {
    return INSTALLED.test(`${file}/`);
}
const some = (names) => names.length > 0;
/** A side where `terraform init` never ran, with the modules that it installed on the other side. */
function withModulesOf(tree, initialised) {
    const ownFirst = (path, read, isThere) => {
        const own = read(tree);
        return isInstalled(path) && !isThere(own) ? read(initialised) : own;
    };
    return {
        files: (folder) => ownFirst(folder, (from) => from.files(folder), some),
        folders: (folder) => ownFirst(folder, (from) => from.folders(folder), some),
        read: (file) => ownFirst(file, (from) => from.read(file), (text) => text !== undefined),
        target: (file) => tree.target?.(file) ?? file,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/provider-blocks.js



/**
 * The provider blocks of both roots beside what is planned: plans tell little of them, and nothing of what they were. Where it is
 * not known what the base says (undefined), nothing of them can be news.
 */
function withProviders(change, head, base) {
    if (head === undefined || base === undefined)
        return change;
    const before = base === 'none' ? [] : base.providers().map((address) => declared(address, base));
    const basis = (address) => base === 'none' ? undefined : base.basis(address, 'whole');
    const former = new Map(before.map((declaration) => [declaration.address, declaration]));
    const after = head.providers().map((address) => {
        const was = former.get(address);
        const isSame = was !== undefined && head.basis(address, 'whole') === basis(address);
        return isSame ? was : declared(address, head);
    });
    if (before.length + after.length === 0)
        return change;
    const { deployed } = change;
    return {
        ...change,
        before: [...change.before, ...before],
        after: [...change.after, ...after],
        ...(deployed === undefined ? {} : { deployed: [...deployed, ...before] }),
    };
}
function declared(address, configuration) {
    const attributes = attributesOver('', {
        member: (name) => configuration.value(address, name) ?? model_value/* absent */.Ge,
        written: (path) => configuration.argumentsOf(address).includes(path),
    });
    return {
        iac: 'terraform',
        type: model_declaration/* PROVIDER_TYPE */.Lf,
        address,
        action: 'update',
        attributes,
        identifiers: [],
        // That it assumes a role or is given an endpoint attaches nothing to either.
        mentions: () => true,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/base-plan.js


/**
 * Throws when a plan cannot be that of the base branch: next to the reviewed plan itself nothing would be new, and next to the plan
 * of another root everything would.
 */
function refuseStrangeBase(head, base, where) {
    // Plans of old that change nothing may be alike to the byte; one that tells its time was made once.
    if (head.sha256 === base.sha256 && textOf(head.index.tables.plan.timestamp) !== undefined)
        throw new errors/* InputError */.d({
            what: 'This is the plan that is reviewed, not that of the base branch.',
            where,
            fix: 'Plan in a checkout of the base branch as well, and keep both files: the one may have been written over the other.',
        });
    const [before, after] = [deployedIn(base.index.tables), deployedIn(head.index.tables)];
    if (before.size === 0 || after.size === 0 || [...before].some((address) => after.has(address)))
        return;
    throw new errors/* InputError */.d({
        what: 'This plan is of another root than the one that is reviewed: they have no deployed resource in common.',
        where,
        fix: 'Give the plan of the same folder and workspace; where there are several plans, name both alike: `prod=plan.json` and `prod=base-plan.json`.',
    });
}
/** Addresses of what exists before either plan is applied, under the names of both sides of a move. */
function deployedIn({ changes, untouched }) {
    const deployed = new Set();
    for (const { address, mode, previousAddress, change } of changes.entries) {
        if (mode !== 'managed' || (change['before'] ?? null) === null)
            continue;
        deployed.add(address);
        if (previousAddress !== undefined)
            deployed.add(previousAddress);
    }
    for (const { address, mode } of untouched)
        if (mode === 'managed')
            deployed.add(address);
    return deployed;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/root.js






/** Folders that hold copies or tools and never a root of ours. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules', '.github', '.terragrunt-cache', 'vendor']);
const root_MOST_FOLDERS = 5_000;
const root_DEEPEST = 12;
/**
 * The folder a plan was made in: the one whose blocks are the plan's root module's, nothing missing on either side if possible;
 * among several, the one whose constants and variable files say what the plan says. Undefined when no folder has more than half of
 * the blocks.
 */
function findRoot(tree, shape) {
    const { module } = shape;
    const calls = [...(module?.calls.keys() ?? [])].map((name) => `module.${name}`);
    const wanted = new Set([...(module?.blocks.keys() ?? []), ...calls]);
    if (wanted.size === 0)
        return undefined;
    let best;
    for (const folder of folders(tree)) {
        const declared = declaredIn(tree, folder);
        if (declared.size === 0)
            continue;
        const shared = [...wanted].filter((name) => declared.has(name)).length;
        if (shared * 2 <= wanted.size)
            continue;
        // A shared module may have the same blocks as a root; what it has too much counts against it.
        const score = shared / (wanted.size + (declared.size - shared));
        const candidate = { folder, declared };
        if (best === undefined || score > best.score)
            best = { candidates: [candidate], score };
        else if (score === best.score)
            best = { candidates: [...best.candidates, candidate], score };
    }
    return best === undefined ? undefined : likest(best.candidates, tree, shape);
}
function likest(candidates, tree, shape) {
    const likeness = candidates.length === 1 ? [0] : candidates.map((each) => likenessOf(each, tree, shape));
    const most = likeness.reduce((a, b) => Math.max(a, b), -Infinity);
    const [first, ...rivals] = candidates.filter((_, at) => likeness[at] === most).map(({ folder }) => folder);
    return first === undefined ? undefined : { folder: first, rivals };
}
function folders(tree) {
    const found = [];
    let level = [''];
    for (let depth = 0; depth <= root_DEEPEST && level.length > 0 && found.length < root_MOST_FOLDERS; depth++) {
        found.push(...level);
        level = level.flatMap((folder) => tree
            .folders(folder)
            .flatMap((name) => (SKIPPED.has(name) ? [] : [folder === '' ? name : `${folder}/${name}`])));
    }
    return found.slice(0, root_MOST_FOLDERS);
}
/** Blocks of the files in a folder, as a plan names them: `aws_vpc.main`, `data.aws_vpc.main`, `module.network`. */
function declaredIn(tree, folder) {
    const declared = new Map();
    for (const file of tree.files(folder)) {
        if (!file.endsWith('.tf') && !file.endsWith('.tofu'))
            continue;
        for (const { type, labels, body } of bodyOf(tree, folder, file).blocks) {
            if (type === 'resource')
                declared.set(labels.join('.'), body);
            else if (type === 'data' || type === 'module')
                declared.set(`${type}.${labels.join('.')}`, body);
        }
    }
    return declared;
}
function bodyOf(tree, folder, file) {
    const full = joinPath(folder, file) ?? file;
    return scan((0,source_text/* sourceText */.rI)(full, tree.read(full) ?? '')).body;
}
/** How many constants and variables agree, less those that do not. */
function likenessOf({ folder, declared }, tree, shape) {
    let score = 0;
    const compare = (written, stated) => {
        const value = literalOf(written);
        if (value !== undefined && stated !== undefined)
            score += (0,external_node_util_.isDeepStrictEqual)(value, stated) ? 1 : -1;
    };
    const compareAll = (body, expressions) => {
        for (const [argument, expression] of membersOf(expressions))
            compare(body?.attributes.get(argument), field(expression, 'constant_value'));
    };
    for (const [name, { expressions }] of shape.module?.blocks ?? [])
        compareAll(declared.get(name), expressions);
    for (const [name, { source, expressions }] of shape.module?.calls ?? []) {
        const call = declared.get(`module.${name}`);
        compare(call?.attributes.get('source'), source);
        compareAll(call, expressions);
    }
    for (const file of tree.files(folder).filter((name) => /^terraform\.tfvars$|\.auto\.tfvars$/.test(name)))
        for (const [name, attribute] of bodyOf(tree, folder, file).attributes)
            compare(attribute, field(field(shape.variables, name), 'value'));
    return score;
}
/** A value that is written as it would be in JSON; undefined for any other expression. */
function literalOf(attribute) {
    if (attribute === undefined)
        return undefined;
    const { source, start, end } = attribute.value;
    const text = (0,lexer/* significantText */.P6)(source.text.slice(start, end)).replace(/,\]$/, ']');
    if (text.length > 10_000 || text.includes('${') || text.includes('%{'))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/root-folder.js

/** The folder that was asked for, else that of the other side, else the one that fits the plan; undefined when none does. */
function rootOf(tree, { asked, near, index }) {
    const given = asked ?? (near !== undefined && holdsSource(tree, near) ? near : undefined);
    if (given !== undefined)
        return { folder: given, isSure: true, notices: [] };
    const { configuration, plan } = index.tables;
    const found = findRoot(tree, { module: configuration, variables: plan.variables });
    if (found === undefined)
        return undefined;
    const { folder, rivals } = found;
    if (rivals.length === 0)
        return { folder, isSure: true, notices: [] };
    const [other = ''] = rivals;
    const notice = `The plan fits the folders ${root_folder_name(folder)} and ${root_folder_name(other)} alike, and ${root_folder_name(folder)} was taken. Name the one it was made in with \`working-directory\`; until then every change in the plan counts as made by this pull request.`;
    return { folder, isSure: false, notices: [notice] };
}
const root_folder_name = (folder) => `\`${folder === '' ? '.' : folder}\``;
function holdsSource(tree, folder) {
    return tree.files(folder).some((file) => /\.(?:tf|tofu)(?:\.json)?$/.test(file));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/same-planned.js




/** Finds out whether two plans say the same about an object: then nothing about it changed between them. */
function samePlanned(one, other) {
    return (a, b) => {
        const [left, right] = [one.tables.snapshot(a.address), other.tables.snapshot(b.address)];
        if (a.type !== b.type || left === undefined || right === undefined)
            return false;
        const names = new Set([left.values, left.unknown, right.values, right.unknown].flatMap((part) => membersOf(part).map(([name]) => name)));
        return [...names].every((name) => {
            const masks = [field(left.unknown, name), field(right.unknown, name)];
            const isSettled = !masks.some(maskedAnywhere);
            if (isSettled && (0,external_node_util_.isDeepStrictEqual)(field(left.values, name), field(right.values, name)))
                return true;
            return (0,terms/* sameTerm */.jZ)(a.attributes.term(name), b.attributes.term(name));
        });
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/sources.js





/** Where a plan's declarations stand in the HCL of both sides. Addresses are those after the change. */
function terraformSources({ head, base, lineage, recreated, planned }) {
    const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
    const side = (which) => (which === 'after' ? head : base);
    const named = (which, address) => which === 'after' ? address : (earlier.get(address) ?? address);
    return {
        block: (which, address) => blockOf(side(which), named(which, address)),
        header: (which, address) => {
            const block = blockOf(side(which), named(which, address));
            return block === undefined ? undefined : { ...block, endLine: block.line };
        },
        trace: (which, address, path) => traceOf(side(which), { address: named(which, address), path, planned: planned(which, address) }),
        feeds: (which, address) => (side(which)?.footprint(named(which, address)) ?? []).filter(({ file }) => !isInstalled(file)),
        touched: (address) => {
            if (head === undefined || base === undefined)
                return undefined;
            const basis = head.basis(address, 'whole');
            // Planned, and in no source that is at hand.
            if (basis === undefined && isPlanned(planned('after', address)))
                return undefined;
            const former = named('before', address);
            if (recreated.has(former) && base.basis(address, 'whole') === undefined)
                return true;
            return basis !== base.basis(former, 'whole');
        },
    };
}
function isPlanned(object) {
    return object?.values !== undefined && object.values !== null;
}
/** A module whose source is not at hand, or not in the repository, is represented by its call. */
function blockOf(configuration, address) {
    return [address, ...(0,syntax_address/* callsTo */.Jr)(address)]
        .map((each) => configuration?.block(each))
        .find((block) => block !== undefined && !isInstalled(block.file));
}
/** The argument's own trail; for a part of it that stands nowhere by itself, that of the closest whole it is part of. */
function traceOf(configuration, argument) {
    const { address } = argument;
    if (configuration === undefined)
        return undefined;
    for (let here = inOrderWritten(configuration, argument); here !== ''; here = parentPath(here)) {
        const term = configuration.value(address, here);
        const trail = term === undefined || term.kind === 'absent' ? undefined : inRepository(term.trail);
        if (trail !== undefined)
            return trail;
    }
    const block = blockOf(configuration, address);
    return block === undefined ? undefined : { at: block };
}
/** The plan lists the members of a set in an order of its own: `ingress[0]` there may be the second block that is written. */
function inOrderWritten(configuration, { address, path, planned }) {
    const [, name = '', index = '', rest = ''] = /^(\w+)\[(\d+)\](.*)$/.exec(path) ?? [];
    const data = planned === undefined || name === '' ? [] : listOf(field(planned.values, name));
    if (planned === undefined || data.length < 2)
        return path;
    const written = configuration.value(address, name);
    if (written?.kind !== 'list')
        return path;
    const mask = maskAt(planned.unknown, [name]);
    const items = data.map((item, at) => ({ data: item, unknown: maskAt(mask, [at]) }));
    const at = aligned(items, written.items)[Number(index)];
    return at === undefined ? path : `${name}[${at}]${rest}`;
}
/** A trail without the places that no reader of the repository can open. */
function inRepository(trail) {
    if (trail === undefined)
        return undefined;
    const from = inRepository(trail.from);
    return isInstalled(trail.at.file) ? from : { at: trail.at, from };
}
/** `ingress[0].cidr_blocks` → `ingress[0]` → `ingress` → nothing. */
function parentPath(path) {
    return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/stale-plan.js



/** More are counted and not named. */
const MOST_NAMED = 3;
/**
 * What the pull request adds or rewrites in the root folder and the plan knows nothing of: it was made from other source than this.
 * Only literals are compared, and only with a plan that still says what the base says.
 */
function staleGaps(module, { head, base, folder }) {
    if (module === undefined || base === undefined || module.blocks.size + module.calls.size === 0)
        return [];
    // OpenTofu prefers `.tofu` files, and Terraform does not read them.
    if (head.files(folder).some((file) => file.endsWith('.tofu')))
        return [];
    const [now, then] = [declaredIn(head, folder), declaredIn(base, folder)];
    const strange = [...now].flatMap(([name, body]) => {
        const call = name.startsWith('module.') ? module.calls.get(name.slice('module.'.length)) : undefined;
        const planned = call ?? module.blocks.get(name);
        const former = then.get(name);
        if (planned === undefined)
            return former === undefined ? [name] : [];
        const isLeft = [...body.attributes].some(([argument, attribute]) => {
            const stated = field(field(planned.expressions, argument), 'constant_value');
            const [is, was] = [literalOf(attribute), literalOf(former?.attributes.get(argument))];
            if (stated === undefined || is === undefined || was === undefined)
                return false;
            return (0,external_node_util_.isDeepStrictEqual)(was, stated) && !(0,external_node_util_.isDeepStrictEqual)(is, stated);
        });
        return isLeft ? [name] : [];
    });
    if (strange.length === 0)
        return [];
    const more = strange.length > MOST_NAMED ? ` and ${strange.length - MOST_NAMED} more` : '';
    const why = `the plan was made from other source than this pull request's, and does not have its ${strange.slice(0, MOST_NAMED).join(', ')}${more}: plan again`;
    return [{ kind: 'partial-plan', why }];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/read.js


















/** Reads one plan with the HCL it was made from, on both sides as far as they are at hand. */
async function readTerraform(input) {
    if (input.parser !== undefined)
        return await readWith(input, input.parser);
    const parser = (0,expression_parser/* createExpressionParser */.K)();
    try {
        return await readWith(input, parser);
    }
    finally {
        await parser.close();
    }
}
async function readWith(input, parser) {
    const head = await planWithSource({ file: input.file, bytes: input.plan, tree: input.head }, input, parser);
    const base = input.basePlan === undefined
        ? undefined
        : await planWithSource({
            ...input.basePlan,
            tree: input.base === undefined ? undefined : withModulesOf(input.base, input.head),
            near: head.root?.folder,
        }, input, parser);
    if (base !== undefined)
        refuseStrangeBase(head, base, input.basePlan?.file ?? '');
    const source = base?.configuration ?? (await baseSource(head, input, parser));
    const sides = settled(readPlan(head.index, { base: source }), input.file);
    const baseSides = base === undefined
        ? undefined
        : settled(readPlan(base.index, { base: source }), input.basePlan?.file ?? '');
    const planned = changeOf(sides, baseSides, {
        input: input.name,
        head: head.configuration,
        base: source,
        isSame: base === undefined ? undefined : samePlanned(base.index, head.index),
    });
    const change = withProviders(planned, head.configuration, source ?? (isNewRoot(head, input) ? 'none' : undefined));
    const gaps = [...sides.gaps, ...staleIn(head, input), ...(head.configuration?.gaps ?? [])];
    const sources = terraformSources({
        head: head.configuration,
        base: source,
        lineage: change.lineage,
        recreated: change.recreated ?? new Set(),
        planned: plannedValues(head.index, base?.index),
    });
    const plans = [head, ...(base === undefined ? [] : [base])];
    const namesakes = namesakesIn(plans.map(({ index }) => index.tables));
    const configurations = new Set([...plans.map(({ configuration }) => configuration), source]);
    await Promise.all([...configurations].map(async (each) => each?.prepare(each.providers())));
    const distance = distanceIn(plans.map(({ index: { tables }, configuration }) => ({ tables, source: configuration })), source);
    const rewriter = rewriterOf(change, { input, head, source, parser });
    return {
        change: { ...change, gaps, sources, namesakes, distance, rewriter },
        notices: [...head.notices, ...sides.notices, ...(base?.notices ?? [])],
        summary: { name: input.name, kind: 'terraform', file: input.file, sha256: head.sha256, ...sides.counts },
    };
}
/** Whether the base has no folder that the plan could be made of. */
function isNewRoot({ index, root: ofHead }, { base, root }) {
    return (base !== undefined &&
        ofHead?.isSure === true &&
        rootOf(base, { asked: root, near: ofHead.folder, index }) === undefined);
}
function staleIn({ root, index }, { head, base }) {
    if (root?.isSure !== true)
        return [];
    return staleGaps(index.tables.configuration, { head, base, folder: root.folder });
}
function rewriterOf(change, { input, head, source, parser }) {
    const { root, index } = head;
    if (root === undefined)
        return undefined;
    const instances = (block) => instancesOf(block, index);
    const scanned = scanSources(input.head);
    return terraformRewriter({
        head: input.head,
        base: input.base,
        baseSource: source,
        read: (tree, edited) => readConfiguration(tree, root.folder, {
            parser,
            instances,
            sources: edited === undefined ? scanned : scanSources(tree, { sources: scanned, except: edited }),
        }),
        change,
    });
}
async function planWithSource({ file, bytes, tree, near }, { root, showPlan }, parser) {
    const { plan, notices, sha256 } = parsePlanFile(bytes, file, { showPlan });
    let configuration;
    const index = planIndex(plan, () => configuration);
    const found = tree === undefined ? undefined : rootOf(tree, { asked: root, near, index });
    if (tree !== undefined && found !== undefined) {
        const { lookup, variables } = index;
        configuration = readConfiguration(tree, found.folder, {
            lookup,
            instances: (block) => instancesOf(block, index),
            variables,
            parser,
        });
        await configuration.prepare(changedBlocks(index));
    }
    return { index, sha256, configuration, root: found, notices: [...notices, ...(found?.notices ?? [])] };
}
/** The source of the base branch when there is no plan of it: variables then have the values its own files give them. */
async function baseSource({ index, root: ofHead }, { head, base, root }, parser) {
    // Another folder than the plan's would tell others' changes from this one.
    if (base === undefined || ofHead?.isSure === false)
        return undefined;
    const found = rootOf(base, { asked: root, near: ofHead?.folder, index });
    if (found?.isSure !== true)
        return undefined;
    const configuration = readConfiguration(withModulesOf(base, head), found.folder, { parser });
    await configuration.prepare(changedBlocks(index));
    return configuration;
}
function instancesOf(block, index) {
    const parsed = (0,syntax_address/* parseAddress */.or)(block);
    if (parsed === undefined)
        return [];
    const prefix = parsed.mode === 'managed' ? '' : `${parsed.mode}.`;
    return index.instances((0,syntax_address/* formatModulePath */.dY)(parsed.modules), `${prefix}${parsed.type}.${parsed.name}`);
}
/** One address per block that the plan touches: instances share their source. */
function changedBlocks({ tables }) {
    const blocks = new Map();
    for (const { address, change } of tables.changes.entries) {
        if (Array.isArray(change['actions']) &&
            change['actions'].length === 1 &&
            change['actions'][0] === 'no-op')
            continue;
        const parsed = (0,syntax_address/* parseAddress */.or)(address);
        blocks.set(parsed === undefined ? address : (0,syntax_address/* formatAddress */.M0)((0,syntax_address/* withoutKeys */.Pe)(parsed)), address);
    }
    return [...blocks.values()];
}
/** No verdict may rest on a plan that failed. */
function settled(sides, file) {
    if (sides.problem === undefined)
        return sides;
    throw new errors/* InputError */.d({
        what: sides.problem,
        where: file,
        fix: 'Correct what the plan complains about and plan again; nothing was reviewed.',
    });
}


/***/ })

};
