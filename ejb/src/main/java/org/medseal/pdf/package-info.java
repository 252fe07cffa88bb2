/**
 * Writes PDF (ISO 32000-1) page by page, so that a file of any length costs the memory of one page: drawings that others make,
 * and tables. One font that every reader has; never reads PDF, knows nothing of what stands on a page.
 */
package org.medseal.pdf;
