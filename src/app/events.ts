export type { ScanEvent, ScanListener } from '../domain/scan-event.js';
