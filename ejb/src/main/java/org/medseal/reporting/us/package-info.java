/**
 * The United States: the EPCIS document that goes with a shipment to a trading partner (GS1 US, Applying EPCIS for DSCSA,
 * R1.3: EPCIS 1.2 XML), with the master data and the transaction statement in its header.
 */
package org.medseal.reporting.us;
