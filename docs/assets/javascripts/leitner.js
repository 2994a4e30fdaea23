// The rule of the study page: in which of five boxes a card lies and when it comes again.
"use strict";

const malmoiLeitner = {
  days: [0, 1, 3, 7, 21], // how long a card waits in each box

  today: (now = new Date()) => Math.floor((now - now.getTimezoneOffset() * 60000) / 86400000),

  // A place is [box, day on which the card comes again]; a new card has none.
  move([box] = [0], rating, today) {
    const next = rating === 1 ? 0 : Math.min(box + (rating === 3 ? 1 : 0), 4);
    return [next, today + malmoiLeitner.days[next]];
  },

  // Cards to review come first, the longest due of them before the others; then new ones in their order.
  queue(ids, placeOf, today) {
    const due = ids.filter((id) => placeOf(id)?.[1] <= today);
    due.sort((a, b) => placeOf(a)[1] - placeOf(b)[1] || placeOf(a)[0] - placeOf(b)[0]);
    return [...due, ...ids.filter((id) => !placeOf(id))];
  },
};
