/**
 * Identification keys and their text forms: GTIN, SSCC, GLN, serial and lot numbers; element strings, EPC URIs and
 * GS1 Digital Link; the table of Application Identifiers as data. Plain values, always valid: whoever holds one need
 * not check it again. Never touches a data base, a clock or a framework, and knows only {@code java.*}, so that it can
 * be taken out and used alone. Sources: GS1 General Specifications, EPC Tag Data Standard 2, GS1 Digital Link 1.4.
 */
package org.medseal.gs1;
