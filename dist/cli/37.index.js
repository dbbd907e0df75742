export const id = 37;
export const ids = [37];
export const modules = {

/***/ 2037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
/** Words further apart than this are not mistaken for one another. */
const MOST_EDITS = 3;
const LONGEST_WORD = 64;
const SHORTEST_BEGINNING = 3;
/** The known word somebody probably meant; undefined when none is close. */
function nearest(word, known) {
    if (word.length > LONGEST_WORD)
        return undefined;
    const ranked = known
        .map((each) => ({ each, edits: editsBetween(word.toLowerCase(), each.toLowerCase()) }))
        .filter(({ each, edits }) => edits <= Math.min(MOST_EDITS, Math.floor(each.length / 2)))
        .toSorted((a, b) => a.edits - b.edits);
    return ranked[0]?.each ?? known.find((each) => begins(each, word) || begins(word, each));
}
const begins = (word, beginning) => beginning.length >= SHORTEST_BEGINNING && word.startsWith(beginning);
/** Letters to insert, drop or replace until both words are equal. */
function editsBetween(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ })

};
