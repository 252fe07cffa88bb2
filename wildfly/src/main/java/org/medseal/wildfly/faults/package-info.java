/**
 * Breaks what breaks in a plant while two lines, an ERP and partners work: power, database, connections, patience. Then
 * compares what Medseal says with what each client knows it was told. The clients know Medseal only by its queues and
 * addresses; the comparison reads the tables too.
 */
package org.medseal.wildfly.faults;
