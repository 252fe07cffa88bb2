/**
 * Standing queries told over WebSocket (EPCIS 2.0, 8.2.5): the handshake enters the subscription, closing the connection ends
 * it. What is told and when is the business of {@code subscriptions}; here is the line.
 */
package org.medseal.web.streams;
