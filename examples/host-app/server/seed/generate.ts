import { SEED_RECORDS } from './fixture.js';
import { LONGEST_STORY, momentOf, tellLead, type LeadStory } from './leadStory.js';
import { tellOffice } from './officeStory.js';
import { createRandom, mixSeed } from './random.js';
import { DAY, SAO_PAULO_OFFSET, type EntryRecord } from './record.js';

/** A day of history: its entries, newest first, and the leads that first appear in them. */
export interface HistoryDay {
  readonly entries: readonly EntryRecord[];
  /** Stories that began on this day. */
  readonly stories: readonly LeadStory[];
}

const LEADS_PER_DAY = 70;
const OFFICE_EVENTS_PER_DAY = 28;
/** Lead numbers of one day: its leads from 0, its imports from {@link IMPORTS_FROM}. */
const NUMBERS_PER_DAY = 2_000;
const IMPORTS_FROM = 100;
/** Free numbers of each import. */
const NUMBERS_PER_IMPORT = 50;
/** Day 0 of the lead numbers: 1 January 2020. */
const DAY_ZERO = (Date.UTC(2020, 0, 1) / 86_400_000) * DAY;
const SALT = 20_260_219;

/** The oldest seed row; everything generated is older. */
const SEED_BEGINS = Math.min(...SEED_RECORDS.map(({ at }) => at));
const LAST_MIDNIGHT = Math.floor((SEED_BEGINS - SAO_PAULO_OFFSET) / DAY) * DAY + SAO_PAULO_OFFSET;

interface StartedDay {
  readonly entries: readonly EntryRecord[];
  readonly stories: readonly LeadStory[];
}

/** Everything that starts on the day `back` days before the last, told to its end. */
function startDay(back: number): StartedDay {
  const midnight = LAST_MIDNIGHT - back * DAY;
  const firstNumber = Math.round((midnight - SAO_PAULO_OFFSET - DAY_ZERO) / DAY) * NUMBERS_PER_DAY;
  const stories: LeadStory[] = [];
  const office: EntryRecord[] = [];
  for (let lead = 0; lead < LEADS_PER_DAY; lead += 1) {
    const random = createRandom(mixSeed(SALT, 1, firstNumber, lead));
    stories.push(tellLead(random, firstNumber + lead, momentOf(random, midnight), SEED_BEGINS));
  }
  for (let event = 0; event < OFFICE_EVENTS_PER_DAY; event += 1) {
    const random = createRandom(mixSeed(SALT, 2, firstNumber, event));
    office.push(
      ...tellOffice(random, firstNumber + IMPORTS_FROM + event * NUMBERS_PER_IMPORT, momentOf(random, midnight), SEED_BEGINS),
    );
  }
  return { stories, entries: [...stories.flatMap((story) => story.entries), ...office] };
}

/**
 * History without end, going back in time a day at a time, always the same. Only the days that a story can still reach into are
 * kept, so memory does not grow.
 */
export function* generateHistory(): Generator<HistoryDay, never> {
  const reach = LONGEST_STORY / DAY;
  let started: StartedDay[] = [];
  for (let back = 0; ; back += 1) {
    while (started.length <= reach) started.push(startDay(back + started.length));
    const from = LAST_MIDNIGHT - back * DAY;
    const entries = started
      .flatMap((day) => day.entries)
      .filter(({ at }) => at >= from && at < from + DAY)
      // Stable: entries of one moment stay in the order in which they were told, then all is turned round.
      .sort((a, b) => a.at - b.at)
      .toReversed();
    yield { entries, stories: (started[0]?.stories ?? []).filter(({ createdAt }) => createdAt < SEED_BEGINS) };
    started = started.slice(1);
  }
}
