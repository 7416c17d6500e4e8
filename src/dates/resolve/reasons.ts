// Why a date has its value, or has none: the phrases that a trace shows beside a mention, such as "the clause is past".
// They are constants, so that giving a reason costs nothing when no trace is wanted.

/** What determined the value of a date. */
export const REASONS = {
  written: 'as written',
  repetition: 'words of a length or a repetition: no point of the calendar',
  weekday: 'the weekday beside the day',
  weekdayConflict: 'nearest by day and month: its weekday fits no year tried',
  weekdaySlip: 'nearest by day and month: its weekday would bring a year that the tense rules out',
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
  namedWeekday: 'the day that the text gave this weekday',
  apposition: 'the day written beside it',
  dayOfHour: 'the day last mentioned',
  dayOfPaper: 'the day of the publication',
  habit: 'a weekday of every week',
  everyDay: 'hours of every day named beside them',
} as const;

/** What left a date without a value. */
export const REFUSALS = {
  noPublication: 'no publication day is given, and no day is stated that it could be counted from',
  noDateBefore: 'no date is mentioned before it to count from',
  noEventDate: 'counted from an event that the text does not date',
  noHour: 'the publication has no hour to count from',
  noDay: 'the date that it is counted from has no day',
  tooFar: 'too far away for a date of the news',
  notWhole: 'not a whole number of units',
  noFeast: 'the calendar of this feast does not reach that year',
  oneOfMany: 'one day of many: the words do not say which',
  noCalendar: 'no calendar has this day',
  openEnd: 'one of its ends is not determined',
} as const;

export type Reason = (typeof REASONS)[keyof typeof REASONS];
export type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS];
