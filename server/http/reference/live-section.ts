import { LIVE_EVENTS, LIVE_REQUESTS } from '../../contract/live-events.ts';
import { type Html, html } from '../../report/html.ts';
import type { Say } from './page-language.ts';

const ABOUT =
  'Over socket.io at this address. Each event is answered by its acknowledgement: { ok: true, value }, or { ok: false, error } with a code and a sentence. A snapshot has epoch and seq; the deltas after it are numbered from it without a gap, so a client that misses one, or sees another epoch, joins again.';

/** What can be sent and heard over socket.io. */
export function liveSection(say: Say): Html {
  return html`<section id="live-stream">
<h2>${say('Live stream')}</h2>
<p>${say(ABOUT)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('Events of the live stream')}"><table>
<thead><tr><th scope="col">${say('Event')}</th><th scope="col">${say('From')}</th><th scope="col">${say('What it does')}</th></tr></thead>
<tbody>
${Object.entries(LIVE_REQUESTS).map(([event, { access, summary }]) =>
  row(event, say(access === 'change' ? 'client, changes' : 'client'), say(summary)),
)}
${Object.entries(LIVE_EVENTS).map(([event, { summary }]) => row(event, say('server'), say(summary)))}
</tbody></table></div>
</section>`;
}

function row(event: string, from: string, summary: string): Html {
  return html`<tr><th scope="row"><code>${event}</code></th><td>${from}</td><td>${summary}</td></tr>`;
}
