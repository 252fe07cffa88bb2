package org.medseal.reporting;

/** Fired inside the transaction that noted a document to look through; observe it after success to look at once. */
record ReportableFound(long job) {}
