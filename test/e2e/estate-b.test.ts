import { applicationChanges } from './estate-b/applications.js';
import { messageChanges } from './estate-b/messages.js';
import { operationChanges } from './estate-b/operations.js';
import { storageChanges } from './estate-b/storage.js';
import { describeEstate } from './estate.js';

await describeEstate({
  name: 'an estate of data, messages, interfaces and operations',
  stack: 'estate-b',
  changes: [...storageChanges, ...messageChanges, ...operationChanges, ...applicationChanges],
});
