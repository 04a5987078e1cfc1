import type { Equivalence } from './equivalence.js';

const window = /^[a-z]{3}:\d{2}:\d{2}-[a-z]{3}:\d{2}:\d{2}$/i;

export const maintenanceWindow: Equivalence = {
  id: 'maintenance-window',
  summary: 'one weekly window, with the names of the days in any case',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return window.test(intended) && intended.toLowerCase() === live.toLowerCase();
  },
};
