import type { RequestHandler } from 'express';
import { inSpanish } from '../spanish/in-spanish.ts';

/** Answers in Spanish where `Accept-Language` prefers it to English; codes, names and figures stay as they are. */
export function speakSpanish(): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept-Language');
    if (request.acceptsLanguages('en', 'es') === 'es') {
      const json = response.json.bind(response);
      response.set('Content-Language', 'es');
      response.json = (answer) => json(inSpanish(answer));
    }
    next();
  };
}
