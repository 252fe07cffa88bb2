/**
 * The doors for machines that speak in messages: packaging lines and the ERP. A door keeps what came in, has the
 * domain act on it and has the answer put into the outbox; the relay sends what the outbox holds. No rule about
 * packs or serial numbers stands here, and no transaction spans the broker and the database.
 */
package org.medseal.jms;
