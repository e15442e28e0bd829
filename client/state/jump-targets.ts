import type { Definition } from '../../server/contract/method.ts';
import { PLACES } from '../../server/contract/places.ts';
import { type CanonicalUnit, display, UNIT_CHOICES } from '../format/display.ts';
import { displayWords } from '../i18n/display.ts';
import { jumpWords as say } from '../i18n/jump.ts';
import { LANGUAGE, LANGUAGES, type Language, named, searchInLanguage } from '../i18n/language.ts';
import { placesWords } from '../i18n/places.ts';
import type { AppState } from './app-state.ts';
import { askAgain } from './ask-again.ts';
import type { JumpTarget } from './jump-matches.ts';
import { restrictionWords } from './restriction-words.ts';
import { THEMES } from './theme-store.ts';

/** Everywhere that one can go from here, and what one can do. */
export function jumpTargets(app: AppState, definitions: readonly Definition[]): JumpTarget[] {
  return [...places(app), ...crossings(app), ...actions(app), ...runs(app), ...defined(app, definitions)];
}

function places({ places: { go } }: AppState): JumpTarget[] {
  return PLACES.map((place) => ({
    kind: 'places',
    name: placesWords.names[place],
    detail: '',
    go: () => go(place),
  }));
}

/** A crossing is shown where one is, else in the Live place. */
function crossings({ facilities, live, places: { place, go } }: AppState): JumpTarget[] {
  return facilities.list.value.map(({ id, name, shortName }) => ({
    kind: 'crossings',
    name: named(name),
    detail: [named(shortName), name.en, name.es].filter((one) => one !== named(name)).join(' · '),
    go: () => {
      live.chooseFacility(id);
      if (!['overview', 'live', 'what-if'].includes(place.value)) go('live');
    },
  }));
}

function runs(app: AppState): JumpTarget[] {
  return (app.runs.list.value ?? []).map((run) => ({
    kind: 'runs',
    name: say.run(run.id, app.facilities.nameOf(run.request.portId)),
    detail: run.finding ?? restrictionWords(run.request, app.policies.nameOf),
    go: () => {
      app.places.go('what-if');
      void app.runs.show(run.id).then(() => askAgain(app));
    },
  }));
}

function defined({ places: { go } }: AppState, definitions: readonly Definition[]): JumpTarget[] {
  return definitions.map(({ label, unit, definition }) => ({
    kind: 'definitions',
    name: unit === null ? label : `${label}, ${unit}`,
    detail: definition,
    go: () => {
      go('method');
      history.replaceState(null, '', `${location.pathname}${location.search}#definitions`);
      document.getElementById('definitions')?.scrollIntoView();
    },
  }));
}

function actions({ theme, live, shortcuts }: AppState): JumpTarget[] {
  const { clock, units } = display.value;
  const view = live.view.value;
  const action = (name: string, go: () => void, detail = ''): JumpTarget => ({
    kind: 'actions',
    name,
    detail,
    go,
  });
  return [
    ...(Object.keys(LANGUAGES) as Language[])
      .filter((language) => language !== LANGUAGE)
      .map((language) =>
        action(
          say.language(LANGUAGES[language]),
          () =>
            location.assign(location.pathname + searchInLanguage(location.search, language) + location.hash),
          say.languageWords,
        ),
      ),
    ...THEMES.filter((one) => one !== theme.value).map((one) =>
      action(say.theme(displayWords.themes[one]), () => {
        theme.value = one;
      }),
    ),
    ...(Object.entries(UNIT_CHOICES) as Array<[CanonicalUnit, readonly string[]]>).flatMap(
      ([unit, choices]) =>
        choices
          .filter((choice) => choice !== units[unit])
          .map((choice) =>
            action(say.unit(displayWords.units[unit], choice), () => {
              display.value = { ...display.value, units: { ...units, [unit]: choice } };
            }),
          ),
    ),
    action(say.clock(displayWords.clocks[clock === 'utc' ? 'port' : 'utc']), () => {
      display.value = { ...display.value, clock: clock === 'utc' ? 'port' : 'utc' };
    }),
    ...(view === null
      ? []
      : [action(view.clock.running ? say.pause : say.resume, () => live.setRunning(!view.clock.running))]),
    action(say.showKeys, () => {
      shortcuts.opened.value = 'keys';
    }),
  ];
}
