/**
 * Symbols of items: GS1 DataMatrix, GS1 QR Code, a QR Code with a GS1 Digital Link, GS1-128, each with its quiet zone
 * and its readable text. Draws only what {@code gs1} has found legal: the encoder does not check. Never looks an item
 * up and never changes anything. Sources: GS1 General Specifications 5, ISO/IEC 16022, 18004, 15417.
 */
package org.medseal.labels;
