import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { clientIn } from './identify.ts';

const DIRECTIVES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  // Stricter than 'self': the page has no form that a browser sends by itself.
  formAction: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
};

/** What browsers are told of the page; HSTS and the upgrade of addresses only by TLS, for both blank a page without. */
export function securityHeaders(): RequestHandler {
  const [plain, secure] = [headers(false), headers(true)];
  return (request, response, next) => (clientIn(response).isSecure ? secure : plain)(request, response, next);
}

function headers(isSecure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...DIRECTIVES, ...(isSecure ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: isSecure && { maxAge: 15_552_000, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
