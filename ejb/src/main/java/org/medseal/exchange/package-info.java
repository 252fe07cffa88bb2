/**
 * The companies and authorities that documents go to: the route of each (address, account, names of secrets) and the
 * transport that takes a document there over HTTPS. It keeps no secret in the database, decides nothing about what is
 * sent, and never follows a redirection or talks to a server whose certificate it does not trust.
 */
package org.medseal.exchange;
