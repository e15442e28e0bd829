import { render } from 'preact';

render(<main>Garita</main>, document.getElementById('app')!);
