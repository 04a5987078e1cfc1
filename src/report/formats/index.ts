import type { ReportFormat } from '../../domain/report-format.js';
import { json } from './json.js';
import { text } from './text.js';

export const formats: readonly ReportFormat[] = [text, json];
