import { analytics } from './analytics.js';
import { apigateway } from './apigateway.js';
import { caches } from './caches.js';
import { databases } from './databases.js';
import type { Reader } from './document.js';
import { dynamodb } from './dynamodb.js';
import { events } from './events.js';
import { files } from './files.js';
import { management } from './management.js';
import { messaging } from './messaging.js';
import { storage } from './storage.js';
import { streams } from './streams.js';
import { watching } from './watching.js';
import { web } from './web.js';

/** Storage, data, messaging, web and management: the services of `stack/estate-b`. */
export const dataServices: Readonly<Record<string, Reader>> = {
  ...analytics,
  ...apigateway,
  ...caches,
  ...databases,
  ...dynamodb,
  ...events,
  ...files,
  ...management,
  ...messaging,
  ...storage,
  ...streams,
  ...watching,
  ...web,
};
