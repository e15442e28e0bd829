/** What was never observed and is therefore not claimed. */
export const HYPOTHETICAL_STATEMENTS: readonly string[] = [
  'No effect of the December 2020 law on cargo was ever observed: every number of a restricted scenario is a what-if.',
  'Every restricted scenario is hypothetical, wherever it is shown or exported. A reading of the law no stricter than what came into force is modelled: there is nothing to compare it with.',
  'That a truck which loses preclearance crosses as what it otherwise is, with the exams of that class, is an assumption.',
  'Waits, queues, spoilage and money of both worlds are simulated; counts, posted waits and open lanes are observed.',
];

/** What the model does not do, does badly, or cannot know. */
export const LIMITS: readonly string[] = [
  'Posted waits are estimated by eye at many crossings (GAO-13-603), to the nearest five minutes, and say little of the tail; they measure the way to primary, not the Mexican side and not secondary.',
  'The waits fitted to are of 2026 and the counts that set their level of earlier years.',
  'FAST shares rest on the assumption that a FAST lane passes a third more trucks than a standard one.',
  'Weekends are not fitted by hour: their lanes are those of weekdays, within their opening hours.',
  'Lanes open by a timetable: nobody opens one because the queue is long, except where an event or a scenario says so.',
  'Past disruptions are predicted with the labelled defaults, since fitted figures describe the staffing of 2026; so their scores judge the mechanisms, not the fitted figures.',
  'The figures for past disruptions were frozen twice: an earlier set had been scored on the same events, so that the predictions are not blind.',
  'The share of trucks inspected in April 2022 and the booths open after 2 April 2019 are guesses within the event files.',
  'Nothing ties a truck to a broker or a warehouse at its crossing, so that too many trucks go to a small neighbour: at Eagle Pass 2023 far too many go to Del Rio.',
  'At World Trade Bridge 2017 the model foresees hours of waiting at Colombia where CBP posted about one.',
  'No disruption has measured spoilage: published losses are claims, so that spoilage and money are never scored.',
  'Prices do not respond to what is lost, and no harvest responds to a price.',
];
