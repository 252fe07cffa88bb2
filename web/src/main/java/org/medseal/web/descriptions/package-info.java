/** Gives away the descriptions of the queues: {@code /asyncapi.yaml} and the schemas of the messages. */
package org.medseal.web.descriptions;
