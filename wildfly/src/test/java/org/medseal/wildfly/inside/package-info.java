/**
 * Tests that run inside the server, beside the application: mapping, locking, transactions, roles, as the container
 * really does them.
 */
package org.medseal.wildfly.inside;
