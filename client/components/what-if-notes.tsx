import { useEffect } from 'preact/hooks';
import { whyNoEffect } from '../findings/no-effect.ts';
import { outsideRange } from '../findings/outside-range.ts';
import { named } from '../i18n/language.ts';
import { scenarioWords as say } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';

/** What there is to say of a what-if before it is run: what was wrong with its link, that it changes nothing, or strays. */
export function WhatIfNotes() {
  const { whatIf, facilities, policies, assumptions } = useApp();
  const input = whatIf.input.value;
  const { assume, policyId, restricting, portId } = input;
  const changes = Object.keys(assume).length;
  useEffect(() => {
    if (changes > 0) void assumptions.load();
  }, [changes > 0]);
  const facility = facilities.find(portId);
  const presets = policies.presets.value;
  const preset = policies.find(policyId);
  const { unknownVersion, leftOut } = whatIf.addressed;
  const notes = [
    unknownVersion !== null && say.address.version(unknownVersion),
    leftOut.length > 0 && say.address.leftOut(leftOut.join(', ')),
    restricting === 'preset' && presets.length > 0 && !preset && say.address.unknownPreset(policyId ?? ''),
    whyNoEffect(input, {
      place: facility ? { name: named(facility.shortName), preclearedShare: facility.preclearedShare } : null,
      preset: restricting === 'preset' ? preset : undefined,
      measured: whatIf.measured.value,
    }),
    changes > 0 && say.outside.assumed(changes),
    outsideRange(assume, assumptions.list.value),
  ].filter((note) => typeof note === 'string');
  return (
    <div class="what-if-notes" role="status" data-testid="what-if-notes">
      {notes.map((note) => (
        <p key={note} class="what-if-note">
          {note}
        </p>
      ))}
    </div>
  );
}
