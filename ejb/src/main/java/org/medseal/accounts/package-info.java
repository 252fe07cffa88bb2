/**
 * Who may enter: accounts of people and systems, their roles, their passwords as slow hashes. The server's realm
 * checks log-ins against this table; this package only writes it. It never logs or returns a password or a hash.
 */
package org.medseal.accounts;
