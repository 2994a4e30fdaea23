// The messages between Material's search dialog and its worker.

export const SETUP = 0
export const READY = 1
export const QUERY = 2
export const RESULT = 3

// Our own, for the search page.
export const SEARCH = 10
export const FOUND = 11
