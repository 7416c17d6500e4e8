// Why a date has its value, or has none: the phrases that a trace shows beside a mention, such as "the clause is past".
// They are constants, so that giving a reason costs nothing when no trace is wanted.

/** What determined the value of a date. */
export const REASONS = {
  written: 'as written',
  repetition: 'the words say how long or how often, not when',
  weekday: 'the weekday beside the day',
  weekdayConflict: 'the nearest day and month: its weekday fits none of the years tried',
  weekdaySlip: 'the nearest day and month: the year of its weekday is ruled out by the tense',
  nearest: 'nearest to the publication',
  past: 'the clause is past',
  future: 'the clause is future',
  direction: '"last", "this" or "next" beside it',
  ownYear: 'the year of the publication',
  clauseYear: 'the year that the clause names',
  storyYear: 'the year that the text tells of',
  publication: 'counted from the publication',
  lastDate: 'counted from the last date mentioned',
  event: "counted from the event's own date",
  namedWeekday: 'the day that this weekday has earlier in the text',
  apposition: 'the day written beside it',
  dayOfHour: 'the day last mentioned',
  dayOfPaper: 'the day of the publication',
  habit: 'a weekday of every week',
  everyDay: 'the times apply to each of the days beside them',
} as const;

/** What left a date without a value. */
export const REFUSALS = {
  noPublication: 'no publication day is given, and the text has no date that it could be counted from',
  noDateBefore: 'it is counted from an earlier date, and the text mentions none',
  noEventDate: 'counted from an event that the text does not date',
  noHour: 'it is counted from the time of the publication, which is not given',
  noDay: 'it is counted from a date that has no day',
  tooFar: 'too far away for a date of the news',
  notWhole: 'not a whole number of units',
  noFeast: 'the calendar of this feast does not reach that year',
  oneOfMany: 'one of several days: the words do not say which',
  noCalendar: 'no calendar has this day',
  openEnd: 'one end of the interval could not be determined',
} as const;

export type Reason = (typeof REASONS)[keyof typeof REASONS];
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];
