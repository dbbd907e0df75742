import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 9140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ expressionFromAst)
});

;// CONCATENATED MODULE: ./lib/model/value.js
function value_addressOf(text) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
    return text;
}
const absent = { kind: 'absent' };
function known(value, trail) {
    return trail === undefined ? { kind: 'known', value } : { kind: 'known', value, trail };
}
function unknown(reason, details = {}) {
    return { kind: 'unknown', reason, refersTo: [], ...details };
}
/** Plain data as a term; `null` and `undefined` read as absent. */
function termOf(data, trail) {
    if (data === null || data === undefined)
        return absent;
    if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
        return known(data, trail);
    if (Array.isArray(data))
        return { kind: 'list', items: data.map((item) => termOf(item, trail)), trail };
    if (typeof data === 'object')
        return {
            kind: 'map',
            entries: new Map(Object.entries(data).map(([key, item]) => [key, termOf(item, trail)])),
            trail,
        };
    return unknown('malformed');
}
/** Follows names and list positions into a term; a name on a list looks into its first item, because a nested block is a list of one. */
function termAt(term, path) {
    let here = term;
    for (const step of path) {
        if (typeof step === 'string' && here.kind === 'list')
            here = here.items[0] ?? here.open ?? absent;
        if (here.kind === 'unknown' || here.kind === 'absent')
            return here;
        if (here.kind === 'known')
            return absent;
        if (typeof step === 'number')
            here = here.kind === 'list' ? (here.items[step] ?? here.open ?? absent) : absent;
        else
            here = here.kind === 'map' ? (here.entries.get(step) ?? here.open ?? absent) : absent;
    }
    return here;
}
/** The one place that turns a value into text for a reader; sensitive values never pass. */
function printable(value) {
    if (value.kind === 'absent')
        return 'not set';
    if (value.sensitive === true)
        return 'a sensitive value';
    if (value.kind === 'known')
        return String(value.value);
    return (value.written ??
        (value.refersTo.map((reference) => reference.to).join(', ') || 'a value known after apply'));
}
/** Bounds what is put together for texts that nobody would take for names. */
const MOST_NAME_PARTS = 16;
/**
 * A text that stands for an unknown one and that every value put together alike has in common: two that say
 * `logs-${AWS::AccountId}` name the same thing, whatever the account. Undefined where a part of it may differ from place to place.
 */
function symbolicText(value) {
    const parts = value.parts ?? [value];
    if (value.sensitive === true || parts.length > MOST_NAME_PARTS)
        return undefined;
    const texts = parts.map((part) => (typeof part === 'string' ? part : symbolOf(part)));
    return texts.includes(undefined) ? undefined : texts.join('');
}
/** A parameter is known by the place where it is declared, everything else by what it refers to. */
function symbolOf({ parts, refersTo, reason, written, trail, sensitive }) {
    if (parts !== undefined || sensitive === true)
        return undefined;
    const [only, ...others] = refersTo;
    if (only !== undefined)
        return others.length === 0 ? symbol(`${only.to}.${only.attribute}`) : undefined;
    if (reason !== 'no-value' || written === undefined || trail?.from === undefined)
        return undefined;
    let declared = trail.from;
    while (declared.from !== undefined)
        declared = declared.from;
    return symbol(`${written} ${declared.at.file}:${declared.at.line}`);
}
/** In no text that anybody writes. */
const symbol = (name) => `\uE011${name}\uE011`;

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/address.js

