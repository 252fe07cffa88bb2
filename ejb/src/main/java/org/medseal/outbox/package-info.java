/**
 * Messages that came in and messages to be sent: their content, attempts, parking, replay. A message is a row before
 * anything is done with it, and stays one for good, so a person can look at it, correct it and send it again. It never
 * speaks to a broker and knows none; the message endpoints fetch what is to be sent and mark what was.
 */
package org.medseal.outbox;
