/**
 * EPCIS events and documents: the event model, its readers and writers (EPCIS 1.2 and 2.0 XML, 2.0 JSON-LD), the words
 * of the Core Business Vocabulary and the event hash. Readers are streams: memory holds one event, never a document. A
 * reader accepts what the standard's schemas accept and nothing else. Never asks what an event means for an item, never
 * touches a data base. Knows only {@code gs1}. Sources: EPCIS 1.2 and 2.0, CBV 2.0, their XSDs and JSON schema.
 */
package org.medseal.epcis;
