/**
 * What Medseal adds to the server itself, as one module of it: the realm that knows the accounts, the master key out of
 * the credential store, the sender's account on every message. Knows the server's own interfaces so that the application
 * need not; never knows the application.
 */
package org.medseal.server;
