/** A suspension has no end by the calendar; staff are asked to look at it each time so many days have passed. */
export const SUSPENSION_REVIEW_DAYS = 90;