/** Takes `module.web["a.b"].data.aws_x.y[0]` apart; undefined when the text is not a resource address. */
function parseAddress(text) {
    const parts = splitAddress(text);
    if (parts === undefined)
        return undefined;
    const { steps: modules, rest } = takeModules(parts);
    const [first, second, third, ...others] = rest;
    if (first === undefined || second === undefined || others.length > 0)
        return undefined;
    if (first.name === 'data' || first.name === 'ephemeral') {
        if (third === undefined || first.key !== undefined || second.key !== undefined)
            return undefined;
        const mode = first.name;
        return { modules, mode, type: second.name, name: third.name, key: third.key };
    }
    if (third !== undefined || first.key !== undefined)
        return undefined;
    return { modules, mode: 'managed', type: first.name, name: second.name, key: second.key };
}
/** Takes `module.network["eu"].module.subnets` apart; the empty text is the root module; undefined when it names anything else. */
function parseModulePath(text) {
    if (text === '')
        return [];
    const parts = splitAddress(text);
    if (parts === undefined)
        return undefined;
    const { steps, rest } = takeModules(parts);
    return rest.length === 0 ? steps : undefined;
}
/** The address as Terraform spells it in a plan. */
function formatAddress({ modules, mode, type, name, key }) {
    const prefix = modules.length === 0 ? '' : `${formatModulePath(modules)}.`;
    return addressOf(`${prefix}${mode === 'managed' ? '' : `${mode}.`}${type}.${name}${formatKey(key)}`);
}
/** The module path as Terraform spells it; empty for the root module. */
function formatModulePath(modules) {
    return modules.map(({ name, key }) => `module.${name}${formatKey(key)}`).join('.');
}
/** The module calls that lead to an address, innermost first. */
function callsTo(address) {
    const modules = parseAddress(address)?.modules ?? [];
    return modules.map((_, index) => addressOf(formatModulePath(modules.slice(0, modules.length - index))));
}
/** `[0]`, `["eu-west-1"]`, or nothing. */
function formatKey(key) {
    if (key === undefined)
        return '';
    return typeof key === 'number' ? `[${key}]` : `["${quoted(key)}"]`;
}
/** The address of the block that declares an instance: every instance key removed. */
function withoutKeys({ modules, ...rest }) {
    return { ...rest, modules: modules.map(({ name }) => ({ name, key: undefined })), key: undefined };
}
const NAME = /[\p{L}\p{N}_-]+/uy;
const NUMBER_KEY = /\[(\d{1,15})\]/y;
const STRING_KEY = /\["((?:[^"\\]|\\[^])*)"\]/y;
function splitAddress(text) {
    const parts = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text);
        if (found !== null)
            at += found[0].length;
        return found;
    };
    for (;;) {
        const name = take(NAME)?.[0];
        if (name === undefined)
            return undefined;
        const number = take(NUMBER_KEY)?.[1];
        const string = number === undefined ? take(STRING_KEY)?.[1] : undefined;
        const key = number !== undefined ? Number(number) : string === undefined ? undefined : unquoted(string);
        parts.push({ name, key });
        if (at === text.length)
            return parts;
        if (text[at] !== '.')
            return undefined;
        at += 1;
    }
}
function takeModules(parts) {
    const steps = [];
    let at = 0;
    for (; parts[at]?.name === 'module' && parts[at]?.key === undefined; at += 2) {
        const call = parts[at + 1];
        if (call === undefined)
            break;
        steps.push(call);
    }
    return { steps, rest: parts.slice(at) };
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['"', '"'],
    ['\\', '\\'],
]);
const ESCAPE = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([^])|([$%])\4\{/g;
/** Text of an HCL quoted string without interpolation, given what stands between its quotes. */
function unquoted(raw) {
    return raw.replace(ESCAPE, (whole, ...groups) => {
        const [short, long, letter, sign] = groups;
        if (sign !== undefined)
            return `${sign}{`;
        const code = Number.parseInt(short ?? long ?? '', 16);
        if (!Number.isNaN(code))
            return code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}';
        return ESCAPES.get(letter ?? '') ?? whole;
    });
}
function quoted(text) {
    return text.replace(/["\\\n\r\t]|([$%])\{/g, (found, sign) => {
        if (sign !== undefined)
            return `${sign}${found}`;
        for (const [letter, character] of ESCAPES)
            if (character === found)
                return `\\${letter}`;
        return found;
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/source-text.js
function sourceText(file, text) {
    return { file, text, lineStarts: lineStartsOf(text) };
}
function lineStartsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** Index of the line an offset falls in, counted from 0. */
function lineIndex(lineStarts, offset) {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Line of an offset, counted from 1. */
function lineAt(source, offset) {
    return lineIndex(source.lineStarts, offset) + 1;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/lexer.js
/** The hazard of every expression of a file that is refused as a whole. */
const FILE_TOO_LARGE = 'the file is larger than 1 MB';
/** Limits beyond which hcl2json hangs or overflows (measured: exponents of 7 digits take 20 s, heredocs are quadratic). */
const NESTING_LIMIT = 100;
const HEREDOC_LINE_LIMIT = 3_000;
const DIGIT_LIMIT = 400;
const EXPONENT_DIGIT_LIMIT = 4;
const BLANK = /[^\S\n]+|\n/y;
const lexer_NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?(\d+))?/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[^\n\S]*\r?\n/uy;
const QUOTED_TEXT = /[^"\\$%\n]+/y;
const HEREDOC_TEXT = /[^$%\n]+/y;
const CLOSING = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
]);
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
/**
 * Walks over an expression without understanding it: strings, templates, heredocs, brackets and comments. It keeps its own
 * stack, so depth costs no recursion, and reads every character once.
 */
class Walk {
    stack = [];
    at;
    /** Offset after the last token. */
    last;
    hazard;
    error;
    text;
    onName;
    constructor(text, at, onName) {
        this.text = text;
        this.at = at;
        this.last = at;
        this.onName = onName;
    }
    /** Consumes one token; false at the end of the expression. */
    step() {
        const top = this.stack.at(-1);
        if (this.at >= this.text.length) {
            if (top !== undefined)
                this.fail(top.opened, unclosed(top));
            return false;
        }
        if (top === undefined || top.kind === 'bracket' || top.kind === 'interpolation') {
            const comment = commentEnd(this.text, this.at);
            if (comment !== undefined) {
                this.at = comment;
                return true;
            }
            return this.stepCode(top);
        }
        const going = top.kind === 'quoted' ? this.stepQuoted(top) : this.stepHeredoc(top);
        this.last = this.at;
        return going;
    }
    push(frame) {
        this.stack.push(frame);
        if (this.stack.length > NESTING_LIMIT)
            this.hazard ??= 'nested too deeply';
    }
    fail(at, why) {
        this.error ??= { at, why };
        return false;
    }
    stepQuoted(top) {
        const plain = match(QUOTED_TEXT, this.text, this.at);
        if (plain !== null) {
            this.at += plain[0].length;
            return true;
        }
        const letter = this.text[this.at];
        if (letter === '\n')
            return this.fail(top.opened, 'a string is not closed on its line');
        if (letter === '\\')
            this.at += 2;
        else if (letter === '"') {
            this.stack.pop();
            this.at += 1;
        }
        else
            this.stepSign();
        return true;
    }
    stepHeredoc(top) {
        if (this.text[this.at - 1] === '\n') {
            const lineEnd = this.text.indexOf('\n', this.at);
            const line = this.text.slice(this.at, lineEnd === -1 ? undefined : lineEnd);
            if (line.trim() === top.close) {
                this.stack.pop();
                this.at += line.trimEnd().length;
                return true;
            }
        }
        const plain = match(HEREDOC_TEXT, this.text, this.at);
        if (plain !== null)
            this.at += plain[0].length;
        else if (this.text[this.at] === '\n')
            this.at += 1;
        else
            this.stepSign();
        return true;
    }
    /** At `$` or `%` inside a template. */
    stepSign() {
        const sign = this.text[this.at];
        if (this.text[this.at + 1] === sign && this.text[this.at + 2] === '{')
            this.at += 3;
        else if (this.text[this.at + 1] === '{') {
            this.push({ kind: 'interpolation', close: '}', opened: this.at });
            this.at += 2;
        }
        else
            this.at += 1;
    }
    stepCode(top) {
        const letter = this.text[this.at] ?? '';
        if (letter === '\n' && top === undefined)
            return false;
        const blank = match(BLANK, this.text, this.at);
        if (blank !== null) {
            this.at += blank[0].length;
            return true;
        }
        const close = CLOSING.get(letter);
        if (close !== undefined) {
            this.push({ kind: 'bracket', close, opened: this.at });
            this.at += 1;
        }
        else if (letter === ')' || letter === ']' || letter === '}') {
            if (top === undefined)
                return false;
            if (top.close !== letter)
                return this.fail(this.at, `\`${letter}\` closes nothing`);
            this.stack.pop();
            this.at += 1;
        }
        else if (letter === '"') {
            this.push({ kind: 'quoted', close: '"', opened: this.at });
            this.at += 1;
        }
        else
            this.stepWord(letter);
        this.last = this.at;
        return true;
    }
    stepWord(letter) {
        const name = match(lexer_NAME, this.text, this.at)?.[0];
        if (name !== undefined) {
            if (this.text[this.at - 1] !== '.')
                this.onName?.(this.at, this.at + name.length);
            this.at += name.length;
            return;
        }
        if (letter >= '0' && letter <= '9') {
            this.stepNumber();
            return;
        }
        const heredoc = letter === '<' ? match(HEREDOC, this.text, this.at) : null;
        if (heredoc === null)
            this.at += 1;
        else {
            this.checkHeredoc(heredoc);
            this.push({ kind: 'heredoc', close: heredoc[2] ?? '', opened: this.at });
            this.at += heredoc[0].length;
        }
    }
    stepNumber() {
        const number = match(NUMBER, this.text, this.at);
        if (number === null)
            throw new Error('a digit must start a number');
        if (number[0].length > DIGIT_LIMIT || (number[1]?.length ?? 0) > EXPONENT_DIGIT_LIMIT)
            this.hazard ??= 'a number too long to be read';
        this.at += number[0].length;
    }
    checkHeredoc(opening) {
        if (this.hazard !== undefined)
            return;
        let at = opening.index;
        for (let lines = 0; lines <= HEREDOC_LINE_LIMIT; lines += 1) {
            const next = this.text.indexOf('\n', at);
            if (next === -1)
                return;
            const line = this.text.slice(at, next);
            if (lines > 0 && line.trim() === opening[2])
                return;
            at = next + 1;
        }
        this.hazard = 'a heredoc too long to be read';
    }
}
function unclosed({ kind, close }) {
    if (kind === 'quoted')
        return 'a string is not closed';
    if (kind === 'heredoc')
        return `the heredoc is not closed by \`${close}\``;
    return `\`${close}\` is missing`;
}
/** Offset after the comment that starts here (a line comment ends before its line break); undefined when none does. */
function commentEnd(text, at) {
    const letter = text[at];
    if (letter === '#' || (letter === '/' && text[at + 1] === '/')) {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    if (letter === '/' && text[at + 1] === '*') {
        const end = text.indexOf('*/', at + 2);
        return end === -1 ? text.length : end + 2;
    }
    return undefined;
}
/** Walks from the start of an attribute's value to its end: a line break or a closing bracket outside of all brackets. */
function lexValue(text, start) {
    const walk = new Walk(text, start);
    while (walk.step())
        ;
    return { end: walk.at, last: walk.last, hazard: walk.hazard, error: walk.error };
}
/** Offset after the bracket, string or interpolation that opens at `start` (`${`, `%{`, or `"`). */
function lexEnclosed(text, start) {
    const quoted = text[start] === '"';
    const walk = new Walk(text, start + (quoted ? 1 : 2));
    walk.push(quoted
        ? { kind: 'quoted', close: '"', opened: start }
        : { kind: 'interpolation', close: '}', opened: start });
    while (walk.stack.length > 0 && walk.step())
        ;
    return walk.at;
}
/** Calls back with every name that may start a reference: in code and inside interpolations, but not in text or after a dot. */
function eachName(text, onName) {
    const walk = new Walk(text, 0, onName);
    while (walk.at < text.length)
        if (!walk.step())
            walk.at += 1;
}
const WORDS_MEET = /[\p{L}\p{N}_]$/u;
const WORD_STARTS = /^[\p{L}\p{N}_]/u;
/** The text of an expression without comments and layout, so that texts that differ in nothing else are equal. */
function significantText(text) {
    const walk = new Walk(text, 0);
    const parts = [];
    let isApart = false;
    while (walk.at < text.length) {
        const from = walk.at;
        const top = walk.stack.at(-1)?.kind;
        const isCode = top !== 'quoted' && top !== 'heredoc';
        const isComment = isCode && commentEnd(text, from) !== undefined;
        if (!walk.step())
            walk.at = Math.max(walk.at, from + 1);
        const part = text.slice(from, walk.at);
        if (isComment || (isCode && part.trim() === '')) {
            isApart = true;
            continue;
        }
        if (isApart && isCode && WORDS_MEET.test(parts.at(-1) ?? '') && WORD_STARTS.test(part))
            parts.push(' ');
        parts.push(part);
        isApart = false;
    }
    return parts.join('').replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/template-text.js


const template_text_QUOTED_TEXT = /(?:[^\\$%]+|\\[^]|\$\$\{|%%\{|[$%](?!\{))+/y;
const template_text_HEREDOC_TEXT = /(?:[^$%]+|\$\$\{|%%\{|[$%](?!\{))+/y;
/** Splits what stands between the quotes, or between the first line and the marker of a heredoc. */
function templateTokens(source, { start, end, heredoc }) {
    const tokens = [];
    const content = source.slice(0, end);
    for (let at = start; at < end;) {
        const pattern = heredoc ? template_text_HEREDOC_TEXT : template_text_QUOTED_TEXT;
        pattern.lastIndex = at;
        const text = pattern.exec(content)?.[0];
        const tokenEnd = text === undefined ? Math.min(end, Math.max(at + 1, lexEnclosed(content, at))) : at + text.length;
        tokens.push({
            kind: text !== undefined ? 'text' : content[at] === '%' ? 'directive' : 'interpolation',
            start: at,
            end: tokenEnd,
            trimBefore: text === undefined && content[at + 2] === '~',
            trimAfter: text === undefined && content[tokenEnd - 2] === '~',
        });
        at = tokenEnd;
    }
    return tokens;
}
/**
 * Text of each token as it will read: escapes decoded, `~` applied, `<<-` indentation removed; empty for code.
 * HCL reads a heredoc line by line, so `~` reaches no further than the line it touches, and lines without text keep their blanks.
 */
function tokenTexts(source, tokens, style) {
    const lines = tokens.map(({ kind, start, end }, index) => {
        if (kind !== 'text')
            return [];
        const pieces = source.slice(start, end).split(/(?<=\n)/);
        if (tokens[index - 1]?.trimAfter === true)
            pieces[0] = (pieces[0] ?? '').trimStart();
        const last = pieces.length - 1;
        if (tokens[index + 1]?.trimBefore === true)
            pieces[last] = (pieces[last] ?? '').trimEnd();
        return pieces;
    });
    const starts = lineStartFlags(tokens, lines);
    const indentation = style === 'indented-heredoc' ? indentationOf(tokens, lines, starts) : 0;
    return lines.map((pieces, index) => {
        const text = pieces
            .map((piece, at) => (starts[index]?.[at] === true ? outdented(piece, indentation) : piece))
            .join('');
        return style === 'quoted' ? unquoted(text) : text.replace(/([$%])\1\{/g, '$1{');
    });
}
/** For each piece of each token, whether it starts a line; what `~` has joined to the line before does not. Code has one piece. */
function lineStartFlags(tokens, lines) {
    let startsLine = true;
    return tokens.map(({ kind }, index) => {
        const pieces = kind === 'text' ? (lines[index] ?? []) : [''];
        return pieces.map((piece) => {
            const starts = startsLine;
            startsLine = piece.endsWith('\n');
            return starts;
        });
    });
}
function indentationOf(tokens, lines, starts) {
    let least = Number.POSITIVE_INFINITY;
    for (const [index, { kind }] of tokens.entries()) {
        if (kind !== 'text' && starts[index]?.[0] === true)
            return 0;
        for (const [at, piece] of (lines[index] ?? []).entries())
            if (starts[index]?.[at] === true && !isBlankLine(piece))
                least = Math.min(least, piece.length - piece.trimStart().length);
    }
    return Number.isFinite(least) ? least : 0;
}
function isBlankLine(piece) {
    return piece.endsWith('\n') && piece.trim() === '';
}
function outdented(piece, indentation) {
    return isBlankLine(piece) ? piece : piece.slice(indentation);
}
/** Writes the text of a JSON string, in which `${…}` is code, as a quoted template. */
function asQuotedTemplate(text) {
    const tokens = templateTokens(text, { start: 0, end: text.length, heredoc: true });
    const pieces = tokens.map(({ kind, start, end }) => {
        const piece = text.slice(start, end);
        return kind === 'text' ? JSON.stringify(piece).slice(1, -1) : piece.replaceAll('\n', ' ');
    });
    return `"${pieces.join('')}"`;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/template-tree.js
/** Puts the flat tokens of a template and the code between them back into nested directives. */
class TemplateReader {
    at = 0;
    source;
    tokens;
    codes;
    constructor(source, tokens, codes) {
        this.source = source;
        this.tokens = tokens;
        this.codes = [...codes];
    }
    parts(textOf) {
        const parts = [];
        for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
            if (token.kind === 'text') {
                const part = textOf(this.at);
                if (part.text !== '')
                    parts.push(part);
            }
            else if (token.kind === 'interpolation')
                parts.push(this.code());
            else if (/^%\{~?\s*(?:else|endif|endfor)\b/.test(this.sourceOf(token)))
                return parts;
            else {
                parts.push(this.directive(token, textOf));
            }
            this.at += 1;
        }
        return parts;
    }
    sourceOf({ start, end }) {
        return this.source.slice(start, end);
    }
    code() {
        const code = this.codes.shift();
        if (code === undefined)
            throw new Error('a template has more code than its tree');
        return code;
    }
    directive(token, textOf) {
        const subject = this.code();
        const { span } = subject;
        const names = /^%\{~?\s*for\s+([^\s,]+)\s*(?:,\s*(\S+)\s+)?/.exec(this.sourceOf(token));
        this.at += 1;
        const body = { kind: 'template', parts: this.parts(textOf), span };
        if (names !== null) {
            const [, first = '', second] = names;
            const each = {
                kind: 'for',
                keyName: second === undefined ? undefined : first,
                valueName: second ?? first,
                collection: subject,
                key: undefined,
                value: body,
                condition: undefined,
                grouped: false,
                span,
            };
            return { kind: 'join', each, span };
        }
        let whenFalse = { kind: 'literal', value: '', span };
        const next = this.tokens[this.at];
        if (next !== undefined && /^%\{~?\s*else\b/.test(this.sourceOf(next))) {
            this.at += 1;
            whenFalse = { kind: 'template', parts: this.parts(textOf), span };
        }
        return { kind: 'conditional', condition: subject, whenTrue: body, whenFalse, span };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/template-expression.js


/** A template's text and code in order; text alone is a literal. The code, in the order it is written, comes from the caller. */
function templateExpression({ source, span, lineOf }, codesIn) {
    const opening = /^<<(-?)[^\n]*\n/.exec(source.slice(span.start, span.end));
    const start = span.start + (opening?.[0].length ?? 1);
    const end = opening === null ? span.end - 1 : source.lastIndexOf('\n', span.end - 1) + 1;
    const style = opening === null ? 'quoted' : opening[1] === '-' ? 'indented-heredoc' : 'heredoc';
    const tokens = templateTokens(source, { start, end, heredoc: style !== 'quoted' });
    const texts = tokenTexts(source, tokens, style);
    const reader = new TemplateReader(source, tokens, codesIn(tokens));
    const parts = reader.parts((index) => ({
        kind: 'text',
        text: texts[index] ?? '',
        line: lineOf(tokens[index]?.start ?? start) + trimmedLines(source, tokens, index),
        multiline: style !== 'quoted',
    }));
    const [only] = parts;
    if (parts.length === 0)
        return { kind: 'literal', value: '', span };
    if (parts.length === 1 && only?.kind === 'text' && style === 'quoted')
        return { kind: 'literal', value: only.text, span };
    return { kind: 'template', parts, span };
}
/** Lines that `~` takes from the front of a text: one, where nothing but blanks follows the code on its line. */
function trimmedLines(source, tokens, index) {
    const token = tokens[index];
    if (token === undefined || tokens[index - 1]?.trimAfter !== true)
        return 0;
    return /^[^\S\n]*\n/.test(source.slice(token.start, token.end)) ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression-ast.js



const OPERATORS = new Map([
    ['logicalOr', '||'],
    ['logicalAnd', '&&'],
    ['equal', '=='],
    ['notEqual', '!='],
    ['lessThan', '<'],
    ['lessThanOrEqual', '<='],
    ['greaterThan', '>'],
    ['greaterThanOrEqual', '>='],
    ['add', '+'],
    ['subtract', '-'],
    ['multiply', '*'],
    ['divide', '/'],
    ['modulo', '%'],
]);
/** Frees hcl2json's tree of its syntax; throws a plain Error on a node it does not know. */
function expressionFromAst(source, root) {
    return new Conversion(source).convert(root);
}
class Conversion {
    source;
    lineStarts;
    offsets;
    constructor(source) {
        this.source = source;
        this.lineStarts = lineStartsOf(source);
        this.offsets = offsetsByByte(source);
    }
    convert(node) {
        const children = node.children ?? [];
        const span = this.spanOf(node);
        switch (node.type) {
            case 'literalValue':
                return { kind: 'literal', value: literalOf(node), span };
            case 'template':
                return this.template(node, span);
            case 'templateWrap':
                return { kind: 'template', parts: [this.child(node, 0)], span };
            case 'scopeTraversal': {
                const [root, ...steps] = node.meta?.traversal ?? [];
                return { kind: 'traversal', root: root?.segment ?? '', steps: steps.map(accessOf), span };
            }
            case 'relativeTraversal': {
                const steps = (node.meta?.traversal ?? []).map(accessOf);
                return { kind: 'access', source: this.child(node, 0), steps, span };
            }
            case 'index':
                return { kind: 'index', source: this.child(node, 0), key: this.child(node, 1), span };
            case 'splat':
                return { kind: 'splat', source: this.child(node, 0), each: this.child(node, 1), span };
            case 'function':
                return this.call(node, span);
            case 'object':
                return { kind: 'object', items: this.items(children), span };
            case 'tuple':
                return { kind: 'tuple', items: children.map((child) => this.convert(child)), span };
            case '':
                return children.length === 0 ? { kind: 'splat-item', span } : this.child(node, 0);
            default:
                return this.operation(node, span);
        }
    }
    operation(node, span) {
        switch (node.type) {
            case 'for':
                return this.forExpression(node, span);
            case 'conditional': {
                const [condition, whenTrue, whenFalse] = [0, 1, 2].map((index) => this.child(node, index));
                if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
                    throw unknownNode(node);
                return { kind: 'conditional', condition, whenTrue, whenFalse, span };
            }
            case 'binaryOp': {
                const operator = OPERATORS.get(node.meta?.operator ?? '');
                if (operator === undefined)
                    throw unknownNode(node);
                return { kind: 'binary', operator, left: this.child(node, 0), right: this.child(node, 1), span };
            }
            case 'unaryOp': {
                const operator = node.meta?.operator === 'negate' ? '-' : '!';
                return { kind: 'unary', operator, operand: this.child(node, 0), span };
            }
            default:
                throw unknownNode(node);
        }
    }
    child(node, index) {
        const child = node.children?.[index];
        if (child === undefined)
            throw unknownNode(node);
        return this.convert(child);
    }
    call(node, span) {
        const args = (node.children ?? []).map((child) => this.convert(child));
        const expand = node.meta?.expandedFinalArgument === true;
        return { kind: 'call', name: node.meta?.name ?? '', args, expand, span };
    }
    items(children) {
        const items = [];
        for (let at = 0; at + 1 < children.length; at += 2) {
            const [key, value] = [children[at], children[at + 1]];
            if (key === undefined || value === undefined)
                break;
            items.push({ key: this.objectKey(key), value: this.convert(value) });
        }
        return items;
    }
    /** A bare name is a key, not a reference; hcl2json gives it as a node without children. */
    objectKey(node) {
        if (node.type === '' && (node.children ?? []).length > 0)
            return this.child(node, 0);
        const span = this.spanOf(node);
        const name = this.source.slice(span.start, span.end);
        return { kind: 'literal', value: name, span };
    }
    forExpression({ children = [], meta = {} }, span) {
        const [collection, ...rest] = children.map((child) => this.convert(child));
        const key = meta.keyExpression === undefined ? undefined : rest.shift();
        const value = rest.shift();
        if (collection === undefined || value === undefined)
            throw new Error('a for expression has no value');
        return {
            kind: 'for',
            keyName: meta.keyVar === '' ? undefined : meta.keyVar,
            valueName: meta.valVar ?? '',
            collection,
            key,
            value,
            condition: rest.shift(),
            grouped: meta.groupedValue === true,
            span,
        };
    }
    template(node, span) {
        const { source } = this;
        const lineOf = (offset) => this.lineOf(offset);
        return templateExpression({ source, span, lineOf }, () => codesIn(node.children ?? []).map((child) => this.convert(child)));
    }
    lineOf(offset) {
        return lineIndex(this.lineStarts, offset);
    }
    offset(byte) {
        return this.offsets?.[byte] ?? byte;
    }
    spanOf(node) {
        let start = this.offset(node.range.start.byte);
        let first = node;
        while (first !== undefined) {
            start = Math.min(start, this.offset(first.range.start.byte));
            first = first.children?.[0];
        }
        const value = node.meta?.value;
        let end = Math.max(start, this.offset(node.range.end.byte));
        if (value !== undefined)
            for (let back = 0; back <= 200 && back <= start; back += 1)
                if (this.source.startsWith(value, start - back)) {
                    start -= back;
                    end = start + value.length;
                    break;
                }
        return { start, end, line: this.lineOf(start), endLine: this.lineOf(Math.max(start, end - 1)) };
    }
}
/** The code of a template in the order it is written, directives flattened. */
function codesIn(children) {
    return children.flatMap((child) => {
        if (child.type === 'literalValue' && child.meta?.type === 'string')
            return [];
        if (child.type === 'templateJoin') {
            const [collection, body] = child.children?.[0]?.children ?? [];
            return [...(collection === undefined ? [] : [collection]), ...codesIn(body?.children ?? [])];
        }
        if (child.type === 'conditional' && child.meta?.value?.startsWith('%{') === true) {
            const [condition, ...branches] = child.children ?? [];
            return [
                ...(condition === undefined ? [] : [condition]),
                ...branches.flatMap((branch) => codesIn(branch.children ?? [])),
            ];
        }
        return [child];
    });
}
function literalOf({ meta = {} }) {
    const value = meta.value ?? '';
    if (meta.type === 'number')
        return Number(value);
    if (meta.type === 'bool')
        return value === 'true';
    return meta.type === 'string' ? value : null;
}
function accessOf({ type, segment }) {
    if (type === 'nameTraversal')
        return segment;
    return segment.startsWith('"') ? { key: unquoted(segment.slice(1, -1)) } : Number(segment);
}
function unknownNode(node) {
    return new Error(`hcl2json gave a node of type \`${node.type}\` that is not understood`);
}
/** UTF-16 offset of each UTF-8 byte; undefined for plain ASCII, where both are the same. */
function offsetsByByte(source) {
    const bytes = Buffer.byteLength(source);
    if (bytes === source.length)
        return undefined;
    const offsets = new Uint32Array(bytes + 1);
    let byte = 0;
    for (let at = 0; at < source.length;) {
        const code = source.codePointAt(at) ?? 0;
        const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        offsets.fill(at, byte, byte + width);
        byte += width;
        at += code >= 0x10000 ? 2 : 1;
    }
    offsets[byte] = source.length;
    return offsets;
}


/***/ }),

/***/ 3376:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5919);
/* harmony import */ var _expression_ast_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8448);




const RESULTS_PER_MESSAGE = 64;
// hcl2json looks for its WebAssembly one folder above `__dirname`, which ES modules lack. The bundler turns the URL into a path.
const wasm = __nccwpck_require__.ab + "main.wasm.gz";
const wasmFile = typeof wasm === 'string' ? wasm : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(wasm);
Object.assign(globalThis, { __dirname: node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(wasmFile), 'lib') });
const { getExpressionAst } = await Promise.all(/* import() */[__nccwpck_require__.e(382), __nccwpck_require__.e(79)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4382, 19));
// The first parse takes long, and nobody's expression should be blamed for it.
await getExpressionAst('expression', '[upper("x")]\n');
function post(results) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort?.postMessage(results);
}
async function parse(index, text) {
    try {
        // A heredoc must end with a line break.
        const ast = await getExpressionAst('expression', `${text}\n`);
        if (ast === null)
            return { index, error: 'it is empty', poisoned: false };
        return { index, expression: (0,_expression_ast_js__WEBPACK_IMPORTED_MODULE_3__/* .expressionFromAst */ .J)(text, ast) };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { index, error: message, poisoned: error instanceof RangeError };
    }
}
async function answer({ texts }) {
    // Shared with the parent, which reads from it where a hung parse stands.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the parent hands over is not typed
    const progress = new Int32Array(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData);
    let results = [];
    for (const [index, text] of texts) {
        Atomics.store(progress, 0, index);
        const result = await parse(index, text);
        results.push(result);
        if (results.length >= RESULTS_PER_MESSAGE || ('poisoned' in result && result.poisoned)) {
            post(results);
            results = [];
        }
    }
    post(results);
}
node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort?.on('message', (request) => void answer(request));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".expression-worker.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3376);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
